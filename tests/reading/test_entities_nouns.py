"""Nouns for people and bodies, and their words as compared."""

from __future__ import annotations

import re

import pytest

from making import flat
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.entities_nouns import body_key, governs, mouth_at, noun_at


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ministry of Defence", "the defense ministry"),
        ("Seoul’s intelligence agency", "South Korea’s spy agency"),
        ("the Russian interior ministry", "Russia’s Interior Ministry"),
    ],
)
def test_bodies_said_two_ways(a: str, b: str) -> None:
    def words(text: str) -> list[str]:
        return re.findall(r"[\w-]+(?=’s)|[\w-]+", text.replace("’s ", " "))

    assert body_key(words(a), lexicon()) == body_key(words(b), lexicon())


@pytest.mark.parametrize(
    ("text", "at", "noun"),
    [
        ("the prime minister", 2, "prime-minister"),
        ("the vice-president", 3, "vice-president"),
        ("the minister", 1, "minister"),
        ("the river", 1, ""),
    ],
)
def test_a_noun_as_the_lists_spell_it(text: str, at: int, noun: str) -> None:
    assert noun_at(flat(text).words, at, lexicon()) == noun


def test_a_press_office_only_speaks_for_a_body() -> None:
    assert mouth_at(flat("its press office").words, 2)
    assert not mouth_at(flat("its tax office").words, 2)


def test_a_ministry_is_a_places_and_a_company_is_not() -> None:
    assert governs(lexicon(), "ministry")
    assert not governs(lexicon(), "company")
