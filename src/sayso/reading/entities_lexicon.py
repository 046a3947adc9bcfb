"""The word lists that entities and speakers are read with, loaded once a process.

They lie as TOML in ``lexicon/``, each with a comment that says where it comes from.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any
from unicodedata import combining, normalize

__all__ = ["Lexicon", "closed", "lexicon", "plain"]

Classes = dict[str, frozenset[str]]


@dataclass(frozen=True)
class Lexicon:
    """Every list as a set or a mapping of lower-case words, unless a line says otherwise."""

    roles: Classes
    """Noun for a person → the classes it belongs to."""
    printed_short: dict[str, str]
    """Title as printed before a name → in full: sen → senator."""
    generic: frozenset[str]
    """Nouns for a person that stand for the others of their class."""
    institutions: Classes
    """Noun for a body → the classes it belongs to."""
    compound_ends: frozenset[str]
    """What stands behind a hyphen of one of these or of the roles: "minister" of "prime-minister"."""
    name_class: Classes
    """Last word of a body's name, as printed → its classes."""
    plural_owner: frozenset[str]
    """In capitals, as printed."""
    relative: Classes
    """Verb of "who heads …" → nouns for who does."""
    known: Classes
    """Well-known body, as printed → its classes."""
    man: frozenset[str]
    woman: frozenset[str]
    courtesy: frozenset[str]
    title: frozenset[str]
    portfolio: frozenset[str]
    vague: frozenset[str]
    speaking_body: frozenset[str]
    acting: frozenset[str]
    """Verbs whose subject is a body or a person, never a town."""
    name_head: frozenset[str]
    """In capitals, as printed."""
    name_open: frozenset[str]
    """In capitals, as printed."""
    romance_open: frozenset[str]
    """In capitals, as printed; only where a particle follows."""
    place_head: frozenset[str]
    """In capitals, as printed."""
    place_open: frozenset[str]
    """In capitals, as printed."""
    same: dict[str, str]
    """Word → the word that stands for it and its like."""
    country: dict[str, str]
    """Name, as printed → the country's own."""
    capital: dict[str, str]
    """Capital, as printed → the country's name."""
    adjective: dict[str, str]
    """Adjective, as printed → the country's name."""
    land_openers: frozenset[str]
    """The first words of these three, as printed."""
    common: frozenset[str]
    """Nouns for persons, sources and documents: no names, though a sentence begins with them."""
    ranks: frozenset[str]
    """What says no more of a person than a rank does."""
    courtesy_of: dict[str, str]
    """Courtesy that tells → "he" or "she"."""
    citing_firsts: frozenset[str]
    """Words with which a citation may begin."""
    short: dict[str, str]
    """Name that means a country only where the text names it in full too."""
    doubtful: frozenset[str]
    region: frozenset[str]
    political: frozenset[str]
    """Verbs whose subject or object, when a capital, is a government."""
    town_things: frozenset[str]
    """What a town has and a government has not."""
    first_names: dict[str, str]
    """First name, as printed → "he", "she" or "" where either."""
    sources: frozenset[str]
    authored: frozenset[str]
    documents: frozenset[str]
    handed_on: frozenset[str]
    published: frozenset[str]
    publishable: frozenset[str]
    citing: frozenset[str]
    """Every form of the verbs."""
    citing_phrases: dict[str, tuple[tuple[str, ...], ...]]
    """First word → phrases of several words that cite, the longest first."""
    hearing_phrases: dict[str, tuple[tuple[str, ...], ...]]
    """The same, of phrases by which somebody tells whom he has it from: "learned from"."""
    speaking: frozenset[str]
    """Verbs of speech."""

    def given(self, name: str) -> str | None:
        """ "he" or "she" for a first name, "" where either bears it; None for a word that is none.

        "Inés" is Ines: accents are left out where the list has the name without them only.
        """
        found = self.first_names.get(name)
        return found if found is not None or name.isascii() else self.first_names.get(_unaccented(name))

    def is_place(self, name: str) -> bool:
        """Is it a country, a capital or a region by the lists?"""
        return name in self.country or name in self.capital or name in self.region


@lru_cache(maxsize=2**16)
def plain(word: str) -> str:
    """A word as the lists spell it: lower case, straight apostrophes, no final full stop."""
    return word.lower().replace("’", "'").rstrip(".")


def _unaccented(name: str) -> str:
    return "".join(c for c in normalize("NFD", name) if not combining(c))


