"""Decision trees whose leaves add up (gradient boosting: Friedman 2001), as plain data.

A tree is a number, or a question with what follows: the name of a feature, a limit, the tree for what is not above the
limit and the tree for what is. The trees are learned elsewhere; here they are only asked.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Tree = float | tuple[str, float, "Tree", "Tree"]

__all__ = ["Learned", "Tree", "learned", "summed", "tree_of"]


@dataclass(frozen=True)
class Learned:
    """Trees that were learned for a yes or no, in log odds."""

    start: float
    least: float
    """A sum above this is a yes."""
    trees: tuple[Tree, ...]

    def sum_of(self, found: Mapping[str, float]) -> float:
        """How likely the answer is yes, by ``found``, features by name; raises KeyError for a feature not there."""
        return self.start + summed(self.trees, found)

    def sums_of(self, every: Sequence[Mapping[str, float]]) -> list[float]:
        """:meth:`sum_of` for each of many, all asked at once."""
        names, asked, limits, leaves = self._arrays
        if not every:
            return []
        rows = np.array([[0.0, *(found[name] for name in names)] for found in every])
        row, tree = np.arange(len(rows))[:, None], np.arange(len(leaves))
        at = np.zeros((len(rows), len(leaves)), int)
        for _ in range(leaves.shape[1].bit_length() - 1):
            at = 2 * at + 1 + (rows[row, asked[tree, at]] > limits[tree, at])
        reached = leaves[tree, at - asked.shape[1]]
        return [self.start + math.fsum(row) for row in reached.tolist()]

    @cached_property
    def _arrays(self) -> tuple[list[str], Whole, Numbers, Numbers]:
        """The names asked for, and every tree as a whole one: of each its questions, row after row, then its leaves.

        A question is the place of its name, from 1; 0 asks nothing, below a leaf that is nearer than others."""
        depth = max(map(_depth, self.trees), default=0)
        names = sorted(set().union(*map(_names, self.trees)))
        rows = [_whole(tree, depth) for tree in self.trees]
        asked = [[names.index(name) + 1 if name else 0 for name, _ in questions] for questions, _ in rows]
        limits = [[limit for _, limit in questions] for questions, _ in rows]
        shape = (len(self.trees), 2**depth - 1)
        leaves = np.array([leaves for _, leaves in rows]).reshape(shape[0], 2**depth)
        return names, np.array(asked, int).reshape(shape), np.array(limits).reshape(shape), leaves


@cache
def learned(name: str) -> Learned:
    """What stands in a TOML file of the record's folder."""
    raw = tomllib.loads(files("sayso.record").joinpath(name).read_text("utf-8"))
    return Learned(raw["start"], raw["least"], tuple(tree_of(tree) for tree in raw["trees"]))


def summed(trees: Iterable[Tree], found: Mapping[str, float]) -> float:
    """The sum of the leaves that ``found``, features by name, lead to; raises KeyError for a feature not there."""
    return math.fsum(_leaf(tree, found) for tree in trees)


def tree_of(raw: object) -> Tree:
    """A tree from nested lists, as a TOML or JSON file gives them; raises ValueError where it is none."""
    if isinstance(raw, int | float):
        return float(raw)
    if isinstance(raw, list) and len(raw) == 4:
        name, limit, below, above = raw
        return str(name), float(limit), tree_of(below), tree_of(above)
    raise ValueError(f"no tree: {raw!r}")


def _depth(tree: Tree) -> int:
    return 1 + max(_depth(tree[2]), _depth(tree[3])) if isinstance(tree, tuple) else 0


def _names(tree: Tree) -> set[str]:
    return {tree[0]} | _names(tree[2]) | _names(tree[3]) if isinstance(tree, tuple) else set()


def _whole(tree: Tree, depth: int) -> tuple[list[tuple[str, float]], list[float]]:
    """The questions of a tree row after row, as if all its branches were ``depth`` deep, and its leaves."""
    questions, row = [], [tree]
    for _ in range(depth):
        asked = [each if isinstance(each, tuple) else ("", math.inf, each, each) for each in row]
        questions += [(name, limit) for name, limit, _, _ in asked]
        row = [branch for _, _, below, above in asked for branch in (below, above)]
    return questions, [leaf for leaf in row if isinstance(leaf, float)]


def _leaf(tree: Tree, found: Mapping[str, float]) -> float:
    while isinstance(tree, tuple):
        name, limit, below, above = tree
        tree = below if found[name] <= limit else above
    return tree
