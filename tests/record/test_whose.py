"""A number that only tells which thing is meant is nobody's, whoever speaks."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.record.counts import countable
from sayso.record.parties import Parties


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
