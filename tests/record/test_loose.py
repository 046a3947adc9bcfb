"""What has a number and a unit is a measure too, by a word near it or by its unit."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.loose import loose_of


@pytest.mark.parametrize(
    ("text", "words", "more", "thing"),
    [
        ("Orrin now holds 11.2 percent.", "11.2 percent", {"unit": "percent"}, "stake"),
        ("It put the joint market share at 52 percent.", "52 percent", {"unit": "percent"}, "market share"),
        ("The new bid is 43.50 euros a share.", "43.50 euros a share", {"unit": "EUR per share"}, "EUR per share"),
        ("The tram entered the bend at 71 km/h.", "71 km/h", {"unit": "km/h", "noun": "bend"}, "speed"),
        ("The quake had a magnitude of 6.8.", "6.8", {"unit": "magnitude", "noun": "magnitude"}, "magnitude"),
    ],
)  # fmt: skip
def test_what_is_measured(text: str, words: str, more: dict[str, object], thing: str) -> None:
    found = loose_of(article(text), figure(text, words, 1, **more))  # type: ignore[arg-type]
    assert found is not None and found.thing == thing and found.loose and found.by_size


@pytest.mark.parametrize(
    ("text", "words", "more"),
    [
        ("It fell by 7 percent.", "7 percent", {"unit": "percent"}),
        ("Winds of 85 km/h fanned it.", "85 km/h", {"unit": "km/h"}),
        ("The storm blew at 150 km/h.", "150 km/h", {"unit": "km/h"}),
        ("They waited 11 hours.", "11 hours", {"unit": "hour"}),
        ("There were 150 seats.", "150", {"noun": "seat"}),
        ("He saw three people.", "three", {"noun": "people"}),
        ("It had 17 more than the union.", "17", {"noun": "truck"}),
    ],
)
def test_what_is_not(text: str, words: str, more: dict[str, object]) -> None:
    assert loose_of(article(text), figure(text, words, 1, **more)) is None  # type: ignore[arg-type]
