"""How long something was, as a figure of its story."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso.model import Reading, TimeExpression
from sayso.record.counts import countable
from sayso.record.durations import durations_of
from sayso.record.fold import StoryFold
from sayso.record.parties import Parties


def reading(text: str, words: str, value: str, *, mod: str | None = None, id: str = "a1") -> Reading:
    """A report in which the union says all of ``text``, with one duration."""
    start = text.index(words)
    time = TimeExpression((start, start + len(words)), "DURATION", value, mod)
    said = statement(text, text.removeprefix("The union said ").rstrip("."), by="Dock Union", id="s1")
    made = article(text, id=id, day=f"2025-03-1{id[-1]}")
    return Reading(made, (said,), (), times=(time,))


@pytest.mark.parametrize(
    ("text", "words", "value", "size", "unit"),
    [
        ("The union said it took 73 minutes until a boat was sent.", "73 minutes", "PT73M", 73, "minute"),
        ("The union said the lamp had been off for eleven days.", "eleven days", "P11D", 11, "day"),
        ("The union said the call was made 12 minutes after the gates had opened.", "12 minutes", "PT12M", 12, "minute"),
        ("The union said the alarm was out for six weeks.", "six weeks", "P6W", 6, "week"),
        ("The union said he was alone for 11 days and not for two.", "11 days", "P11D", 11, "day"),
    ],
)  # fmt: skip
def test_how_long_something_took_or_was_is_a_figure(
    text: str, words: str, value: str, size: float, unit: str
) -> None:
    (found,) = durations_of(reading(text, words, value))
    assert (found.low, found.high, found.unit, found.statement) == (size, size, unit, "s1")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The union said it had met the minister two days ago.", "two days", "P2D"),
        ("The union said the crane had failed in the past nine days.", "nine days", "P9D"),
        ("The union said it had waited for years.", "years", "PXY"),
        ("The union said a strike would follow two days after the vote.", "two days", "P2D"),
        ("The union said the bank had been open for 12 years.", "12 years", "P12Y"),
        ("The union said it would go on for 11 days.", "11 days", "P11D"),
    ],
)
def test_when_something_was_is_none(text: str, words: str, value: str) -> None:
    assert durations_of(reading(text, words, value)) == ()


def test_what_nobody_says_is_none() -> None:
    made = reading("The union said it took 73 minutes until a boat was sent.", "73 minutes", "PT73M")
    assert durations_of(Reading(made.article, (), (), times=made.times)) == ()


def test_a_hedged_duration_has_bounds() -> None:
    text = "The union said it took more than 73 minutes until a boat was sent."
    (found,) = durations_of(reading(text, "more than 73 minutes", "PT73M", mod="MORE_THAN"))
    assert (found.low, found.high, found.hedge) == (73, None, "more than")


def test_a_duration_has_a_measure_of_its_own() -> None:
    (counted,) = countable(
        reading("The union said it took 73 minutes until a boat was sent.", "73 minutes", "PT73M"), Parties()
    )
    assert counted.is_duration and counted.quantity.of_time
    assert (counted.quantity.label, counted.point.source) == ("time in minutes", "Dock Union")


def test_a_duration_goes_on_no_other_measure() -> None:
    fold = StoryFold("s1")
    fold.take(reading("The union said it took 73 minutes until a boat was sent.", "73 minutes", "PT73M"))
    fold.take(
        reading("The union said it took 68 minutes until a boat was sent.", "68 minutes", "PT68M", id="a2")
    )
    assert {m.unit for m in fold.measures()} == {"minute"}
