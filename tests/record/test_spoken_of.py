"""Whether a number is told as one of before."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.evidence import sentence_around
from sayso.record.spoken_of import is_spoken_of

OF_BEFORE = [
    "It had spoken of 31 on Monday.",
    "On Monday it had still reported 31.",
    "In the first two days it had been 31.",
    "Two weeks ago the figure was 31.",
    "The port had for a long time put it at 31.",
    "Its previous proposal was 31.",
    "The ministry's last public number was 31.",
    "On Sunday it was 31.",
    "There were 31 of them ten days ago.",
    "It spoke on Sunday of at least 31 bodies.",
    "The bank has spoken until today of 31.",
    "The peak, previously given as 31, had been worked out anew.",
    "The army no longer stands by its 31.",
    "The company gave up the ministry's figure of 31.",
    "Its figure of 31 was wrong.",
    "The institute lowered its toll from 31 after tests.",
    "The General admitted more, where 31 had been admitted.",
    "The 31 for every household has become 400.",
    "That is the 31 it announced, and more.",
    "They said that they had previously recorded 31 breaches.",
]
OF_NOW = [
    "Its ship had sunk with 31 aboard.",
    "Last year 31 people died there.",
    "They said that they had recorded 31 breaches.",
    "Those who had to leave their homes have been able to return, all but 31.",
    "It raised its offer from 31 to 40.",
    "The office put it at 31 on Monday.",
    "The theft was larger than first stated and concerns 31 people.",
    "The Diet withdrew its confidence from the minister at noon by 31 votes.",
    "It had burned 31 acres by Sunday.",
]


@pytest.mark.parametrize(("text", "recalled"), [(t, True) for t in OF_BEFORE] + [(t, False) for t in OF_NOW])
def test_what_is_told_as_of_before(text: str, recalled: bool) -> None:
    monday = article(text, day="2025-03-10")
    given = figure(text, "31", 31)
    assert is_spoken_of(monday, given, sentence_around(monday, given.span)) is recalled
