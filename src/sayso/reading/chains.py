"""Chains: all the mentions of one person, body or place, and the rules by which they join.

Two names are one person as :mod:`sayso.reading.chains_people` tells. Two names are one body when their words are the
same, one shortens the other in brackets or by its initials, or one is its tail ("The Post" after "The New York Post").
A country's adjectives, capitals and other names are the country. Descriptions join by :mod:`sayso.reading.chains_fits`.

Refused: a single name after "in" or "near" is not the person of that name when the engine reads
a place; a name with "Mrs" does not join a man.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sayso.model import Span
from sayso.reading.entities_lexicon import Lexicon, plain
from sayso.reading.entities_nouns import body_key
from sayso.reading.fixed import fixed
from sayso.reading.names import Printed

__all__ = ["Chain", "Mention", "absorb", "last_before"]


@fixed
class Mention:
    """Where a chain is mentioned."""

    span: Span
    first: int
    head: int
    """The word that heads it."""
    named: bool
    """By its name, not by a description."""


@dataclass
class Chain:
    """One party of the article as far as it is known."""

    words: tuple[str, ...]
    """Of the fullest name."""
    votes: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    described: list[Span] = field(default_factory=list)
    """Descriptions that tell more than "the agency": "Seoul’s intelligence agency"."""
    keys: list[frozenset[str]] = field(default_factory=list)
    """The name and every role as :func:`~sayso.reading.entities_nouns.body_key`."""
    nouns: set[str] = field(default_factory=set)
    """Nouns of its roles, and for a body of its name."""
    classes: set[str] = field(default_factory=set)
    gender: str = ""
    country: str = ""
    """The country's own name, for a country."""
    speaks: bool = False
    sure: int = 0
    """The strongest evidence for its type, as in :class:`~sayso.reading.names.Printed`."""
    surnames: int = 0
    """How often it is named with its last name."""
    printed: set[tuple[str, ...]] = field(default_factory=set)
    """Every name it goes by."""
    owners: frozenset[str] = frozenset()
    """Words of the places that descriptions say own it."""
    _known: tuple[int, frozenset[str]] = (0, frozenset())
    """The words of the first so many keys."""

    @property
    def type(self) -> str:
        """What most of the evidence says; "" without any."""
        if self.country:
            return "place"
        if len(self.votes) < 2:
            return next(iter(self.votes), "")
        return max((count, kind) for kind, count in self.votes.items())[1]

    @property
    def start(self) -> int:
        """Character of the first mention."""
        return min(m.span[0] for m in self.mentions)

    def learn(self, noun: str, key: frozenset[str], lexicon: Lexicon) -> None:
        """Take in the noun and the words of a role or a description."""
        self.keys.append(key)
        if noun:
            self.nouns.add(noun)
            self.classes |= lexicon.institutions.get(noun, frozenset())

    def add(self, name: Printed, mention: Mention, lexicon: Lexicon) -> None:
        """Take in one printed name."""
        self.mentions.append(mention)
        self.printed.add(name.words)
        self.sure = max(self.sure, name.sure)
        self.surnames += name.words[-1:] == self.words[-1:]
        if name.courtesy == "dr":
            self.nouns.add("doctor")
        surname = self.votes["person"] and len(name.words) == 1
        if name.type and not (surname and (name.sure < 2 or len(self.words) > 1)):
            self.votes[name.type] += (0, 1, 3, 9)[name.sure] + 1
        if name.courtesy in lexicon.man:
            self.gender = "he"
        elif name.courtesy in lexicon.woman:
            self.gender = "she"
        if len(name.words) > len(self.words):
            self.words = name.words

    def learn_name(self, lexicon: Lexicon) -> None:
        """Take in what the name itself says: the classes of "Ministry", a well-known body."""
        self.keys.append(body_key(list(self.words), lexicon))
        for words in sorted(self.printed):
            known = lexicon.known.get("-".join(words), frozenset())
            self.classes |= known | lexicon.name_class.get(words[-1], frozenset())
            if "un_agency" in known:
                self.classes.add("agency")
                self.keys.append(frozenset(("un", "agency")))
        for noun in _nouns_of(self.words, lexicon):
            self.nouns.add(noun)
            self.classes |= lexicon.institutions[noun]

    @property
    def known(self) -> frozenset[str]:
        """The words of all its keys."""
        count, known = self._known
        if count < len(self.keys):  # which only grow
            known = known.union(*self.keys[count:])
            self._known = len(self.keys), known
        return known

    @property
    def countries(self) -> frozenset[str]:
        """Countries its name or its roles belong to."""
        return frozenset(word for word in self.known if word[0] == "@")


def _nouns_of(words: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """The nouns for bodies in a name: what it is, if its head tells that, else all that are in it.

    "Hospital Doctors' Federation" is a federation and no hospital.
    """
    of = next((i for i, word in enumerate(words) if word in ("of", "for")), len(words))
    heads = [
        noun
        for word in words[max(0, of - 1) : of]
        for noun in _singulars(word)
        if noun in lexicon.institutions
    ]
    return heads or [noun for word in words for noun in _singulars(word) if noun in lexicon.institutions]


def _singulars(word: str) -> tuple[str, str]:
    return plain(word), plain(word).rstrip("s")


def last_before(chain: Chain, place: int) -> int:
    """Character of the last mention that begins before ``place``; -1 for none."""
    return max((m.span[0] for m in chain.mentions if m.span[0] < place), default=-1)


def absorb(full: Chain, chain: Chain) -> None:
    """Take all that is known of ``chain`` into ``full`` and leave ``chain`` without mentions."""
    full.mentions += chain.mentions
    full.roles += chain.roles
    full.keys += chain.keys
    full.printed |= chain.printed
    full.nouns |= chain.nouns
    full.classes |= chain.classes
    full.votes += chain.votes
    full.speaks |= chain.speaks
    chain.mentions = []
