"""What the words about a number say of its being news."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from making import article, figure
from sayso.model import Reading
from sayso.record.counts import countable
from sayso.record.parties import Parties
from sayso.record.word_signs import leaning, words_about


def about(text: str, words: str, number: float, **more: object) -> frozenset[str]:
    counted = figure(text, words, number, **more)  # type: ignore[arg-type]
    (found,) = countable(Reading(article(text), (), (counted,)), Parties())
    return words_about(found, "first_figure")


def test_words_count_by_where_they_stand_in_the_sentence_of_the_number() -> None:
    text = "The quay was closed. Rescuers counted 412 leaflets there on Monday. Nobody came."
    found = about(text, "412 leaflets", 412, counted="leaflets", noun="leaflet")
    assert {"before counted", "near rescuer", "after there", "in leaflet", "kind first_figure"} <= found
    assert not {"near quay", "near nobody"} & found
    assert any(each.startswith("thing ") for each in found) and "unit None" in found


def test_what_is_known_is_added_up_and_the_rest_weighs_nothing() -> None:
    with patch("sayso.record.word_signs._weights", lambda: {"": -0.5, "near counted": 1.25}):
        assert leaning(frozenset({"near counted", "near unheard"})) == pytest.approx(0.75)
        assert leaning(frozenset()) == -0.5


def test_fractions_seldom_are_news_and_sums_of_the_dead_are() -> None:
    half = frozenset({"unit fraction", "in one", "near only"})
    dead = frozenset({"state killed", "thing person", "both person killed"})
    assert leaning(half) < 0 < leaning(dead)
