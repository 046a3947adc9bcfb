"""Where: the place a figure is about, as printed."""

from __future__ import annotations

import re

from sayso.reading.analysis import Name, Word
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["place_of"]

_REACH = ("reach", "enter")
_SHORT = 7
"""Words between "where" and the number."""


def place_of(prose: Prose, place: Place, phrase: Phrase | None) -> str | None:
    """The place nearest after the figure in its clause, or at the head of the sentence; as printed.

    A name of a place, or a plain noun of one ("the lower valley"), after in, to, at, near, across … or
    "reached"; or what "where" stands for ahead of the figure ("the village of Orm, where 31 died"). Refused: a place
    beyond the next figure, beyond a relative clause or beyond a verb of saying.
    """
    ends = ("say", "tell", "add", "report", "who", "which", "before", "after", "while", "because")
    start = phrase.last + 1 if phrase is not None else place.last + 1
    for i in range(start, min(place.limit, start + 14)):
        word = prose.words[i]
        if word.text in (";", "—") or (word.lemma in ends and i > start):
            break
        found = _at(prose, i, place.limit)
        if found is not None:
            return found
    head = prose.words[place.sentence[0]]
    if head.pos == "ADP" and head.i < place.first:
        return _at(prose, head.i, place.first)
    return _of_where(prose, place)


def _of_where(prose: Prose, place: Place) -> str | None:
    """ "The village of Orm, where 31 people died": the name right before "where"."""
    for i in range(place.first - 1, max(place.sentence[0] + 1, place.first - _SHORT), -1):
        if prose.words[i].text == "where":
            last = i - 2 if prose.words[i - 1].text == "," else i - 1
            name = prose.name_at(prose.words[last].start)
            return (
                _without_article(prose.text[name.start : name.end])
                if name is not None and name.type == "place"
                else None
            )
    return None


def _at(prose: Prose, i: int, limit: int) -> str | None:
    word = prose.words[i]
    reached = word.pos == "VERB" and word.lemma in _REACH
    if not reached and (
        word.text.lower() not in words("places", "prepositions") or word.pos not in ("ADP", "PART", "SCONJ")
    ):
        return None
    return _named(prose, i + 1, limit, bare=reached)


def _named(prose: Prose, i: int, limit: int, bare: bool) -> str | None:
    first = i
    while i < limit and prose.words[i].pos in ("DET", "PRON") and i - first < 2:
        i += 1
    if i >= limit or prose.in_time(i):
        return None
    name = prose.name_at(prose.words[i].start) or prose.name_at(prose.words[first].start)
    if name is not None and name.type == "place" and not _is_modifier(prose, name):
        return _without_article(prose.text[name.start : name.end])
    last = _locative(prose, i, limit) if not bare else None
    if last is None:
        return None
    return prose.text[prose.words[i].start : prose.words[last].end]


def _is_modifier(prose: Prose, name: Name) -> bool:
    """ "According to Orm police": the police, not the town."""
    inside = prose.analysis.words_in(name.start, name.end)
    following = prose.word(inside[-1].i + 1) if inside else None
    if following is None or not is_noun(following) or prose.in_time(following.i):
        return False
    return inside[-1].head > inside[-1].i and inside[-1].relation in ("compound", "amod", "nmod")


def _locative(prose: Prose, i: int, limit: int) -> int | None:
    """The last word of "lower valley", "village of Orm", beginning at word ``i``."""
    for j in range(i, min(limit, i + 5)):
        word: Word = prose.words[j]
        if is_noun(word) and word.lemma in words("places", "nouns") and not _modifies_next(prose, j, limit):
            of = prose.word(j + 1)
            name = (
                prose.name_at(prose.words[j + 2].start) if of and of.text == "of" and j + 2 < limit else None
            )
            if name is not None:
                inside = prose.analysis.words_in(name.start, name.end)
                return inside[-1].i if inside else j
            return j
        if word.pos not in ("ADJ", "NOUN", "PROPN") and word.tag not in ("VBN", "VBG"):
            return None
    return None


def _modifies_next(prose: Prose, j: int, limit: int) -> bool:
    return j + 1 < limit and is_noun(prose.words[j + 1]) and prose.words[j].head == j + 1


def _without_article(name: str) -> str:
    return re.sub(r"^(?:the|The)\s", "", name)
