"""Which measure an amount goes on with by its stuff and unit alone: "65 tonnes of acrylonitrile have escaped", where
another had put "the amount of acrylonitrile lost at up to 20 tonnes".

A story has one amount of a stuff: the one measure of just that noun and unit. Amounts are weights, volumes and areas.
Refused: what is on nobody's word, has no noun or one for people, parts, steps, planned beside actual, what something
else has become of ("captured", "spilled"), and an amount some twenty times as large or small.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record.counts import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.series import Series

__all__ = ["of_one_stuff"]

_TIMES = 20


def of_one_stuff(every: Sequence[Series], counted: Counted) -> Series | None:
    """The one series of ``every`` that counts the stuff of ``counted`` in its unit; None where none or several do."""
    quantity, point = counted.quantity, counted.point
    unit = quantity.unit
    if unit not in lexicon().amounts or quantity.per is not None or point.source is None:
        return None
    named = quantity.thing is not None and not quantity.nameless and quantity.thing not in (unit, "share")
    if not named or quantity.thing in lexicon().people or quantity.part or point.change != "total":
        return None
    found = [series for series in every if _is_one(series, counted)]
    return found[0] if len(found) == 1 else None


def _is_one(series: Series, counted: Counted) -> bool:
    mine, theirs = series.quantity, counted.quantity
    one = (mine.thing, mine.unit, mine.standing, mine.per, mine.part)
    if one != (theirs.thing, theirs.unit, theirs.standing, theirs.per, theirs.part) or not series.points:
        return False
    last, point = series.points[-1], counted.point
    was, now = (p.low or p.high or 0.0 for p in (last, point))
    if None not in (mine.event, theirs.event) and mine.event != theirs.event:
        return False
    return was > 0 and was / _TIMES <= now <= was * _TIMES
