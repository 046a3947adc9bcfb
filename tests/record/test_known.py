"""Which of the parties known a name means."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from making import article, statement
from sayso.model import Entity, Reading, Speaker
from sayso.record.known import Known


def test_a_name_met_before_is_the_party_and_any_other_a_new_one() -> None:
    known = Known()
    names = ("Interior Ministry", "the interior ministry", "Coast Guard")
    assert [known.named(name, "organisation", ()) for name in names] == [names[0], names[0], names[2]]
    assert [party.name for party in known.known()] == [names[0], names[2]]


def test_what_tells_nobody_is_no_party() -> None:
    known = Known()
    assert known.named("the company", "organisation", ()) is None
    assert known.unnamed("officials") is None
    assert known.known() == ()


def test_who_has_no_name_is_the_same_one_of_the_same_outlet_alone() -> None:
    known = Known()

    def medic(outlet: str) -> str | None:
        known.note_places(Reading(article("It rains.", outlet=outlet)))
        return known.unnamed("a medic")

    first = medic("Harbor Courier")
    assert first == medic("Harbor Courier") == "medic"
    assert medic("Orlen Post") == "medic (Orlen Post)"


def test_a_body_of_a_body_is_that_body() -> None:
    known = Known()
    assert known.named("Brevbund", "organisation", ()) == "Brevbund"
    assert known.named("Brevbund's board", "organisation", ()) == "Brevbund"


def test_an_official_in_a_ministers_department_is_none_of_the_minister() -> None:
    known = Known()
    assert known.named("Thea Manck", "person", ("Labour minister",)) == "Thea Manck"
    official = "official in the minister's department"
    assert known.named(official, "unnamed", ()) == official


def on(text: str, name: str, type: str) -> Reading:
    entity = Entity("e1", type, name, (name,), (), tuple(m.span() for m in re.finditer(name, text)))
    said = statement(text, "it will close", by=name, type=type)
    said = replace(said, speaker=Speaker(name, type, None, "e1"))
    return Reading(article(text, title=f"{name} to close its works"), (said,), entities=(entity,))


def test_what_reports_before_were_on_is_a_company_whatever_its_name_was_taken_for() -> None:
    known = Known()
    known.note_places(on("Zellmar said it will close. Zellmar is a company.", "Zellmar", "organisation"))
    later = known.with_companies(
        on("The jobs at Zellmar will go. Zellmar said it will close.", "Zellmar", "place")
    )
    assert later.entities[0].type == "organisation"
    assert later.statements[0].speaker is not None and later.statements[0].speaker.type == "organisation"
    for text in (
        "The jobs in Zellmar will go. Zellmar said it will close.",
        "Zellmar said it will close. Zellmar’s finance minister wept.",
    ):
        reading = on(text, "Zellmar", "place")
        assert known.with_companies(reading) == reading


@pytest.mark.parametrize("name", ["the city", "transport minister"])
def test_what_a_story_has_one_of_is_the_same_whichever_outlet_tells(name: str) -> None:
    known = Known()
    told = []
    for outlet in ("Harbor Courier", "Radio Seven"):
        known.note_places(Reading(article("It rains.", outlet=outlet)))
        told.append(known.unnamed(name))
    assert told[0] == told[1] is not None
