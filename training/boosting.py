"""Gradient boosting of small decision trees for a yes or no (Friedman 2001), with Newton steps (Chen, Guestrin 2016).

Each tree is grown on a share of the rows, each question chosen among a share of the columns, by a fixed seed. Of
columns said to be rising a question never makes more less likely.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.record.trees import Learned, tree_of

Matrix = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Tree = float | tuple[int, float, "Tree", "Tree"]

ROUNDS, DEPTH, RATE = 150, 3, 0.07
_ROWS, _COLUMNS = 0.6, 0.3
LEAST = 1.0
"""What each side of a question weighs at least: a row of even odds weighs a quarter."""
_PENALTY = 1.0
_LIMITS = 32
"""Limits that are tried of a column."""


@dataclass(frozen=True)
class Boosted:
    """What every row begins with, and the trees that add to it: log odds."""

    start: float
    trees: tuple[Tree, ...]


@dataclass(frozen=True)
class Sample:
    """What trees are learned from."""

    rows: Matrix
    limits: list[Matrix]
    """That are tried of each column."""
    rising: frozenset[int]
    """Columns of which more never makes a yes less likely."""
    least: float


def grow(
    rows: Matrix, news: Matrix, seed: int = 0, rounds: int = ROUNDS,
    rising: frozenset[int] = frozenset(), least: float = LEAST,
) -> Boosted:  # fmt: skip
    """The trees that tell which ``rows`` are ``news`` (1 or 0), one a round; the same rows give the same trees.

    Of the columns ``rising`` more never makes less likely, in any one question; ``least`` is the weight of each side.
    """
    chance = np.random.default_rng(seed)
    sample = Sample(rows, [_limits(column) for column in rows.T], rising, least)
    start = float(np.log(news.mean() / (1 - news.mean())))
    sums, trees = np.full(len(rows), start), []
    for _ in range(rounds):
        likely = 1.0 / (1.0 + np.exp(-sums))
        some = np.flatnonzero(chance.random(len(rows)) < _ROWS)
        tree = _tree(sample, news - likely, likely * (1 - likely), some, chance, DEPTH)
        trees.append(tree)
        sums += _answers(tree, rows)
    return Boosted(start, tuple(trees))


def likely_of(learned: Boosted, rows: Matrix) -> Matrix:
    """How likely each row is news, from 0 to 1."""
    sums = learned.start + sum((_answers(tree, rows) for tree in learned.trees), np.zeros(len(rows)))
    return np.asarray(1.0 / (1.0 + np.exp(-sums)), dtype=np.float64)


def written(tree: Tree, names: Sequence[str]) -> str:
    """A tree as TOML, with the names of the columns."""
    if isinstance(tree, float):
        return f"{tree:.4f}"
    column, limit, below, above = tree
    return f'["{names[column]}", {limit:.4f}, {written(below, names)}, {written(above, names)}]'


def file_of(learned: Boosted, names: Sequence[str], likely: float, asked_in: str) -> str:
    """What was learned as TOML: a yes is what is at least so ``likely``; ``asked_in`` says what each column means."""
    trees = "\n".join(f"    {written(tree, names)}," for tree in learned.trees)
    least = math.log(likely / (1 - likely))
    head = f"# See {asked_in} for what is asked and record/trees.py for the form.\n"
    return f"{head}\nstart = {learned.start:.4f}\nleast = {least:.4f}\ntrees = [\n{trees}\n]\n"


def as_learned(learned: Boosted, names: Sequence[str], likely: float) -> Learned:
    """What was learned, ready to be asked, without a file."""

    def named(tree: Tree) -> object:
        if isinstance(tree, float):
            return tree
        column, limit, below, above = tree
        return [names[column], limit, named(below), named(above)]

    trees = tuple(tree_of(named(tree)) for tree in learned.trees)
    return Learned(learned.start, math.log(likely / (1 - likely)), trees)


def _limits(column: Matrix) -> Matrix:
    values = np.unique(column)
    if len(values) > _LIMITS:
        values = np.unique(np.quantile(column, np.linspace(0, 1, _LIMITS), method="nearest"))
    return np.round((values[1:] + values[:-1]) / 2, 4)


def _tree(
    sample: Sample, slope: Matrix, bend: Matrix, some: Indices, chance: np.random.Generator, depth: int
) -> Tree:
    total, weight = slope[some].sum(), bend[some].sum()
    best: tuple[float, int, float] | None = None
    columns = chance.choice(sample.rows.shape[1], max(1, int(_COLUMNS * sample.rows.shape[1])), replace=False)
    for column in sorted(map(int, columns)) if depth else ():
        if not len(sample.limits[column]):
            continue
        gain = _gain(sample, column, slope[some], bend[some], sample.rows[some, column])
        at = int(gain.argmax())
        if gain[at] > total**2 / (weight + _PENALTY) and (best is None or gain[at] > best[0]):
            best = float(gain[at]), column, float(sample.limits[column][at])
    if best is None:
        return float(RATE * total / (weight + _PENALTY))
    _, column, limit = best
    under_it = sample.rows[some, column] <= limit
    return (
        column, limit,
        _tree(sample, slope, bend, some[under_it], chance, depth - 1),
        _tree(sample, slope, bend, some[~under_it], chance, depth - 1),
    )  # fmt: skip


def _gain(sample: Sample, column: int, slope: Matrix, bend: Matrix, values: Matrix) -> Matrix:
    """What each limit of a column gains; nothing where a side is too light or a rising column would fall."""
    total, weight = slope.sum(), bend.sum()
    place, size = np.searchsorted(sample.limits[column], values), len(sample.limits[column]) + 1
    left = np.bincount(place, slope, size).cumsum()[:-1]
    under = np.bincount(place, bend, size).cumsum()[:-1]
    below, above = left / (under + _PENALTY), (total - left) / (weight - under + _PENALTY)
    refused = (under < sample.least) | (weight - under < sample.least)
    if column in sample.rising:
        refused |= below > above
    return np.where(refused, -np.inf, left * below + (total - left) * above)


def _answers(tree: Tree, rows: Matrix) -> Matrix:
    if isinstance(tree, float):
        return np.full(len(rows), tree)
    column, limit, below, above = tree
    return np.where(rows[:, column] <= limit, _answers(below, rows), _answers(above, rows))
