"""Assertions that admit what was denied, and denials that say no more than "it"."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.changes import StoryFold
from sayso.record.turning import taking_back

SOLD = "Halvard said on Monday that it would sell its yard to Brint, a deal that it had denied."


def two(source: str) -> Reading:
    says = statement(SOLD, "it would sell its yard to Brint", by="Halvard")
    denied = statement(SOLD, "a deal that", by="Brint", stance="denies")
    start = SOLD.index(source, SOLD.index("a deal"))
    denied = replace(denied, id="s2", cue=(at(SOLD, "had denied"),), source=((start, start + len(source)),))
    return Reading(article(SOLD, id="a2", day="2025-03-14"), (says, denied))


def test_an_assertion_beside_its_speakers_own_denial_confirms() -> None:
    assert [s.stance for s in taking_back(two("it"))] == ["confirms", "denies"]


def test_an_assertion_beside_anothers_denial_asserts() -> None:
    assert [s.stance for s in taking_back(two("deal"))] == ["asserts", "denies"]


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
