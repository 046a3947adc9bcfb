"""Who leaves an office, and who has said that he stays, in whatever words."""

from __future__ import annotations

import pytest

from doing import person
from making import article, at
from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.staying import leaving_told, staying_told


def _told(text: str, told: object, *others: str) -> list[str]:
    people = [person(text, name, id=f"e{n}") for n, name in enumerate(("Orla Fenn", *others)) if name in text]
    reading = Reading(article(text), entities=tuple(people))
    return [office.person.name for office in told(reading)]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("Orla Fenn is out at Tern Air, a month after a speech.", True),
        ("Hours later Orla Fenn was gone.", True),
        (
            "Orla Fenn, who had said that she would see it through, is leaving as chief executive at once.",
            True,
        ),
        ("Orla Fenn spoke for a minute. She is stepping down as director.", True),
        ("Orla Fenn laughed a week ago. This morning the director cleared her desk.", True),
        ("Opposition deputies told Orla Fenn to resign.", False),
        ("Orla Fenn said that she would not have resigned.", False),
        ("The rumours that Orla Fenn had offered to go were wrong.", False),
        ("Nobody but Orla Fenn knew who had resigned.", False),
        ("Orla Fenn left the hall.", False),
        ("Orla Fenn out at Tern Air", False),
    ],
)
def test_who_leaves(text: str, leaves: bool) -> None:
    assert _told(text, leaving_told)[:1] == (["Orla Fenn"] if leaves else [])


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Orla Fenn ruled out stepping down.", True),
        ("A week ago Orla Fenn laughed off the idea of leaving.", True),
        ("Orla Fenn dismissed calls for her resignation.", True),
        ("Orla Fenn does not wear a watch. Nor does she intend to leave before her term ends.", True),
        ("Orla Fenn had no such plans.", True),
        ("Orla Fenn said that she would stay away.", False),
        ("Will Orla Fenn stay?", False),
        ("Orla Fenn rejected the report.", False),
    ],
)
def test_who_stays(text: str, stays: bool) -> None:
    assert _told(text, staying_told)[:1] == (["Orla Fenn"] if stays else [])


def test_the_person_named_last_before_the_words_is_meant() -> None:
    text = "Orla Fenn thanked Jo Roe, who resigned."
    assert _told(text, leaving_told, "Jo Roe") == ["Jo Roe"]


def test_what_is_quoted_is_of_whose_words_it_is() -> None:
    text = "Orla Fenn met Jo Roe. “I’m staying,” said the chair."
    chair = Entity("e9", "person", "Ada Brin", ("chair",), (), (at(text, "chair"),))
    said = Statement(
        "s1", "direct", (at(text, "the chair"),), (at(text, "said"),), (at(text, "I’m staying"),),
        Speaker("Ada Brin", "person", None, "e9"),
    )  # fmt: skip
    people = (person(text, "Orla Fenn"), person(text, "Jo Roe", id="e2"), chair)
    found = staying_told(Reading(article(text), (said,), entities=people))
    assert [office.person.name for office in found] == ["Ada Brin"]
