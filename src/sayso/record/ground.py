"""What a story holds when a statement comes in: its topics, what has been claimed, and what was said last."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.record.claimed import Claimed
from sayso.record.topics import Topics

__all__ = ["Ground", "Told"]


@dataclass(frozen=True)
class Told:
    """The statement taken last: its article, side and stance, its paragraph, and whether its claim was "it"."""

    mark: tuple[str, str, str]
    paragraph: int
    wordless: bool


@dataclass
class Ground:
    """What a story holds when a statement comes in."""

    topics: Topics = field(default_factory=Topics)
    said: Claimed = field(default_factory=Claimed)
    last: Told | None = None
