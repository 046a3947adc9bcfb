"""Which year, or which Wednesday: the choices where a date does not say."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.reading.times.calendar import Moment, valid, weekday_from
from sayso.reading.times.sense import Sense


def written(year: int | None, month: int | None, day: int | None) -> str:
    text = f"{year:04}" if year is not None else "XXXX"
    if month:
        text += f"-{month:02}"
    return text + f"-{day:02}" if day else text


def year_near(base: Moment, sense: Sense, way: int, narrative: bool) -> int | None:
    """The year of a month or day named without one."""
    year, month = base.year, sense.month
    if year is None or month is None or base.month is None:
        return year
    if narrative:  # tells on: after December comes the January of the next year
        return year + (base.month - month > 7)
    if sense.weekday and sense.day:  # "Saturday, April 25" tells its year
        for each in (year, year - 1, year + 1):
            if valid(each, month, sense.day) and date(each, month, sense.day).isoweekday() == sense.weekday:
                return each
    day = base.date
    if sense.day and day is not None:
        return year_of_day(day, month, sense.day, way)
    back = (base.month - month) % 12
    past = year - (month > base.month)
    # Hardly anybody says "in December" in November and means the one a year ago, or, looking ahead, in
    # January the one just gone.
    reach = {-2: 11, -1: 10, 0: 9, 1: 6}.get(way, 0)
    return past if back < reach or back <= (way > 0) else past + 1


def year_of_day(day: date, month: int, number: int, way: int) -> int:
    """The year of 5 November: as the words look, but not ten months off where the other side is near."""
    passed = (month, number) <= (day.month, day.day)
    past = day.year - (not passed)
    gone = (day - date(past, month, min(number, 28))).days
    limit = {-2: 335, -1: 300, 0: 200}.get(way, 31)
    return past if gone <= limit else past + 1


def year_rel(reference: Moment, sense: Sense) -> int | None:
    """The year of "last April", "this September", "next March"."""
    if reference.year is None or reference.month is None or sense.month is None:
        return reference.year
    if sense.rel == -1:
        # In March "last February" is not last month.
        return reference.year - (sense.month >= reference.month - 1)
    if sense.rel == 1:
        return reference.year + (sense.month <= reference.month)
    return reference.year


def weekday_rel(day: date, number: int, rel: int | None, way: int) -> date:
    if rel == -1:
        return weekday_from(day - timedelta(days=1), number, -1)
    if rel == 1 or (rel == 0 and way >= 0):
        # On a Monday "next Tuesday" is not tomorrow.
        return weekday_from(day + timedelta(days=2 if rel else 0), number, 1)
    return weekday_from(day, number, 1 if way > 0 else -1)
