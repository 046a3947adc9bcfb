"""An admission and the word that what was said before was wrong are one turn."""

from __future__ import annotations

from dataclasses import replace

from making import article, statement
from sayso.model import Position, PositionState
from sayso.record.evidence import evidence_of
from sayso.record.owning_up import as_one_turn
from sayso.record.parties import Parties
from sayso.record.turn import Turn

TEXT = "Halvard conceded that 49 were handed over. “I was given false information,” it said. “None was,” it had said."
REPORT = article(TEXT)
HELD = PositionState("denies", "None was")
ADMITS = statement(TEXT, "that 49 were handed over", by="Halvard", id="s1")
OWNS_UP = replace(statement(TEXT, "I was given false information", by="Halvard", id="s2"), kind="direct")


def turn(kind: str, party: str = "Halvard", before: PositionState | None = None) -> Turn:
    position = Position(party, "confirms", "49", "t1", "2025-03-10", "a1", evidence_of(REPORT, (0, 11)))
    return Turn(kind, party, "t1", before, PositionState("confirms", "49"), position)


def test_who_admits_and_owns_up_turns_once_by_what_he_admits() -> None:
    told = [(ADMITS, turn("confirmation")), (OWNS_UP, turn("reversal", before=HELD))]
    ((statement_, found),) = as_one_turn(REPORT, told, Parties())
    assert (statement_, found.kind, found.before) == (ADMITS, "reversal", HELD)


def test_who_has_turned_anyhow_owns_up_to_nothing_more() -> None:
    first = (ADMITS, turn("reversal", before=PositionState("denies", "the ship was full")))
    assert as_one_turn(REPORT, [first, (OWNS_UP, turn("reversal", before=HELD))], Parties()) == [first]


def test_another_side_or_an_admission_behind_it_leaves_it_a_turn() -> None:
    owning = (OWNS_UP, turn("reversal", before=HELD))
    other = (ADMITS, turn("confirmation", party="Brint"))
    assert as_one_turn(REPORT, [other, owning], Parties()) == [other, owning]
    behind = (replace(ADMITS, content=((len(TEXT) - 20, len(TEXT)),)), turn("confirmation"))
    assert as_one_turn(REPORT, [owning, behind], Parties()) == [owning, behind]


def test_who_says_what_is_so_does_not_only_own_up() -> None:
    says = replace(statement(TEXT, "None was", by="Halvard", id="s3"), kind="direct")
    told = [(ADMITS, turn("confirmation")), (says, turn("reversal", before=HELD))]
    assert as_one_turn(REPORT, told, Parties()) == told


def test_the_chief_executive_of_a_firm_admits_for_it() -> None:
    told = [
        (ADMITS, turn("confirmation", party="Halvard's chief executive")),
        (OWNS_UP, turn("reversal", before=HELD)),
    ]
    ((_, found),) = as_one_turn(REPORT, told, Parties())
    assert (found.kind, found.before) == ("reversal", HELD)
