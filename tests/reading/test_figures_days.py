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
        ("It said 3.4 million parcels were waiting, after 1.9 million on Sunday.", [None, "2025-03-09"]),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("By Tuesday morning the toll had reached 47.", ["2025-03-11"]),
        ("The ministry, which last month counted 81 cases, now reports 140.", ["2025-02", None]),
        ("By Friday the number of guests is expected to reach 15,000.", ["2025-03-14"]),
        ("On Wednesday it put the number at 1,310.", ["2025-03-12"]),
        (
            "The mill cut 250 posts in January; with Friday's 90 it has cut 340.",
            ["2025-01", "2025-03-07", None],
        ),
        ("The 31 prisoners freed on Friday join the others.", ["2025-03-07"]),
        ("The club, which had 1,300 members in 2010, today has fewer than 400.", ["2010", "2025-03-12"]),
        ("It had 310 members when it was founded in 1998.", ["1998"]),
        ("Monday, 6 a.m.: Rescuers have counted 31 bodies.", ["2025-03-10"]),
        ("Monday, 11:30: The number of arrests has climbed to 142.", ["2025-03-10"]),
        ("Monday, 6 a.m.\nThe number of arrests has climbed to 142.", ["2025-03-10"]),
        ("As recently as June the ward treated 25 patients a day.", ["2024-06"]),
        ("Between January and June the port handled 3.1 million crates.", ["2024-06"]),
    ],
)
def test_days_told_otherwise(text: str, told: list[str | None]) -> None:
    assert days(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "It has sent another 1,500 soldiers to the front, the agency told lawmakers on Monday.",
        "Tuesday's storm killed three people.",
        "Under the 2004 act every ward has eight nurses.",
        "The regiment lost 45 men in the battle of 3 May.",
        "We write 600 lines on a Monday.",
        "Reserves have dwindled to $9bn from the $20bn of a year ago.",
    ],
)
def test_days_of_saying_of_things_and_of_others(text: str) -> None:
    assert days(text)[0] is None


def test_what_a_part_is_taken_of_is_there_today() -> None:
    assert days("The firm will cut 1,800 of its 6,200 jobs by the end of 2026.") == ["2026", None]


def since(text: str) -> list[str | None]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-12", reference_date="2025-03-12")
    return [figure.since for figure in read_article(article, load_engine()).figures]


def test_since_something_began() -> None:
    assert since("Since the war began in 2022, 9,300 teachers have left.") == ["2022"]
    assert since("The group has planted 40 trees since its founding in 1997.") == ["1997"]
    assert since("The 40 arrests are the most since the riots in 1997.") == [None]
    assert since("Since Friday 77 men were held, 19 of them on Tuesday.") == ["2025-03-07", None]
    assert since("Since March, 1,140 miners have left.") == ["2025-03"]
    assert since("Sales were the highest since 2008, at 40,000 vans.") == [None]
