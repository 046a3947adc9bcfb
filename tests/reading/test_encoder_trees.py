"""One well-formed tree for each sentence, the best there is, whatever the scores."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.engines.encoder.trees import best_heads, best_tree


def is_tree(heads: list[int]) -> bool:
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        here, steps = word, 0
        while here and steps <= len(heads):
            here, steps = heads[here - 1], steps + 1
        if here:
            return False
    return True


def best_of_all(scores: np.ndarray) -> float:
    """The score of the best tree, by looking at every one."""
    n = len(scores)
    return max(
        sum(scores[word, head] for word, head in enumerate(heads))
        for heads in product(range(n + 1), repeat=n)
        if is_tree(list(heads))
    )


def score_of(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@st.composite
def sentences(draw: st.DrawFn, most: int = 5) -> np.ndarray:
    n = draw(st.integers(1, most))
    numbers = draw(st.sampled_from([st.integers(-3, 3).map(float), st.floats(-50, 50)]))
    flat = draw(st.lists(numbers, min_size=n * (n + 1), max_size=n * (n + 1)))
    return np.array(flat).reshape(n, n + 1)


@settings(max_examples=300, deadline=None)
@given(sentences())
def test_it_is_the_best_tree_with_one_root(scores: np.ndarray) -> None:
    heads = best_tree(scores)
    assert is_tree(heads)
    assert score_of(scores, heads) == pytest.approx(best_of_all(scores), abs=1e-6)
    assert score_of(scores, best_heads(scores, [(0, len(scores))])) == pytest.approx(
        best_of_all(scores), abs=1e-6
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 60), st.integers(0, 2**32 - 1), st.sampled_from([0.0, 0.5, 8.0]))
def test_long_sentences_are_trees(n: int, seed: int, root: float) -> None:
    scores = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)
    scores[:, 0] += root
    assert is_tree(best_tree(scores))


def test_two_roots_become_one() -> None:
    scores = np.array([[9.0, 0, 1], [8.0, 2, 0]])
    assert best_tree(scores) == [0, 1]


def test_a_ring_is_broken_where_it_costs_least() -> None:
    # Words 1 and 2 want each other; word 3 wants word 2. The root is dear for 1 and dearer for 2.
    scores = np.array([[3.0, 0, 9, 0], [2.0, 9, 0, 0], [0.0, 0, 5, 0]])
    assert best_tree(scores) == [0, 1, 2]


def test_scores_that_are_no_numbers() -> None:
    scores = np.array([[np.nan, np.nan, -np.inf], [-np.inf, np.inf, np.nan]])
    assert best_tree(scores) == [0, 1]
    assert is_tree(best_tree(np.full((4, 5), np.nan)))
    assert is_tree(best_tree(np.full((4, 5), -np.inf)))


def test_no_head_lies_in_another_sentence() -> None:
    rng = np.random.default_rng(5)
    scores = rng.normal(size=(9, 10)).astype(np.float32)
    scores[0, 8] = scores[7, 2] = 20
    heads = best_heads(scores, [(0, 4), (4, 5), (5, 9)])
    for first, last in [(0, 4), (4, 5), (5, 9)]:
        assert is_tree([head and head - first for head in heads[first:last]])
    assert heads[4] == 0


def test_a_good_tree_is_left_alone() -> None:
    scores = np.zeros((4, 5), np.float32)
    for word, head in enumerate([2, 0, 0, 3]):
        scores[word, head] = 1
    assert best_heads(scores, [(0, 2), (2, 4)]) == [2, 0, 0, 3]
