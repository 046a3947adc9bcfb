"""Runs of words: noun phrases and their edges, a verb with its auxiliaries, numbers."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.word_classes import closed_class

__all__ = [
    "EDGES",
    "NOMINAL",
    "Run",
    "cue_group",
    "numeral",
    "phrase_after",
    "phrase_before",
    "run_around",
    "verb_group",
]

Run = tuple[int, int]
"""First and last word, both included."""

_SEQUENCE = closed_class("sequence")
_REPEATING = closed_class("repeating")
_ROUND = closed_class("round_numbers")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
EDGES = frozenset({",", ";", ":", "–", "—", "--", "-", "―", ".", "!", "?", "and", "or", "but"})
_ENDS_PHRASE = frozenset({",", ";", ":", ".", "!", "?", "–", "—", "--", "―", "“", '"', "(", "``", "''"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def numeral(word: Word) -> bool:
    """Whether a word is a number or stands for one: "97", "forty", "dozens"."""
    return word.pos == "NUM" or word.tag == "CD" or word.lemma in _ROUND


def run_around(layout: Layout, head: int, low: int, high: int) -> Run:
    """The unbroken run of words around ``head`` that depend on it, within ``low`` to ``high``.

    Commas and conjunctions at its edges are left out.
    """
    first, last = layout.analysis.reach(head)
    return _without_edges(layout, max(first, min(low, head)), min(last, max(high, head)), head)


def _without_edges(layout: Layout, first: int, last: int, head: int) -> Run:
    words = layout.words
    while first < head and words[first].text.lower() in EDGES:
        first += 1
    while last > head and words[last].text.lower() in EDGES:
        last -= 1
    return first, last


def verb_group(layout: Layout, cue: int) -> Run:
    """The cue with the auxiliaries, negations and adverbs just before it: "has also said"."""
    words = layout.words
    first = cue
    while first > 0:
        before = words[first - 1]
        helps = before.relation in ("aux", "aux:pass") and before.head == cue
        close = helps or before.pos in ("AUX", "ADV", "PART") or before.tag == "MD"
        if not close or layout.quoted[first - 1] >= 0 or before.relation in ("mark", "cc"):
            break
        first -= 1
    return first, cue


def cue_group(layout: Layout, cue: int) -> Run:
    """The cue with the auxiliaries and adverbs of its own around it: "has again denied", "denied again".

    PolNeAR takes both into the cue. An adverb that hangs elsewhere stays out: "the man there said".
    """
    words = layout.words
    first, last = verb_group(layout, cue)
    while first < cue and not _of_verb(layout, first, cue):
        first += 1
    after = words[cue + 1] if cue + 1 < len(words) else None
    if after is not None and after.lemma in _REPEATING and after.head == cue and layout.quoted[after.i] < 0:
        last = after.i
    return first, last


def _of_verb(layout: Layout, i: int, cue: int) -> bool:
    word = layout.words[i]
    return word.head == cue or (word.head < cue and layout.words[word.head].pos in ("ADV", "AUX"))


def phrase_before(layout: Layout, low: int, cue: int) -> Run | None:
    """A noun phrase that fills the words from ``low`` up to the verb group of the cue."""
    words = layout.words
    last = verb_group(layout, cue)[0] - 1
    if last < low or last - low > 30 or layout.quoted[low] >= 0:
        return None
    between = words[low : last + 1]
    epithet = _is_epithet(layout, low, last)
    if between[0].pos in ("SCONJ", "CCONJ", "ADP", "VERB", "AUX", "PUNCT") and not epithet:
        return None
    stop = next((word.i for word in between if word.text in _ENDS_PHRASE), last + 1)
    if any(word.tag in _FINITE for word in words[low + epithet : stop]) or stop == low:
        return None
    if not any(word.pos in ("NOUN", "PROPN", "PRON") for word in words[low:stop]):
        return None
    if words[low + 1].text.lower() in _SEQUENCE or words[min(low + 2, last)].text.lower() in _SEQUENCE:
        return None  # "…, hours after Ruiz was declared winner", "…, two days before the port said"
    return _without_edges(layout, low, last, low)


def _is_epithet(layout: Layout, low: int, last: int) -> bool:
    """ "“No,” | lead author Ana Ruiz said", of which a small engine makes a verb."""
    word = layout.words[low]
    if word.tag not in ("VB", "VBP") or low == last or not low or layout.quoted[low - 1] < 0:
        return False
    return layout.words[low + 1].pos in ("NOUN", "PROPN")


def phrase_after(layout: Layout, cue: int, high: int) -> Run | None:
    """A noun phrase straight after the cue, up to a comma, a preposition or ``high``."""
    words = layout.words
    first = last = cue + 1
    if first > high or words[first].pos not in NOMINAL or words[first].tag in ("WDT", "IN"):
        return None
    named = False
    while last <= high and words[last].text not in _ENDS_PHRASE and last not in layout.timed:
        word = words[last]
        if word.pos in ("VERB", "AUX", "SCONJ", "CCONJ", "PART") and word.tag not in ("POS", "VBN"):
            break
        if word.pos == "ADP" and word.lemma not in ("of", "for"):
            break
        named = named or word.pos in ("NOUN", "PROPN", "PRON")
        last += 1
    return (first, last - 1) if named else None
