"""The figures that move a series in the stories learned from: what is asked of each, and whether it is news."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import sayso.sample
from sayso.article import articles_from
from sayso.errors import InputError
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.record import Record
from sayso.record.counts import Counted
from sayso.record.series import Effect, Series
from sayso.record.telling import Telling
from sayso.record.weighed import features
from sayso.record.word_signs import words_about
from sayso.sources import open_source

_OF_FIGURES = frozenset({"first_figure", "revision", "conflict", "correction"})


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
    expected = tomllib.loads((folder / "expected.toml").read_text("utf-8"))
    engine, record, found = load_engine(), Record(), []
    for report in expected["report"]:
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

        for document in open_source(str(folder / report["file"])):
            if isinstance(document, InputError):
                raise document
            for article in articles_from(document, None):
                if isinstance(article, InputError):
                    raise article
                with patch("sayso.record.changes.is_news", weigh):
                    record.add(read_article(article, engine))
                found += [each for (id, _), each in seen.items() if id == article.id]
    return found


def folders(stories: Path) -> list[Path]:
    """The bundled stories and those under ``stories`` that may be learned from."""
    root = Path(sayso.sample.__file__).parent
    more = sorted(path.parent for path in stories.glob("*/expected.toml"))
    return [*(root / name for name in sayso.sample.stories()), *(each for each in more if not is_kept(each))]


def is_kept(folder: Path) -> bool:
    """Whether a story says that its errors are never read."""
    return bool(tomllib.loads((folder / "expected.toml").read_text("utf-8")).get("kept"))


def _numbers(changes: Iterable[dict[str, Any]]) -> set[float | None]:
    wanted = [change for change in changes if change["kind"] in _OF_FIGURES]
    return {change.get(key) for change in wanted for key in ("low", "high", "increment")} - {None}
