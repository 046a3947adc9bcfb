"""Who did a deed that the writer tells: the person right before its verb, who goes on speaking, whom a pronoun means.

Refused: who is named in another sentence, or too far before the verb; a place.
"""

from __future__ import annotations

import re

from sayso.model import Entity, Reading, Span, Speaker, Statement

__all__ = ["NEAR", "PRONOUN", "bodies_at", "doer_of", "speaker_as", "speaking_beside"]

PRONOUN = re.compile(r"(?:^|[.;]\s+|,\s+)(?:it|he|she|they)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
NEAR = 140
"""How many characters before the verb its subject may end."""
_GOES_ON = re.compile(r"it|he|she|they", re.IGNORECASE)
_OF_ONE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


def speaker_as(who: Entity) -> Speaker:
    """An entity of the report as one who speaks."""
    return Speaker(who.name, who.type, who.roles[0] if who.roles else None, who.id)


def bodies_at(reading: Reading) -> dict[int, Entity]:
    """Persons and bodies of a report by where they are named."""
    return {s: e for e in reading.entities if e.type != "place" for s, _ in e.mentions}


def doer_of(reading: Reading, sentence: Span, verb: int, within: int = NEAR) -> Speaker | None:
    """Who goes on speaking in the next sentence; else who is named last before the verb, or, for "he" or "it", whom
    the statement before is of."""
    text = reading.article.text
    beside = (e for e in reading.entities if e.type == "person" for _, end in e.mentions if end + 1 == verb)
    if (doer := next(beside, None)) is not None:
        return speaker_as(doer)
    spoken = _spoken(reading)
    behind = _next_in_paragraph(reading, spoken, sentence)
    if behind is not None and _GOES_ON.fullmatch(text[slice(*behind.source[0])]):
        return behind.speaker
    pronoun = PRONOUN.search(text[sentence[0] : verb])
    if pronoun:
        before = [s for s in spoken if s.source[0][0] < verb]
        person = _person_before(reading, sentence[0]) if _OF_ONE.search(pronoun[0]) else None
        return person or (before[-1].speaker if before else None)
    return _named_last(reading, sentence[0], verb, within)


def speaking_beside(reading: Reading, start: int, end: int) -> Speaker | None:
    """Who speaks next in the paragraph, behind ``end``; else who spoke last in it, before ``start``."""
    within = next((p for p in reading.article.paragraphs if p[0] <= start < p[1]), (start, end))
    spoken = _spoken(reading)
    spoken = [s for s in spoken if s.speaker and s.speaker.entity] or spoken
    behind = (s.speaker for s in spoken if end <= s.source[0][0] < within[1])
    before = (s.speaker for s in reversed(spoken) if within[0] <= s.source[0][0] < start)
    return next(behind, None) or next(before, None)


def _spoken(reading: Reading) -> list[Statement]:
    """The statements of somebody who is named with them, in the order of the text."""
    return sorted((s for s in reading.statements if s.source and s.speaker), key=lambda s: s.source[0])


def _next_in_paragraph(reading: Reading, spoken: list[Statement], sentence: Span) -> Statement | None:
    paragraphs = reading.article.paragraphs
    paragraph = next((e for s, e in paragraphs if s <= sentence[0] < e), sentence[1])
    return next((s for s in spoken if sentence[1] <= s.source[0][0] < paragraph), None)


def _named_last(reading: Reading, start: int, verb: int, within: int) -> Speaker | None:
    """The person or body named last between ``start`` and the verb, near it."""
    named = [
        (e, span)
        for e in reading.entities
        if e.type in ("person", "organisation")
        for span in e.mentions
        if start <= span[0] and span[1] <= verb and verb - span[1] <= within
    ]
    who = max(named, key=lambda each: each[1][1], default=None)
    return speaker_as(who[0]) if who else None


def _person_before(reading: Reading, place: int) -> Speaker | None:
    """The person named last before ``place`` in its paragraph."""
    begins = next((s for s, e in reading.article.paragraphs if s <= place < e), place)
    named = ((span, e) for e in reading.entities if e.type == "person" for span in e.mentions)
    found = max((each for each in named if begins <= each[0][0] < place), default=None, key=lambda n: n[0])
    return speaker_as(found[1]) if found else None
