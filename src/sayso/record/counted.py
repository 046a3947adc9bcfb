"""A figure of a report on its way into the record, with all that was read of it there."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from sayso.model import Figure, Point
from sayso.record.durations import MARK as DURATION
from sayso.record.moves import Move
from sayso.record.one_by_one import MARK as PERSONS
from sayso.record.ordinals import MARK
from sayso.record.previous import Previous
from sayso.record.quantity import Quantity
from sayso.record.sides import Side
from sayso.record.signs import Signs

__all__ = ["Counted"]


@dataclass(frozen=True)
class Counted:
    """A figure on its way into the record."""

    figure: Figure
    quantity: Quantity
    point: Point
    lead: bool
    told: bool
    """Whether a statement carries it."""
    signs: Signs
    previous: Previous = field(default_factory=Previous)
    """What the number may have been before, by its sentence."""
    side: Side = field(default_factory=Side)
    """Whose dead they are, by its sentence."""
    frame: frozenset[str] = frozenset()
    """The telling words of its sentence, cut to their stems."""
    passing: bool = False
    """Whether it is told deep in the text on nobody's word."""

    ours: bool = False
    """Whether they are soldiers of the country that its party is an office of: of these a country has one count."""
    moved: Move | None = None
    """How the number came about, where something is told to have moved to it."""
    topics: tuple[str, ...] = ()
    """Where to look for what a number with no noun counts, nearest first."""
    bare: bool = False
    """Whether it is told as somebody's count, and nothing else of those counted: no number of a measure of its own."""
    now: bool = False
    """Whether it is told as where things stand now: there has been another number."""
    recalled: tuple[Point, ...] = ()
    """What its report tells the number to have been, in the report's own words."""

    @property
    def moves_anybodys(self) -> Move | None:
        """The move, where it may have left the count of another: not what a party tells "so far", by no word of moving,
        which goes on with its own."""
        told = self.point.source is None or self.now or self.by_ordinal
        return self.moved if told or (self.moved is not None and self.moved.verb) else None

    @property
    def by_ordinal(self) -> bool:
        """Whether it is told as "a third man": news only where two were told."""
        return self.figure.id.startswith(MARK)

    @property
    def by_persons(self) -> bool:
        """Whether it is told as "a woman and her daughter": news only where nobody has counted the dead."""
        return self.figure.id.startswith(PERSONS)

    @property
    def is_duration(self) -> bool:
        """Whether it is how long something was: no number with no noun behind it goes on with it."""
        return self.figure.id.startswith(DURATION)

    @property
    def whom(self) -> frozenset[str]:
        """Of whom they are, by the words beside the number or the sentence."""
        return self.quantity.whom or self.side.own

    @property
    def reached(self) -> float | None:
        """What the figure led to, where its text tells it; never shown."""
        return self.figure.became.low if self.figure.became is not None else None

    def leads_to(self, totals: Set[str]) -> bool:
        """Whether it names its total, which is one of the figures ``totals`` by their ids: then that one counts."""
        return self.figure.became is not None and self.figure.became.figure in totals
