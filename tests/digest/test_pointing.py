"""Claims that point to the sentence before them."""

from __future__ import annotations

import pytest

from sayso.digest.pointing import points_back, sentence_before
from sayso.digest.wording import change_line
from sayso.model import Article, Change, Evidence, PositionState, Quote, Reading


@pytest.mark.parametrize(
    "claim",
    [
        "any such letter",
        "having received any such report",
        "the agreement",
        "untrue",
        "this was not so",
        "a link",
        "This is a fabrication",
        "Not one of them has fired a shot at Halicia",
        "Any report that it has fallen is untrue",
    ],
)
def test_it_points_back(claim: str) -> None:
    assert points_back(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "the ship was full",
        "a coalition with the far-right Homeland",
        "he would not resign",
        "it had been warned",
        "having used live ammunition",
        "support was crumbling",
        "Not one of the pumps has failed",
        "That the ship was full was known to none of us",
    ],
)
def test_it_speaks_for_itself(claim: str) -> None:
    assert not points_back(claim)


def told(*paragraphs: str, denied: str) -> tuple[Evidence, dict[str, Reading]]:
    text = "\n\n".join(paragraphs)
    spans, at = [], 0
    for each in paragraphs:
        spans.append((at, at + len(each)))
        at += len(each) + 2
    start = text.index(denied)
    evidence = Evidence("a", "h", (start, start + len(denied)), Quote(denied, "", ""))
    return evidence, {"a": Reading(Article("a", text, tuple(spans)))}


def test_the_sentence_before_is_quoted_with_such_a_claim() -> None:
    evidence, known = told(
        "His former wife says that she reported him to the police in August. The police denied any such report.",
        denied="The police denied any such report",
    )
    change = Change(
        "c",
        "denial",
        "2027-02-02",
        "a",
        "Police",
        None,
        None,
        PositionState("denies", "any such report"),
        evidence,
    )
    assert change_line(change, None, "2027", known).text == (
        "deny “any such report”; before it: “His former wife says that she reported him to the police in August”"
    )
    assert change_line(change, None, "2027").text == "deny “any such report”"


def test_it_may_end_the_paragraph_before_and_a_brief_one_brings_another() -> None:
    evidence, known = told(
        "Dunmere said that he had warned the minister in September. He had a copy.",
        "He denied it.",
        denied="He denied it",
    )
    assert (
        sentence_before(evidence, known)
        == "Dunmere said that he had warned the minister in September. He had a copy"
    )


def test_a_heading_is_no_sentence_before() -> None:
    evidence, known = told("What the minister says", "He denied it.", denied="He denied it")
    assert sentence_before(evidence, known) == ""
    assert sentence_before(evidence, {}) == ""


def test_a_clause_of_its_own_points_to_nothing() -> None:
    assert not points_back("that the officer shot him")
    assert not points_back("so many people died")
    assert points_back("that report") and points_back("having sent one")
