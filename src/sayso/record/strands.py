"""Reports that belong together, as one weighting of words: a story, or one of the groups in it.

A story whose reports are all like it has no groups. One that has little in common with the rest begins a group, to
which later reports go that are more like it than like the others; groups that grow alike are one again. This is the
single pass of the stories once more, inside of one story, with at most a handful of groups.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from operator import mul

from sayso.record.leads import heaviest
from sayso.record.likeness import ALIKE, LIKE, common
from sayso.record.terms import Terms, is_headline

__all__ = ["Strand", "regrouped"]

_REMEMBERED, _IN_CENTRE = 200, 120
_GROUPS = 5


@dataclass(slots=True)
class Strand:
    """Some reports and what they are about."""

    articles: list[str] = field(default_factory=list)
    total: Terms = field(default_factory=dict)
    """The weights of their words added up: all at first, the heaviest of very many."""
    centre: Terms = field(default_factory=dict)
    """The heaviest of these scaled to length 1, the heaviest first."""
    last: date | None = None
    """The latest day a report is dated."""
    names: set[str] = field(default_factory=set)
    """Which of the words are names."""
    texts: int = 0
    """How many of the reports are more than a headline."""

    @classmethod
    def of(cls, article: str, terms: Terms, day: date | None, names: Iterable[str] = ()) -> Strand:
        """One report."""
        return cls([article], terms, terms, day, set(names), int(not is_headline(terms)))

    def copy(self) -> Strand:
        """Another of the same reports, to grow by itself."""
        return Strand([*self.articles], {**self.total}, self.centre, self.last, {*self.names}, self.texts)

    def take(self, other: Strand) -> None:
        """Count the reports of another for this one."""
        self.articles += other.articles
        self.texts += other.texts
        self.names |= other.names
        if other.last and (self.last is None or other.last > self.last):
            self.last = other.last
        for word, weight in other.total.items():
            self.total[word] = self.total.get(word, 0.0) + weight
        ordered = heaviest(self.total, 2 * _REMEMBERED)
        if len(self.total) > len(ordered):
            self.total = heaviest(ordered, _REMEMBERED)
            self.names &= self.total.keys()
        weights = list(ordered.values())[:_IN_CENTRE]
        length = math.sqrt(math.fsum(map(mul, weights, weights)))
        self.centre = {word: weight / length for word, weight in zip(ordered, weights, strict=False)}


def regrouped(groups: list[Strand], whole: Strand, more: Strand) -> list[Strand]:
    """The groups of a story once it has taken in more: none, or two and more, the eldest first.

    ``whole`` is the story before that. Headlines begin no group: two of one story often share no word.
    """
    if not groups:
        unlike = more.texts and whole.articles and common(more.centre, whole.centre).cosine < LIKE
        return [whole.copy(), more.copy()] if unlike else []
    grown, cosine = _likest(more, groups)
    if more.texts and cosine < LIKE:
        groups = [*groups, more.copy()]
        return _without_least(groups) if len(groups) > _GROUPS else groups
    grown.take(more)
    while len(groups) > 1:
        other, cosine = _likest(grown, [each for each in groups if each is not grown])
        if cosine < ALIKE:
            return groups
        elder, younger = (each for each in groups if each in (grown, other))
        elder.take(younger)
        groups = [each for each in groups if each is not younger]
        grown = elder
    return []


def _likest(strand: Strand, groups: list[Strand]) -> tuple[Strand, float]:
    """The group most like a strand, the eldest of as like ones, and how like it is."""
    cosines = [common(strand.centre, each.centre).cosine for each in groups]
    return groups[cosines.index(max(cosines))], max(cosines)


def _without_least(groups: list[Strand]) -> list[Strand]:
    """The groups, the smallest but for first and last given to the eldest."""
    least = min(groups[1:-1], key=lambda each: len(each.articles))
    groups[0].take(least)
    return [each for each in groups if each is not least]
