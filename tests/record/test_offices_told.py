"""The offices of states that a text tells of."""

from __future__ import annotations

import pytest

from sayso.record.offices_told import capitals_in, offices_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ardovia's defence ministry said so.", [("defence", "Ardovia", "", "")]),
        ("The Ardovian Defense Ministry said so.", [("defence", "Ardovian", "", "")]),
        ("The Ministry of Foreign Affairs of Ardovia said so.", [("foreign", "Ardovia", "", "")]),
        ("Ardovia, whose interior minister denied it", [("interior", "Ardovia", "", "")]),
        ("Its own defence ministry said so.", [("defence", "", "", "its")]),
        ("The ministry in Brasna said so.", [("", "", "Brasna", "")]),
        ("In Brasna the foreign ministry said so.", [("foreign", "", "Brasna", "")]),
        ("the Ardovian army and its military", [("army", "Ardovian", "", ""), ("military", "", "", "its")]),
        ("The culture ministry and the prime minister met at a military hospital.", []),
    ],
)
def test_offices_and_whose_they_are(text: str, told: list[tuple[str, str, str, str]]) -> None:
    assert [(o.kind, o.owner, o.city, o.pronoun) for o in offices_in(text)] == told


def test_a_capital_is_told_beside_its_country() -> None:
    text = "In Ulmat, the Tervashi capital, and in the Ardovian capital, Brasna; the capital of Orlesk, Dol."
    assert list(capitals_in(text)) == [("Ulmat", "Tervashi"), ("Brasna", "Ardovian"), ("Dol", "Orlesk")]
