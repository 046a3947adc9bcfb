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
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from sayso.model import Copy
from sayso.record.postings import Postings
from sayso.record.shingles import Shingles

__all__ = ["CopyIndex"]

NEAR = 0.8
EXCERPT = 0.6
_OF_EACH = 0.25
_FEWEST_SHINGLES = 16
_IN_SKETCH, _KEYS = 192, 24
_COMPARED, _COMPARED_FIRST, _FEWEST_OF_MOST = 8, 3, 0.15
_LAST_OF_A_KEY = 32


@dataclass(frozen=True, slots=True)
class _Sketch:
    shingles: Shingles
    """Those of the text that are divisible by the fraction; sorted."""
    fraction: int
    whole: bytes
    """A hash of all shingles of the text."""


class CopyIndex:
    """All articles seen so far, to compare the next one with."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._origins: list[str] = []
        self._sketches: list[_Sketch] = []
        self._whole: dict[bytes, int] = {}
        self._postings = Postings()
        self._asked: tuple[Shingles, _Sketch] | None = None

    def find(self, article: str, shingles: Shingles) -> Copy | None:
        """What ``article`` is a copy of, among those added before; None for an origin."""
        if shingles.size < _FEWEST_SHINGLES:
            return None
        sketch = self._sketch_of(shingles)
        if (same := self._whole.get(sketch.whole)) is not None:
            return Copy(article, self._origins[same], "exact", 1.0)
        rows, compared = self._candidates(sketch), list[tuple[float, str, int]]()
        for some in (rows[:_COMPARED_FIRST], rows[_COMPARED_FIRST:]):
            compared += self._compare(sketch, some)
            copies = [each for each in compared if each[1]]
            if copies:
                share, kind, row = max(copies, key=lambda each: (each[0], each[2]))
                return Copy(article, self._origins[-row], kind, round(share, 3))
        return self._merged(article, sketch, [(share, -row) for share, _, row in compared])

    def add(self, article: str, shingles: Shingles, copy: Copy | None) -> None:
        """Remember an article and what it is a copy of."""
        row = len(self._names)
        self._names.append(article)
        self._origins.append(copy.of if copy else article)
        sketch = self._sketch_of(shingles)
        self._sketches.append(sketch)
        if shingles.size >= _FEWEST_SHINGLES:
            self._whole.setdefault(sketch.whole, row)
            self._postings.add(row, _keys(sketch))

    def _candidates(self, sketch: _Sketch) -> list[int]:
        """The rows that share most keys, of as many the oldest; without those that share far fewer."""
        rows = self._postings.find(_keys(sketch), _LAST_OF_A_KEY)
        if not rows.size:
            return []
        rows.sort()
        first = np.concatenate(([0], (rows[1:] != rows[:-1]).nonzero()[0] + 1))
        counts = np.diff(first, append=rows.size)
        order = np.argsort(-counts, kind="stable")[:_COMPARED]
        order = order[counts[order] >= counts[order[0]] * _FEWEST_OF_MOST]
        found: list[int] = rows[first[order]].tolist()
        return found

    def _sketch_of(self, shingles: Shingles) -> _Sketch:
        """The sketch of a text; it is looked for and then added, so the last is kept."""
        if self._asked is None or self._asked[0] is not shingles:
            self._asked = shingles, _sketch(shingles)
        return self._asked[1]

    def _compare(self, sketch: _Sketch, rows: list[int]) -> list[tuple[float, str, int]]:
        """The share of the text that stands in each of others, what kind of copy that makes it ("" for none), and
        the row of the other below zero."""
        if not rows:
            return []
        others = [self._sketches[row] for row in rows]
        starts = np.cumsum([0, *(other.shingles.size for other in others[:-1])])
        # What is in both sketches is divisible by both fractions, so by the coarser of them.
        among = _among(np.concatenate([other.shingles for other in others]), sketch.shingles)
        shared = np.add.reduceat(among, starts, dtype=np.int64).tolist()
        return [
            (*_judged(both, *_sizes(sketch, other)), -row)
            for both, other, row in zip(shared, others, rows, strict=True)
        ]

    def _merged(self, article: str, sketch: _Sketch, shares: list[tuple[float, int]]) -> Copy | None:
        parts = sorted(((share, -row) for share, row in shares if share >= _OF_EACH), reverse=True)
        for _, row in parts[1:]:
            first, second = (self._sketches[-each] for each in (parts[0][1], row))
            fraction = max(sketch.fraction, first.fraction, second.fraction)
            own = _divisible(sketch.shingles, fraction)
            in_first = _among(own, first.shingles)
            in_second = _among(own, second.shingles)
            own_of_second = float((in_second & ~in_first).mean()) if own.size else 0.0
            if own_of_second >= _OF_EACH and float((in_first | in_second).mean()) >= EXCERPT:
                return Copy(article, self._origins[-parts[0][1]], "merged", round(parts[0][0], 3))
        return None


def _sketch(shingles: Shingles) -> _Sketch:
    fraction, kept = 1, shingles
    while kept.size > _IN_SKETCH:
        fraction *= 2
        kept = _divisible(kept, fraction)
    return _Sketch(kept.copy(), fraction, blake2b(shingles.tobytes(), digest_size=8).digest())


def _keys(sketch: _Sketch) -> Shingles:
    """The few shingles a text is found by: a coarser fraction of it, at most 48 and rarely under 12."""
    fraction, kept = sketch.fraction, sketch.shingles
    while kept.size > 2 * _KEYS:
        fraction *= 2
        kept = _divisible(kept, fraction)
    return kept


def _divisible(shingles: Shingles, fraction: int) -> Shingles:
    found: Shingles = shingles[(shingles & np.uint64(fraction - 1)) == 0]
    return found


def _among(one: Shingles, two: Shingles) -> npt.NDArray[np.bool_]:
    """Which of the first are in the second; both are sorted."""
    if not two.size:
        return np.zeros(one.size, dtype=np.bool_)
    found: npt.NDArray[np.bool_] = two.take(two.searchsorted(one), mode="clip") == one
    return found


def _sizes(one: _Sketch, two: _Sketch) -> tuple[int, int]:
    """How many shingles of two texts are divisible by the coarser of their fractions."""
    fraction = max(one.fraction, two.fraction)
    own, other = (
        each.shingles if each.fraction == fraction else _divisible(each.shingles, fraction)
        for each in (one, two)
    )
    return own.size, other.size


def _judged(both: int, own: int, other: int) -> tuple[float, str]:
    """The share of a text's shingles that another has too, and what kind of copy that makes it."""
    if not both:
        return 0.0, ""
    share = both / own
    if both / (own + other - both) >= NEAR:
        return share, "near"
    return share, "excerpt" if share >= EXCERPT else ""
