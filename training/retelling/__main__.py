"""Learn which reports only tell again what a story has, from stories whose expected changes were written by hand.

    python -m training.retelling [--stories gold/stories] [--streams DATA] [--out src/sayso/record/lexicon]

Every story is read and folded as the product does it; each report but the first is one example, and retells where
nothing is expected to change by it. Not learned from: copies, which look like the news they are copies of, and pages
that were altered. Boosted trees are grown that ask what :func:`sayso.record.retelling.signs_of` says
(:mod:`training.boosting`, retelling.toml): the same stories give the same file. On standard error: how well the reports
of a story are told by trees that were learned without a fifth of the stories, it among them, at several thresholds.
``--streams`` learns from the real reports of gold/streams too, whose texts are in the corpora under DATA. What is
``kept`` to measure on is not read.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

import sayso.record.retelling
from sayso.model import Reading
from sayso.record import Record
from sayso.record.retelling import signs_of
from sayso.record.telling import Telling
from training.boosting import file_of, grow, likely_of
from training.stories import learnable, learned_from, options_of, reports_of

LIKELY = 0.6
"""How likely it has to be that a report retells: one that is taken for it wrongly is lost whole."""
_THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.8)
_FOLDS, _ROUNDS = 5, 100
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """One report."""

    signs: dict[str, float]
    retells: bool


def examples(folder: Path) -> list[Example]:
    """The reports of a story, but for its first, copies and altered pages, as the product reads and folds them."""
    record, found = Record(), []
    for report, reading in reports_of(folder):
        retells, asked = not report["changes"], dict[str, Example]()

        def note(read: Reading, telling: Telling) -> bool:
            asked[read.article.id] = Example(signs_of(read, telling), retells)  # noqa: B023
            return retells  # noqa: B023

        with patch("sayso.record.fold.is_retelling", note):
            record.add(reading)
        if report["role"] not in ("copy", "altered") and reading.article.id in asked:
            found.append(asked[reading.article.id])
    return found


def learn(found: Mapping[str, Sequence[Example]]) -> str:
    """The file, from the reports of each story."""
    names = list(next(each.signs for reports in found.values() for each in reports))
    rows = {story: _rows(reports, names) for story, reports in found.items() if reports}
    told = {story: np.array([float(each.retells) for each in found[story]]) for story in rows}
    _report(rows, told)
    trees = grow(*_joined(rows, told, rows), rounds=_ROUNDS)
    return file_of(trees, names, LIKELY, "record/retelling.py")


def _rows(reports: Sequence[Example], names: Sequence[str]) -> Matrix:
    return np.array([[each.signs[name] for name in names] for each in reports])


def _joined(
    rows: Mapping[str, Matrix], told: Mapping[str, Matrix], stories: Collection[str]
) -> tuple[Matrix, Matrix]:
    """The rows of some stories, and which of them retell."""
    return np.concatenate([rows[s] for s in stories]), np.concatenate([told[s] for s in stories])


def _report(rows: Mapping[str, Matrix], told: Mapping[str, Matrix]) -> None:
    stories, likely = sorted(rows), dict[str, Matrix]()
    for fold in range(_FOLDS):
        others = [story for n, story in enumerate(stories) if n % _FOLDS != fold]
        if others:
            trees = grow(*_joined(rows, told, others), rounds=_ROUNDS)
            likely |= {story: likely_of(trees, rows[story]) for story in stories[fold::_FOLDS]}
    how_likely = np.concatenate([likely[story] for story in likely])
    retells = np.concatenate([told[story] for story in likely]) > 0
    for threshold in _THRESHOLDS:
        some = how_likely > threshold
        print(
            f"from {threshold}: {(some & retells).sum()} of {retells.sum()} reports that change nothing, "
            f"{(some & ~retells).sum()} of {(~retells).sum()} that change something",
            file=sys.stderr,
        )


def main() -> None:
    """Write what was learned, and say how well it would have told each story without it."""
    options = options_of(__doc__)
    with learnable(options.stories, options.streams) as (made, real), ProcessPoolExecutor() as pool:
        folders = [*made, *real]
        found = dict(zip((f.name for f in folders), pool.map(examples, folders), strict=True))
    reports = sum(map(len, found.values()))
    by = learned_from(made, real, f"{reports} reports", "training.retelling")
    name = Path(sayso.record.retelling.LEARNED).name
    (options.out / name).write_text(by + learn(found), "utf-8")


if __name__ == "__main__":
    main()
