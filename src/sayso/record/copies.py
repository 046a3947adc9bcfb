"""Which articles are copies of which.

A **copy** is an article whose text stems from another:

``exact``    the same words, whatever the typography;
``near``     four fifths of all shingles of the two are common to both: an agency
             text with another headline, a changed number, a swapped line;
``excerpt``  three fifths of this article's shingles stand in the other: a trimmed
             text, or one that carries a paragraph of its own.

Not a copy: the same event in one's own words, a shared quotation, a shared last
paragraph of background (well below three fifths), and a text of fewer than twenty words.
A copy points at the oldest article of its group, its origin.

Candidates come from MinHash with banding (Broder 1997; rensa) for near copies and from an
inverted index over every fourth shingle (fractional MinHash, Irber 2022) for excerpts; each
candidate is then compared in full, so both indexes can miss a copy but never make one up.
"""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
from rensa import RMinHash, RMinHashLSH

from sayso.model import Copy
from sayso.record.shingles import Shingles, shared

__all__ = ["CopyIndex"]

NEAR = 0.8
EXCERPT = 0.6
_FEWEST_SHINGLES = 16
_PERMUTATIONS, _BANDS, _SEED = 128, 32, 42
_SAMPLED = 4


class CopyIndex:
    """All articles seen so far, to compare the next one with."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._origins: list[str] = []
        self._shingles: list[Shingles] = []
        self._lsh = RMinHashLSH(threshold=NEAR, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        self._sampled: dict[int, list[int]] = defaultdict(list)

    def find(self, article: str, shingles: Shingles) -> Copy | None:
        """What ``article`` is a copy of, among those added before; None for an origin."""
        if shingles.size < _FEWEST_SHINGLES:
            return None
        best: tuple[float, int, Copy] | None = None
        for row in self._candidates(shingles):
            found = self._compare(article, shingles, row)
            if found and (best is None or (found.share, -row) > best[:2]):
                best = (found.share, -row, found)
        return best[2] if best else None

    def add(self, article: str, shingles: Shingles, copy: Copy | None) -> None:
        """Remember an article and what it is a copy of."""
        row = len(self._names)
        self._names.append(article)
        self._origins.append(copy.of if copy else article)
        self._shingles.append(shingles)
        if shingles.size >= _FEWEST_SHINGLES:
            self._lsh.insert(row, _minhash(shingles))
            for key in _sample(shingles):
                self._sampled[key].append(row)

    def _candidates(self, shingles: Shingles) -> list[int]:
        counts: Counter[int] = Counter()
        for key in _sample(shingles):
            counts.update(self._sampled.get(key, ()))
        near = set(self._lsh.query(_minhash(shingles)))
        return sorted(near | {row for row, _ in counts.most_common(20)})

    def _compare(self, article: str, shingles: Shingles, row: int) -> Copy | None:
        other = self._shingles[row]
        both = shared(shingles, other)
        share = both / shingles.size
        alike = both / (shingles.size + other.size - both)
        if alike == 1.0:
            kind = "exact"
        elif alike >= NEAR:
            kind = "near"
        elif share >= EXCERPT:
            kind = "excerpt"
        else:
            return None
        return Copy(article, self._origins[row], kind, round(share, 3))


def _minhash(shingles: Shingles) -> RMinHash:
    minhash = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    minhash.update([int(s).to_bytes(8, "little") for s in shingles])
    return minhash


def _sample(shingles: Shingles) -> list[int]:
    return [int(s) for s in shingles[shingles % np.uint64(_SAMPLED) == 0]]
