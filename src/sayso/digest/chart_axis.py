"""The days under a chart: whole calendar days, months or years, as many as can be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sayso.digest.calendar import MONTHS

__all__ = ["Tick", "ticks"]

_APART = 62  # pixels between two labels
_MONTHS = tuple(name[:3] for name in MONTHS)


@dataclass(frozen=True)
class Tick:
    """The start of a day, month or year."""

    at: float
    """Milliseconds since 1970, UTC."""
    label: str


def ticks(first: float, last: float, width: float) -> list[Tick]:
    """Ticks from ``first`` to ``last`` (milliseconds) on ``width`` pixels. Each stands at the start of the
    day, month or year that its label names."""
    start, end = _day(first), _day(last - 1)
    room = max(1, int(width // _APART))
    days = (end - start).days + 1
    for step in (1, 2, 3, 7, 14):
        if -(-days // step) <= room:
            return _days(start, end, step)
    for months in (1, 2, 3, 6, 12, 24, 60, 120, 600):
        found = _months(start, end, months)
        if len(found) <= room:
            return found
    return _days(start, end, days)


def _days(start: date, end: date, step: int) -> list[Tick]:
    found: list[Tick] = []
    shown: date | None = None
    day = start
    while day <= end:
        if shown is None or shown.year != day.year:
            label = f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if shown else "")
        else:
            label = f"{day.day}" if shown.month == day.month else f"{day.day} {_MONTHS[day.month - 1]}"
        found.append(Tick(_milliseconds(day), label))
        shown, day = day, day + timedelta(days=step)
    return found


def _months(start: date, end: date, step: int) -> list[Tick]:
    """First days of months that lie in the window; the month that was under way at its start has none."""
    found: list[Tick] = []
    year = 0
    index = start.year * 12 + start.month - 1
    index += -index % step  # quarters begin in January, decades in a round year
    while (day := date(index // 12, index % 12 + 1, 1)) <= end:
        if day >= start:
            name = f"{day.year}" if step >= 12 else _MONTHS[day.month - 1]
            if step < 12 and day.year != year:
                name, year = f"{name} {day.year}", day.year
            found.append(Tick(_milliseconds(day), name))
        index += step
        if index // 12 > 9998:
            break
    return found


def _day(milliseconds: float) -> date:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date()


def _milliseconds(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000
