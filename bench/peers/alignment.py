"""Where a prepared text stands in the text it was prepared from.

Peers rewrite an article before they read it: typed quotation marks become straight, accents go, full stops
and letters are put in. What they find has offsets into the rewritten text; this finds the same characters in
the article. Both texts are aligned with the fewest changes (Levenshtein), first in words between blanks, then
the stretches that differ in characters. What was put in stands nowhere, so a span of nothing else is none.

The fewest changes, not the longest common stretches (difflib): of "no no no" and "no. no no" those match the
first two words of the one with the last two of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

__all__ = ["Alignment"]

Span = tuple[int, int]
_BETWEEN_BLANKS = re.compile(r"\S+")


class Alignment:
    """Takes spans of ``prepared`` back to spans of ``text``."""

    def __init__(self, prepared: str, text: str) -> None:
        self._at: list[int | None] = [None] * len(prepared)
        new = [match.span() for match in _BETWEEN_BLANKS.finditer(prepared)]
        old = [match.span() for match in _BETWEEN_BLANKS.finditer(text)]
        new_words, old_words = _cut(prepared, new), _cut(text, old)

        def same(pair: tuple[int | None, int | None]) -> bool:
            i, j = pair
            return i is not None and j is not None and new_words[i] == old_words[j]

        for alike, pairs in groupby(aligned(new_words, old_words), same):
            stretch = list(pairs)
            here = [new[i] for i, _ in stretch if i is not None]
            there = [old[j] for _, j in stretch if j is not None]
            if alike:
                for (first, last), (start, end) in zip(here, there, strict=True):
                    self._at[first:last] = range(start, end)
            elif here and there:
                self._compare(prepared, (here[0][0], here[-1][1]), text, (there[0][0], there[-1][1]))

    def _compare(self, prepared: str, new: Span, text: str, old: Span) -> None:
        """Align two stretches by characters; one put for another stands where that one stood."""
        for i, j in aligned(prepared[slice(*new)], text[slice(*old)]):
            if i is not None and j is not None and not prepared[new[0] + i].isspace():
                self._at[new[0] + i] = old[0] + j

    def back(self, start: int, end: int) -> Span | None:
        """The span of the text that the characters ``[start, end)`` of the prepared text came from.

        Blanks at its ends are left out; None when nothing else is in it.
        """
        here = [at for at in self._at[start:end] if at is not None]
        return (here[0], here[-1] + 1) if here else None


def aligned(new: Sequence[str], old: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of places in ``new`` and ``old``, in order, with the fewest changes; None is no partner."""
    head = 0
    while head < min(len(new), len(old)) and new[head] == old[head]:
        yield head, head
        head += 1
    i, j = head, head
    ways = _changes(new[head:], old[head:])
    while i < len(new) or j < len(old):
        left = ways[i - head][j - head]
        if i < len(new) and j < len(old) and left == ways[i - head + 1][j - head + 1] + (new[i] != old[j]):
            yield i, j
            i, j = i + 1, j + 1
        elif i < len(new) and left == ways[i - head + 1][j - head] + 1:
            yield i, None
            i += 1
        else:
            yield None, j
            j += 1


def _changes(new: Sequence[str], old: Sequence[str]) -> list[list[int]]:
    """How many changes it takes from each pair of places to the ends."""
    ways = [list(range(len(old), -1, -1))]
    for here in reversed(new):
        below = ways[-1]
        row = [below[-1] + 1]
        for j in range(len(old) - 1, -1, -1):
            row.append(min(below[j + 1] + (here != old[j]), below[j] + 1, row[-1] + 1))
        ways.append(row[::-1])
    return ways[::-1]


def _cut(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[slice(*span)] for span in spans]
