"""Who says the contrary of what he has said turns, in whatever words."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso.model import Reading, Statement
from sayso.record.fold import StoryFold

HALVARD = "Halvard"


def report(text: str, *said: Statement, id: str, day: str) -> Reading:
    return Reading(article(text, id=id, day=day), said)


def denial(claim: str, by: str = HALVARD) -> Reading:
    text = f"The bridge at Orle was closed.\n\n{by} denied {claim}."
    return report(
        text, statement(text, claim, by=by, stance="denies", cue="denied"), id="a1", day="2025-03-10"
    )


def says(claim: str, by: str = HALVARD, stance: str = "asserts", cue: str = "said") -> Reading:
    text = f"{by} {cue} {claim}."
    return report(
        text, statement(text, claim, by=by, stance=stance, cue=cue), id=f"{stance}{claim}", day="2025-04-10"
    )


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[c.kind for c in fold.take(r) if c.kind != "new_story"] for r in readings]


KNEW = "that it had known of the cracks in the girders"


@pytest.mark.parametrize(
    "said",
    [
        "that it had known of the cracks in the girders for a year",
        "that its engineers had known of the cracks in the girders",
        "that it knew of cracks in two girders",
    ],
)
def test_who_denied_a_thing_and_says_it_has_turned(said: str) -> None:
    assert kinds(denial(KNEW), says(said)) == [["denial"], ["reversal"]]


@pytest.mark.parametrize(
    "said",
    [
        "that it had not known of the cracks in the girders",
        "that it may have known of the cracks in the girders",
        "that it would look into whether it had known of the cracks in the girders",
        "that it would make the cracks in the girders known",
        "that the town had known of the cracks in the girders",
        "that cracks in the girders had been painted over by vandals",
        "that it had closed the bridge",
        "the cracks in the girders",
    ],
)
def test_what_is_no_fact_or_of_another_takes_nothing_back(said: str) -> None:
    assert kinds(denial(KNEW), says(said)) == [["denial"], []]


def test_nobody_takes_back_what_somebody_else_denied() -> None:
    assert "reversal" not in kinds(denial(KNEW), says(KNEW, by="The union"))[1]


def test_who_confirmed_a_thing_and_says_that_it_is_not_has_turned() -> None:
    confirmed = says(
        "that a man of 34 was arrested over the fire in Orle", stance="confirms", cue="confirmed"
    )
    gone = says("that nobody has been arrested over the fire in Orle")
    assert kinds(confirmed, gone) == [["confirmation"], ["reversal"]]


def test_what_was_denied_may_stand_in_the_claim_that_was_answered() -> None:
    text = "The union said the firm had hidden the report on the girders.\n\nHalvard denied it."
    claim = statement(text, "the firm had hidden the report on the girders", by="union", cue="said")
    it = statement(text, "it", by=HALVARD, stance="denies", cue="denied")
    first = report(text, claim, it, id="a1", day="2025-03-10")
    assert kinds(first, says("that it had hidden the report on the girders")) == [["denial"], ["reversal"]]
