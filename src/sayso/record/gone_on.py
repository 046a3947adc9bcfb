"""Which measure a number goes on with that is told as moved or as now, and is called otherwise than any.

"It now counts 1,050 people out of work", where it had counted 600 laid off: that another number was before, the text
tells. It is the likeliest of those on which its party has a count, or anybody where the number is nobody's; of its
unit, of no other fate, from which it may have moved in the way that is told. Refused: parts, steps, numbers
without a noun, those under ten, and those so many times the other that they never were it.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.record.bounds import bounds_of, may_become
from sayso.record.counts import Counted
from sayso.record.sameness import may_leave
from sayso.record.series import Series

__all__ = ["gone_on"]

_LEAST_LIKELY = -3.5
"""Log odds; less alike than that are two numbers that have nothing in common but their unit."""
_FEW = 10
"""Smaller numbers may have become any other of the story."""


def gone_on(likely: Iterable[tuple[float, Series]], counted: Counted) -> Series | None:
    """Of series with how ``likely`` each is the measure of a number, the one it is told to go on with."""
    point, quantity = counted.point, counted.quantity
    if not _is_told_to_go_on(counted) or point.change != "total" or quantity.part or quantity.nameless:
        return None
    found = [
        (sum_, -place, series)
        for place, (sum_, series) in enumerate(likely)
        if sum_ > _LEAST_LIKELY and _may_go_on(series, counted)
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def _is_told_to_go_on(counted: Counted) -> bool:
    """Whether its words tell that there has been another number; "so far" is enough for a party's."""
    point, move = counted.point, counted.moved
    told = counted.now or (move is not None and (bool(move.verb) or point.source is not None))
    return told and (point.low or point.high or 0.0) >= _FEW


def _may_go_on(series: Series, counted: Counted) -> bool:
    point, move = counted.point, counted.moved
    told = [p for p in series.points if p.article != point.article and p.change == "total" and p.low]
    own = [p for p in told if p.source == point.source]
    if not own and point.source is not None:
        return False
    last = (own or told)[-1:]
    if not last or series.quantity.part or not may_leave(series, counted):
        return False
    number = point.low or point.high or 0.0
    if not number or not may_become(last[0].low or 0.0, number) or last[0].low == number:
        return False
    before, after = (bounds_of(p.low, p.high, p.hedge) for p in (last[0], point))
    return move is None or move.leads(before, after)
