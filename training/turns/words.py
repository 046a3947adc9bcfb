"""Weights of the words of sentences, by logistic regression with a penalty on their squares.

Of the steps towards the optimum each is by the same bound of the curvature (Boehning and Lindsay 1988), so that one
matrix is inverted; the words number thousands. Trees that are to ask what the words say must not have it from words
that were weighed on the same story: :func:`weigh` gives the weights without each fold, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from training.newsworth.words import Matrix, Weights, Words

__all__ = ["weigh"]

WORD_IN, PAIR_IN = 6, 12
"""In how many stories a word has to stand, and two together."""
_PENALTY, _FREE, _STEPS = 3.0, 0.01, 60
_LEAST = 0.02


def weigh(
    words: Sequence[Words], told: Matrix, stories: Sequence[str], folds: Matrix
) -> tuple[Weights, list[Weights]]:
    """The weights of the words of some sentences, by whether each is ``told`` (1 or 0), and those without each fold.

    ``stories`` and ``folds`` say of which story, and in which fold, each sentence is. The empty word has the weight
    that every sentence begins with.
    """
    known = _known(words, stories)
    column = {word: number for number, word in enumerate(known)}
    rows = np.zeros((len(words), len(known) + 1), np.float32)
    rows[:, -1] = 1.0
    for row, about in zip(rows, words, strict=True):
        row[[column[word] for word in about if word in column]] = 1.0
    by_fold = [(rows[folds == fold].T @ rows[folds == fold]).astype(float) for fold in np.unique(folds)]
    every = sum(by_fold)
    without = [
        _named(known, _regressed(every - own, rows[folds != fold], told[folds != fold]))
        for fold, own in zip(np.unique(folds), by_fold, strict=True)
    ]
    return _named(known, _regressed(every, rows, told)), without


def _known(words: Sequence[Words], stories: Sequence[str]) -> list[str]:
    by_story: dict[str, set[str]] = {}
    for about, story in zip(words, stories, strict=True):
        by_story.setdefault(story, set()).update(about)
    found = Counter(word for about in by_story.values() for word in about)
    return sorted(word for word, count in found.items() if count >= (PAIR_IN if _is_pair(word) else WORD_IN))


def _is_pair(word: str) -> bool:
    return " " in word and ": " not in word


def _named(known: Sequence[str], weights: Matrix) -> Weights:
    found = {
        word: float(weight) for word, weight in zip(known, weights[:-1], strict=True) if abs(weight) >= _LEAST
    }
    return {"": float(weights[-1])} | found


def _regressed(products: Matrix, rows: npt.NDArray[np.float32], told: Matrix) -> Matrix:
    penalty = np.full(rows.shape[1], _PENALTY)
    penalty[-1] = _FREE
    step = np.linalg.inv(products / 4 + np.diag(penalty))
    weights = np.zeros(rows.shape[1])
    weights[-1] = np.log(told.mean() / (1 - told.mean()))
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-(rows @ weights.astype(np.float32)).astype(float)))
        weights = weights - step @ (
            (rows.T @ (likely - told).astype(np.float32)).astype(float) + penalty * weights
        )
    return np.asarray(weights, dtype=np.float64)
