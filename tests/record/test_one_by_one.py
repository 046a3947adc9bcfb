"""Who has died, told as persons, is a count of the dead that later counts go on from."""

from __future__ import annotations

import pytest

from sayso import Article, Record, read
from sayso.model import Change


def changes(*texts: str) -> list[Change]:
    record, found = Record(), []
    for day, text in enumerate(texts, 1):
        article = Article(
            id=f"a{day}", text=text, paragraphs=((0, len(text)),), published=f"2026-05-0{day}", outlet="o"
        )
        found = [c for c in record.add(read(article)).changes if c.measure is not None]
    return found


def told(*texts: str) -> list[tuple[str, float | None]]:
    return [(c.kind, getattr(c.after, "low", None)) for c in changes(*texts)]


ONE = "A 61-year-old woman drowned when a ferry capsized off Lindra on Friday, the coastguard said."
TWO = "An apartment block collapsed in Mirov on Friday, killing a woman and her daughter, the fire service said."


CYCLIST = "A 41-year-old cyclist died on Tuesday when a tram struck him in Hess, the police said."


@pytest.mark.parametrize(("text", "number"), [(ONE, 1), (TWO, 2), (CYCLIST, 1)])
def test_persons_are_a_first_count(text: str, number: int) -> None:
    assert told(text) == [("first_figure", number)]


def test_a_count_goes_on_from_persons() -> None:
    text = "Divers recovered a boy's body, bringing to two the number of people killed, the coastguard said."
    assert told(ONE, text) == [("revision", 2)]


def test_an_ordinal_goes_on_from_a_person() -> None:
    assert told(
        ONE, "A second person has died after the ferry accident off Lindra, the coastguard said."
    ) == [("revision", 2)]


def test_another_man_is_one_more() -> None:
    text = "Another man died on Saturday in the block that collapsed in Mirov, the fire service said."
    (change,) = changes(TWO, text)
    assert change.kind == "revision"
    assert getattr(change.after, "change", None) == "increment"


@pytest.mark.parametrize(
    "text",
    [
        "The woman, who died when a ferry capsized off Lindra on Friday, was a nurse, the coastguard said.",
        "A man died when a ferry capsized off Lindra in 2011, the coastguard said.",
    ],
)
def test_known_or_long_dead(text: str) -> None:
    assert told(ONE, text) == []


def test_a_number_of_the_same_report_counts_alone() -> None:
    text = "A woman drowned when a ferry capsized off Lindra on Friday. Three people are dead, the coastguard said."
    assert told(text) == [("first_figure", 3)]
