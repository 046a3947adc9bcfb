"""Which speakers of different articles are one party."""

from __future__ import annotations

import pytest

from making import article, speaks
from sayso.model import Entity, Reading, Statement
from sayso.record.parties import Parties


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (speaks("Interior Ministry"), speaks("the interior ministry")),
        (speaks("Interior Ministry"), speaks("Moravia's Interior Ministry")),
        (speaks("Corvane Power"), speaks("Corvane", "person")),
        (speaks("National Intelligence Service"), speaks("NIS")),
        (speaks("NIS"), speaks("National Intelligence Service")),
        (speaks("Jana Reyes", "person"), speaks("Reyes", "person")),
        (speaks("Jana Reyes", "person"), speaks("Reyes", "organisation")),
        (speaks("Interior Ministry"), speaks("Jana Reyes", "person", "Interior Minister")),
        (speaks("Jana Reyes", "person", "interior minister"), speaks("Interior Ministry")),
        (speaks("Coast Guard"), speaks("Mira Dolan", "person", "Coast Guard commander")),
        (speaks("Jana Reyes", "person"), speaks("Anna Lind", "person", word_of="Reyes")),
        (speaks("Brevbund"), speaks("Brevbund's negotiating committee")),
        (speaks("Brevbund"), speaks("Brevbund's board")),
        (speaks("Civil Protection Service"), speaks("Civil Protection")),
        (speaks("Petroquen", role="state oil company"), speaks("Quenaya's state oil company")),
        (speaks("Bank of Lemara"), speaks("central bank")),
        (speaks("central bank"), speaks("Lemaran National Bank")),
        (speaks("Senare", role="national tax authority"), speaks("tax authority")),
    ],
)
def test_one_party(first: Statement, second: Statement) -> None:
    parties = Parties()
    assert parties.of(first) is not None
    assert parties.of(first) == parties.of(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (speaks("Health Ministry"), speaks("Defence Ministry")),
        (speaks("Police"), speaks("Police Oversight Commission")),
        (speaks("health ministry"), speaks("Regional Health Office")),
        (speaks("police"), speaks("police union")),
        (speaks("Turkish villagers"), speaks("Turkish officials")),
        (speaks("Halden Bank"), speaks("central bank")),
        (speaks("Bank of Lemara"), speaks("Bank of Orlen")),
        (speaks("Ardovia's defence ministry"), speaks("Kesmeria's defence ministry")),
        (speaks("Jana Reyes", "person"), speaks("Tomas Reyes", "person")),
        (speaks("Ardovia", "place"), speaks("Ardovia's board")),
        (speaks("Senare", role="national tax authority"), speaks("port authority")),
        (speaks("Coast Guard"), speaks("Mira Dolan", "person", "a lawyer")),
        (speaks("South Korea", "place"), speaks("Lee", "person", "South Korean lawmaker")),
        (speaks("Coral", "organisation"), speaks("Coral Venn", "person")),
        # another country's minister, an ambassador of one to another body, a country and its president
        (speaks("Louis Fabry", "person", "French Foreign Minister"), speaks("Syria's foreign ministry")),
        (speaks("head of the UN", "unnamed"), speaks("Basim Jaf", "person", "Syria's ambassador to the UN")),
        (speaks("Danilo Verest", "person", "President of Ulmara"), speaks("Ulmara")),
        # what tells no more than a country or the UN is short for none of its bodies
        (speaks("U.N. Security Council"), speaks("U.S. Africa Command")),
        (speaks("UN Relief Mission"), speaks("UN")),
        (speaks("UN"), speaks("UN Relief Mission")),
        (speaks("former UN envoy", "unnamed"), speaks("UN")),
        (speaks("Tamba", "person"), speaks("Tamba Medical Association")),
        (
            speaks("Fisheries Commission"),
            speaks("Boris Lerin", "person", "former head of the Fisheries Commission"),
        ),
    ],
)
def test_two_parties(first: Statement, second: Statement) -> None:
    parties = Parties()
    assert parties.of(first) != parties.of(second)


