"""What the writer tells of a party's deed that is a stance: leaving after "I will not resign"; a denial not quoted.

"Roe handed in his resignation on Tuesday" is nobody's statement; yet of a party that had refused to go it is a
reversal. "The ministry brushed the report aside" denies, whatever the words were that it used. Both are given as
statements of their own, for :mod:`sayso.record.positions` to judge. Not told: "Roe was asked to resign", "would
resign if", a heading, and a sentence in which a statement already denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Article, Entity, Reading, Span, Speaker, Statement
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.wording import level, pattern

__all__ = ["LEAVING", "deeds_of"]

LEAVING = "leaves"
_APPOSITION = r"(?:, [^,.;]{2,90},)?"
_PRONOUN = re.compile(r"(?:^|[.;]\s+|,\s+)(?:it|he|she|they)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NEAR = 140


def deeds_of(reading: Reading) -> list[Statement]:
    """Leavings (their ids begin with "leaves") and denials told of somebody, in the order of the text."""
    found = [*_leavings(reading), *_denials(reading)]
    return sorted(found, key=lambda s: s.content[0])


def _leavings(reading: Reading) -> Iterator[Statement]:
    article = reading.article
    text = level(article.text)
    way = pattern("on_the_way", frame="(?:{}|on [A-Z][a-z]+(?: evening| morning| night)?)").pattern
    leaves = pattern("leaves", frame=rf"{_APPOSITION}\s+(?:(?:{way})\s+)*(?:{{}})\b")
    for person in reading.entities:
        if person.type != "person":
            continue
        for start, end in person.mentions:
            deed = leaves.match(text, end)
            if deed and not is_heading(article, (start, end)):
                yield _statement(
                    article, f"{LEAVING}{start}", person, (start, end), (start, deed.end()), "confirms"
                )
                break


def _denials(reading: Reading) -> Iterator[Statement]:
    article = reading.article
    text = level(article.text)
    for verb in pattern("told.denials").finditer(text):
        sentence = sentence_around(article, verb.span())
        if is_heading(article, verb.span()) or any(_denies_in(s, sentence) for s in reading.statements):
            continue
        if (who := _subject(reading, sentence[0], verb.start())) is not None:
            content = (verb.start(), max(sentence[1], verb.end()))
            yield _statement(article, f"denies{verb.start()}", who[0], who[1], content, "denies")


def _denies_in(statement: Statement, sentence: Span) -> bool:
    return statement.stance == "denies" and any(sentence[0] <= s < sentence[1] for s, _ in statement.content)


def _subject(reading: Reading, begins: int, verb: int) -> tuple[Entity, Span] | None:
    """Who is named last before the verb, in its sentence; for "he" or "it" whom the statement before is of."""
    text = reading.article.text
    if _PRONOUN.search(text[begins:verb]):
        before = [s for s in reading.statements if s.source and s.source[0][0] < verb and s.speaker]
        spoken = max(before, key=lambda s: s.source[0][0], default=None)
        return next(
            ((e, (begins, verb)) for e in reading.entities if spoken and spoken.speaker and e.id == spoken.speaker.entity),
            None,
        )  # fmt: skip
    named = [
        (e, span)
        for e in reading.entities
        if e.type in ("person", "organisation")
        for span in e.mentions
        if begins <= span[0] and span[1] <= verb and verb - span[1] <= _NEAR
    ]
    return max(named, key=lambda each: each[1][1], default=None)


def _statement(article: Article, id: str, who: Entity, source: Span, content: Span, stance: str) -> Statement:
    role = who.roles[0] if who.roles else None
    speaker = Speaker(who.name, who.type, role, who.id)
    return Statement(id, "indirect", (source,), (), (content,), speaker, stance=stance)
