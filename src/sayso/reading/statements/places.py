"""Where cues may stand: the words that are worth reading, found in one pass over the text.

A verb is worth it outside quotation marks, where the lexicon of cues knows it or, finite, where a quotation stands in
its unit or is the next; a noun where a list knows it, and the first word of "according to". All other words make no
attribution, whatever stands around them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sayso.reading.analysis import Analysis, Word
from sayso.reading.statements.cues import Lexicon
from sayso.reading.statements.word_classes import closed_class

if TYPE_CHECKING:
    from sayso.reading.statements.layout import Layout, Unit

__all__ = ["CueWords", "Places", "may_stand_beside_quotation"]

_VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_PLAIN = frozenset({"be", "have", "do"})
_LISTED = closed_class("accounts") | closed_class("going_round")


class CueWords:
    """The words of a text that may be cues wherever its quotation marks stand, each list in order."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        """The words of ``analysis`` that ``lexicon`` knows; they are found when they are first asked for."""
        self._analysis, self.lexicon = analysis, lexicon

    @cached_property
    def verbs(self) -> list[int]:
        """The verbs that a list knows, and the finite ones."""
        known = self.lexicon.verbs
        return [
            word.i
            for word in self._analysis.words
            if word.tag in _VERBAL and (word.lemma in known or may_stand_beside_quotation(word))
        ]

    @cached_property
    def nouns(self) -> list[int]:
        """The nouns that may be cues, counts or accounts."""
        listed = _LISTED | self.lexicon.nouns.keys() | self.lexicon.tallies | self.lexicon.kept_lists
        return [word.i for word in self._analysis.words if word.pos == "NOUN" and word.lemma in listed]

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers right behind "at", or behind a hedge that "at" goes before."""
        words, printed = self._analysis.words, self._analysis.lowered
        return [
            word.i for word in words if word.pos == "NUM" and "at" in printed[max(0, word.i - 4) : word.i]
        ]

    @cached_property
    def prepositions(self) -> list[int]:
        """The words with which a prepositional cue begins."""
        firsts = self.lexicon.prepositional_firsts
        return [i for i, text in enumerate(self._analysis.lowered) if text in firsts and self._opens(i)]

    def _opens(self, i: int) -> bool:
        printed = self._analysis.lowered
        return any(tuple(printed[i : i + len(phrase)]) == phrase for phrase in self.lexicon.prepositional)


class Places:
    """The places of cues in one layout, outside of its quotation marks: lists of words by unit, each in order."""

    def __init__(self, layout: Layout) -> None:
        """The places of ``layout``, which is not kept; they are found when they are first asked for."""
        self._words, self._units, self._quoted = layout.words, layout.units, layout.quoted
        self._near_quotation, self._cues = layout.near_quotation, layout.cues

    @cached_property
    def verbs(self) -> list[list[int]]:
        """The verbs that may be cues."""
        found, known = self._by_unit(self._cues.verbs), self._cues.lexicon.verbs
        return [
            [i for i in inside if beside or self._words[i].lemma in known]
            for inside, beside in zip(found, self._near_quotation, strict=True)
        ]

    @cached_property
    def verbs_behind_commas(self) -> list[list[int]]:
        """Those of them that stand behind a comma of their unit."""
        return [
            self._behind_comma(unit, verbs) if verbs else verbs
            for unit, verbs in zip(self._units, self.verbs, strict=True)
        ]

    def _behind_comma(self, unit: Unit, verbs: list[int]) -> list[int]:
        words = self._words[unit.first + 1 : verbs[-1]]
        comma = next((word.i for word in words if word.text == ","), verbs[-1])
        return [i for i in verbs if comma < i]

    @cached_property
    def nouns(self) -> list[list[int]]:
        """The nouns that may be cues, counts or accounts."""
        return self._by_unit(self._cues.nouns)

    @cached_property
    def numbers(self) -> list[list[int]]:
        """The numbers that somebody's count may be at."""
        return self._by_unit(self._cues.numbers)

    @cached_property
    def prepositions(self) -> list[list[int]]:
        """The words with which a prepositional cue begins."""
        return self._by_unit(self._cues.prepositions)

    @cached_property
    def phrases(self) -> list[list[int]]:
        """Both the nouns and the prepositions."""
        pairs = zip(self.nouns, self.prepositions, strict=True)
        return [sorted({*nouns, *small}) if small else nouns for nouns, small in pairs]

    def _by_unit(self, places: list[int]) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self._units]
        number = 0
        for i in places:
            while number < len(found) and self._units[number].last < i:
                number += 1
            if number < len(found) and self._units[number].first <= i and self._quoted[i] < 0:
                found[number].append(i)
        return found


def may_stand_beside_quotation(word: Word) -> bool:
    """Whether a verb may introduce a quotation whatever it means: finite, and in no clause about a noun."""
    return word.tag in _FINITE and word.relation not in _CLAUSES and word.lemma not in _PLAIN
