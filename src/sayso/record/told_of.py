"""Which sentences of a report tell of which party.

A sentence tells of a party that speaks in it, that it names (or one who speaks for it), and, right behind one that
named it, where it begins with "it", "he", "she" or "they". A sentence may tell of several. Parties are taken by the
side they are on (:meth:`Parties.side`): a government and its ministries are one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from sayso.model import Reading, Span, Statement
from sayso.record.affiliation import institutions
from sayso.record.corrections import sentences_of
from sayso.record.parties import Parties
from sayso.record.speakers import speakers_of

__all__ = ["BEGINS", "NAMED", "POINTED", "SPEAKS", "Sentence", "told_of"]

POINTED, NAMED, SPEAKS, BEGINS = 1, 2, 3, 4
"""How a sentence tells of a party: by a pronoun, by name, by what it says, by the name it begins with."""
_PRONOUN = re.compile(r"\W*(?:it|he|she|they|its|his|her|their)\b", re.IGNORECASE)
_AT_ONCE = 3


@dataclass(frozen=True)
class Sentence:
    """A sentence that tells of a party."""

    span: Span
    how: int
    party: str
    """By the name it has in the story; of several on one side, the one first told of in the report."""
    named_to: int | None
    """Where the first name for it ends; None where it is not named."""
    statements: tuple[Statement, ...]
    """What it says there."""


def told_of(reading: Reading, parties: Parties) -> dict[str, list[Sentence]]:
    """By side, the sentences of a report that tell of it, in the order of the text; the parties are noted."""
    return _Report(reading, parties).sides()


class _Report:
    """The sentences of a report, and who is told of in each."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self._reading, self._parties = reading, parties
        self._spans = sentences_of(reading.article)
        self._how: dict[str, dict[Span, int]] = defaultdict(dict)
        self._said: dict[str, dict[Span, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        self._named: dict[Span, list[tuple[Span, str]]] = defaultdict(list)
        self._party: dict[str, str] = {}

    def sides(self) -> dict[str, list[Sentence]]:
        self._take_statements()
        self._take_names()
        self._take_pronouns()
        return {side: [self._sentence(side, span) for span in sorted(how)] for side, how in self._how.items()}

    def _sentence(self, side: str, span: Span) -> Sentence:
        names = [name[1] for name, whose in self._named.get(span, ()) if whose == side]
        return Sentence(
            span,
            self._how[side][span],
            self._party[side],
            min(names, default=None),
            tuple(self._said[side].get(span, ())),
        )

    def _note(self, party: str, span: Span, how: int) -> str:
        side = self._parties.side(party)
        self._party.setdefault(side, party)
        self._how[side][span] = max(how, self._how[side].get(span, 0))
        return side

    def _take_statements(self) -> None:
        report = speakers_of(self._reading, self._parties)
        for statement in self._reading.statements:
            party = report.party_of(statement) if statement.content else None
            if party is None:
                continue
            for span in self._sentences_of(statement):
                side = self._note(party, span, SPEAKS)
                self._said[side][span].append(statement)

    def _sentences_of(self, statement: Statement) -> list[Span]:
        """Those in which its words stand, or those by which it is told."""
        told = (*statement.content, *statement.cue)
        return [(a, b) for a, b in self._spans if any(start < b and a < end for start, end in told)]

    def _take_names(self) -> None:
        """Names of parties that the story knows, or of those who speak for one: by the whole of it, else its last
        word."""
        whose = institutions(self._reading)
        known = [party.name for party in self._parties.known()]
        by_last = {name.lower().split()[-1]: name for name in reversed(known)}
        for entity in self._reading.entities:
            name = whose.get(entity.id) or whose.get(entity.name) or entity.name
            party = name if name in known else by_last.get(name.lower().split()[-1])
            if party is None:
                continue
            for mention in entity.mentions:
                span = next((s for s in self._spans if s[0] <= mention[0] < s[1]), None)
                if span is None:
                    continue
                side = self._note(party, span, BEGINS if mention[0] - span[0] < _AT_ONCE else NAMED)
                self._named[span].append((mention, side))

    def _take_pronouns(self) -> None:
        before: str | None = None
        for span in self._spans:
            if span in self._named:
                before = min(self._named[span])[1]
            elif before is not None and _PRONOUN.match(self._reading.article.text, span[0]):
                self._how[before].setdefault(span, POINTED)
