"""Two countries of one report, and who speaks for which."""

from __future__ import annotations

import pytest

from sayso.model import Article, Reading
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(*paragraphs: str) -> Reading:
    text = "\n\n".join(paragraphs)
    starts = [sum(len(p) + 2 for p in paragraphs[:n]) for n in range(len(paragraphs))]
    spans = tuple((start, start + len(p)) for start, p in zip(starts, paragraphs, strict=True))
    return read_article(Article(id="a", text=text, paragraphs=spans), load_engine())


def said_by(reading: Reading) -> list[tuple[str, str]]:
    return [(s.stance, s.speaker.name) for s in reading.statements if s.speaker]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oskara's defence ministry", "Belmia's defence ministry"),
        ("The defence ministry of Oskara", "Belmia's defence ministry"),
    ],
)
def test_a_ministry_is_its_countrys(one: str, other: str) -> None:
    reading = read(
        f"{one} said that four of its soldiers were killed in an exchange of fire with Belmia on Tuesday.",
        "The ministry said that Belmia had attacked a post without warning.",
        f'{other} denied that its forces had opened fire first. "We answered an attack," it said.',
    )
    found = said_by(reading)
    assert [name for stance, name in found if stance == "denies"] == [other]
    assert one.removeprefix("The ") in {name for _, name in found}


def test_a_general_is_a_person() -> None:
    reading = read("General Pavlo Esk said that two men had died. General Esk declined to say more.")
    assert {name for _, name in said_by(reading)} == {"Pavlo Esk"}
    assert said_by(read("General Motors said it would cut 400 jobs.")) == [("asserts", "General Motors")]


def test_what_another_says_in_the_next_sentence_is_his() -> None:
    reading = read(
        "Oskara's defence ministry raised the number of its soldiers killed to 17. Forty-one have been "
        "wounded, it said.",
        "Belmia said that eight of its soldiers had died. General Pavlo Esk, the ministry's spokesman, "
        "spoke of more than 70.",
    )
    text = reading.article.text
    belmia = [s for s in reading.statements if s.speaker and s.speaker.name == "Belmia"]
    assert [text[slice(*span)] for s in belmia for span in s.content] == [
        "that eight of its soldiers had died"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Many suspect the Vextra chemical plant as the source. Vextra denied this.",
        "The paper said that the country's largest bank, Unikor Halten, was considering it. Unikor denied it.",
        "Auriga said that it would examine the cases. Auriga denied a delay.",
    ],
)
def test_a_firm_is_no_person(text: str) -> None:
    assert [s.speaker.type for s in read(text).statements if s.speaker and s.stance == "denies"] == [
        "organisation"
    ]


def test_the_hospital_is_no_federation() -> None:
    reading = read(
        "The Hospital Doctors' Federation denied that support was crumbling.",
        "A patient died after being moved. The paper Chronicle reported that the strike had delayed his "
        "transfer. The hospital denied this.",
    )
    assert [name for stance, name in said_by(reading) if stance == "denies"] == [
        "Hospital Doctors' Federation",
        "hospital",
    ]
