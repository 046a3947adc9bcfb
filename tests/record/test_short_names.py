"""Who is meant by less than a name."""

from __future__ import annotations

import pytest

from making import article, speaks
from sayso.model import Entity, Reading
from sayso.record.parties import Parties
from sayso.record.party import Party
from sayso.record.party_names import words_of
from sayso.record.short_names import called, in_short, is_surname, the_company


def test_a_bare_word_is_no_body_that_only_has_it_before_what_it_is() -> None:
    parties = Parties()
    parties.of(speaks("Police Oversight Commission"))
    assert parties.of(speaks("police")) == "police"
    assert parties.of(speaks("commission")) == "Police Oversight Commission"


def test_a_rights_group_is_not_the_company_whose_name_begins_so() -> None:
    parties = Parties()
    assert parties.of(speaks("Amnesty Foods")) == "Amnesty Foods"
    group = Entity("e1", "organisation", "Amnesty", ("Amnesty",), ("rights group",))
    parties.note_places(Reading(article("The rights group Amnesty said so."), (), entities=(group,)))
    assert parties.of(speaks("Amnesty")) == "Amnesty"


def party(name: str, type: str = "organisation") -> Party:
    return Party(name, type, words=[words_of(name)], every=set(name.lower().split()))


def test_the_agency_is_the_only_one_and_nobody_of_two() -> None:
    one = [party("Harbour Agency"), party("Dock Union")]
    found = called(one, words_of("agency"))
    assert found is not None and found.name == "Harbour Agency"
    assert called([*one, party("Forest Agency")], words_of("agency")) is None


def test_a_bare_surname_is_the_one_persons_who_bears_it() -> None:
    droste = party("Ida Droste", "person")
    assert is_surname([droste], "Droste", "organisation")
    assert not is_surname([droste, party("Jan Droste", "person")], "Droste", "organisation")
    assert not is_surname([droste, party("Droste")], "Droste", "organisation")


@pytest.mark.parametrize(
    ("companies", "name", "meant"),
    [
        (["Kasoma Gold"], "Kasoma", "Kasoma Gold"),
        (["Kasoma Gold", "Kasoma Steel"], "Kasoma", None),
        (["Kasoma Gold and Silver Mines"], "Kasoma", None),
        (["KASOMA Gold"], "KASOMA", None),
    ],
)
def test_a_company_by_the_first_word_of_its_name(companies: list[str], name: str, meant: str | None) -> None:
    assert in_short(companies, name) == meant


def test_the_company_is_the_only_one_that_reports_have_been_on() -> None:
    assert the_company(["Kasoma Gold", "Kasoma Gold"]) == "Kasoma Gold"
    assert the_company(["Kasoma Gold", "Veltis"]) is None
    assert the_company(["Kasoma", "Kasoma Gold"]) == "Kasoma Gold"
