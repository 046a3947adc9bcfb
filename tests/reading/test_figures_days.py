"""Of when a figure is: the day it is said to have happened, and no other day of the sentence."""

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def days(text: str) -> list[str | None]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-12", reference_date="2025-03-12")
    return [figure.as_of for figure in read_article(article, load_engine()).figures]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turnout was 58 percent, down from 64 percent four years ago.", [None, "2021"]),
        ("It hired 40 guards on top of the 25 it took on last year.", [None, "2024"]),
        ("It will double the 21 beds it had in 2023.", [None, "2023"]),
        ("The fleet now numbers 140; in 2022 it was 185.", [None, "2022"]),
        ("The council will open 40 homes by next spring.", ["2026-SP"]),
        ("The plant will feed 1,650 homes when it starts in 2031.", ["2031"]),
        ("The ministry recorded 212 new cases on Sunday.", ["2025-03-09"]),
        ("A bomb went off on Monday, killing 17 sailors.", ["2025-03-10"]),
    ],
)
def test_the_day_a_figure_is_of(text: str, told: list[str | None]) -> None:
    assert days(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Attendance was 1,900 below the figure for 2023.",
        "The 1,140 applications received were 260 more than a year ago.",
        "The queue has 9,000 names on it, 1,500 up on January.",
        "Nine people were hurt, it said after Sunday's horror.",
        "Five mortar rounds struck the market at around 09:20.",
        "The unit of 600 men is to leave, and two more are to follow by 1 November.",
    ],
)
def test_a_day_of_something_else(text: str) -> None:
    assert days(text)[0] is None


def test_of_a_part_told_of_a_day_the_whole_is_not() -> None:
    assert days("Of the 150 passengers 96 were rescued, 14 of them on Wednesday.") == [
        None,
        None,
        "2025-03-12",
    ]
