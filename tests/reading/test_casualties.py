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
        ("Four teens, one fatally, were shot on the court.",
         [("Four teens", "hit", 4, "number"), ("one", "dead", 1, "number")]),
        ("Both men inside the car were killed.", [("Both men", "dead", 2, "number")]),
        ("The pair were shot in the head.", [("pair", "hit", 2, "number")]),
        ("A possible fifth victim may have gone to hospital.", [("A possible fifth victim", "hit", 5, "ordinal")]),
        ("Four victims, all men from Orm, were also hit by gunfire.", [("Four victims", "hit", 4, "number")]),
        ("He is charged with two counts of murder and three counts of attempted murder.",
         [("two counts of murder", "dead", 2, "counts"),
          ("three counts of attempted murder", "injured", 3, "counts")]),
        ("Police say one of five people shot outside the bar early on October 27 has died.",
         [("one of five people", "dead", 1, "number"), ("five people", "hit", 5, "number")]),
        ("Zoe Harris was shot in the arm. She died on Thursday.",
         [("Zoe Harris", "hit", 1, "name"), ("She", "dead", 1, "person")]),
        ("He was taken to hospital.", []),
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He and three others were shot on the court.", ("He and three others", "hit", 4, "sum")),
        ("A woman and her two sons, ages 3 and 5, were found shot to death.",
         ("A woman and her two sons", "dead", 3, "sum")),
        ("The victims are Jan Doe, 21, Zoe Harris, 19, and Lee Brown, 30.",
         ("Jan Doe, 21, Zoe Harris, 19, and Lee Brown", "hit", 3, "sum")),
        ("A man fatally shot his partner and their two children.",
         ("his partner and their two children", "dead", 3, "sum")),
    ],
)  # fmt: skip
def test_those_joined_add_up(engine: Engine, text: str, wanted: tuple[str, str, int, str]) -> None:
    assert wanted in told(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "The three victims: Jan Doe, Zoe Harris and Lee Brown — 16, 20 and 17, respectively — are at home.",
        "Police said the ages of the victims are 17, 23, 24, 26 and 55.",
        "Another victim, a 23-year-old man, was shot in the back.",
        "The mother and her son, 17-year-old Jan Doe, were found dead.",
    ],
)
def test_ages_and_the_same_person_again_are_none_more(engine: Engine, text: str) -> None:
    assert max((number for _, _, number, _ in told(engine, text)), default=0) <= 3


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


@pytest.mark.parametrize(
    "text",
    ["Doe shot into a car.", "A man fatally shot his partner.", "Jan Doe, 15, shot and killed four friends."],
)
def test_who_shot_is_not_shot(engine: Engine, text: str) -> None:
    assert not any(words in ("Doe", "A man", "Jan Doe") for words, *_ in told(engine, text))


def test_himself_came_to_what_he_did_to_others(engine: Engine) -> None:
    assert ("and himself", "dead", 1, "doer") in told(engine, "A student killed four classmates and himself.")
    assert ("and himself", "hit", 1, "doer") in told(engine, "A student shot four classmates and himself.")


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
