"""The turns of a report, each told once."""

from __future__ import annotations

from making import article, statement
from sayso.model import Position, PositionState, Reading, Statement
from sayso.record.deeds import LEAVING
from sayso.record.evidence import evidence_of
from sayso.record.parties import Parties
from sayso.record.told_once import told_once
from sayso.record.turn import Turn

TEXT = "The records show that 49 were handed over, Halvard said. Roe has left, it said. “She was to stay,” it had insisted."
REPORT = article(TEXT)


def turn(kind: str, party: str, claim: str) -> Turn:
    evidence = evidence_of(REPORT, (0, 11))
    position = Position(party, "confirms", claim, "t1", "2025-03-10", "a1", evidence)
    return Turn(kind, party, "t1", None, PositionState("confirms", claim), position)


def said(content: str, id: str) -> Statement:
    return statement(TEXT, content, by="Halvard", id=id)


def once(*taken: tuple[Statement, Turn, int]) -> list[str]:
    return [s.id for s, _ in told_once(Reading(REPORT), Parties(), taken)]


def test_what_lies_within_another_statement_is_told_once() -> None:
    whole = said("The records show that 49 were handed over", "s1")
    within = said("that 49 were handed over", "s2")
    admits = turn("confirmation", "Halvard", "49 were handed over")
    assert once((whole, admits, 0), (within, admits, 0)) == ["s1"]
    assert once((whole, admits, 0), (within, turn("denial", "Halvard", "49"), 0)) == ["s1", "s2"]


def test_who_leaves_turns_by_that_and_not_the_company_that_tells_of_it() -> None:
    deed = said("Roe has left", f"{LEAVING}1")
    left = turn("reversal", "Roe", "Roe has resigned")
    company = said("it said", "s2")
    assert once((deed, left, 0), (company, turn("reversal", "Halvard", "Roe has resigned"), 0)) == [deed.id]
    assert once((deed, left, 0), (company, turn("denial", "Halvard", "Roe has resigned"), 0)) == [
        deed.id,
        "s2",
    ]


def test_of_those_of_a_side_that_stand_beside_what_was_held_the_surest_is_told() -> None:
    one, two = said("49 were handed over", "s1"), said("She was to stay", "s2")
    beside = turn("reversal", "Halvard", "49 were handed over")
    assert once((one, beside, 1), (two, beside, 0)) == ["s2"]
    assert once((one, beside, 2), (two, beside, 1)) == ["s2"]
    assert once((one, beside, 1), (two, turn("reversal", "Roe", "49"), 0)) == ["s1", "s2"]
