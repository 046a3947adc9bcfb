"""Numbers that are part of a name, against numbers that count."""

from __future__ import annotations

import pytest

from making import article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def figures(text: str) -> list[str]:
    reading = read_article(article(text, id="a1"), load_engine())
    return [text[slice(*figure.span)] for figure in reading.figures]


@pytest.mark.parametrize(
    "text",
    [
        "The Falcon 9 rocket exploded on the pad, the company said.",
        "Some NBC 5 viewers called the station to complain.",
        "The girl, 4 y/o, was taken to hospital.",
        "He spoke of girls who are 13, 14 years old.",
        "Callers can ring 0845 60 70 90.",
        "Relatives should call the hotline on 1300 735 683.",
        "Children under five were vaccinated first, and people over 65 in May.",
        "The hosts were 3/327 and 0/19 at the close.",
        "Articles 76 and 77 deal with how elections are conducted.",
        "All of them are younger than 18 and were taken home.",
        "Anyone with information should call (501) 371-INFO, police said.",
        "At one point the road was closed, police said.",
    ],
)
def test_numbers_of_names_ages_and_telephones_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The hosts have 3/4 of the seats, they said.", "3/4"),
        ("Women under 30 percent of the threshold pay nothing, it said.", "under 30 percent"),
        ("In Leeds 12 police officers were hurt, the force said.", "12"),
        ("In the Bronx 34 people were arrested, police said.", "34"),
        ("On Highway 9 7 people died, police said.", "7"),
    ],
)
def test_people_behind_a_place_are_counted(text: str, number: str) -> None:
    assert figures(text) == [number]


@pytest.mark.parametrize("counted", ["search and rescue teams", "car and truck parts"])
def test_a_plural_behind_two_nouns_is_what_is_counted(counted: str) -> None:
    text = f"Officials said 43 {counted} had arrived."
    (figure,) = read_article(article(text, id="a1"), load_engine()).figures
    assert figure.counted == counted
