from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.digest.calendar import day_words, instant_of, long_words, moment_words


@pytest.mark.parametrize(
    ("when", "year", "words"),
    [
        ("2025-03-14", "2025", "14 March"),
        ("2025-03-04", "2024", "4 March 2025"),
        ("2025-03-14T23:10:00Z", "2025", "14 March"),
        ("2024-12", "2025", "December 2024"),
        ("2024-12", "2024", "December"),
        ("2024", "2024", "2024"),
        ("2024-W43", "2024", "the week of 21 October"),
        ("2024-W43-WE", "2025", "the weekend of 26 October 2024"),
        ("2024-W60", "2024", "2024-W60"),
        ("2024-SU", "2024", "summer"),
        ("2024-Q3", "2025", "the third quarter 2024"),
        ("2024-13-01", "2024", "2024-13-01"),
        (None, "2024", ""),
    ],
)
def test_days_keep_their_grain(when, year, words):
    assert day_words(when, year) == words


def test_times_are_in_utc_and_move_the_day_with_them():
    assert moment_words("2025-03-14T08:55:00Z", "2025") == "14 March 08:55"
    assert moment_words("2025-03-14T23:30:00-04:00", "2025") == "15 March 03:30"
    assert moment_words("2025-03-14", "2025") == "14 March"
    assert moment_words(None) == "undated"
    assert long_words("2025-03-14T09:40:00Z") == "Friday 14 March 2025, 09:40 UTC"
    assert long_words("2025-03-14") == "Friday 14 March 2025"
    assert long_words("") == "undated"


@given(st.dates())
def test_a_day_keeps_its_date(day):
    found = instant_of(day.isoformat())
    assert found is not None and found.date() == day


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text):
    assert isinstance(moment_words(text), str)
    assert isinstance(long_words(text), str)
