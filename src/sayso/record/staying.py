"""Who leaves an office, and who has said that he stays, however a report tells it.

"I'm staying", "laughed off the idea of leaving", "will see this through" in one report, and in a later one "cleared his
desk", "is out at Tern Air", "handed in her notice": neither half says much by itself, but of one person the two
together are a turn (:mod:`sayso.record.departures`). So the words of each are many (lexicon/staying.toml), and who does
it is asked strictly: the subject right before them, a name, with what is set off behind it; "I", in words of a person's
own; "he" or "she", of whom the sentence or the one before begins with, or whose words these are; "the director", of who
is known to be one and is named in the sentence before.

Refused: a leaving that is denied, asked for, thought of, of a condition or of another year, and a question; "his deputy
resigned"; a "he" in somebody's quoted words; headings.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from sayso.model import Entity, Reading, Span
from sayso.reading.dateline import behind_dateline
from sayso.record.evidence import is_heading, sentence_ahead_of, sentence_around
from sayso.record.wording import is_of_leaving, level

__all__ = ["Tenure", "leaving_told", "staying_told", "was_before"]

_BEGINS = 60
"""Characters of a sentence within which it begins with a name: "Chief executive Magnus Tarrow said"."""
_BEHIND = 70
_SET_OFF = r"(?: of (?:the )?[A-Z][\w&’'-]*(?: (?:& |and |of )?[A-Z][\w&’'-]*){0,3})?(?:, [^.;]{2,160}?,|,)?"
_ON_THE_WAY = r"(?: (?:then|now|also|twice|again|therefore|finally|on [A-Z]\w+day|yesterday|today))?"
_HE = re.compile(r"he|she", re.IGNORECASE)


class Tenure(NamedTuple):
    """A person who leaves an office or stays in it, the sentence that tells it, and the words."""

    person: Entity
    sentence: Span
    words: Span
    subject: int
    """Where the words for who does so begin."""


def leaving_told(reading: Reading, known: Mapping[str, frozenset[str]] | None = None) -> Iterator[Tenure]:
    """Who leaves an office by a report, each time it tells so; ``known`` are people of the story by their full names,
    each with the last words of the roles told of them."""
    report = _Report(reading, known or {})
    text, title = level(reading.article.text), level(reading.article.title or "")
    told = is_of_leaving(title) or _pattern("headline", frame=r"\b(?:{})\b").search(title) is not None
    for found in report.with_subjects("leaves", *(["gone"] if told else [])):
        end = found.sentence[1]
        before = _pattern("unless", frame=r"\b(?:{})\b|^\W*(?:had|has|have|did|is|was) $").search(
            _clause(text, found)
        )
        behind = _pattern("behind", frame=r"\b(?:{})\b").search(
            text, found.words[1], min(end, found.words[1] + _BEHIND)
        )
        if not (text[end - 1 : end] == "?" or before or behind):
            yield found


def _clause(text: str, tenure: Tenure) -> str:
    """What stands before the subject in its clause, or in its sentence, where the clause is the object of another."""
    before = text[tenure.sentence[0] : tenure.subject]
    clause = re.split(r"[,;:–—] ", before)[-1]
    return before if re.match(r"\W*(?:that|if|whether|unless)\b", clause) else clause


def staying_told(reading: Reading, known: Mapping[str, frozenset[str]] | None = None) -> Iterator[Tenure]:
    """Who says by a report that they stay, or is told to have said so, each time; ``known`` as for leaving."""
    text = level(reading.article.text)
    for found in _Report(reading, known or {}).with_subjects("stays"):
        if text[found.sentence[1] - 1] != "?":
            yield found


def was_before(text: str) -> bool:
    """Whether a sentence tells what it tells as said before: "ten days ago he laughed it off"."""
    return _pattern("before", frame=r"\b(?:{})\b").search(level(text)) is not None


class _Report:
    """A report, whose people are subjects of what it tells."""

    def __init__(self, reading: Reading, known: Mapping[str, frozenset[str]]) -> None:
        self._reading, self._article, self._known = reading, reading.article, known
        self._text = level(reading.article.text)
        people = [e for e in reading.entities if e.type == "person"]
        for name in sorted(known.keys() - {e.name for e in people}):
            places = tuple(m.span() for m in re.finditer(rf"\b{re.escape(level(name))}\b", self._text))
            people += [Entity(name, "person", name, (name,), (), places)] if places else []
        self._people = {e.id: e for e in people}
        spans = {span: e.id for e in people for span in e.mentions if self._text[span[0]].isupper()}
        self._named = sorted(spans.items())

    def with_subjects(self, *lists: str) -> Iterator[Tenure]:
        """What lists of lexicon/staying.toml tell, each with its subject; the first of each sentence and person."""
        told = _pattern(*lists, frame="(?:{})").pattern
        names = sorted({re.escape(self._text[a:b]) for (a, b), _ in self._named}, key=len, reverse=True)
        subjects = rf"(?P<who>{'|'.join([*names, r'[Hh]e', r'[Ss]he', 'I', r'[Tt]he [a-z-]+(?: [a-z-]+)?'])})"
        told = rf"\b{subjects}{_SET_OFF}{_ON_THE_WAY}(?:(?<=\w)(?=’)| (?:that )?)(?P<told>{told})"
        nor = r"\b[Nn]or (?P<told>does (?P<who>he|she) intend to (?:leave|resign|go|step (?:down|aside))\b)"
        for pattern in (told, nor):
            for found in re.compile(pattern).finditer(self._text):
                sentence = sentence_around(self._article, found.span())
                if is_heading(self._article, sentence):
                    continue
                person = self._meant(found["who"], found.span("who"), sentence)
                if person is not None:
                    yield Tenure(person, sentence, found.span("told"), found.start("who"))

    def _meant(self, who: str, place: Span, sentence: Span) -> Entity | None:
        named = next((i for span, i in self._named if span == place), None)
        if named is not None:
            return self._people[named]
        if who[:1].isupper() and not _HE.fullmatch(who) and who != "I" and not who.startswith("The "):
            return None  # a name at another place, as part of a longer one
        speaker = self._speaking(place[0])
        if who == "I" or self._is_quoted(place[0]):
            return speaker if who == "I" else None
        before = self._beginning(sentence, place[0]) or speaker
        if before is None and (ahead := sentence_ahead_of(self._article, sentence[0])) is not None:
            before = self._beginning(ahead, ahead[1]) or self._only_one(ahead)
        before = before or self._next(sentence)
        if _HE.fullmatch(who) or before is None:
            return before
        return before if who.split()[-1] in self._known.get(before.name, frozenset()) else None

    def _beginning(self, sentence: Span, end: int) -> Entity | None:
        """Whom a sentence begins with, up to ``end``."""
        start = behind_dateline(self._article.text, sentence)
        here = [i for span, i in self._named if start <= span[0] < min(start + _BEGINS, end)]
        return self._people[here[0]] if here else None

    def _only_one(self, sentence: Span) -> Entity | None:
        here = {i for span, i in self._named if sentence[0] <= span[0] < sentence[1]}
        return self._people[here.pop()] if len(here) == 1 else None

    def _next(self, sentence: Span) -> Entity | None:
        """Of a sentence that opens a paragraph, and names nobody, the only one whom the next names."""
        opens = any(start == sentence[0] for start, _ in self._article.paragraphs)
        behind = re.compile(r"\s*\S").match(self._text, sentence[1]) if opens else None
        if behind is None or "\n" in behind[0]:
            return None
        return self._only_one(sentence_around(self._article, (behind.end() - 1, behind.end())))

    def _speaking(self, place: int) -> Entity | None:
        """Whose words stand at ``place``, if it is a person of the report."""
        inside = [s for s in self._reading.statements if any(a <= place < b for a, b in s.content)]
        whose = [
            s.speaker.entity for s in inside if s.speaker is not None and s.speaker.entity in self._people
        ]
        return self._people[whose[-1] or ""] if whose else None

    def _is_quoted(self, place: int) -> bool:
        direct = (s for s in self._reading.statements if s.kind == "direct")
        return any(a <= place < b for s in direct for a, b in s.content)


@lru_cache(maxsize=16)
def _pattern(*names: str, frame: str) -> re.Pattern[str]:
    """The alternatives of lists of lexicon/staying.toml in a frame."""
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/staying.toml").read_text("utf-8"))
    return re.compile(
        frame.replace("{}", "|".join(each for name in names for each in raw[name])), re.IGNORECASE
    )
