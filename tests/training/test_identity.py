"""Which measure a figure goes on with, learned."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from training.identity.learning import by_fold, goes_right, likely_in, names_in, trees_from
from training.identity.pairs import Likened, Placed, figures_of

import sayso.sample

SAMPLE = Path(sayso.sample.__file__).parent


def pair(size: float, *, one: bool) -> Likened:
    return Likened({"size": size, "told": 1.0}, one)


def placed(*pairs: Likened, reachable: bool = True) -> Placed:
    return Placed(list(pairs), reachable)


@pytest.fixture(scope="module")
def batteries() -> tuple[list[Placed], list[Likened]]:
    return figures_of(SAMPLE / "hearth-batteries")


def test_figures_that_editors_name_go_to_one_measure_at_most(
    batteries: tuple[list[Placed], list[Likened]],
) -> None:
    known, others = batteries
    assert len(known) >= 10
    assert {sum(p.one for p in each.pairs) for each in known} == {0, 1}
    assert others and not any(each.one for each in others)


def test_what_is_asked_has_the_same_names_everywhere(batteries: tuple[list[Placed], list[Likened]]) -> None:
    known, others = batteries
    pairs = [*(p for each in known for p in each.pairs), *others]
    assert {tuple(each.answers) for each in pairs} == {tuple(names_in([batteries]))}


def test_trees_learn_which_are_one_and_fold_leaves_its_stories_out() -> None:
    near, far = pair(1.0, one=True), pair(5.0, one=False)
    story = ([placed(near, far)] * 20, [far] * 5)
    found = {str(number): story for number in range(7)}
    trees = trees_from(found.values(), ["size", "told"])
    assert likely_in(trees, placed(near, far), ["size", "told"]).round().tolist() == [1.0, 0.0]
    assert [stories for stories, _ in by_fold(found, ["size", "told"])] == [
        ["0", "5"],
        ["1", "6"],
        ["2"],
        ["3"],
        ["4"],
    ]


def test_a_figure_goes_right_to_its_measure_or_where_it_has_none_to_a_new_one() -> None:
    own, other = pair(1.0, one=True), pair(5.0, one=False)
    assert goes_right(placed(own, other), np.array([0.7, 0.2]), 0.3)
    assert not goes_right(placed(own, other), np.array([0.7, 0.9]), 0.3)
    assert not goes_right(placed(own), np.array([0.2]), 0.3)
    assert goes_right(placed(other), np.array([0.2]), 0.3) and goes_right(placed(), np.array([]), 0.3)
    assert not goes_right(placed(other, reachable=False), np.array([0.2]), 0.3)
