"""Errors of a system on attributions by hand, sorted by kind.

Pairs are those of :mod:`bench.attributions`. Of each attribution by hand that is not *both* right, the first
that holds:

* **missed**: no attribution read shares a word of content with it, by its cue: a verb of speech, another cue, none;
* **cut otherwise**: its pair's content has a Dice below .5;
* **no speaker**, **another speaker**: content right; none was read, or one that shares no word with it.

Of what was read: **too much**, where no attribution by hand shares a word with its content, again by its cue;
**one too many**, where one does and it is another's pair (a statement within a statement, or one in two pieces).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.assignment import best_pairs
from bench.attributions import Attribution, Found, dice, in_words

__all__ = ["Errors"]


@dataclass
class Errors:
    """Errors counted so far, over texts."""

    counts: Counter[str] = field(default_factory=Counter)
    gold: int = 0
    read: int = 0

    def add(self, text: str, gold: Sequence[Found], read: Sequence[Found]) -> None:
        """Count the errors of one text."""
        wanted, given = in_words(text, gold), in_words(text, read)
        self.gold += len(wanted)
        self.read += len(given)
        table = [[dice(g.content, r.content) for r in given] for g in wanted]
        pairs = {i: j for i, j in best_pairs(table) if table[i][j] > 0}
        for i, each in enumerate(wanted):
            kind = _missed(each) if i not in pairs else _wrong(each, given[pairs[i]], table[i][pairs[i]])
            if kind is not None:
                self.counts[kind] += 1
        for j, each in enumerate(given):
            if j not in pairs.values():
                touched = any(row[j] > 0 for row in table)
                self.counts["one too many" if touched else f"too much, {_cue(each)}"] += 1

    def lines(self) -> Iterator[str]:
        """The table, most frequent first."""
        for kind, count in sorted(self.counts.items(), key=lambda item: (-item[1], item[0])):
            yield f"  {kind:32}{count:6}"
        yield f"  of {self.gold} attributions by hand and {self.read} read"


def _cue(each: Attribution) -> str:
    if not each.cued:
        return "no cue"
    return "verb of speech" if each.spoken else "another cue"


def _missed(gold: Attribution) -> str:
    return f"missed, {_cue(gold)}"


def _wrong(gold: Attribution, read: Attribution, alike: float) -> str | None:
    if alike < 0.5:
        return "cut otherwise"
    if not gold.source or gold.source & read.source:
        return None
    return "another speaker" if read.source else "no speaker"
