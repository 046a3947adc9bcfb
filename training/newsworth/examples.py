"""The figures that move a series in the stories learned from: what is asked of each, and whether it is news."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sayso.record import Record
from sayso.record.counts import Counted
from sayso.record.series import Effect, Series
from sayso.record.telling import Telling
from sayso.record.weighed import features
from sayso.record.word_signs import words_about
from training.stories import OF_FIGURES, numbers_of, reports_of

_KINDS = OF_FIGURES | {"correction"}


@dataclass(frozen=True)
class Example:
    """One figure of a report."""

    features: dict[str, float]
    words: frozenset[str]
    told: bool
    """Whether an editor might call it news: its report's expected changes have its number."""
    must: bool
    """Whether any editor would."""


def examples(folder: Path) -> list[Example]:
    """The figures of a story that move a series, as the product reads and folds it."""
    record, found = Record(), []
    for report, reading in reports_of(folder):
        numbers, any_editor = _numbers(report["changes"]), _numbers(c for c in report["changes"] if c["must"])
        seen: dict[tuple[str, str], Example] = {}

        def weigh(
            effect: Effect, counted: Counted, own: Series, every: Sequence[Series], telling: Telling
        ) -> bool:
            told, must = (bool({counted.point.low, counted.point.high} & n) for n in (numbers, any_editor))  # noqa: B023
            asked = features(effect, counted, own, every, telling)
            # a report that comes late has all before it told anew
            key = counted.point.article, counted.figure.id
            seen[key] = Example(asked, words_about(counted, effect.kind), told, must)  # noqa: B023
            return told

        with patch("sayso.record.entries.is_news", weigh):
            record.add(reading)
        found += [each for (id, _), each in seen.items() if id == reading.article.id]
    return found


def _numbers(changes: Iterable[dict[str, Any]]) -> set[float]:
    return {number for change in changes if change["kind"] in _KINDS for number in numbers_of(change)}
