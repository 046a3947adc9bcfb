"""Reckoning with days known in full or in part, and writing them as TIMEX3 values."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.fixed import fixed

UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "F": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX", "E": "XXX", "C": "XX",
}  # fmt: skip
"""The TIMEX3 value of a day, week … of which nothing is known."""
_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9])")


@fixed
class Moment:
    """A day, month or year; what is not known is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def value(self) -> str | None:
        """As ISO 8601, as coarse as known."""
        if self.year is None:
            return None
        parts = [f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n is not None)]
        return "-".join(parts)


def moment(value: str | None) -> Moment:
    """The day, month or year that an ISO string (a day, an instant, a partial date) begins with.

    A string that is none, or a day in no calendar, gives the unknown moment.
    """
    match = _PARTIAL.match(value or "")
    if match is None:
        return Moment()
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        return Moment()
    return Moment(year, month, day)


def week(day: date) -> str:
    """The ISO week that holds ``day``: 2024-W43."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def shifted(origin: Moment, unit: str, count: int) -> str | None:
    """The TIMEX3 value of the ``unit`` that lies ``count`` units from that of ``origin``.

    Grain of the result is the unit's: two weeks before a day is a week. What cannot be known from a
    partial origin is X (``XXXX-WXX``); None where the calendar ends (before year 1, after 9999).
    """
    try:
        return _shifted(origin, unit, count)
    except (OverflowError, ValueError):
        return None


def _shifted(origin: Moment, unit: str, count: int) -> str:
    year, month, day = origin.year, origin.month, origin.date
    if unit in ("D", "W", "WE", "F"):
        if day is None:
            known = unit == "D" and count == 0 and year is not None and month is not None
            return f"{year:04}-{month:02}-XX" if known else UNKNOWN[unit]
        there = day + timedelta(days=count * {"D": 1, "F": 14}.get(unit, 7))
        return there.isoformat() if unit == "D" else week(there) + ("-WE" if unit == "WE" else "")
    if year is None:
        return UNKNOWN[unit]
    if unit in ("M", "Q"):
        if month is None:
            return f"{year:04}-{UNKNOWN[unit][5:]}" if count == 0 else UNKNOWN[unit]
        months = year * 12 + month - 1 + count * (1 if unit == "M" else 3)
        there_year = date(months // 12, 1, 1).year
        return (
            f"{there_year:04}-{months % 12 + 1:02}"
            if unit == "M"
            else f"{there_year:04}-Q{months % 12 // 3 + 1}"
        )
    if unit == "Y":
        return f"{date(year + count, 1, 1).year:04}"
    size = 10 if unit == "E" else 100
    return f"{date((year // size + count) * size or 1, 1, 1).year // size:0{3 if unit == 'E' else 2}}"


def weekday_from(day: date, weekday: int, direction: int) -> date:
    """The day with that name (1 Monday … 7 Sunday) next to ``day`` in the direction, or ``day``."""
    forward = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=forward if direction > 0 else forward - 7 if forward else 0)


def valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    return date(year, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The ``n``-th Monday (1) … Sunday (7) of a month; ``n`` -1 is the last."""
    if n > 0:
        return weekday_from(date(year, month, 1), weekday, 1) + timedelta(weeks=n - 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return weekday_from(after - timedelta(days=1), weekday, -1)


def holiday(rule: str, year: int) -> date:
    """The day of a holiday in a year; ``rule`` as in times.toml. American where nations differ."""
    if rule[0].isdigit():
        return date(year, int(rule[:2]), int(rule[3:]))
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:] or 0))
    if rule == "election":  # the Tuesday after the first Monday of November
        return nth_weekday(year, 11, 1, 1) + timedelta(days=1)
    month, weekday, n = {
        "thanksgiving": (11, 4, 4), "labor": (9, 1, 1), "memorial": (5, 1, -1), "columbus": (10, 1, 2),
    }[rule]  # fmt: skip
    return nth_weekday(year, month, weekday, n)
