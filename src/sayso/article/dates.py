"""Dates as pages, records and people write them, read into a day and perhaps an instant.

What is read: ISO 8601 (with or without a time, basic or extended), RFC 2822, seconds
or milliseconds since 1970, and English month names with the day before or after.

What is refused, because it would be a guess: ``03/04/2024`` (day first or month
first?), ``2024-10`` (no day), a time without a zone as an instant (the day is kept, the
time is dropped), and zone names that mean several zones (``CST``, ``IST``, ``BST``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

__all__ = ["MONTHS", "ImpossibleDate", "When", "parse_when", "utc"]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_CLOCK = (
    r"(?:(?:\s*[T,|·•–—-]\s*|\s+)(?:at\s+)?(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*\(?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d|[A-Z]{2,5})?\)?)?"
)
_FORMS = tuple(
    re.compile(rf"{_WEEKDAY}{form}{_CLOCK}", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<number>\d\d?)-(?P<day>\d\d?)",
        r"(?P<year>\d{4})/(?P<number>\d\d?)/(?P<day>\d\d?)",
        # Dots are day first by convention (DIN 1355, much of Europe); slashes are not.
        r"(?P<day>\d\d?)\.(?P<number>\d\d?)\.(?P<year>\d{4})",
        rf"(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})",
        rf"{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    )
)
_SLASHED = re.compile(r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4})")
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(?:\.\d+)?(Z|[+-]\d{4})?)?")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


class ImpossibleDate(ValueError):
    """It has the form of a date and is in no calendar: 2024-02-30."""


@dataclass(frozen=True)
class When:
    """One date as it was written."""

    value: str
    """The instant in UTC where a zone was given, the day otherwise."""
    day: str
    """The day as written, in the writer's own zone: the one that "Wednesday" is counted from."""


def parse_when(raw: str) -> When | None:
    """Read ``raw`` if the whole of it is one date, perhaps with a time; None if it is not.

    Raises :class:`ImpossibleDate` for the form of a date with a day no calendar has.
    """
    text = " ".join(raw.split()).strip(" ,;")
    if not text or len(text) > 80:
        return None
    for form in _FORMS:
        if found := form.fullmatch(text):
            part = found.groupdict()
            month = int(part["number"]) if part.get("number") else MONTHS[part["month"].lower()]
            day = _date(int(part["year"]), month, int(part["day"]), text)
            return _with_clock(day, part, text)
    if found := _BASIC.fullmatch(text):
        return _basic(found, text)
    if _EPOCH.fullmatch(text):
        return _instant(datetime.fromtimestamp(int(text[:10]), UTC))
    if found := _SLASHED.fullmatch(text):
        return _slashed(found, text)
    return None


def utc(moment: datetime) -> str:
    """``moment``, which has a zone, as an instant: ``2024-10-23T16:20:00Z``."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleDate(text) from error


def _instant(moment: datetime) -> When:
    return When(utc(moment), moment.date().isoformat())


def _basic(found: re.Match[str], text: str) -> When:
    year, month, day, hour, minute, second, zone = found.groups()
    clock = {"hour": hour, "minute": minute, "second": second, "zone": zone}
    return _with_clock(_date(int(year), int(month), int(day), text), clock, text)


def _slashed(found: re.Match[str], text: str) -> When | None:
    first, second, year = (int(found[name]) for name in ("first", "second", "year"))
    if first > 12 and second > 12:
        raise ImpossibleDate(text)
    if first <= 12 and second <= 12 and first != second:
        return None
    month, day = (second, first) if first > 12 else (first, second)
    value = _date(year, month, day, text).isoformat()
    return When(value, value)


def _with_clock(day: date, part: dict[str, str | None], text: str) -> When:
    """``day`` with the time of ``part`` when that time has a zone we are sure of."""
    only_day = When(day.isoformat(), day.isoformat())
    zone = _zone(part.get("zone"))
    hour = int(part.get("hour") or -1)
    half = (part.get("half") or "").lower()[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if zone is None or hour < 0:
        return only_day
    clock = (hour, int(part.get("minute") or 0), int(part.get("second") or 0))
    try:
        # 24:00 and a leap second are legal in ISO 8601; both are reckoned forward.
        moment = datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(
            hours=clock[0], minutes=clock[1], seconds=clock[2]
        )
        if clock[0] > 24 or clock[1] > 59 or clock[2] > 60:
            raise ImpossibleDate(text)
        return When(utc(moment), day.isoformat())
    except OverflowError as error:
        raise ImpossibleDate(text) from error


def _zone(name: str | None) -> timezone | None:
    if not name:
        return None
    if name.upper() in ("Z", "UTC", "GMT"):
        return UTC
    if name[0] not in "+-":
        return None
    digits = name[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 14 or minutes > 59:
        return None
    return timezone((1 if name[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
