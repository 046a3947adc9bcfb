"""Who is called by an office in the opening and named behind it."""

from __future__ import annotations

import pytest

from making import article
from sayso import read
from sayso.record.named_later import with_named_later

LEAD = "The president of the Tramuza region on Sunday blamed the power company Fluvera for the fire.\n\n"


def speakers(text: str) -> list[str]:
    return [s.speaker.name for s in with_named_later(read(article(text))).statements if s.speaker]


def test_who_is_named_behind_an_office_holds_it() -> None:
    text = LEAD + "“This fire started under its line,” Beatriz Solanell told a news conference."
    reading = with_named_later(read(article(text)))
    assert {e.name: e.roles for e in reading.entities}["Beatriz Solanell"] == (
        "president of the Tramuza region",
    )
    assert set(speakers(text)) == {"Beatriz Solanell"}


def test_whose_office_it_is_is_left_out_of_the_role() -> None:
    text = "Ardovia's defence minister said on Sunday that it was over.\n\n“It is over,” Marta Helic told reporters."
    reading = with_named_later(read(article(text)))
    assert {e.name: e.roles for e in reading.entities}["Marta Helic"] == ("defence minister",)


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "“This fire started under its line,” fire chief Beatriz Solanell told a news conference.",
        "Beatriz Solanell was angry. The president of the region on Sunday blamed Fluvera.\n\n“No,” Tom Roe said.",
        "The governor said on Monday that 12 had died.\n\n“We lost everything,” Maria Dunn told the Courier.",
        LEAD + "“It failed us,” Tom Hale, whose house was destroyed, told reporters.",
        "A minister said on Sunday that it was over.\n\n“It is over,” Marta Helic told reporters.",
        LEAD + "Nobody said more. " + "The hills were still burning. " * 30 + "“No,” Tom Roe told reporters.",
    ],
)
def test_but_not_who_holds_another_or_may_be_anybody(text: str) -> None:
    reading = read(article(text))
    assert with_named_later(reading) == reading
