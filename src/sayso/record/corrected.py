"""A passage of a page that its outlet has altered, and the measures whose numbers stood there.

The number that stands there now is of the measure of the one before, however it is told: nobody else could say which.
Refused: a number in another unit, or of people in another state.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model import Article, Span
from sayso.record.corrections import corrections
from sayso.record.counts import Counted
from sayso.record.series import Series

__all__ = ["Corrected", "Pages", "corrected_at"]


@dataclass(frozen=True)
class Corrected:
    """An altered passage."""

    span: Span
    """In the text of the newer version."""
    before: str
    after: str
    altered: tuple[str, ...]
    """The words that went and those that came."""
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


class Pages:
    """The pages of a story, in all their versions."""

    def __init__(self) -> None:
        self._versions: dict[str, frozenset[str]] = {}
        """The articles that were a page up to each of its versions."""

    def corrected(self, older: Article, article: Article, every: Sequence[Series]) -> list[Corrected]:
        """What an outlet has altered on a page since its ``older`` version; the numbers that stood there are withdrawn
        from the series they are of, of ``every`` of the story."""
        versions = self._versions.get(older.id, frozenset({older.id}))
        self._versions[article.id] = versions | {article.id}
        at, found = article.modified or article.published, []
        for each in corrections(older, article):
            before, after = older.text[slice(*each.before)], article.text[slice(*each.after)]
            homes = [series for series in every if series.withdraw(versions, before, after, at)]
            found.append(Corrected(each.after, before, after, each.altered, tuple(homes)))
        return found


def corrected_at(corrected: Iterable[Corrected], span: Span) -> Corrected | None:
    """The altered passage in which a span begins."""
    return next((c for c in corrected if c.span[0] <= span[0] < c.span[1]), None)
