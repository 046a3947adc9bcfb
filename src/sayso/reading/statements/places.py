"""Where cues may stand: the words that are worth reading, found in one pass over the text.

A verb is worth it outside quotation marks, where the lexicon of cues knows it or, finite, where a quotation stands in
its unit or is the next; a noun where a list knows it, and the first word of "according to". All other words make no
attribution, whatever stands around them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.reading.analysis import Word
from sayso.reading.statements.word_classes import closed_class

if TYPE_CHECKING:
    from sayso.reading.statements.layout import Layout, Unit

__all__ = ["Places", "may_stand_beside_quotation"]

_VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_PLAIN = frozenset({"be", "have", "do"})
_LISTED = closed_class("accounts") | closed_class("going_round")


class Places:
    """The places of cues in one layout, each list in order of the text."""

    def __init__(self, layout: Layout) -> None:
        """The places of ``layout``; a list is made when it is first asked for."""
        self._layout = layout

    @cached_property
    def _verbs(self) -> list[int]:
        known, quoted = self._layout.lexicon.verbs, self._layout.quoted
        return [
            word.i
            for word in self._layout.words
            if word.tag in _VERBAL and quoted[word.i] < 0 and (word.lemma in known or self._beside(word))
        ]

    def _beside(self, word: Word) -> bool:
        if not self._layout.quotations or not may_stand_beside_quotation(word):
            return False
        number = self._layout.unit_of(word.i)
        return number >= 0 and self._layout.near_quotation[number]

    @cached_property
    def _nouns(self) -> list[int]:
        lexicon, quoted = self._layout.lexicon, self._layout.quoted
        listed = _LISTED | lexicon.nouns.keys() | lexicon.tallies
        return [
            word.i
            for word in self._layout.words
            if word.pos == "NOUN" and word.lemma in listed and quoted[word.i] < 0
        ]

    @cached_property
    def _prepositions(self) -> list[int]:
        firsts, quoted = self._layout.lexicon.prepositional_firsts, self._layout.quoted
        printed = self._layout.analysis.lowered
        return [i for i, text in enumerate(printed) if text in firsts and quoted[i] < 0 and self._opens(i)]

    def _opens(self, i: int) -> bool:
        """Whether one of the prepositional cues stands from word ``i`` on."""
        printed = self._layout.analysis.lowered
        return any(
            tuple(printed[i : i + len(phrase)]) == phrase for phrase in self._layout.lexicon.prepositional
        )

    @cached_property
    def _phrases(self) -> list[int]:
        return sorted({*self._nouns, *self._prepositions})

    def verbs(self, unit: Unit) -> list[int]:
        """The verbs of a unit that may be cues."""
        return _within(self._verbs, unit)

    def nouns(self, unit: Unit) -> list[int]:
        """The nouns of a unit that may be cues, counts or accounts."""
        return _within(self._nouns, unit)

    def phrases(self, unit: Unit) -> list[int]:
        """Both the nouns and the prepositions of a unit."""
        return _within(self._phrases, unit)

    def prepositions(self, unit: Unit) -> list[int]:
        """The words of a unit with which a prepositional cue may begin."""
        return _within(self._prepositions, unit)


def may_stand_beside_quotation(word: Word) -> bool:
    """Whether a verb may introduce a quotation whatever it means: finite, and in no clause about a noun."""
    return word.tag in _FINITE and word.relation not in _CLAUSES and word.lemma not in _PLAIN


def _within(places: list[int], unit: Unit) -> list[int]:
    return places[bisect_left(places, unit.first) : bisect_right(places, unit.last)]
