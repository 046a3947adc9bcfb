"""Whose an office is, in a story in which the offices of several states speak and a report does not always say whose.

Where the reports of a story have told of ministries, ministers or armies of two states, "the defence ministry" may be
either's. It is that of the country

* beside it: "Ardovia's defence ministry", "the Ardovian ministry";
* that "its" points to: the one its sentence begins with or names first, else the sentence before;
* whose capital is beside it ("the ministry in Brasna") or, of a minister, behind a house ("told parliament in
  Brasna"); that a city is one is told by a dateline before the first words on a ministry, by "the ministry in" it where
  the report is from the other state, or known to everybody (:mod:`sayso.record.lands`);
* whose minister or spokesman a person beside it is known to be;
* of the office told of last, for a bare "the ministry"; of the only one of its kind in the report;
* of the dateline's capital or of the outlet, by its name.

Where none of these tells, the name stays as it is. In a story of one state nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from sayso.model import Entity, Reading, Span, Speaker, Statement
from sayso.reading.dateline import behind_dateline
from sayso.record.evidence import paragraph_start, sentence_ahead_of, sentence_around
from sayso.record.lands import capitals_of_the_world
from sayso.record.offices_told import Office, capitals_in, offices_in
from sayso.record.party_names import WORD, adjective_in, owner_in, stem

__all__ = ["Countries"]

_CITY = re.compile(
    r"(?P<city>[A-Z][\w’'-]+)\b[^.\n]{0,60}?"
    r"(?:\([A-Z][^()\n]{1,40}\)|[A-Z]{3,}\.|\. /?[A-Z]{2,}/?\.|\s[-–—]|\. /[^/\n]{2,40}/)"
)
"""The city of a dateline, which an agency or a dash closes."""
_BEHIND = re.compile(r",? (?:spokes\w+ |chief |deputy |press |[A-Z][a-z]+ ){0,3}$")
_BEFORE = re.compile(r",? (?:(?:a |the )?[a-z]+ ){0,3}(?:of|for|from|at|head of) $")
_BESIDE = 50
"""Characters from an office within which stands who holds it or speaks for it."""
_Owned = list[tuple[Office, str]]


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    """Each capital of the world, with the stem of its country."""
    return {city: stem(country) for city, country in capitals_of_the_world().items()}


class Countries:
    """The countries whose offices speak in one story, their capitals, and their people."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        """By the stem of a place its name."""
        self._owners: set[str] = set()
        self._cities: set[str] = set()
        self._capitals: dict[str, str] = {}
        self._people: dict[str, str] = {}

    def told_whose(self, reading: Reading) -> Reading:
        """The reading, its offices named with their countries where the story has those of two."""
        report = _Report(reading, self)
        self._note_places(reading)
        self._cities = (self._cities | set(map(stem, report.cities()))) - self._owners
        told = report.offices()
        self._note(report, told)
        if len(self._owners) < 2:
            return reading
        unsaid = [(office, self._names.get(owner, "")) for office, owner in told if _is_unsaid(office)]
        return _renamed(
            reading, [(office, country) for office, country in unsaid if country], report.people_of
        )

    def knows(self, word: str) -> bool:
        """Whether a word names a place of the story."""
        return stem(word) in self._names

    def owner_of(self, word: str) -> str:
        """The stem of the country that a word names, or whose capital; "" for a city that is not known to be one, and
        for what the story knows as no place."""
        if stem(word) in self._cities or _capitals().get(word, "") in self._names:
            return self.capital_of(word)
        return stem(word) if self.knows(word) else ""

    def with_offices(self, word: str) -> str:
        """The stem of a country that a word names, of those whose offices the story has told of; else ""."""
        return stem(word) if stem(word) in self._owners else ""

    def owners(self) -> set[str]:
        """The countries whose offices the story has told of, by their stems."""
        return set(self._owners)

    def capital_of(self, word: str) -> str:
        """The country whose capital a word names, by what the story has told, else as everybody knows; else ""."""
        return self._capitals.get(stem(word)) or _capitals().get(
            word.capitalize() if word.isupper() else word, ""
        )

    def of_person(self, name: str) -> str:
        """The country that a person has been told to speak for; else ""."""
        return self._people.get(name, "")

    def _note_places(self, reading: Reading) -> None:
        """Note the places of a report, and what it calls a people after, whatever the reading took it for."""
        for entity in reading.entities:
            name = entity.name
            if " " in name or stem(name) in self._names or not name[:1].isupper():
                continue
            called = rf"\b{re.escape(name[:-1])}\w{{0,2}}(?:an|i|ese|ish)\b"
            if entity.type == "place" or re.search(called, reading.article.text):
                self._names[stem(name)] = name
        people = {
            word for e in reading.entities if e.type == "person" and " " in e.name for word in e.name.split()
        }
        for office in offices_in(reading.article.text):
            name = office.owner if office.by_name else _opens_before(reading, office)
            if name and office.kind and not office.is_force and name not in people:
                self._names.setdefault(stem(name), name)

    def _note(self, report: _Report, told: _Owned) -> None:
        self._owners |= {owner for _, owner in told if owner}
        for city, land in capitals_in(report.text):
            if self.knows(land):
                self._capitals[stem(city)] = stem(land)
        for office, owner in told:
            if owner and office.city and office.was_bare:
                self._capitals.setdefault(stem(office.city), owner)
        for office, owner in report.sure(told):
            for person in report.people_of(office):
                if owner:
                    self._people.setdefault(person.name, owner)
        capital = report.capital(told)
        if capital is not None and capital[1] not in (capital[0], *self._capitals.values()):
            self._capitals.setdefault(*capital)


class _Report:
    """The offices that one report tells of, each looked at in the light of those before."""

    def __init__(self, reading: Reading, countries: Countries) -> None:
        self._reading, self._countries = reading, countries
        self._article, self.text = reading.article, reading.article.text
        self._people = [e for e in reading.entities if e.type == "person"]

    def offices(self) -> _Owned:
        """The offices of the report with the stems of their countries, "" where it does not tell."""
        told: _Owned = []
        for office in offices_in(self.text):
            owner = self._owner(office, told) or self._at_home(office, told)
            told.append((_of_last_kind(office, owner, told), owner))
        return told

    def sure(self, told: _Owned) -> _Owned:
        """Those whose country stands beside them, or that "its" or a capital points to."""
        return [(office, owner) for office, owner in told if office.owner or office.pronoun or office.city]

    def cities(self) -> list[str]:
        """What the dateline and the words behind a ministry tell to be a city, if no ministry is told to be its."""
        offices = list(offices_in(self.text))
        owners = {stem(office.owner) for office in offices if office.owner}
        found = [office.city for office in offices if office.city] + [self._dateline()[0]]
        return [city for city in found if city and stem(city) not in owners]

    def capital(self, told: _Owned) -> tuple[str, str] | None:
        """The city of the dateline, and the country whose office alone the first paragraph tells of."""
        city, end = self._dateline()
        owners = {o for office, o in told if o and (office.owner or office.pronoun) and office.span[0] < end}
        return (stem(city), owners.pop()) if city and len(owners) == 1 else None

    def people_of(self, office: Office) -> list[Entity]:
        """Who stands beside an office as its holder or for it: "defence minister Ada Holm", "Ada Holm of the
        ministry"."""
        start, end = office.span
        return [
            person
            for person in self._people
            if any(
                (end <= s < end + _BESIDE and _BEHIND.match(f"{self.text[end:s]}"))
                or (start - _BESIDE < e <= start and _BEFORE.match(self.text[e:start] or " "))
                for s, e in person.mentions
            )
        ]

    def _owner(self, office: Office, before: _Owned) -> str:
        if office.owner and (owner := self._countries.owner_of(office.owner)):
            return owner
        if office.pronoun:
            return self._pointed_to(office)
        if office.city:
            known = self._countries.capital_of(office.city) or self._countries.with_offices(office.city)
            return known or self._other(office, before)
        beside = {self._countries.of_person(person.name) for person in self.people_of(office)} - {""}
        if len(beside) == 1:
            return beside.pop()
        if office.is_minister and (there := self._capital_in_sentence(office)):
            return there
        return self._last(office, before) if not office.kind else ""

    def _pointed_to(self, office: Office) -> str:
        """ "Narvesh rejected that. Its defence ministry": the country that the sentence before the office names first,
        else the one ahead of it."""
        sentence = sentence_around(self._article, office.span)
        ahead = sentence_ahead_of(self._article, sentence[0])
        here = (behind_dateline(self.text, sentence), office.span[0])
        for first, last in (here, *([ahead] if ahead else [])):
            found = (word for word in WORD.finditer(self.text, first, last) if word[0][0].isupper())
            names = [word[0] for word in found if not self._is_in_a_name(word.span())]
            if owner := next(filter(None, map(self._countries.owner_of, names)), ""):
                return owner
        return ""

    def _is_in_a_name(self, span: Span) -> bool:
        """Whether a word is part of the name of a person or of a body that is no office: "Washington Post"."""
        return any(
            entity.type in ("person", "organisation")
            and any(s <= span[0] and span[1] <= e and e - s > span[1] - span[0] for s, e in entity.mentions)
            and next(offices_in(entity.name), None) is None
            for entity in self._reading.entities
        )

    def _capital_in_sentence(self, office: Office) -> str:
        sentence = self.text[slice(*sentence_around(self._article, office.span))]
        found = {
            self._countries.capital_of(each)
            for each in re.findall(r"\b(?:parliament|MPs|lawmakers) in ([A-Z]\w+)", sentence)
        } - {""}
        return found.pop() if len(found) == 1 else ""

    def _other(self, office: Office, before: _Owned) -> str:
        """Of "the ministry in Qasrin" the one of the story's two states that the report is not from, by its dateline or
        the first office that it tells of."""
        city, _ = self._dateline()
        owners = self._countries.owners() | {owner for _, owner in before if owner}
        own = self._country_of(city) if city else ""
        home = own or next((owner for other, owner in before if owner and other.owner), "")
        others = owners - {home}
        elsewhere = bool(city) and stem(city) != stem(office.city)
        return others.pop() if elsewhere and home in owners and len(others) == 1 else ""

    def _last(self, office: Office, before: _Owned) -> str:
        """The country of the office told of last, if it may be this one."""
        other = before[-1] if before else None
        if other is None or (office.kind and other[0].kind != office.kind) or other[0].is_force:
            return ""
        return other[1]

    def _at_home(self, office: Office, before: _Owned) -> str:
        """The country whose office of the kind is the only one told of before, but for a minister by name; else that of
        the dateline or the outlet."""
        if not office.kind or office.pronoun or office.owner or office.city:
            return ""
        owners = {owner for other, owner in before if other.kind == office.kind and owner}
        if len(told := self._spoken_of(office)) == 1:
            return told.pop()
        if office.is_minister and not office.is_deputy and self.people_of(office):
            return self._of_outlet()  # a correspondent abroad names the minister at home, too
        return owners.pop() if len(owners) == 1 else self._home()

    def _spoken_of(self, office: Office) -> set[str]:
        """The countries of those whom the paragraph names before an office, and whom a report has told to speak for
        one."""
        begins = paragraph_start(self._article, office.span[0])
        people = (p for p in self._people if any(begins <= start < office.span[0] for start, _ in p.mentions))
        return {self._countries.of_person(person.name) for person in people} - {""}

    def _home(self) -> str:
        city, _ = self._dateline()
        return (self._country_of(city) if city else "") or self._of_outlet()

    def _of_outlet(self) -> str:
        words = WORD.findall(self._article.outlet or "")
        return next(filter(None, map(self._country_of, words)), "")

    def _country_of(self, word: str) -> str:
        return self._countries.capital_of(word) or self._countries.with_offices(word)

    def _dateline(self) -> tuple[str, int]:
        """The city of the dateline, "" without one, and where its paragraph ends."""
        for start, end in self._article.paragraphs[:2]:
            if (found := _CITY.match(self.text, start, end)) is not None:
                return found["city"], end
        return "", 0


