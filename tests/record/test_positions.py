"""What parties deny, admit and take back from one report to the next."""

from __future__ import annotations

import pytest

from turning import Story, said


def test_who_confirms_and_denies_in_one_sentence_does_both() -> None:
    text = "Halvard confirmed that the mate had slept at the wheel of the Vesna but denied that he had been drunk."
    story = Story()
    turns = story.add(
        text,
        said(text, "that the mate had slept at the wheel of the Vesna", "Halvard", "confirms", "confirmed"),
        said(text, "that he had been drunk", "Halvard", "denies", "denied", "s2"),
    )
    assert sorted(turns) == [("confirmation", "Halvard"), ("denial", "Halvard")]


def test_a_claim_withdrawn_is_a_reversal_once() -> None:
    story = Story()
    text = "{} Halvard retracted its claim that the pilot had been drunk."
    for opening, wanted in (("Late on Monday", 1), ("On Tuesday", 0)):
        told = text.format(opening)
        taken = said(told, "that the pilot had been drunk", "Halvard", cue="retracted its claim")
        assert story.add(told, taken) == [("reversal", "Halvard")] * wanted


def test_to_confirm_the_hurt_and_deny_the_cause_is_no_turn() -> None:
    story = Story()
    first = "Halvard confirmed that eleven people had been hurt when the Vesna struck the pier."
    content = "that eleven people had been hurt when the Vesna struck the pier"
    story.add(first, said(first, content, "Halvard", "confirms", "confirmed"))
    text = "Halvard denied that a failed rudder of the Vesna was the cause."
    assert story.add(
        text, said(text, "that a failed rudder of the Vesna was the cause", "Halvard", "denies", "denied")
    ) == [("denial", "Halvard")]


@pytest.mark.parametrize(
    ("text", "content", "kinds"),
    [
        (
            "In its first acknowledgement of the loss Halvard said that the Vesna had sunk.",
            "that the Vesna had sunk",
            1,
        ),
        (
            "In its first report on the loss Halvard said that the Vesna had sunk.",
            "that the Vesna had sunk",
            0,
        ),
    ],
)
def test_what_is_said_in_an_acknowledgement_is_confirmed(text: str, content: str, kinds: int) -> None:
    turns = Story().add(text, said(text, content, "Halvard", cue="said"))
    assert turns == [("confirmation", "Halvard")] * kinds


def test_a_reversal_told_again_is_none() -> None:
    story = Story()
    first = "Halvard conceded on Monday that its barge leaked oil, having insisted that none was spilt."
    second = "Halvard conceded that oil leaked from its barge, after denying it for days."
    assert story.add(first, said(first, "that its barge leaked oil", "Halvard", "confirms")) == [
        ("reversal", "Halvard")
    ]
    assert story.add(second, said(second, "that oil leaked from its barge", "Halvard", "confirms")) == []


@pytest.mark.parametrize(
    ("cue", "turns"),
    [("now says", [("reversal", "Halvard")]), ("now admits", [("reversal", "Halvard")]), ("says", [])],
)
def test_who_now_says_the_contrary_turns(cue: str, turns: list[tuple[str, str]]) -> None:
    story = Story()
    before = "Halvard said that no hatch of the Vesna had been welded shut."
    story.add(before, said(before, "that no hatch of the Vesna had been welded shut", "Halvard", cue="said"))
    text = f"Halvard {cue} that a hatch of the Vesna had been welded shut."
    content = "that a hatch of the Vesna had been welded shut"
    stance = "confirms" if cue == "now admits" else "asserts"
    assert story.add(text, said(text, content, "Halvard", stance, cue)) == turns