def _table(name: str) -> dict[str, Any]:
    text = files("sayso.reading").joinpath("lexicon", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _classes(table: dict[str, str]) -> Classes:
    found: dict[str, set[str]] = {}
    for name, nouns in table.items():
        for noun in nouns.split():
            found.setdefault(noun, set()).add(name)
    return {noun: frozenset(names) for noun, names in found.items()}


def _behind_hyphens(noun: str) -> list[str]:
    parts = noun.split("-")
    return ["-".join(parts[n:]) for n in range(1, len(parts))]


def _phrases(lines: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines:
        found.setdefault(line.split()[0], []).append(tuple(line.split()))
    return {first: tuple(sorted(phrases, key=lambda p: -len(p))) for first, phrases in found.items()}


def _countries(table: dict[str, Any], field: str) -> dict[str, str]:
    return {word: name for name, row in table["country"].items() for word in row[field]}


@lru_cache(maxsize=1)
def _closed_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(text.split()) for name, text in _table("closed_words").items()}


def closed(name: str) -> frozenset[str]:
    """One closed class of small words or marks from ``closed_words.toml``."""
    return _closed_words()[name]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """All the lists, read on the first call."""
    roles, bodies, unnamed = _table("roles"), _table("institutions"), _table("unnamed")
    states, names = _table("governments"), _table("first_names")
    same = {w: line.split()[0] for line in bodies["same"]["groups"] for w in line.split()}
    first = dict.fromkeys(names["either"].split(), "")
    first |= dict.fromkeys(names["male"].split(), "he") | dict.fromkeys(names["female"].split(), "she")
    country = {name: name for name in states["country"]} | _countries(states, "also")
    capital, adjective = _countries(states, "capitals"), _countries(states, "adjectives")
    people, institutions = _classes(roles["class"]), _classes(bodies["class"])
    printed_short = dict(roles["printed_short"])
    man, woman = _words(roles["gender"]["male"]), _words(roles["gender"]["female"])
    courtesy = _words(roles["courtesy"]["words"])
    documents = _words(unnamed["documents"]["authored"]) | _words(unnamed["documents"]["other"])
    sources, citing = _words(unnamed["sources"]["words"]), _words(unnamed["citing"]["words"])
    citing_phrases, hearing_phrases = (
        _phrases(unnamed["citing"]["phrases"]),
        _phrases(unnamed["hearing"]["phrases"]),
    )
    return Lexicon(
        roles=people,
        printed_short=printed_short,
        generic=_words(roles["generic"]["words"]),
        institutions=institutions,
        compound_ends=frozenset(end for noun in (*people, *institutions) for end in _behind_hyphens(noun)),
        name_class=_classes(bodies["name_class"]),
        plural_owner=_words(bodies["plural_owner"]["words"]),
        relative={verb: _words(nouns) for verb, nouns in roles["relative"].items()},
        known=_classes(bodies["known"]),
        man=man,
        woman=woman,
        courtesy=courtesy,
        courtesy_of=dict.fromkeys(courtesy & woman, "she") | dict.fromkeys(courtesy & man, "he"),
        ranks=frozenset((*printed_short, *printed_short.values())) | closed("ranks"),
        common=sources | documents | frozenset(people),
        title=_words(roles["title"]["words"]),
        portfolio=_words(roles["portfolio"]["words"]),
        vague=_words(bodies["vague"]["words"]),
        speaking_body=_words(bodies["speaking"]["words"]),
        acting=_words(bodies["acting"]["verbs"]),
        name_head=_words(bodies["name_head"]["words"]),
        name_open=_words(bodies["name_open"]["words"]),
        romance_open=_words(bodies["romance_open"]["words"]),
        place_head=_words(bodies["place_head"]["words"]),
        place_open=_words(bodies["place_head"]["place_open"]),
        same=same,
        country=country,
        capital=capital,
        adjective=adjective,
        land_openers=frozenset(name.split()[0] for name in (*country, *capital, *adjective)),
        short=dict(states["short"]),
        doubtful=frozenset(states["doubtful"]["names"]),
        region=frozenset(states["region"]["names"]),
        political=_words(states["metonym"]["verbs"]),
        town_things=_words(states["metonym"]["town"]),
        first_names=first,
        sources=sources,
        authored=_words(unnamed["documents"]["authored"]),
        documents=documents,
        handed_on=_words(unnamed["handed_on"]["words"]),
        published=_words(unnamed["published"]["words"]),
        publishable=_words(unnamed["published"]["what"]),
        citing=citing,
        citing_phrases=citing_phrases,
        hearing_phrases=hearing_phrases,
        citing_firsts=frozenset(
            (*citing, *citing_phrases, *hearing_phrases, "basing", "attributed", "attributes", "attribute")
        ),
        speaking=_words(unnamed["speaking"]["verbs"]),
    )
