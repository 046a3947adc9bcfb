"""What "denies this" is shown to deny."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at, statement
from sayso.record.pointing import claim_shown

CLAIMED = "The hull of the Vesna had rusted through, a welder said. "


def shown(text: str, content: str, *, own: str | None = None, cue: str = "denied") -> tuple[str, str]:
    said = replace(
        statement(text, content, by="Halvard", stance="denies", cue=cue), source=(at(text, "Halvard"),)
    )
    claimed = statement(text, "The hull of the Vesna had rusted through", by="a welder")
    behind = statement(text, own, by="Halvard", id="s3") if own else None
    claim, evidence = claim_shown(article(text), said, claimed, behind)
    assert claim in text
    return claim, evidence.quote.exact


@pytest.mark.parametrize("content", ["this", "the claim", "that “a fairy tale”"])
def test_a_claim_that_points_is_what_another_has_just_claimed(content: str) -> None:
    text = f"{CLAIMED}Halvard denied {content}."
    claim, evidence = shown(text, content)
    assert claim == "The hull of the Vesna had rusted through"
    assert evidence == text.rstrip(".")


def test_its_own_words_right_behind_come_first() -> None:
    text = f"{CLAIMED}Halvard denied it. “No plate was ever thin,” Halvard said."
    assert shown(text, "it", own="No plate was ever thin")[0] == "No plate was ever thin"


def test_a_bare_no_is_shown_with_the_question() -> None:
    text = f"{CLAIMED}Asked whether he would go, Halvard said: “No.” Nobody else spoke."
    claim, evidence = shown(text, "No", cue="said")
    assert claim == evidence == "Asked whether he would go, Halvard said: “No.”"


def test_a_claim_in_words_of_its_own_stays() -> None:
    text = f"{CLAIMED}Halvard denied that any plate was thin."
    assert shown(text, "that any plate was thin") == (
        "that any plate was thin",
        "Halvard denied that any plate was thin",
    )


def test_what_was_claimed_far_off_is_not_resolved_and_the_sentences_are_shown() -> None:
    far = CLAIMED + "\n\nThe yard is old.\n\nIt silts up.\n\n"
    text = far + "A barge sank there. Halvard denied this."
    assert shown(text, "this")[0] == "A barge sank there. Halvard denied this."


def test_a_relative_that_points_at_a_number_is_left_alone() -> None:
    text = f"{CLAIMED}There are 17 holes, more than those that Halvard denied."
    assert shown(text, "that Halvard"[:4])[0] == "that"


def test_false_is_no_part_of_what_was_rejected() -> None:
    text = f"{CLAIMED}Halvard rejected as false a report that the yard was for sale."
    claim, _ = shown(text, "as false a report that the yard was for sale", cue="rejected")
    assert claim == "a report that the yard was for sale"
