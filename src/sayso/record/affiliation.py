"""For whom a person speaks.

A spokeswoman's figure is the company's figure, and when the chief executive takes back what the spokeswoman
denied, the company has turned. So a person whose role names an institution of the same article
speaks for it:

* by standing right behind the name, "Lea Brandt of Nordal Seafoods", or before it and a rank, "Highway Patrol Sgt. Lea
  Brandt";
* by its name: "director of the Product Safety Bureau", "a Coast Guard spokeswoman"; the health minister for the
  ministry of health that the report names;
* by the word a report calls it by: "the bureau's director", where one institution of the article has
  "bureau" in its name; "a spokeswoman for the company", where one company speaks in it, or one is named;
* by a clause behind the name: "who speaks for the utility", "who chairs the association";
* by "its president", for the institution that the same sentence has named first;
* by "medical director", for the only hospital of the article, and by "chief inspector" for its only police or
  inspectorate;
* by a bare "chief executive" or "its director", for the institution named before in the same paragraph, else
  the company the report is on, the only one that speaks or the institution named last.

Not: the outlet itself; "quarry owner Stonefield", which may be the company itself; a member of a committee,
a lawyer, a worker, a customer; a name that stands before nouns alone ("Soria coach crash"); nor anybody where two
institutions would fit.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.model import Entity, Reading
from sayso.record.descriptions import meant_by, principal, without_trade
from sayso.record.homes import homes_of
from sayso.record.its_people import of_its_own
from sayso.record.named_near import is_of_dateline, just_spoke, named_before, spoke_before
from sayso.record.party_names import is_of_another, is_past, party_lexicon, words_of
from sayso.record.party_words import party_words, small_words, speaks_still

__all__ = ["institutions"]

_AHEAD = 30
_WHO_HEADS = re.compile(
    r", who (?:chairs|heads|leads|runs|represents|speaks for) (?P<whom>[^,.;:!?\n]{3,60})"
)
_OF = re.compile(r",? (?:of|from|at|with) (?:the )?(?:[a-z-]+ ){0,2}")
_RANKED = re.compile(
    r"(?: spokes(?:man|woman|person))? (?:(?:Lt|Sgt|Cpl|Capt|Col|Maj|Gen|Det|Insp|Supt|Cmdr|Brig|Dep|Adm)\.?|"
    r"Trooper|Sergeant|Lieutenant|Captain|"
    r"Detective|Inspector|Deputy|Officer|Corporal|Major|Colonel|Superintendent|Chief) $"
)
_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|old|new) $", re.IGNORECASE)
_ONE_OF_MANY = re.compile(r"\b(?:an?|its|their|his|her) $")
_BEFORE_A_NOUN = re.compile(r" [a-z]")
_TOLD_OF = re.compile(
    r" (?:said|says|has|had|is|was|will|would|which|who|and|or|in|on|for|to|of|at|by|with|from|as|after|before|than|"
    r"plans?|wants?|\w+ed)\b"
)
_MODEL = re.compile(r" \d{2,}")
_RANK = re.compile(r"\b(?:Lt|Sgt|Cpl|Capt|Col|Maj|Gen|Dr|Mr|Mrs|Ms)\.")
_OWN = re.compile(r"\b(?:his|her|[A-Z][\w-]+[’']s) (?:own |chief |press |former )?$")
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
_MEDICAL = frozenset({"medical", "nursing", "clinical"})
_HOSPITALS = frozenset({"hospital", "hospitals", "clinic", "clinics", "infirmary"})
_INSPECTING = frozenset({"inspector", "superintendent"})
_INSPECTORATES = frozenset({"police", "constabulary", "inspectorate"})


def institutions(reading: Reading) -> dict[str, str]:
    """Entity id to the name of the institution it speaks for, for every entity of ``reading`` that does.

    A description ("the company", "the trainmaker's main union") stands for the institution it means, by its
    entity id where the reading took it for a name, and by its words where a speaker goes by it.
    """
    company = principal(reading)
    outlet = set(small_words(reading.article.outlet or ""))
    named = [
        e for e in reading.entities if e.type == "organisation" and not set(small_words(e.name)) <= outlet
    ]
    named = [e for e in named if not (is_of_dateline(e, reading) or _is_a_make(e, reading))]
    named += [company] if company and company not in named else []
    people = [
        replace(e, roles=(*e.roles, *_told_behind(e, reading)))
        for e in reading.entities
        if e.type == "person" and e is not company
    ]
    speaking = Counter(s.speaker.entity for s in reading.statements if s.speaker and s.speaker.entity)
    found = {}
    places = {word for e in reading.entities if e.type == "place" for word in small_words(e.name)}
    abroad = {words_of(office) for office, _ in homes_of(reading.article) if office}
    at_home = [e for e in named if words_of(e.name) not in abroad]
    for person in people:
        institution = _short_for(person, named) or _by_name(person, named, places)
        institution = institution or _of_beside(person, reading) or _by_office(person, at_home)
        if institution:
            found[person.id] = institution
            speaking[institution.id] += speaking[person.id]
    found |= {e.id: body for e in reading.entities if (body := _surname_of_beside(e, reading))}
    bare = {e.id for e in named if set(small_words(e.name)) <= _lexicon().companies}
    trading = [e for e in named if e.id not in bare and _may_trade(e)]
    trading = trading if len(trading) > 1 or any(_is_told_of(e, reading) for e in trading) else []
    companies = [company] if company else [e for e in trading if speaking[e.id]] or trading
    for person in people:
        if person.id not in found and (institution := _by_trade(person, reading, named, companies)):
            found[person.id] = institution
    if len(companies) == 1:
        makes = {e.id for e in reading.entities if e.type == "organisation" and _is_a_make(e, reading)}
        found |= dict.fromkeys(bare | makes, companies[0])
    found |= {company.id: company} if company else {}
    found = _described(reading, named, _only(companies)) | found | of_its_own(reading, named)
    return {id: without_trade(e.name) for id, e in found.items()}


def _is_a_make(entity: Entity, reading: Reading) -> bool:
    """Whether a name is what things are called: "the Cocoon 360", "a Cocoon"; not "the Authority"."""
    if " " in entity.name or _is_body(entity) or not entity.name[:1].isupper() or entity.name.isupper():
        return False
    text = reading.article.text
    beside = [(text[max(0, s - 6) : s], text[e : e + 4]) for s, e in entity.mentions]
    told = any(_ONE_OF_MANY.search(ahead) or _MODEL.match(behind) for ahead, behind in beside)
    return told and all(_ARTICLE.search(ahead) or _MODEL.match(behind) for ahead, behind in beside)


def _of_beside(person: Entity, reading: Reading) -> Entity | None:
    """The institution right behind a name: "Lea Brandt of Nordal Seafoods", "Corrigan, of the Farm Workers' Union".

    Not of a school, nor where a role tells that he is no more than one of many there.
    """
    if any(set(small_words(role)) & _lexicon().members for role in person.roles):
        return None
    starts = {
        s: e
        for e in reading.entities
        if e.type == "organisation"
        for s, t in e.mentions
        if not _goes_on(t, reading)
    }
    behind = (_OF.match(reading.article.text, end) for _, end in person.mentions)
    found = [starts[match.end()] for match in behind if match and match.end() in starts]
    ends = {t: e for e in reading.entities if e.type == "organisation" for _, t in e.mentions}
    ahead = (_RANKED.search(reading.article.text, 0, start) for start, _ in person.mentions)
    found += [ends[match.start()] for match in ahead if match and match.start() in ends]
    found = [e for e in found if e is not person and not _called(e) & _lexicon().schools]
    return found[0] if found else None


def _goes_on(end: int, reading: Reading) -> bool:
    """Whether a name is only the beginning of one: "Orleskan" of the "Orleskan foreign ministry"."""
    behind = reading.article.text[end : end + _AHEAD]
    return behind.startswith(" ") and bool(set(small_words(behind)[:2]) & _lexicon().bodies)


def _surname_of_beside(entity: Entity, reading: Reading) -> Entity | None:
    """The same for a surname that the reading took for an institution: one word, and then ", of the union,"."""
    if entity.type == "person" or " " in entity.name or entity.name.islower():
        return None
    behind = (reading.article.text[end : end + 5] for _, end in entity.mentions)
    return _of_beside(entity, reading) if any(each.startswith(", of ") for each in behind) else None


def _told_behind(person: Entity, reading: Reading) -> list[str]:
    """What a relative clause says a person is: "Noor Achterberg, who chairs the association"."""
    found = (_WHO_HEADS.match(reading.article.text, end) for _, end in person.mentions)
    return [f"head of {match['whom']}" for match in found if match]


def _described(reading: Reading, named: list[Entity], company: Entity | None) -> dict[str, Entity]:
    """What the descriptions of a report mean, by entity id and by the words of an unnamed speaker."""
    unnamed = {s.speaker.name for s in reading.statements if s.speaker and s.speaker.entity is None}
    names = {e.id: e.name for e in reading.entities if e.type == "organisation"} | {n: n for n in unnamed}
    meant = {key: meant_by(name, named, company) for key, name in names.items()}
    return {key: entity for key, entity in meant.items() if entity is not None}


def _short_for(person: Entity, named: list[Entity]) -> Entity | None:
    """The company a one-word "person" is short for: "Corvane" beside "Corvane Power"."""
    words = person.name.split()
    if len(words) != 1 or person.roles:
        return None
    return _only([e for e in named if e.name.split()[0] == words[0] and len(e.name.split()) > 1])


def _by_name(person: Entity, named: list[Entity], places: set[str]) -> Entity | None:
    """The institution that a role names; not by no more than a place's name: the "governor of Upper Tolma" does not
    speak for Tolma Hydro, which is Tolma for short."""
    for words in _speaking_roles(person):
        full = [e for e in named if any(_words_of_name(name) <= words for name in _telling_names(e, places))]
        called = [e for e in named if _is_called_by(e, person, words - _lexicon().one_of_several)]
        if institution := _only(full) or _only(called):
            return institution
    return None


def _is_called_by(entity: Entity, person: Entity, words: set[str]) -> bool:
    """Whether a body's word in the role is in the institution's name: "the agency's regional head"; not "military
    intelligence", where the institution is another intelligence office."""
    shared = _called(entity) & words & _lexicon().bodies
    return any(_told_by(word, entity, role) for word in shared for role in person.roles)


