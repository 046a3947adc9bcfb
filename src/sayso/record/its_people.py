"""For whom "its president" and "their lawyer" speak, by what their sentence and the one before it begin with or name.

* The body that the sentence before begins with: "The army blamed the council. | Its spokesman said". Of a sentence that
  opens a paragraph, the body that the paragraph above is on.
* Else the institution that the sentence names first, not in his words; else whom the one before it says that it was
  done by ("brought out by the fire service"); else who spoke there, or was named first.
* Else a single name that the sentence before begins with, though it reads as a person's or a place's: "Ascendra waved
  it away. | Its spokesman said". Of a place only its spokesman's or chief executive's.

Not: "its former president".
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Entity, Reading, Span, Statement
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.named import only
from sayso.record.named_near import hands_on
from sayso.record.party_words import party_words, small_words, speaks_still
from sayso.record.whose_people import body_in_words, opening_body

__all__ = ["of_its_own"]

_ELECTED = frozenset({"chairwoman", "chairman", "chair", "chairperson", "secretary"})
_OF_MEMBERS = frozenset({"union", "federation", "association", "league", "society", "confederation", "guild"})
_OF_FIRMS = re.compile(r"\b(?:spokes(?:man|woman|person)|chief executive|CEO)\b")
_BY = re.compile(r"\bby the (?P<body>[a-z-]+(?: [a-z-]+){0,2}?)(?= (?:in|of|at|on|said|says)\b|[.,;:])")
_ARTICLE = re.compile(r"\W*(?:[Tt]he )?")


def of_its_own(reading: Reading, named: list[Entity]) -> dict[str, Entity]:
    """Whom "its president" speaks for: the first institution named before in the sentence, or the one before it."""
    found = {}
    spoken = {s.speaker.entity for s in reading.statements if s.speaker}
    named = named + [e for e in reading.entities if e.type == "place" and e.id in spoken]
    for statement in reading.statements:
        if statement.speaker is None or not statement.source:
            continue
        start, end = statement.source[0]
        words = small_words(reading.article.text[start:end])
        own = len(words) > 1 and words[0] in ("its", "their")
        if (
            own
            and set(words[1:4]) & set(party_words()["speaks_for"])
            and speaks_still(set(words))
            and (institution := _before(reading, statement, named))
        ):
            found[statement.speaker.entity or statement.speaker.name] = institution
    return found


def _before(reading: Reading, statement: Statement, named: list[Entity]) -> Entity | None:
    """The institution that "its" stands for in the words for the speaker of ``statement``."""
    text, place = reading.article.text, statement.source[0][0]
    begins, _ = sentence_around(reading.article, (place, place + 1))
    begins = min(begins, *(start for start, _ in statement.content), place)
    ended = max(len(text[:begins].rstrip(" \n\t\"'“‘([")) - 1, 0)
    last, _ = sentence_around(reading.article, (ended, ended + 1))
    above = _subject_above(reading, begins, ended)
    if above is not None and _is_of_members(reading, statement, above):
        return above  # "The union says 1,600. The firm left out 450, its chairwoman said"
    return (
        _begins(reading, (begins, place), named)
        or above
        or _named_first(reading, statement, named, (begins, place))
        or _by_body(reading, (last, begins))
        or _named_first(reading, statement, named, (last, begins))
        or _body_at(reading, last)
        or _taken_for_a_place(reading, statement, last)
    )


def _by_body(reading: Reading, sentence: Span) -> Entity | None:
    """ "Twelve people were brought out by the fire service in Alder. | Its chief": who did it, by a word for a body."""
    told = (body_in_words(m["body"]) for m in _BY.finditer(reading.article.text, *sentence))
    found = next((body for body in told if body is not None), None)
    return Entity("", "organisation", found) if found is not None else None


def _is_of_members(reading: Reading, statement: Statement, body: Entity) -> bool:
    """Whether an office is one that members elect, and the body one that has members."""
    words = set(small_words(reading.article.text[slice(*statement.source[0])]))
    return bool(words & _ELECTED) and bool(set(small_words(body.name)) & _OF_MEMBERS)


def _named_first(reading: Reading, statement: Statement, named: list[Entity], within: Span) -> Entity | None:
    """Who speaks within a span, else who is named there first, but in the words of ``statement``."""
    text, (start, end) = reading.article.text, within
    told = [s for s in reading.statements if s.speaker and s.source]
    papers = [(s.speaker.entity, s.source[0][0]) for s in told if s.speaker and hands_on(reading, s)]
    spoken = [(s.speaker.entity, s.source[0][0]) for s in told if s.speaker and not hands_on(reading, s)]
    mentions = [
        (not any(id == e.id and start <= at < end for id, at in spoken), s, e)
        for e in named
        for s, t in e.mentions
        if start <= s < end
        and not text[s:t].islower()
        and not any(id == e.id and s <= at < t for id, at in papers)
        and not text.startswith(" of ", t)
        and not any(first <= s < last for first, last in statement.content)
    ]
    return min(mentions, key=lambda each: each[:2])[2] if mentions else None


def _subject_above(reading: Reading, begins: int, ended: int) -> Entity | None:
    """ "The army blamed the council. | Its spokesman said": the body that the sentence before begins with; of a new
    paragraph, that which the one above is on."""
    opens = paragraph_start(reading.article, begins) == begins
    place = paragraph_start(reading.article, ended) if opens else ended
    first, _ = sentence_around(reading.article, (place, place + 1))
    return _body_at(reading, first) if first < begins else None


def _begins(reading: Reading, sentence: tuple[int, int], named: list[Entity]) -> Entity | None:
    """ "Quill Mills will not sell, its chairwoman said": the institution that the sentence begins with."""
    begins = sentence[0] + len(_ARTICLE.match(reading.article.text, *sentence)[0])  # type: ignore[index]
    return only([e for e in named if any(start == begins for start, _ in e.mentions)])


def _body_at(reading: Reading, place: int) -> Entity | None:
    """The body that the sentence at ``place`` begins with; a single name that "its" points to is one, too."""
    body = opening_body(reading, place)
    if body is None:
        return _taken_for_a_person(reading, place)
    known = next((e for e in reading.entities if e.id == body.entity), None)
    return known or Entity("", "organisation", body.name)


def _taken_for_a_person(reading: Reading, place: int) -> Entity | None:
    """ "Ascendra waved the report away. | Its spokesman said": no person, whatever the name looks like."""
    begun = [e for e in reading.entities if e.type == "person" and any(s == place for s, _ in e.mentions)]
    alone = [e for e in begun if " " not in e.name and not e.roles and len(e.names) == 1]
    return only([replace(e, type="organisation") for e in alone])


def _taken_for_a_place(reading: Reading, statement: Statement, place: int) -> Entity | None:
    """ "Ascendra was asked. | Its chief executive said": no place has one, and who speaks for one speaks as it."""
    office = reading.article.text[slice(*statement.source[0])]
    begun = [e for e in reading.entities if e.type == "place" and any(s == place for s, _ in e.mentions)]
    return only([replace(e, type="organisation") for e in begun]) if _OF_FIRMS.search(office) else None
