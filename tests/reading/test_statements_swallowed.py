"""Speakers whom an engine takes for a part of what they say, and what it takes for theirs."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.model import Statement


def statements(text: str) -> tuple[Statement, ...]:
    return read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-05")).statements


@pytest.mark.parametrize(
    ("text", "speaker", "ends"),
    [
        (
            "An explosion tore through a five-storey apartment building in the eastern city of Orlova before dawn on "
            "Sunday, killing at least six people and injuring 22, emergency services said.",
            "emergency services",
            "22",
        ),
        (
            "Two trains collided near Brae, leaving 31 people hurt, a spokeswoman for the rail authority, Ana Lorn, "
            "told reporters.",
            "Ana Lorn",
            "hurt",
        ),
        (
            "The storm cut power to 40,000 homes, flooding streets, the grid operator said.",
            "grid operator",
            "streets",
        ),
    ],
)
def test_who_says_it_is_no_part_of_what_is_said(text: str, speaker: str, ends: str) -> None:
    (said,) = statements(text)
    assert said.speaker is not None and said.speaker.name == speaker
    assert text[slice(*said.content[-1])].endswith(ends)


def test_how_the_toll_went_meanwhile_is_told_by_the_outlet() -> None:
    text = "People who lived there said they had smelled gas for days, as the toll climbed to 13 overnight."
    (said,) = statements(text)
    assert [text[slice(*span)] for span in said.content] == ["they had smelled gas for days"]


@pytest.mark.parametrize(
    "meanwhile", ["as 300 people marched in Orm", "two days after 300 people had marched in Orm"]
)
def test_what_went_on_meanwhile_is_told_by_the_outlet(meanwhile: str) -> None:
    text = f"The ministry lied, the opposition said on Monday, {meanwhile}."
    (said,) = statements(text)
    assert [text[slice(*span)] for span in said.content] == ["The ministry lied"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The navy said 11 sailors were safe. The shipping line disputes this; it says nine are.",
            "shipping line",
        ),
        ("Norda Foods shut two plants. The frozen-food maker expects to cut 300 jobs.", "Norda Foods"),
        ("Zelk Air cut its forecast. The Dublin-based carrier said it would ground 12 jets.", "Zelk Air"),
        (
            "The aid group Doctors in Transit sent nurses. Doctors in Transit said 40 had died.",
            "Doctors in Transit",
        ),
        ("Two were held, a spokesman for the prosecutor's office, Timur Hale, said.", "Timur Hale"),
        ("“We lost it,” said Dan Orme of the union UFW, which put the number of jobs at risk at 900.", "UFW"),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    said = statements(text)[-1]
    assert said.speaker is not None and said.speaker.name == speaker


def test_both_clauses_before_who_says_it_are_said() -> None:
    text = (
        "About 3.8 tonnes of acid escaped from the refinery last week, and it flowed for 34 minutes, the Process Safety "
        "Inspectorate said on Wednesday."
    )
    (said,) = statements(text)
    assert text[slice(*said.content[0])].startswith("About 3.8 tonnes")
