"""Which speakers of different articles are one party of the story.

Within an article the reading resolves who speaks; here the names of several articles meet.
Two names are one party when their telling words are the same ("the Interior Ministry",
"Moravia's interior ministry"), when one is the other's initials ("NIS"), when they are a full
name and its surname, or when a person's role names the institution ("Interior Minister Jana Reyes"
speaks for the Interior Ministry; "coastguard commander" for the coastguard). Not one party: two
institutions that share only a common word ("health ministry", "defence ministry"), or a person
and an institution that the role does not name.

People without a name ("officials", "residents") are no party: their figures are kept, as nobody's.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from sayso.model import Speaker, Statement

__all__ = ["Parties", "Party"]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@lru_cache(maxsize=1)
def _lexicon() -> tuple[frozenset[str], dict[str, str]]:
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/parties.toml").read_text("utf-8"))
    return frozenset(raw["silent"]), dict(raw["offices"])


@dataclass
class Party:
    """One who speaks in a story, under all the names met so far."""

    name: str
    type: str
    words: list[frozenset[str]] = field(default_factory=list)
    roles: list[frozenset[str]] = field(default_factory=list)
    initials: set[str] = field(default_factory=set)


class Parties:
    """The parties of one story."""

    def __init__(self) -> None:
        self._parties: list[Party] = []

    def of(self, statement: Statement) -> str | None:
        """The party a statement's figures belong to: on whose word, else who speaks; None for the unnamed."""
        if statement.on_word_of is not None:
            kind = "organisation"
            if statement.speaker and statement.on_word_of.name == statement.speaker.name:
                kind = statement.speaker.type
            return self._named(Speaker(statement.on_word_of.name, kind))
        return self.speaking(statement)

    def speaking(self, statement: Statement) -> str | None:
        """The party that speaks; None for the unnamed."""
        if statement.speaker is None or statement.speaker.type == "unnamed":
            return None
        return self._named(statement.speaker)

    def _named(self, speaker: Speaker) -> str | None:
        words, role = _words(speaker.name), _words(speaker.role or "")
        if not words:
            return None
        party = self._match(speaker, words, role)
        if party is None:
            party = Party(speaker.name, speaker.type)
            self._parties.append(party)
        if words not in party.words:
            party.words.append(words)
        if role and role not in party.roles and speaker.type == "person":
            party.roles.append(role)
        party.initials.add(_initials(speaker.name))
        return party.name

    def _match(self, speaker: Speaker, words: frozenset[str], role: frozenset[str]) -> Party | None:
        for party in self._parties:
            if words in party.words:
                return party
        letters = speaker.name.removeprefix("the ").replace(".", "")
        for party in self._parties:
            if _is_acronym(letters) and letters in party.initials:
                return party
            if _initials(speaker.name) in {p for p in (party.name.replace(".", ""),) if _is_acronym(p)}:
                return party
        return self._alike(speaker, words) or self._by_office(speaker, words, role)

    def _alike(self, speaker: Speaker, words: frozenset[str]) -> Party | None:
        found = []
        for party in self._parties:
            if (speaker.type == "person") != (party.type == "person"):
                continue
            if speaker.type == "person":
                surname = _surname(speaker.name)
                alike = surname == _surname(party.name) and any(words <= w or w <= words for w in party.words)
            else:
                alike = any(words < known or known < words for known in party.words)
            if alike:
                found.append(party)
        return found[0] if len(found) == 1 else None

    def _by_office(self, speaker: Speaker, words: frozenset[str], role: frozenset[str]) -> Party | None:
        found = []
        for party in self._parties:
            if speaker.type == "person" and party.type not in ("person", "place"):
                held = any(known <= role for known in party.words if known)
            elif speaker.type not in ("person", "place") and party.type == "person":
                held = any(words <= known for known in party.roles)
            else:
                held = False
            if held:
                found.append(party)
        return found[0] if len(found) == 1 else None


def _words(name: str) -> frozenset[str]:
    plain = name.lower().replace("’s", "").replace("'s", "")
    silent, offices = _lexicon()
    every = [offices.get(word, word) for word in _WORD.findall(plain)]
    return frozenset(word for word in every if word not in silent) or frozenset(every)


def _surname(name: str) -> str:
    words: list[str] = _WORD.findall(name.lower())
    return words[-1] if words else ""


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())


def _is_acronym(name: str) -> bool:
    return len(name) >= 2 and name.isalpha() and name.isupper()
