"""A passage of a page that its outlet has altered, and the measures whose numbers stood there.

The number that stands there now is of the measure of the one before, however it is told: nobody else could say which.
Refused: a number in another unit, or of people in another state.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span
from sayso.record.counts import Counted
from sayso.record.series import Series

__all__ = ["Corrected"]


@dataclass(frozen=True)
class Corrected:
    """An altered passage."""

    span: Span
    """In the text of the newer version."""
    series: tuple[Series, ...]
    """The measures from which a number was withdrawn there."""

    def home_of(self, counted: Counted) -> Series | None:
        """The measure a number of the passage goes on with; None where none or several could be it."""
        quantity, source = counted.quantity, counted.point.source
        fitting = [
            s
            for s in self.series
            if (s.quantity.unit, s.quantity.per, s.quantity.state)
            == (quantity.unit, quantity.per, quantity.state)
        ]
        own = [s for s in fitting if any(p.altered_at and p.source == source for p in s.points)]
        found = own or fitting
        return found[0] if len(found) == 1 else None
