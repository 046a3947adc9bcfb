"""What kind of report a number stands in: how much of it is known, what it counts, how much is quoted.

How long the report is is not asked: it tells the length of the stories that were learned from, and on real reports,
which are longer, it silenced a tenth of the news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.model import Reading
from sayso.record.counts import Counted

__all__ = ["Telling", "telling_of"]

_QUOTATIONS = 10


@dataclass(frozen=True)
class Telling:
    """Of one report; shares from 0 to 1."""

    retold: float = 0.0
    """The share of its numbers that count which the story has been told: of an explainer, most."""
    quoted: float = 0.0
    """How many statements are in quotation marks: of ten."""
    counting: Sequence[Counted] = field(default_factory=tuple)
    """Its figures that count."""

    def before(self, counted: Counted) -> float:
        """The share of the figures that count which stand before this one."""
        start = counted.figure.span[0]
        return sum(c.figure.span[0] < start for c in self.counting) / max(1, len(self.counting))

    def of_the_same(self, counted: Counted) -> int:
        """How many other figures count the same thing, whatever befell it."""
        return sum(c.quantity.thing == counted.quantity.thing and c is not counted for c in self.counting)


def telling_of(reading: Reading, counting: Sequence[Counted], retold: float) -> Telling:
    """The kind of a report, of whose figures ``counting`` count and the share ``retold`` has been told."""
    return Telling(
        retold,
        min(_QUOTATIONS, sum(s.kind == "direct" for s in reading.statements)) / _QUOTATIONS,
        counting,
    )
