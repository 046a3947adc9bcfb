"""Whom "the company" and "its main union" mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, at
from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.affiliation import institutions
from sayso.record.descriptions import is_company_word, meant_by, principal, without_trade

TEXT = (
    "Halvard will close its yard, the shipbuilder said. The union Seamen United called it theft. "
    "At Halvard nobody answered. A ship is being built in Osmark."
)


def entity(id: str, name: str, type: str, *roles: str, names: tuple[str, ...] = ()) -> Entity:
    return Entity(id, type, name, names or (name,), roles, (at(TEXT, name.split()[-1]),))


HALVARD = entity("e1", "Halvard", "person")
UNION = entity("e2", "Seamen United", "organisation", "union")
OSMARK = entity("e3", "Osmark", "place")


def reading(title: str, *speakers: Speaker) -> Reading:
    told = tuple(
        Statement(f"s{n}", "indirect", (), (), (at(TEXT, "will close its yard"),), speaker=speaker)
        for n, speaker in enumerate(speakers)
    )
    page = replace(article(TEXT.replace("shipbuilder", "shipmaker")), title=title)
    return Reading(page, told, (), (), (HALVARD, UNION, OSMARK))


SPEAKS = Speaker("Halvard", entity="e1", type="person")


def test_the_company_of_a_report_is_the_one_its_headline_names() -> None:
    assert principal(reading("Halvard to close yard in Osmark", SPEAKS)) == HALVARD
    assert principal(reading("Osmark loses its yard", SPEAKS)) is None  # a place: "in Osmark"
    assert principal(reading("Seamen United and Halvard at odds", SPEAKS)) == HALVARD  # a union is no company


def test_descriptions_stand_for_what_they_mean() -> None:
    maker = Speaker("shipmaker", type="unnamed")
    union = Speaker("yard’s main union", type="unnamed")
    meant = institutions(reading("Halvard to close yard", SPEAKS, maker, union))
    assert meant["shipmaker"] == "Halvard" and meant["yard’s main union"] == "Seamen United"


def test_a_description_means_nobody_where_no_company_is_known() -> None:
    maker = Speaker("shipmaker", type="unnamed")
    assert "shipmaker" not in institutions(reading("A yard will close", maker))


@pytest.mark.parametrize(
    ("word", "yes"), [("trainmaker", True), ("company", True), ("lawmaker", False), ("yard", False)]
)
def test_words_for_companies(word: str, yes: bool) -> None:
    assert is_company_word(word) is yes


def test_a_trade_before_a_name_is_no_part_of_it() -> None:
    assert without_trade("Shipmaker Halvard") == "Halvard"
    assert without_trade("Carrier services") == "Carrier services"


def test_the_owner_of_a_quarry_may_be_a_company_and_speaks_for_no_other() -> None:
    owner = Entity("o", "person", "Stonefield", ("Stonefield",), ("Quarry owner",), ((0, 10),))
    station = Entity("r", "organisation", "Radio Orsa", ("Radio Orsa",), (), ((20, 30),))
    boss = Entity("b", "person", "Ana Brun", ("Ana Brun",), ("owner",), ((40, 48),))
    story = replace(reading("Slide in Orsa"), entities=(owner, station, boss))
    assert "o" not in institutions(story)


def test_a_group_with_a_cause_is_not_the_company() -> None:
    assert meant_by("shipping group", [HALVARD], HALVARD) == HALVARD
    assert meant_by("aid group", [HALVARD], HALVARD) is None


def test_a_union_of_states_is_no_company() -> None:
    text = "The EU said it was shocked. At least 19 soldiers were killed, the UK-based group said, and the EU met."
    union = Entity("e1", "organisation", "EU", ("EU",), (), (at(text, "EU"),))
    told = Statement(
        "s1",
        "indirect",
        (),
        (),
        (at(text, "it was shocked"),),
        speaker=Speaker("EU", "organisation", None, "e1"),
    )
    page = replace(article(text), title="EU shocked")
    assert principal(Reading(page, (told,), (), (), (union,))) is None
