"""Measures as the page shows them: which lead, and the rows of their tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sayso.digest.calendar import day_words, year_of
from sayso.digest.numerals import as_said, number
from sayso.digest.passage import Passage, passage_of
from sayso.digest.plain import one_line
from sayso.digest.voices import unnamed_voice
from sayso.model import Change, Measure, Point, Reading

__all__ = ["MeasureTable", "Row", "leading_first", "measure_table", "words_in"]


@dataclass(frozen=True)
class Row:
    """One point of a series as a row."""

    source: str
    said: str
    status: str
    """ "" for what is, else planned, promised or possible, and what its outlet has altered since."""
    low: str
    high: str
    as_of: str
    reported: str
    passage: Passage


@dataclass(frozen=True)
class MeasureTable:
    """The series of one measure, latest report first."""

    name: str
    unit: str
    rows: tuple[Row, ...]
    sources: int
    key: str
    """Unique on the page."""


def leading_first(measures: Sequence[Measure], changes: Sequence[Change]) -> list[Measure]:
    """The measures with points: first that of the headline (``changes`` come weightiest first), then those
    most of the changes touch, then those with more points, then in the order of the record; at the end those of
    numbers that are told only as of before."""
    touched: dict[str, int] = {}
    for change in changes:
        if change.measure is not None:
            touched[change.measure] = touched.get(change.measure, 0) + 1
    lead = changes[0].measure if changes else None
    return sorted(
        (m for m in measures if m.points),
        key=lambda m: (
            _is_recalled(m),
            lead is None or m.name != lead,
            -touched.get(m.name, 0),
            -len(m.points),
        ),
    )


def _is_recalled(measure: Measure) -> bool:
    return all(point.change == "previous" for point in measure.points)


def words_in(readings: Mapping[str, Reading]) -> Callable[[Point], str]:
    """The words of a point as printed, looked up in ``readings``."""
    return lambda point: as_said(point, readings.get(point.article))


def measure_table(
    measure: Measure, readings: Mapping[str, Reading], key: str, year: str | None
) -> MeasureTable:
    """The table of ``measure``; days without their year where it is ``year``."""
    points = sorted(measure.points, key=lambda p: (p.reported_at or "", not p.altered_at), reverse=True)
    return MeasureTable(
        name=one_line(measure.name),
        unit=one_line(measure.unit or ""),
        rows=tuple(_row(point, readings, year) for point in points),
        sources=len({p.source for p in points}),
        key=key,
    )


def _status(point: Point, year: str | None) -> str:
    altered = f"altered {day_words(point.altered_at[:10], year)}" if point.altered_at else ""
    return ", ".join(filter(None, ("" if point.status == "actual" else point.status, altered)))


def _row(point: Point, readings: Mapping[str, Reading], year: str | None) -> Row:
    voice = "" if point.source else unnamed_voice(point.evidence, readings)
    total = point.change in ("total", "previous")  # "another 40" has no low and high as a total
    return Row(
        source=one_line(point.source or "") or voice or "unattributed",
        said=as_said(point, readings.get(point.article)),
        status=_status(point, year),
        low=number(point.low) if total and point.low is not None else "–",
        high=number(point.high) if total and point.high is not None else "–",
        as_of=day_words(point.as_of, year) or "–",
        reported=day_words((point.reported_at or "")[:10], year or year_of(point.reported_at)) or "undated",
        passage=passage_of(point.evidence, readings, year, point.source or voice),
    )
