"""The linguistic layer: one shape, whichever engine fills it.

An :class:`Analysis` holds the words of an article with their parts of speech
(UPOS and Penn tags), their heads and relations after **Universal Dependencies
v2** (prepositions hang on their noun as ``case``, a copula on its predicate as
``cop``), the sentences, and the names. Nothing above this layer knows which
engine made it.

Relations used: ``nsubj nsubj:pass csubj obj iobj obl obl:agent obl:unmarked
nmod nmod:poss nmod:unmarked appos nummod amod advmod advcl acl acl:relcl ccomp
xcomp parataxis aux aux:pass cop case mark det cc conj compound compound:prt
flat punct root dep``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from sayso.model import Article, Span
from sayso.reading.fixed import fixed


@fixed
class Word:
    """One token of the text."""

    i: int
    """Its place among the words of the analysis."""
    start: int
    end: int
    text: str
    lemma: str
    """Lower-case dictionary form."""
    pos: str
    """Universal part of speech: NOUN PROPN VERB AUX NUM …"""
    tag: str
    """Penn Treebank tag: VBD NNS …"""
    head: int
    """Index of the head; its own index for the root of a sentence."""
    relation: str


@fixed
class Name:
    """A name in the text."""

    start: int
    end: int
    type: str
    """person, organisation, place, group (nationalities, faiths, parties) or other."""


@fixed
class Attribution:
    """One attribution as the engine found it, in character spans of the text."""

    source: tuple[Span, ...]
    """The mention of the speaker; empty where the engine found none."""
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Analysis:
    """The words, sentences, names and attributions of one text."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    """Ranges of words, half-open, in order. No sentence crosses a paragraph."""
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...] | None = None
    """None: the engine finds none, the rules of ``statements`` do."""
    read_alone: Callable[[Sequence[Span]], tuple[Attribution, ...]] | None = field(
        default=None, repr=False, compare=False
    )
    """Reads half-open ranges of words, each as if it were all of the text and held no quotation marks. The attributions
    found in them, in spans of this text; None: the engine reads a text once."""

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    @cached_property
    def lowered(self) -> list[str]:
        """The words as printed, in small letters."""
        return [word.text.lower() for word in self.words]

    @cached_property
    def _children(self) -> list[list[Word]]:
        found: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.i:
                found[word.head].append(word)
        return found

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [first for first, _ in self.sentences]

    def children(self, i: int, *relations: str) -> list[Word]:
        """The dependents of word ``i`` in order, of the given relations or of any."""
        found = self._children[i]
        if not relations or not found:
            return found.copy()
        return [word for word in found if word.relation in relations]

    def child(self, i: int, *relations: str) -> Word | None:
        """The first dependent of word ``i`` with one of the relations."""
        for word in self._children[i]:
            if not relations or word.relation in relations:
                return word
        return None

    def ancestors(self, i: int) -> Iterator[Word]:
        """The head of word ``i``, its head, and so on to the root."""
        while self.words[i].head != i:
            i = self.words[i].head
            yield self.words[i]

    def subtree(self, i: int) -> list[int]:
        """Indices of word ``i`` and all that depends on it, in order."""
        found, children = [i], self._children
        for here in found:  # which grows as it is walked
            if children[here]:
                found += [word.i for word in children[here]]
        found.sort()
        return found

    def reach(self, i: int) -> Span:
        """First and last of the words around word ``i`` that depend on it with no other between them and it."""
        reach = self._reaches[i]
        if reach is None:
            reach = self._reaches[i] = self._unbroken(i)
        return reach

    @cached_property
    def _reaches(self) -> list[Span | None]:
        """The reach of each word, as far as it has been asked for."""
        return [None] * len(self.words)

    def _unbroken(self, i: int) -> Span:
        if not self._children[i]:
            return i, i
        inside = set(self.subtree(i))
        first = last = i
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return first, last

    def sentence_of(self, i: int) -> tuple[int, int]:
        """The sentence (a range of words) that holds word ``i``."""
        return self.sentences[self.sentence_number(i)]

    def first_from(self, place: int) -> int:
        """Index of the first word that begins at the character ``place`` or behind it."""
        return bisect_left(self._starts, place)

    def last_from(self, place: int) -> int:
        """Index of the last word that begins at the character ``place`` or before it; -1 where none does."""
        return bisect_right(self._starts, place) - 1

    def sentence_number(self, i: int) -> int:
        """Which sentence holds word ``i``, counted from 0."""
        return bisect_right(self._sentence_starts, i) - 1

    def first_behind(self, place: int) -> int:
        """Index of the first word that ends behind the character ``place``."""
        return bisect_right(self._ends, place)

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Words that lie wholly within the characters ``[start, end)``."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        while last > first and self.words[last - 1].end > end:
            last -= 1
        return self.words[first:last]

    def span(self, first: int, last: int) -> Span:
        """Character span of the words ``first`` up to and including ``last``."""
        return self.words[first].start, self.words[last].end

    def cut(self, span: Span) -> str:
        """The exact words of a span."""
        return self.text[span[0] : span[1]]


class Engine(Protocol):
    """Whoever fills an :class:`Analysis`."""

    name: str

    def analyse(self, article: Article) -> Analysis:
        """Analyse ``article.text``, paragraph by paragraph."""
        ...
