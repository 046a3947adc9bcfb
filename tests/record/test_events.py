"""What happened to things, and how the counted are."""

from __future__ import annotations

import pytest

from counting import counts
from making import article, figure
from sayso.record.events import event_beside


def test_batteries_taken_out_are_removed() -> None:
    text = "1,200 batteries had been taken out of homes so far."
    quantity = counts(text, "1,200", 1200, counted="batteries", noun="battery", event="take")
    assert quantity is not None and (quantity.thing, quantity.event) == ("battery", "remove")


@pytest.mark.parametrize(
    ("text", "words", "counted", "noun", "name"),
    [
        (
            "There are five people under investigation.",
            "five",
            "people",
            "people",
            "people under investigation",
        ),
        (
            "Some 30,000 households are without power.",
            "30,000",
            "households",
            "household",
            "households without power",
        ),
        (
            "The number of people awaiting trial has risen to 17.",
            "17",
            "people",
            "people",
            "people awaiting trial",
        ),
        ("It sold 30,000 cars in eleven countries.", "30,000", "cars", "car", "cars"),
    ],
)
def test_how_the_counted_are_where_no_verb_tells_it(
    text: str, words: str, counted: str, noun: str, name: str
) -> None:
    quantity = counts(text, words, 30, counted=counted, noun=noun)
    assert quantity is not None
    assert quantity.name == name


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It said 850 homes lost power.", "without power"),
        ("It said 850 homes were without electricity.", "without power"),
        ("It said 850 homes were off supply.", "without power"),
        ("Power has been restored to 850 homes.", "restored"),
        ("Power is back for 850 homes.", "restored"),
    ],
)
def test_one_event_by_several_words_and_its_undoing(text: str, event: str) -> None:
    found = counts(text, "850", 850, counted="homes", noun="home", event="lose" if "lost" in text else None)
    assert found is not None and found.event == event


def event(text: str, counted: str, noun: str) -> str | None:
    return event_beside(article(text), figure(text, "60", 60, counted=counted, noun=noun))


@pytest.mark.parametrize(
    ("text", "counted", "noun", "told"),
    [
        ("Power has been restored to all but 60 homes.", "homes", "home", "without power"),
        (
            "The state opened a case under Article 108 against 60 people.",
            "people",
            "people",
            "under investigation",
        ),
        ("About 60 people had been on the bridge.", "people", "people", "there"),
        ("About 60 lamps had been on the bridge.", "lamps", "lamp", None),
        ("About 60 people were on the way.", "people", "people", None),
    ],
)
def test_how_things_are_by_the_words_around_the_number(
    text: str, counted: str, noun: str, told: str | None
) -> None:
    assert event(text, counted, noun) == told
