"""Weights of words, by logistic regression with a penalty on their squares: of those about a number (news_words.tsv),
and of those of a sentence (turn_words.tsv).

Two ways lead to the optimum. :func:`weigh` goes by Newton's steps, each by the curvature where it stands;
:func:`weigh_in_folds`, whose words number thousands, by steps that are all by the same bound of the curvature
(Boehning and Lindsay 1988), so that one matrix is inverted.

Trees that are to ask what the words say must not have it from words that were weighed on the same story: so
:func:`out_of_fold` weighs each story by words learned from the others, and :func:`weigh_in_folds` gives the weights
without each fold, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["Matrix", "Weights", "Words", "leanings", "out_of_fold", "weigh", "weigh_in_folds"]

Matrix = npt.NDArray[np.float64]
Words = frozenset[str]
Weights = dict[str, float]

STORIES = 3
"""In how many stories a word about a number has to stand."""
WORD_IN, PAIR_IN = 6, 12
"""In how many stories a word of a sentence has to stand, and two together."""
_PENALTY, _FREE = 3.0, 0.01
_STEPS, _BOUND_STEPS = 8, 60
_LEAST = 0.02
_FOLDS = 5


def weigh(words: Mapping[str, Sequence[Words]], news: Mapping[str, Matrix]) -> Weights:
    """The weight of each word of the figures of some stories, by whether each figure is news (1 or 0).

    The empty word has the weight that every figure begins with.
    """
    known = _known({story: frozenset().union(*each) for story, each in words.items()}, lambda _: STORIES)
    rows = _rows(known, [about for each in words.values() for about in each], np.float64)
    return _named(known, _by_newton(rows, np.concatenate([news[story] for story in words])))


def out_of_fold(words: Mapping[str, Sequence[Words]], news: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """The leanings of each story's figures by weights learned without it and every fifth story beside it."""
    stories, found = list(words), {}
    for fold in range(_FOLDS):
        others = [story for number, story in enumerate(stories) if number % _FOLDS != fold]
        weights = weigh({s: words[s] for s in others}, {s: news[s] for s in others})
        for story in stories[fold::_FOLDS]:
            found[story] = leanings(weights, words[story])
    return found


def weigh_in_folds(
    words: Sequence[Words], told: Matrix, stories: Sequence[str], folds: Matrix
) -> tuple[Weights, list[Weights]]:
    """The weights of the words of some sentences, by whether each is ``told`` (1 or 0), and those without each fold.

    ``stories`` and ``folds`` say of which story, and in which fold, each sentence is. The empty word has the weight
    that every sentence begins with.
    """
    by_story: dict[str, set[str]] = {}
    for about, story in zip(words, stories, strict=True):
        by_story.setdefault(story, set()).update(about)
    known = _known(by_story, lambda word: PAIR_IN if _is_pair(word) else WORD_IN)
    rows = _rows(known, words, np.float32)
    by_fold = [(rows[folds == fold].T @ rows[folds == fold]).astype(float) for fold in np.unique(folds)]
    every = sum(by_fold)
    without = [
        _named(known, _by_a_bound(every - own, rows[folds != fold], told[folds != fold]))
        for fold, own in zip(np.unique(folds), by_fold, strict=True)
    ]
    return _named(known, _by_a_bound(every, rows, told)), without


def leanings(weights: Weights, words: Sequence[Words]) -> Matrix:
    """What the words about each number, or of each sentence, add up to."""
    return np.array([weights[""] + sum(weights.get(w, 0.0) for w in sorted(about)) for about in words])


def _known(by_story: Mapping[str, Iterable[str]], least: Callable[[str], int]) -> list[str]:
    """The words that stand in enough stories."""
    stories = Counter(word for about in by_story.values() for word in about)
    return sorted(word for word, count in stories.items() if count >= least(word))


def _is_pair(word: str) -> bool:
    return " " in word and ": " not in word


def _rows(known: Sequence[str], words: Sequence[Words], type: npt.DTypeLike) -> npt.NDArray[np.floating]:
    """Which of the words known stand about each number or in each sentence; in the last column one for all."""
    column = {word: number for number, word in enumerate(known)}
    rows = np.zeros((len(words), len(known) + 1), type)
    rows[:, -1] = 1.0
    for row, about in zip(rows, words, strict=True):
        row[[column[word] for word in about if word in column]] = 1.0
    return rows


def _named(known: Sequence[str], weights: Matrix) -> Weights:
    """The weights by their words; not those that say next to nothing."""
    found = {
        word: float(weight) for word, weight in zip(known, weights[:-1], strict=True) if abs(weight) >= _LEAST
    }
    return {"": float(weights[-1])} | found


def _penalty(many: int) -> Matrix:
    """How much each weight is held back; hardly the one that all begin with."""
    return np.array([_PENALTY] * (many - 1) + [_FREE])


def _by_newton(rows: npt.NDArray[np.floating], told: Matrix) -> Matrix:
    weights = np.zeros(rows.shape[1])
    penalty = _penalty(len(weights))
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - told) + penalty * weights
        curve = rows.T @ (rows * (likely * (1 - likely))[:, None]) + np.diag(penalty)
        weights = weights - np.linalg.solve(curve, slope)
    return np.asarray(weights, dtype=np.float64)


def _by_a_bound(products: Matrix, rows: npt.NDArray[np.floating], told: Matrix) -> Matrix:
    """``products`` are those of the columns of ``rows``: a quarter of them bounds the curvature everywhere."""
    penalty = _penalty(rows.shape[1])
    inverse = np.linalg.inv(products / 4 + np.diag(penalty))
    weights = np.zeros(rows.shape[1])
    weights[-1] = np.log(told.mean() / (1 - told.mean()))
    for _ in range(_BOUND_STEPS):
        likely = 1.0 / (1.0 + np.exp(-(rows @ weights.astype(np.float32)).astype(float)))
        slope = (rows.T @ (likely - told).astype(np.float32)).astype(float) + penalty * weights
        weights = weights - inverse @ slope
    return np.asarray(weights, dtype=np.float64)
