"""Names, and any other spans, from the scores of BIO tags.

The best tag of each word by itself is taken where that makes a well-formed row; where an I stands behind
another kind or begins a sentence, the best well-formed row is found (Viterbi 1967).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from sayso.model import Span
from sayso.reading.analysis import Name

__all__ = ["best_tags", "decode_names", "spans_of"]

Scores = npt.NDArray[np.floating]

_POSSESSIVE = frozenset(("'s", "’s", "'S", "’S", "'", "’"))


def decode_names(text: str, words: Sequence[Span], scores: Scores, labels: tuple[str, ...],
                 sentences: Sequence[Span]) -> list[Name]:  # fmt: skip
    """The names among the ``words`` (spans of ``text``), in order; none crosses a sentence.

    ``scores`` is [words, labels], ``labels`` are O, B-person, I-person and so on. A possessive at the end is
    no part of the name, and what has neither letter nor digit is none.
    """
    found = []
    for first, last, kind in spans_of(best_tags(scores, labels, sentences), labels):
        while last > first and text[slice(*words[last - 1])] in _POSSESSIVE:
            last -= 1
        if last > first:
            start, end = words[first][0], words[last - 1][1]
            if any(c.isalnum() for c in text[start:end]):
                found.append(Name(start, end, kind))
    return found


def best_tags(scores: Scores, labels: tuple[str, ...], ranges: Sequence[Span]) -> list[int]:
    """The best well-formed row of tags, as places in ``labels``, each of the ``ranges`` of words by itself.

    Well formed: an I follows a B or an I of its own kind, in the same range. ``scores`` is [words, labels]
    and the ranges hold all words.
    """
    allowed, opening = _grammar(labels)
    tags = scores.argmax(1)
    fits = np.ones(len(tags), np.bool_)
    if len(tags) > 1:
        fits[1:] = allowed[tags[:-1], tags[1:]]
    row: list[int] = tags.tolist()
    good: list[bool] = fits.tolist()
    for first, last in ranges:
        if first < last and not (opening[row[first]] and all(good[first + 1 : last])):
            row[first:last] = _viterbi(scores[first:last], allowed, opening)
    return row


def spans_of(tags: Sequence[int], labels: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """The spans of a well-formed row of tags: first word, behind the last word, kind."""
    outside = labels.index("O")
    first, kind = 0, ""
    for place, tag in enumerate(tags):
        if tag == outside and not kind:  # most words
            continue
        label = labels[tag]
        if kind and not label.startswith("I-"):
            yield first, place, kind
            kind = ""
        if label.startswith("B-"):
            first, kind = place, label[2:]
    if kind:
        yield first, len(tags), kind


@lru_cache(maxsize=8)
def _grammar(labels: tuple[str, ...]) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which label may follow which, [before, after], and which may come first."""
    opening = np.array([not label.startswith("I-") for label in labels])
    kinds = [label[2:] for label in labels]
    allowed = np.array([[free or kind == before for free, kind in zip(opening, kinds, strict=True)]
                        for before in kinds])  # fmt: skip
    return allowed, opening


def _viterbi(scores: Scores, allowed: npt.NDArray[np.bool_], opening: npt.NDArray[np.bool_]) -> list[int]:
    cost = np.where(allowed, 0.0, -np.inf)
    best = np.where(opening, scores[0].astype(np.float64), -np.inf)
    steps = []
    for word in scores[1:]:
        reached = best[:, None] + cost
        steps.append(reached.argmax(0))
        best = reached.max(0) + word
    row = [int(best.argmax())]
    for step in reversed(steps):
        row.append(int(step[row[-1]]))
    return row[::-1]
