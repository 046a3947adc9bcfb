"""Which sentences tell of denials and turns, learned."""

from __future__ import annotations

from pathlib import Path

from training.turns.__main__ import Learning
from training.turns.examples import Example, examples

import sayso.sample

SAMPLE = Path(sayso.sample.__file__).parent


def test_the_sides_of_a_story_are_asked_and_some_are_told_to_deny() -> None:
    found = examples(SAMPLE / "skerrin-ferry")
    assert any(each.told["denial"] for each in found) and not all(each.told["denial"] for each in found)
    assert {tuple(answers) for each in found for answers in each.answers} == {tuple(found[0].answers[0])}
    assert all(len(each.answers) == len(each.words) for each in found)


def test_of_the_sentences_of_a_side_the_one_that_tells_is_learned_from() -> None:
    def side(*, told: bool) -> Example:
        signs = [{"sign": float(told)}, {"sign": 0.0}]
        return Example(signs, [frozenset({"a"}), frozenset({"b"})], {"denial": True}, {"denial": told})

    found = {str(story): [side(told=True), side(told=False)] * 6 for story in range(15)}
    learning = Learning("denial", found)
    trees = learning.trees()
    assert "sign" in learning.names and trees.trees
