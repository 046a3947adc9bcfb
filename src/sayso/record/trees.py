"""Decision trees whose leaves add up (gradient boosting: Friedman 2001), as plain data.

A tree is a number, or a question with what follows: the name of a feature, a limit, the tree for what is not above the
limit and the tree for what is. The trees are learned elsewhere; here they are only asked.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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


def _leaf(tree: Tree, found: Mapping[str, float]) -> float:
    while isinstance(tree, tuple):
        name, limit, below, above = tree
        tree = below if found[name] <= limit else above
    return tree
