"""Who speaks in a quotation that no verb gives to anybody."""

from __future__ import annotations

import pytest

from making import article
from sayso import read

MOYNE = "“I recommended that the bank be raised,” Fergal Moyne said. “I never heard another word.”\n\n"


def speakers(text: str) -> dict[str, str | None]:
    """Of each statement the first two words, and who says it."""
    found = read(article(text)).statements
    return {
        " ".join(text[slice(*s.content[0])].split()[:2]): s.speaker.name if s.speaker else None for s in found
    }


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The council’s chief executive, Maeve Tolan, was categorical.", "Maeve Tolan"),
        ("Elke Roos was ready for that one.", "Elke Roos"),
        ("Dolores Quick stood at the gate. She was close to tears.", "Dolores Quick"),
        ("Dorian Fessler was just on Radio 2. Did his well do this?", "Dorian Fessler"),
    ],
)
def test_whom_the_sentence_before_is_on_speaks(sentence: str, who: str) -> None:
    text = f"{MOYNE}{sentence} “There is no such report. I have run this office for six years.”"
    assert speakers(text)["There is"] == who


def test_of_two_people_it_is_the_subject() -> None:
    text = "Maeve Tolan looked at Fergal Moyne. “There is no such report in this house.”"
    assert speakers(text) == {"There is": "Maeve Tolan"}


@pytest.mark.parametrize(
    "sentence",
    ["Rain fell on the square.", "The report was Fergal Moyne’s and Maeve Tolan’s work.", "A bell rang."],
)
def test_where_nobody_is_told_of_for_sure_nobody_speaks(sentence: str) -> None:
    text = f"{sentence} “There is no such report in this house.”"
    assert speakers(text).get("There is") is None


def test_a_utility_is_no_lake() -> None:
    text = (
        "Borwick Water, which runs the pumps above the beach, waved the reports away. “Our pumps ran all night,” said "
        "Edda Corr, its operations chief."
    )
    found = {e.name: e.type for e in read(article(text)).entities}
    assert found["Borwick Water"] == "organisation"
