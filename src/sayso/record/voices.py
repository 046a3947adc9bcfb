"""Who is meant by a speaker whom a report gives no name: a group, a paper, a spokesman, "the man leading the search".

* "Civil Protection officials" are Civil Protection's, as are "officials at Harrow Council".
* "Its final report", "a filing", "the latest Meris survey" speak for who wrote or asked (:mod:`sayso.record.papers`).
* "It", "they", "he" and "she" are whom :mod:`sayso.record.pronouns` says.
* "The woman leading the search" and "the minister" are the one person with that role, or, where a report has named
  nobody before, the person who speaks next.
* "A spokesman", "an official" and "the firm" of a report speak for the institution that the sentence before began with.
* "The president of the region" of the opening is who is named behind it (:mod:`sayso.record.named_later`).
* "A relief group" of the opening is the one that the report names further on (:mod:`sayso.record.introduced`).

Not: "officials", "a lawyer", "a source", who may be anybody's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.evidence import paragraph_start
from sayso.record.governing import with_countries
from sayso.record.introduced import introduced
from sayso.record.named import (
    called,
    last_to_speak,
    named_in,
    plain_words,
    speaker_of,
    speaks_next,
    subject_before,
    with_role,
)
from sayso.record.named_later import with_named_later
from sayso.record.own_words import body_unlike
from sayso.record.papers import author_of, institute_of, is_of_paper
from sayso.record.party_words import listed
from sayso.record.pronouns import pronoun_meant, spoke_last
from sayso.record.whose_people import owner_of, speaker_for

__all__ = ["with_voices"]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
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
_ANYBODY = frozenset({"man", "woman"})
_OFFICE = re.compile(
    r"(?:(?:the|our) (?:[\w-]+[’']s )?|[A-Z][\w-]+[’']s )(?P<office>(?:[a-z]+ )?[a-z]+)", re.IGNORECASE
)


def with_voices(reading: Reading) -> Reading:
    """The reading, its statements told by who is meant, where the report leaves no doubt."""
    found, reading = [], with_named_later(reading)
    for statement in reading.statements:
        meant = _meant(reading, statement)
        found.append(replace(statement, speaker=meant) if meant is not None else statement)
    return replace(reading, statements=tuple(found), entities=tuple(with_countries(reading)))


def _meant(reading: Reading, statement: Statement) -> Speaker | None:
    speaker = statement.speaker
    if speaker is None:
        return pronoun_meant(reading, statement)
    if not statement.source:
        return None
    if speaker.type == "person" and not speaker.name.startswith("St "):
        return spoke_last(reading, statement, speaker)
    return _body_meant(reading, statement, speaker)


def _body_meant(reading: Reading, statement: Statement, speaker: Speaker) -> Speaker | None:
    """Who is meant by what is no person by name: by its own words first, then by what stands around it."""
    said, nameless = reading.article.text[slice(*statement.source[0])], speaker.entity is None
    told = _not_the_outlet(reading, statement, speaker, said) or _saint(reading, statement, speaker)
    told = told or (institute_of(reading, said) if nameless else None)
    if told is not None:
        return told
    if (officers := _OFFICERS.match(said)) is not None:
        return _body(reading, officers["body"])
    if nameless and speaker.name.lower() == "employers":
        return speaker_for(reading, speaker.name)
    if nameless:
        told = _self_called(reading, speaker.name) or introduced(reading, statement)
        told = told or _holder(reading, speaker, said)
    told = told or body_unlike(reading, statement, speaker, said)
    if told is not None:
        return told
    entity = _entity_meant(reading, statement, speaker, said)
    if entity is not None:
        return speaker_of(entity)
    return owner_of(reading, statement, said) if nameless else None


def _not_the_outlet(reading: Reading, statement: Statement, speaker: Speaker, said: str) -> Speaker | None:
    """ "In an e-mail to VBS the firm said": not the outlet, but the institution named last before in the paragraph."""
    outlet = plain_words((reading.article.outlet or "").removeprefix("www.").partition(".")[0])
    if speaker.type != "organisation" or not outlet or not plain_words(speaker.name) <= outlet:
        return None
    if _POINTS.fullmatch(said) is None:
        return None
    place = statement.source[0][0]
    begins = paragraph_start(reading.article, place, place)
    before = [
        e
        for e, _ in named_in(reading, (begins, place))
        if e.type == "organisation" and not plain_words(e.name) <= outlet
    ]
    return speaker_of(before[-1]) if before else None


def _saint(reading: Reading, statement: Statement, speaker: Speaker) -> Speaker | None:
    """ "St Anne’s said": a hospital or a school, whatever the name looks like."""
    saint = _SAINT.match(reading.article.text, statement.source[0][0])
    if saint is None or saint[0][:-2] != speaker.name:
        return None
    return replace(speaker, name=saint[0], type="organisation")


def _self_called(reading: Reading, name: str) -> Speaker | None:
    """ "A group that calls itself Black Heron": what "the group" is called."""
    found = re.search(
        rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}{re.escape(name)} (?:(?:that|which) calls itself|calling itself|called|known as) "
        r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})",
        reading.article.text,
    )
    return Speaker(found["name"], "organisation") if found is not None else None


def _holder(reading: Reading, speaker: Speaker, said: str) -> Speaker | None:
    """ "The prefect", "our mayor": the one person of the report with that role, else the office itself."""
    office = _office(said) if " of " not in speaker.name else None
    if office is None:
        return None
    named = with_role(reading, office.split()[-1])
    return speaker_of(named) if named is not None else replace(speaker, name=office)


def _office(said: str) -> str | None:
    """The one holder of an office: "the prefect", "our mayor", "the town's fire chief"."""
    match = _OFFICE.fullmatch(said)
    holds = match is not None and (
        match["office"].split()[-1] in listed("holders") or " chief" in match["office"]
    )
    return f"the {match['office']}" if match is not None and holds else None


def _body(reading: Reading, name: str) -> Speaker | None:
    """The institution of "Health ministry officials": one that is named, or a body by its own words."""
    entity = called(reading, name)
    if entity is not None:
        return speaker_of(entity)
    words = _WORD.findall(name.lower())
    by_name = name.split()[-1][0].isupper() or (bool(words) and words[-1] in listed("bodies"))
    is_body = len(words) > 1 and by_name and words[0] not in ("the", "a", "two", "several")
    return Speaker(name, "organisation") if is_body else None


def _entity_meant(reading: Reading, statement: Statement, speaker: Speaker, said: str) -> Entity | None:
    """Whom words that point to somebody mean: "its final report", "the woman leading the search", "a spokesman"."""
    place, words = statement.source[0][0], [word.lower() for word in _WORD.findall(said)]
    if speaker.name.lower() in ("its", "their"):
        return last_to_speak(reading, place) or subject_before(reading, place, ())
    if is_of_paper(said):
        return author_of(reading, statement, said)
    if speaker.entity is not None or not words:
        return None
    if _LEADING.search(said):
        return speaks_next(reading, statement)
    if (
        len(words) == 2
        and words[0] == "the"
        and words[1] in listed("speaks_for") - _ANYBODY
        and said[:1] == "t"
    ):
        return _opening(reading, place)
    if len(words) == 2 and words[0] in ("a", "an", "its") and words[1] in listed("voices"):
        return subject_before(reading, place, statement.content)
    return None


def _opening(reading: Reading, place: int) -> Entity | None:
    """ "Helga Brisk would not hear of it. “No,” the minister said": who opens the paragraph, where nobody else is named
    in it before ``place`` and the report tells of no office of his."""
    begins = paragraph_start(reading.article, place, place)
    people = [
        e for e in reading.entities if e.type == "person" and any(begins <= s < place for s, _ in e.mentions)
    ]
    if len(people) != 1 or min(s for s, _ in people[0].mentions if s >= begins) > begins + 1:
        return None
    who = people[0]
    return None if any(plain_words(role) & listed("speaks_for") for role in who.roles) else who
