"""Where one party's count stands, and what a number does to it."""

from __future__ import annotations

from collections.abc import Collection, Set
from dataclasses import dataclass, field

from sayso.model import Point
from sayso.record.bounds import Bounds, about, bounds_of
from sayso.record.moves import Move

__all__ = ["Effect", "Standing", "left_by"]


@dataclass(frozen=True)
class Effect:
    """What a figure does to the record: a change's kind and the point it is set against."""

    kind: str
    before: Point | None


@dataclass
class Standing:
    """Where one party's count stands."""

    point: Point
    bounds: Bounds
    implied: float | None = None
    """A total that follows from an increment or a multiple, though nobody said it; never shown."""
    past: list[Bounds] = field(default_factory=list)


def left_by(
    every: Collection[Standing], point: Point, was: Set[float], moved: Move | None
) -> Standing | None:
    """Which of the counts, in the order told, a number on nobody's word leaves by the text's own word.

    What it is said to have been ("17, not 12"), or the last that it is said to have come down from ("was lowered to
    28"). None where a party is named, and where the number has been told.
    """
    bounds = bounds_of(point.low, point.high, point.hedge)
    if point.source is not None or any(bounds.same(b) for s in every for b in (s.bounds, *s.past)):
        return None
    standing = list(reversed(list(every)))
    told = next((s for s in standing if any(about(number, s.bounds.low) for number in was)), None)
    if told is not None or moved is None or moved.rises is not False:
        return told
    return next((s for s in standing if s.bounds.exact and moved.leads(s.bounds, bounds)), None)
