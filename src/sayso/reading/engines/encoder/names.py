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
from math import inf

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
_NAMING = re.compile(r"[^\W_]")
"""A letter or a digit."""
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
    return _NAMING.search(form) is not None and _ADDRESS.search(form) is None


def _parts(forms: Sequence[str], kind: str) -> Iterator[Span]:
    apart = _between(kind)
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


@lru_cache(maxsize=8)
def _between(kind: str) -> frozenset[str]:
    """What parts two names of a kind."""
    return frozenset[str]().union(*(_words(key) for key in _BETWEEN.get(kind, ())))


@lru_cache(maxsize=4)
def _words(key: str) -> frozenset[str]:
    table = tomllib.loads(files("sayso.reading").joinpath("lexicon/name_edges.toml").read_text("utf-8"))
    return frozenset(table[key])


def alike(text: str, names: Sequence[Name]) -> list[Name]:
    """The names with the same kind for the same characters, the one that most of them in ``text`` have.

    Where two kinds are as frequent, each name keeps its own.
    """
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    forms = [text[name.start : name.end] for name in names]
    for form, name in zip(forms, names, strict=True):
        kinds[form][name.type] += 1
    several = {form for form, found in kinds.items() if len(found) > 1}
    return [
        replace(name, type=_most(kinds[form], name.type)) if form in several else name
        for form, name in zip(forms, names, strict=True)
    ]


def _most(kinds: Counter[str], otherwise: str) -> str:
    (kind, count), *others = kinds.most_common(2)
    return kind if all(count > other for _, other in others) else otherwise


def best_tags(scores: Scores, labels: tuple[str, ...], ranges: Sequence[Span]) -> list[int]:
    """The best well-formed row of tags, as places in ``labels``, each of the ``ranges`` of words by itself.

    Well formed: an I follows a B or an I of its own kind, in the same range. ``scores`` is [words, labels]
    and the ranges hold all words.
    """
    allowed, opening, _ = _grammar(labels)
    tags = scores.argmax(1)
    fits = np.ones(len(tags), np.bool_)
    if len(tags) > 1:
        fits[1:] = allowed[tags[:-1], tags[1:]]
    row: list[int] = tags.tolist()
    good: list[bool] = fits.tolist()
    for first, last in ranges:
        if first < last:
            good[first] = opening[row[first]]
            if not all(good[first:last]):
                _mend(row, scores, (first, last), [n for n in range(first, last) if not good[n]], labels)
    return row


def _mend(row: list[int], scores: Scores, words: Span, wrong: list[int], labels: tuple[str, ...]) -> None:
    """Make the best well-formed row of the tags of some words, in place, of which the ``wrong`` ones do not fit.

    Only the words around those are read again: what is well formed without them stays, if what is behind it,
    at its best, begins with a tag that may come first.
    """
    _, opening, before = _grammar(labels)
    first, last = words
    behind = next((n for n in range(wrong[-1], last) if opening[row[n]]), last)
    begin = wrong[0]
    while True:
        begin = next((n for n in range(begin - 1, first, -1) if opening[row[n]]), first)
        mended = _viterbi(scores[begin:behind].tolist(), opening, before, whole=begin == first)
        if begin == first or opening[mended[0]]:
            row[begin:behind] = mended
            return


def spans_of(tags: Sequence[int], labels: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """The spans of a well-formed row of tags: first word, behind the last word, kind."""
    begun = [label[2:] if label.startswith("B-") else "" for label in labels]
    inside = [label.startswith("I-") for label in labels]
    first, kind = 0, ""
    for place, tag in enumerate(tags):
        if kind and not inside[tag]:
            yield first, place, kind
            kind = ""
        if begun[tag]:
            first, kind = place, begun[tag]
    if kind:
        yield first, len(tags), kind


@lru_cache(maxsize=8)
def _grammar(labels: tuple[str, ...]) -> tuple[npt.NDArray[np.bool_], list[bool], list[list[int]]]:
    """Which label may follow which, [before, after]; which may come first; and what those that may not follow."""
    opening = [not label.startswith("I-") for label in labels]
    kinds = [label[2:] for label in labels]
    allowed = np.array([[free or kind == before for free, kind in zip(opening, kinds, strict=True)]
                        for before in kinds])  # fmt: skip
    before = [
        [] if free else np.flatnonzero(column).tolist()
        for free, column in zip(opening, allowed.T, strict=True)
    ]
    return allowed, opening, before


def _viterbi(
    scores: list[list[float]], opening: list[bool], before: list[list[int]], *, whole: bool
) -> list[int]:
    """The best row of tags; where several are, that of the labels which come first.

    Where it is not ``whole``, words stand before it, and any tag may be its first.

    What may come first may follow any label, so that only the best of all counts; ``before`` has what the others
    may follow.
    """
    best = [score if opens or not whole else -inf for score, opens in zip(scores[0], opening, strict=True)]
    steps = []
    for word in scores[1:]:
        top = best.index(max(best))
        step = [max(own, key=best.__getitem__) if own else top for own in before]
        best = [best[label] + score for label, score in zip(step, word, strict=True)]
        steps.append(step)
    row = [best.index(max(best))]
    for step in reversed(steps):
        row.append(step[row[-1]])
    return row[::-1]
