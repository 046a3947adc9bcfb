"""Which sentences a story has carried before."""

from __future__ import annotations

import pytest

from making import article, at
from sayso.record.carried import Carried


@pytest.mark.parametrize(
    ("text", "is_carried"),
    [
        ("It rained. Police counted 31 dead.", True),
        ("It rained. “POLICE COUNTED 31 DEAD!”", True),
        ("It rained. Police counted 32 dead.", False),
        ("It rained. Police counted 31 dead, too.", False),
    ],
)
def test_word_for_word_whoever_prints_it(text: str, is_carried: bool) -> None:
    carried, page = Carried(), article(text, id="a2", outlet="Vale Standard")
    counted = at(text.lower(), "counted")
    assert not carried.has(page, counted)
    carried.note(article("The dam at Orsa broke. Police counted 31 dead."))
    assert carried.has(page, counted) is is_carried


@pytest.mark.parametrize(
    "printed",
    [
        "ORSA, March 2 (ANA) – Police counted 31 dead.",
        "Police counted 31 dead.",
        "ORSA, Vale (Northern Dispatch) - Police counted 31 dead.",
    ],
)
def test_a_dateline_makes_no_other_sentence(printed: str) -> None:
    carried = Carried()
    carried.note(article("ORSA (ANA) - Police counted 31 dead."))
    page = article(printed, id="a2", outlet="Vale Standard")
    assert carried.has(page, at(printed, "31"))


_HEADED = "Orsa's 31 dead\n\n{}\n\nIt rained."


@pytest.mark.parametrize(
    ("body", "is_carried"),
    [
        ("Police counted 31 dead, among them four children of one family.", True),
        ("The valley has buried its mayor, who was seen last on the bridge, as the bells rang.", False),
    ],
)
def test_a_heading_over_what_has_been_carried_tells_nothing_more(body: str, is_carried: bool) -> None:
    carried, text = Carried(), _HEADED.format(body)
    carried.note(article("Police counted 31 dead, among them four children of one family. It broke."))
    assert carried.has(article(text, id="a2"), at(text, "31")) is is_carried


def test_a_line_of_heading_alone_is_not_most_of_a_report() -> None:
    carried, text = Carried(), "Orsa's 31 dead\n\nIt rained."
    carried.note(article("The dam at Orsa broke."))
    assert not carried.has(article(text, id="a2"), at(text, "31"))


@pytest.mark.parametrize(
    ("printed", "is_carried"),
    [
        ("Police counted 31 dead yesterday.", True),
        ("On Friday police counted 31 dead.", True),
        ("Police counted 31 dead in May.", False),
    ],
)
def test_a_day_of_the_week_makes_no_other_sentence(printed: str, is_carried: bool) -> None:
    carried = Carried()
    carried.note(article("Police counted 31 dead on Thursday."))
    assert carried.has(article(printed, id="a2"), at(printed, "31")) is is_carried


def test_words_for_days_alone_are_the_words_of_a_sentence() -> None:
    carried = Carried()
    carried.note(article("Yesterday. Police counted 31 dead."))
    assert not carried.has(article("Today.", id="a2"), (0, 5))
