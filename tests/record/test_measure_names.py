"""What measures are called."""

from __future__ import annotations

import pytest

from counting import counts
from making import article
from sayso import read
from sayso.record.fold import StoryFold


@pytest.mark.parametrize(
    ("text", "words", "more", "name"),
    [
        ("It recalled 20,000 batteries.", "20,000", {"counted": "batteries", "noun": "battery", "event": "recall"},
         "batteries recalled"),
        ("It doubled its recall of Hearth home batteries to 40,000.", "40,000",
         {"counted": "recall of Hearth home batteries", "noun": "recall"}, "Hearth home batteries recalled"),
        ("Some 300 people sailed.", "300", {"counted": "people", "noun": "people", "event": "sail"}, "people"),
        ("The ferry’s manifest listed 118 passengers.", "118", {"counted": "passengers", "noun": "passenger"},
         "passengers aboard"),
        ("It named 17 house fires.", "17", {"counted": "house fires", "noun": "fire", "event": "name"},
         "house fires"),
    ],
)  # fmt: skip
def test_what_a_measure_is_called(text: str, words: str, more: dict[str, object], name: str) -> None:
    quantity = counts(text, words, 1, **more)
    assert quantity is not None and quantity.name == name


def test_a_number_of_nothing_named_and_a_bare_length_have_names_to_show() -> None:
    number = counts("About 4,000 have been sent.", "4,000", 4000, event="send")
    length = counts("It was 340 feet too low.", "340 feet", 340, unit="foot")
    assert number is not None
    assert length is not None
    assert (number.name, length.name) == ("number sent", "feet")


def test_the_dead_or_missing_are_not_told_as_hurt() -> None:
    fold = StoryFold("s")
    fold.take(read(article("The union said nine of its members were dead or missing.")))
    fold.take(read(article("The army said 40 soldiers had been killed or wounded.", id="a2")))
    assert [m.name for m in fold.measures()] == ["members dead or missing", "soldiers killed or injured"]
