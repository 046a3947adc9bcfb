"""Who leaves an office, by what the writer tells."""

from __future__ import annotations

import pytest

from doing import deeds, told
from making import statement


@pytest.mark.parametrize(
    "deed",
    [
        "stepped down on Monday",
        "has offered to resign",
        "nevertheless handed in her notice",
        "is to leave the company in June",
        ", the chief executive, has quit",
    ],
)
def test_a_person_who_leaves(deed: str) -> None:
    text = f"Orla Fenn {deed}.".replace(" ,", ",")
    assert [t.split(":")[0] for t in told(text)] == ["confirms"]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn was asked to resign.",
        "Orla Fenn would resign if the board wished it.",
        "Orla Fenn is leaving for Dunmar on Monday.",
        "The ministry denied that Orla Fenn had resigned.",
        "Orla Fenn stepped down from the train.",
        "Orla Fenn quit smoking.",
        "Orla Fenn resigned\n\nThe board met.",
    ],
)
def test_no_leaving(text: str) -> None:
    assert told(text) == []


def test_who_says_that_he_goes_leaves_and_who_will_not_does_not() -> None:
    text = "In a letter of two lines Orla Fenn told the board that she was stepping down."
    assert deeds(text, statement(text, "that she was stepping down", by="Orla Fenn", type="person")) == [
        "Orla Fenn confirms: that she was stepping down"
    ]
    text = "Orla Fenn told the board that she will not resign."
    assert deeds(text, statement(text, "that she will not resign", by="Orla Fenn", type="person")) == []


def test_one_set_between_commas_leaves() -> None:
    named = "The head of the port, Orla Fenn, resigned"
    assert told(f"{named} yesterday.") == [f"confirms: {named}"]
    assert told(f"PORT ORLE (Wire) - {named} yesterday.") == [f"confirms: {named}"]


def test_who_leaves_is_told_behind_a_long_apposition() -> None:
    text = (
        "Orla Fenn, 56, who had led the line since 2018 and said on Oct. 8 that she would stay, is leaving."
    )
    assert [t.split(":")[0] for t in told(text)] == ["confirms"]
    assert [t.split(":")[0] for t in told("Orla Fenn of Strand & Isles stepped down.")] == ["confirms"]
