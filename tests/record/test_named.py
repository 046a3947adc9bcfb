"""Who of those that a report names is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article
from sayso.model import Reading, Speaker
from sayso.record.named import called, last_to_speak, speaks_next, subject_before, with_role
from speaking import body, said

TEXT = "The Sele Coast Civil Protection has two boats. It counts 23, and so does Ana Prell.\n\nIt rained."
GUARD, ANA = body(TEXT, "Sele Coast Civil Protection"), body(TEXT, "Ana Prell", "e2", "person")
READING = Reading(article(TEXT), (), entities=(GUARD, ANA))


@pytest.mark.parametrize(
    ("name", "is_meant"),
    [
        ("the Sele Coast Civil Protection", True),
        ("civil protection", True),
        ("protection", True),
        ("coast", False),
        ("Ana Prell", False),
    ],
)
def test_a_part_of_a_name(name: str, is_meant: bool) -> None:
    assert called(READING, name) == (GUARD if is_meant else None)


def test_a_part_of_two_names_is_nobodys() -> None:
    other = replace(GUARD, id="e3", name="Orla Civil Protection", names=("Orla Civil Protection",))
    assert called(replace(READING, entities=(GUARD, other)), "civil protection") is None


def test_the_only_one_with_a_role() -> None:
    mayor = replace(ANA, roles=("mayor",))
    assert with_role(replace(READING, entities=(GUARD, mayor)), "mayor") == mayor
    other = replace(mayor, id="e3", name="Tom Aldane")
    assert with_role(replace(READING, entities=(mayor, other)), "mayor") is None


def test_whom_the_sentence_before_begins_with_in_one_paragraph() -> None:
    assert subject_before(READING, TEXT.index("It counts"), ()) == GUARD
    assert subject_before(READING, TEXT.index("It rained"), ()) is None


def test_who_spoke_last_and_who_speaks_next() -> None:
    by_ana = said(TEXT, "It counts 23", "Ana Prell", "Ana Prell", "person")
    by_ana = replace(by_ana, speaker=Speaker("Ana Prell", "person", None, "e2"))
    before = said(TEXT, "has two boats", "two boats", "boats")
    reading = replace(READING, statements=(by_ana, before))
    assert speaks_next(reading, before) == ANA
    assert speaks_next(reading, by_ana) is None
    assert last_to_speak(reading, TEXT.index("Prell.")) == ANA
    assert last_to_speak(reading, TEXT.index("It rained")) is None
