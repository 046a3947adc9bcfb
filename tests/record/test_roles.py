"""For whom a person speaks by the role printed with the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at
from sayso.model import Entity, Reading
from sayso.record.affiliation import institutions
from sayso.record.roles import institution_by_name, institution_by_office, institution_by_trade
from speaking import body


@pytest.mark.parametrize(
    ("role", "who"), [("party leader", None), ("owner", None), ("spokeswoman", "Centre Party")]
)
def test_a_party_leader_leads_a_party_and_an_owner_is_not_the_club(role: str, who: str | None) -> None:
    text = f"The Centre Party met on Monday. {role.capitalize()} Helena Voss denied it."
    party = Entity("e1", "organisation", "Centre Party", ("Centre Party",), (), (at(text, "Centre Party"),))
    voss = Entity("e2", "person", "Helena Voss", ("Helena Voss",), (role,), (at(text, "Helena Voss"),))
    assert institutions(Reading(article(text), (), entities=(party, voss))).get("e2") == who


TEXT = "Lea Brandt spoke of Nordal Hospital, the Nordal Police, Nordal Fish and the health ministry."
HOSPITAL, POLICE, FISH, MINISTRY = (
    body(TEXT, name, f"e{number}")
    for number, name in enumerate(("Nordal Hospital", "Nordal Police", "Nordal Fish", "health ministry"), 2)
)
NAMED = [HOSPITAL, POLICE, FISH, MINISTRY]


def lea(role: str) -> Entity:
    return replace(body(TEXT, "Lea Brandt", "e1", "person"), roles=(role,))


@pytest.mark.parametrize(
    ("role", "whose"),
    [
        ("director of Nordal Fish", FISH),
        ("the hospital’s director", HOSPITAL),
        ("the police’s chief", POLICE),
        ("former director of Nordal Fish", None),
        ("chief of Nordal", None),
    ],
)
def test_a_role_names_an_institution(role: str, whose: Entity | None) -> None:
    assert institution_by_name(lea(role), NAMED, {"nordal"}) == whose


@pytest.mark.parametrize(
    ("role", "whose"),
    [("Health Minister", MINISTRY), ("former health minister", None), ("finance minister", None)],
)
def test_a_minister_speaks_for_the_ministry(role: str, whose: Entity | None) -> None:
    assert institution_by_office(lea(role), NAMED) == whose


@pytest.mark.parametrize(
    ("role", "whose"),
    [
        ("medical director", HOSPITAL),
        ("Superintendent", POLICE),
        ("Deputy Chief Inspector", POLICE),
        ("superintendent of schools", None),
        ("company spokeswoman", FISH),
        ("lawyer", None),
    ],
)
def test_a_role_is_held_in_the_only_one_of_its_kind(role: str, whose: Entity | None) -> None:
    reading = Reading(article(TEXT), (), entities=(lea(role), *NAMED))
    assert institution_by_trade(lea(role), reading, NAMED, [FISH]) == whose


def test_a_finance_director_is_a_companys_though_an_agency_is_named_before() -> None:
    text = "Nordal Fish fell. The Food Agency knew. The group will set aside money, finance director Lea Brandt said."
    fish, agency = body(text, "Nordal Fish", "e2"), body(text, "Food Agency", "e3")
    person = replace(body(text, "Lea Brandt", "e1", "person"), roles=("finance director",))
    reading = Reading(article(text), (), entities=(person, fish, agency))
    assert institution_by_trade(person, reading, [fish, agency], [fish]) == fish
    spokeswoman = replace(person, roles=("spokeswoman",))
    assert institution_by_trade(spokeswoman, reading, [fish, agency], [fish]) == agency


def test_a_spokeswoman_for_the_company_is_the_companys_whoever_spoke_before() -> None:
    text = "The Metal Union was angry. A spokeswoman for the company, Lea Brandt, was not, and Nordal Fish sold fish."
    union, fish = body(text, "Metal Union", "e2"), body(text, "Nordal Fish", "e3")
    person = replace(body(text, "Lea Brandt", "e1", "person"), roles=("spokeswoman",))
    reading = Reading(article(text), (), entities=(person, union, fish))
    assert institution_by_trade(person, reading, [union, fish], [fish]) == fish
    assert institution_by_trade(person, reading, [union, fish], []) == union
