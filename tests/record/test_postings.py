from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.record.postings import Postings

SPREAD = 2**64 // 21
"""Keys are hashes: their first bits differ."""


@given(st.lists(st.lists(st.integers(0, 20), max_size=6, unique=True), max_size=40), st.integers(1, 30))
@settings(max_examples=60, deadline=None)
def test_every_row_of_a_key_is_found_however_often_it_settled(rows: list[list[int]], waiting: int) -> None:
    postings = Postings(waiting)
    for row, keys in enumerate(rows):
        postings.add(row, np.array([key * SPREAD for key in keys], dtype=np.uint64))
    for key in range(21):
        found = postings.find(np.array([key * SPREAD, 5], dtype=np.uint64), most=1000)
        assert sorted(found.tolist()) == [row for row, keys in enumerate(rows) if key in keys]


def test_of_a_key_of_many_rows_the_last_of_each_array_are_found() -> None:
    postings = Postings(waiting=10)
    for row in range(10):
        postings.add(row, np.array([7 * SPREAD], dtype=np.uint64))
    assert postings.find(np.array([7 * SPREAD], dtype=np.uint64), most=3).tolist() == [7, 8, 9]


def test_a_large_array_finds_its_keys_and_no_others() -> None:
    chosen = np.unique(np.random.default_rng(5).integers(0, 2**64, 400_000, dtype=np.uint64))
    kept, others = chosen[::2].copy(), chosen[1::2].copy()
    postings = Postings(waiting=300_000)
    for row in range(2):
        postings.add(row, kept)
    assert np.bincount(postings.find(kept[:1000], most=9)).tolist() == [1000, 1000]
    assert postings.find(others[:1000], most=9).size == 0


def test_of_a_key_that_waits_the_last_rows_are_found() -> None:
    postings = Postings()
    for row in range(5):
        postings.add(row, np.array([7 * SPREAD], dtype=np.uint64))
    for most in (1, 3, 9):
        found = postings.find(np.array([7 * SPREAD], dtype=np.uint64), most)
        assert sorted(found.tolist()) == list(range(5))[-most:]
