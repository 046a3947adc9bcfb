"""What a number was before, told in the sentence behind it."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.previous import previous_of


@pytest.mark.parametrize(
    ("behind", "was"),
    [
        ("It had spoken of 31 on Monday.", {31.0}),
        ("On Monday it had still reported 31.", {31.0}),
        ("In the first two days it had been 31.", {31.0}),
        ("Two weeks ago the figure was 31.", {31.0}),
        ("The port had put it at 31.", {31.0}),
        ("\n\nIt had given 31 on Monday.", {31.0}),
        ("Its ship had sunk with 31 aboard.", set()),
        ("Last year 31 people died there.", set()),
        ("A third was hurt. It had spoken of 31 on Monday.", set()),
    ],
)
def test_told_behind(behind: str, was: set[float]) -> None:
    text = f"The port counts 52 dead. {behind}"
    given = figure(text, "52", 52)
    before = figure(text, "31", 31, id="f2", unit=given.unit)
    assert previous_of(article(text), given, [given, before]).was == was
