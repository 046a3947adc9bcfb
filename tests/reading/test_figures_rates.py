"""What a number is reckoned by, and what is no period."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(text: str) -> tuple[Figure, ...]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-10", reference_date="2025-03-10")
    return read_article(article, load_engine()).figures


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The field pumps 300 barrels a day.", ["day"]),
        ("The clinic sees 1,200 cases a week.", ["week"]),
        ("It will pay $3 a share.", ["share"]),
        ("There were 40 deaths per 100,000 people.", ["100,000 people"]),
        ("They inspect it once every two weeks.", ["2 weeks"]),
        ("They come at 5 an hour.", ["hour"]),
        ("It spends $3m annually.", ["year"]),
        ("Some 300 people die every day in the camp.", ["day"]),
        ("Every day, 40 lorries cross the bridge.", ["day"]),
        ("It runs 300 daily flights to Orm.", ["day"]),
        ("The annual fee of $40 was dropped.", ["year"]),
        ("The number of flights a day rose to 300.", ["day"]),
        ("Cases rose from 300 a day to 450.", ["day", "day"]),
        ("There is one doctor for every 300 patients.", ["300 patients"]),
        ("A litre now sells for €9.40.", ["litre"]),
        ("The camp holds 21,000 people, and 300 more come each day.", [None, "day"]),
        ("300 patients are treated each week.", ["week"]),
    ],
)
def test_what_a_number_is_reckoned_by(text: str, per: list[str | None]) -> None:
    assert [figure.per for figure in read(text)] == per


@pytest.mark.parametrize(
    "text",
    [
        "It arrived a day after 40 men left.",
        "The party has 40 percent, a share of the vote that surprised all.",
        "The mayor met 300 residents a week ago.",
        "The mayor met 300 residents a day before the vote.",
        "The club gave 200 staff a week off.",
        "The judge gave 12 men a year in prison.",
        "It took 40 men a week to clear the road.",
        "He killed 40 people in a day.",
        "It prints 12 daily newspapers.",
        "It reported an annual loss of $40m.",
        "A bus leaves every 20 minutes and carries 60 passengers.",
        "The plan doubles the number of beds.",
    ],
)
def test_no_period(text: str) -> None:
    figures = read(text)
    assert figures
    assert {figure.per for figure in figures} == {None}


def test_a_rate_is_no_step_of_a_total() -> None:
    figures = read("The camp holds 21,000 people, and 300 more people come each day.")
    assert [(figure.was, figure.became) for figure in figures] == [(None, None)] * 2
