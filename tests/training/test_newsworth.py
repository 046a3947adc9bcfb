"""What editors marked as news, learned."""

from __future__ import annotations

import numpy as np
from training.newsworth.__main__ import KEPT, learn


def test_what_tells_news_weighs_more_than_what_does_not() -> None:
    large = np.array([1.0, 1, 1, 1, 0, 0, 0, 0] * 8)
    other = np.array([1.0, 0] * 32)
    rows = np.stack([np.ones(64), large, other], axis=1)
    always, of_large, of_other = learn(rows, large)
    assert of_large > 1.0 > abs(of_other)
    assert always < 0.0 and np.array_equal(learn(rows, large), [always, of_large, of_other])


def test_stories_kept_to_measure_on_are_never_learned_from() -> None:
    assert "palisade-vote" in KEPT
