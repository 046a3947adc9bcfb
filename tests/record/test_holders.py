"""Shares, rates, margins, seats and money: what they count and whose they are."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.holders import Special, special_of


def special(
    text: str, words: str, number: float, *, before: str | None = None, **more: object
) -> Special | None:
    return special_of(article(text), figure(text, words, number, **more), before)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "holder"),
    [
        ("Northern Light stood at 31.5 percent on Sunday.", "31.5 percent", {"northern", "light"}),
        ("The Reform Party had 28 percent after the night.", "28 percent", {"reform"}),
        ("Dawn was third with 9.1 percent.", "9.1 percent", {"dawn"}),
    ],
)
def test_a_share_belongs_to_the_name_that_holds_it(text: str, words: str, holder: set[str]) -> None:
    found = special(text, words, 1.0, unit="percent")
    assert found is not None and found.thing == "share" and found.whom == holder


def test_the_second_of_two_shares_needs_no_verb_and_no_unit() -> None:
    text = "Northern Light had 31.5 percent and the Reform Party 28.2, the board said."
    found = special(text, "28.2", 28.2, before="share")
    assert found is not None and found.thing == "share" and found.whom == {"reform"}
    assert special(text, "28.2", 28.2, before="person") is None


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Halden Steel fell 4 percent in early trade.",
        "The price of bread rose by 4 percent.",
        "Five years ago it was 4 percent.",
    ],
)
def test_a_percentage_that_nobody_holds_counts_nothing(text: str) -> None:
    found = special(text, "4 percent", 4.0, unit="percent")
    assert found is not None and found.thing is None


def test_a_rate_is_known_by_its_word_and_what_is_done_by_its_participle() -> None:
    text = "Turnout in the second round was 61 percent."
    turnout = special(text, "61 percent", 61.0, unit="percent", noun="round")
    assert turnout is not None and turnout.thing == "turnout" and turnout.own
    text = "Unemployment among the young is at 15 percent."
    rate = special(text, "15 percent", 15.0, unit="percent")
    assert rate is not None and rate.thing == "unemployment" and not rate.own
    text = "With 40 percent of the votes counted, nobody was sure."
    counted = special(text, "40 percent", 40.0, unit="percent", counted="votes", noun="vote")
    assert counted is not None and counted.thing == "vote counted"


@pytest.mark.parametrize(
    "text",
    [
        "Reform won the province by 512 votes.",
        "Reform was 512 votes ahead on Monday.",
        "The margin had shrunk to 512 votes.",
    ],
)
def test_votes_by_which_somebody_leads_are_a_margin(text: str) -> None:
    found = special(text, "512", 512.0, counted="votes", noun="vote")
    assert found is not None and found.thing == "margin"


def test_votes_cast_are_no_margin() -> None:
    assert special("In the village 512 votes were cast.", "512", 512.0, counted="votes", noun="vote") is None


def test_seats_without_a_holder_count_nothing() -> None:
    found = special("A majority in parliament takes 76 seats.", "76", 76.0, counted="seats", noun="seat")
    assert found is not None and found.thing is None
    found = special(
        "They agreed on a coalition with 81 seats in parliament.", "81", 81.0, counted="seats", noun="seat"
    )
    assert found is not None and found.whom == {"coalition"}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The yard made a net loss of 90 million crowns last year.", "loss"),
        ("It expects revenue of 90 million crowns.", "revenue"),
        ("The yard will be sold for 90 million crowns.", "price"),
        ("The minister promised 90 million crowns in relief.", "aid"),
        ("There was talk of 90 million crowns.", "crown"),
    ],
)
def test_money_is_told_apart_by_what_it_is_for(text: str, thing: str) -> None:
    found = special(text, "90 million", 9e7, counted="crowns", noun="crown")
    assert found is not None and found.thing == thing


def test_he_and_she_are_whom_the_paragraph_begins_with() -> None:
    text = "Mara Dovik leads by two points. With half of the stations counted she has 49.2 percent, the board said."
    found = special(text, "49.2 percent", 49.2, unit="percent")
    assert found is not None and found.thing == "share" and found.whom == {"dovik"}
    nobody = special("By midnight he had 49.2 percent.", "49.2 percent", 49.2, unit="percent")
    assert nobody is None or nobody.thing is None


@pytest.mark.parametrize(
    ("text", "words", "holder"),
    [
        (
            "Stratum saw 43.6 percent for Forward Dawn and less for the rest.",
            "43.6 percent",
            {"forward", "dawn"},
        ),
        ("The poll gave 41.5 percent for the Reform Party.", "41.5 percent", {"reform"}),
    ],
)
def test_a_share_belongs_to_the_name_behind_it(text: str, words: str, holder: set[str]) -> None:
    found = special(text, words, 1.0, unit="percent")
    assert found is not None and found.thing == "share" and found.whom == holder


def test_a_party_falls_to_its_seats_and_a_share_price_falls_by_none() -> None:
    text = "After the election the Alliance falls to 72 seats in parliament."
    found = special(text, "72", 72.0, counted="seats", noun="seat")
    assert found is not None and found.whom == {"alliance"}


def test_seats_outside_an_assembly_are_things() -> None:
    assert special("The recall covers 148,000 seats.", "148,000", 148e3, counted="seats", noun="seat") is None


def test_so_many_seats_are_held_by_who_has_the_share_before() -> None:
    text = "In the election the Liberals of Aksel Veen took 33.6 percent and the Labour Union 31.9 percent, or 66 seats."
    found = special(text, "66", 66.0, counted="seats", noun="seats")
    assert found is not None and found.whom == {"labour"}


def test_whose_party_it_is_is_no_part_of_its_name_where_it_goes_without() -> None:
    text = "The Liberals won. The Liberals of Aksel Veen took 33.6 percent in the election."
    found = special(text, "33.6 percent", 33.6, unit="percent")
    assert found is not None and found.whom == {"liberals"}


def test_votes_that_two_are_apart_are_a_margin() -> None:
    found = special("The two parties were 9,412 votes apart.", "9,412", 9412, noun="votes")
    assert found is not None and found.thing == "margin"


def test_seats_that_somebody_gives_a_party_or_has_it_ahead_in() -> None:
    for text, words, holder in (
        ("After the election agents gave Civic Accord 77 seats.", "77", {"civic", "accord"}),
        ("On election night the board had Civic Accord ahead in 66 seats.", "66", {"civic", "accord"}),
        ("The election left 66 seats for Northern Dawn.", "66", {"northern", "dawn"}),
    ):
        found = special(text, words, float(words), counted="seats", noun="seat")
        assert found is not None and found.whom == holder


def test_the_second_name_of_two_shares_is_no_noun_of_the_first_and_a_majority_of_many_is_one_of_votes() -> (
    None
):
    text = "After the election Revek had 52.4 percent of the vote and Oresk 44.7 percent."
    found = special(text, "44.7 percent", 44.7, before="share", unit="percent", counted="Revek", noun="revek")
    assert found is not None and found.whom == {"oresk"}
    text = "That is a majority of 1,912."
    found = special(text, "1,912", 1912.0, counted="majority", noun="majority")
    assert found is not None and found.thing == "margin"
    text = "That is a majority of 12."
    assert special(text, "12", 12.0, counted="majority", noun="majority") is None
