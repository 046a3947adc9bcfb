"""Where a noun phrase for a person or a body begins and ends.

It is found from its noun leftwards over what can stand between an article and a noun; the parse is asked only whether a
noun before it belongs to it ("In Lagos police said"). Rightwards go "of defence" and, of an office, "of the port".
"""

from __future__ import annotations

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import plain
from sayso.reading.entities_nouns import HYPHENS
from sayso.reading.names import Runs, nominal, qualifying

__all__ = ["characters", "end_of_area", "end_of_office", "phrase_start"]

_FARTHEST = 8
"""As many words an office may be of."""


def phrase_start(runs: Runs, head: int) -> int:
    """The first word of the noun phrase that ends with ``head``, its article and its owner included."""
    words, i = runs.words, head
    while i - 1 >= 0 and i not in runs.opens:
        before = words[i - 1]
        if before.pos == "DET" or before.tag == "PRP$":
            return i - 1
        if not _may_stand_before(runs, before, i, head):
            return i
        i -= 1
    return i


def _may_stand_before(runs: Runs, word: Word, i: int, head: int) -> bool:
    if word.tag == "POS" or word.text in HYPHENS:
        return i - 2 >= 0
    if nominal(word):
        owner = runs.words[i].tag == "POS" or runs.words[i].text in HYPHENS
        return not runs.never(word.i) and (owner or i <= word.head <= head)
    if qualifying(word):
        return True
    return word.tag in ("VBN", "VBG") and word.relation in ("amod", "compound")


def end_of_area(runs: Runs, i: int) -> int:
    """The last word of "of defence", "of health and welfare" after a noun; the noun itself without."""
    words, lexicon = runs.words, runs.lexicon
    j = i + 1
    if j + 1 >= len(words) or j in runs.ends or words[j].text not in ("of", "for"):
        return i
    j += 1 + (words[j + 1].text == "the")
    last = i
    while j < len(words) and j not in runs.ends:
        text = words[j].text
        if plain(text) in lexicon.portfolio or text in lexicon.country:
            last = j
        elif text not in ("and", ","):
            break
        j += 1
    return last


def end_of_office(runs: Runs, last: int) -> int:
    """The end of "of the port", "for the northern region": whose head or director somebody is."""
    words = runs.words
    j = last + 1
    if j >= len(words) or j in runs.opens or words[j].text not in ("of", "for", "at"):
        return last
    while j < len(words) and j not in runs.opens and j < last + _FARTHEST:
        if words[j].pos not in ("ADP", "DET", "ADJ") and not nominal(words[j]) and words[j].tag != "POS":
            break
        j += 1
    return j - 1


def characters(runs: Runs, first: int, last: int) -> Span:
    """Characters of the words from ``first`` up to and including ``last``."""
    return runs.words[first].start, runs.words[last].end
