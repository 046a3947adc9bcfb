"""The words round a number: from characters to words, and up to the clause that holds them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from sayso.model import TimeExpression
from sayso.reading.analysis import Analysis, Name, Word

__all__ = ["Prose", "is_noun"]

_COMPLEMENTS = ("xcomp", "advcl", "acl", "ccomp", "obl", "obj", "conj")
_DEEPEST = 24
"""Steps up a tree: prose never needs more, and a sentence of ten thousand numbers must not take a day."""
_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_OF_PREDICATES = (*_SUBJECTS, "cop")


def is_noun(word: Word) -> bool:
    return word.pos in ("NOUN", "PROPN") or word.tag.startswith("NN")


class Prose:
    """One analysis with its times, asked by place. Holds no state of its own."""

    def __init__(self, analysis: Analysis, times: tuple[TimeExpression, ...] = ()) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.words = analysis.words
        self.times = times
        self._starts = [word.start for word in self.words]
        self._time_starts = [time.span[0] for time in times]
        self._names = sorted(analysis.names, key=lambda name: (name.start, name.end))
        self._name_starts = [name.start for name in self._names]

    def at(self, offset: int) -> int | None:
        """The word that holds the character at ``offset``; None where there is none."""
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self.words[i].end else None

    def word(self, i: int) -> Word | None:
        return self.words[i] if 0 <= i < len(self.words) else None

    def names_near(self, offset: int) -> list[Name]:
        """The few names that start last at or before ``offset``."""
        last = bisect_right(self._name_starts, offset)
        return self._names[max(0, last - 3) : last]

    def name_at(self, offset: int) -> Name | None:
        """The name that begins at ``offset``."""
        return next((name for name in self.names_near(offset) if name.start == offset), None)

    def time_over(self, start: int, end: int) -> TimeExpression | None:
        """The expression of time that shares a character with ``[start, end)``."""
        near = bisect_right(self._time_starts, end - 1) - 1
        while near >= 0:
            time = self.times[near]
            if time.span[1] > start:
                return time
            near -= 1
            if near < 0 or start - self.times[near].span[0] > 120:
                break
        return None

    def times_between(self, start: int, end: int) -> list[TimeExpression]:
        """The expressions of time that begin in ``[start, end)``."""
        return list(self.times[bisect_left(self._time_starts, start) : bisect_left(self._time_starts, end)])

    @cached_property
    def _in_time(self) -> frozenset[int]:
        inside: set[int] = set()
        for time in self.times:
            inside.update(word.i for word in self.analysis.words_in(*time.span))
        return frozenset(inside)

    def in_time(self, i: int) -> bool:
        """Whether word ``i`` is part of an expression of time."""
        return i in self._in_time

    def sentence(self, i: int) -> tuple[int, int]:
        return self.analysis.sentence_of(i)

    def top(self, first: int, last: int) -> int:
        """The word among ``first`` … ``last`` that hangs on a word outside."""
        i = last
        for _ in range(last - first + 1):
            head = self.words[i].head
            if head == i or not first <= head <= last:
                break
            i = head
        return i

    def is_predicate(self, i: int) -> bool:
        """Verbs, and nouns or adjectives with a subject or a copula of their own."""
        word = self.words[i]
        if word.pos in ("VERB", "AUX") and word.relation not in ("aux", "aux:pass", "cop", "amod", "case"):
            return True
        return self.analysis.child(i, *_OF_PREDICATES) is not None

    def predicate(self, i: int) -> tuple[int, int] | None:
        """The predicate over word ``i`` and the word below it on the way: (predicate, below)."""
        below = i
        for _ in range(_DEEPEST):
            above = self.words[below].head
            if above == below:
                return None
            if self.is_predicate(above):
                return above, below
            below = above
        return None

    def verb_at(self, i: int) -> int | None:
        """Word ``i`` where it is a verb with only a space behind it.

        Right before a number it governs it, though the parse hangs the number nowhere or begins a sentence
        there: "expects 300 refugees".
        """
        word, following = self.word(i), self.word(i + 1)
        if word is None or following is None or self.text[word.end : following.start] != " ":
            return None
        return i if word.tag in _VERBS and word.relation not in ("amod", "aux", "aux:pass") else None

    def object(self, i: int, before: int) -> Word | None:
        """The noun that is the object of verb ``i`` and stands before word ``before``.

        Of "doubled her count" a parser may make two objects.
        """
        return next((w for w in self.analysis.children(i, "obj") if is_noun(w) and w.i < before), None)

    def subject(self, i: int) -> Word | None:
        """The subject of predicate ``i``, its own or the one it shares with the verb it is joined to."""
        for _ in range(4):
            found = self.analysis.child(i, *_SUBJECTS)
            if found is not None:
                return found
            copula = self.analysis.child(i, "cop")
            if copula is not None and (found := self.analysis.child(copula.i, *_SUBJECTS)) is not None:
                return found  # an engine hangs it on "is" where that is far from what it is
            word = self.words[i]
            if word.relation not in ("conj", "xcomp", "advcl") or word.head == i:
                return None
            if word.relation == "xcomp" and (led := self.object(word.head, i)) is not None:
                return led  # "allowing the lake to grow"
            i = word.head
        return None

    def meant(self, word: Word | None) -> Word | None:
        """The noun that "which" or "that" stands for, where ``word`` is one and its clause hangs on a noun."""
        if word is None or is_noun(word) or word.text.lower() not in ("which", "that"):
            return word
        over = self.predicate(word.i)
        clause = self.words[over[0]] if over is not None else word
        noun = self.words[clause.head]
        return noun if clause.relation == "acl:relcl" and is_noun(noun) else word

    def chain(self, i: int) -> Iterator[Word]:
        """Predicate ``i`` and the verbs it is the complement of, up to the clause of its own."""
        word = self.words[i]
        yield word
        for _ in range(_DEEPEST):
            if word.head == word.i or word.relation not in _COMPLEMENTS:
                return
            finite = word.relation == "ccomp"
            word = self.words[word.head]
            yield word
            if finite:
                return
