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

import re
from collections.abc import Sequence, Set

from sayso.model import Point
from sayso.record.bounds import STEPS, Bounds, about, bounds_of, of_one_size, stepped
from sayso.record.measures_lexicon import lexicon
from sayso.record.moves import Move
from sayso.record.points import CHANCE, Points
from sayso.record.previous import Previous
from sayso.record.quantity import Quantity
from sayso.record.standing import (
    EVENTS,
    Effect,
    Standing,
    borne_out,
    is_new,
    latest_of,
    left_by,
    left_by_moving,
    told_by_another,
    told_by_nobody,
)

__all__ = ["Effect", "Series"]

_OWNER = "its owner"
_PATIENTS = frozenset({"injured", "hospitalised"})
_HOSPITAL = re.compile(r"\b(?:hospital|clinic|infirmary)\b", re.IGNORECASE)


class Series(Points):
    """All the points of one measure, in the order taken, and where each party's count stands."""

    def __init__(self, quantity: Quantity, id: str) -> None:
        super().__init__(quantity, id)
        self._standing: dict[str | None, Standing] = {}
        self._disputes: set[frozenset[str | None]] = set()
        self._owners: set[str | None] = set()
        """The offices of the country whose soldiers these are."""

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
        bounds = bounds_of(point.low, point.high, point.hedge)
        self._owners |= {point.source} if ours else set()
        previous = previous or Previous()
        was = previous.was if point.source else previous.was | previous.rejected
        party = self._party(point.source)
        own = self._standing.get(party)
        if point.change in STEPS:
            effect = self._step(point, own, reached)
        elif point.change == "previous":
            effect = self._recalled(beside)
            if own is None and point.source is not None:
                self._standing[party] = Standing(point, bounds)
        elif (left := left_by(self._standing.values(), point, was, moved)) is not None:
            effect = Effect("revision", left.point)
            self._put(point, bounds, own)
        elif own is not None:
            sank = moved is not None and moved.rises is False
            rose = moved is not None and moved.rises is True and moved.leads(own.bounds, bounds)
            gone = sank or rose or any(about(number, own.bounds.low) for number in was)
            effect = self._again(point, bounds, own, self._as_told(point, beside, was), left=gone)
        else:
            effect = self._first(point, bounds, beside, was - previous.anothers, moved)
            effect = self._against_the_outlets(effect, previous)
            self._standing[party] = Standing(point, bounds)
        self.points.append(point)
        return effect

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

    def _recalled(self, beside: Sequence[Point]) -> Effect | None:
        """A number told as what had been counted: news where nobody has counted before and the report does not tell
        what became of it ("the 34 homes which the sheriff had counted")."""
        goes_on = any(p.change != "previous" for p in beside)
        return None if self._standing or goes_on else Effect("first_figure", None)

    def _put(self, point: Point, bounds: Bounds, own: Standing | None) -> None:
        """Let a party's count stand at a number."""
        if own is not None:
            self._move(own, point, bounds)
        else:
            self._standing[self._party(point.source)] = Standing(point, bounds)

    def has_from(self, source: str | None, *, ours: bool = False) -> bool:
        """Whether a party has counted here, or for its ``ours`` another office of its country; nobody is none."""
        party = _OWNER if ours else self._party(source)
        return party is not None and party in self._standing

    def _party(self, source: str | None) -> str | None:
        """Under whom a number stands: a stake is its owner's, whoever tells it; soldiers are their country's, whichever
        of its offices tells."""
        return _OWNER if self.quantity.thing in lexicon().owned or source in self._owners else source

    def stands_with(self, point: Point) -> bool:
        """Whether the count of a named party stands at just the number it tells."""
        own = self._standing.get(self._party(point.source)) if point.source else None
        return own is not None and (own.point.low, own.point.high) == (point.low, point.high)

    def stands_at(self, number: float, source: str | None, *, own: bool) -> bool:
        """Whether a party's count stands at a number or has stood there; without ``own``, anybody's."""
        standing = [s for party, s in self._standing.items() if not own or party == self._party(source)]
        return any(about(number, b.low) for s in standing for b in (s.bounds, *s.past))

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

    def _step(self, point: Point, own: Standing | None, reached: float | None) -> Effect | None:
        """An increment, decrement or multiple: a revision, unless its total has been told."""
        base = own if own is not None else latest_of(self._standing)
        if base is None:
            self._standing[point.source] = Standing(point, bounds_of(point.low, point.high, point.hedge))
            return Effect("first_figure", None)
        step = point.low if point.low is not None else point.high
        small = self.quantity.state is not None and (step or 0.0) < CHANCE  # "two more", after two
        small = small and base.point.article != point.article
        again = any(b.exact and b.low == step for b in (base.bounds, *base.past))
        if point.change != "multiple" and again and not small:
            return None  # "seven killed and a further 15 wounded", where 15 is the count itself
        starts = [base.bounds.low, *(b.low for b in base.past)]
        if base.implied is not None:
            starts.insert(0, base.implied)
        totals = [total for total in (stepped(start, point) for start in starts) if total is not None]
        totals = [reached] if reached is not None else totals
        if not totals or any(total in self._told() for total in totals):
            return None
        base.implied = totals[0]
        return Effect("revision", base.point)

    def _told(self) -> set[float | None]:
        """Every number told or followed from what was told."""
        standing = self._standing.values()
        return {b.low for s in standing for b in (s.bounds, *s.past)} | {s.implied for s in standing}

    def _again(
        self, point: Point, bounds: Bounds, own: Standing, told: Point | None, *, left: bool = False
    ) -> Effect | None:
        """What another number of a party changes; ``left``: the text tells that it has left where its count stood."""
        known = any((bounds.low, bounds.high) == (b.low, b.high) for b in own.past)
        sinks = self.quantity.rising and own.bounds.above(bounds)
        if sinks and any(bounds.meets(b) and about(bounds.low, b.low) for b in own.past):
            known = True  # "at first it spoke of nine", which had been "at least nine"
        if (known and not left) or bounds.adds_nothing_to(own.bounds):
            return None
        if own.implied is not None and own.implied in (bounds.low, bounds.high):
            # The total an increment led to: told now, news then.
            self._move(own, point, bounds)
            return None
        if point.source is None and not is_new(self._standing, bounds, rising=self.quantity.rising):
            return None
        if point.source is not None and told_by_nobody(self._standing, bounds):
            self._move(own, point, bounds)  # "the toll rose to seven" was news when no name was put to it
            return None
        rumour = point.source is None and own.bounds not in borne_out(self._standing)
        before = (
            [s.point for party, s in self._standing.items() if party][-1] if rumour else told or own.point
        )
        if not rumour and self._is_of_another(point, bounds, own):
            own.past.append(bounds)
            return Effect("first_figure", None)
        self._move(own, point, bounds)
        return Effect("revision", before)

    def _is_of_another(self, point: Point, bounds: Bounds, own: Standing) -> bool:
        """Whether a count of what only grows is of another event: four killed by an aftershock, after 112 in all."""
        return self.quantity.rising and bounds.high * 2 < own.bounds.low and point.change == "total"

    def _first(
        self, point: Point, bounds: Bounds, beside: Sequence[Point], was: Set[float], by: Move | None
    ) -> Effect | None:
        if not self._standing:
            return Effect("first_figure", None)
        standing = reversed(list(self._standing.values()))
        moved = next((s for s in standing if any(about(number, s.bounds.low) for number in was)), None)
        if moved is not None and not told_by_another(self._standing, bounds, point.source):
            return Effect("revision", moved.point)
        left = left_by_moving(self._standing, by, point.source)
        if (
            by
            and left
            and by.leads(left.bounds, bounds)
            and not told_by_another(self._standing, bounds, point.source)
        ):
            return Effect("revision", left.point)
        if point.source is None:
            return (
                self._on_nobodys_word(bounds, by)
                if is_new(self._standing, bounds, rising=self.quantity.rising)
                else None
            )
        sinks = self.quantity.rising and bounds.high < max(s.bounds.low for s in self._standing.values())
        aside = sinks or any(s.point.article == point.article for s in self._standing.values())
        if (
            set(self._standing) == {None}
            and not aside
            and not told_by_another(self._standing, bounds, point.source)
        ):
            return Effect("revision", self._standing[None].point)  # of what the outlets told on nobody's word
        against = self._dispute(point, bounds, beside)
        if against is not None:
            self._disputes.add(frozenset((point.source, against.source)))
            return Effect("conflict", against)
        return None if told_by_another(self._standing, bounds, point.source) else Effect("first_figure", None)

    def _against_the_outlets(self, effect: Effect | None, previous: Previous) -> Effect | None:
        """ "180, not the 500 reported by the herders", which stand here on nobody's word: a dispute."""
        told = effect.before if effect is not None and effect.kind == "revision" else None
        if told is None or told.source is not None or told.low not in previous.anothers & previous.rejected:
            return effect
        return Effect("conflict", told)

    def _on_nobodys_word(self, bounds: Bounds, by: Move | None) -> Effect:
        """Of what grows, of people's fate and of what is told to have moved the count has moved on; of all else a
        party's number still stands."""
        latest = latest_of(self._standing)
        if latest is None:
            return Effect("first_figure", None)
        grows = self.quantity.rising or self.quantity.state in lexicon().fates
        moved = by is not None and by.leads(latest.bounds, bounds)
        return Effect("revision", latest.point) if grows or moved else Effect("first_figure", None)

    def _dispute(self, point: Point, bounds: Bounds, beside: Sequence[Point]) -> Point | None:
        """The latest point of another party that cannot hold together with this one."""
        each_its_own = self.quantity.thing in lexicon().of_each
        if self.quantity.loose or each_its_own or told_by_another(self._standing, bounds, point.source):
            return None
        for standing in reversed(list(self._standing.values())):
            other = standing.point
            here = [p for p in beside if (p.source, p.change) == (other.source, "total")]
            here = [p for p in here if of_one_size(p, other, EVENTS)]
            other = here[0] if here else other
            if self.quantity.crowd and not (here or other.article == point.article):
                continue
            if other.source is None or bounds.meets(bounds_of(other.low, other.high, other.hedge)):
                continue
            if self.quantity.rising and not of_one_size(other, point, EVENTS):
                continue  # a day's dead, and a war's
            if frozenset((point.source, other.source)) in self._disputes:
                continue
            if self._are_of_one_hospital(point, bounds, standing):
                continue
            later = (point.reported_at or "")[:10] > (other.reported_at or "")[:10]
            later = later and not here
            passing = self.quantity.state in lexicon().perils
            if later and (passing or (self.quantity.rising and bounds.above(standing.bounds))):
                continue
            return other
        return None

    def _are_of_one_hospital(self, point: Point, bounds: Bounds, other: Standing) -> bool:
        """Whether the lower of two numbers of the injured is of a hospital, which counts its own patients."""
        if self.quantity.state not in _PATIENTS:
            return False
        lower = point if other.bounds.above(bounds) else other.point if bounds.above(other.bounds) else None
        return lower is not None and _HOSPITAL.search(lower.source or "") is not None

    def _move(self, own: Standing, point: Point, bounds: Bounds) -> None:
        own.past.append(own.bounds)
        party = self._party(point.source)
        self._standing.pop(party)
        self._standing[party] = Standing(point, bounds, past=own.past)
