"""Who tells a number by the form of the text: labels, brackets, heads of lists, counts by their counter, deeds."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.record.counts import countable
from sayso.record.parties import Parties

OPENING = "It rained all of Monday and most of the night before that.\n\nThe road was wet.\n\n"


def sources(text: str) -> list[tuple[float | None, str | None]]:
    paragraphs, start = [], 0
    for part in (whole := OPENING + text).split("\n\n"):
        paragraphs.append((start, start + len(part)))
        start += len(part) + 2
    reading = read(Article(id="a", text=whole, paragraphs=tuple(paragraphs), published="2026-05-05"))
    return [(counted.point.low, counted.point.source) for counted in countable(reading, Parties())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Interior ministry: 9 dead\n\nRed Crescent: 23 dead",
            {(9, "Interior ministry"), (23, "Red Crescent")},
        ),
        ("Dead: 9 (interior ministry), 23 (Red Crescent).", {(9, "interior ministry"), (23, "Red Crescent")}),
        ("Unpaid bills of hospitals: 2.1 billion euros", {(2.1e9, None)}),
        ("At least nine people were killed (Red Crescent: 23).", {(9, None), (23, "Red Crescent")}),
        (
            "Sixty-one people have died. The figures come from the Red Crescent.",
            {(61, "Red Crescent")},
        ),
        ("Sixty-one people have died. The figures come late.", {(61, None)}),
        ("Sixty-one people have died. The sales figures come from the Red Crescent.", {(61, None)}),
        ("Sixty-one people have died. It rained. The figures come from the Red Crescent.", {(61, None)}),
        (
            "The figures of the health ministry:\n\nCases: 118\n\nDeaths: 14",
            {(118, "health ministry"), (14, "health ministry")},
        ),
        (
            "The Interior Ministry speaks of 12 dead, the Red Crescent of 31.",
            {(12, "Interior Ministry"), (31, "Red Crescent")},
        ),
        (
            "Daniel Revik, the party leader, speaks of 14,000 ballots; the Election Board maintains that there were 8,650.",
            {(14000, "Daniel Revik"), (8650, "Election Board")},
        ),
        (
            "But where the Election Board counts 1,500 ballots, the Reform Club counts about 3,000, Daniel Revik said.",
            {(1500, "Election Board"), (3000, "Reform Club")},
        ),
        ("The report of the Court of Audit is out. It finds 21 breaches.", {(21, "Court of Audit")}),
        ("By the Water Board's reckoning, 14,000 homes have no supply.", {(14000, "Water Board")}),
        ("Records from the Prison Service show 41 escapes.", {(41, "Prison Service")}),
        ("Norvik Bank has earmarked 60 million crowns for refunds.", {(60e6, "Norvik Bank")}),
        ("The Education Ministry has closed 120 schools.", {(120, "Education Ministry")}),
    ],
)
def test_who_tells_it(text: str, expected: set[tuple[float, str | None]]) -> None:
    assert set(sources(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Missing: 40",
        "Upper Amrin: 7 dead",
        "The Reform Party: 41 seats",
        "Norvik Bank, which employs 4,100 people, is moving.",
        "Norvik Bank paid 22 million crowns in 2017.",
    ],
)
def test_nobody_tells_it(text: str) -> None:
    assert all(source is None for _, source in sources(text))
