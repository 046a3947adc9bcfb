"""What editors marked as news, learned."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from training.boosting import grow, likely_of, written
from training.stories import folders

from sayso.record.trees import summed, tree_of

STORIES = Path(__file__).parents[2] / "gold" / "stories"


def test_what_tells_news_is_asked_and_the_same_rows_give_the_same_trees() -> None:
    large = np.array([1.0, 1, 1, 1, 0, 0, 0, 0] * 8)
    other = np.array([1.0, 0] * 32)
    rows = np.stack([np.ones(64), large, other], axis=1)
    learned = grow(rows, large)
    likely = likely_of(learned, rows)
    assert likely[large == 1].min() > 0.8 and likely[large == 0].max() < 0.2
    assert grow(rows, large) == learned


def test_a_tree_answers_as_written() -> None:
    assert written((1, 0.5, -0.25, 1.0), ["size", "deep"]) == '["deep", 0.5000, -0.2500, 1.0000]'
    tree = tree_of(["deep", 0.5, -0.25, 1])
    assert [summed([tree, 0.5], {"deep": deep}) for deep in (0.5, 0.6)] == [0.25, 1.5]
    with pytest.raises(ValueError, match="no tree"):
        tree_of("deep")


def test_stories_kept_to_measure_on_are_never_learned_from() -> None:
    names = {folder.name for folder in folders(STORIES)}
    assert "orsa-flood" in names and "skerrin-ferry" in names
    assert not {"palisade-vote", "ruvali-quake"} & names
