"""The forms that a no has by its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.record.forms_of_no import form_of_no, is_idle


def form(said: str, *, kind: str = "direct", expected: bool = False, leads: bool = False) -> str | None:
    text = f"Boats lay still.\n\n“{said},” Halvard Lines said."
    made = replace(statement(text, said, by="Halvard Lines", cue="said"), kind=kind)
    return form_of_no(article(text), made, made.content[0], expected=expected, leads=leads)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Any suggestion that we hire untrained mates is false", "outright"),
        ("I will not resign", "outright"),
        ("No passenger records were copied", "flat"),
        ("We have no plans to sell the yard", "intention"),
        ("We will not sell the yard", "refusal"),
        ("The road will not be closed before May", "answer"),
        ("There is no doubt about it", None),
        ("I think that they will not sell it", None),
        ("The leak was not so much our fault as the storm's", None),
    ],
)
def test_what_form_a_no_has(said: str, wanted: str | None) -> None:
    assert form(said) == wanted


def test_what_is_asked_for_or_leads_is_said_outright_or_flatly() -> None:
    assert form("We have no plans to sell the yard", expected=True) == "outright"
    assert form("No", expected=True) == "outright"
    assert form("No") != "outright"
    assert form("We will not sell a single share", leads=True) == "flat"
    assert form("There was no leak in the hull") == "answer"
    assert form("There was no leak in the hull", expected=True) == "flat"


def test_only_who_asserts_or_promises_says_a_no_in_his_own_words() -> None:
    text = "Halvard Lines asked whether no records were copied."
    asks = replace(
        statement(text, "no records were copied", by="Halvard Lines", stance="asks"), kind="direct"
    )
    assert form_of_no(article(text), asks, asks.content[0], expected=False, leads=False) is None


@pytest.mark.parametrize(
    ("said", "idle"),
    [
        ("No stone will be left unturned", True),
        ("Make no mistake, they would be targets", True),
        ("we have never doubted that they mean it", True),
        ("We don't talk about security matters", True),
        ("None of its crew was hurt", True),
        ("We do not talk with thieves", False),
        ("No stone was thrown from our yard", False),
        ("Nobody was told", False),
    ],
)
def test_turns_of_phrase_by_which_nobody_denies_anything(said: str, idle: bool) -> None:
    assert is_idle(said) is idle
