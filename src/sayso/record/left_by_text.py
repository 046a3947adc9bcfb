"""Which measure a number goes on with by the text's own word of what it was, whatever it is called there.

"It had spoken of 410": the 980 that it speaks of now goes where the 410 stands. Counted: a count told in another report
that stands where the text tells that the number was, the party's own before anybody's, and of several the nearest.
Refused: a count of another fate, unit or purpose, or so many times the number that it never was it; the count of
another where the number is small enough to stand there by chance; a part of a whole.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set

from sayso.record.bounds import may_become
from sayso.record.counts import Counted
from sayso.record.sameness import TELLING, may_leave
from sayso.record.series import Series

__all__ = ["left_by_text", "stands_where_it_was"]


def left_by_text(every: Sequence[Series], counted: Counted, *, own: bool = False) -> Series | None:
    """The series of ``every`` where a count stands now that the text tells the number to have been; with ``own``, only
    the party's own."""
    was = counted.previous.was | counted.previous.rejected
    if not was or counted.point.change != "total" or counted.quantity.part:
        return None
    theirs = _nearest(every, counted, was, own=True)
    if theirs is not None or own:
        return theirs
    telling = {number for number in was if number >= TELLING or counted.quantity.unit}
    return _nearest(every, counted, telling, own=False)


def stands_where_it_was(series: Series, counted: Counted) -> bool:
    """Whether anybody's count stands here, or has stood, where the text tells that the number was."""
    told = counted.previous.was | counted.previous.rejected
    return any(series.stands_at(number, None, own=False) for number in told)


def _nearest(every: Sequence[Series], counted: Counted, was: Set[float], *, own: bool) -> Series | None:
    number = counted.point.low or counted.point.high or 0.0
    found = [
        (abs(math.log((stood + 1) / (number + 1))), place)
        for place, series in enumerate(every)
        for stood in series.standing_at(was, counted.point, own=own)
        if may_leave(series, counted) and may_become(stood, number)
    ]
    return every[min(found, key=lambda each: (each[0], -each[1]))[1]] if found else None
