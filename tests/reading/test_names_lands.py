"""Lands that no list has, told by the adjective of their people."""

from __future__ import annotations

import pytest

from reading.test_entities import named
from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.names import Runs
from sayso.reading.names_lands import adjectives_of_lands


def lands(text: str) -> dict[str, str]:
    return adjectives_of_lands(Runs(load_engine("rules").analyse(Article(id="a", text=text)), lexicon()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ulmara said Ulmaran forces had left Drevonia; Drevonian troops did not.", ["Ulmara", "Drevonia"]),
        ("Marian schools were closed, Marian Voss told Mari.", []),
        ("Guard posts fell. The Guard and a Guardian reporter were there.", []),
        ("Oakline and the Oaklinian Bank.", []),
    ],
)
def test_lands(text: str, expected: list[str]) -> None:
    assert sorted(lands(text).values()) == sorted(expected)


def test_a_land_is_a_place_and_its_adjective_nobody() -> None:
    found = named("Annoria said on Friday that it would wait. Annorian lawmakers were told so.")
    assert found["Annoria"].type == "place"
    assert "Annorian" not in found
