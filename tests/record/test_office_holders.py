"""Who holds an office that is told without a name."""

from __future__ import annotations

import pytest

from making import article, speaks
from sayso.model import Entity, Reading
from sayso.record.parties import Parties


def test_whom_a_report_called_by_the_office_is_known_by_name_later() -> None:
    parties = Parties()
    unnamed = speaks("Orlen public prosecutor", "unnamed")
    named = speaks("Irma Castan", "person", "public prosecutor")
    other = speaks("Jo Roe", "person", "prosecutor")
    first = parties.of(unnamed)
    assert first is not None
    assert parties.of(named) == first
    assert parties.of(other) != first


def test_the_governors_office_is_the_governor_who_has_spoken() -> None:
    parties = Parties()
    governor = parties.of(speaks("Tomas Orvell", "person", "district governor"))
    assert parties.of(speaks("governor's office")) == governor
    assert parties.of(speaks("prosecutor's office")) != governor
    two = Parties()
    for name in ("Tomas Orvell", "Ana Ruiz"):
        two.of(speaks(name, "person", "governor"))
    assert two.of(speaks("governor's office")) == "governor's office"


@pytest.mark.parametrize(
    ("called", "same"),
    [
        ("governor of Zelin region", True),
        ("the governor", True),
        ("a governor of the old days", False),
        ("mayor", False),
    ],
)
def test_the_holder_of_an_office_is_the_person_known_by_it(called: str, same: bool) -> None:
    parties = Parties()
    governor = parties.of(speaks("Josip Marek", "person", "Gov."))
    marek = Entity("e1", "person", "Josip Marek", ("Josip Marek",))
    parties.note_places(Reading(article("Josip Marek was there."), (), entities=(marek,)))
    assert (parties.of(speaks(called, "unnamed")) == governor) is same
