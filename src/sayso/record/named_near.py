"""The institution named last before a person, or whose words stand nearest before."""

from __future__ import annotations

import re

from sayso.model import Entity, Reading, Statement
from sayso.reading.dateline import behind_dateline
from sayso.record.evidence import paragraph_start, sentence_around

__all__ = ["hands_on", "is_of_dateline", "just_spoke", "named_before", "spoke_before"]

_NEAR = 300
_NAME = re.compile(r"[^\W_]+(?:[ &.’'-][^\W_]+)*")
_LEAD = 4
"""Paragraphs within which a dateline may stand."""
_OPENS = 6
"""Characters within which who opens a sentence begins: "The coastguard"."""
_BOARD = re.compile(r"[’']s? (?:[a-z]+ )?(?:board|management|directors|owners|leadership)\b")
_REPORTED = re.compile(r"(?:has |had |first )*(?:reported|wrote|reports|writes|broadcast)\b")


def named_before(person: Entity, named: list[Entity], reading: Reading | None = None) -> Entity | None:
    """The institution named last before the person: "… the Prison Service. The director, Ana Brun, said".

    Only in the person's own paragraph, where the ``reading`` is given; and then the one that opens the sentence before
    goes before another named in it: "Estmark, which wants to buy Brannick Air, stood by it. The director …".
    """
    first = min((start for start, _ in person.mentions), default=0)
    begins = first - _NEAR
    if reading is not None:
        begins = paragraph_start(reading.article, first, begins)
    text = "" if reading is None else reading.article.text
    before = [
        (start, e)
        for e in named
        for start, end in e.mentions
        if begins <= start < first and not text[start:end].islower()  # "the board" may be anybody's
    ]
    if not before:
        return None
    last = max(before, key=lambda each: each[0])
    return last[1] if reading is None else _opens_its_sentence(last, before, reading, first)


def _opens_its_sentence(
    last: tuple[int, Entity], before: list[tuple[int, Entity]], reading: Reading, first: int
) -> Entity:
    """Who opens the sentence that ``last`` was named in; if that is the sentence of the person at ``first``, only whose
    board it tells of: "Brannick's board has turned down Estmark's bid, chairman Jo Roe said"."""
    start, end = sentence_around(reading.article, (last[0], last[0] + 1))
    start = behind_dateline(reading.article.text, (start, end))
    opening = next(((at, e) for at, e in before if start <= at < start + _OPENS), last)
    if not start <= first < end:
        return opening[1]
    told = next((e for s, e in opening[1].mentions if s == opening[0]), first)
    return opening[1] if _BOARD.match(reading.article.text, told) else last[1]


def spoke_before(person: Entity, named: list[Entity], reading: Reading) -> Entity | None:
    """The institution whose words stand nearest before the person: "…, the coast guard said. | Its figure is too low,
    spokesman Benno Sarti told …"."""
    first = min((start for start, _ in person.mentions), default=0)
    told = [
        (s.source[0][0], s.speaker.entity)
        for s in reading.statements
        if s.source and s.speaker and first - _NEAR <= s.source[0][0] < first and not hands_on(reading, s)
        if s.speaker.entity != person.id
    ]
    if not told:
        return None
    last = max(told)[1] if all(each[1] for each in told) else None
    return next((e for e in named if e.id == last), None)


def just_spoke(person: Entity, named: list[Entity], reading: Reading) -> Entity | None:
    """The institution that speaks in the sentence right before what the person says, in one paragraph with it.

    "The coastguard denied it. | Nobody from Sea Line called, spokesman Jo Roe said": whoever he names in it.
    """
    first = min((start for start, _ in person.mentions), default=0)
    own = [s.content[0][0] for s in reading.statements if _says(person, s) and s.content[0][0] < first]
    begins = paragraph_start(reading.article, first, first)
    if not own or max(own) <= begins:
        return None
    before = sentence_around(reading.article, (max(own) - 2, max(own) - 1))
    spoke = spoke_before(person, named, reading)
    told = (
        s for s in reading.statements if s.source and s.speaker and spoke and s.speaker.entity == spoke.id
    )
    return spoke if any(before[0] <= s.source[0][0] < before[0] + _OPENS for s in told) else None


def _says(person: Entity, statement: Statement) -> bool:
    return bool(statement.content) and statement.speaker is not None and statement.speaker.entity == person.id


def hands_on(reading: Reading, statement: Statement) -> bool:
    """Whether a speaker only hands on what it was told: "…, the Ledger reported on Monday"."""
    cue = " ".join(reading.article.text[s:e] for s, e in statement.cue)
    return _REPORTED.match(cue) is not None


def is_of_dateline(entity: Entity, reading: Reading) -> bool:
    """Whether a name stands in a dateline: "KAROLIS, March 11 (SUN) - " names the agency, wherever it stands again."""
    text, paragraphs = reading.article.text, reading.article.paragraphs
    datelines = (text[start : behind_dateline(text, (start, end))] for start, end in paragraphs[:_LEAD])
    names = {entity.name, *entity.names}
    return any(name in _NAME.findall(each) for each in datelines for name in names)
