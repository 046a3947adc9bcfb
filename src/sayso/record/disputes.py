"""Which parties' counts of one measure cannot hold together.

Refused: a pair of parties already known to be in conflict; bounds that can both hold; people of whom nothing is told
but their number ("15,000 in the square"), but where one report tells both; what is of no measure by a rule; prices, of
which every bidder has his own; the lower count of the injured that a hospital gives, which is of its own patients; a
day's dead and a war's; of the missing, and upwards of what only grows, a number of a later day.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sayso.model import Point
from sayso.record.bounds import Bounds, bounds_of, of_one_size
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity
from sayso.record.standing import EVENTS, Standing

__all__ = ["Disputes"]

_PATIENTS = frozenset({"injured", "hospitalised"})
_HOSPITAL = re.compile(r"\b(?:hospital|clinic|infirmary)\b", re.IGNORECASE)


class Disputes:
    """The disputes about one measure."""

    def __init__(self, quantity: Quantity) -> None:
        self._quantity = quantity
        self._known: set[frozenset[str | None]] = set()

    def begun_by(
        self, point: Point, bounds: Bounds, every: Collection[Standing], beside: Sequence[Point]
    ) -> Point | None:
        """The latest point of another party that cannot hold together with a party's first; their dispute is known
        from now on. ``every`` are the counts in the order told, ``beside`` the points of the same report."""
        if self._quantity.loose or self._quantity.thing in lexicon().of_each:
            return None
        for standing in reversed(list(every)):
            here = [p for p in beside if (p.source, p.change) == (standing.point.source, "total")]
            here = [p for p in here if of_one_size(p, standing.point, EVENTS)]
            other = here[0] if here else standing.point
            if self._can_both_hold(point, bounds, other, together=bool(here)):
                continue
            if _is_of_a_hospital(self._quantity, point, bounds, standing):
                continue
            if not here and self._has_moved_on(point, bounds, standing):
                continue
            self._known.add(frozenset((point.source, other.source)))
            return other
        return None

    def _can_both_hold(self, point: Point, bounds: Bounds, other: Point, *, together: bool) -> bool:
        """Whether a number says nothing against another's, or nothing new; ``together``: one report tells both."""
        if self._quantity.crowd and not (together or other.article == point.article):
            return True
        if other.source is None or bounds.meets(bounds_of(other.low, other.high, other.hedge)):
            return True
        if self._quantity.rising and not of_one_size(other, point, EVENTS):
            return True  # a day's dead, and a war's
        return frozenset((point.source, other.source)) in self._known

    def _has_moved_on(self, point: Point, bounds: Bounds, standing: Standing) -> bool:
        """Whether a number of a later day is news of the event: of the missing any, of what only grows a higher one."""
        if (point.reported_at or "")[:10] <= (standing.point.reported_at or "")[:10]:
            return False
        passing = self._quantity.state in lexicon().perils
        return passing or (self._quantity.rising and bounds.above(standing.bounds))


def _is_of_a_hospital(quantity: Quantity, point: Point, bounds: Bounds, other: Standing) -> bool:
    """Whether the lower of two numbers of the injured is of a hospital, which counts its own patients."""
    if quantity.state not in _PATIENTS:
        return False
    lower = point if other.bounds.above(bounds) else other.point if bounds.above(other.bounds) else None
    return lower is not None and _HOSPITAL.search(lower.source or "") is not None
