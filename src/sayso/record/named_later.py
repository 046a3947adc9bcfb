"""Who is called by an office in the opening of a report and named behind it: "The president of the Tramuza region
blamed the company … | “This fire started under its line,” Beatriz Solanell told a news conference".

Counted: one holder of an office ("the president of …", "Ardovia's defence minister", "the head of the power company")
in the opening, without a name beside it; and the person named next in the report, who is met there for the first time,
has no office beside the name anywhere in it, and speaks to a news conference, to reporters or a house. Refused: another
person named between, or before; who is told of besides ("whose house was destroyed"); an office of several ("a
minister").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Entity, Reading, Span, Statement
from sayso.record.affiliation import institutions
from sayso.record.evidence import lead_ends
from sayso.record.named import speaker_of

__all__ = ["with_named_later"]

_HEADS = (
    "president|head|chief executive|chief|director|minister|mayor|governor|leader|chairman|chairwoman|chair|boss|owner|"
    "founder|commander|secretary|prosecutor|premier|chancellor|commissioner|ambassador|manager|superintendent"
)
_OFFICE = re.compile(
    rf"(?:\b[Tt]he |\b[A-Z][\w-]+[’']s )(?:[a-z][a-z-]* ){{0,3}}?(?P<head>{_HEADS})\b(?! (?:of )?[A-Z]\w+ [A-Z])"
    r"(?P<of> of (?:(?:the |[A-Z])[^,.;:“”\"]*?))?"
    r"(?= (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|has|had|said|says|told|yesterday|today|[a-z]+(?:ed|s)\b))"
)
_SPEAKS_AS_ONE = re.compile(
    r"(?:, who (?:on \w+ )?(?:said|had|has)\b[^,.]{0,90},)? told (?:a |the )?(?:\w+ )?"
    r"(?:(?:news|press) conference|briefing|parliament|assembly|senate|congress|council|cabinet|lawmakers|deputies|"
    r"reporters|journalists)\b"
)
"""Where the holder of an office speaks, and no passer-by: "told a news conference"."""
_WITHIN = 700
"""Characters behind the office within which the name is met."""


def with_named_later(reading: Reading) -> Reading:
    """The reading; who is named behind the office that the opening tells has it as a role, and speaks where it does."""
    found = dict(_told(reading))
    if not found:
        return reading
    known = institutions(reading)
    entities = tuple(
        replace(e, roles=(_role(reading.article.text[slice(*found[e.id])]),))
        if e.id in found and e.id not in known
        else e
        for e in reading.entities
    )
    holders = {span: entity for entity in entities if (span := found.get(entity.id)) is not None}
    statements = tuple(_by_holder(statement, holders) for statement in reading.statements)
    return replace(reading, entities=entities, statements=statements)


def _told(reading: Reading) -> Iterator[tuple[str, Span]]:
    """The id of each person named behind an office of the opening, with where that stands."""
    text, people = reading.article.text, [e for e in reading.entities if e.type == "person"]
    speaking = {s.speaker.entity for s in reading.statements if s.speaker is not None}
    for office in _OFFICE.finditer(text, 0, lead_ends(reading.article)):
        behind = [(s, p) for p in people for s, e in p.mentions if s >= office.end() and " " in text[s:e]]
        first = min(behind, key=lambda each: each[0], default=None)
        if (
            first is None
            or first[0] - office.end() > _WITHIN
            or text[office.end() : first[0]].strip() in ("", ",")
        ):
            continue
        place, person = first
        if any(s < office.start() and " " in text[s:e] for p in people for s, e in p.mentions):
            continue  # who is named before may be the one
        met_before = any(start < place and " " in text[start:end] for start, end in person.mentions)
        end = next(e for s, e in person.mentions if s == place)
        holds = not met_before and not person.roles and _SPEAKS_AS_ONE.match(text, end) is not None
        if person.id in speaking and holds:
            yield person.id, office.span()


def _role(office: str) -> str:
    """An office without whose it is: of "Ardovia's defence minister" the "defence minister"."""
    return re.sub(r"^[Tt]he |\b[A-Z][\w-]+[’']s ", "", office)


def _by_holder(statement: Statement, holders: dict[Span, Entity]) -> Statement:
    """A statement told by an office, as of its holder."""
    speaker = statement.speaker
    if speaker is None or not statement.source or (speaker.type == "person" and speaker.entity is not None):
        return statement
    start, _ = statement.source[0]
    holder = next((who for (first, last), who in holders.items() if first <= start < last), None)
    return statement if holder is None else replace(statement, speaker=speaker_of(holder))
