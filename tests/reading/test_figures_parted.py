"""Parts of a whole, tolls of headlines, ballots, and numbers that are all of an answer."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine

Told = tuple[float | None, str | None, str | None]


def read(text: str) -> tuple[Figure, ...]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    article = Article("x", text, tuple(paragraphs), published="2025-03-10", reference_date="2025-03-10")
    return read_article(article, load_engine()).figures


def told(text: str) -> list[Told]:
    return [(figure.low, figure.counted, figure.event) for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Of the 52 dead, 30 were Kenyan, the airline said.", (30, None, "dead")),
        ("Of the 340 passengers 12 were rescued, the railway said.", (12, "passengers", "rescue")),
        ("Of 1,200 samples tested, 83 contained lead.", (83, "samples", "contain")),
        ("Out of 90 schools, 26 will close.", (26, "schools", None)),
        ("Fourteen soldiers died, of whom nine were Dutch and five Greek.", (5, "soldiers", "die")),
        ("Dead: 16 (Red Cross), 12 (interior ministry).", (12, "Dead", "dead")),
        ("At least 16 people were killed (Red Cross: 21).", (21, "people", "kill")),
        ("Police put the crowd at 4,000, the organisers at 15,000.", (15000, "crowd", None)),
        ("The Red Cross says 16 dead, the ministry 12.", (12, None, "dead")),
        ("The mill speaks of 300 jobs, most of 40 posts.", (40, "posts", None)),
        ("The dead number 60.", (60, "dead", "dead")),
    ],
)
def test_some_of_those_told_of_before(text: str, last: Told) -> None:
    assert told(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Death toll hits 61", (61, "Death toll", "die")),
        ("Count of missing falls to nine", (9, "missing", "missing")),
        ("Ministry puts dead at 31", (31, "dead", "dead")),
        ("Health ministry: 12 dead", (12, None, "dead")),
    ],
)
def test_a_headline(text: str, first: Told) -> None:
    assert told(text + "\nIt rained all of Monday.")[0] == first


def test_a_toll_in_a_sentence_is_left_to_the_parse() -> None:
    (figure,) = read("The toll of the road hits 61 lorries.")
    assert figure.counted == "lorries"


@pytest.mark.parametrize(
    "text",
    [
        "The Chamber voted by 118 to 97 to set up an inquiry.",
        "Deputies backed the budget by 212 to 140.",
        "The Assembly approved the treaty 88 to 12.",
    ],
)
def test_a_ballot(text: str) -> None:
    assert [figure.event for figure in read(text)] == ["vote", "vote"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The mayor was asked how many children were missing. “Twelve,” she said.",
            (12, "children", "missing"),
        ),
        ("“Nineteen,” said the lock keeper, asked how many barges had sunk.", (19, "barges", "sink")),
        ("The ministry counts 40 dead. The rebels say 65.", (65, None, "dead")),
    ],
)
def test_all_of_an_answer(text: str, last: Told) -> None:
    assert told(text)[-1] == last


def test_a_number_in_quotation_marks_that_nobody_asked_for_is_none() -> None:
    assert read("The record “30,” is out.") == ()
