"""Where cues may stand: the words that are worth reading, found in one pass over the text.

A verb is worth it outside quotation marks, where the lexicon of cues knows it or, finite, where a quotation stands in
its unit or is the next; a noun where a list knows it, and the first word of "according to". All other words make no
attribution, whatever stands around them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sayso.reading.analysis import Word
from sayso.reading.statements.word_classes import closed_class

if TYPE_CHECKING:
    from sayso.reading.statements.layout import Layout

__all__ = ["Places", "may_stand_beside_quotation"]

_VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_PLAIN = frozenset({"be", "have", "do"})
_LISTED = closed_class("accounts") | closed_class("going_round")


class Places:
    """The places of cues in one layout: lists of words by unit, each in order."""

    def __init__(self, layout: Layout) -> None:
        """The places of ``layout``; they are found when they are first asked for."""
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
    def verbs(self) -> list[list[int]]:
        """The verbs that may be cues."""
        return self._by_unit(self._verbs)

    @cached_property
    def nouns(self) -> list[list[int]]:
        """The nouns that may be cues, counts or accounts."""
        return self._by_unit(self._nouns)

    @cached_property
    def prepositions(self) -> list[list[int]]:
        """The words with which a prepositional cue may begin."""
        return self._by_unit(self._prepositions)

    @cached_property
    def phrases(self) -> list[list[int]]:
        """Both the nouns and the prepositions."""
        return self._by_unit(sorted({*self._nouns, *self._prepositions}))

    def _by_unit(self, places: list[int]) -> list[list[int]]:
        units = self._layout.units
        found: list[list[int]] = [[] for _ in units]
        for i in places:
            number = self._layout.unit_of(i)
            if number >= 0 and i <= units[number].last:
                found[number].append(i)
        return found


def may_stand_beside_quotation(word: Word) -> bool:
    """Whether a verb may introduce a quotation whatever it means: finite, and in no clause about a noun."""
    return word.tag in _FINITE and word.relation not in _CLAUSES and word.lemma not in _PLAIN
