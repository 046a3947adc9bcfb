"""The states of the world by their names, adjectives and capitals."""

from __future__ import annotations

import pytest

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