def _opens_before(reading: Reading, office: Office) -> str:
    """ "Nethrin rejected that. Its defence ministry": none but a country has one, whatever its name looks like."""
    start, _ = sentence_around(reading.article, office.span)
    ahead = sentence_ahead_of(reading.article, start)
    if office.pronoun != "its" or start != office.span[0] or ahead is None:
        return ""
    found = re.compile(r"([A-Z][\w-]+) [a-z]").match(
        reading.article.text, behind_dateline(reading.article.text, ahead)
    )
    known = found is not None and any(found[1] == entity.name for entity in reading.entities)
    return found[1] if found is not None and known else ""


def _is_unsaid(office: Office) -> bool:
    """Whether an office is a ministry's or its minister's, of a kind that is told, and its country is not beside it, or
    is told by its capital: "Moscow's foreign ministry"."""
    said = office.owner and office.owner not in _capitals()
    return bool(office.kind) and not said and not office.is_force


def _of_last_kind(office: Office, owner: str, before: _Owned) -> Office:
    """ "The ministry" is of the kind of its country's that was told of last."""
    kinds = (o.kind for o, whose in reversed(before) if whose == owner and o.kind and not o.is_force)
    return office if office.kind else replace(office, kind=next(kinds, ""), was_bare=True)


def _renamed(reading: Reading, told: _Owned, people_of: Callable[[Office], Sequence[Entity]]) -> Reading:
    """The reading with the names of its institutions and the roles of its people as of their countries."""
    names = {office.span: office.named(country) for office, country in told}
    entities = [each for entity in reading.entities for each in _split(entity, names)]
    held = {
        p.id: f"{c}'s {o.kind} minister" for o, c in told if o.is_minister and o.kind for p in people_of(o)
    }
    entities = [
        replace(e, roles=(held[e.id], *_but_of_office(e.roles))) if e.id in held else e for e in entities
    ]
    entities += _added(told, entities)
    by_name = {e.name: e.id for e in reversed(entities) if e.type == "organisation"}
    statements = tuple(_of_whom(s, reading, told, by_name) for s in reading.statements)
    return replace(reading, entities=tuple(entities), statements=statements)


