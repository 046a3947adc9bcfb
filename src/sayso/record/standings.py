"""Where each party's count of one measure stands, and where it has stood.

A stake has one count, its owner's, whoever tells it; a country's soldiers have one, whichever of its offices tells.
What nobody is named for stands as nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from sayso.model import Point
from sayso.record.bounds import Bounds, about, bounds_of, of_one_size
from sayso.record.counted import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.points import Points
from sayso.record.quantity import Quantity
from sayso.record.standing import Standing

__all__ = ["Standings"]

_OWNER = "its owner"
_TIMES = 6
"""So many times another a number is never what that one has become."""


class Standings(Points):
    """All the points of one measure, and where each party's count stands, the one that moved last behind the others."""

    def __init__(self, quantity: Quantity, id: str) -> None:
        super().__init__(quantity, id)
        self._standing: dict[str | None, Standing] = {}
        self._owners: set[str | None] = set()
        """The offices of the country whose soldiers these are."""

    def has_from(self, source: str | None, *, ours: bool = False) -> bool:
        """Whether a party has counted here, or for its ``ours`` another office of its country; nobody is none."""
        party = _OWNER if ours else self._party(source)
        return party is not None and party in self._standing

    def stands_with(self, point: Point) -> bool:
        """Whether the count of a named party stands at just the number it tells."""
        own = self._standing.get(self._party(point.source)) if point.source else None
        return own is not None and (own.point.low, own.point.high) == (point.low, point.high)

    def stands_at(self, number: float, source: str | None, *, own: bool) -> bool:
        """Whether a party's count stands at a number or has stood there; without ``own``, anybody's."""
        standing = [s for party, s in self._standing.items() if not own or party == self._party(source)]
        return any(about(number, b.low) for s in standing for b in (s.bounds, *s.past))

    def standing_at(self, numbers: Set[float], point: Point, *, own: bool) -> list[float]:
        """At which of some numbers a count stands now that was told in another report than that of ``point``: the
        ``own`` one of its party, or anybody's."""
        if own and point.source is None:
            return []
        return [
            s.point.low
            for party, s in self._standing.items()
            if (not own or party == self._party(point.source))
            and s.point.article != point.article
            and s.point.low is not None
            and any(about(number, s.point.low) for number in numbers)
        ]

    def told_before(self, counted: Counted, before: Point | None) -> Point | None:
        """The number that its text tells another to have been, in place of ``before``: as it stands here from another
        report, its party's own before anybody's, else as its own report tells it."""
        point, was = counted.point, counted.previous.was
        if before is not None and before.low is not None and any(about(number, before.low) for number in was):
            return before
        told = [
            p for p in (*self.points, *counted.recalled) if of_one_size(p, point, _TIMES) and _is_one(p, was)
        ]
        here = [p for p in told if p.article != point.article]
        own = [p for p in here if p.source == point.source]
        by_itself = [p for p in told if p.article == point.article and p in counted.recalled]
        return [before, *by_itself, *here, *own][-1]

    def goes_on_from_its_last(self, counted: Counted) -> bool:
        """Whether the last number of its party from another report is what the text tells a number to have been."""
        point = counted.point
        own = [p for p in self.points if p.source == point.source and p.article != point.article]
        told = [p for p in own if p.change == "total"]
        return bool(told) and _is_one(told[-1], counted.previous.was)

    def put_right(self, point: Point) -> None:
        """Add the number that an outlet has put in the place of another on its page: no news of the event.

        The party's count stands there, unless some report still tells what it was, and no party's stands at a number
        that none tells any more.
        """
        party = self._party(point.source)
        past = self._standing[party].past if party in self._standing else []
        self._standing = {p: s for p, s in self._standing.items() if not self.is_withdrawn(s.point)}
        if point.change == "total" and party not in self._standing:
            bounds = bounds_of(point.low, point.high, point.hedge)
            self._standing[party] = Standing(point, bounds, past=past)
        self.points.append(point)

    def _party(self, source: str | None) -> str | None:
        """Under whom a number stands: a stake is its owner's, whoever tells it; soldiers are their country's, whichever
        of its offices tells."""
        return _OWNER if self.quantity.thing in lexicon().owned or source in self._owners else source

    def _put(self, point: Point, bounds: Bounds) -> None:
        """Let a party's count stand at a number, and no longer where it stood."""
        party = self._party(point.source)
        own = self._standing.pop(party, None)
        past = [*own.past, own.bounds] if own is not None else []
        self._standing[party] = Standing(point, bounds, past=past)

    def _as_told(self, point: Point, beside: Sequence[Point], was: Set[float]) -> Point | None:
        """What the report itself tells a party's number to have been ("down to 15 from 16"), whosever it was.

        The party's own number of before where the report gives it, though nobody had reported it; or where another's
        count stands.
        """
        told = [p for p in beside if p.change == "previous" and p.low in was and p.source == point.source]
        stands = [s.point for s in self._standing.values() if any(about(n, s.bounds.low) for n in was)]
        if point.source is None:
            return stands[-1] if stands else None
        return told[-1] if told and not any(p.source == point.source for p in stands) else None


def _is_one(point: Point, numbers: Set[float]) -> bool:
    return point.low is not None and any(about(number, point.low) for number in numbers)
