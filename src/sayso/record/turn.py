"""What a new position of a party is: a denial, a confirmation, a reversal, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Position, PositionState
from sayso.record.claims import overlap, words_of_claim
from sayso.record.deed import WITHDRAWS
from sayso.record.topics import OPPOSED

__all__ = ["Turn", "as_turn"]

_SAME_CLAIM = 0.5
"""What a no has to share with the yes that it takes back."""


@dataclass(frozen=True)
class Turn:
    """A party's new stance: what makes a change of kind denial, confirmation or reversal."""

    kind: str
    party: str
    topic: str
    before: PositionState | None
    after: PositionState
    position: Position
    contested: bool = False
    """A confirmation of what another has denied."""


def as_turn(before: Position | None, position: Position, told: bool = False) -> Turn | None:
    """The turn from one position to the next on its topic; ``told`` where the report itself calls it a turn.

    Who confirmed the deaths and denies that the brakes were the cause has not turned: a no after a yes must be of the
    same claim. "Withdrew its claim" takes back what the party had asserted, and so does saying the contrary.
    """
    after = PositionState(position.stance, position.claim)
    if position.stance == WITHDRAWS and before is None:
        before = Position(**{**vars(position), "stance": "asserts"})
    if before is not None and not told and (before.stance, position.stance) == ("confirms", "denies"):
        same = overlap(words_of_claim(before.claim), words_of_claim(position.claim)) >= _SAME_CLAIM
        before = before if same else None
    if before is not None and (
        before.stance == "asserts"
        or position.stance == WITHDRAWS
        or {before.stance, position.stance} == OPPOSED
    ):
        was = PositionState(before.stance, before.claim)
        return Turn("reversal", position.party, position.topic, was, after, position)
    kind = {"denies": "denial", "confirms": "confirmation"}.get(position.stance)
    return Turn(kind, position.party, position.topic, None, after, position) if kind else None
