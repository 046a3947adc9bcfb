"""Which measure a party's count goes on with that tells nothing of what it counts: "its own count stood at 38".

It is the one on which the party has a count of its own, in another report, that is nearest to it and no more than some
two times as large or as small. Refused: numbers with a noun or a unit, on nobody's word, steps, and numbers so small
that any two are near each other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from sayso.record.counts import Counted
from sayso.record.series import Series

__all__ = ["own_count"]

_FARTHEST = 0.8
"""How far apart, in natural logarithms, two counts of one thing are at most: 2.2 times."""
_LEAST = 10


def own_count(every: Sequence[Series], counted: Counted) -> Series | None:
    """The series of ``every`` that a number told as its party's count, and as nothing else, goes on with."""
    quantity, point = counted.quantity, counted.point
    told = (quantity.tally or counted.bare) and quantity.nameless and quantity.unit is None
    number = point.low or point.high or 0.0
    if not told or point.source is None or point.change != "total" or number < _LEAST:
        return None
    found = [
        (apart, place)
        for place, series in enumerate(every)
        if (last := _last_of(series, counted)) is not None
        and (apart := abs(math.log(last / number))) < _FARTHEST
    ]
    return every[min(found, key=lambda each: (each[0], -each[1]))[1]] if found else None


def _last_of(series: Series, counted: Counted) -> float | None:
    """The last number of its party from another report, where as much is counted, in all and of no unit."""
    if series.quantity.unit is not None or series.quantity.part or series.quantity.per is not None:
        return None
    point = counted.point
    own = (p for p in reversed(series.points) if p.source == point.source and p.article != point.article)
    return next((p.low for p in own if p.change == "total" and p.low), None)
