"""What befell whom where a count of its own tells it, and the ages of single persons."""

from __future__ import annotations

import pytest

from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def figures(text: str) -> list[tuple[float | None, str | None]]:
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    return [(f.low, f.event) for f in reading.figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The navy raised the number of those rescued to 121.", [(121, "rescue")]),
        ("The number of rescued passengers has risen to 121.", [(121, "rescue")]),
        ("The number of dead rose to 30 and that of injured to 212.", [(30, "dead"), (212, "injure")]),
        (
            "A bomb went off in Rell on Monday, killing nine people and wounding 31, police said.",
            [(9, "kill"), (31, "wound")],
        ),
        ("The office put the number of dead at 17 and of missing at six.", [(17, "dead"), (6, "missing")]),
        (
            "The office put the number of dead at 58 and that of injured at 15.",
            [(58, "dead"), (15, "injure")],
        ),
        ("The ministry put the number of deaths at 23 and of cases at 540.", [(23, "die"), (540, None)]),
        ("It had counted 65 people who have died. It put the number at 144.", [(65, "die"), (144, "die")]),
        ("A student of 19 has died after clashes.", []),
        ("A team of 19 was sent.", [(19, None)]),
    ],
)
def test_what_befell_them(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rescuers brought 14 more miners out alive on Friday, four days after they were trapped.",
            [(14, "rescue")],
        ),
        ("Nine miners have been brought out alive from the mine.", [(9, "rescue")]),
        ("Hospitals have had to call off 7,900 operations.", [(7900, "cancel")]),
        ("It corrects the number of observers in paragraph 4 to 160, not 60.", [(160, None), (60, None)]),
    ],
)
def test_more_of_what_befell_them(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert figures(text) == expected


def test_what_was_planned_and_is_cancelled_is_actual() -> None:
    text = "At least 3,400 planned operations were cancelled, the ministry said."
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    assert [f.status for f in reading.figures] == ["actual"]


@pytest.mark.parametrize(
    "text",
    [
        "The Brasko fire brigade put the number of dead at 11 and of injured at 23 on Thursday.",
        "The Brasko fire brigade put the number of dead at 11 and that of injured at 23 on Thursday.",
    ],
)
def test_a_second_fate_of_a_count_has_its_owner_and_is_not_of_the_first(text: str) -> None:
    reading = read_article(Article(id="a", text=text, paragraphs=((0, len(text)),)), load_engine())
    dead, injured = reading.figures
    assert (dead.counted_noun, dead.event) == ("dead", "dead")
    assert (injured.counted_noun, injured.event) == (None, "injure")
    (said,) = reading.statements
    assert said.speaker and said.speaker.name == "Brasko fire brigade"
    assert dead.statement == injured.statement == said.id
