"""The news that the numbers of a report make, each number once.

A headline, a lead and the paragraph on it tell one number in other words each, and not all of these are found to count
the same: "Homes lost: 118", "118 homes were destroyed". Of two numbers of a report that are the same and may count the
same, one is told: what moves a count, before a figure; else what is on somebody's word; else what says what it counts;
else the first. Both are told where they are of two parties, two units or two fates ("eleven freed", "eleven killed"),
or count different things in one sentence ("18 houses burned and 18 boats sank") or so few of them that they are the
same by chance. Nor is a figure what a number of its report is told from: "310, and not the 220 it had spoken of". Every
number stays in the record.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Article, Point
from sayso.record.counted import Counted
from sayso.record.entries import Entry
from sayso.record.evidence import sentence_around
from sayso.record.told_before import BY_CHANCE, size_of

__all__ = ["each_once"]


def each_once(article: Article, entries: Sequence[Entry]) -> list[Entry]:
    """The entries of a report, ``article``, in their order, without figures that another of them tells."""
    told: list[Entry] = []
    was = {point.evidence for entry in entries for point in _told_from(entry)}
    entries = [e for e in entries if e.effect.kind != "first_figure" or e.counted.point.evidence not in was]
    for entry in sorted(entries, key=_rank):
        if entry.effect.kind != "first_figure" or not any(_tell_one(article, entry, other) for other in told):
            told.append(entry)
    return [entry for entry in entries if any(entry is other for other in told)]


def _told_from(entry: Entry) -> list[Point]:
    """The words of the report that tell what a number had been, where it is told from that."""
    before = entry.effect.before
    return [p for p in entry.counted.recalled if before is not None and p.low == before.low]


def _rank(entry: Entry) -> tuple[bool, bool, bool, int]:
    point, quantity = entry.counted.point, entry.counted.quantity
    moves = entry.effect.kind != "first_figure"
    return not moves, point.source is None, quantity.nameless, entry.counted.figure.span[0]


def _tell_one(article: Article, one: Entry, other: Entry) -> bool:
    """Whether two entries are of one number and may count the same."""
    a, b = one.counted, other.counted
    if not _are_the_same(a, b) or a.is_duration != b.is_duration:
        return False
    if None not in (a.point.source, b.point.source) and a.point.source != b.point.source:
        return False
    if _are_two_fates(a, b) or not _are_of_one_unit(a, b):
        return False
    beside = sentence_around(article, a.figure.span) == sentence_around(article, b.figure.span)
    return _count_alike(a, b) or (size_of(a.point) >= BY_CHANCE and not beside)


def _are_the_same(one: Counted, other: Counted) -> bool:
    """Whether two numbers are the same; of one party's dead also "at least 22" and "22"."""
    a, b = one.point, other.point
    if (a.low, a.high) == (b.low, b.high):
        return True
    of_one = a.source == b.source is not None and one.quantity.state == other.quantity.state is not None
    return of_one and a.low == b.low is not None and None in (a.high, b.high)


def _are_two_fates(one: Counted, other: Counted) -> bool:
    """ "Eleven guards were freed", "11 inmates killed"."""
    return (
        None not in (one.quantity.state, other.quantity.state) and one.quantity.state != other.quantity.state
    )


def _are_of_one_unit(one: Counted, other: Counted) -> bool:
    """Whether they have one unit, or one is a number of nothing named: "60 million", "60 million florins"."""
    nameless = any(c.quantity.nameless and c.figure.unit is None for c in (one, other))
    return one.figure.unit == other.figure.unit or nameless


def _count_alike(one: Counted, other: Counted) -> bool:
    a, b = one.quantity, other.quantity
    return a.nameless or b.nameless or a.thing == b.thing or a.state == b.state is not None
