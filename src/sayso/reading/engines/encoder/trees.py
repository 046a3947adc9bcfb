"""Dependency trees from the scores of arcs: always well formed, always one root a sentence.

The best heads of the words, each by itself, make a tree in most sentences, and then it is the best tree.
Where they do not, the best tree is found after Chu and Liu (1965) and Edmonds (1967). One root, not several,
comes of a penalty on every arc from the root that no other gain can outweigh (Stanojević and Cohen 2021).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sayso.model import Span

__all__ = ["best_heads", "best_tree"]

Scores = npt.NDArray[np.floating]
_Doubles = npt.NDArray[np.float64]
_Places = npt.NDArray[np.intp]

_MOST = 1e6
"""Scores beyond it count as this; the sum of a sentence's scores stays exact to a millionth."""


def best_heads(scores: Scores, sentences: Sequence[Span]) -> list[int]:
    """The heads of the words of one piece of text, each sentence a tree by itself.

    ``scores`` is [words, words + 1]: column 0 is the root, column j + 1 word j; ``sentences`` are ranges of
    words that hold all of them. The heads are columns, too: 0 for the one root of each sentence.
    """
    heads: list[int] = []
    for first, last in sentences:
        parts = scores[first:last, :1], scores[first:last, first + 1 : last + 1]
        others = np.concatenate(parts, axis=1)
        others.ravel()[1 :: last - first + 2] = -np.inf  # no word is its own head
        found: list[int] = others.argmax(1).tolist()
        if not _is_tree(found):
            found = best_tree(np.concatenate(parts, axis=1))
        heads += [head and head + first for head in found]
    return heads


def best_tree(scores: Scores) -> list[int]:
    """The heads of the tree with the highest sum of scores among those with a single root.

    ``scores`` is [words, words + 1] with the root in column 0, for one sentence of a word or more. A word is
    never its own head, whatever the score of that; a score that is no number counts as very low.
    """
    count = len(scores)
    bounded = np.fmin(np.fmax(scores, -_MOST), _MOST)  # these two take the bound for what is no number
    weights = np.empty((count + 1, count + 1))
    weights[0] = -np.inf
    weights[1:] = bounded
    weights.ravel()[:: count + 2] = -np.inf
    heads = _arborescence(weights)
    if np.count_nonzero(heads[1:] == 0) > 1:
        # Costly, as now nothing goes to the root before all else is one ring; so only where it must be.
        weights[1:, 0] -= (count + 1) * (float(bounded.max() - bounded.min()) + 1)
        heads = _arborescence(weights)
    found: list[int] = heads[1:].tolist()
    return found


def _is_tree(heads: list[int]) -> bool:
    """Whether the words of a sentence, whose heads are columns, form one tree: all paths end in its one root."""
    return heads.count(0) == 1 and not _cycle([0, *heads])


def _arborescence(weights: _Doubles) -> _Places:
    """The best head of each node in a tree rooted in node 0; ``weights`` is [dependents, heads]."""
    heads: _Places = weights.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads.tolist())
    if not cycle:
        return heads
    ring = np.array(cycle)
    outside = np.array([node for node in range(len(heads)) if node not in cycle])
    # The ring becomes one node. Whatever enters it at a word saves the arc that word has now.
    entering = weights[ring][:, outside] - weights[ring, heads[ring]][:, None]
    leaving = weights[outside][:, ring]
    node = len(outside)
    smaller = np.empty((node + 1, node + 1))
    smaller[:node, :node] = weights[outside][:, outside]
    smaller[node, :node] = np.maximum.reduce(entering)
    smaller[:node, node] = np.maximum.reduce(leaving, 1)
    smaller[node, node] = -np.inf
    found = _arborescence(smaller)
    real = np.append(outside, -1)
    heads[outside] = np.where(found[:node] == node, ring[leaving.argmax(1)], real[found[:node]])
    heads[ring[entering[:, found[node]].argmax()]] = outside[found[node]]
    heads[0] = 0
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of one cycle, or none; node 0 is the root."""
    settled = {0}
    for node in range(1, len(heads)):
        path: list[int] = []
        while node not in settled:
            settled.add(node)
            path.append(node)
            node = heads[node]
        if node in path:
            return path[path.index(node) :]
    return []