def test_two_countries_ministries_by_their_adjectives_are_two() -> None:
    parties = Parties()
    places = (Entity("e1", "place", "Vermentia"), Entity("e2", "place", "Kesmeria"))
    parties.note_places(Reading(article("Text."), (), entities=places))
    assert parties.of(speaks("Kesmerian health ministry")) != parties.of(speaks("Vermentine health ministry"))


def test_a_government_is_no_watch_group_that_bears_its_countrys_name() -> None:
    parties = Parties()
    parties.note_places(Reading(article("Text."), (), entities=(Entity("e1", "place", "Ardovia"),)))
    assert parties.of(speaks("Ardovian Observatory for Rights")) != parties.of(speaks("Ardovian government"))


def test_people_without_a_name_are_no_party() -> None:
    assert Parties().of(speaks("officials", "unnamed")) is None


def test_the_figure_belongs_to_the_one_whose_word_it_is() -> None:
    parties = Parties()
    assert parties.of(speaks("Lee", "person", word_of="Spy Agency")) == "Spy Agency"
    assert parties.speaking(speaks("Lee", "person", word_of="Spy Agency")) == "Lee"


def test_the_offices_of_a_government_are_one_side_with_counts_of_their_own() -> None:
    parties = Parties()
    place = Entity("e1", "place", "Ardovia", ("Ardovia",))
    parties.note_places(Reading(article("Ardovia spoke."), entities=(place,)))
    names = [
        parties.of(speaks("Ardovia's defence ministry")),
        parties.of(speaks("Mira Holm", "person", "Ardovian President")),
        parties.of(speaks("Kesmeria's defence ministry")),
        parties.of(speaks("Ardovia Steel")),
    ]
    assert len(set(names)) == 4
    sides = [parties.side(name) for name in names if name]
    assert sides[0] == sides[1]
    assert len(set(sides)) == 3


def test_a_person_who_turns_out_to_hold_an_office_speaks_as_its_holder() -> None:
    parties = Parties()
    office = parties.of(speaks("governor of Merrow Province", "unnamed"))
    assert parties.of(speaks("Ilse Hartigan", "person")) == "Ilse Hartigan"
    assert parties.of(speaks("Ilse Hartigan", "person", "Governor")) == office
    assert parties.of(speaks("Hartigan", "person")) == office


def test_who_cites_papers_counts_by_them() -> None:
    assert Parties().of(speaks("Interior Ministry", word_of="hospital figures")) == "Interior Ministry"
    assert Parties().of(speaks("Interior Ministry", word_of="officials")) is None


def test_the_government_is_the_only_ministry_of_the_story() -> None:
    parties = Parties()
    assert parties.of(speaks("health ministry")) == parties.of(speaks("government")) == "health ministry"
    assert parties.of(speaks("finance ministry")) == "finance ministry"
    two = Parties()
    two.of(speaks("health ministry"))
    two.of(speaks("interior ministry"))
    assert two.of(speaks("government")) == "government"
    lands = Parties()
    lands.of(speaks("Oskara's health ministry"))
    assert lands.of(speaks("government")) == "government"


def test_military_intelligence_is_not_anothers_intelligence_office() -> None:
    parties = Parties()
    office = parties.of(speaks("National Intelligence Office"))
    assert parties.of(speaks("Taras Hol", "person", "head of military intelligence")) != office


def test_who_has_spoken_by_name_is_not_the_mayor_of_a_later_report() -> None:
    parties = Parties()
    parties.of(speaks("Cyprien Lautrac", "person", "Deputy mayor"))
    assert parties.of(speaks("Ilse Aubar", "person", "Mayor")) == "Ilse Aubar"
    parties.of(speaks("the mayor", "unnamed"))
    assert parties.of(speaks("Ilse Aubar", "person", "mayor of Valbris")) == "Ilse Aubar"
