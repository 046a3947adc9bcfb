"""Figures on their way into the record, and measures begun by them, for tests."""

from __future__ import annotations

import dataclasses
import itertools
import re

from making import article, figure
from sayso import Article, read
from sayso.model import Evidence, Point, Quote
from sayso.record.counts import Counted, countable
from sayso.record.measures import quantity_of
from sayso.record.parties import Parties
from sayso.record.quantity import Quantity
from sayso.record.series import Series
from sayso.record.signs import Signs

MINISTRY, RED_CROSS = "Interior Ministry", "Red Cross"
numbers = itertools.count()
TEXT = "Forty trucks."
SIGNS = Signs(*(0,) * len(dataclasses.fields(Signs)))  # type: ignore[arg-type]


def things(**more: object) -> Quantity:
    fields = {
        "thing": "customer", "state": None, "event": None, "whom": frozenset(), "modifiers": frozenset(),
        "standing": "actual", "unit": None, "since": None, "part": False, "rising": False, "name": "customers",
    }  # fmt: skip
    return Quantity(**(fields | more))  # type: ignore[arg-type]


def fate(state: str, thing: str = "person", **more: object) -> Quantity:
    return things(thing=thing, state=state, rising=True, **more)


def counted(quantity: Quantity, low: float, source: str | None = MINISTRY, **more: object) -> Counted:
    id = f"a{next(numbers)}"
    evidence = Evidence(id, "h", (0, 1), Quote("x", "", ""))
    point = Point(
        source, (), low, low, None, "actual", "total", None, "2025-03-12", id, None, evidence
    )  # fmt: skip
    given = figure(article(TEXT).text, "Forty", low, place=more.pop("place", None))
    return Counted(given, quantity, point, False, True, SIGNS, **more)  # type: ignore[arg-type]


def begun(*told: Counted) -> Series:
    series = Series(told[0].quantity, "m1")
    for each in told:
        series.take(each.point)
        series.note(each.point.article, each.figure.place, each.frame, each.whom)
    return series


def counts(text: str, words: str, number: int, *, alone: bool = False, **more: object) -> Quantity | None:
    return quantity_of(article(text), figure(text, words, number, **more), None, alone)  # type: ignore[arg-type]


def counted_in(text: str) -> list[tuple[float | None, str, str | None]]:
    found = countable(read(Article("a", text, ((0, len(text)),), published="2025-03-10")), Parties())
    return [(c.point.low, c.quantity.thing or "", c.quantity.state) for c in found]


def counted_as_told(text: str) -> list[Counted]:
    """The figures of a text that count, read as a report of a Monday."""
    paragraphs = tuple(match.span() for match in re.finditer(r"[^\n]+", text))
    return countable(read(Article("a", text, paragraphs, published="2025-03-10")), Parties())


def series(*, rising: bool = True) -> Series:
    quantity = Quantity(
        "person", "killed", None, frozenset(), frozenset(), "actual", None, None, False, rising, "killed"
    )
    return Series(quantity, "m1")


def point(
    source: str | None, low: float | None, high: float | None = None, *, hedge: str | None = None,
    change: str = "total", day: str = "2025-03-12", exact: bool = True,
) -> Point:  # fmt: skip
    high = low if exact and high is None else high
    evidence = Evidence(f"a{next(numbers)}", "h", (0, 1), Quote("x", "", ""))
    return Point(source, (), low, high, hedge, "actual", change, None, day, evidence.article, None, evidence)


def at_least(source: str | None, low: float, day: str = "2025-03-12") -> Point:
    return point(source, low, None, hedge="at least", exact=False, day=day)


def kinds(given: Series, *points: Point) -> list[str | None]:
    effects = [given.take(each) for each in points]
    return [effect.kind if effect else None for effect in effects]
