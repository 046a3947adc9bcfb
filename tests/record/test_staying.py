"""Who leaves an office, and who has said that he stays, in whatever words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doing import person
from making import article, at
from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.staying import leaving_told, staying_told, was_before


def _told(text: str, told: object, *others: str, title: str = "Fenn quits") -> list[str]:
    people = [person(text, name, id=f"e{n}") for n, name in enumerate(("Orla Fenn", *others)) if name in text]
    reading = Reading(replace(article(text), title=title), entities=tuple(people))
    known = {"Orla Fenn": frozenset({"director"})}
    found = told(reading, known) if told is leaving_told else told(reading)  # type: ignore[operator]
    return [tenure.person.name for tenure in found]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn is out at Tern Air, a month after a speech.",
        "Hours later Orla Fenn was gone.",
        "Orla Fenn, who had said that she would see it through, is leaving as chief executive at once.",
        "Orla Fenn spoke for a minute. She is stepping down as director.",
        "Orla Fenn laughed a week ago. This morning the director cleared her desk.",
        "Chief executive Orla Fenn of Strand & Isles stepped down at once.",
        "In one letter Orla Fenn offered to resign.",
        "Orla Fenn gave up her post as director of the yard on Tuesday.",
    ],
)
def test_who_leaves(text: str) -> None:
    assert _told(text, leaving_told) == ["Orla Fenn"]


@pytest.mark.parametrize(
    "text",
    [
        "Opposition deputies told Orla Fenn to resign.",
        "The ministry denied that Orla Fenn had resigned.",
        "Reports that Orla Fenn has resigned are false.",
        "Posts claimed that Orla Fenn was out.",
        "Has Orla Fenn resigned?",
        "Orla Fenn will resign if the court finds against her.",
        "Analysts expect that Orla Fenn will resign by the summer.",
        "Orla Fenn said that she would not have resigned.",
        "The rumours that Orla Fenn had offered to go were wrong.",
        "Orla Fenn, who resigned from parliament in 2019, spoke for an hour.",
        "Orla Fenn resigned from parliament in 2019.",
        "Three members of the board have resigned over Orla Fenn.",
        "Orla Fenn spoke for an hour. Her deputy resigned.",
        "Orla Fenn spoke for an hour. The engineer resigned.",
        "“I quit my job to care for my son,” said a mother of Orla Fenn’s town.",
        "The power went. Orla Fenn lit a candle.",
        "Orla Fenn stepped down from the train.",
        "Orla Fenn has resigned herself to an inquiry.",
        "Orla Fenn handed in a letter signed by 40 families.",
        "Orla Fenn left the hall.",
        "Orla Fenn gave up her seat to a passenger.",
        "Orla Fenn out at Tern Air",
    ],
)
def test_who_does_not(text: str) -> None:
    assert _told(text, leaving_told) == []


def test_what_says_little_by_itself_is_of_a_report_on_somebodys_leaving() -> None:
    text = "Hours later Orla Fenn was gone."
    assert _told(text, leaving_told, title="Harbour to be dredged") == []


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn ruled out stepping down.",
        "A week ago Orla Fenn laughed off the idea of leaving.",
        "Orla Fenn dismissed calls for her resignation.",
        "Orla Fenn does not wear a watch. Nor does she intend to leave before her term ends.",
        "Orla Fenn had no such plans.",
        "Orla Fenn said that she would not resign.",
    ],
)
def test_who_stays(text: str) -> None:
    assert _told(text, staying_told) == ["Orla Fenn"]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Fenn said that she would stay away.",
        "Will Orla Fenn stay?",
        "Orla Fenn rejected the report.",
        "Orla Fenn said that nobody wanted to stand down the rescue teams.",
        "Orla Fenn said that the wall would remain as it is.",
        "Orla Fenn said that her son refused to leave.",
    ],
)
def test_who_is_not_told_to(text: str) -> None:
    assert _told(text, staying_told) == []


def test_only_the_subject_is_meant() -> None:
    assert _told("Orla Fenn thanked Jo Roe, who resigned.", leaving_told, "Jo Roe") == []
    assert _told("Orla Fenn was silent. Jo Roe resigned.", leaving_told, "Jo Roe") == ["Jo Roe"]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Ten days ago she laughed the question away.", True),
        ("Fenn, who had said that she would see it through, is leaving.", True),
        ("Fenn quit, a month after assuring mourners that she would stay.", True),
        ("She will stay on.", False),
        ("Before the house she said that she would stay.", False),
    ],
)
def test_what_was_said_before(text: str, before: bool) -> None:
    assert was_before(text) == before


def test_what_is_quoted_is_of_whose_words_it_is() -> None:
    text = "Orla Fenn met Jo Roe. “I’m staying,” said the chair."
    chair = Entity("e9", "person", "Ada Brin", ("chair",), (), (at(text, "chair"),))
    said = Statement(
        "s1", "direct", (at(text, "the chair"),), (at(text, "said"),), (at(text, "I’m staying"),),
        Speaker("Ada Brin", "person", None, "e9"),
    )  # fmt: skip
    people = (person(text, "Orla Fenn"), person(text, "Jo Roe", id="e2"), chair)
    found = staying_told(Reading(article(text), (said,), entities=people))
    assert [tenure.person.name for tenure in found] == ["Ada Brin"]
