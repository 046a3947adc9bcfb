"""How attributions read are scored against attributions by hand.

Everything is counted in words (runs of letters and digits, with what follows an apostrophe), never in
punctuation or quotation marks, so that nobody gains or loses by where a full stop or a mark falls. What was
read and what is gold are paired one to one within a text so that the Dice coefficients of their contents add
up to the most.

* **both**: a pair whose contents have a Dice of at least .5 and whose sources share a word. Precision
  over what was read with a source, recall over gold with a source.
* **statements**: as both, but recall only over direct and mixed gold and over indirect gold whose cue has a
  verb of speech (``speech.toml``), because gold also has beliefs, wishes and plans. Precision is that of
  both: to have read a belief that gold has too is not wrong.
* **direct, mixed, indirect**: both, by the share of content that stands in double quotation marks in the
  text: .9 and more, .1 and less, the rest between. Read and gold are each sorted by their own content.
* **exact**: a pair whose contents are the same words, over all that was read and all gold.
* **speaker**: of the pairs whose contents have a Dice of .5 and whose gold has a source, the share whose
  sources share a word. Names behind the words are not looked at: "she" is right where gold has "she".
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

from bench.assignment import best_pairs

Spans = Sequence[Sequence[int]]
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"[“”\"]|``|''")
_CLOSING_ONLY = ("”", "''")
_SPEECH = Path(__file__).with_name("speech.toml")
VIEWS = ("all", "statements", "direct", "mixed", "indirect")


class Found(TypedDict):
    """An attribution as it is written in files: code points into the text, half-open."""

    source_spans: Spans
    cue_spans: Spans
    content_spans: Spans


@dataclass(frozen=True)
class Attribution:
    """One attribution in the words of its text, by their numbers."""

    content: frozenset[int]
    source: frozenset[int]
    kind: str
    """direct, mixed or indirect."""
    spoken: bool
    """Whether the cue has a verb of speech."""
    cued: bool = True
    """Whether there is a cue."""


@dataclass(frozen=True)
class Ratio:
    """Precision, recall and F1, from 0 to 1; 0 where there is nothing to count."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


@dataclass
class Tally:
    """What was counted so far, over texts."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, text: str, gold: Sequence[Found], read: Sequence[Found]) -> None:
        """Count one text. Attributions without a word of content are left out on both sides."""
        wanted, given = in_words(text, gold), in_words(text, read)
        for each in wanted:
            for view in _views(each):
                self.counts[view, "gold"] += 1
                self.counts[view, "gold with source"] += bool(each.source)
        for each in given:
            for view in ("all", each.kind):
                self.counts[view, "read"] += 1
                self.counts[view, "read with source"] += bool(each.source)
        table = [[dice(g.content, r.content) for r in given] for g in wanted]
        for i, j in best_pairs(table):
            self._add_pair(wanted[i], given[j], table[i][j] >= 0.5)

    def _add_pair(self, gold: Attribution, read: Attribution, close: bool) -> None:
        both = close and bool(gold.source & read.source)
        exact = gold.content == read.content
        for view in _views(gold):
            self.counts[view, "both of gold"] += both
            self.counts[view, "exact of gold"] += exact
            self.counts[view, "close with source"] += close and bool(gold.source)
        for view in ("all", read.kind):
            self.counts[view, "both of read"] += both
            self.counts[view, "exact of read"] += exact

    def both(self, view: str = "all") -> Ratio:
        """Content and source right; ``view`` is one of :data:`VIEWS`."""
        read = "all" if view == "statements" else view
        return Ratio(
            self._share(read, "both of read", "read with source"),
            self._share(view, "both of gold", "gold with source"),
        )

    def exact(self) -> Ratio:
        """Content the same to the word."""
        return Ratio(self._share("all", "exact of read", "read"), self._share("all", "exact of gold", "gold"))

    def speaker(self) -> float:
        """The share of sources that are right where content is."""
        return self._share("all", "both of gold", "close with source")

    def _share(self, view: str, part: str, whole: str) -> float:
        return self.counts[view, part] / max(1, self.counts[view, whole])


def in_words(text: str, found: Sequence[Found]) -> list[Attribution]:
    """What was found in ``text``, in words; a word belongs to a span that has a character of it."""
    words = [match.span() for match in _WORD.finditer(text)]
    starts, ends = [start for start, _ in words], [end for _, end in words]
    quoted = _quoted(text, starts)
    out: list[Attribution] = []
    for each in found:
        content = _numbers(starts, ends, each["content_spans"])
        if not content:
            continue
        share = len(content & quoted) / len(content)
        kind = "direct" if share >= 0.9 else "indirect" if share <= 0.1 else "mixed"
        cue = {text[slice(*words[n])].lower() for n in _numbers(starts, ends, each["cue_spans"])}
        source = _numbers(starts, ends, each["source_spans"])
        out.append(Attribution(content, source, kind, bool(cue & _verbs_of_speech()), bool(cue)))
    return out


def _numbers(starts: list[int], ends: list[int], spans: Spans) -> frozenset[int]:
    return frozenset(
        n for start, end in spans for n in range(bisect_right(ends, start), bisect_left(starts, end))
    )


def _quoted(text: str, starts: list[int]) -> frozenset[int]:
    """Numbers of the words between double quotation marks; a mark left open ends with its line.

    Plainer than how sayso pairs marks, on purpose: the type of an attribution must not hang on the rules of
    a system that is measured. A typed opening mark within a quotation opens nothing.
    """
    inside: set[int] = set()
    for line in _LINE.finditer(text):
        opened: int | None = None
        for mark in _MARK.finditer(text, *line.span()):
            if opened is None:
                opened = None if mark[0] in _CLOSING_ONLY else mark.start()
            elif mark[0] != "“":
                inside.update(range(bisect_left(starts, opened), bisect_left(starts, mark.end())))
                opened = None
        if opened is not None:
            inside.update(range(bisect_left(starts, opened), bisect_left(starts, line.end())))
    return frozenset(inside)


@lru_cache(maxsize=1)
def _verbs_of_speech() -> frozenset[str]:
    verbs = tomllib.loads(_SPEECH.read_text(encoding="utf-8"))
    return frozenset(form for forms in verbs.values() for form in forms)


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """Twice what two sets share over what they have."""
    return 2 * len(one & other) / (len(one) + len(other))


def _views(gold: Attribution) -> list[str]:
    views = ["all", gold.kind]
    return [*views, "statements"] if gold.kind != "indirect" or gold.spoken else views
