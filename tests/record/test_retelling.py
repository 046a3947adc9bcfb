"""Which reports only tell again what their story has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article
from sayso import read
from sayso.record import retelling
from sayso.record.fold import StoryFold
from sayso.record.retelling import is_retelling, signs_of
from sayso.record.telling import Telling

NEWS = (
    "A grain silo collapsed at the port of Tarn on Monday and 14 people were killed, the harbour police said.\n\n"
    "Nineteen people were taken to hospital, the port's director, Mara Quist, told reporters. “We are still looking "
    "for four of our men,” she said.\n\n"
    "The silo's owner, Tarn Grain, denied that it had been overloaded."
)
PORTRAIT = (
    "The silo stands at the end of the Old Mole. It is 41 metres high and has room for 9,000 tonnes of wheat, more "
    "than the town eats in a year.\n\n"
    "Silos of its kind are filled from above and emptied from below. The grain is heavy and it flows like water; if "
    "one side empties faster, the wall is pulled in. Engineers have known this since 1895.\n\n"
    "What can you do if you live beside one? Ask the owner when it was last inspected. You have a right to see the "
    "paper. Fourteen people are dead in Tarn because nobody asked."
)
UPDATE = (
    "The number of people killed when a grain silo collapsed in Tarn has risen to 17, the harbour police said on "
    "Tuesday.\n\n"
    "Three bodies were found overnight, their chief, Ole Brandt, said. Tarn Grain's director, Ida Holm, told reporters "
    "that the silo had been overloaded by 300 tonnes."
)


def told(text: str, title: str, day: str, **more: object):
    return read(replace(article(text, id=title, day=day, **more), title=title))


def test_a_portrait_of_a_thing_changes_nothing_and_news_does() -> None:
    fold = StoryFold("s")
    fold.take(told(NEWS, "Silo collapse kills 14", "2025-03-10"))
    assert not fold.take(told(PORTRAIT, "The silo on the Old Mole", "2025-03-11", outlet="Sunday Review"))
    kinds = {change.kind for change in fold.take(told(UPDATE, "Tarn toll rises to 17", "2025-03-11"))}
    assert {"revision"} <= kinds


def test_the_first_report_of_a_story_is_never_taken_for_one() -> None:
    assert StoryFold("s").take(told(PORTRAIT, "The silo on the Old Mole", "2025-03-11"))


@pytest.mark.parametrize(
    "more",
    [
        {"language": "de"},
        {"outlet": "Ministry of Ports", "url": "https://ports.example/press-release/4"},
    ],
)
def test_another_language_and_a_partys_own_page_are_never_taken_for_one(more: dict[str, str]) -> None:
    reading = told(PORTRAIT, "The silo on the Old Mole", "2025-03-11")
    assert is_retelling(reading, Telling(retold=1.0))
    reading = replace(reading, article=replace(reading.article, **more))
    assert not is_retelling(reading, Telling(retold=1.0))


def test_every_question_that_is_asked_is_answered() -> None:
    signs = signs_of(told(NEWS, "Silo collapse kills 14", "2025-03-10"), Telling())
    assert signs["a number in the title"] == signs["its day in the opening"] == 1.0
    assert signs["somebody speaks in the opening"] == 1.0
    assert signs["years before"] == 0.0
    assert retelling.learned(retelling.LEARNED).sum_of(signs) < 0


def test_a_report_without_a_word_or_a_day_is_asked_too() -> None:
    reading = read(replace(article("", id="empty"), reference_date=None, published=None))
    assert set(signs_of(reading, Telling())) == set(signs_of(told(NEWS, "x", "2025-03-10"), Telling()))


def test_a_round_up_in_which_a_party_now_counts_more_is_told() -> None:
    text = (
        "Good morning. It is cloudy, and it is going to stay so.\n\nThe council has voted to close the lido.\n\n"
        "The harbour police {} people died when the silo fell. The man had been under the grain."
    )
    for words, kinds in (("now say 15", {"revision"}), ("now say 14", set())):
        fold = StoryFold("s")
        fold.take(told(NEWS, "Silo collapse kills 14", "2025-03-10"))
        taken = fold.take(told(text.format(words), "Morning briefing", "2025-03-12", outlet="Sunday Review"))
        assert {change.kind for change in taken} == kinds, words
