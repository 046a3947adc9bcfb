"""Decision trees whose leaves add up (gradient boosting: Friedman 2001), as plain data.

A tree is a number, or a question with what follows: the name of a feature, a limit, the tree for what is not above the
limit and the tree for what is. The trees are learned elsewhere; here they are only asked.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

Tree = float | tuple[str, float, "Tree", "Tree"]

__all__ = ["Tree", "summed", "tree_of"]


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
