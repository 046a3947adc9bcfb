"""Numbers told of a count and no thing."""

from __future__ import annotations

import pytest

from counting import counts
from making import article, figure
from sayso.record.measures import quantity_of
from sayso.record.tallies import is_own_tally, without_tally


def test_the_number_is_of_what_was_counted_before() -> None:
    text = "Six people have died, she said. He said the number was four."
    dead = counts(text, "Six", 6, counted="people", noun="people", event="die")
    four = quantity_of(article(text), figure(text, "four", 4), dead)
    assert four == dead is not None
    text = "Six people have died, she said. He had four."
    assert quantity_of(article(text), figure(text, "four", 4), dead) != dead


@pytest.mark.parametrize(
    ("text", "words", "counted", "noun"),
    [
        ("It raised its estimate to 19,000 on Friday.", "19,000", "estimate", "estimate"),
        ("The office puts the figure at 71.", "71", "figure", "figure"),
        ("Hugo Marle puts it at 16,000.", "16,000", None, None),
    ],
)
def test_a_tally_with_no_noun_counts_what_the_story_has(
    text: str, words: str, counted: str | None, noun: str | None
) -> None:
    quantity = counts(text, words, 71, counted=counted, noun=noun)
    assert quantity is not None and quantity.tally and quantity.nameless


def test_a_number_of_dead_is_no_tally_of_its_own() -> None:
    text = "The number of soldiers rose to 40."
    dead = figure(text, "40", 40, counted="number of soldiers", noun="number")
    assert not is_own_tally(article(text), dead)
    text = "It raised its estimate to 40."
    estimate = figure(text, "40", 40, counted="estimate", noun="estimate")
    assert is_own_tally(article(text), estimate)
    assert without_tally(article(text), estimate).counted is None
