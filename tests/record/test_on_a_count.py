"""Numbers that are told as somebody's count."""

from __future__ import annotations

from making import article, figure
from sayso.record.on_a_count import is_on_a_count


def test_a_count_that_says_no_more_and_one_that_does() -> None:
    text = "The police say 118."
    assert is_on_a_count(article(text), figure(text, "118", 118), alone=True)
    text = "The police say 118 will leave."
    assert is_on_a_count(article(text), figure(text, "118", 118))
    assert not is_on_a_count(article(text), figure(text, "118", 118), alone=True)
    text = "On Monday it recalled 118."
    assert not is_on_a_count(article(text), figure(text, "118", 118))


def test_it_stood_at_what_the_list_before_counts() -> None:
    text = "So did the list of the dead. It stood at 31 on Sunday."
    assert is_on_a_count(article(text), figure(text, "31", 31))
    text = "So did the hull of the ship. It stood at 31 on Sunday."
    assert not is_on_a_count(article(text), figure(text, "31", 31))
