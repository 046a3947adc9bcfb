"""Nouns for people and bodies as the lists spell them, and the words of a name or a description as compared.

"Prime minister" is one noun, "press office" none that stands for anybody: it only speaks for a body. "Ministry of
Defence" and "the defense ministry" are the same words.
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import Lexicon, closed, plain

__all__ = ["HYPHENS", "body_key", "governs", "mouth_at", "noun_at"]

_SMALL = closed("small")
_MOUTHS = closed("mouths")
_MOUTH_OFFICES = closed("offices_of_mouths")
_GOVERNING = frozenset(["regulator", "ministry", "police", "coastguard", "parliament", "military"])
HYPHENS = frozenset("-–‑")


def noun_at(words: tuple[Word, ...], i: int, lexicon: Lexicon) -> str:
    """The noun at word ``i`` as the lists spell it, compounds joined ("prime-minister"); else ""."""
    word = words[i]
    lemma = plain(word.lemma if word.pos == "NOUN" else word.text)
    joined = _compound(words, i, lemma, lexicon) if lemma in lexicon.compound_ends else ""
    if joined:
        return joined
    lemma = lexicon.printed_short.get(lemma, lemma) if word.text[0].isupper() else lemma
    return lemma if lemma in lexicon.roles or lemma in lexicon.institutions else ""


def _compound(words: tuple[Word, ...], i: int, lemma: str, lexicon: Lexicon) -> str:
    """The compound that ends with the noun at word ``i``, behind a space or a hyphen; "" where none does."""
    first = i - 1 if i and words[i].start - words[i - 1].end == 1 else None
    for place in (first, i - 2 if i > 1 and words[i - 1].text in HYPHENS else None):
        joined = f"{plain(words[place].text)}-{lemma}" if place is not None else ""
        if joined in lexicon.roles or joined in lexicon.institutions:
            return joined
    return ""


def mouth_at(words: tuple[Word, ...], i: int) -> bool:
    """Is it an office that only speaks for a body: "press office", "media team"?"""
    return i > 0 and plain(words[i].lemma) in _MOUTH_OFFICES and plain(words[i - 1].text) in _MOUTHS


def body_key(words: list[str], lexicon: Lexicon) -> frozenset[str]:
    """The words of a name or a description as compared.

    Small words go; a country, its adjective or its capital is ``@Country``; words that say the
    same (spy, intelligence) are one; so "Ministry of Defence" equals "the defense ministry".
    """
    found, i = set(), 0
    while i < len(words):
        for size in (3, 2, 1) if words[i] in lexicon.land_openers else ():
            text = " ".join(words[i : i + size])
            land = lexicon.country.get(text) or lexicon.adjective.get(text) or lexicon.capital.get(text)
            if land and i + size <= len(words):
                found.add(f"@{land}")
                break
        else:
            word = plain(words[i])
            if word not in _SMALL and any(map(str.isalnum, word)):
                found.add(lexicon.same.get(word, word))
            size = 1
        i += size
    return frozenset(found)


def governs(lexicon: Lexicon, noun: str) -> bool:
    """Is it a body that only places have: a ministry, police, a parliament?"""
    return bool(lexicon.institutions.get(noun, frozenset()) & _GOVERNING)
