"""For which of the institutions that a report names a person speaks by the role printed with the name.

* By its name or the word for what it is: "director of the Product Safety Bureau", "the bureau's director".
* By an office: the health minister for the ministry of health.
* By a trade: "medical director" for the only hospital, "chief inspector" for the only police or inspectorate, "a
  spokeswoman for the company" for the only company; a bare "chief executive" for the institution named before in the
  paragraph, else the only company or the one named last.

Not: a lawyer, a worker, a customer; a former role; a party leader, who leads a party and not the one that has "party"
in its name; the "governor of Upper Tolma", which is a place's name; "his spokesman", who is the man's; "quarry owner
Stonefield", which may be the company itself; nor where two would fit.
"""

from __future__ import annotations

import re

from sayso.model import Entity, Reading
from sayso.record.companies import words_called
from sayso.record.descriptions import is_company_word
from sayso.record.named import only
from sayso.record.named_near import just_spoke, named_before, spoke_before
from sayso.record.party_names import is_of_another, is_past, party_lexicon, words_of
from sayso.record.party_words import listed, small_words, speaks_still

__all__ = ["institution_by_name", "institution_by_office", "institution_by_trade"]

_OWN = re.compile(r"\b(?:his|her|[A-Z][\w-]+[’']s) (?:own |chief |press |former )?$")
_FOR_THE = re.compile(r"\b(?:for|of|at) the (?P<what>[a-z]+), $")
_NEAR = 40
_OWN_WORDS = frozenset(
    (
        "its",
        "their",
        "the",
        "managing",
        "general",
        "finance",
        "financial",
        "operating",
        "communications",
        "press",
        "technical",
        "sales",
        "new",
        "acting",
        "interim",
        "deputy",
        "of",
        "mission",
        "delegation",
        "operations",
        "programme",
        "program",
        "branch",
        "country",
    )
)
"""Beside a word for who speaks, they name no other institution: "finance chief", "head of communications"."""
_RANKS = frozenset(
    (
        "general",
        "colonel",
        "lieutenant",
        "major",
        "captain",
        "commander",
        "brigadier",
        "admiral",
        "commodore",
        "marshal",
    )
)
"""What a spokesman in uniform is called besides."""
_TRADING = frozenset({"finance", "financial", "managing", "sales"})
"""Beside "director" and "chief", the words of who is a company's."""
_MEDICAL = frozenset({"medical", "nursing", "clinical"})
_HOSPITALS = frozenset({"hospital", "hospitals", "clinic", "clinics", "infirmary"})
_INSPECTING = frozenset({"inspector", "superintendent"})
_INSPECTORATES = frozenset({"police", "constabulary", "inspectorate"})


def institution_by_name(person: Entity, named: list[Entity], places: set[str]) -> Entity | None:
    """The institution that a role names; not by no more than a place's name: the "governor of Upper Tolma" does not
    speak for Tolma Hydro, which is Tolma for short."""
    for words in _speaking_roles(person):
        full = [e for e in named if any(_words_of_name(name) <= words for name in _telling_names(e, places))]
        called = [e for e in named if _is_called_by(e, person, words - listed("one_of_several"))]
        if institution := only(full) or only(called):
            return institution
    return None


def _is_called_by(entity: Entity, person: Entity, words: set[str]) -> bool:
    """Whether a body's word in the role is in the institution's name: "the agency's regional head"; not "military
    intelligence", where the institution is another intelligence office."""
    shared = words_called(entity) & words & listed("bodies")
    return any(_told_by(word, entity, role) for word in shared for role in person.roles)


def _told_by(word: str, entity: Entity, role: str) -> bool:
    told = small_words(role)
    if word not in told:
        return False
    before = told[told.index(word) - 1] if told.index(word) else "the"
    return before not in listed("kinds") or before in words_called(entity)


def _telling_names(entity: Entity, places: set[str]) -> list[str]:
    return [entity.name, *(name for name in entity.names if not set(small_words(name)) <= places)]


def _words_of_name(name: str) -> set[str]:
    return set(small_words(name)) - {"the"} or {name}


def institution_by_office(person: Entity, named: list[Entity]) -> Entity | None:
    """The ministry whose minister he is, where the report names one alone: "Health Minister Jo Manda"."""
    for role in person.roles:
        if is_past(role) or not set(small_words(role)) & party_lexicon().offices.keys():
            continue
        fitting = [e for e in named if words_of(e.name) == words_of(role) and not is_of_another(role, e.name)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def institution_by_trade(
    person: Entity, reading: Reading, named: list[Entity], companies: list[Entity]
) -> Entity | None:
    """The institution of the kind that a role is held in: the only hospital, police or company, else the one that spoke
    or was named right before."""
    if _is_itself_one(person):
        return None
    for words in _speaking_roles(person):
        if not words & (listed("trade") | _INSPECTING):
            continue
        if {"medical", "officer"} <= words and (
            office := only([e for e in named if "health" in words_called(e)])
        ):
            return office  # "the chief medical officer", of the only health office
        if words & _INSPECTING:
            if not words <= _INSPECTING | {"chief", "detective", "deputy", "acting", "police"}:
                return None  # "Chief Inspector of Schools"
            return only([e for e in named if words_called(e) & _INSPECTORATES])
        if words & _MEDICAL:
            return only([e for e in named if words_called(e) & _HOSPITALS])
        if words & listed("companies"):
            return only(companies)
        if _is_the_companys(person, reading) and (firm := only(companies)) is not None:
            return firm
        if words <= listed("speaks_for") | _OWN_WORDS | _RANKS and not _is_anothers(person, reading):
            beside = just_spoke(person, named, reading) or named_before(person, named, reading)
            beside = beside or spoke_before(person, named, reading)
            if words & _TRADING and beside and _is_office(beside) and (firm := only(companies)) is not None:
                return firm  # the finance director, behind a word on the food agency
            if words & _RANKS:
                return beside  # "spokesman Colonel Roe": of no company, but for the one beside
            return beside or only(companies) or named_before(person, companies)
    return None


def _is_office(entity: Entity) -> bool:
    """Whether it is an agency, a ministry, a union: none of a company's."""
    return bool(words_called(entity) & (listed("governs") | listed("bodies") - listed("companies")))


def _is_the_companys(person: Entity, reading: Reading) -> bool:
    """ "A spokeswoman for the company, Silke Brandt": whoever spoke before, a union say."""
    text = reading.article.text
    found = (_FOR_THE.search(text, max(0, start - _NEAR), start) for start, _ in person.mentions)
    return any(each is not None and is_company_word(each["what"]) for each in found)


def _is_anothers(person: Entity, reading: Reading) -> bool:
    """ "His spokesman, Sever Dallin": the man's, not the institution's named before; "Ms Holm's lawyer" too."""
    text = reading.article.text
    for start, _ in person.mentions:
        before = re.sub(r"[a-z]+,? $", "", text[max(0, start - 60) : start])
        if _OWN.search(before):
            return True
    return False


def _is_itself_one(person: Entity) -> bool:
    """ "Quarry owner Stonefield": one word that a word for a company stands before may be the company."""
    last = {small_words(role)[-1] for role in person.roles if small_words(role)}
    return len(person.name.split()) == 1 and bool(last & listed("companies"))


def _speaking_roles(person: Entity) -> list[set[str]]:
    roles = [set(small_words(role)) for role in person.roles]
    return [words for words in roles if speaks_still(words)]
