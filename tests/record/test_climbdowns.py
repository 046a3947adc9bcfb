"""Turns that a report calls such."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso.record.climbdowns import called_a_turn, is_no_longer
from sayso.record.evidence import sentence_around

CONTENT = "its barge leaked"


def called(text: str, stance: str, cue: str) -> tuple[str, bool] | None:
    """The words by which a statement is called a turn, and whether they leave no doubt."""
    report, said = article(text), statement(text, CONTENT, by="Halvard", stance=stance, cue=cue)
    held = called_a_turn(report, said, sentence_around(report, said.content[0]))
    return (text[slice(*held.span)], held.sure) if held is not None else None


@pytest.mark.parametrize(
    ("text", "stance", "cue", "found"),
    [
        ("In a climb-down Halvard acknowledged that its barge leaked.", "confirms", "acknowledged", ("climb-down", True)),
        ("In a climb-down Halvard said that its barge leaked.", "asserts", "said", ("climb-down", False)),
        ("Halvard no longer disputes that its barge leaked.", "denies", "no longer disputes", ("no longer disput", True)),
        ("Halvard was taking back another of its claims. Now its barge leaked, Halvard said.", "asserts", "said", ("taking back another of ", True)),
        ("In a climb-down Halvard denied that its barge leaked.", "denies", "denied", None),
        ("It was a climb-down. Now its barge leaked, Halvard said.", "asserts", "said", None),
    ],
)  # fmt: skip
def test_what_is_called_a_turn(text: str, stance: str, cue: str, found: tuple[str, bool] | None) -> None:
    assert called(text, stance, cue) == found


def test_no_longer_is_all_that_is_told_of_what_was_held() -> None:
    text = "Halvard no longer disputes it, after denying it."
    assert is_no_longer(article(text), (8, 26))
    assert not is_no_longer(article(text), (31, 47))
