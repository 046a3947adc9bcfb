"""Bare numbers, what became of people who were taken somewhere, and those who want."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def figures(text: str) -> dict[float | None, Figure]:
    article = Article("x", text, ((0, len(text)),), published="2025-03-10", reference_date="2025-03-10")
    return {figure.low: figure for figure in read_article(article, load_engine()).figures}


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        ("The agency said its tally of lifeboats was wrong: 14 were aboard, not 18.", 14, "lifeboat"),
        ("Of those, 26 are apprentices.", 26, "apprentice"),
    ],
)
def test_what_a_bare_number_counts(text: str, number: float, noun: str) -> None:
    assert figures(text)[number].counted_noun == noun


@pytest.mark.parametrize(
    ("text", "number", "event"),
    [
        ("Volunteers had taken 55 people to three clinics by dusk.", 55, "hospitalise"),
        ("Seven workers were rushed to the infirmary in Dorn.", 7, "hospitalise"),
        ("Police took nine men into custody after the match.", 9, "detain"),
        ("Five are in custody, the force said.", 5, "detain"),
        ("Helicopters carried 18 sailors to safety.", 18, "rescue"),
        ("Arrest warrants were issued against 12.", 12, "charge"),
    ],
)
def test_what_became_of_people(text: str, number: float, event: str) -> None:
    assert figures(text)[number].event == event


@pytest.mark.parametrize("text", ["He was against 30 as a limit.", "They met at gate 12 against the rule."])
def test_no_bare_number_of_people(text: str) -> None:
    assert not figures(text)


def test_beds_are_not_hospitalised() -> None:
    assert figures("A lorry took 40 beds to the hospital.")[40].event == "take"


def test_who_wants_is_there_and_what_is_wanted_is_planned() -> None:
    assert figures("Sixty members wanted him out.")[60].status == "actual"
    assert figures("The union wants 400 more teachers.")[400].status == "planned"
