"""Percent of people: of votes, of those who took part, of those who did something, and of pay."""

from __future__ import annotations

import pytest

from counting import counted_as_told
from sayso import Article, read
from sayso.record.counts import countable
from sayso.record.parties import Parties


def named(text: str) -> list[str]:
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), published="2026-05-05"))
    return [c.quantity.name for c in countable(reading, Parties()) if c.quantity.unit == "percent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("79.6 percent were in favour, the association said.", ["votes for in percent"]),
        (
            "Fifty-four percent of the dockers who voted were for the deal, the union said.",
            ["votes for in percent"],
        ),
        ("The UFW said more than 80 percent of its members had backed a walkout.", ["votes for in percent"]),
        ("Members rejected the offer by 57.3 percent, the union said.", ["votes against in percent"]),
        ("The union said 64 percent of those entitled to vote had done so.", ["turnout in percent"]),
        (
            "Turnout in the postal ballot of 38,200 members was 71 percent, the union said.",
            ["turnout in percent"],
        ),
        ("The union said 87 percent of its members are out.", ["members are out, in percent"]),
        (
            "The union said that 92 percent of the 3,100 employees of the firm had stopped work.",
            ["employees stopped work, in percent"],
        ),
        (
            "The union says that 88 percent of those on the roster stayed away.",
            ["employees stayed away, in percent"],
        ),
        ("The ministry said 12 percent of soldiers had deserted.", ["soldiers had deserted, in percent"]),
        (
            "Nurses say pay is too low. The union would settle for 7.5 percent, it said.",
            ["pay rise asked for, planned"],
        ),
        (
            "The strike is over pay. The union is demanding a rise of 12 percent.",
            ["pay rise asked for, planned"],
        ),
        ("Pay has been frozen. The minister's proposal is worth 5.2 percent, she said.", ["pay rise"]),
        ("The town's officials would go as high as 7 percent, they said.", []),
    ],
)
def test_what_so_many_percent_are_of(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_a_rise_that_is_asked_for_is_no_step() -> None:
    (given,) = counted_as_told(
        "The strike is over pay. The Dockers' Union is demanding a rise of 12 percent."
    )
    assert given.point.change == "total"
