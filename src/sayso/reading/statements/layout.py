"""The text as this room walks it: units, and which words stand in quotation marks.

A **unit** is a sentence of the writer. A quotation counts as one piece of it, however
many sentences are quoted, so that "“What now? Nobody knows,” the mayor said." is one
unit. The parser's sentences cannot be used for that: they are cut inside quotations,
and sometimes between a quotation and its "she said".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.model import Article, Span, TimeExpression
from sayso.reading.analysis import Analysis, Word
from sayso.reading.fixed import fixed
from sayso.reading.quotations import Quotation, find_quotations
from sayso.reading.statements.cues import Lexicon, cue_lexicon
from sayso.reading.statements.places import CueWords, Places

if TYPE_CHECKING:
    from sayso.reading.statements.drafts import Draft

__all__ = ["Layout", "Unit", "lay_out", "paragraphs_of"]

_TERMINAL = (".", "!", "?", "…")
_LONGEST = 400
"""Words in a unit beyond which any sentence of the parser ends it: what has no full stops is a list."""
_CLOSING = frozenset("”\"’')]»") | {"''"}
_LAST = frozenset(sign[-1] for sign in (*_TERMINAL, *_CLOSING))
"""Last letters of the words behind which a unit may begin."""


@fixed
class Unit:
    """Words ``first`` to ``last`` (included) of one sentence of the writer."""

    first: int
    last: int
    paragraph: int


@dataclass(frozen=True)
class Layout:
    """An analysis with its quotations and units."""

    analysis: Analysis
    quotations: tuple[Quotation, ...]
    paragraphs: tuple[Span, ...]
    quoted: list[int]
    """Index of the quotation each word stands in, marks included; -1 outside."""
    units: list[Unit]
    timed: frozenset[int]
    """Words that are part of an expression of time."""
    extents: list[Span]
    """First and last word of each quotation, marks included."""
    cues: CueWords
    """The words that may be cues wherever quotation marks stand: the same for every layout of a text."""
    lexicon: Lexicon = field(default_factory=cue_lexicon)
    reported: dict[int, Draft | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What each verb that was read reports, for as long as this layout lives (:mod:`.verbs`); never changed."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the analysis."""
        return self.analysis.words

    @cached_property
    def all_quoted(self) -> list[bool]:
        """Of each unit, whether it is nothing but quotation."""
        return [
            self.quoted[unit.first] >= 0
            and all(
                self.quoted[i] >= 0 or self.words[i].pos == "PUNCT" for i in range(unit.first, unit.last + 1)
            )
            for unit in self.units
        ]

    @cached_property
    def _unit_firsts(self) -> list[int]:
        return [unit.first for unit in self.units]

    @cached_property
    def holds_quotation(self) -> list[bool]:
        """Of each unit, whether some word of it stands in quotation marks."""
        if not self.quotations:
            return [False] * len(self.units)
        return [max(self.quoted[unit.first : unit.last + 1]) >= 0 for unit in self.units]

    @cached_property
    def near_quotation(self) -> list[bool]:
        """Of each unit, whether a quotation stands in it, or behind the colon that ends it."""
        return [
            held or (self.words[unit.last].text == ":" and self._opens_quotation(number + 1))
            for number, (unit, held) in enumerate(zip(self.units, self.holds_quotation, strict=True))
        ]

    def _opens_quotation(self, number: int) -> bool:
        return number < len(self.units) and self.starts_quotation(self.units[number].first)

    @cached_property
    def places(self) -> Places:
        """Where cues may stand."""
        return Places(self)

    def unit_of(self, i: int) -> int:
        """Index of the unit that holds word ``i``."""
        return bisect_right(self._unit_firsts, i) - 1

    def run_of(self, span: Span) -> Span | None:
        """First and last word that share a character with ``span``; None where none does."""
        first, last = self.analysis.first_behind(span[0]), self.analysis.first_from(span[1]) - 1
        return (first, last) if first <= last else None

    @cached_property
    def _extent_firsts(self) -> list[int]:
        return [first for first, _ in self.extents]

    @cached_property
    def _extent_lasts(self) -> list[int]:
        return [last for _, last in self.extents]

    def quotations_in(self, first: int, last: int) -> range:
        """Indices of the quotations that share a word with the words ``first`` to ``last``."""
        return range(bisect_left(self._extent_lasts, first), bisect_right(self._extent_firsts, last))

    def quotes_any(self, first: int, last: int) -> bool:
        """Whether one of the words ``first`` to ``last`` stands in quotation marks."""
        return max(self.quoted[first : last + 1], default=-1) >= 0

    def is_mark(self, i: int) -> bool:
        """Whether word ``i`` is itself an outer quotation mark."""
        number = self.quoted[i]
        if number < 0:
            return False
        quotation = self.quotations[number]
        return self.words[i].start < quotation.inner_start or self.words[i].end > quotation.inner_end

    def starts_quotation(self, i: int) -> bool:
        """Whether a quotation opens at word ``i``."""
        return self.quoted[i] >= 0 and (i == 0 or self.quoted[i - 1] != self.quoted[i])

    def ends_quotation(self, i: int) -> bool:
        """Whether a quotation closes at word ``i``."""
        return self.quoted[i] >= 0 and (i + 1 == len(self.quoted) or self.quoted[i + 1] != self.quoted[i])


