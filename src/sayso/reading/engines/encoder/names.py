"""Names, and any other spans, from the scores of BIO tags.

The best tag of each word by itself is taken where that makes a well-formed row; where an I stands behind
another kind or begins a sentence, the best well-formed row is found (Viterbi 1967).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from sayso.model import Span
from sayso.reading.analysis import Name

__all__ = ["alike", "best_tags", "decode_names", "spans_of"]

Scores = npt.NDArray[np.floating]

_BETWEEN = {"person": ("between", "between_persons"), "place": ("between",)}
"""Lists of what parts two names of one kind."""
_ADDRESS = re.compile(r".@|://|www\.")
"""Of mail or of the web; a handle ("@orsa_port") is none."""
_POSSESSIVE = frozenset(("'s", "’s", "'S", "’S", "'", "’"))


def decode_names(text: str, words: Sequence[Span], scores: Scores, labels: tuple[str, ...],
                 sentences: Sequence[Span]) -> list[Name]:  # fmt: skip
    """The names among the ``words`` (spans of ``text``), in order; none crosses a sentence.

    ``scores`` is [words, labels], ``labels`` are O, B-person, I-person and so on. Where the tags run on, names
    are cut: persons and places at commas and strokes ("Boulder, CO"), persons at "and", and all names before
    what none begins or ends with, such as a preposition, and before a possessive. What has neither letter nor
    digit is none, and no address of mail or of the web is one.
    """
    found = []
    for first, last, kind in spans_of(best_tags(scores, labels, sentences), labels):
        forms = [text[start:end] for start, end in words[first:last]]
        for begin, behind in _parts(forms, kind):
            begin, behind = _within_edges(forms, begin, behind)
            if begin < behind:
                start, end = words[first + begin][0], words[first + behind - 1][1]
                if _can_be_name(text[start:end]):
                    found.append(Name(start, end, kind))
    return found


def _can_be_name(form: str) -> bool:
    return any(c.isalnum() for c in form) and _ADDRESS.search(form) is None


def _parts(forms: Sequence[str], kind: str) -> Iterator[Span]:
    apart: set[str] = set().union(*(_words(key) for key in _BETWEEN.get(kind, ())))
    begin = 0
    for place, form in enumerate(forms):
        follows = forms[place + 1] if place + 1 < len(forms) else ""
        if form in apart and follows not in _words("behind_comma"):
            yield begin, place
            begin = place + 1
    yield begin, len(forms)


def _within_edges(forms: Sequence[str], begin: int, behind: int) -> Span:
    edges = _words("edges")
    while begin < behind and forms[begin] in edges:
        begin += 1
    while begin < behind and (forms[behind - 1] in edges or forms[behind - 1] in _POSSESSIVE):
        behind -= 1
    return begin, behind


@lru_cache(maxsize=4)
def _words(key: str) -> frozenset[str]:
    table = tomllib.loads(files("sayso.reading").joinpath("lexicon/name_edges.toml").read_text("utf-8"))
    return frozenset(table[key])


def alike(text: str, names: Sequence[Name]) -> list[Name]:
    """The names with the same kind for the same characters, the one that most of them in ``text`` have.

    Where two kinds are as frequent, each name keeps its own.
    """
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        kinds[text[name.start : name.end]][name.type] += 1
    return [replace(name, type=_most(kinds[text[name.start : name.end]], name.type)) for name in names]


def _most(kinds: Counter[str], otherwise: str) -> str:
    (kind, count), *others = kinds.most_common(2)
    return kind if all(count > other for _, other in others) else otherwise


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
