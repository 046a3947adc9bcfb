from __future__ import annotations

import pytest

from making import article
from sayso.reading.dateline import without_datelines


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT ANSEL, Tarvala (Meridian Wire) - ",
        "MORVA (Northwire) — ",
        "Morva, March 3 (Northwire) – ",
        "LOWMERE, Great Skerrin, Oct. 23 — ",
        "(Northwire) - ",
        "Osmere, 19 January 2024 (Northwire) - ",
        "OSMERE: ",
        "ALMIN DERE/MEHRAD (CW) - ",
    ],
)
def test_prose_begins_behind_the_dateline(dateline: str) -> None:
    given = article(f"{dateline}Divers found another boat, the navy said.\nThe search goes on.")
    start, end = without_datelines(given).paragraphs[0]
    assert given.text[start:end] == "Divers found another boat, the navy said."
    assert without_datelines(given).paragraphs[1:] == given.paragraphs[1:]


@pytest.mark.parametrize(
    "text",
    [
        "PARIS has spoken - and so has Lyon.",
        "Divers found a boat (the navy's) - and a raft.",
        "Osmere, in January 2024 a village (and no more) - now a town.",
        "The NMSB said it would come.",
        "NMSB: ferry was overloaded",
        "NATO, which met on Friday, said it would help - in time.",
    ],
)
def test_a_sentence_with_a_dash_is_none(text: str) -> None:
    assert without_datelines(article(text)).paragraphs == article(text).paragraphs


def test_the_turns_of_a_talk_are_none() -> None:
    talk = article("RUIZ: Who was there?\nBRUN: Nobody.\nRUIZ: And then?")
    assert without_datelines(talk).paragraphs == talk.paragraphs