def _told_by(word: str, entity: Entity, role: str) -> bool:
    told = small_words(role)
    if word not in told:
        return False
    before = told[told.index(word) - 1] if told.index(word) else "the"
    return before not in party_lexicon().kinds or before in _called(entity)


def _by_office(person: Entity, named: list[Entity]) -> Entity | None:
    """The ministry whose minister he is, where the report names one alone: "Health Minister Jo Manda"."""
    for role in person.roles:
        if is_past(role) or not set(small_words(role)) & party_lexicon().offices.keys():
            continue
        fitting = [e for e in named if words_of(e.name) == words_of(role)]
        if len(fitting) == 1 and not is_of_another(role, fitting[0].name):
            return fitting[0]
    return None


def _telling_names(entity: Entity, places: set[str]) -> list[str]:
    return [entity.name, *(name for name in entity.names if not set(small_words(name)) <= places)]


def _by_trade(
    person: Entity, reading: Reading, named: list[Entity], companies: list[Entity]
) -> Entity | None:
    if _is_itself_one(person):
        return None
    for words in _speaking_roles(person):
        if not words & _lexicon().trade:
            continue
        if {"medical", "officer"} <= words and (
            office := _only([e for e in named if "health" in _called(e)])
        ):
            return office  # "the chief medical officer", of the only health office
        if words & _INSPECTING:
            if not words <= _INSPECTING | {"chief", "detective"}:
                return None  # "Chief Inspector of Schools"
            return _only([e for e in named if _called(e) & _INSPECTORATES])
        if words & _MEDICAL:
            return _only([e for e in named if _called(e) & _HOSPITALS])
        if words & _lexicon().companies:
            return _only(companies)
        if words <= _lexicon().speaks_for | _OWN_WORDS and not _is_anothers(person, reading):
            beside = just_spoke(person, named, reading) or named_before(person, named, reading)
            beside = beside or spoke_before(person, named, reading)
            return beside or _only(companies) or named_before(person, companies)
    return None


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
    return len(person.name.split()) == 1 and bool(last & _lexicon().companies)


