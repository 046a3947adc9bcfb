"""A number that only tells which thing is meant is nobody's, whoever speaks."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso import Article, read
from sayso.model import Entity, Reading, Statement
from sayso.record.counts import countable
from sayso.record.parties import Parties
from sayso.record.whose import owner_beside
from speaking import body, said


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Orlgas admitted that the block in which 16 people died had gas.", None),
        ("Orlgas confirmed that the blast that killed 16 people had started in its pipes.", None),
        ("Orlgas said that 16 people had died in the block.", "Orlgas"),
        ("Orlgas said a blast that killed 16 people had started in its pipes.", "Orlgas"),
    ],
)
def test_whose_dead_they_are(text: str, source: str | None) -> None:
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-05"))
    assert [counted.point.source for counted in countable(reading, Parties())] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Orm Steel now plans to cut 950 jobs.", "Orm Steel"),
        ("Orm Steel is to close 12 mills.", "Orm Steel"),
        ("Orm Steel has cut 950 jobs.", "Orm Steel"),
        ("Workers of Orm Steel plan to send 950 letters.", None),
        ("Zidon Clarke was held. Zidon fired at least four shots as he ran.", None),
    ],
)
def test_whose_cuts_they_are_that_somebody_plans(text: str, source: str | None) -> None:
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-05"))
    assert [counted.point.source for counted in countable(reading, Parties())] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Orm Steel has seen $25bn wiped off its share price since the blast.", None),
        ("Lena Brun of Orm Steel blamed the mill for a fire that has killed five people.", None),
        ("Britons have donated a total of $46m to the appeal.", None),
        ("Orm Steel has donated a total of $46m to the appeal.", "Orm Steel"),
        (
            "With 40 workers missing at the mill, Lena Brun, the head of Orm Steel, said the firm had been ready.",
            None,
        ),
        (
            "With 40 workers missing, the search went on, Lena Brun, the head of Orm Steel, said on Friday.",
            "Orm Steel",
        ),
    ],
)
def test_what_befell_somebody_or_stands_before_his_words_is_not_his_number(
    text: str, source: str | None
) -> None:
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-05"))
    assert [counted.point.source for counted in countable(reading, Parties())] == [source]


def owner(text: str, words: str, *entities: Entity, more: tuple[Statement, ...] = ()) -> str | None:
    found = owner_beside(Reading(article(text), more, entities=entities), figure(text, words, 1))
    return found.speaker.name if found is not None and found.speaker is not None else None


def test_by_its_own_count_is_of_who_spoke_or_is_told_of_before() -> None:
    text = "The Civic Front was angry. By its own count it won 44 seats. It has 12 now."
    assert owner(text, "44", body(text, "Civic Front")) == "Civic Front"
    assert owner(text, "12", body(text, "Civic Front")) is None
    disputed = said(text, "The Civic Front was angry", "The", "Halvard Lines", "organisation")
    assert owner(text, "44", body(text, "Civic Front"), more=(disputed,)) == "Halvard Lines"


def test_whose_own_estimate_is_of_the_name_before() -> None:
    text = "“Too low,” said Tom Aldane of brokers Fenn & Co, whose own estimate is 90 million."
    people = (body(text, "Tom Aldane", "e1", "person"), body(text, "Fenn & Co", "e2"))
    assert owner(text, "90 million", *people) == "Fenn & Co"


def test_who_raises_his_own_offer_is_whose_it_is() -> None:
    text = "Brint Cargo on Monday raised its pay offer to 5.5 percent, and Halvard Lines named a judge. It has 12."
    people = (body(text, "Brint Cargo"), body(text, "Halvard Lines", "e2"))
    assert owner(text, "5.5", *people) == "Brint Cargo"
    assert owner(text, "12", *people) is None
    assert owner(text.replace(" its ", " the "), "5.5", *people) == "Brint Cargo"
    assert owner(text.replace("raised its pay offer", "saw its pay offer raised"), "5.5", *people) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Brint Cargo took a provision of 5.5 million.", "Brint Cargo"),
        ("Brint Cargo, which lost money, has set aside 5.5 million.", "Brint Cargo"),
        ("Passengers of Brint Cargo offered 5.5 million.", None),
        ("The education ministry on Friday widened the curfew to 5.5 million.", "education ministry"),
        ("Brint Cargo tightened the ban and extended it to 5.5 million.", "Brint Cargo"),
        ("Brint Cargo was offered 5.5 million.", None),
        ("Brint Cargo was angry; a rival set aside 5.5 million.", None),
    ],
)
def test_who_does_what_is_counted_or_moves_it_is_whose_number_it_is(text: str, who: str | None) -> None:
    people = (body(text, "Brint Cargo"),) if "Brint" in text else ()
    assert owner(text, "5.5", *people) == who


def test_the_company_that_raises_its_own_offer_is_the_one_the_report_is_on() -> None:
    lines = (
        "Pelagia Airways said it was sorry.",
        "The company also raised its compensation to 120,000 crowns for each family.",
        "Pelagia Airways did not say when it would be paid.",
    )
    ends = [sum(len(line) + 2 for line in lines[:n]) for n in range(4)]
    paragraphs = tuple((ends[n], ends[n] + len(line)) for n, line in enumerate(lines))
    reading = read(Article("a1", "\n\n".join(lines), paragraphs))
    (figure_of,) = [f for f in reading.figures if f.low == 120_000]
    found = owner_beside(reading, figure_of)
    assert found is not None and found.speaker is not None and found.speaker.name == "Pelagia Airways"
