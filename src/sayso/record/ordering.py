"""In which order the figures of one report are taken: what was before, totals, then steps.

A step ("another 40") after its total ("bringing the total to 120") changes nothing any more. What the report tells on
nobody's word as well as on a party's ("Company says 3,500 have been removed" above the text) is the party's: it is
taken right after the party's, to which it adds nothing where both count the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record.counts import Counted

__all__ = ["newest_first"]

_ORDER = {"previous": 0, "total": 1, "increment": 2, "decrement": 2, "multiple": 3}
_CHANCE = 10
"""Six plants that somebody speaks of are no news, though the opening has six."""


def newest_first(counted: Sequence[Counted]) -> list[Counted]:
    """One report's figures in the order that tells what is new."""
    twins = {each.figure.id: _by_name(each, counted) for each in counted}

    def place(each: Counted) -> tuple[int, int, bool, int]:
        twin = twins[each.figure.id]
        at = twin or each
        return _ORDER.get(at.point.change, 1), at.figure.span[0], twin is not None, each.figure.span[0]

    return sorted(counted, key=place)


def _by_name(counted: Counted, every: Sequence[Counted]) -> Counted | None:
    """The first of the same number that is a party's, where ``counted`` is nobody's and is not the same by chance."""
    small = (counted.point.low or 0.0) < _CHANCE and counted.quantity.state is None
    if counted.point.source is not None or small:
        return None
    named = (c for c in every if c.point.source is not None)
    return next((c for c in named if _same(c, counted)), None)


def _same(one: Counted, other: Counted) -> bool:
    mine, theirs = ((c.point.low, c.point.high, c.point.change, c.quantity.unit) for c in (one, other))
    return mine == theirs
