"""For whom a person speaks.

A spokeswoman's figure is the company's figure, and when the chief executive takes back what the spokeswoman
denied, the company has turned. So a person speaks for an institution of the same article

* that stands beside the name: "Lea Brandt of Nordal Seafoods" (:mod:`sayso.record.beside_the_name`);
* that the role names, or is held in: "a Coast Guard spokeswoman", "medical director", "a spokeswoman for the company"
  (:mod:`sayso.record.roles`, and which the company is :mod:`sayso.record.companies`);
* that "its" points to: "its president" (:mod:`sayso.record.its_people`).

Not: the outlet itself and the agency of a dateline; a ministry told to be another country's, for the minister; a
word of a role that has its capital from where it stands ("Labour minister Thea Manck" speaks for no Labour); nor
anybody where two institutions would fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.model import Entity, Reading
from sayso.record.beside_the_name import institution_beside, institution_beside_surname, told_behind
from sayso.record.companies import companies_of, is_a_make, is_all_trade
from sayso.record.descriptions import meant_by, principal, without_trade
from sayso.record.evidence import sentence_around
from sayso.record.homes import homes_of
from sayso.record.its_people import of_its_own
from sayso.record.named import only
from sayso.record.named_near import is_of_dateline
from sayso.record.party_names import words_of
from sayso.record.party_words import small_words
from sayso.record.roles import institution_by_name, institution_by_office, institution_by_trade

__all__ = ["institutions"]

_OF_A_ROLE = re.compile(
    r" (?:and [a-z]+ )?(?:minister|secretary|commissioner|council|spokes\w+|editor|correspondent)\b"
)


def institutions(reading: Reading) -> dict[str, str]:
    """Entity id to the name of the institution it speaks for, for every entity of ``reading`` that does.

    A description ("the company", "the trainmaker's main union") stands for the institution it means, by its
    entity id where the reading took it for a name, and by its words where a speaker goes by it.
    """
    company = principal(reading)
    named = _named(reading, company)
    people = [
        replace(e, roles=(*e.roles, *told_behind(e, reading)))
        for e in reading.entities
        if e.type == "person" and e is not company
    ]
    found = _by_name_or_place(reading, people, named)
    speaking = {s.speaker.entity for s in reading.statements if s.speaker and s.speaker.entity}
    speaking |= {institution.id for id, institution in found.items() if id in speaking}
    companies = [company] if company else companies_of(reading, named, speaking)
    found |= {e.id: body for e in reading.entities if (body := institution_beside_surname(e, reading))}
    for person in people:
        if person.id not in found and (
            institution := institution_by_trade(person, reading, named, companies)
        ):
            found[person.id] = institution
    if (the_one := only(companies)) is not None:
        found |= {e.id: the_one for e in _called_by_trade_or_make(reading, named)}
    found |= {company.id: company} if company else {}
    found = _described(reading, named, only(companies)) | found | of_its_own(reading, named)
    return {id: without_trade(e.name) for id, e in found.items()}


def _named(reading: Reading, company: Entity | None) -> list[Entity]:
    """The institutions of a report, with the ``company`` it is on; not its outlet, its dateline's agency nor makes."""
    outlet = set(small_words(reading.article.outlet or ""))
    named = [
        e for e in reading.entities if e.type == "organisation" and not set(small_words(e.name)) <= outlet
    ]
    named = [e for e in named if not (is_of_dateline(e, reading) or is_a_make(e, reading))]
    named = [e for e in named if not _begins_a_role(e, reading)]
    return [*named, company] if company and company not in named else named


def _begins_a_role(entity: Entity, reading: Reading) -> bool:
    """ "Labour minister Thea Manck", "Works council chairwoman": a word that has its capital from where it stands."""
    article = reading.article
    return " " not in entity.name and all(
        sentence_around(article, mention)[0] == mention[0]
        and _OF_A_ROLE.match(article.text, mention[1]) is not None
        for mention in entity.mentions
    )


def _by_name_or_place(reading: Reading, people: Iterable[Entity], named: list[Entity]) -> dict[str, Entity]:
    """By id, the people who speak for an institution that their role names or that stands beside them."""
    places = {word for e in reading.entities if e.type == "place" for word in small_words(e.name)}
    abroad = {words_of(office) for office, _ in homes_of(reading.article) if office}
    at_home = [e for e in named if words_of(e.name) not in abroad]
    found = {}
    for person in people:
        institution = _short_for(person, named) or institution_by_name(person, named, places)
        institution = institution or institution_beside(person, reading)
        institution = institution or institution_by_office(person, at_home)
        if institution:
            found[person.id] = institution
    return found


def _short_for(person: Entity, named: list[Entity]) -> Entity | None:
    """The company a one-word "person" is short for: "Corvane" beside "Corvane Power"."""
    words = person.name.split()
    if len(words) != 1 or person.roles:
        return None
    return only([e for e in named if e.name.split()[0] == words[0] and len(e.name.split()) > 1])


def _called_by_trade_or_make(reading: Reading, named: list[Entity]) -> list[Entity]:
    """Names that stand for the only company: "the airline", and what it makes."""
    makes = [e for e in reading.entities if e.type == "organisation" and is_a_make(e, reading)]
    return [*filter(is_all_trade, named), *makes]


def _described(reading: Reading, named: list[Entity], company: Entity | None) -> dict[str, Entity]:
    """What the descriptions of a report mean, by entity id and by the words of an unnamed speaker."""
    unnamed = {s.speaker.name for s in reading.statements if s.speaker and s.speaker.entity is None}
    names = {e.id: e.name for e in reading.entities if e.type == "organisation"} | {n: n for n in unnamed}
    meant = {key: meant_by(name, named, company) for key, name in names.items()}
    return {key: entity for key, entity in meant.items() if entity is not None}