def _but_of_office(roles: Sequence[str]) -> Iterator[str]:
    return (role for role in roles if next(offices_in(f"the {role}"), None) is None)


def _added(told: _Owned, entities: Sequence[Entity]) -> list[Entity]:
    """The ministries that the reading took for no name: "the ministry", of a minister named before."""
    known, added = {e.name for e in entities}, dict[str, Entity]()
    for office, country in told:
        name = office.named(country)
        if name not in known and office.kind:
            entity = added.setdefault(name, Entity(f"office:{name}", "organisation", name, (name,)))
            added[name] = replace(entity, mentions=(*entity.mentions, office.span))
    return list(added.values())


def _split(entity: Entity, names: Mapping[Span, str]) -> Iterator[Entity]:
    """An institution by its country; two, where the reading took those of two countries for one."""
    if entity.type != "organisation":
        yield entity
        return
    by_name: dict[str, list[Span]] = {}
    own = stem(owner_in(entity.name) or adjective_in(entity.name))
    for mention in entity.mentions:
        name = next(
            (n for span, n in names.items() if span[0] < mention[1] and mention[0] < span[1]), entity.name
        )
        name = entity.name if stem(owner_in(name)) == own else name
        by_name.setdefault(name, []).append(mention)
    first = entity.name if entity.name in by_name else max(by_name, key=lambda n: len(by_name[n]), default="")
    for name, mentions in by_name.items() or [(entity.name, [])]:
        id = entity.id if name == first else f"{entity.id}:{stem(name)}"
        also = entity.names if name == entity.name else (name,)
        yield replace(entity, id=id, name=name, names=also, mentions=tuple(mentions))


def _of_whom(statement: Statement, reading: Reading, told: _Owned, by_name: Mapping[str, str]) -> Statement:
    """A statement of an office, as of its country's; of "it", the office of that kind told of last."""
    speaker = statement.speaker
    if speaker is None or not statement.source or (speaker.type == "person" and speaker.entity is not None):
        return statement
    start, end = statement.source[0]
    here = [(o, c) for o, c in told if start <= o.span[0] < end and (o.kind or not o.is_minister)]
    if not here and reading.article.text[start:end].lower() in ("it", "which", "who"):
        plain = next(offices_in(f"the {speaker.name}"), None)
        here = [
            (o, c)
            for o, c in told
            if plain and not plain.owner and o.kind == plain.kind and o.span[1] <= start
        ][-1:]
    if not here:
        return statement
    office, country = here[0]
    name = office.named(country)
    return replace(statement, speaker=Speaker(name, "organisation", entity=by_name.get(name)))
