"""How far a count has moved, where only that is told: "another 40", "twice as many".

A step is a revision, and what it leads to is remembered as the count's, so that the total is no news when it is told. A
step that names what it leads to ("another 40 on top of the 60") leads there, whatever stood here before. A step in
percent is of another day than the one before it. Refused: a step to a number that has been told, and one that is the
count itself ("seven killed and a further 15 wounded").
"""

from __future__ import annotations

from sayso.model import Point
from sayso.record.bounds import STEPS, bounds_of, stepped
from sayso.record.points import CHANCE
from sayso.record.quantity import Quantity
from sayso.record.standing import Effect, Standing, latest_of

__all__ = ["step"]


def step(
    every: dict[str | None, Standing],
    quantity: Quantity,
    point: Point,
    own: Standing | None,
    reached: float | None,
) -> Effect | None:
    """An increment, decrement or multiple: a revision, unless its total has been told.

    ``every`` is where the parties' counts stand and ``own`` the party's, ``reached`` what the text tells the step to
    have led to. From nobody's count it is a first figure.
    """
    base = own if own is not None else latest_of(every)
    if base is None:
        every[point.source] = Standing(point, bounds_of(point.low, point.high, point.hedge))
        return Effect("first_figure", None)
    if _is_the_count(base, quantity, point):
        return None
    if quantity.unit == "percent" and base.point.change in STEPS:
        return Effect("first_figure", None)  # the shares' fall of another day
    totals = [reached] if reached is not None else _totals(base, point)
    if not totals or any(total in _told(every) for total in totals):
        return None
    base.implied = totals[0]
    return Effect("revision", base.point)


def _is_the_count(base: Standing, quantity: Quantity, point: Point) -> bool:
    """Whether a step is no more than a number that the count has stood at; not where it is a small one of another
    report: "two more", after two."""
    by = point.low if point.low is not None else point.high
    small = quantity.state is not None and (by or 0.0) < CHANCE and base.point.article != point.article
    again = any(b.exact and b.low == by for b in (base.bounds, *base.past))
    return point.change != "multiple" and again and not small


def _totals(base: Standing, point: Point) -> list[float]:
    """Where a step leads from what followed of the count, from where it stands and from where it has stood."""
    starts = [base.bounds.low, *(b.low for b in base.past)]
    if base.implied is not None:
        starts.insert(0, base.implied)
    return [total for total in (stepped(start, point) for start in starts) if total is not None]


def _told(every: dict[str | None, Standing]) -> set[float | None]:
    """Every number told or followed from what was told."""
    standing = every.values()
    return {b.low for s in standing for b in (s.bounds, *s.past)} | {s.implied for s in standing}
