"""What stands around a statement that may take a stance: what it answers, where it stands, what its words recall.

Told here and settled elsewhere (:mod:`sayso.record.surroundings`); nothing of what the record holds but whom the party
speaks for.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Position, Statement
from sayso.record.denying import No
from sayso.record.held import Held

__all__ = ["Circumstances"]


@dataclass(frozen=True)
class Circumstances:
    """What stands around a statement that may take a stance."""

    repeat: bool = False
    """The story has carried the sentence before, word for word: it is noted nowhere."""
    house: str | None = None
    """With whose voice it speaks, where its side is not told by name: what one office denied another admits."""
    against: Position | None = None
    """What its house had denied or confirmed before, of which it says the contrary."""
    answered: Statement | None = None
    """What another party said just before: the claim that "the accusation" stands for."""
    named: bool = True
    """Of people without a name only the first on a topic to take a stance turns anything."""
    leads: bool = True
    """It stands in the first paragraphs."""
    side: str | None = None
    """Whom the party speaks for: one office of a government takes back what another denied."""
    following: Statement | None = None
    """What the party says right behind "denies it": the claim in its own words."""
    no: No | None = None
    """The no it says in its own words."""
    held: Held | None = None
    """Where the report tells that the party had held the contrary."""
    wrong: bool = False
    """The party says in the report that it had been wrong."""
    now: bool = False
    """It "now says" so: the contrary of what it had said turns."""
    leaving: bool = False
    """It is told that a person leaves: worth telling of one who had refused to, and of nobody else."""
