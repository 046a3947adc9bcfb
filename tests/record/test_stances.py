"""Statements that deny, seen from what the story holds."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso.record.circumstances import Circumstances
from sayso.record.claimed import Claim
from sayso.record.denying import No
from sayso.record.ground import Ground, Told
from sayso.record.saying import position_of, said_plainly
from sayso.record.stances import as_denial

SELLS = "Halvard will sell its shipyard to the Brint shipping line"


def claimed() -> Ground:
    """A story in which Dunmar has claimed that the yard will be sold."""
    ground, text = Ground(), f"Dunmar said that {SELLS}."
    saying = said_plainly(article(text), statement(text, SELLS, by="Dunmar"), "Dunmar")
    ground.said.note(Claim("Dunmar", saying.words, position_of(saying)))
    return ground


def stance(
    ground: Ground, form: str | None, *, stance: str = "asserts", cue: str = "said", named: bool = True
) -> str:
    content = "We will not sell our shipyard to the Brint shipping line"
    text = f"“{content},” Halvard {cue}."
    said = statement(text, content, by="Halvard", stance=stance, cue=cue)
    around = Circumstances(named=named, no=No(form, said.content[0]) if form else None)
    return as_denial(ground, article(text, id="a2"), said, "Halvard", around).stance


@pytest.mark.parametrize(
    ("form", "of_nothing", "of_a_claim"),
    [
        ("outright", "denies", "denies"),
        ("plain", "denies", "denies"),
        ("refusal", "asserts", "denies"),
        (None, "asserts", "asserts"),
    ],
)
def test_a_no_denies_by_how_it_is_said_and_what_has_been_claimed(
    form: str | None, of_nothing: str, of_a_claim: str
) -> None:
    assert stance(Ground(), form) == of_nothing
    assert stance(claimed(), form) == of_a_claim


def test_people_without_a_name_deny_only_in_so_many_words() -> None:
    assert stance(claimed(), "outright", named=False) == "denies"
    assert stance(claimed(), "refusal", named=False) == stance(claimed(), "plain", named=False) == "asserts"


def test_a_plain_no_right_behind_a_denial_is_told_already() -> None:
    ground = Ground(last=Told(("a2", "Brint", "denies"), 0, False))
    assert stance(ground, "plain") == "asserts"


def test_who_did_not_expect_what_nobody_claimed_and_who_doubts_what_will_be_denies_nothing() -> None:
    assert stance(Ground(), None, stance="denies", cue="did not expect") == "asserts"
    assert stance(claimed(), None, stance="denies", cue="did not expect") == "denies"
    assert stance(claimed(), None, stance="denies", cue="doubted") == "asserts"
