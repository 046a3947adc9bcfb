"""Where a number ends with what it counts."""

from __future__ import annotations

from making import article, figure
from sayso.record.around import end_of, told_between


def test_a_noun_behind_is_with_its_number_and_one_before_is_not() -> None:
    text = "It counted 17 people there."
    behind = figure(text, "17", 17, counted="people")
    assert (end_of(behind), told_between(article(text), behind)) == (text.index(" there"), "")
    text = "The number in hospital rose to 61."
    before = figure(text, "61", 61, counted="number")
    assert (end_of(before), told_between(article(text), before)) == (len(text) - 1, " in hospital rose to ")


def test_nothing_stands_between_two_clauses() -> None:
    text = "The number was told, and it rose to 61."
    assert told_between(article(text), figure(text, "61", 61, counted="number")) == ""
