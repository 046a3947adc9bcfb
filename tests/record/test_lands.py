"""The states of the world by their names, adjectives and capitals."""

from __future__ import annotations

import pytest

from making import article
from sayso import read
from sayso.record.fold import StoryFold
from sayso.record.lands import capitals_of_the_world, is_adjective, land_of
from sayso.record.names_alike import alike
from sayso.record.party_names import adjective_in, is_of_another, stem


@pytest.mark.parametrize(
    ("word", "land"),
    [
        ("Britain", "united kingdom"),
        ("British", "united kingdom"),
        ("UK", "united kingdom"),
        ("French", "france"),
        ("Niger", "niger"),
        ("Nigerian", "nigeria"),
        ("us", ""),
        ("Ardovia", ""),
    ],
)
def test_a_state_goes_by_its_name_and_its_adjective(word: str, land: str) -> None:
    assert land_of(word) == land


def test_states_of_the_world_are_told_apart_and_those_of_one_name_are_one() -> None:
    assert stem("Britain") == stem("British") and stem("France’s") == stem("French")
    assert stem("Niger") != stem("Nigeria") and stem("Ardovia") == stem("Ardovian")
    assert is_of_another("Niger's health ministry", "Nigeria's health ministry")
    assert not is_of_another("Britain's foreign ministry", "UK's army")
    assert (
        alike({"french"}, {"france"}) and not alike({"niger"}, {"nigeria"}) and alike({"varda"}, {"vardan"})
    )


def test_an_adjective_of_any_ending_is_one() -> None:
    assert is_adjective("Dutch") and not is_adjective("dutch") and not is_adjective("Harbour")
    assert adjective_in("the Dutch foreign ministry") == "Dutch" and adjective_in("Harbour Post") == ""


def test_capitals_have_their_states() -> None:
    assert capitals_of_the_world()["Kyiv"] == "Ukraine"


def test_two_states_of_one_first_word_are_two_sides() -> None:
    fold, told = StoryFold("s1"), []
    for number, text in enumerate(
        (
            "The United States denied on Monday that its aircraft had hit a hospital in Sarr. The United Kingdom "
            "denied that its aircraft had been there.",
            "The US military admitted on Tuesday that its aircraft had hit the hospital in Sarr.",
            "The United Kingdom admitted on Wednesday that its aircraft had been there.",
        )
    ):
        reading = read(article(text, id=f"a{number}", day=f"2025-03-1{number}"))
        told.append([(c.kind, c.party) for c in fold.take(reading) if c.kind in ("denial", "reversal")])
    assert told == [
        [("denial", "United States"), ("denial", "United Kingdom")],
        [("reversal", "US military")],
        [("reversal", "United Kingdom")],
    ]
