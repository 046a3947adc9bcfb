"""Whom a report says came to harm: numbers, persons, ordinals, sums, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from making import article
from sayso.model import Casualty
from sayso.reading import read_article
from sayso.reading.analysis import Engine
from sayso.reading.casualties import may_tell
from sayso.reading.engines import load_engine


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load_engine("encoder")


def found(engine: Engine, text: str, **more: object) -> tuple[Casualty, ...]:
    return read_article(article(text, **more), engine).casualties


def told(engine: Engine, text: str) -> list[tuple[str, str, int, str]]:
    """Words, fate, number and form of each."""
    return [(text[slice(*c.span)], c.fate, int(c.low), c.form) for c in found(engine, text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two people were killed and seven others hurt when a levee broke in Orm.",
         [("Two people", "dead", 2, "number"), ("seven others", "injured", 7, "number")]),
        ("The blast left four dead and at least 11 wounded, officials said.",
         [("four", "dead", 4, "number"), ("at least 11", "injured", 11, "number")]),
        ("A landslide killed three miners and injured two.",
         [("three miners", "dead", 3, "number"), ("two", "injured", 2, "number")]),
        ("A 19-year-old man was killed in the flood.", [("A 19-year-old man", "dead", 1, "person")]),
        ("She became the third person to die in the fire.", [("the third person", "dead", 3, "ordinal")]),
        ("Police are looking into a triple shooting on Main Street.", [("triple shooting", "hit", 3, "multiple")]),
        ("Six people were shot, one fatally.", [("Six people", "hit", 6, "number"), ("one", "dead", 1, "number")]),
        ("All five victims are expected to recover.", [("five victims", "injured", 5, "number")]),
    ],
)  # fmt: skip
def test_people_and_what_befell_them(
    engine: Engine, text: str, wanted: list[tuple[str, str, int, str]]
) -> None:
    assert told(engine, text) == wanted


def test_persons_of_one_fate_add_up(engine: Engine) -> None:
    text = "A man and two women died when the bridge gave way."
    casualties = found(engine, text)
    assert ("A man and two women", "dead", 3.0) in [(text[slice(*c.span)], c.fate, c.low) for c in casualties]
    assert all(c.part for c in casualties if c.form != "sum")


def test_a_total_beside_its_parts_is_counted_once(engine: Engine) -> None:
    sums = [
        c.low for c in found(engine, "The shots hit three victims: two boys and a girl.") if c.form == "sum"
    ]
    assert 6 not in sums


@pytest.mark.parametrize(
    "text",
    [
        "The father of 3 was pleased with the new school.",
        "Twenty rounds were fired at 40 West Street.",
        "He is 19 and lives in Orm with two brothers.",
        "The strike hit 12 factories and 40th Avenue was shut.",
        "Nobody spoke.",
    ],
)
def test_of_whom_nothing_is_told_is_no_casualty(engine: Engine, text: str) -> None:
    assert found(engine, text) == ()


def test_who_did_it_to_others_is_not_told_to_have_suffered_it(engine: Engine) -> None:
    text = "A five-year-old boy shot his uncle."
    assert [text[slice(*c.span)] for c in found(engine, text)] == ["his uncle"]


def test_who_died_by_his_own_hand_is_told_apart(engine: Engine) -> None:
    casualties = found(engine, "He killed two neighbours before killing himself.")
    assert [(c.fate, c.low, c.done, c.doer) for c in casualties if c.low == 2] == [("dead", 2.0, True, False)]
    assert [(c.fate, c.form) for c in casualties if c.doer] == [("dead", "doer")]


def test_part_period_and_day_are_kept(engine: Engine) -> None:
    part = found(engine, "Five people were killed, including two children.")
    assert [(c.low, c.part) for c in part] == [(5.0, False), (2.0, True)]
    assert all(c.period for c in found(engine, "So far this year 31 people have been killed in Orm."))
    (dated,) = found(engine, "Two people were killed on March 8.")
    assert dated.as_of == "2025-03-08"


def test_a_title_alone_tells(engine: Engine) -> None:
    title = "Two dead, seven hurt in Orm flood"
    casualties = found(engine, "Rain is expected until Friday.", title=title)
    assert all(c.in_title for c in casualties)
    assert [(title[slice(*c.span)], c.fate) for c in casualties] == [("Two", "dead"), ("seven", "injured")]


def test_a_text_without_harm_is_not_asked(engine: Engine) -> None:
    assert not may_tell("The council agreed on a budget of 3 million.")
    assert may_tell("Two were KILLED.")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["two", "a man", "dead", "and", ",", "İ", "was killed", "3", "of them", "🙂", ".", "shot"]
        ),
        max_size=14,
    )
)
def test_spans_are_of_the_text_and_numbers_positive(parts: list[str]) -> None:
    text = " ".join(parts) or "."
    for casualty in found(load_engine("encoder"), text):
        start, end = casualty.span
        assert 0 <= start < end <= len(text)
        assert casualty.low > 0
        assert casualty.high is None or casualty.high >= casualty.low
