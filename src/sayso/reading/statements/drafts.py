"""Drafts: one attribution in words of the analysis, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.fixed import fixed
from sayso.reading.statements.phrases import Run

__all__ = ["Complement", "Draft"]


@fixed
class Complement:
    """Content found behind a cue, and the words that the cue takes besides the verb."""

    runs: tuple[Run, ...]
    cue: tuple[int, ...] = ()
    addressee: Run | None = None
    counts: bool = False
    """Whether the cue is a verb of counting here: "raised its count to 97"."""


@dataclass(slots=True)
class Draft:
    """One attribution, in indices of words."""

    unit: int
    """Index of the unit the cue (or, without one, the quotation) stands in."""
    head: int | None
    """The word of the cue on which its adjuncts hang; None without a cue."""
    cue: tuple[Run, ...]
    source: Run | None
    runs: list[Run]
    """Content."""
    stance: str
    addressee: Run | None = None
    counts: bool = False
    """As of the complement it was made from."""
    leans: bool = False
    """Whether it says nothing that a statement around it does not: "said its count stood at 24"."""
    more_source: tuple[Run, ...] = ()
    """Further pieces of the mention of the speaker, where an engine found it in pieces."""

    def copy(self) -> Draft:
        """The same attribution, to be changed apart from this one."""
        return Draft(
            self.unit, self.head, self.cue, self.source, list(self.runs), self.stance, self.addressee,
            self.counts, self.leans, self.more_source,
        )  # fmt: skip

    @property
    def own(self) -> list[Run]:
        """The words of the cue and the speaker, which are never content."""
        return [*self.cue, *([self.source] if self.source else []), *self.more_source]
