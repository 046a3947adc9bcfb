"""What holds of times in any text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from making import flat, slowness
from sayso.model import Article, TimeExpression
from sayso.reading.analysis import Analysis
from sayso.reading.times import as_iso, find_times, interval
from sayso.reading.times.patterns import load_rules
from sayso.reading.times.tokens import GRAINS, load_lexicon, tokenise

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


_BY_DAY = [
    "yesterday", "today", "tomorrow", "two days ago", "the day before yesterday", "last night", "5 days ago", "tonight",
    "this morning", "later today", "a day after tomorrow", "tomorrow night", "the day before today",
]  # fmt: skip
_BY_WEEK = [
    "on Monday", "last Friday", "next Tuesday", "on Sunday night", "last week", "next week", "this week", "three weeks ago",
    "the weekend", "early on Thursday", "the day before last Tuesday", "at 5 p.m. on Tuesday", "the week before last",
    *_BY_DAY,
]  # fmt: skip


def told(said: list[str], day: date) -> tuple[TimeExpression, ...]:
    text = "".join(f"It rained {each}. " for each in said)
    return find_times(flat(text), article(text, day.isoformat()))


def moved(value: str, by: int) -> str:
    """The value of a day, a time of a day or a week, by so many days later."""
    found = interval(value)
    assert found is not None, value
    there = found[0] + timedelta(days=by)
    if "-W" not in value:
        return there.isoformat() + value[10:]
    year, week, _ = there.isocalendar()
    return f"{year:04}-W{week:02}{value[8:]}"


@given(st.lists(st.sampled_from(_BY_DAY), min_size=1, max_size=5), days, st.integers(-400, 400))
@settings(max_examples=100, deadline=None)
def test_days_counted_from_the_report_move_with_it(said: list[str], day: date, by: int) -> None:
    here, there = told(said, day), told(said, day + timedelta(days=by))
    assert len(here) >= len(said)
    assert [t.span for t in here] == [t.span for t in there]
    assert [moved(t.value, by) for t in here] == [t.value for t in there]


@given(st.lists(st.sampled_from(_BY_WEEK), min_size=1, max_size=5), days, st.integers(-60, 60))
@settings(max_examples=150, deadline=None)
def test_weeks_and_their_days_move_with_the_report(said: list[str], day: date, weeks: int) -> None:
    here, there = told(said, day), told(said, day + timedelta(weeks=weeks))
    assert [t.span for t in here] == [t.span for t in there]
    assert [moved(t.value, 7 * weeks) for t in here] == [t.value for t in there]


@given(
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    st.integers(-400, 400),
    st.sampled_from(["The next day", "The day before,", "Two days later", "That day"]),
)
@settings(max_examples=100, deadline=None)
def test_what_is_counted_from_a_date_told_of_moves_with_it(day: date, by: int, words: str) -> None:
    values = []
    for each in (day, day + timedelta(days=by)):
        text = f"The dam broke on {each.day} {each:%B} {each.year}. {words} troops came."
        values.append([t.value for t in find_times(flat(text), article(text, "2024-10-23"))])
    assert [moved(value, by) for value in values[0]] == values[1]


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


_CHARACTERS = [*(chr(n) for n in range(32, 127)), "\n", "’", "–", "½", "é", "中"]


@given(st.integers(0, 2**32), st.sampled_from([_CHARACTERS, _PIECES, [*_CHARACTERS, *_PIECES]]))
@settings(max_examples=25, deadline=None)
def test_no_text_of_5000_characters_takes_50_milliseconds(seed: int, pieces: list[str]) -> None:
    blank = "" if pieces is _CHARACTERS else " "
    text = blank.join(Random(seed).choices(pieces, k=5000))[:5000]
    parsed, report = flat(text), article(text, "2024-10-23")
    find_times(flat(""), article("", None))  # the rules are loaded once a process
    assert min(cpu_seconds(parsed, report) for _ in range(3)) < 0.05 * slowness()


def cpu_seconds(parsed: Analysis, report: Article) -> float:
    begun = process_time()
    find_times(parsed, report)
    return process_time() - begun


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "'", "the", "19" * 3000, "of " * 2000, "May " * 1500, "2024-" * 999]
)
@pytest.mark.parametrize(
    "reference", [None, "", "2024", "2024-10", "0001-01-01", "9999-12-31", "2024-02-31", "soon"]
)
def test_odd_input_never_fails(text: str, reference: str | None) -> None:
    for found in find_times(flat(text), article(text, reference)):
        assert text[slice(*found.span)].strip()


_FOUND = [load_lexicon().codes[frozenset({f"C_{grain}"})] for grain in GRAINS]


@given(timely, st.integers(0, 2**32))
@settings(max_examples=300, deadline=None)
def test_a_rule_matches_only_where_there_is_what_it_needs(text: str, seed: int) -> None:
    """Among words and expressions already found, in any order."""
    random = Random(seed)
    _, words = tokenise(article(text, None))
    mixed = "".join(random.choice(_FOUND) if random.random() < 0.2 else code for code in words)
    for codes in (words, mixed):
        for stage in load_rules():
            for rule in stage.rules:
                for match in rule.regex.finditer(codes):
                    assert not match[0] or (rule.needs & set(match[0]) and rule in stage.fitting(match[0]))
