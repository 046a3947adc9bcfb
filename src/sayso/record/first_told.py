"""What the first number of a party does to the counts of others.

It revises the count that its text tells it to have been ("up from 31") or to have been moved from ("extended the recall
to 112,000"), what so far only the outlets have told in their own voice, and of people whose fate only grows what was
told last, by nobody or little less of it. On nobody's word it revises what only
grows, people's fate and what is told to have moved. Refused: a number that another has told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from sayso.model import Point
from sayso.record.bounds import Bounds, about
from sayso.record.measures_lexicon import lexicon
from sayso.record.moves import Move
from sayso.record.previous import Previous
from sayso.record.quantity import Quantity
from sayso.record.standing import Effect, Standing, latest_of, left_by_moving

__all__ = ["against_the_outlets", "goes_on_with", "left_by_first", "on_nobodys_word"]

_DAY = len("2027-02-14")
_LITTLE_MORE = 1.25
"""So many times another's number, of what only grows, is the same count a day on, and no other count."""


def left_by_first(
    every: Mapping[str | None, Standing], quantity: Quantity, point: Point, bounds: Bounds, was: Set[float],
    by: Move | None, beside: Sequence[Point] = (),
) -> Standing | None:  # fmt: skip
    """Which count a number that nobody else has told leaves; None for none.

    ``was`` is what its text tells it to have been, ``by`` how it came about, ``beside`` the points of its report.
    """
    standing = reversed(list(every.values()))
    told = next((s for s in standing if any(about(number, s.bounds.low) for number in was)), None)
    if told is not None:
        return told
    moved = left_by_moving(every, by, point.source)
    if by and moved and by.leads(moved.bounds, bounds):
        return moved
    since = goes_on_with(every, quantity, point, bounds, beside)
    return since or _of_the_outlets(every, quantity, point, bounds)


def goes_on_with(
    every: Mapping[str | None, Standing], quantity: Quantity, point: Point, bounds: Bounds, beside: Sequence[Point]
) -> Standing | None:  # fmt: skip
    """The count told last, of people whose fate only grows, where a party's number goes on with it: nobody's of an
    earlier report, or anybody's of an earlier day that it is little more than. None where it is not more than all that
    has been told, and where its report gives another party's number, which it may dispute."""
    latest = latest_of(every)
    if latest is None or point.source is None or latest.point.article == point.article:
        return None
    if not (quantity.rising and quantity.state in lexicon().fates):
        return None
    if not all(bounds.above(standing.bounds) for standing in every.values()):
        return None
    if any(p.source not in (None, point.source) and p.change == "total" for p in beside):
        return None
    if latest.point.source is None:
        return latest
    later = (point.reported_at or "")[:_DAY] > (latest.point.reported_at or "")[:_DAY]
    return latest if later and bounds.low <= _LITTLE_MORE * latest.bounds.low else None


def _of_the_outlets(
    every: Mapping[str | None, Standing], quantity: Quantity, point: Point, bounds: Bounds
) -> Standing | None:
    """What the outlets alone have told, where a party is named now: not in the same report, nor lower of what grows."""
    if point.source is None or set(every) != {None}:
        return None
    sinks = quantity.rising and bounds.high < every[None].bounds.low
    return None if sinks or every[None].point.article == point.article else every[None]


def on_nobodys_word(
    every: Mapping[str | None, Standing], quantity: Quantity, bounds: Bounds, by: Move | None
) -> Effect:
    """Of what grows, of people's fate and of what is told to have moved the count has moved on; of all else a
    party's number still stands."""
    latest = latest_of(every)
    if latest is None:
        return Effect("first_figure", None)
    grows = quantity.rising or quantity.state in lexicon().fates
    moved = by is not None and by.leads(latest.bounds, bounds)
    return Effect("revision", latest.point) if grows or moved else Effect("first_figure", None)


def against_the_outlets(effect: Effect | None, previous: Previous) -> Effect | None:
    """ "180, not the 500 reported by the herders", which stand here on nobody's word: a dispute."""
    told = effect.before if effect is not None and effect.kind == "revision" else None
    if told is None or told.source is not None or told.low not in previous.anothers & previous.rejected:
        return effect
    return Effect("conflict", told)
