"""What holds of times in any text."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Article
from sayso.reading.analysis import Analysis, Word
from sayso.reading.times import as_iso, find_times, interval

_PIECES = [
    "on", "in", "by", "the", "of", "last", "next", "this", "past", "week", "weeks", "year", "years", "Monday", "Friday",
    "May", "March", "October", "Oct", ".", ",", "-", "–", "3", "31", "1998", "2024", "1,500", "'98", "5:30", "p.m.", "GMT",
    "two", "twenty", "half", "and", "a", "quarter", "first", "third", "early", "late", "mid", "end", "ago", "later",
    "earlier", "before", "summer", "winter", "fall", "night", "morning", "yesterday", "today", "every", "each", "daily",
    "now", "recent", "soldiers", "old", "BC", "1990s", "2024-10-23", "2024-02-31", "10/23/2024", "21st", "century",
    "decade", "Christmas", "Easter", "New Year's Eve", "noon", "day", "days", "that", "same", "\n", "than", "more", "0",
    "hundred", "thousand", "1/2", "weekend", "9999", "month", "months", "'s", "year-ago", "24:00", "since", "until",
]  # fmt: skip
timely = st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
references = st.one_of(
    st.none(), days.map(date.isoformat), days.map(lambda d: d.isoformat()[:7]), days.map(lambda d: str(d.year)),
    st.sampled_from(["0001-01-01", "9998-12-31", "0001", "2024-13", "tomorrow", ""]),
)  # fmt: skip


def flat(text: str) -> Analysis:
    """An analysis without grammar: words at blanks, each its own root."""
    words = tuple(
        Word(n, m.start(), m.end(), m.group(), m.group().lower(), "X", "X", n, "root")
        for n, m in enumerate(re.finditer(r"\w+|[^\w\s]", text))
    )
    return Analysis(text, words, ((0, len(words)),) if words else (), ())


def article(text: str, reference: str | None) -> Article:
    return Article(id="a", text=text, paragraphs=((0, len(text)),), reference_date=reference)


@given(st.one_of(timely, st.text(max_size=200)), references)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, reference: str | None) -> None:
    at = 0
    for time in find_times(flat(text), article(text, reference)):
        start, end = time.span
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        at = end


_DATE_PART = r"(?:XXXX|\d{4})(?:-(?:XX|\d\d)(?:-(?:XX|\d\d))?|-W(?:XX|\d\d)(?:-(?:WE|[1-7]))?|-(?:Q[1-4X]|H[12]|SP|SU|FA|WI))?"
_VALUE = re.compile(
    rf"(?:{_DATE_PART}(?:T(?:\d\d:\d\d(?::\d\d)?Z?|MO|AF|EV|NI))?|\d{{2,3}}|X{{2,3}}|BC\d{{2,4}}(?:-\d\d){{0,2}}|"
    r"P(?:T?(?:X|\d+(?:\.\d+)?)(?:WE|[A-Z]))+|(?:PAST|PRESENT|FUTURE)_REF)"
)


@given(timely, references)
@settings(max_examples=300, deadline=None)
def test_a_value_is_timex3_and_its_days_are_an_interval(text: str, reference: str | None) -> None:
    for time in find_times(flat(text), article(text, reference)):
        assert _VALUE.fullmatch(time.value), time
        found = interval(time.value, time.mod)
        if found is not None:
            assert found[0] <= found[1]
        iso = as_iso(time)
        if iso is not None:
            assert interval(iso) is not None


_SHIFTING = [
    "yesterday",
    "today",
    "tomorrow",
    "two days ago",
    "the day before yesterday",
    "last night",
    "5 days ago",
]


@given(st.lists(st.sampled_from(_SHIFTING), min_size=1, max_size=5), days, st.integers(-400, 400))
@settings(max_examples=100, deadline=None)
def test_days_counted_from_the_report_move_with_it(said: list[str], day: date, by: int) -> None:
    text = ". It rained ".join(["It rained", *said]).replace("rained .", "rained") + "."
    here = find_times(flat(text), article(text, day.isoformat()))
    there = find_times(flat(text), article(text, (day + timedelta(days=by)).isoformat()))
    assert [t.span for t in here] == [t.span for t in there]
    assert len(here) == len(said)
    for one, other in zip(here, there, strict=True):
        moved = date.fromisoformat(one.value[:10]) + timedelta(days=by)
        assert other.value == moved.isoformat() + one.value[10:]


@given(days)
def test_a_bare_weekday_is_one_of_the_last_seven_days(day: date) -> None:
    text = "It rained on Thursday."
    (time,) = find_times(flat(text), article(text, day.isoformat()))
    found = date.fromisoformat(time.value)
    assert found.isoweekday() == 4
    assert 0 <= (day - found).days < 7


@given(days, st.sampled_from(["W", "M", "Q"]))
def test_a_day_lies_in_the_period_that_holds_it(day: date, unit: str) -> None:
    word = {"W": "this week", "M": "this month", "Q": "this quarter"}[unit]
    text = f"It rained {word}."
    (time,) = find_times(flat(text), article(text, day.isoformat()))
    found = interval(time.value)
    assert found is not None
    assert found[0] <= day < found[1]


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_string_is_a_value_or_none(value: str) -> None:
    found = interval(value)
    assert found is None or found[0] < found[1]
