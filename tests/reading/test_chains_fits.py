"""How well descriptions fit people and bodies by their words."""

from __future__ import annotations

import pytest

from sayso.reading.chains import Chain
from sayso.reading.chains_fits import fits_any_body, fits_body, fits_person
from sayso.reading.entities_descriptions import Description
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.entities_nouns import body_key


def described(text: str, noun: str, *loose: str, article: str = "the") -> Description:
    key = body_key(text.split(), lexicon())
    return Description(0, 0, 0, noun, article, key, frozenset(loose), noun in lexicon().roles, True, False)


def body(name: str) -> Chain:
    chain = Chain(tuple(name.split()))
    chain.printed.add(chain.words)
    chain.learn_name(lexicon())
    return chain


@pytest.mark.parametrize(
    ("name", "text", "noun", "fits"),
    [
        ("Defence Ministry", "defense ministry", "ministry", 4),
        ("Defence Ministry", "ministry", "ministry", 3),
        ("Storm Service", "agency", "agency", 2),
        ("Storm Service", "group", "group", 1),
        ("German Foreign Ministry", "Polish ministry", "ministry", 0),
        ("Storm Service", "rival agency", "agency", 0),
        ("Halden Bank", "central bank", "bank", 0),
    ],
)
def test_how_well_a_description_fits_a_body(name: str, text: str, noun: str, fits: int) -> None:
    assert fits_body(body(name), described(text, noun), lexicon()) == fits


def test_the_group_fits_any_body() -> None:
    assert fits_any_body(described("group", "group"), lexicon())
    assert not fits_any_body(described("defence ministry", "ministry"), lexicon())


@pytest.mark.parametrize(
    ("nouns", "words", "text", "noun", "low", "high"),
    [
        ({"senator"}, {"senator"}, "senator", "senator", 2, 2),
        ({"senator"}, {"senator"}, "lawmaker", "lawmaker", 1, 2),
        ({"senator"}, {"senator", "republican"}, "democratic senator", "senator", 0, 0),
        ({"governor"}, {"governor"}, "former governor", "governor", 0, 0),
        ({"surgeon"}, {"surgeon"}, "lawmaker", "lawmaker", 0, 0),
    ],
)
def test_how_well_a_description_fits_a_person(
    nouns: set[str], words: set[str], text: str, noun: str, low: float, high: float
) -> None:
    assert low <= fits_person(nouns, frozenset(words), described(text, noun), lexicon()) <= high
