"""Dates as they are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article.dates import ImpossibleDate, parse_when


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024-10-23", "2024-10-23"),
        ("2024-10-23T16:20:00Z", "2024-10-23T16:20:00Z"),
        ("2024-10-23T16:20:00.123+02:00", "2024-10-23T14:20:00Z"),
        ("2024-10-23T16:20+0530", "2024-10-23T10:50:00Z"),
        ("2024-10-23 16:20:00 UTC", "2024-10-23T16:20:00Z"),
        ("20241023", "2024-10-23"),
        ("20241023T162000Z", "2024-10-23T16:20:00Z"),
        ("Wed, 23 Oct 2024 16:20:00 GMT", "2024-10-23T16:20:00Z"),
        ("Wed, 23 Oct 2024 16:20:00 -0400", "2024-10-23T20:20:00Z"),
        ("1729700400", "2024-10-23T16:20:00Z"),
        ("1729700400000", "2024-10-23T16:20:00Z"),
        ("Wed. Oct 23rd, 2024", "2024-10-23"),
        ("Wednesday, 23 October 2024", "2024-10-23"),
        ("October 23, 2024 at 4:20 PM", "2024-10-23"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("23.10.2024", "2024-10-23"),
        ("23/10/2024", "2024-10-23"),
        ("10/23/2024", "2024-10-23"),
        ("2024-10-23T16:20:00", "2024-10-23"),
        ("Oct 23, 2024 4:20 pm CST", "2024-10-23"),
    ],
)
def test_it_is_read(written: str, value: str) -> None:
    found = parse_when(written)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "written", ["03/04/2024", "2024-10", "2024", "yesterday", "", "May", "1,500", "23 Oct", "12345"]
)
def test_it_is_no_date_we_are_sure_of(written: str) -> None:
    assert parse_when(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "Feb 30, 2024",
        "31.04.2024",
        "31/31/2024",
        "0000-01-01",
        "2024-01-01T25:00:00Z",
    ],
)
def test_it_is_in_no_calendar(written: str) -> None:
    with pytest.raises(ImpossibleDate):
        parse_when(written)


def test_the_day_is_that_of_the_writer() -> None:
    late = parse_when("2024-10-23T23:30:00-05:00")
    assert late is not None
    assert (late.day, late.value) == ("2024-10-23", "2024-10-24T04:30:00Z")


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_stays_the_day_in_every_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%Y%m%d", "%d.%m.%Y", "%B %d, %Y", "%d %b %Y", "%a, %d %b %Y", "%A, %B %d, %Y"):
        when = parse_when(day.strftime(form))
        assert when is not None and when.day == day.isoformat(), form


@settings(max_examples=100, deadline=None)
@given(st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1)), st.integers(-12 * 60, 14 * 60))
def test_an_instant_is_the_same_instant_in_utc(moment: datetime, offset: int) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(minutes=offset)), microsecond=0)
    found = parse_when(aware.isoformat())
    assert found is not None
    assert found.value == aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert found.day == moment.date().isoformat()
