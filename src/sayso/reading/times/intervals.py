"""The days that a TIMEX3 value covers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.model import TimeExpression

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?$")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_YEARS = re.compile(r"(\d{2,4})$")
_FIRST_MONTH = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip


def interval(value: str, mod: str | None = None) -> tuple[date, date] | None:
    """The half-open interval of days that a value covers: 2024-10 is 1 October up to 1 November.

    With the mod BEFORE or ON_OR_BEFORE it reaches back to the first day of the calendar, with AFTER or
    ON_OR_AFTER on to the last. START, MID and END do not narrow it: "earlier this month" may be any day
    up to now. Seasons are those of the north, by whole months (summer is June to August; the winter of a
    year begins in its December). At the end of the calendar it ends with its last day. None for what has no
    known days: PRESENT_REF, XXXX-WXX-3, durations, sets.
    """
    try:
        found = _days(value)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    start, end = found
    if mod == "BEFORE":
        return date.min, start
    if mod == "ON_OR_BEFORE":
        return date.min, end
    if mod == "AFTER":
        return end, date.max
    if mod == "ON_OR_AFTER":
        return start, date.max
    return start, end


def _days(value: str) -> tuple[date, date] | None:
    if match := _DAY.match(value):
        day = date(*(int(part) for part in match.groups()))
        return day, _later(day, 1)
    if match := _MONTH.match(value):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _WEEK.match(value):
        kind = match[3] or ""
        if kind and kind != "WE":
            day = date.fromisocalendar(int(match[1]), int(match[2]), int(kind))
            return day, _later(day, 1)
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return (monday + timedelta(days=5) if kind else monday), _later(monday, 7)
    if match := _PART.match(value):
        return _months(int(match[1]), *_FIRST_MONTH[match[2]])
    if match := _YEARS.match(value):
        size = 10 ** (4 - len(value))
        first = int(value) * size
        return date(max(first, 1), 1, 1), _first_day(first + size, 1)
    return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = year * 12 + month - 1 + count
    return date(year, month, 1), _first_day(last // 12, last % 12 + 1)


def _first_day(year: int, month: int) -> date:
    """Of a month; the last day of the calendar where there is none."""
    return date(year, month, 1) if year <= date.max.year else date.max


def _later(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))


def as_iso(time: TimeExpression) -> str | None:
    """The day, month or year of a time as an ISO string, as coarse as the time is known.

    A week or a season is given as its month or year where it lies in one. None for durations, sets,
    references without a value, and what could not be counted from a day.
    """
    if time.type not in ("DATE", "TIME"):
        return None
    found = interval(time.value)
    if found is None:
        return None
    first, last = found[0], found[1] - timedelta(days=1)
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    return f"{first.year:04}" if first.year == last.year else None
