"""A deed that is a stance, told by the writer and not quoted: how its statement is marked, and which deed it is.

A deed is a statement of its own, whose id begins with its mark; ``medium`` says of a plea that it is one.
"""

from __future__ import annotations

from sayso.model import Reading, Span, Statement

__all__ = ["DENYING", "LEAVING", "PLEA", "WITHDRAWS", "is_plea", "is_said", "is_told_whole"]

LEAVING, DENYING, WITHDRAWS = "leaves", "denies", "withdraws"
_CONFIRMING = "confirms"
PLEA = "plea"


def is_told_whole(statement: Statement) -> bool:
    """ "She would have none of it": a deed whose sentence says nothing but that; the words follow in what she says."""
    deed = statement.id.startswith((DENYING, _CONFIRMING))
    return deed and bool(statement.cue) and statement.content[0][0] < statement.cue[0][0]


def is_plea(statement: Statement) -> bool:
    """Whether a statement is a deed that tells of a plea or a confession, whatever it is of."""
    return statement.id.startswith(_CONFIRMING) and statement.medium == PLEA


def is_said(reading: Reading, sentence: Span, stance: str) -> bool:
    """Whether somebody takes the stance in a statement of the sentence: then the writer tells no deed there."""
    return any(
        statement.stance == stance
        and any(sentence[0] <= start < sentence[1] for start, _ in statement.content)
        for statement in reading.statements
    )
