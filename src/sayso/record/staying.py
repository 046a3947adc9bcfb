"""Who leaves an office, and who has said that he stays, wherever and however a report tells it.

"I'm staying", "laughed off the idea of leaving", "will see this through" in one report, and in a later one "cleared his
desk", "is out at Tern Air", "handed in a letter of four lines": neither half says much by itself, but of one person the
two together are a turn (:mod:`sayso.record.departures`). So the words of each are many (lexicon/staying.toml), and the
person is looked for well around them: whose words they are, who is named last before them in their sentence, whom "he"
means, or whom the sentence begins on.

Refused: of leaving, what is asked for, wished, thought of or refused, a condition ("calls for her to resign", "if he
resigned"), and a question; headings.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from sayso.model import Entity, Reading, Span
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.wording import level

__all__ = ["Office", "leaving_told", "staying_told"]

_NEAR, _BEFORE = 170, 420
"""Characters before the words within which the person is named in their sentence, and before it."""
_ASKS = re.compile(r"\bhe \?$|\b(?:stay|go|resign|quit)\?\s*$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|I|his|her|him|my)\b", re.IGNORECASE)


class Office(NamedTuple):
    """A person who leaves or stays, and the sentence that tells it."""

    person: Entity
    sentence: Span
    words: Span


def leaving_told(reading: Reading, known: Collection[str] = ()) -> Iterator[Office]:
    """Who leaves an office by a report, each time it tells so; ``known`` are people whom the story knows by a full
    name, whatever the name has been taken for in the report."""
    yield from _told(reading, _people(reading, known), "leaves", "unless")


def staying_told(reading: Reading) -> Iterator[Office]:
    """Who says by a report that they stay, or is told to have said so, each time."""
    yield from _told(reading, _people(reading, ()), "stays", "stays_unless")


def _people(reading: Reading, known: Collection[str]) -> list[Entity]:
    people = [e for e in reading.entities if e.type == "person"]
    missing = sorted(set(known) - {e.name for e in people})
    for name in (each for each in missing if each in reading.article.text):
        places = re.finditer(rf"\b{re.escape(name)}\b", reading.article.text)
        people.append(Entity(name, "person", name, (name,), (), tuple(place.span() for place in places)))
    return people


def _told(reading: Reading, people: Sequence[Entity], name: str, unless: str) -> Iterator[Office]:
    article, text = reading.article, level(reading.article.text)
    for found in _pattern(name).finditer(text):
        sentence = sentence_around(article, found.span())
        if is_heading(article, sentence) or _ASKS.search(text, found.end(), sentence[1]):
            continue
        if _pattern(unless).search(text, max(sentence[0], found.start() - _NEAR), found.start()):
            continue
        person = _of_whom(reading, people, sentence, found.start())
        if person is not None:
            yield Office(person, sentence, found.span())


def _of_whom(reading: Reading, people: Sequence[Entity], sentence: Span, place: int) -> Entity | None:
    """Of whom words at ``place`` are: the person named last before them in the sentence; else, where they are quoted,
    whose statement they are; else who was named last before the sentence, from farther off where a pronoun stands in
    it; else who is named next."""
    named = sorted((span, e.id) for e in people for span in e.mentions)
    by_id = {e.id: e for e in people}
    inside = [(s, i) for s, i in named if max(sentence[0], place - _NEAR) <= s[0] and s[1] <= place]
    if inside:
        return by_id[inside[-1][1]]
    quoted = [
        s.speaker.entity
        for s in reading.statements
        if s.kind != "indirect" and s.speaker is not None and any(a <= place < b for a, b in s.content)
    ]
    if quoted and quoted[-1] in by_id:
        return by_id[quoted[-1] or ""]
    ahead = _NEAR if not _PRONOUN.search(reading.article.text, sentence[0], place + 1) else _BEFORE
    before = [i for s, i in named if sentence[0] - ahead <= s[0] < sentence[0]]
    if before:
        return by_id[before[-1]]
    behind = [i for s, i in named if place <= s[0] < sentence[1] + _NEAR]
    return by_id[behind[0]] if behind else None


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    """The alternatives of a list of lexicon/staying.toml; a blank is any blanks."""
    words = tomllib.loads(files("sayso.record").joinpath("lexicon/staying.toml").read_text("utf-8"))[name]
    return re.compile(rf"\b(?:{'|'.join(words)})".replace(" ", r"\s+"), re.IGNORECASE)
