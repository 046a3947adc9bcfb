"""The days a value covers, and the ISO date it comes to."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.model import TimeExpression
from sayso.reading.times import as_iso, interval
from sayso.reading.times.calendar import easter, holiday, moment, nth_weekday, shifted
from sayso.reading.times.numbers import period


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2024-10-23", date(2024, 10, 23), date(2024, 10, 24)),
        ("2024-10-23T17:00", date(2024, 10, 23), date(2024, 10, 24)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-W01", date(2024, 1, 1), date(2024, 1, 8)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 4)),
        ("2024-W42-WE", date(2024, 10, 19), date(2024, 10, 21)),
        ("2024-W42-3", date(2024, 10, 16), date(2024, 10, 17)),
        ("2024-Q4", date(2024, 10, 1), date(2025, 1, 1)),
        ("2024-H1", date(2024, 1, 1), date(2024, 7, 1)),
        ("2024-WI", date(2024, 12, 1), date(2025, 3, 1)),
        ("199", date(1990, 1, 1), date(2000, 1, 1)),
        ("19", date(1900, 1, 1), date(2000, 1, 1)),
        ("9999", date(9999, 1, 1), date.max),
        ("9999-12-31", date.max, date.max),
    ],
)
def test_interval(value: str, first: date, after: date) -> None:
    assert interval(value) == (first, after)


@pytest.mark.parametrize(
    "value",
    [
        "XXXX-WXX-3",
        "PRESENT_REF",
        "P2Y",
        "2024-02-30",
        "2023-W53",
        "2024-13",
        "BC0480",
        "XXXX-06",
        "",
        "99991",
    ],
)
def test_no_interval(value: str) -> None:
    assert interval(value) is None


def test_mods_open_the_interval() -> None:
    assert interval("2024-12", "ON_OR_BEFORE") == (date.min, date(2025, 1, 1))
    assert interval("2024-12", "BEFORE") == (date.min, date(2024, 12, 1))
    assert interval("2023-08", "ON_OR_AFTER") == (date(2023, 8, 1), date.max)
    assert interval("2023-08", "AFTER") == (date(2023, 9, 1), date.max)
    assert interval("2024-10", "START") == interval("2024-10")


@pytest.mark.parametrize(
    ("type", "value", "iso"),
    [
        ("DATE", "2024-10-23", "2024-10-23"),
        ("TIME", "2024-10-23TNI", "2024-10-23"),
        ("DATE", "2024-12", "2024-12"),
        ("DATE", "2024-W42", "2024-10"),
        ("DATE", "2024-W40", "2024"),
        ("DATE", "2024-WI", None),
        ("DATE", "2024-SU", "2024"),
        ("DATE", "XXXX-WXX-3", None),
        ("DATE", "PAST_REF", None),
        ("DATE", "199", None),
        ("DURATION", "P2Y", None),
    ],
)
def test_as_iso(type: str, value: str, iso: str | None) -> None:
    assert as_iso(TimeExpression((0, 1), type, value)) == iso


def test_the_edges_of_the_calendar() -> None:
    assert shifted(moment("0001-01-01"), "D", -1) is None
    assert shifted(moment("9999-12-31"), "W", 1) is None
    assert shifted(moment("2024-01"), "M", -1) == "2023-12"
    assert shifted(moment("2024"), "M", -1) == "XXXX-XX"
    assert shifted(moment("2024-10"), "D", 0) == "2024-10-XX"


def test_days_that_move() -> None:
    assert (easter(2024), easter(2025)) == (date(2024, 3, 31), date(2025, 4, 20))
    assert holiday("thanksgiving", 2024) == date(2024, 11, 28)
    assert holiday("election", 2022) == date(2022, 11, 8)
    assert nth_weekday(2024, 5, 1, -1) == date(2024, 5, 27)


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [(2, "Y", "P2Y"), (2.5, "Y", "P2Y6M"), (1.5, "TM", "PT1M30S"), (2, "E", "P20Y"), (3, "Q", "P3Q"), (None, "M", "PXM"), (None, "E", "PXY"),
     (None, "TM", "PTXM"), (0.5, "H", "PT30M")],
)  # fmt: skip
def test_period(amount: float | None, unit: str, value: str) -> None:
    assert period(amount, unit) == value
