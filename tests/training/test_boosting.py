"""Trees that may not fall where more has to be likelier."""

from __future__ import annotations

import numpy as np
from training.boosting import grow, likely_of


def learned(rising: frozenset[int]) -> np.ndarray:
    """How likely none, some and all of a column make a yes, where a few rows say the less the likelier."""
    chance = np.random.default_rng(1)
    rows = chance.random((400, 1))
    news = (rows[:, 0] < 0.4).astype(float)
    trees = grow(rows, news, rounds=40, rising=rising)
    return likely_of(trees, np.array([[0.1], [0.5], [0.9]]))


def test_a_rising_column_never_falls() -> None:
    low, middle, high = learned(frozenset({0}))
    assert low <= middle <= high


def test_any_other_falls_where_the_rows_do() -> None:
    low, _, high = learned(frozenset())
    assert low > 0.9 > 0.1 > high


def test_a_side_of_a_question_has_its_least_weight() -> None:
    rows = np.array([[float(n < 6)] for n in range(60)])
    news = rows[:, 0].copy()
    few, none = (likely_of(grow(rows, news, rounds=60, least=least), rows)[0] for least in (0.0, 3.0))
    assert few > 0.5 > none
