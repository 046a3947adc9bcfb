"""The series of a measure as the page shows it: both charts, what they say aloud, and their key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.digest.calendar import day_words
from sayso.digest.chart import chart_svg
from sayso.digest.chart_layout import LANES_AT_MOST, drawn_points
from sayso.digest.counting import count
from sayso.digest.figures import MeasureTable
from sayso.digest.numerals import RELATIVE
from sayso.digest.plain import capital, one_line
from sayso.model import Measure, Point

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["NARROW", "WIDE", "SeriesView", "series_view"]

WIDE, NARROW = 740, 352
"""Pixels: a full line of the page; a phone of 390 less its margins."""


@dataclass(frozen=True)
class SeriesView:
    """One measure: its charts (empty where one dot would be all), and its table."""

    table: MeasureTable
    wide: Markup
    narrow: Markup
    label: str
    legend: str


def series_view(
    measure: Measure, table: MeasureTable, said: Callable[[Point], str], *, alone: bool
) -> SeriesView:
    """``measure`` with its charts where two points or more can be drawn, or one where it stands ``alone``."""
    from markupsafe import Markup

    points = [point for point, _ in drawn_points(measure)]
    wide = narrow = ""
    if len(points) > 1 or (alone and points):
        wide, narrow = (chart_svg(measure, width=w, described=False, said=said) for w in (WIDE, NARROW))
    return SeriesView(table, Markup(wide), Markup(narrow), _label(table, points), _legend(measure, points))


def _label(table: MeasureTable, points: list[Point]) -> str:
    if not points:
        return ""
    first, last = ((points[i].reported_at or "")[:10] for i in (0, -1))
    days = day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"
    kind = f"{count(len(points), 'figure')} from {count(table.sources, 'source')}"
    return f"{table.name}: {kind}, {days}. The table that follows has the same values."


def _legend(measure: Measure, points: list[Point]) -> str:
    """What the signs mean, of those that are there, and what is not drawn."""
    totals = [p for p in points if p.change not in RELATIVE]
    signs = {
        "filled: exact": any(not p.hedge and p.low == p.high for p in totals),
        "hollow: hedged": any(p.hedge for p in totals),
        "bar: range": any(p.low is not None and p.high is not None and p.low < p.high for p in totals),
        "arrow: open bound": any(p.low is None or p.high is None for p in totals),
        "diamond: not yet so": any(p.status != "actual" for p in totals),
        "tick: not a total, so at no height": len(totals) < len(points),
    }
    parts = ["A lane for each source", *(sign for sign, there in signs.items() if there)]
    notes = ["Nothing is drawn between reports."]
    sources = {p.source for p in points}
    if len(sources) > LANES_AT_MOST:
        notes.append(f"{LANES_AT_MOST} of {count(len(sources), 'source')} are drawn.")
    altered = sum(p.altered_at is not None for p in measure.points)
    if altered:
        notes.append(f"{count(altered, 'figure')} that the outlet has altered: only in the table.")
    undrawn = len(measure.points) - len(points) - altered
    if undrawn:
        notes.append(f"{count(undrawn, 'figure')} without a date or a number: only in the table.")
    return f"{capital(one_line(measure.name))}. {parts[0]}; {', '.join(parts[1:])}. {' '.join(notes)}"
