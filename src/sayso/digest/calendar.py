"""Days and times as the page prints them.

A day stays a day and a partial date stays as coarse as it was said; an instant
is printed in UTC. What is no date is printed as it stands, never guessed at.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

__all__ = [
    "MONTHS",
    "clock_words",
    "day_of",
    "day_words",
    "instant_of",
    "long_words",
    "moment_words",
    "year_of",
]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?$")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$")
_PARTS = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half", "H2": "second half",
    "Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|T)")


def instant_of(when: str | None) -> datetime | None:
    """The instant in UTC. A day without a time stands at noon, so that it keeps its date in any zone
    that a feed reader may show it in; None where ``when`` is no full date."""
    if not when or len(when) < 10:
        return None
    try:
        if len(when) == 10:
            return datetime.fromisoformat(when).replace(hour=12, tzinfo=UTC)
        found = datetime.fromisoformat(when)
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def day_of(when: str | None) -> date | None:
    """The calendar day of a day or an instant."""
    found = instant_of(when)
    return found.date() if found else None


def year_of(when: str | None) -> str | None:
    """The four digits of the year, where there are any."""
    found = _DATE.match(when or "")
    return found[1] if found else None


def day_words(when: str | None, year: str | None = None) -> str:
    """ "14 March", "March", "the week of 6 July", "summer", with the year where it is not ``year``; "" for None."""
    if not when:
        return ""
    found = _DATE.match(when)
    if not found or (len(when) > 4 and not found[2]):
        return _span_words(when, year)
    y, month, day = found.groups()
    if month is None:
        return y
    if not 1 <= int(month) <= 12:
        return when
    tail = "" if y == year else f" {y}"
    name = MONTHS[int(month) - 1]
    return f"{int(day)} {name}{tail}" if day else f"{name}{tail}"


def _span_words(when: str, year: str | None) -> str:
    """A week, weekend, season, quarter or half of a year by TimeML's code; what is none of these as it stands."""
    if found := _WEEK.match(when):
        try:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            return when
        first = monday + timedelta(days=5) if found[3] else monday
        return f"the {'weekend' if found[3] else 'week'} of {day_words(first.isoformat(), year)}"
    if found := _PART.match(when):
        tail = "" if found[1] == year else f" {found[1]}"
        return f"{'the ' if found[2][0] in 'QH' else ''}{_PARTS[found[2]]}{tail}"
    return when


def clock_words(when: str | None) -> str:
    """ "09:40" in UTC, or "" for a day without a time."""
    found = instant_of(when) if when and len(when) > 10 else None
    return f"{found:%H:%M}" if found else ""


def moment_words(when: str | None, year: str | None = None) -> str:
    """ "14 March 09:40", in UTC; the day alone where there is no time; "undated" for None."""
    return " ".join(filter(None, (day_words(_utc(when), year), clock_words(when)))) or "undated"


def long_words(when: str | None) -> str:
    """ "Friday 14 March 2025, 09:40 UTC", as an edition is dated."""
    found = instant_of(when)
    if found is None:
        return day_words(when) or "undated"
    clock = clock_words(when)
    day = f"{_WEEKDAYS[found.weekday()]} {found.day} {MONTHS[found.month - 1]} {found.year}"
    return f"{day}, {clock} UTC" if clock else day


def _utc(when: str | None) -> str | None:
    """The day in UTC of an instant in any zone: 2025-03-14T23:30-04:00 is printed as 15 March 03:30."""
    found = instant_of(when)
    return found.date().isoformat() if found else when
