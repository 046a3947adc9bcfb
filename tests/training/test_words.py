"""What words weigh, of numbers and of sentences."""

from __future__ import annotations

import numpy as np
from training.words import leanings, out_of_fold, weigh, weigh_in_folds


def test_words_are_weighed_by_the_news_they_stand_in() -> None:
    figures = [frozenset({"near killed"}), frozenset({"near aged"}), frozenset({"near rare"})]
    words = {str(story): figures[: 2 + (story == 0)] * 4 for story in range(6)}
    news = {
        story: np.array([float("near killed" in each) for each in about]) for story, about in words.items()
    }
    weights = weigh(words, news)
    assert weights["near killed"] > 0.5 and weights["near aged"] < -0.5 and "near rare" not in weights
    assert leanings(weights, figures)[0] > 0 > leanings(weights, figures)[1]
    assert {story: len(each) for story, each in out_of_fold(words, news).items()} == {
        story: len(about) for story, about in words.items()
    }


def test_words_are_weighed_by_what_they_stand_in_and_without_each_fold() -> None:
    words = [frozenset({"denied", "ship"}), frozenset({"opened", "ship"})] * 40
    told = np.array([1.0, 0.0] * 40)
    stories = [str(number // 8) for number in range(80)]
    folds = np.array([number // 8 % 5 for number in range(80)])
    weights, without = weigh_in_folds(words, told, stories, folds)
    assert weights["denied"] > 0.5 and weights["opened"] < -0.5 and len(without) == 5
    high, low = leanings(weights, words[:2])
    assert high > 0 > low
