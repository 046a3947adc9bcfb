"""Whose dead a party tells of."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.names_alike import alike
from sayso.record.sides import Side, side_of


def side(text: str, words: str, source: str, *, state: str = "killed", person: bool = False) -> Side:
    return side_of(article(text), figure(text, words, 9), state, "soldier", source, person)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Vask defence ministry said it had lost nine soldiers.", "nine"),
        ("The ministry said nine of its men had fallen.", "nine"),
        ("The ministry mourns its nine soldiers.", "nine"),
    ],
)
def test_its_own(text: str, words: str) -> None:
    assert side(text, words, "Vask defence ministry") == Side(own=frozenset({"vask"}))


def test_the_enemys_are_not_its_own() -> None:
    given = side("According to Orlesk the enemy lost nine men.", "nine", "Orlesk")
    assert given == Side(foe=frozenset({"orlesk"}))


def test_who_lost_them_stands_before_the_verb() -> None:
    assert side("Gaultish units have lost nine killed.", "nine", "Maren") == Side(own=frozenset({"gaultish"}))


def test_a_person_speaks_for_the_owner_that_the_sentence_names() -> None:
    text = "Varda’s minister, Ivo Sarkan, told deputies that nine of its men had fallen."
    assert side(text, "nine", "Ivo Sarkan", person=True) == Side(own=frozenset({"varda"}))
    assert side("Ivo Sarkan said we lost nine men.", "nine", "Ivo Sarkan", person=True) == Side()


def test_nothing_is_said_of_others() -> None:
    assert side("Orlesk counted nine dead.", "nine", "Orlesk") == Side()
    assert side("The ministry lost nine trucks.", "nine", "Vask", state="damaged") == Side()


def test_a_people_and_its_country_are_alike() -> None:
    assert (
        alike({"varda"}, {"vardan"})
        and alike({"gault"}, {"gaultish"})
        and alike({"orlesk"}, {"x", "orleskan"})
    )
    assert not alike({"varda"}, {"orlesk"}) and not alike({"mali"}, {"malta"}) and not alike(set(), {"mali"})


def test_the_people_stand_behind_the_number() -> None:
    assert side("Nine died, of whom six were Vardan.", "six", "Maren") == Side(own=frozenset({"vardan"}))
    assert side("Nine died: six Vardan, the mission said.", "six", "Maren") == Side(own=frozenset({"vardan"}))
