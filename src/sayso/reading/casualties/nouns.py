"""The noun for people that a number or an article is of, over what modifies it."""

from __future__ import annotations

import re

from sayso.reading.analysis import Word
from sayso.reading.casualties.lexicon import FATES, listed
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["bare_noun", "is_person", "noun_after", "tells_fate"]

_WIDEST = 7
"""Words from a number or article to its noun."""
_WIDEST_BARE = 4
_AGE = re.compile(r"(?:\d{1,3}|[a-z]+)[-‑](?:year|month|week|day)s?[-‑]olds?$", re.I)
_PARTS_OF_WORDS = frozenset({"-", "‑", "year", "old", "in-law"})
_MARKS = frozenset({"-", "‑", ",", "'s", "’s", "“", '"'})
_OTHER_PHRASE = frozenset({"VERB", "AUX", "ADP", "PRON", "DET", "SCONJ"})


def is_person(word: Word) -> bool:
    """A noun for people, or an age as one: "a 19-year-old"."""
    known = word.text.lower() in listed("persons", "nouns") or (
        is_noun(word) and word.lemma in words("people", "nouns")
    )
    return known or (not word.text.isalpha() and _AGE.match(word.text) is not None)


def noun_after(prose: Prose, i: int) -> int | None:
    """The noun of the phrase that begins at word ``i``: "police officers", "of the victims", "of them"."""
    if i >= len(prose.words):
        return None
    start, limit = i, min(i + _WIDEST, prose.sentence(i)[1])
    if prose.words[i].text.lower() == "of":
        i += 1
        while i < limit and prose.words[i].text.lower() in listed("persons", "behind_of"):
            if prose.words[i].text.lower() in listed("persons", "pointing"):
                return i
            i += 1
        if i < limit and prose.words[i].pos == "NUM":
            i += 1
            if tells_fate(prose, i):
                return i - 1
    best = None
    for word in prose.words[i:limit]:
        if is_person(word):
            best = word.i
        elif (best is not None and word.text.lower() not in _PARTS_OF_WORDS) or _ends(word, word.i > start):
            break
    return best


def tells_fate(prose: Prose, i: int) -> bool:
    """Whether word ``i`` tells what befell those before it: "One of 5 shot", "a fourth wounded"."""
    word = prose.word(i)
    return word is not None and any(word.text.lower() in listed("after", fate) for fate in FATES)


def _ends(word: Word, inside: bool) -> bool:
    """Whether a word ends the phrase before its noun was met."""
    form = word.text.lower()
    if word.pos == "PUNCT":
        return form not in _MARKS
    if word.pos in _OTHER_PHRASE and word.tag not in ("VBN", "VBG") and form not in _PARTS_OF_WORDS:
        return True
    return form in listed("persons", "ends") or (inside and form in ("dead", "killed"))


def bare_noun(prose: Prose, i: int) -> int | None:
    """A noun without an article, as in headlines: "Man killed", "Teen girl shot", "19-year-old dead"."""
    if prose.words[i].text.lower() in listed("persons", "behind_of"):
        return None
    for word in prose.words[i : i + _WIDEST_BARE]:
        following = prose.word(word.i + 1)
        if is_person(word):
            if following is None or not is_person(following):
                return word.i
        elif word.pos not in ("NOUN", "PROPN", "ADJ", "NUM"):
            return None
    return None
