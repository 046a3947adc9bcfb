"""Quotation marks: which stretches of a text stand between them.

A layer of rules without a model. It reads typed marks (“ ” « » „), straight ones
(" and the typesetter's '' and ``) and single marks used as outer ones (‘ ’), one
paragraph at a time. Its three decisions:

* A mark opens where a space or an opening bracket stands before it, and closes
  otherwise, whichever way it is bent; a closing mark that closes nothing is no quotation.
* A quotation not closed when its paragraph ends **runs on** where the next paragraph
  opens one again with the same mark (the printers' convention for long quotations). Otherwise it ends
  with its paragraph.
* Single marks count only outside double ones and on one line of at most 300
  characters: ‘ and ’ are apostrophes more often than not ("the soldiers’ families").

Quotation marks say nothing about speech. A title, a nickname or a word held at arm's
length stands between them too; whether somebody *said* it is decided elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from sayso.model import Span
from sayso.reading.fixed import fixed

__all__ = ["Quotation", "alike", "find_quotations", "last_before", "quotation_at"]

_DOUBLE = re.compile(r"``|''|[\"“”„«»]")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\s‘’'])([^\n“”\"]{1,300}?)(?<=[^\s])[’'](?!\w)")
_OPENS_AFTER = set(" \t\n\xa0([{—–-/‘'…")
_CLOSES_BEFORE = set(".,;:!?)")


@fixed
class Quotation:
    """One stretch between quotation marks."""

    start: int
    """Of the opening mark."""
    end: int
    """Behind the closing mark, or of the paragraph where there is none."""
    inner_start: int
    inner_end: int
    """What is quoted, without the marks."""
    paragraph: int
    """Index of the paragraph."""
    closed: bool
    runs_on: bool = False
    """The next paragraph opens it again."""


@lru_cache(maxsize=2)
def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of ``text``, in order, none overlapping another.

    Offsets are code points into ``text``; ``paragraphs`` are its paragraphs in order. Those of the last texts are
    remembered: engine and statements ask for the same.
    """
    by_paragraph: list[list[Quotation]] = []
    for number, (start, end) in enumerate(paragraphs):
        found = _double_quotations(text, start, end, number)
        found += _single_quotations(text, start, end, number, found)
        by_paragraph.append(sorted(found, key=lambda q: q.start))
    for number, here in enumerate(by_paragraph[:-1]):
        after = by_paragraph[number + 1]
        if not (here and after) or here[-1].closed or after[0].start != paragraphs[number + 1][0]:
            continue
        if alike(text, here[-1], after[0]):
            last = here[-1]
            here[-1] = Quotation(
                last.start, last.end, last.inner_start, last.inner_end, number, closed=False, runs_on=True
            )
    return tuple(q for here in by_paragraph for q in here)


def alike(text: str, one: Quotation, other: Quotation) -> bool:
    """Whether two quotations open with the same mark: “ does not go on from a straight one."""
    return text[one.start : one.inner_start] == text[other.start : other.inner_start]


def quotation_at(quotations: tuple[Quotation, ...], place: int) -> Quotation | None:
    """The quotation that holds the character at ``place``, its marks included."""
    index = bisect_right(quotations, place, key=lambda q: q.start) - 1
    if index >= 0 and quotations[index].start <= place < quotations[index].end:
        return quotations[index]
    return None


def last_before(quotations: tuple[Quotation, ...], place: int) -> Quotation | None:
    """The last quotation that begins before the character ``place``."""
    index = bisect_left(quotations, place, key=lambda q: q.start)
    return quotations[index - 1] if index else None


def _double_quotations(text: str, start: int, end: int, paragraph: int) -> list[Quotation]:
    found: list[Quotation] = []
    outer: re.Match[str] | None = None
    depth = 0
    for mark in _DOUBLE.finditer(text, start, end):
        opens = _opens(text, mark, start, end)
        if outer is None:
            if opens:
                outer, depth = mark, 0
        elif opens and mark.group() in ('"', "''") and mark.group() == outer.group():
            # A straight mark that opens inside a straight quotation: the first was never closed.
            found.append(_between(outer, mark.start(), mark.start(), paragraph, closed=False))
            outer = mark
        elif opens:
            depth += 1
        elif depth:
            depth -= 1
        else:
            found.append(_between(outer, mark.start(), mark.end(), paragraph, closed=True))
            outer = None
    if outer is not None:
        found.append(_between(outer, end, end, paragraph, closed=False))
    return [q for q in found if q.inner_end > q.inner_start]


def _between(mark: re.Match[str], inner_end: int, end: int, paragraph: int, closed: bool) -> Quotation:
    return Quotation(mark.start(), end, mark.end(), inner_end, paragraph, closed)


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    sign = mark.group()
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if sign in ("“", "„", "«", "``"):
        # the “robbers“: a wrong mark at the end of a word still closes.
        return sign != "“" or before in _OPENS_AFTER or not (after.isspace() or after in _CLOSES_BEFORE)
    if sign == "»":
        return False
    # ”like this”: a wrong mark at the beginning of a word still opens.
    return before in _OPENS_AFTER and not after.isspace() and after not in _CLOSES_BEFORE


def _single_quotations(
    text: str, start: int, end: int, paragraph: int, double: list[Quotation]
) -> list[Quotation]:
    if "‘" not in text[start:end] and "'" not in text[start:end]:
        return []
    found: list[Quotation] = []
    for match in _SINGLE.finditer(text, start, end):
        near = bisect_right(double, match.start(), key=lambda q: q.end)
        if near < len(double) and double[near].start < match.end():
            continue
        found.append(
            Quotation(match.start(), match.end(), match.start(1), match.end(1), paragraph, closed=True)
        )
    return found
