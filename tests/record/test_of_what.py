"""Nouns that stand for what is behind them."""

from __future__ import annotations

import pytest

from counting import counts
from making import article, figure
from sayso.record.of_what import with_what_it_is_of


def test_a_line_of_vessels_counts_vessels_which_are_ships() -> None:
    text = "The line of vessels had grown to 40."
    line = counts(text, "40", 40, counted="line of vessels", noun="line")
    ships = counts("Some 31 ships were waiting.", "31", 31, counted="ships", noun="ship", event="wait")
    assert line is not None and ships is not None and line.one_with(ships) and line.name == "vessels"


def test_strikers_are_those_who_joined_the_strike() -> None:
    text = "4,200 members joined the strike."
    joined = counts(text, "4,200", 4200, counted="members", noun="member", event="join")
    strikers = counts("It had 4,600 strikers.", "4,600", 4600, counted="strikers", noun="striker")
    assert joined is not None and strikers is not None and joined.state == strikers.state == "striking"


@pytest.mark.parametrize(
    ("counted", "noun", "found"),
    [
        ("recall of Hearth home batteries", "recall", ("Hearth home batteries", "battery")),
        ("job cuts", "cut", ("jobs", "job")),
        ("recall of batteries of homes", "recall", ("recall of batteries of homes", "recall")),
        ("line of vessels", "line", ("vessels", "vessel")),
        ("number of those missing", "number", ("people", "person")),
        ("line", "line", ("line", "line")),
    ],
)
def test_what_acts_and_gatherings_are_of(counted: str, noun: str, found: tuple[str, str]) -> None:
    text = f"The {counted} was put at 40."
    told, of = with_what_it_is_of(article(text), figure(text, "40", 40, counted=counted, noun=noun))
    assert (told.counted, of) == found
