"""Which articles are copies of which.

A **copy** is an article whose text stems from another:

``exact``    the same words, whatever the typography;
``near``     four fifths of all shingles of the two are common to both: an agency
             text with another headline, a changed number, a swapped line;
``excerpt``  three fifths of this article's shingles stand in the other: a trimmed
             text, or one that carries a paragraph of its own;
``merged``   three fifths stand in two others together, and at least a quarter in each.

Not a copy: the same event in one's own words, a shared quotation, a shared last
paragraph of background (well below three fifths), and a text of fewer than twenty words.
A copy points at the oldest article of its group, its origin; a merged one at that of the
text it has more of.

Both indexes are fractional MinHash (Broder 1997; Irber 2022): a text is known by the shingles whose hash is
divisible by a power of two, chosen so that at most 192 are left; of a text of fewer, all are. Two texts
are compared by the coarser of their two fractions. Candidates come from an inverted index over a coarser
fraction still. So what the index holds of a text is bounded, however long the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from sayso.model import Copy
from sayso.record.shingles import Shingles
from sayso.record.sketches import Sketch, Texts, divisible, keys_of, sketch_of

__all__ = ["CopyIndex"]

NEAR = 0.8
EXCERPT = 0.6
_OF_EACH = 0.25
_FEWEST_SHINGLES = 16
_COMPARED, _COMPARED_FIRST, _FEWEST_OF_MOST = 8, 3, 0.15


@dataclass(frozen=True, slots=True)
class _Asked:
    shingles: Shingles
    """All of the text."""
    sketch: Sketch
    keys: Shingles


class CopyIndex:
    """All articles seen so far, to compare the next one with; ``texts`` keeps them."""

    def __init__(self, texts: Texts | None = None) -> None:
        self._texts = texts or Texts()
        self._asked: _Asked | None = None

    def find(self, article: str, shingles: Shingles) -> Copy | None:
        """What ``article`` is a copy of, among those added before; None for an origin."""
        if shingles.size < _FEWEST_SHINGLES:
            return None
        asked = self._asked_for(shingles)
        sketch = asked.sketch
        if (same := self._texts.same(sketch.whole)) is not None:
            return Copy(article, self._texts.origin(same), "exact", 1.0)
        rows, compared = self._candidates(asked.keys), list[tuple[float, str, int]]()
        for some in (rows[:_COMPARED_FIRST], rows[_COMPARED_FIRST:]):
            compared += self._compare(sketch, some)
            copies = [each for each in compared if each[1]]
            if copies:
                share, kind, row = max(copies, key=lambda each: (each[0], each[2]))
                return Copy(article, self._texts.origin(-row), kind, round(share, 3))
        return self._merged(article, sketch, [(share, -row) for share, _, row in compared])

    def add(self, article: str, shingles: Shingles, copy: Copy | None) -> None:
        """Remember an article and what it is a copy of."""
        asked = self._asked_for(shingles)
        keys = asked.keys if shingles.size >= _FEWEST_SHINGLES else asked.keys[:0]
        self._texts.add(copy.of if copy else article, asked.sketch, keys)

    def _candidates(self, keys: Shingles) -> list[int]:
        """The rows that share most keys, of as many the oldest; without those that share far fewer."""
        rows = self._texts.find(keys)
        if not rows.size:
            return []
        rows.sort()
        begins = np.ones(rows.size + 1, dtype=np.bool_)
        np.not_equal(rows[1:], rows[:-1], out=begins[1:-1])
        edges = begins.nonzero()[0]
        counts = edges[:-1] - edges[1:]  # below zero: the most come first
        order = counts.argsort(kind="stable")[:_COMPARED]
        most, *others = counts[order].tolist()
        enough = 1 + sum(count <= most * _FEWEST_OF_MOST for count in others)
        found: list[int] = rows[edges[order[:enough]]].tolist()
        return found

    def _asked_for(self, shingles: Shingles) -> _Asked:
        """The sketch and keys of a text; it is looked for and then added, so the last are kept."""
        if self._asked is None or self._asked.shingles is not shingles:
            sketch = sketch_of(shingles)
            self._asked = _Asked(shingles, sketch, keys_of(sketch))
        return self._asked

    def _compare(self, sketch: Sketch, rows: list[int]) -> list[tuple[float, str, int]]:
        """The share of the text that stands in each of others, what kind of copy that makes it ("" for none), and
        the row of the other below zero."""
        others = self._texts.sketches(rows)
        # What is in both sketches is divisible by both fractions, so by the coarser of them.
        return [
            (*_judged(both, *_sizes(sketch, other)), -row)
            for both, other, row in zip(_shared(sketch.shingles, others), others, rows, strict=True)
        ]

    def _merged(self, article: str, sketch: Sketch, shares: list[tuple[float, int]]) -> Copy | None:
        """The text as a copy of the one it has most of, if another has enough of what is left."""
        parts = sorted(((share, -row) for share, row in shares if share >= _OF_EACH), reverse=True)
        if len(parts) < 2:
            return None
        share, row = parts[0]
        first, *others = self._texts.sketches([-each for _, each in parts])
        if _completed(sketch, first, others):
            return Copy(article, self._texts.origin(-row), "merged", round(share, 3))
        return None


def _among(one: Shingles, two: Shingles) -> npt.NDArray[np.bool_]:
    """Which of the first are in the second; the second is sorted and not empty."""
    found: npt.NDArray[np.bool_] = two.take(two.searchsorted(one), mode="clip") == one
    return found


def _shared(shingles: Shingles, others: list[Sketch]) -> list[int]:
    """How many of these shingles, of which there are some, each of other texts has."""
    if not others:
        return []
    among = _among(np.concatenate([other.shingles for other in others]), shingles).tobytes()
    ends = list(accumulate(other.shingles.size for other in others))
    return [among.count(1, start, end) for start, end in zip((0, *ends), ends, strict=False)]


def _completed(sketch: Sketch, first: Sketch, others: list[Sketch]) -> bool:
    """Whether a text stands in the first and one of the others together, as much as a merged copy does.

    Each three are compared by the coarsest of their fractions.
    """
    own = sketch.shingles
    if first.fraction > sketch.fraction:
        own = divisible(own, first.fraction)
    in_first = _among(own, first.shingles)
    inside, outside = own[in_first], own[~in_first]
    if not outside.size:
        return False
    coarse = max(sketch.fraction, first.fraction)
    for in_second, second in zip(_shared(outside, others), others, strict=True):
        of_all, of_first = (
            each.size if second.fraction <= coarse else divisible(each, second.fraction).size
            for each in (own, inside)
        )
        if in_second and in_second / of_all >= _OF_EACH and (of_first + in_second) / of_all >= EXCERPT:
            return True
    return False


def _sizes(one: Sketch, two: Sketch) -> tuple[int, int]:
    """How many shingles of two texts are divisible by the coarser of their fractions."""
    own, other = one.shingles, two.shingles
    if one.fraction < two.fraction:
        own = divisible(own, two.fraction)
    elif two.fraction < one.fraction:
        other = divisible(other, one.fraction)
    return own.size, other.size


def _judged(both: int, own: int, other: int) -> tuple[float, str]:
    """The share of a text's shingles that another has too, and what kind of copy that makes it."""
    if not both:
        return 0.0, ""
    share = both / own
    if both / (own + other - both) >= NEAR:
        return share, "near"
    return share, "excerpt" if share >= EXCERPT else ""
