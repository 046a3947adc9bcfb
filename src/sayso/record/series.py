"""The series of one measure, source by source, and what a new figure does to it.

The rules, each with what it refuses:

``first_figure``  the first number for a measure; or a party's first number, where it differs from
    every number before, and the event itself may have moved on; or, of what only grows, a number less than half of
    the party's own: it is of another event, an aftershock after a quake; or a number told as one from before, where
    nobody has counted and its report tells no later one. Refused: a number somebody has
    given before, in rounder or wider words or by other hands (repetition); for the outlet's own
    voice and for unnamed people, a number any named party's would cover.
``revision``      a party's number other than its last: "58" after "31", "12" after "at least 10", "another 40"; or
    one that its text tells to have been what another party's was last ("up from 31"), or to have been moved from there
    by whoever did ("extended the recall to 112,000"); or its first number, where so
    far only the outlets have told one in their own voice; or, on nobody's word, one that its text sets against a number
    that stands here ("17, not 12", "was lowered to 28"). Refused: a rounder number for the same count, an older
    number recalled, one that nobody was named for before, a total that an increment had already led to, the same number
    again. A step that names what it leads to ("another 40 on top of the 60") leads there, whatever stood here before.
    A stake has one count, its owner's, whoever tells it; a country's soldiers have one, whichever of its offices tells.
``conflict``      a party's number that cannot hold together with another party's, for the same day.
    For what only grows (the dead), a higher number reported on a later day is news of the event
    before it is a dispute, so it is a first figure, unless the report sets a number of the other beside it; a
    lower one is a conflict whenever it comes. Of the missing and the trapped any number of a later day is.
    Refused: a pair of parties already known to be in conflict; bounds that can both hold; people of whom
    nothing is told but their number ("15,000 in the square"), but where one report tells both; prices, of which
    every bidder has his own; the lower count of the injured that a hospital gives, which is of its own patients.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from sayso.model import Point
from sayso.record.bounds import STEPS, Bounds, about, bounds_of
from sayso.record.disputes import Disputes
from sayso.record.first_told import against_the_outlets, goes_on_with, left_by_first, on_nobodys_word
from sayso.record.moves import Move
from sayso.record.previous import Previous
from sayso.record.quantity import Quantity
from sayso.record.standing import (
    Effect,
    Standing,
    borne_out,
    is_new,
    left_by,
    told_by_another,
    told_by_nobody,
)
from sayso.record.standings import Standings
from sayso.record.steps import step

__all__ = ["Effect", "Series"]


class Series(Standings):
    """All the points of one measure, in the order taken, and what each of them changes."""

    def __init__(self, quantity: Quantity, id: str) -> None:
        super().__init__(quantity, id)
        self._disputes = Disputes(quantity)

    def take(
        self,
        point: Point,
        beside: Sequence[Point] = (),
        reached: float | None = None,
        previous: Previous | None = None,
        moved: Move | None = None,
        *,
        ours: bool = False,
    ) -> Effect | None:
        """Add a point and say what it changes, if anything.

        ``beside`` are the points of the same report: a report that sets another party's number
        beside this one sets them for the same day. ``reached`` is what a step led to, ``previous`` what the number
        had been and ``moved`` how it came about, as far as its text tells; ``ours``: whoever they are of tells it.
        """
        self._owners |= {point.source} if ours else set()
        own = self._standing.get(self._party(point.source))
        if point.change in STEPS:
            effect = step(self._standing, self.quantity, point, own, reached)
        elif point.change == "previous":
            effect = self._recalled(point, own, beside)
        else:
            effect = self._told_now(point, own, beside, previous or Previous(), moved)
        self.points.append(point)
        return effect

    def _told_now(
        self,
        point: Point,
        own: Standing | None,
        beside: Sequence[Point],
        previous: Previous,
        moved: Move | None,
    ) -> Effect | None:
        """What a number that is told as where a count stands changes."""
        bounds = bounds_of(point.low, point.high, point.hedge)
        was = previous.was if point.source else previous.was | previous.rejected
        left = left_by(self._standing.values(), point, was, moved)
        if left is not None:
            self._put(point, bounds)
            return Effect("revision", left.point)
        if own is not None:
            gone = _is_gone(own, bounds, was | previous.rejected, moved)
            return self._again(point, bounds, own, beside, self._as_told(point, beside, was), left=gone)
        effect = self._first(point, bounds, beside, was - previous.anothers, moved)
        self._put(point, bounds)
        return against_the_outlets(effect, previous)

    def _recalled(self, point: Point, own: Standing | None, beside: Sequence[Point]) -> Effect | None:
        """A number told as what had been counted: news where nobody has counted before and the report does not tell
        what became of it ("the 34 homes which the sheriff had counted")."""
        goes_on = any(p.change != "previous" for p in beside)
        effect = None if self._standing or goes_on else Effect("first_figure", None)
        if own is None and point.source is not None:
            self._put(point, bounds_of(point.low, point.high, point.hedge))
        return effect

    def _again(
        self, point: Point, bounds: Bounds, own: Standing, beside: Sequence[Point], told: Point | None,
        *, left: bool = False,
    ) -> Effect | None:  # fmt: skip
        """What another number of a party changes; ``left``: the text tells that it has left where its count stood."""
        known = any((bounds.low, bounds.high) == (b.low, b.high) for b in own.past)
        sinks = self.quantity.rising and own.bounds.above(bounds)
        if sinks and any(bounds.meets(b) and about(bounds.low, b.low) for b in own.past):
            known = True  # "at first it spoke of nine", which had been "at least nine"
        if (known and not left) or bounds.adds_nothing_to(own.bounds):
            return None
        if own.implied is not None and own.implied in (bounds.low, bounds.high):
            # The total an increment led to: told now, news then.
            self._put(point, bounds)
            return None
        if point.source is None and not is_new(self._standing, bounds, rising=self.quantity.rising):
            return None
        if point.source is not None and told_by_nobody(self._standing, bounds):
            self._put(point, bounds)  # "the toll rose to seven" was news when no name was put to it
            return None
        rumour = point.source is None and own.bounds not in borne_out(self._standing)
        before = told or self._stood_last(point, bounds, own, beside)
        before = [s.point for party, s in self._standing.items() if party][-1] if rumour else before
        if point.source is None and told is None and self.quantity.rising:
            before = self.told_last_below(point) or before
        if not rumour and self._is_of_another(point, bounds, own):
            own.past.append(bounds)
            return Effect("first_figure", None)
        self._put(point, bounds)
        return Effect("revision", before)

    def _stood_last(self, point: Point, bounds: Bounds, own: Standing, beside: Sequence[Point]) -> Point:
        """Where the count stood that a party's other number goes on with: its own last, or what was told since of the
        same dead, "11" after its nine and before its 13."""
        since = goes_on_with(self._standing, self.quantity, point, bounds, beside)
        return since.point if since is not None and since.bounds.above(own.bounds) else own.point

    def _is_of_another(self, point: Point, bounds: Bounds, own: Standing) -> bool:
        """Whether a count of what only grows is of another event: four killed by an aftershock, after 112 in all."""
        return self.quantity.rising and bounds.high * 2 < own.bounds.low and point.change == "total"

    def _first(
        self, point: Point, bounds: Bounds, beside: Sequence[Point], was: Set[float], by: Move | None
    ) -> Effect | None:
        """What the first number of a party, or of nobody, changes."""
        every = self._standing
        if not every:
            return Effect("first_figure", None)
        told = told_by_another(every, bounds, point.source)
        left = None if told else left_by_first(every, self.quantity, point, bounds, was, by, beside)
        if left is not None:
            return Effect("revision", left.point)
        if point.source is None:
            new = is_new(every, bounds, rising=self.quantity.rising, moved=by is not None)
            return on_nobodys_word(every, self.quantity, bounds, by) if new else None
        if told:
            return None
        against = self._disputes.begun_by(point, bounds, every.values(), beside)
        return Effect("first_figure", None) if against is None else Effect("conflict", against)


def _is_gone(own: Standing, bounds: Bounds, was: Set[float], moved: Move | None) -> bool:
    """Whether the text tells that a party's count has left where it stood: it sank, or rose, or was that before."""
    sank = moved is not None and moved.rises is False
    rose = moved is not None and moved.rises is True and moved.leads(own.bounds, bounds)
    return sank or rose or any(about(number, own.bounds.low) for number in was)
