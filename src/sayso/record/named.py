"""Who of those that a report names is meant: by a name or a part of it, by a role, or by where it stands.

A part of a name means an institution where it has two words or one for a body, and stands in one name alone: "civil
protection" is the Sele Coast Civil Protection, "health" is not the World Health Office. A sentence before means whom it
begins with, in the same paragraph. Refused: whoever might as well be another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Entity, Reading, Span, Speaker, Statement
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.party_names import heads_of
from sayso.record.party_words import listed

__all__ = [
    "called",
    "last_to_speak",
    "named_in",
    "only",
    "plain_words",
    "speaker_of",
    "speaks_next",
    "spoken",
    "subject_before",
    "with_role",
]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SUBJECT = 12
"""How far behind the beginning of a sentence its subject may begin: "On Friday the …"."""


def only(found: list[Entity]) -> Entity | None:
    """The one that was found; None where several were, or none."""
    return found[0] if len(found) == 1 else None


def speaker_of(who: Entity) -> Speaker:
    """Somebody named in a report, as one who speaks."""
    return Speaker(who.name, who.type, who.roles[0] if who.roles else None, who.id)


def plain_words(name: str) -> set[str]:
    """The words of a name in small letters, without "the"."""
    return {word.lower() for word in _WORD.findall(name)} - {"the"}


def called(reading: Reading, name: str) -> Entity | None:
    """The institution of a name, whole or in part: "Civil protection" of the Sele Coast Civil Protection."""
    words = plain_words(name)
    institutions = [e for e in reading.entities if e.type == "organisation"]
    exact = [e for e in institutions if any(words == plain_words(n) for n in (e.name, *e.names))]
    telling = len(words) > 1 or bool(words & listed("bodies"))  # "health officials" are not the WHO's
    wide = [e for e in institutions if telling and words <= plain_words(e.name)]
    wide = wide if len(words) > 1 else [e for e in wide if words <= heads_of(e.name)]
    return only(exact or wide)


def with_role(reading: Reading, role: str) -> Entity | None:
    """The one person of the report whose role is this."""
    found = [
        e for e in reading.entities if e.type == "person" and any(role in plain_words(r) for r in e.roles)
    ]
    return only(found)


def named_in(reading: Reading, within: Span) -> list[tuple[Entity, Span]]:
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
    for entity, (begins, _) in named_in(reading, before):
        if begins == before[0] or (entity.type == "organisation" and begins - before[0] <= _SUBJECT):
            return entity
    return None


def spoken(reading: Reading) -> Iterator[Statement]:
    """The statements whose speaker stands in the text."""
    return (s for s in reading.statements if s.source and s.speaker is not None)


def last_to_speak(reading: Reading, place: int) -> Entity | None:
    """Who spoke last in the paragraph: of "by its own reckoning" the one it is of."""
    begins = paragraph_start(reading.article, place, place)
    before = [s for s in spoken(reading) if begins <= s.source[0][0] < place]
    last = max(before, key=lambda s: s.source[0], default=None)
    by_id = {e.id: e for e in reading.entities}
    return by_id.get(last.speaker.entity or "") if last is not None and last.speaker is not None else None


def speaks_next(reading: Reading, statement: Statement) -> Entity | None:
    """The person who speaks next in the report; nobody where an unnamed one does, or one has spoken before."""
    people = {e.id: e for e in reading.entities if e.type == "person"}
    place = statement.source[0][0]
    for other in sorted(spoken(reading), key=lambda s: s.source[0]):
        if other.source[0][0] > place and other.speaker is not None:
            return people.get(other.speaker.entity or "")
    return None