def _speaking_roles(person: Entity) -> list[set[str]]:
    roles = [set(small_words(role)) for role in person.roles]
    return [words for words in roles if speaks_still(words)]


def _only(found: list[Entity]) -> Entity | None:
    return found[0] if len(found) == 1 else None


def _is_told_of(entity: Entity, reading: Reading) -> bool:
    """Whether a name stands for itself somewhere, and not only before a noun: "the Soria pass", "Soria coach crash"."""
    text = reading.article.text
    return any(
        " " in text[s:e] or not _BEFORE_A_NOUN.match(text, e) or _TOLD_OF.match(text, e)
        for s, e in entity.mentions
    )


def _may_trade(entity: Entity) -> bool:
    """Whether it may be a company: it has a name of its own ("the opposition" has none) and is no body or office."""
    governs = _called(entity) & party_lexicon().governs
    return not (entity.name.islower() or governs or _is_body(entity))


def _is_body(entity: Entity) -> bool:
    """Whether it is a union, a bureau or the like, by its name or by what a report calls it beside it."""
    beside = {word for role in entity.roles for word in small_words(role)}
    return bool((_called(entity) | beside) & (_lexicon().bodies - _lexicon().companies))


def _called(entity: Entity) -> set[str]:
    return {word for name in (entity.name, *entity.names) for word in small_words(name)}


def _words_of_name(name: str) -> set[str]:
    return set(small_words(name)) - {"the"} or {name}


_LISTS = ("speaks_for", "bodies", "companies", "trade", "members", "schools", "one_of_several")


@dataclass(frozen=True)
class _Lexicon:
    speaks_for: frozenset[str]
    bodies: frozenset[str]
    companies: frozenset[str]
    trade: frozenset[str]
    members: frozenset[str]
    schools: frozenset[str]
    one_of_several: frozenset[str]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    raw = party_words()
    return _Lexicon(*(frozenset(raw[name]) for name in _LISTS))
