"""Whose papers and surveys are."""

from __future__ import annotations

import pytest

from sayso.record.papers import is_of_paper
from speaking import body, meant, said


@pytest.mark.parametrize(
    ("words", "is_paper"),
    [
        ("Its final report", True),
        ("report on the fire", True),
        ("the author of the report", False),
        ("", False),
    ],
)
def test_it_is_a_paper_that_speaks(words: str, is_paper: bool) -> None:
    assert is_of_paper(words) is is_paper


def test_a_report_is_whose_the_sentence_before_is() -> None:
    text = "The Lake Guard has ended its inquiry. Its final report puts the toll at 23."
    told = said(text, "the toll at 23", "Its final report", "final report")
    assert meant(text, told, body(text, "Lake Guard")) == "Lake Guard"
    text = "Divers have ended their work at the Lake Guard. Its final report puts the toll at 23."
    told = said(text, "the toll at 23", "Its final report", "final report")
    assert meant(text, told, body(text, "Lake Guard")) == "final report"


def test_a_filing_is_the_companys_it_tells_of() -> None:
    text = "A filing on Monday showed that Halberd Mills has sold its stake in Norvane."
    told = said(
        text, "that Halberd Mills has sold its stake in Norvane", "A filing on Monday", "filing on Monday"
    )
    assert meant(text, told, body(text, "Halberd Mills"), body(text, "Norvane", "e2")) == "Halberd Mills"


def test_a_letter_is_not_of_the_outlet_that_it_was_shown_to() -> None:
    text = "It expects losses of 5 million, according to a letter that was seen by the Harbor Post."
    told = said(text, "It expects losses of 5 million", "a letter that was seen by the Harbor Post", "letter")
    assert meant(text, told, body(text, "Harbor Post")) == "letter"


def test_a_survey_is_its_institutes() -> None:
    text = "In the latest Meris survey 71 percent wanted the minister to resign."
    told = said(
        text, "71 percent wanted the minister to resign", "the latest Meris survey", "latest Meris survey"
    )
    assert meant(text, told) == "Meris"


@pytest.mark.parametrize("who", ["An October", "A Monday", "The German", "A US"])
def test_when_and_where_was_asked_is_no_institute(who: str) -> None:
    text = f"{who} poll showed that most wanted him to resign."
    told = said(text, "most wanted him to resign", f"{who} poll", f"{who} poll")
    assert meant(text, told) not in (who, who.partition(" ")[2])
