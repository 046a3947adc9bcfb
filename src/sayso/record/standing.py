"""Where the parties' counts of one measure stand, and what a number does to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, field
from math import inf

from sayso.model import Point
from sayso.record.bounds import Bounds, about, bounds_of
from sayso.record.moves import Move
from sayso.record.party_names import owner_in

__all__ = [
    "EVENTS",
    "Effect",
    "Standing",
    "borne_out",
    "is_new",
    "latest_of",
    "left_by",
    "left_by_moving",
    "told_by_another",
    "told_by_nobody",
]

_RUMOUR = 1.5
"""What nobody is named for and is so many times more than all the named tell, no other number has to exceed."""
_BEYOND = 100
"""What nobody is named for and is so many times more than all told is of another thing: a war's dead, not a clash's."""
EVENTS = 20
"""Nobody disputes a count of people that is so many times another's: it is of something else."""


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


def is_new(
    every: Mapping[str | None, Standing], bounds: Bounds, *, rising: bool, moved: bool = False
) -> bool:
    """Whether a number nobody is named for is told by no named party of ``every``, nor one that any would cover; where
    it is told to have ``moved``, and may sink as well, none that any covers now."""
    known = [b for s in every.values() for b in (s.bounds, *s.past)]
    implied = [s.implied for s in every.values()]
    untold = bounds.low not in implied and not any(bounds.same(each) for each in known)
    if moved and not rising and untold:
        return not any(bounds.meets(s.bounds) for s in every.values())
    if bounds.low in implied or any(bounds.adds_nothing_to(each) for each in known):
        return False
    if rising and any(b.low < 0 < bounds.high * EVENTS < b.high < inf for b in known):
        return False  # "up to 200,000", and 37 of one mission
    known = borne_out(every)
    if rising:
        most = max((each.low for each in known if each.low > 0), default=bounds.low)
        return bounds.low <= _BEYOND * most and all(bounds.low > each.low for each in known)
    return not any(bounds.meets(each) for each in known)


def borne_out(every: Mapping[str | None, Standing]) -> list[Bounds]:
    """Every number told; of those on nobody's word, none that is far beyond all that the named have told."""
    named = [b for party, s in every.items() if party is not None for b in (s.bounds, *s.past)]
    nobody = every.get(None)
    most = max((each.low for each in named), default=inf)
    rumours = [nobody.bounds, *nobody.past] if nobody is not None else []
    return [*named, *(each for each in rumours if each.low <= _RUMOUR * most)]


def told_by_nobody(every: Mapping[str | None, Standing], bounds: Bounds) -> bool:
    """Whether an exact number has been told on nobody's word."""
    nobody = every.get(None)
    return nobody is not None and bounds.exact and bounds in (nobody.bounds, *nobody.past)


def told_by_another(every: Mapping[str | None, Standing], bounds: Bounds, source: str | None) -> bool:
    """Whether a number adds nothing to what another than ``source`` has told, rumours apart, or led to."""
    others = {party: standing for party, standing in every.items() if party != source}
    told = any(bounds.adds_nothing_to(known) for known in borne_out(others))
    return told or any(bounds.low == standing.implied for standing in every.values())


def latest_of(every: Mapping[str | None, Standing]) -> Standing | None:
    """The count told last."""
    return list(every.values())[-1] if every else None


def left_by_moving(
    every: Mapping[str | None, Standing], by: Move | None, source: str | None = None
) -> Standing | None:
    """Which count a party's first number leaves, where it is told as where something has moved: of an act of somebody's
    the last told; of a count that of the one office of the country that ``source`` is, else the only one that anybody
    keeps."""
    if by is None:
        return None
    offices = [s for party, s in every.items() if party and source and owner_in(party) == source]
    if len(offices) == 1:
        return offices[0]
    keepers = [s for party, s in every.items() if party is not None]
    if by.is_own_act:
        return latest_of(every)
    return keepers[0] if len(keepers) == 1 else None
