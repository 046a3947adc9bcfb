"""Who is meant by a speaker whom a report gives no name: a group, a paper, a spokesman, "the man leading the search".

* "Civil Protection officials" are Civil Protection's, as are "officials at Harrow Council".
* "Its final report", "a filing", "the letter" speak for who wrote them: whom the name before "'s" or the subject of the
  sentence before tells; a filing or a notice of a company for the company it begins with ("showed that Halberd has …").
* "The latest Meris survey" speaks for Meris.
* "The woman leading the search" and "the minister" are the one person with that role, or, where a report has named
  nobody before, the person who speaks next.
* "A spokesman", "an official" and "the firm" of a report speak for the institution that the sentence before began with.
* "A relief group" of the opening is the one that the report names further on (:mod:`sayso.record.introduced`).

Not: "officials", "a lawyer", "a source", who may be anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.model import Entity, Reading, Span, Speaker, Statement
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.introduced import introduced
from sayso.record.own_words import body_unlike
from sayso.record.party_names import heads_of
from sayso.record.party_words import party_words
from sayso.record.shown import is_handed_to
from sayso.record.whose_people import opening_body, owner_of, speaker_for

__all__ = ["speaker_of", "subject_before", "with_voices"]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_OWNED = re.compile(r"^(?:the )?(?P<owner>[A-Z][^’']*?)[’']s? \w", re.IGNORECASE)
_SAINT = re.compile(r"(?:St|Saint) [A-Z][\w-]+[’']s")
_LEADING = re.compile(
    r"\b(?:man|woman|person|officer) (?:who (?:is )?)?(?:lead\w*|head\w*|runn?\w*|direct\w*|command\w*|in charge of)\b"
)
_OFFICERS = re.compile(
    r"^(?P<body>.+?)(?:[’']s?)? (?:officials|officers|investigators|inspectors|spokespeople|authorities|divers)$"
)
_POINTS = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]heir) "
    r"(?!(?:[a-z-]+ )?(?:newspaper|paper|daily|weekly|magazine|broadcaster|channel|station|agency|website|outlet)\b)"
    r"[a-z-]+(?: [a-z-]+)?|[Ii]t|[Tt]hey"
)
_SURVEY = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:(?:latest|new|recent|last|first|second) )?"
    r"(?P<who>(?!The\b|An?\b)[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}) (?:opinion )?(?:survey|poll)"
)
_OF_A_LAND = re.compile(r"\w(?:ish|ese|ian|ean)$")
_OFFICE = re.compile(
    r"(?:(?:the|our) (?:[\w-]+[’']s )?|[A-Z][\w-]+[’']s )(?P<office>(?:[a-z]+ )?[a-z]+)", re.IGNORECASE
)
_OF = re.compile(r" of (?:the )?")
_BEHIND_A_NOUN = frozenset(
    ["of", "on", "to", "by", "for", "from", "in", "with", "late", "released", "published", "seen"]
)
_PRONOUN = re.compile(r"\b(?P<who>it|they|he|she) (?:\w+ly |also )?$", re.IGNORECASE)
_SUBJECT = 12
"""How far behind the beginning of a sentence its subject may begin: "On Friday the …"."""


_LISTS = ("papers", "voices", "holders", "bodies", "governs", "no_pollsters")


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    raw = party_words()
    return {name: frozenset(raw[name]) for name in _LISTS}


def with_voices(reading: Reading) -> Reading:
    """The reading, its statements told by who is meant, where the report leaves no doubt."""
    found = []
    for statement in reading.statements:
        meant = _meant(reading, statement)
        found.append(replace(statement, speaker=meant) if meant is not None else statement)
    return replace(reading, statements=tuple(found), entities=tuple(_with_country(reading)))


def _with_country(reading: Reading) -> Iterator[Entity]:
    """The entities of a report; who governs a country that stands behind the name has it in the role."""
    plain = [e for e in reading.entities if e.type == "place" or not (e.roles or " " in e.name)]
    lands = {start: e.name for e in plain for start, _ in e.mentions}
    for entity in reading.entities:
        governs = [role for role in entity.roles if _plain(role) & _words()["governs"]]
        behind = (_OF.match(reading.article.text, end) for _, end in entity.mentions)
        of = next((lands[m.end()] for m in behind if m and m.end() in lands), None)
        roles = (*entity.roles, f"{governs[0]} of {of}") if governs and of else entity.roles
        yield replace(entity, roles=roles) if roles != entity.roles else entity


def _meant(reading: Reading, statement: Statement) -> Speaker | None:
    speaker = statement.speaker
    if speaker is None and _is_it(reading, statement):
        body = opening_body(reading, statement.content[0][0])
        if body is not None:
            return body
    if speaker is None and (own := _told_of(reading, statement)) is not None:
        return speaker_of(own)
    if speaker is None or not statement.source:
        return None
    if speaker.type == "person" and not speaker.name.startswith("St "):
        return _who_spoke(reading, statement, speaker)
    start, end = statement.source[0]
    said = reading.article.text[start:end]
    if (
        speaker.type == "organisation"
        and (other := _but_the_outlet(reading, speaker, said, start)) is not None
    ):
        return other
    if (saint := _SAINT.match(reading.article.text, start)) is not None and saint[0][:-2] == speaker.name:
        return replace(speaker, name=saint[0], type="organisation")  # a hospital, a school
    asked = _SURVEY.fullmatch(said) if speaker.entity is None else None
    if asked is not None and not _is_no_pollster(asked["who"]) and not _is_place(reading, asked["who"]):
        named = _called(reading, asked["who"])
        return speaker_of(named) if named is not None else Speaker(asked["who"], "organisation")
    if (officers := _OFFICERS.match(said)) is not None:
        return _body(reading, officers["body"])
    if speaker.entity is None and speaker.name.lower() == "employers":
        return speaker_for(reading, speaker.name)
    if speaker.entity is None:
        called = _self_called(reading, speaker.name) or introduced(reading, statement)
        if called is not None:
            return called
    if speaker.entity is None and " of " not in speaker.name and (office := _office(said)) is not None:
        named = _with_role(reading, office.split()[-1])
        return speaker_of(named) if named is not None else replace(speaker, name=office)
    if (body := body_unlike(reading, statement, speaker, said)) is not None:
        return body
    entity = _entity_meant(reading, statement, speaker, said)
    if entity is None and speaker.entity is None:
        return owner_of(reading, statement, said)
    return speaker_of(entity) if entity is not None else None


def _but_the_outlet(reading: Reading, speaker: Speaker, said: str, place: int) -> Speaker | None:
    """ "In an e-mail to VBS the firm said": not the outlet, but the institution named last before in the paragraph."""
    outlet = _plain((reading.article.outlet or "").removeprefix("www.").partition(".")[0])
    if not outlet or not _plain(speaker.name) <= outlet or _POINTS.fullmatch(said) is None:
        return None
    begins = paragraph_start(reading.article, place, place)
    before = [
        e
        for e, _ in _named(reading, (begins, place))
        if e.type == "organisation" and not _plain(e.name) <= outlet
    ]
    return speaker_of(before[-1]) if before else None


def _is_no_pollster(name: str) -> bool:
    """ "An October poll", "the German survey": when or where was asked, and not by whom."""
    first = name.split()[0]
    return first.endswith("day") or first in _words()["no_pollsters"] or _OF_A_LAND.search(name) is not None


def _is_place(reading: Reading, name: str) -> bool:
    return any(e.type == "place" and name in (e.name, *e.names) for e in reading.entities)


def _self_called(reading: Reading, name: str) -> Speaker | None:
    """ "A group that calls itself Black Heron": what "the group" is called."""
    found = re.search(
        rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}{re.escape(name)} (?:(?:that|which) calls itself|calling itself|called|known as) "
        r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})",
        reading.article.text,
    )
    return Speaker(found["name"], "organisation") if found is not None else None


def _who_spoke(reading: Reading, statement: Statement, speaker: Speaker) -> Speaker | None:
    """ "Captain Roe had slept, insisted Dresk. “It is false,” he stormed": who spoke last, and not whom he spoke of.

    Only where the one taken for "he" is named in the paragraph in those words alone, and speaks nowhere.
    """
    start, end = statement.source[0]
    if reading.article.text[start:end].lower() not in ("he", "she") or not statement.content:
        return None
    begins = paragraph_start(reading.article, start, start)
    told = [s for s in _spoken(reading) if s.content and begins <= s.content[0][0] < statement.content[0][0]]
    if not told or told[-1].speaker is None or told[-1].speaker.type in ("organisation", "place", "group"):
        return None
    mentions = [m for e in reading.entities if e.id == speaker.entity for m in e.mentions]
    here = [s for s, t in mentions if begins <= s < end and reading.article.text[s:t][:1].isupper()]
    inside = all(any(a <= s < b for a, b in told[-1].content) for s in here)
    speaks = any(s.speaker == speaker for s in _spoken(reading) if s.source != statement.source)
    return told[-1].speaker if here and inside and not speaks and told[-1].speaker != speaker else None


def _told_of(reading: Reading, statement: Statement) -> Entity | None:
    """ "Grau Bank did not ask for help, it said": whom the words that "it" says begin with; of "It said", whom the
    sentence before does."""
    if not statement.content or not (statement.source or statement.cue):
        return None
    text, begins = reading.article.text, statement.content[0][0]
    start, end = (
        statement.source[0] if statement.source else (statement.cue[0][0] - 3, statement.cue[0][0] - 1)
    )
    said = text[max(start, 0) : end]
    if said in ("He", "She"):
        return _last_to_speak(reading, start)
    if said.lower() not in ("it", "they"):
        return None
    if start < begins:
        return subject_before(reading, start, ()) if said == "It" else None
    begins += 4 if text[begins : begins + 4].lower() == "the " else 0
    named = [(e, s) for e, (s, _) in _named(reading, (begins, start)) if e.type == "organisation"]
    only = {e.id for e, _ in named}  # "the fire has cost Sandor Steel 55 million dollars, it said"
    return next((e for e, s in named if s == begins or len(only) == 1), None)


def _is_it(reading: Reading, statement: Statement) -> bool:
    """Whether "it" or "they" says so, behind what is said."""
    if not statement.content or not (statement.source or statement.cue):
        return False
    cue = statement.cue[0][0] if statement.cue else 0
    start, end = statement.source[0] if statement.source else (cue - 3, cue - 1)
    return start > statement.content[0][0] and reading.article.text[start:end].strip() in ("it", "they")


def _entity_meant(reading: Reading, statement: Statement, speaker: Speaker, said: str) -> Entity | None:
    place, words = statement.source[0][0], [word.lower() for word in _WORD.findall(said)]
    if speaker.name.lower() in ("its", "their"):
        return _last_to_speak(reading, place) or subject_before(reading, place, ())
    if words and _head(words) in _words()["papers"]:
        return _author(reading, statement, said)
    if speaker.entity is not None or not words:
        return None
    if _LEADING.search(said):
        return _who_speaks_next(reading, statement)
    if len(words) == 2 and words[0] in ("a", "an", "its") and words[1] in _words()["voices"]:
        return subject_before(reading, place, statement.content)
    return None


def _body(reading: Reading, name: str) -> Speaker | None:
    """The institution of "Health ministry officials": one that is named, or a body by its own words."""
    entity = _called(reading, name)
    if entity is not None:
        return speaker_of(entity)
    words = _WORD.findall(name.lower())
    by_name = name.split()[-1][0].isupper() or (bool(words) and words[-1] in _words()["bodies"])
    is_body = len(words) > 1 and by_name and words[0] not in ("the", "a", "two", "several")
    return Speaker(name, "organisation") if is_body else None


def _office(said: str) -> str | None:
    """The one holder of an office: "the prefect", "our mayor", "the town's fire chief"."""
    match = _OFFICE.fullmatch(said)
    holds = match is not None and (
        match["office"].split()[-1] in _words()["holders"] or " chief" in match["office"]
    )
    return f"the {match['office']}" if match is not None and holds else None


def _head(words: list[str]) -> str:
    """The noun of a description: "report" of "final report on the fire"."""
    for place, word in enumerate(words):
        if place and word in _BEHIND_A_NOUN:
            return words[place - 1]
    return words[-1]


def _called(reading: Reading, name: str) -> Entity | None:
    """The institution of a name, whole or in part: "Civil protection" of the Sele Coast Civil Protection."""
    words = {word.lower() for word in _WORD.findall(name)} - {"the"}
    institutions = [e for e in reading.entities if e.type == "organisation"]
    exact = [e for e in institutions if any(words == _plain(n) for n in (e.name, *e.names))]
    telling = len(words) > 1 or bool(words & _words()["bodies"])  # "health officials" are not the WHO's
    wide = [e for e in institutions if telling and words <= _plain(e.name)]
    wide = wide if len(words) > 1 else [e for e in wide if words <= heads_of(e.name)]
    found = exact or wide
    return found[0] if len(found) == 1 else None


def _plain(name: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(name)} - {"the"}


def _author(reading: Reading, statement: Statement, said: str) -> Entity | None:
    """Whose paper it is: of the name in it; of "its", the subject of the sentence before; else of whom it tells."""
    text, start = reading.article.text, statement.source[0][0]
    if (owner := _OWNED.match(said)) is not None:
        return _called(reading, owner["owner"])
    named = _named(reading, (start, statement.source[0][1]))
    by = next((e for e, (begins, _) in named if not is_handed_to(text, start, begins)), None)
    if by is not None:
        return by
    if re.match(r"(?:its|their|the)\b", said, re.IGNORECASE):
        return subject_before(reading, start, statement.content)
    if not set(_plain(said)) & {"filing", "filings", "notice", "disclosure"}:
        return None
    told = min((s for s, _ in statement.content), default=len(text))
    told += len(re.match(r"(?:that )?(?:the )?", text[told:])[0])  # type: ignore[index]
    return next((e for e, (s, _) in _named(reading, (told, told + 1)) if s == told), None)


def _named(reading: Reading, within: Span) -> list[tuple[Entity, Span]]:
    """The institutions (and names of one word) mentioned within a span, in the order of the text."""
    found = [
        (entity, span)
        for entity in reading.entities
        if entity.type == "organisation" or (len(entity.name.split()) == 1 and not entity.roles)
        for span in entity.mentions
        if within[0] <= span[0] < within[1] and not reading.article.text[slice(*span)].islower()
    ]
    return sorted(found, key=lambda each: each[1])


def subject_before(reading: Reading, place: int, content: tuple[Span, ...]) -> Entity | None:
    """The institution that the sentence before ``place`` (and before the ``content`` told there) begins with, in the
    same paragraph."""
    begins = paragraph_start(reading.article, place, place)
    start, _ = sentence_around(reading.article, (place, place + 1))
    start = min([start, *(s for s, _ in content if s >= begins)])
    text = reading.article.text
    ended = begins + len(text[begins:start].rstrip(" \t\n\"“‘'([")) - 1
    if ended <= begins:
        return None
    before = sentence_around(reading.article, (ended, ended + 1))
    for entity, (begins, _) in _named(reading, before):
        if begins == before[0] or (entity.type == "organisation" and begins - before[0] <= _SUBJECT):
            return entity
    return None


def _with_role(reading: Reading, role: str) -> Entity | None:
    """The one person of the report whose role is this."""
    found = [e for e in reading.entities if e.type == "person" and any(role in _plain(r) for r in e.roles)]
    return found[0] if len(found) == 1 else None


def _who_speaks_next(reading: Reading, statement: Statement) -> Entity | None:
    """The person who speaks next in the report; nobody where an unnamed one does, or one has spoken before."""
    people = {e.id: e for e in reading.entities if e.type == "person"}
    place = statement.source[0][0]
    for other in sorted(_spoken(reading), key=lambda s: s.source[0]):
        if other.source[0][0] > place and other.speaker is not None:
            return people.get(other.speaker.entity or "")
    return None


def _last_to_speak(reading: Reading, place: int) -> Entity | None:
    """Who spoke last in the paragraph: of "by its own reckoning" the one it is of."""
    begins = paragraph_start(reading.article, place, place)
    spoken = [s for s in _spoken(reading) if begins <= s.source[0][0] < place]
    last = max(spoken, key=lambda s: s.source[0], default=None)
    by_id = {e.id: e for e in reading.entities}
    return by_id.get(last.speaker.entity or "") if last is not None and last.speaker is not None else None


def _spoken(reading: Reading) -> Iterator[Statement]:
    return (s for s in reading.statements if s.source and s.speaker is not None)


def speaker_of(who: Entity) -> Speaker:
    """Somebody named in a report, as one who speaks."""
    return Speaker(who.name, who.type, who.roles[0] if who.roles else None, who.id)
