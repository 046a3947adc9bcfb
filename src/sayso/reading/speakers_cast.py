"""The cast of an article as the search for speakers needs it: who is mentioned where, and as what."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from sayso.model import Article, Entity, Span, Speaker
from sayso.reading.analysis import Analysis
from sayso.reading.entities_lexicon import Lexicon, closed, lexicon, plain
from sayso.reading.fixed import fixed

__all__ = ["Appearance", "Cast"]

_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|''.+?(?:''|$)")

_HE = closed("he")
_SHE = closed("she")
_ASKED = closed("asked")
_FAR = 6
"""Sentences after which a pronoun points back no longer."""


@fixed
class Appearance:
    """One mention of an entity."""

    first: int
    """Its first word."""
    last: int
    start: int
    """Character it begins with."""
    entity: Entity
    subject: bool
    """Is it the subject of a clause?"""
    quoted: bool
    """Does it stand within quotation marks?"""
    named: bool
    """Is it by a name, with a capital, and not by a description?"""


class Cast:
    """Entities by place, with gender where the text or a first name tells."""

    def __init__(self, analysis: Analysis, article: Article, entities: tuple[Entity, ...]) -> None:
        self.analysis = analysis
        self.words = analysis.words
        self.text = article.text
        self.lexicon: Lexicon = lexicon()
        self.entities = {entity.id: entity for entity in entities}
        self.quoted = self._quoted(article.paragraphs or ((0, len(article.text)),))
        self.appearances = self._appear(entities)
        self.at: dict[int, Appearance] = {}
        """Word → the longest mention it stands in."""
        for seen in sorted(self.appearances, key=lambda a: a.last - a.first):
            self.at.update(dict.fromkeys(range(seen.first, seen.last + 1), seen))

    def _quoted(self, paragraphs: tuple[Span, ...]) -> list[Span]:
        return [m.span() for start, end in paragraphs for m in _QUOTED.finditer(self.text, start, end)]

    def _appear(self, entities: tuple[Entity, ...]) -> list[Appearance]:
        found = []
        for entity in entities:
            for start, end in entity.mentions:
                inside = self.analysis.words_in(start, end) or self.analysis.words_in(start, end + 1)
                if not inside:
                    continue
                first, last = inside[0].i, inside[-1].i
                head = next((w for w in inside if not first <= w.head <= last or w.head == w.i), inside[-1])
                subject = head.relation in ("nsubj", "nsubj:pass")
                named = self.text[start:end] in entity.names or inside[-1].text[0].isupper()
                found.append(Appearance(first, last, start, entity, subject, self.in_quotes(start), named))
        return sorted(found, key=lambda a: (a.start, a.last))

    @cached_property
    def people(self) -> list[Appearance]:
        """Mentions of persons, in order."""
        return [a for a in self.appearances if a.entity.type == "person"]

    def lately(self, place: int, people: bool) -> Iterator[tuple[int, Appearance]]:
        """Mentions before ``place``, the last first, with how many sentences back; none from far back."""
        here = self.sentence(place)
        seen = self.people if people else self.appearances
        for n in range(bisect_left(seen, place, key=lambda a: a.start) - 1, -1, -1):
            each = seen[n]
            back = here - self.sentence(each.start)
            if back > _FAR:
                break
            yield back, each

    def asked_about(self, seen: Appearance) -> bool:
        """Does a mention stand in the question of "Asked whether Poe had left, he said"?"""
        above = self.analysis.ancestors(seen.first)
        asked = (w for w in above if w.tag == "VBN" or w.relation == "advcl" or self._opens(w.i))
        return any(w.lemma in _ASKED and w.start < seen.start for w in asked)

    def _opens(self, i: int) -> bool:
        """Is it the first word of a sentence, whatever its tag?"""
        return self.analysis.sentences[self.sentence(self.words[i].start)][0] == i

    def in_quotes(self, place: int) -> bool:
        """Does this character stand within quotation marks?"""
        n = bisect_right(self.quoted, (place, len(self.text) + 1))
        return bool(n) and self.quoted[n - 1][0] <= place < self.quoted[n - 1][1]

    def word_from(self, place: int) -> int:
        """The last word that begins at or before this character."""
        return max(0, self.analysis.last_from(place))

    def sentence(self, place: int) -> int:
        """Number of the sentence that holds this character."""
        return self.analysis.sentence_number(self.word_from(place))

    def speaker(self, entity: Entity, role: str | None = None) -> Speaker:
        """An entity as a speaker, with its most telling role unless another is given."""
        return Speaker(entity.name, entity.type, role or _telling(entity, self.lexicon.ranks), entity.id)

    def gender(self, entity_id: str) -> str:
        """ "he", "she" or "" where nothing tells."""
        return self._genders.get(entity_id, "")

    @cached_property
    def _genders(self) -> dict[str, str]:
        found = {e.id: self._told(e) for e in self.entities.values() if e.type == "person"}
        unknown = [key for key, gender in found.items() if not gender]
        named: dict[int, set[str]] = {}
        for seen in self.people:
            named.setdefault(self.sentence(seen.start), set()).add(seen.entity.id)
        alone: dict[str, list[int]] = {}
        for n, who in named.items():
            if len(who) == 1:
                alone.setdefault(min(who), []).append(n)
        return found | {key: self._by_pronouns(key, alone.get(key, []), named) for key in unknown}

    def _told(self, entity: Entity) -> str:
        for start, _ in entity.mentions:
            before = plain((self.text[max(0, start - 8) : start].split() or [""])[-1])
            if before in self.lexicon.courtesy_of:
                return self.lexicon.courtesy_of[before]
        for role in entity.roles:
            # "the senator’s wife" is a woman; "wife of the senator" too: the head noun counts.
            head = re.split(r"\s(?:of|for|at|in|from|to|with|who)\s", role)[0].split()
            noun = plain(head[-1]) if head else ""
            if noun in self.lexicon.man:
                return "he"
            if noun in self.lexicon.woman:
                return "she"
        first = next((n.split() for n in entity.names if " " in n), entity.names[:1] or [""])
        given = self.lexicon.given(first[0])
        return given or self.lexicon.given(first[0].split("-")[0]) or ""

    def _by_pronouns(self, key: str, alone: list[int], named: dict[int, set[str]]) -> str:
        """By the pronouns of sentences in which, and before which, nobody else is named."""
        votes = {"he": 0, "she": 0}
        for n in alone:
            for m in (n, n + 1):
                if m < len(self.analysis.sentences) and named.get(m, {key}) == {key}:
                    for i in range(*self.analysis.sentences[m]):
                        low = self.analysis.lowered[i]
                        told = "he" if low in _HE else "she" if low in _SHE else ""
                        if told and not self.in_quotes(self.words[i].start):
                            votes[told] += 2 if m == n else 1
        if votes["he"] == votes["she"]:
            return ""
        return "he" if votes["he"] > votes["she"] else "she"


def _telling(entity: Entity, ranks: frozenset[str]) -> str | None:
    """The first role; behind a bare rank ("Captain", "Rep.") the next one, if it says more."""
    if entity.type not in ("person", "organisation") or not entity.roles:
        return None
    more = (r for r in entity.roles if " " in r and not {plain(w) for w in r.split()} <= ranks)
    bare = {plain(word) for word in entity.roles[0].split()} <= ranks
    return next(more, entity.roles[0]) if bare else entity.roles[0]
