"""The turns of a report, each told once.

Of those of a side that stand beside what had been held only the surest, and none where the side turns anyhow. Not
twice: what two statements tell, one within the other ("the records show that 49 were handed over, it said"); and that
somebody leaves, of the company, too, that tells of it in the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from sayso.model import Reading, Span, Statement
from sayso.record.deeds import LEAVING
from sayso.record.evidence import sentence_around
from sayso.record.parties import Parties
from sayso.record.turn import Turn
from sayso.record.wording import is_of_leaving

__all__ = ["told_once"]


def told_once(
    reading: Reading, parties: Parties, taken: Sequence[tuple[Statement, Turn, int]]
) -> Iterator[tuple[Statement, Turn]]:
    """The turns of a report without their doubles; with each is how little it is that makes it one."""
    found = list(_without_doubles(taken, parties))
    left = {_sentence(reading, s) for s, turn in found if s.id.startswith(LEAVING)}
    told: list[tuple[Statement, str]] = []
    for statement, turn in found:
        if any(_tells_the_same(statement, other) and turn.kind == kind for other, kind in told):
            continue  # "the records show that 49 were handed over, it said": told once
        told.append((statement, turn.kind))
        if (
            statement.id.startswith(LEAVING)
            or _sentence(reading, statement) not in left
            or turn.kind == "denial"
            or not is_of_leaving(turn.position.claim)
        ):
            yield statement, turn


def _without_doubles(
    found: Sequence[tuple[Statement, Turn, int]], parties: Parties
) -> Iterator[tuple[Statement, Turn]]:
    """The turns, of those of a side that stand beside what had been held the surest, and none where it turns anyhow."""
    surest: dict[str, tuple[int, str]] = {}
    for statement, turn, beside in found:
        if turn.kind == "reversal":
            side = parties.side(turn.party)
            surest[side] = min(
                surest.get(side, (beside, statement.id)), (beside, statement.id), key=itemgetter(0)
            )
    for statement, turn, beside in found:
        doubled = beside and turn.kind == "reversal"
        if not doubled or surest[parties.side(turn.party)] == (beside, statement.id):
            yield statement, turn


def _tells_the_same(statement: Statement, other: Statement) -> bool:
    """Whether a statement lies within another, or the other in it."""
    (start, end), (begins, ends) = statement.content[0], other.content[0]
    within = (begins <= start and end <= ends) or (start <= begins and ends <= end)
    return within and not statement.id.startswith("so")


def _sentence(reading: Reading, statement: Statement) -> Span:
    return sentence_around(reading.article, statement.content[0])
