"""Which claim of another party a statement answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.record.answered import claim_answered, said_near

TEXT = (
    "The Helder Institute said that nine tanks had burned. Brint Cargo said that three drones came.\n\n"
    "Halvard Lines denied the institute's findings. “That is nonsense,” it said."
)
NINE = statement(TEXT, "that nine tanks had burned", by="Helder Institute")
THREE = statement(TEXT, "that three drones came", by="Brint Cargo")


def test_whose_findings_are_denied_are_those_that_are_answered() -> None:
    said = {"Helder Institute": NINE, "Brint Cargo": THREE}
    findings = statement(TEXT, "the institute's findings", by="Halvard Lines", stance="denies")
    assert claim_answered(article(TEXT), findings, "Halvard Lines", said) is NINE
    text = TEXT.replace("the institute's findings", "a deckhand's account of it")
    account = statement(text, "a deckhand's account of it", by="Halvard Lines", stance="denies")
    assert claim_answered(article(text), account, "Halvard Lines", said) is None
    nobodys = statement(TEXT, "nonsense", by="Halvard Lines", stance="denies")
    assert claim_answered(article(TEXT), nobodys, "Halvard Lines", said) is THREE
    assert claim_answered(article(TEXT), nobodys, "Brint Cargo", {"Brint Cargo": THREE}) is None


@pytest.mark.parametrize(
    ("ahead", "answers"),
    [
        ("Brint Cargo played down talk of a loose rope.", False),
        ("Brint Cargo rejected a deckhand's account that the rope was loose.", False),
        ("Brint Cargo keeps to its account.", True),
        ("Brint Cargo was asked about reports that the hull was old.", True),
    ],
)
def test_that_is_nonsense_answers_the_claim_beside_it(ahead: str, answers: bool) -> None:
    text = f"The hull was old, Halvard Lines said. {ahead} “That is nonsense,” it added."
    claim = statement(text, "The hull was old", by="Halvard Lines")
    no = replace(statement(text, "That is nonsense", by="it", stance="denies"), kind="direct")
    found = claim_answered(article(text), no, "Brint Cargo", {"Halvard Lines": claim})
    assert (found is claim) is answers


def test_what_others_have_said_is_near_in_the_two_paragraphs_before() -> None:
    far = "Brint claimed the yard.\n\nIt rained.\n\n{}Halvard said that it had sold nothing."
    for between, near in (("", True), ("It snowed.\n\n", False)):
        text = far.format(between)
        claim, no = statement(text, "the yard", by="Brint"), statement(text, "sold nothing", by="Halvard")
        assert (
            said_near(article(text), no, "Halvard", {"Brint": claim, "Halvard": claim}) == [claim]
        ) is near


def test_what_somebody_says_that_another_asked_for_is_answered_and_not_what_was_asked() -> None:
    text = "“Brint asked for this truce,” Ada Roe said. Lew Orr rejected that."
    whole = statement(text, "Brint asked for this truce", by="Ada Roe", id="s1")
    asked = replace(statement(text, "this truce", by="Brint", stance="demands", id="s2"), parent="s1")
    no = statement(text, "that", by="Lew Orr", stance="denies", id="s3")
    assert claim_answered(article(text), no, "Lew Orr", {"Ada Roe": whole, "Brint": asked}) is whole
    claimed = replace(asked, stance="asserts")
    assert claim_answered(article(text), no, "Lew Orr", {"Ada Roe": whole, "Brint": claimed}) is claimed
