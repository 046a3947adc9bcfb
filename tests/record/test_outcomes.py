"""What has become of those told of otherwise."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.outcomes import are_all, are_more_dead, since_then
from sayso.record.quantity import Quantity


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Nine of the miners trapped in the colliery are alive.", "alive"),
        ("Nine of the miners trapped in the colliery were brought to the surface.", "rescued"),
        ("Nine of the four campers missing since Friday were found dead.", "killed"),
        ("Nine of the sailors missing since Friday are feared dead.", None),
        ("Nine of the sailors are missing since Friday.", None),
    ],
)
def test_by_now(text: str, state: str | None) -> None:
    assert since_then(article(text), figure(text, "Nine", 9), "missing") == state


def test_hostages_who_are_free() -> None:
    text = "Nine of the hostages who were kidnapped in May have been released."
    assert since_then(article(text), figure(text, "Nine", 9), "abducted") == "released"
    assert since_then(article(text), figure(text, "Nine", 9), "killed") is None


@pytest.mark.parametrize(
    ("text", "became", "before", "whole"),
    [
        ("214 are ill. Of these, 31 are in hospital.", "hospitalised", "infected", True),
        ("214 are ill, 31 of whom are in intensive care.", "in intensive care", "infected", True),
        ("214 are ill, and 31 of them have died.", "killed", "infected", False),
        ("214 are ill, and 31 of them are ill at home.", "infected", "infected", False),
        ("214 are ill, and 31 are in hospital.", "hospitalised", "infected", False),
    ],
)
def test_so_many_of_them_are_all_who_are(text: str, became: str, before: str, whole: bool) -> None:
    earlier = Quantity(
        "person", before, None, frozenset(), frozenset(), "actual", None, None, False, True, "people"
    )
    assert are_all(article(text), figure(text, "31", 31), became, earlier) is whole


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Nine of the injured have died since.", True),
        ("The death toll rose from two after rescuers found Nine bodies.", True),
        ("The death toll rose after rescuers reached the farm, where Nine had died.", False),
        ("The death toll rose to Nine.", False),
        ("Pressure on the mayor increased after Nine people were killed.", False),
        ("Anger increased after rescuers found Nine people dead.", False),
    ],
)
def test_so_many_more_are_dead(text: str, more: bool) -> None:
    assert are_more_dead(article(text), figure(text, "Nine", 9), "killed") == more
