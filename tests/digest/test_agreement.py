"""Verbs for many and nouns for one."""

import pytest

from sayso.digest.agreement import agreed, is_several, singular


@pytest.mark.parametrize(
    "party",
    [
        "Police",
        "State Police",
        "officials in the town",
        "Two Lodz Radio reporters",
        "Egyptians",
        "prosecutors",
        "health officials",
    ],
)
def test_many_take_a_verb_for_many(party: str) -> None:
    assert is_several(party)


@pytest.mark.parametrize(
    "party",
    [
        "Brannock Lines",
        "United Nations",
        "Reuters",
        "Ministry of Officials",
        "Mira Holm",
        "the boss",
        "",
        "Police Union",
    ],
)
def test_a_name_with_an_s_of_its_own_is_one(party: str) -> None:
    assert not is_several(party)


def test_verbs_agree() -> None:
    assert agreed("speaks of", "Police") == "speak of"
    assert agreed("denies", "officials") == "deny"
    assert agreed("more than doubles", "Police") == "more than double"
    assert agreed("declines to comment", "Police") == "decline to comment"
    assert agreed("speaks of", "Brannock Lines") == "speaks of"


@pytest.mark.parametrize(
    ("measure", "words", "shown"),
    [
        ("people killed", "1", "person killed"),
        ("people killed", "two", "people killed"),
        ("workers missing in Harbin", "one", "worker missing in Harbin"),
        ("families", "one", "family"),
        ("crew killed", "one", "crew killed"),
        ("loss in crowns", "1", "loss in crowns"),
        ("suspects arrested, planned", "a", "suspect arrested, planned"),
    ],
)
def test_one_is_told_of_in_the_singular(measure: str, words: str, shown: str) -> None:
    assert singular(measure, words) == shown


def test_a_verb_in_ss_keeps_them_for_many() -> None:
    assert agreed("dismisses", "Police") == "dismiss"
    assert agreed("rules out", "Police") == "rule out"
    assert agreed("denies", "Police") == "deny"
