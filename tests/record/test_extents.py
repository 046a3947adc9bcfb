"""Land that something has taken, and how much of one thing is done."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.extents import area_of, progress_of


@pytest.mark.parametrize(
    ("text", "words", "unit", "is_area"),
    [
        ("The fire had burned 12,400 acres by noon.", "12,400", "acre", True),
        ("Water covered 340 hectares, and the flood went on.", "340", "hectare", True),
        ("He owns a farm of 300 acres.", "300", "acre", False),
        ("The fire was 12 miles away.", "12", "mile", False),
    ],
)
def test_land_is_counted_where_something_takes_it(text: str, words: str, unit: str, is_area: bool) -> None:
    assert (area_of(article(text), figure(text, words, 1, unit=unit)) is not None) == is_area


@pytest.mark.parametrize(
    ("text", "words", "done"),
    [
        ("The blaze was 15 percent contained by noon.", "15 percent", "contained"),
        ("Containment stood at 30 percent.", "30 percent", "contained"),
        ("The dam is 80 percent full.", "80 percent", "full"),
        ("Shares fell 15 percent on Monday.", "15 percent", None),
        ("Containment failed. Only 30 percent of homes had water.", "30 percent", None),
    ],
)
def test_percent_done_stands_beside_a_word_of_doing(text: str, words: str, done: str | None) -> None:
    found = progress_of(article(text), figure(text, words, 1, unit="percent"))
    assert (found.thing if found else None) == done
