"""What parties deny, admit and take back from one report to the next."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.admitting import admits_a_wrong
from sayso.record.changes import StoryFold


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[c.kind for c in fold.take(r) if c.kind != "new_story"] for r in readings]


def report(text: str, *said: Statement, id: str, day: str) -> Reading:
    return Reading(article(text, id=id, day=day), said)


OPENING = "A yard on the coast may change hands.\n\nNobody in the town was surprised.\n\n"
DENIED = (
    OPENING + "Halvard denied it. “There are no talks about selling the shipyard to Brint,” Halvard said."
)


def denial(text: str, content: str, id: str) -> Statement:
    return replace(statement(text, content, by="Halvard", stance="denies"), id=id)


def test_it_is_what_the_party_says_next_and_both_are_one_denial() -> None:
    it = replace(denial(DENIED, "it.", "s1"), content=((DENIED.index("it."), DENIED.index("it.") + 2),))
    quoted = denial(DENIED, "There are no talks about selling the shipyard to Brint", "s2")
    first = report(DENIED, it, quoted, id="a1", day="2025-03-12")
    again = "Halvard rejected a report of talks about selling its shipyard to Brint."
    second = report(
        again,
        denial(again, "a report of talks about selling its shipyard to Brint", "s1"),
        id="a2",
        day="2025-03-13",
    )
    assert kinds(first, second) == [["denial"], []]


def test_it_alone_and_deep_in_a_report_is_recalled() -> None:
    text = OPENING + "Halvard denied it."
    it = replace(denial(text, "it.", "s1"), content=((text.index("it."), text.index("it.") + 2),))
    assert kinds(report(text, it, id="a1", day="2025-03-12")) == [[]]


def test_a_comparison_with_what_is_admitted_admits_nothing() -> None:
    text = "That is five more dead miners than Halvard admits to in public."
    said = replace(
        statement(text, "five more dead miners", by="Halvard", stance="confirms"),
        source=(at(text, "Halvard"),), cue=(at(text, "admits"),),
    )  # fmt: skip
    assert kinds(report(text, said, id="a1", day="2025-03-12")) == [[]]


def test_a_heading_turns_nothing_but_its_text_does() -> None:
    text = "Halvard denies poisoning the river\n\nHalvard denied poisoning the river with solvents on Monday."
    heading = denial(text, "poisoning the river", "s1")
    below = denial(text, "poisoning the river with solvents", "s2")
    assert kinds(report(text, heading, id="a1", day="2025-03-12")) == [[]]
    assert kinds(report(text, heading, below, id="a1", day="2025-03-12")) == [["denial"]]


def test_a_relative_clause_is_borne_out_by_a_denial_of_before() -> None:
    first = "“No secret talks with Dunmar are being held,” Orla Fenn said."
    denied = replace(
        statement(first, "No secret talks with Dunmar are being held", by="Orla Fenn", type="person"),
        kind="direct",
    )
    text = "Orla Fenn, who had told the town there were no secret talks with Dunmar, said they were over."
    said = replace(statement(text, "they were over", by="Orla Fenn", type="person"), cue=(at(text, "said"),))
    before = report(first, denied, id="a1", day="2025-03-11")
    after = report(text, said, id="a2", day="2025-03-13")
    assert kinds(before, after) == [["denial"], ["reversal"]]
    assert kinds(after) == [[]]


def test_a_party_that_says_it_was_wrong_takes_back_what_it_denied() -> None:
    first = "Halvard denied that the pilot light had been out."
    denied = denial(first, "that the pilot light had been out", "s1")
    text = (
        OPENING
        + "The pilot light was out that night, Halvard said. “We said that it was not. We were wrong,” it said."
    )
    told = statement(text, "The pilot light was out that night", by="Halvard")
    wrong = replace(
        statement(text, "We said that it was not. We were wrong", by="Halvard"), kind="direct", id="s2"
    )
    assert admits_a_wrong(article(text), wrong)
    assert not admits_a_wrong(article(text), told)
    before = report(first, denied, id="a1", day="2025-03-11")
    assert kinds(before, report(text, told, wrong, id="a2", day="2025-03-13")) == [["denial"], ["reversal"]]


def test_a_reversal_told_again_is_none() -> None:
    first = "Halvard conceded on Monday that its barge leaked oil, having insisted that none was spilt."
    second = "Halvard conceded that oil leaked from its barge, after denying it for days."
    one = statement(first, "that its barge leaked oil", by="Halvard", stance="confirms")
    two = statement(second, "that oil leaked from its barge", by="Halvard", stance="confirms")
    assert kinds(
        report(first, one, id="a1", day="2025-03-11"), report(second, two, id="a2", day="2025-03-12")
    ) == [["reversal"], []]
