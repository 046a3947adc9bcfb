"""Weights of the words about a number, by logistic regression with a penalty on their squares (Newton's steps).

Trees that are to ask what the words say must not have it from words that were weighed on the same story: so
:func:`out_of_fold` weighs each story by words learned from the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Words = frozenset[str]
Weights = dict[str, float]

STORIES = 3
"""In how many stories a word has to stand."""
_PENALTY, _FREE, _STEPS = 3.0, 0.01, 8
_LEAST = 0.02
_FOLDS = 5


def weigh(words: Mapping[str, Sequence[Words]], news: Mapping[str, Matrix]) -> Weights:
    """The weight of each word of the figures of some stories, by whether each figure is news (1 or 0).

    The empty word has the weight that every figure begins with.
    """
    stories = Counter(word for each in words.values() for word in frozenset().union(*each))
    known = sorted(word for word, count in stories.items() if count >= STORIES)
    column = {word: number for number, word in enumerate(known)}
    rows = np.zeros((sum(map(len, words.values())), len(known) + 1))
    rows[:, -1] = 1.0
    for row, about in zip(rows, (about for each in words.values() for about in each), strict=True):
        row[[column[word] for word in about if word in column]] = 1.0
    found = _regressed(rows, np.concatenate([news[story] for story in words]))
    weights = {word: float(found[column[word]]) for word in known if abs(found[column[word]]) >= _LEAST}
    return {"": float(found[-1])} | weights


def _regressed(rows: Matrix, news: Matrix) -> Matrix:
    weights = np.zeros(rows.shape[1])
    penalty = np.full(len(weights), _PENALTY)
    penalty[-1] = _FREE
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - news) + penalty * weights
        curve = rows.T @ (rows * (likely * (1 - likely))[:, None]) + np.diag(penalty)
        weights = weights - np.linalg.solve(curve, slope)
    return np.asarray(weights, dtype=np.float64)


def leanings(weights: Weights, figures: Sequence[Words]) -> Matrix:
    """What the words of each figure add up to."""
    return np.array([weights[""] + sum(weights.get(w, 0.0) for w in sorted(about)) for about in figures])


def out_of_fold(words: Mapping[str, Sequence[Words]], news: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """The leanings of each story's figures by weights learned without it and every fifth story beside it."""
    stories, found = list(words), {}
    for fold in range(_FOLDS):
        others = [story for number, story in enumerate(stories) if number % _FOLDS != fold]
        weights = weigh({s: words[s] for s in others}, {s: news[s] for s in others})
        for story in stories[fold::_FOLDS]:
            found[story] = leanings(weights, words[story])
    return found
