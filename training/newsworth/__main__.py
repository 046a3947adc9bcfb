"""Learn the trees of newsworthiness from stories whose expected changes were written by hand.

    python -m training.newsworth [--stories gold/stories] [--streams DATA] > src/sayso/record/lexicon/newsworth.toml

Every story is read and folded as the product does it; each figure that moves a series is one example, and is news where
its report's expected changes have its number. Boosted trees (:mod:`training.newsworth.boosting`): the
same stories give the same trees. On standard error: how well stories are told by trees that were learned
without them, at several thresholds. ``--streams`` learns from the real reports of gold/streams too, whose texts
are in the corpora under DATA. What is ``kept`` to measure on is not read.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
from bench.streams import built

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
from sayso.sources import open_source
from training.newsworth.boosting import Boosted, grow, likely_of, written

LIKELY = 0.6
"""How likely it has to be that a figure is news; beyond it, what is gained in found is lost in right ones."""
_THRESHOLDS = (0.4, 0.5, 0.55, 0.6, 0.65, 0.7)
_OF_FIGURES = frozenset({"first_figure", "revision", "conflict", "correction"})
Matrix = npt.NDArray[np.float64]


def examples(folder: Path) -> list[tuple[dict[str, float], bool]]:
    """Features and whether an editor would call it news, of each figure of a story that moves a series."""
    expected = tomllib.loads((folder / "expected.toml").read_text("utf-8"))
    engine, record, found = load_engine(), Record(), []
    for report in expected["report"]:
        numbers = _numbers(report)
        seen: dict[tuple[str, str], tuple[dict[str, float], bool]] = {}

        def weigh(
            effect: Effect, counted: Counted, own: Series, every: Sequence[Series], telling: Telling
        ) -> bool:
            told = bool({counted.point.low, counted.point.high} & numbers)  # noqa: B023
            key = (
                counted.point.article,
                counted.figure.id,
            )  # a report that comes late has all before it told anew
            seen[key] = features(effect, counted, own, every, telling), told  # noqa: B023
            return told

        for document in open_source(str(folder / report["file"])):
            if isinstance(document, InputError):
                raise document
            for article in articles_from(document, None):
                if isinstance(article, InputError):
                    raise article
                reading = read_article(article, engine)
                with patch("sayso.record.changes.is_news", weigh):
                    record.add(reading)
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


def _numbers(report: dict[str, Any]) -> set[float | None]:
    wanted = [change for change in report["changes"] if change["kind"] in _OF_FIGURES]
    return {change.get(key) for change in wanted for key in ("low", "high", "increment")} - {None}


def main() -> None:
    """Print the trees, and on standard error how well they would have told each story without it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=Path, default=Path("gold/stories"))
    parser.add_argument("--streams", type=Path, metavar="DATA")
    options = parser.parse_args()
    found = {folder.name: examples(folder) for folder in folders(options.stories)}
    if options.streams is not None:
        with tempfile.TemporaryDirectory() as pages:
            real = [folder for folder in built(options.streams, Path(pages)) if not is_kept(folder)]
            found |= {folder.name: examples(folder) for folder in real}
    names = list(next(row for rows in found.values() for row, _ in rows))
    rows = {story: np.array([[row[n] for n in names] for row, _ in each]) for story, each in found.items()}
    news = {story: np.array([float(told) for _, told in each]) for story, each in found.items()}
    _report(rows, news)
    learned = grow(np.concatenate(list(rows.values())), np.concatenate(list(news.values())))
    figures = sum(map(len, found.values()))
    print(
        "# What makes a figure news, see record/weighed.py for what is asked and record/trees.py for the form."
    )
    print(
        f"# Learned from {len(found)} stories, {figures} figures, by python -m training.newsworth; not edited."
    )
    print(_toml(names, learned))


def _toml(names: Sequence[str], learned: Boosted) -> str:
    trees = "\n".join(f"    {written(tree, names)}," for tree in learned.trees)
    least = math.log(LIKELY / (1 - LIKELY))
    return f"\nstart = {learned.start:.4f}\nleast = {least:.4f}\ntrees = [\n{trees}\n]"


def _report(rows: dict[str, Matrix], news: dict[str, Matrix]) -> None:
    likely: dict[str, Matrix] = {}
    for story in rows:
        others = [other for other in rows if other != story]
        learned = grow(np.concatenate([rows[o] for o in others]), np.concatenate([news[o] for o in others]))
        likely[story] = likely_of(learned, rows[story])
    told, true = np.concatenate(list(likely.values())), np.concatenate(list(news.values()))
    for threshold in _THRESHOLDS:
        written = told >= threshold
        right = float((written * true).sum())
        print(
            f"from {threshold}: {written.sum()} written, {right / written.sum():.3f} of them news, "
            f"{right / true.sum():.3f} of the news",
            file=sys.stderr,
        )


if __name__ == "__main__":
    main()
