"""Parties by what the report at hand tells of them."""

from __future__ import annotations

from dataclasses import replace

from making import article, speaks
from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.parties import Parties


def of_outlet(name: str, statement: Statement, parties: Parties, *places: str) -> str | None:
    named = tuple(Entity(f"e{n}", "place", place, (place,), (), ()) for n, place in enumerate(places))
    parties.note_places(Reading(replace(article("It rains."), outlet=name), entities=named))
    return parties.of(statement)


def test_of_two_ministries_the_one_of_the_outlets_country_is_meant() -> None:
    parties = Parties()
    ours = of_outlet("Wire", speaks("Tarvala's defence ministry"), parties, "Tarvala", "Ruskany")
    theirs = of_outlet("Wire", speaks("Ruskany's defence ministry"), parties, "Tarvala", "Ruskany")
    assert ours != theirs
    assert of_outlet("Ruskany National Radio", speaks("defence ministry"), parties) == theirs
    assert of_outlet("Tarvalan Standard", speaks("the defence ministry"), parties) == ours
    assert of_outlet("Wire", speaks("Ruskani defence ministry"), parties, "Ruskany") == theirs


def test_two_ministries_of_one_name_are_two_where_each_report_tells_whose_it_is() -> None:
    parties = Parties()

    def party(text: str, name: str) -> str | None:
        parties.note_places(Reading(article(text)))
        return parties.of(speaks(name))

    castrel = party("The defence ministry in Castrel said they fired first.", "defence ministry")
    orlesk = party(
        "The Ministry of Defence said they fired first. The Ministry of Foreign Affairs of Orlesk agreed.",
        "Ministry of Defence",
    )
    assert castrel == "defence ministry" and orlesk == "Ministry of Defence (Orlesk)"
    again = party("In Orlesk City the defence ministry said they fired first.", "defence ministry")
    assert again == orlesk
    other = party(
        "In Orlesk City the foreign ministry said so, the defence ministry said.", "defence ministry"
    )
    assert other == castrel
    untold = party("The defence ministry said they fired first.", "defence ministry")
    assert untold == castrel


def test_an_office_of_another_country_is_not_the_ministers_of_the_report() -> None:
    text = "Foreign Minister Ana Reith spoke. In Ulmat, the Tervashi capital, the Foreign Ministry answered."
    minister = Entity("e1", "person", "Ana Reith", ("Ana Reith",), ("Foreign Minister",))
    parties = Parties()
    parties.note_places(Reading(article(text), (), entities=(minister,)))
    first = parties.of(speaks("Ana Reith", "person", "Foreign Minister"))
    assert parties.of(speaks("Foreign Ministry")) != first


def test_an_official_who_would_not_be_named_is_no_ministry() -> None:
    parties = Parties()
    assert parties.of(speaks("health ministry")) == "health ministry"
    text = "A ministry official, who asked not to be named, told us that 44 had died."
    told = Statement("s1", "indirect", ((0, 19),), (), ((58, 72),), Speaker("ministry official", "unnamed"))
    parties.note_places(Reading(article(text), (told,)))
    assert parties.of(told) == "ministry official"
    parties.note_places(Reading(article("A ministry official told us that 44 had died."), (told,)))
    assert parties.of(told) == "health ministry"
