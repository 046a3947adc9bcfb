"""What is told to be taken back."""

from __future__ import annotations

import pytest

from doing import deeds, person, told
from making import article, at
from sayso.model import Entity, Reading
from sayso.record.deeds import deeds_of


def test_an_apology_for_having_said_no_withdraws_it() -> None:
    text = (
        "Halvard Lines apologised to the families for telling them that no life-belt was missing: two were."
    )
    lines = (person(text, "Halvard Lines", type="organisation"),)
    assert deeds(text, entities=lines) == ["Halvard Lines withdraws: that no life-belt was missing"]


def test_a_company_withdraws_its_figure() -> None:
    text = "The harbour office withdrew its figure."
    reading = Reading(
        article(text),
        entities=(
            Entity(
                "e1", "organisation", "harbour office", ("harbour office",), (), (at(text, "harbour office"),)
            ),
        ),
    )
    assert [s.stance for s in deeds_of(reading)] == ["withdraws"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Halvard Lines retracted its earlier claim that the mate had been drunk, saying it had been misled.",
            ["withdraws: that the mate had been drunk"],
        ),
        (
            "Halvard Lines apologised for its statement. It was sorry.",
            ["withdraws: Halvard Lines apologised for its statement."],
        ),
        (
            "Halvard Lines no longer claims that the mate had been drunk.",
            ["withdraws: that the mate had been drunk"],
        ),
        (
            "Halvard Lines has dropped its plan to close the yard.",
            ["withdraws: Halvard Lines has dropped its plan to close the yard."],
        ),
        (
            "Halvard Lines called off a strike set for Monday.",
            ["withdraws: Halvard Lines called off a strike set for Monday."],
        ),
        (
            "After the court ruling, Halvard Lines dropped its plan to close the yard.",
            ["withdraws: After the court ruling, Halvard Lines dropped its plan to close the yard."],
        ),
        ("Halvard Lines said the union had dropped its plan to strike.", []),
        ("Halvard Lines said the seamen’s union cancelled the strike set for Monday.", []),
        ("The judge dropped the complaint against Halvard Lines.", []),
        ("Halvard Lines will not drop its plan to close the yard.", []),
        ("Halvard Lines had abandoned its plan in May.", []),
        ("Halvard Lines would not retract its claim that the mate had been drunk.", []),
        ("Brint asked that Halvard Lines had retracted its claim that the mate was drunk.", []),
    ],
)
def test_what_is_withdrawn_is_the_claim_or_the_sentence_that_tells_it(text: str, wanted: list[str]) -> None:
    assert told(text, "Halvard Lines", "organisation") == wanted


def test_a_minister_withdraws_her_bill() -> None:
    text = "Ada Brisk withdrew her bill to raise the pension age."
    found = deeds(text, entities=(person(text, "Ada Brisk"),))
    assert found == [f"Ada Brisk withdraws: {text}"]
