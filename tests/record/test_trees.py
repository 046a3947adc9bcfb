"""Decision trees whose leaves add up."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from sayso.record.trees import Learned, Tree

NAMES = ("size", "deep", "told")
numbers = st.floats(-9, 9)
trees = st.recursive(
    numbers, lambda below: st.tuples(st.sampled_from(NAMES), numbers, below, below), max_leaves=8
)
rows = st.lists(st.fixed_dictionaries(dict.fromkeys(NAMES, numbers)), max_size=4)


@given(st.lists(trees, max_size=5), rows)
def test_many_asked_at_once_answer_as_one_by_one(some: list[Tree], every: list[dict[str, float]]) -> None:
    learned = Learned(0.5, 0.0, tuple(some))
    assert learned.sums_of(every) == [learned.sum_of(found) for found in every]


def test_leaves_add_up_and_a_limit_belongs_to_what_is_below() -> None:
    learned = Learned(1.0, 0.0, (("size", 2.0, -1.0, 4.0), 0.25))
    assert learned.sums_of([{"size": 2.0}, {"size": 2.1}]) == [0.25, 5.25]
    assert math.isclose(Learned(1.0, 0.0, ()).sum_of({}), 1.0)
