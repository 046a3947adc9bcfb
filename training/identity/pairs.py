"""The figures of the stories learned from, each with the measures it may go on, and whether it goes on them.

Which measure a number is of is known where one of its report's expected changes has the number and names its measure in
words that the figure has, too. The story is told as the editors had it: such a figure goes to the measure of that
name. A figure that no editor mentioned goes to the measure that it resembles most; it
tells only that it is none of a measure that no such number has been expected of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sayso.record.counts import Counted
from sayso.record.likened import likened
from sayso.record.quantity import Quantity
from sayso.record.resemblance import LIKE
from sayso.record.series import Series
from sayso.record.story import Chronicle
from training.stories import OF_FIGURES, numbers_of, reports_of

_WORD = re.compile(r"[a-z]{3,}")
_STEM = 5
_ANYTHING = frozenset(("peopl", "numbe", "the", "and", "per", "for", "who", "with", "that", "from", "were"))
_FATES = {
    "dead": {"kille", "dead", "death", "die", "died", "bodie", "casua", "losse", "toll"},
    "wounded": {"injur", "wound", "hurt", "casua"},
    "missing": {"missi", "unacc"},
}
_NAMED, _IN_THE_SENTENCE, _OTHER_FATE = 2, 1, -2
_TELLING, _SURE = (20, 200), 2
"""A number from which chance is less likely; and what it takes to be that of an expected change."""
_NEAR, _AROUND = 0.1, 80


@dataclass(frozen=True)
class Likened:
    """A figure and a measure."""

    answers: dict[str, float]
    one: bool


@dataclass
class Placed:
    """A figure whose measure the editors name, with all measures it may go on."""

    pairs: list[Likened]
    reachable: bool
    """Whether the measure it goes on is among them, or none is to be."""


@dataclass
class _Story:
    """What is known of a story while it is told."""

    expected: dict[str, list[dict[str, Any]]]
    """By article, the changes of numbers that its report should make."""
    texts: dict[str, str] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    """The editors' name of a measure, by the quantity that began it."""
    begun: list[Quantity] = field(default_factory=list)
    told: dict[str, set[float]] = field(default_factory=lambda: defaultdict(set))
    """The numbers expected of a measure so far."""
    placed: dict[tuple[str, str], Placed] = field(default_factory=dict)
    others: dict[tuple[str, str], list[Likened]] = field(default_factory=dict)

    def name_of(self, series: Series) -> str | None:
        return self.names.get(id(series.quantity))

    def call(self, quantity: Quantity, name: str) -> None:
        self.begun.append(quantity)  # so that its id stays its own
        self.names[id(quantity)] = name

    def place(self, every: Sequence[Series], counted: Counted, before: Series | None) -> Series | None:
        """Where a figure goes as the editors had it, after noting what there is to learn."""
        key, pairs = (counted.point.article, counted.figure.id), likened(every, counted, before)
        chosen = _by_rule(pairs)
        name, doubtful = self._named(counted)
        if name is None:
            if not doubtful:
                self.others[key] = [p for p in (self._none_of(s, a, counted) for s, a in pairs) if p]
            return None if chosen is not None and self._is_none_of(chosen, counted) else chosen
        own = next((s for s in every if self.name_of(s) == name), None)
        if own is None and chosen is not None and self.name_of(chosen) is None and _fits(chosen, name):
            own = chosen
        found = [Likened(answers, series is own) for series, answers in pairs]
        self.placed[key] = Placed(found, own is None or any(p.one for p in found))
        self.call(own.quantity if own is not None else counted.quantity, name)
        return own

    def surely(
        self, every: Sequence[Series], counted: Counted, before: Series | None
    ) -> tuple[Series | None, float]:
        """The same, without a doubt."""
        return self.place(every, counted, before), inf

    def _named(self, counted: Counted) -> tuple[str | None, bool]:
        """The measure of a figure; else None, and whether its number may yet be that of an expected change."""
        given = {counted.point.low, counted.point.high}
        having = [c for c in self.expected.get(counted.point.article, ()) if given & numbers_of(c)]
        sure = [
            (_sure(c["measure"], counted, self.texts[counted.point.article]), c["measure"]) for c in having
        ]
        most = max((sureness for sureness, _ in sure), default=0)
        names = {name for sureness, name in sure if sureness == most >= _SURE}
        return (next(iter(names)), False) if len(names) == 1 else (None, bool(having))

    def _none_of(self, series: Series, answers: dict[str, float], counted: Counted) -> Likened | None:
        return Likened(answers, one=False) if self._is_none_of(series, counted) else None

    def _is_none_of(self, series: Series, counted: Counted) -> bool:
        """Whether an unmentioned number is near none that was expected of a measure the editors name."""
        name, given = self.name_of(series), _size(counted)
        return name is not None and all(abs(given - n) > _NEAR * n for n in self.told[name])


def figures_of(folder: Path) -> tuple[list[Placed], list[Likened]]:
    """The figures of a story whose measure is known; and what the others are not."""
    story, chronicle = _Story({}), Chronicle("s")
    with patch("sayso.record.ledger.placed", story.surely):
        for report, reading in reports_of(folder):
            changes = [c for c in report["changes"] if c["kind"] in OF_FIGURES and "measure" in c]
            story.expected[reading.article.id] = changes
            story.texts[reading.article.id] = reading.article.text
            chronicle.add(reading)
            for change in changes:
                story.told[change["measure"]] |= numbers_of(change)
    return list(story.placed.values()), [pair for pairs in story.others.values() for pair in pairs]


def _by_rule(pairs: Sequence[tuple[Series, dict[str, float]]]) -> Series | None:
    most = max(pairs, key=lambda each: each[1]["resemblance"], default=None)
    return most[0] if most is not None and most[1]["resemblance"] >= LIKE else None


def _size(counted: Counted) -> float:
    point = counted.point
    return abs((point.low if point.low is not None else point.high) or 0.0)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower())} - _ANYTHING


def _own_stems(quantity: Quantity) -> set[str]:
    told = (quantity.name, quantity.thing, quantity.event, quantity.state, quantity.unit)
    return _stems(" ".join(each for each in told if each))


def _sure(measure: str, counted: Counted, text: str) -> int:
    """How sure it is that a figure is of a measure by its name, where an expected change has its number."""
    name, own = _stems(measure), _own_stems(counted.quantity)
    sureness = _NAMED * bool(name & own)
    if counted.quantity.state:
        for fate in _FATES.values():
            if name & fate:
                other = not own & fate and any(own & each for each in _FATES.values())
                sureness += _NAMED * bool(own & fate) + _OTHER_FATE * other
    start, end = counted.figure.span
    sureness += _IN_THE_SENTENCE * bool(name & _stems(text[max(0, start - _AROUND) : end + _AROUND]))
    return sureness + sum(_size(counted) >= number for number in _TELLING)


def _fits(series: Series, measure: str) -> bool:
    """Whether a measure that no editor has named may be the one of this name."""
    name, own = _stems(measure), _own_stems(series.quantity)
    return series.quantity.nameless or bool(name & own) or any(name & f and own & f for f in _FATES.values())
