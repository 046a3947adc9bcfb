"""The numbers told of one measure, and what can be asked of them whoever told them."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace

from sayso.model import Point
from sayso.record.bounds import of_one_size
from sayso.record.counted import Counted
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity

__all__ = ["CHANCE", "Points"]

CHANCE = 10
"""A smaller number may be the same by chance."""
_SIZE = 3
"""Numbers further apart than so many times are not of one size."""


class Points:
    """All the points of one measure, in the order taken."""

    def __init__(self, quantity: Quantity, id: str) -> None:
        self.quantity = quantity
        self.id = id
        self.points: list[Point] = []
        self.scene: str | None = None
        """Where, if its numbers are of something else of the kind in another place."""
        self.whom = quantity.whom
        """Whose they are, as told of the first number or any since."""
        self.opens = False
        """Whether the story began with this count of a fate, and with no other: then whoever is told of is of these."""
        self.all_of: Quantity | None = None
        """What those count whom a number of everybody was put to."""
        self.frame: frozenset[str] = frozenset()
        """The telling words of the sentences with its numbers."""
        self._places: dict[str, str] = {}

    def withdraw(self, versions: Set[str], passage: str, now: str, at: str | None) -> bool:
        """Mark the numbers of a ``passage`` that an outlet has altered to ``now``; whether there were any.

        ``versions`` are the articles that were the page so far, ``at`` is when it was altered, as far as known. Not
        marked: numbers whose words still stand there.
        """
        found = False
        for place, point in enumerate(self.points):
            if point.article in versions and _stood_in(point, passage) and not _has(now, point):
                self.points[place] = replace(point, altered_at=at or point.reported_at)
                found = True
        return found

    def is_withdrawn(self, told: Point) -> bool:
        """Whether no report stands by a number of a party any more: each that told it has altered it."""
        same = [p for p in self.points if (p.source, p.low, p.high) == (told.source, told.low, told.high)]
        return bool(same) and all(p.altered_at for p in same)

    def counts_otherwise(self, point: Point) -> bool:
        """Whether the report of a total has given another total of its party here."""
        same = [
            p
            for p in self.points
            if (p.article, p.source, p.change) == (point.article, point.source, "total")
        ]
        return any((p.low, p.high) != (point.low, point.high) for p in same)

    def told_last_below(self, point: Point) -> Point | None:
        """The last count of another report, whosever, that is less than a number."""
        told = [
            p for p in self.points if p.article != point.article and p.change == "total" and p.low is not None
        ]
        return next((p for p in reversed(told) if (p.low or 0.0) < (point.low or 0.0)), None)

    def has_told(self, point: Point) -> bool:
        """Whether a number that is not small has been told here, by whomever."""
        large = (point.low or point.high or 0.0) >= CHANCE
        return large and any((p.low, p.high) == (point.low, point.high) for p in self.points)

    def is_elsewhere(self, article: str, place: str | None) -> bool:
        """Whether the same report has counted here for another place: two events in one report."""
        return place is not None and self._places.get(article, place) != place

    @property
    def place(self) -> str | None:
        """The place that every report with a number of it has told it of; None where one has not."""
        places = {self._places.get(point.article) for point in self.points}
        return places.pop() if len(places) == 1 else None

    def note(self, article: str, place: str | None, frame: frozenset[str], whom: frozenset[str]) -> None:
        """Note where a number of a report is of, whose, and the words of its sentence."""
        self.frame |= frame
        self.whom = self.whom or whom
        if place is not None:
            self._places.setdefault(article, place)

    def is_of_all(self, counted: Counted) -> bool:
        """Whether the story began with these of a fate alone and ``counted`` is of everybody, for no longer a time."""
        figure = counted.figure
        one_day = figure.as_of is None or len(figure.as_of) >= len("2027-03-01")
        return self.opens and counted.quantity.is_anybody and counted.quantity.since is None and one_day

    def widen(self, counted: Counted) -> None:
        """Go by the name of ``counted`` where the children a story began with turn out to be of more people."""
        if self.quantity.thing in lexicon().subgroups and self.is_of_all(counted):
            self.all_of = counted.quantity

    @property
    def label(self) -> str:
        """What its numbers are called."""
        return (self.all_of or self.quantity).label

    def tops(self, point: Point) -> bool:
        """Whether a number is at least the highest told: then it is no part of what was told."""
        given = point.low if point.low is not None else point.high
        return given is not None and all(given >= (p.low or p.high or 0.0) for p in self.points)

    def reaches(self, point: Point, apart: float = _SIZE) -> bool:
        """Whether a number is of the size of those told: no more than so many times one of them, nor less."""
        return any(of_one_size(known, point, apart) for known in self.points)


def _stood_in(point: Point, passage: str) -> bool:
    """Whether the words of a number, with what stands around them, are those of a passage."""
    quote, place = point.evidence.quote, passage.find(point.evidence.quote.exact)
    while place >= 0:
        before, behind = passage[:place], passage[place + len(quote.exact) :]
        ahead = before.endswith(quote.prefix) or quote.prefix.endswith(before)
        if ahead and (behind.startswith(quote.suffix) or quote.suffix.startswith(behind)):
            return True
        place = passage.find(quote.exact, place + 1)
    return False


def _has(passage: str, point: Point) -> bool:
    """Whether a passage has the words of a number: "3 people" do not stand in "13 people"."""
    words = re.escape(point.evidence.quote.exact)
    return re.search(rf"(?<![\w.,]){words}(?!\w)", passage) is not None
