"""Figures that both engines must read, whatever either makes of the words around them."""

from __future__ import annotations

from functools import cache

import pytest

from sayso.model import Article, Figure
from sayso.reading.analysis import Analysis
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.times import find_times

pytestmark = pytest.mark.parametrize("engine", ["rules", "encoder"])


@cache
def analysed(text: str, engine: str) -> tuple[Analysis, Article]:
    article = Article(id="a", text=text, paragraphs=((0, len(text)),), reference_date="2026-03-10")
    return load_engine(engine).analyse(article), article


def read(text: str, engine: str) -> tuple[Figure, ...]:
    analysis, article = analysed(text, engine)
    return find_figures(analysis, article, find_times(analysis, article), ())


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Interior Ministry said 2077 people were killed in the valley.", ["people"]),
        ("In 2019 people left the valley.", []),
        ("The charge in the first quarter would now be 21 million euros, Hallam said.", ["charge"]),
        ("The shortfall is likely to be 12 million euros, the auditor said.", ["shortfall"]),
        ("Police raised the toll to 41 on Monday.", ["toll"]),
        ("The guild raised its toll to 21 on Tuesday.", ["toll"]),
        ("Police said 1987 voters had come.", ["voters"]),
        (
            "Corvane doubled its recall of home batteries to 40,000 from 20,000.",
            ["recall of home batteries", "recall of home batteries", "recall of home batteries"],
        ),
        (
            "Divers found another 40 bodies, the Coast Guard said, adding to the 24 dead it had counted.",
            ["bodies", None],
        ),
        ("The fault in home batteries affects 40,000 of them.", ["home batteries"]),
        ("After the buses collided, nine of them caught fire.", ["buses"]),
        ("The rebels killed 40 of them, she said.", [None]),
        ("About 240 people sailed, twice as many as the company had listed.", ["people", "people"]),
        ("Parliament passed the bill by 212 votes to 140.", ["votes", "votes"]),
    ],
)
def test_what_is_counted(text: str, counted: list[str | None], engine: str) -> None:
    assert [figure.counted for figure in read(text, engine)] == counted


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("In the town 58 were killed.", ["kill"]),
        ("Officials in the town said 58 people had been injured.", ["injure"]),
        ("In the village 40 remain missing.", ["missing"]),
        ("Lawmakers voted 212 to 140 to approve the budget.", ["vote", "vote"]),
    ],
)
def test_what_happened(text: str, events: list[str], engine: str) -> None:
    assert [figure.event for figure in read(text, engine)] == events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The agency expects 300 refugees.", "planned"),
        ("The maker announced plans on Friday to shut down 300 shops.", "planned"),
        ("The ministry repeated its pledge to send 300 lorries.", "promised"),
        ("The agency counted 300 refugees.", "actual"),
    ],
)
def test_what_has_happened_and_what_has_not(text: str, status: str, engine: str) -> None:
    (figure,) = read(text, engine)
    assert (figure.low, figure.status) == (300, status)


def test_what_fewer_than_the_17_is_compared_with_is_a_number_of_its_own(engine: str) -> None:
    found = read("It put the number of dead at five, fewer than the 17 reported a day earlier.", engine)
    assert [(f.low, f.high) for f in found] == [(5, 5), (17, 17)]
    found = read("The town has fewer than 17 doctors.", engine)
    assert found[0].low is None
    found = read("It let 63 men go, five more than the 58 it had declared on Monday.", engine)
    assert [(f.low, f.high, f.change) for f in found] == [
        (63, 63, "total"), (5, 5, "increment"), (58, 58, "previous"),
    ]  # fmt: skip
