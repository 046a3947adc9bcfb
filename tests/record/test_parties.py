from __future__ import annotations

from dataclasses import replace

import pytest

from making import article
from sayso.model import Entity, Reading, Speaker, Statement, Voice
from sayso.record.parties import Parties


def said(
    name: str, type: str = "organisation", role: str | None = None, word_of: str | None = None
) -> Statement:
    speaker = Speaker(name, type, role)
    return Statement(
        "s1", "indirect", (), (), ((0, 1),), speaker, on_word_of=Voice(word_of) if word_of else None
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (said("Interior Ministry"), said("the interior ministry")),
        (said("Interior Ministry"), said("Moravia's Interior Ministry")),
        (said("Corvane Power"), said("Corvane", "person")),
        (said("National Intelligence Service"), said("NIS")),
        (said("NIS"), said("National Intelligence Service")),
        (said("Jana Reyes", "person"), said("Reyes", "person")),
        (said("Jana Reyes", "person"), said("Reyes", "organisation")),
        (said("Interior Ministry"), said("Jana Reyes", "person", "Interior Minister")),
        (said("Jana Reyes", "person", "interior minister"), said("Interior Ministry")),
        (said("Coast Guard"), said("Mira Dolan", "person", "Coast Guard commander")),
        (said("Jana Reyes", "person"), said("Anna Lind", "person", word_of="Reyes")),
        (said("Brevbund"), said("Brevbund's negotiating committee")),
        (said("Brevbund"), said("Brevbund's board")),
        (said("Civil Protection Service"), said("Civil Protection")),
        (said("Petroquen", role="state oil company"), said("Quenaya's state oil company")),
        (said("Bank of Lemara"), said("central bank")),
        (said("central bank"), said("Lemaran National Bank")),
        (said("Senare", role="national tax authority"), said("tax authority")),
    ],
)
def test_one_party(first: Statement, second: Statement) -> None:
    parties = Parties()
    assert parties.of(first) is not None
    assert parties.of(first) == parties.of(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (said("Health Ministry"), said("Defence Ministry")),
        (said("Police"), said("Police Oversight Commission")),
        (said("health ministry"), said("Regional Health Office")),
        (said("police"), said("police union")),
        (said("Turkish villagers"), said("Turkish officials")),
        (said("Halden Bank"), said("central bank")),
        (said("Bank of Lemara"), said("Bank of Orlen")),
        (said("Ardovia's defence ministry"), said("Kesmeria's defence ministry")),
        (said("Jana Reyes", "person"), said("Tomas Reyes", "person")),
        (said("Ardovia", "place"), said("Ardovia's board")),
        (said("Senare", role="national tax authority"), said("port authority")),
        (said("Coast Guard"), said("Mira Dolan", "person", "a lawyer")),
        (said("South Korea", "place"), said("Lee", "person", "South Korean lawmaker")),
        (said("Coral", "organisation"), said("Coral Venn", "person")),
        # another country's minister, an ambassador of one to another body, a country and its president
        (said("Louis Fabry", "person", "French Foreign Minister"), said("Syria's foreign ministry")),
        (said("head of the UN", "unnamed"), said("Basim Jaf", "person", "Syria's ambassador to the UN")),
        (said("Danilo Verest", "person", "President of Ulmara"), said("Ulmara")),
        # what tells no more than a country or the UN is short for none of its bodies
        (said("U.N. Security Council"), said("U.S. Africa Command")),
        (said("UN Relief Mission"), said("UN")),
        (said("UN"), said("UN Relief Mission")),
        (said("former UN envoy", "unnamed"), said("UN")),
        (said("Tamba", "person"), said("Tamba Medical Association")),
        (
            said("Fisheries Commission"),
            said("Boris Lerin", "person", "former head of the Fisheries Commission"),
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
    assert parties.of(said("Kesmerian health ministry")) != parties.of(said("Vermentine health ministry"))


def test_a_government_is_no_watch_group_that_bears_its_countrys_name() -> None:
    parties = Parties()
    parties.note_places(Reading(article("Text."), (), entities=(Entity("e1", "place", "Ardovia"),)))
    assert parties.of(said("Ardovian Observatory for Rights")) != parties.of(said("Ardovian government"))


def test_people_without_a_name_are_no_party() -> None:
    assert Parties().of(said("officials", "unnamed")) is None


def test_the_figure_belongs_to_the_one_whose_word_it_is() -> None:
    parties = Parties()
    assert parties.of(said("Lee", "person", word_of="Spy Agency")) == "Spy Agency"
    assert parties.speaking(said("Lee", "person", word_of="Spy Agency")) == "Lee"


def test_the_offices_of_a_government_are_one_side_with_counts_of_their_own() -> None:
    parties = Parties()
    place = Entity("e1", "place", "Ardovia", ("Ardovia",))
    parties.note_places(Reading(article("Ardovia spoke."), entities=(place,)))
    names = [
        parties.of(said("Ardovia's defence ministry")),
        parties.of(said("Mira Holm", "person", "Ardovian President")),
        parties.of(said("Kesmeria's defence ministry")),
        parties.of(said("Ardovia Steel")),
    ]
    assert len(set(names)) == 4
    sides = [parties.side(name) for name in names if name]
    assert sides[0] == sides[1]
    assert len(set(sides)) == 3


def test_a_person_who_turns_out_to_hold_an_office_speaks_as_its_holder() -> None:
    parties = Parties()
    office = parties.of(said("governor of Merrow Province", "unnamed"))
    assert parties.of(said("Ilse Hartigan", "person")) == "Ilse Hartigan"
    assert parties.of(said("Ilse Hartigan", "person", "Governor")) == office
    assert parties.of(said("Hartigan", "person")) == office


def test_two_ministries_of_one_name_are_two_where_each_report_tells_whose_it_is() -> None:
    parties = Parties()

    def party(text: str, name: str) -> str | None:
        parties.note_places(Reading(article(text)))
        return parties.of(said(name))

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


def test_who_cites_papers_counts_by_them() -> None:
    assert Parties().of(said("Interior Ministry", word_of="hospital figures")) == "Interior Ministry"
    assert Parties().of(said("Interior Ministry", word_of="officials")) is None


def test_the_government_is_the_only_ministry_of_the_story() -> None:
    parties = Parties()
    assert parties.of(said("health ministry")) == parties.of(said("government")) == "health ministry"
    assert parties.of(said("finance ministry")) == "finance ministry"
    two = Parties()
    two.of(said("health ministry"))
    two.of(said("interior ministry"))
    assert two.of(said("government")) == "government"
    lands = Parties()
    lands.of(said("Oskara's health ministry"))
    assert lands.of(said("government")) == "government"


def test_military_intelligence_is_not_anothers_intelligence_office() -> None:
    parties = Parties()
    office = parties.of(said("National Intelligence Office"))
    assert parties.of(said("Taras Hol", "person", "head of military intelligence")) != office


def of_outlet(name: str, statement: Statement, parties: Parties, *places: str) -> str | None:
    named = tuple(Entity(f"e{n}", "place", place, (place,), (), ()) for n, place in enumerate(places))
    parties.note_places(Reading(replace(article("It rains."), outlet=name), entities=named))
    return parties.of(statement)


def test_of_two_ministries_the_one_of_the_outlets_country_is_meant() -> None:
    parties = Parties()
    ours = of_outlet("Wire", said("Tarvala's defence ministry"), parties, "Tarvala", "Ruskany")
    theirs = of_outlet("Wire", said("Ruskany's defence ministry"), parties, "Tarvala", "Ruskany")
    assert ours != theirs
    assert of_outlet("Ruskany National Radio", said("defence ministry"), parties) == theirs
    assert of_outlet("Tarvalan Standard", said("the defence ministry"), parties) == ours
    assert of_outlet("Wire", said("Ruskani defence ministry"), parties, "Ruskany") == theirs


def test_a_bare_spokesman_speaks_for_whom_he_spoke_before() -> None:
    parties = Parties()
    union, council = (Entity(n, "organisation", n, (n,), (), ()) for n in ("Dock Union", "Port Council"))
    parties.note_places(Reading(article("It rains."), entities=(union,)))
    poe = said("Jan Poe", "person", "spokesman")
    assert parties.speaking(poe, {}, {"Jan Poe": "Dock Union"}) == "Dock Union"
    parties.note_places(Reading(article("It rains."), entities=(union, council)))
    assert parties.speaking(poe, {}, {"Jan Poe": "Port Council"}) == "Dock Union"
    parties.note_places(Reading(article("It rains."), entities=(council,)))
    assert parties.speaking(poe, {}, {"Jan Poe": "Port Council"}) == "Port Council"


def test_who_has_spoken_by_name_is_not_the_mayor_of_a_later_report() -> None:
    parties = Parties()
    parties.of(said("Cyprien Lautrac", "person", "Deputy mayor"))
    assert parties.of(said("Ilse Aubar", "person", "Mayor")) == "Ilse Aubar"
    parties.of(said("the mayor", "unnamed"))
    assert parties.of(said("Ilse Aubar", "person", "mayor of Valbris")) == "Ilse Aubar"


def test_a_spokesman_speaks_for_the_ministry_that_he_spoke_for_before() -> None:
    parties = Parties()
    colonel = said("Warsan Dugsi", "person", "defence ministry's spokesman")
    parties.of(said("Adulia's defence ministry"))
    first = parties.of(colonel, speaks_for={"Warsan Dugsi": "Tessar's defence ministry"})
    assert first == parties.of(colonel, speaks_for={"Warsan Dugsi": "defence ministry"})


def test_whom_a_report_called_by_the_office_is_known_by_name_later() -> None:
    parties = Parties()
    unnamed = said("Orlen public prosecutor", "unnamed")
    named = said("Irma Castan", "person", "public prosecutor")
    other = said("Jo Roe", "person", "prosecutor")
    first = parties.of(unnamed)
    assert first is not None
    assert parties.of(named) == first
    assert parties.of(other) != first


def test_the_governors_office_is_the_governor_who_has_spoken() -> None:
    parties = Parties()
    governor = parties.of(said("Tomas Orvell", "person", "district governor"))
    assert parties.of(said("governor's office")) == governor
    assert parties.of(said("prosecutor's office")) != governor
    two = Parties()
    for name in ("Tomas Orvell", "Ana Ruiz"):
        two.of(said(name, "person", "governor"))
    assert two.of(said("governor's office")) == "governor's office"


def test_an_official_who_would_not_be_named_is_no_ministry() -> None:
    parties = Parties()
    assert parties.of(said("health ministry")) == "health ministry"
    text = "A ministry official, who asked not to be named, told us that 44 had died."
    told = Statement("s1", "indirect", ((0, 19),), (), ((58, 72),), Speaker("ministry official", "unnamed"))
    parties.note_places(Reading(article(text), (told,)))
    assert parties.of(told) == "ministry official"
    parties.note_places(Reading(article("A ministry official told us that 44 had died."), (told,)))
    assert parties.of(told) == "health ministry"


def test_a_bare_word_is_no_body_that_only_has_it_before_what_it_is() -> None:
    parties = Parties()
    parties.of(said("Police Oversight Commission"))
    assert parties.of(said("police")) == "police"
    assert parties.of(said("commission")) == "Police Oversight Commission"


def test_a_rights_group_is_not_the_company_whose_name_begins_so() -> None:
    parties = Parties()
    assert parties.of(said("Amnesty Foods")) == "Amnesty Foods"
    group = Entity("e1", "organisation", "Amnesty", ("Amnesty",), ("rights group",))
    parties.note_places(Reading(article("The rights group Amnesty said so."), (), entities=(group,)))
    assert parties.of(said("Amnesty")) == "Amnesty"


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
    governor = parties.of(said("Josip Marek", "person", "Gov."))
    marek = Entity("e1", "person", "Josip Marek", ("Josip Marek",))
    parties.note_places(Reading(article("Josip Marek was there."), (), entities=(marek,)))
    assert (parties.of(said(called, "unnamed")) == governor) is same


def test_an_office_of_another_country_is_not_the_ministers_of_the_report() -> None:
    text = "Foreign Minister Ana Reith spoke. In Ulmat, the Tervashi capital, the Foreign Ministry answered."
    minister = Entity("e1", "person", "Ana Reith", ("Ana Reith",), ("Foreign Minister",))
    parties = Parties()
    parties.note_places(Reading(article(text), (), entities=(minister,)))
    first = parties.of(said("Ana Reith", "person", "Foreign Minister"))
    assert parties.of(said("Foreign Ministry")) != first
