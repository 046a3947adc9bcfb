"""A no that answers what has just been said of who says it."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso.model import Reading
from sayso.record.fold import StoryFold


def denied(claim: str, no: str, *, by: str = "Halvard", stance: str = "asserts") -> list[str]:
    """Who denies, in a report in which the union claims something and ``by`` says ``no``."""
    told = f"The union said {claim}." if claim else "The union met on Monday."
    text = f"It rained in Orle on Monday.\n\nThe fair went on.\n\n{told}\n\n{by} said {no}."
    said = [statement(text, claim, by="union", stance=stance, cue="said")] if claim else []
    said.append(statement(text, no, by=by, cue="said"))
    reading = Reading(article(text, id="a1", day="2025-03-10"), tuple(said))
    return [c.party for c in StoryFold("s1").take(reading) if c.kind == "denial"]


@pytest.mark.parametrize(
    ("claim", "no"),
    [
        ("Halvard had hired guards to break the strike", "it had hired nobody"),
        ("Halvard had moved two cranes to Dunmar", "it had not moved any cranes"),
        ("the quay had run short of diesel", "there was no shortage of diesel"),
        ("the mate was handcuffed on deck", "the mate was not handcuffed"),
    ],
)
def test_a_no_to_what_has_just_been_claimed_denies(claim: str, no: str) -> None:
    assert denied(claim, no) == ["Halvard"]


@pytest.mark.parametrize(
    ("claim", "no"),
    [
        ("", "it had hired nobody"),
        ("the town had filed twelve complaints", "it had not filed any complaint"),
        ("Halvard had not hired guards", "it had hired nobody"),
        ("Halvard had hired guards to break the strike", "it would hire nobody"),
        ("Halvard had hired guards to break the strike", "its crews were not paid on Fridays"),
    ],
)
def test_a_no_to_nothing_or_to_something_else_denies_nothing(claim: str, no: str) -> None:
    assert denied(claim, no) == []