def paragraphs_of(article: Article) -> tuple[Span, ...]:
    """The paragraphs of the article; the whole text where none are named."""
    return article.paragraphs or ((0, len(article.text)),)


def lay_out(analysis: Analysis, article: Article, times: tuple[TimeExpression, ...] = ()) -> Layout:
    """Lay the text out in units."""
    paragraphs = paragraphs_of(article)
    quotations = find_quotations(analysis.text, paragraphs)
    quoted, extents = _quoted_words(analysis, quotations)
    timed = frozenset(word.i for time in times for word in analysis.words_in(*time.span))
    cues = CueWords(analysis, cue_lexicon())
    layout = Layout(analysis, quotations, paragraphs, quoted, [], timed, extents, cues)
    opens = {first for first, _ in analysis.sentences}
    ends = {i + 1 for i, word in enumerate(analysis.words) if word.text[-1:] in _LAST}
    for number, (start, end) in enumerate(paragraphs):
        first, behind = analysis.first_from(start), analysis.first_from(end)
        dash = _dateline_end(layout, first, behind) if first < behind else None
        if dash is not None:
            layout.units.append(Unit(first, dash, number))
            first = dash + 1
        for i in range(first + 1, behind):
            if (i in ends or i in opens) and _begins_unit(layout, i, opens, too_long=i - first >= _LONGEST):
                layout.units.append(Unit(first, i - 1, number))
                first = i
        if first < behind:
            layout.units.append(Unit(first, behind - 1, number))
    return layout


def _dateline_end(layout: Layout, first: int, behind: int) -> int | None:
    """The dash that ends a dateline: "LIMA, Peru (AP) —"."""
    words = layout.words
    if not (words[first].text.isupper() and words[first].text.isalpha() and len(words[first].text) > 2):
        return None
    for i in range(first + 1, min(first + 12, behind - 1)):
        if words[i].text in ("—", "–", "--", "-", "_"):
            return i if words[i].start > words[i - 1].end else None
        if words[i].pos not in ("PROPN", "NUM", "PUNCT", "ADP", "X", "SYM", "NOUN"):
            return None
    return None


def _quoted_words(analysis: Analysis, quotations: tuple[Quotation, ...]) -> tuple[list[int], list[Span]]:
    """The quotation that each word stands in, and the words of each quotation."""
    quoted = [-1] * len(analysis.words)
    extents: list[Span] = []
    for number, quotation in enumerate(quotations):
        first = i = analysis.first_behind(quotation.start)
        while i < len(quoted) and analysis.words[i].start < quotation.end:
            quoted[i] = number
            i += 1
        extents.append((first, i - 1))
    return quoted, extents


def _begins_unit(layout: Layout, i: int, opens: set[int], *, too_long: bool) -> bool:
    words = layout.words
    if layout.quoted[i] >= 0 and layout.quoted[i] == layout.quoted[i - 1]:
        return False
    if too_long and i in opens:
        return True
    before = i - 1
    while before > 0 and words[before].text in _CLOSING:
        before -= 1
    if not words[before].text.endswith(_TERMINAL) or words[i].text[:1].islower():
        return False
    if words[i].text in (",", ";", ":", "–", "—", "―", "--", "-", ")"):
        return False
    if words[i - 1].text == "." and words[max(i - 2, 0)].lemma in layout.lexicon.titles:
        return False  # "Det. Ana Ruiz", where the tokeniser took the full stop off
    if words[i - 1].text not in _CLOSING:
        return i in opens or layout.starts_quotation(i)
    # A quotation that ends in "?" or "." may still be followed by its cue: “Why me?” Jones asked.
    return not (layout.ends_quotation(i - 1) and _cue_follows(layout, i))


def _cue_follows(layout: Layout, i: int) -> bool:
    """Whether a name and a cue, and no more than that, stand from word ``i`` on."""
    words, verbs = layout.words, layout.lexicon.verbs
    if not words[max(i - 2, 0)].text.endswith(("?", "!", "…", "—", "–")):
        return False
    for j in range(i, min(i + 10, len(words))):
        word = words[j]
        if layout.quoted[j] >= 0 or word.text in (".", "!", "?", ";"):
            return False
        if word.tag in ("VBD", "VBZ", "VBP"):
            known = any("quote" in sense.frames for sense in verbs.get(word.lemma, ()))
            follower = words[j + 1] if j + 1 < len(words) else word
            return known and follower.pos not in ("PRON", "DET", "SCONJ") and follower.text.lower() != "that"
    return False
