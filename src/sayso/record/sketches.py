"""What is kept of a text: at most 192 shingles to compare others with, and at most 48 keys that it is found by."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from sayso.record.postings import Postings
from sayso.record.shingles import Shingles

__all__ = ["LAST_OF_A_KEY", "Sketch", "Texts", "divisible", "keys_of", "sketch_of"]

LAST_OF_A_KEY = 32
"""Of the texts that have a key, as many are looked at: those that came last."""
_IN_SKETCH, _KEYS = 192, 24


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a text is compared by."""

    shingles: Shingles
    """Those of the text that are divisible by the fraction; sorted."""
    fraction: int
    whole: bytes
    """A hash of all shingles of the text."""


class Texts:
    """The texts so far, in memory; each has a row, a number larger than those before it."""

    def __init__(self) -> None:
        self._origins: list[str] = []
        self._sketches: list[Sketch] = []
        self._whole: dict[bytes, int] = {}
        self._postings = Postings()

    def add(self, origin: str, sketch: Sketch, keys: Shingles) -> None:
        """Keep a text, which is a copy of ``origin`` or that itself; it is found only if it has keys."""
        row = len(self._origins)
        self._origins.append(origin)
        self._sketches.append(sketch)
        if keys.size:
            self._whole.setdefault(sketch.whole, row)
            self._postings.add(row, keys)

    def find(self, keys: Shingles) -> npt.NDArray[np.uint32]:
        """The rows of each key, once for each; of a key of very many rows, the last."""
        return self._postings.find(keys, LAST_OF_A_KEY)

    def same(self, whole: bytes) -> int | None:
        """The first row of a text of these very shingles."""
        return self._whole.get(whole)

    def sketches(self, rows: list[int]) -> list[Sketch]:
        """Those of some rows, in the order given."""
        return [self._sketches[row] for row in rows]

    def origin(self, row: int) -> str:
        """The article that a text is a copy of, or that it stands in."""
        return self._origins[row]


def sketch_of(shingles: Shingles) -> Sketch:
    """The sketch of a text of these shingles."""
    kept, fraction = _thinned(shingles, 1, _IN_SKETCH)
    own = kept.copy() if kept is shingles else kept
    return Sketch(own, fraction, blake2b(shingles.tobytes(), digest_size=8).digest())


def keys_of(sketch: Sketch) -> Shingles:
    """The few shingles a text is found by: a coarser fraction of it, at most 48 and rarely under 12."""
    return _thinned(sketch.shingles, sketch.fraction, 2 * _KEYS)[0]


def _thinned(shingles: Shingles, fraction: int, most: int) -> tuple[Shingles, int]:
    """Shingles of a fraction, halved until at most so many are left, and the fraction they are then of."""
    while shingles.size > most:
        fraction *= 2
        shingles = divisible(shingles, fraction)
    return shingles, fraction


def divisible(shingles: Shingles, fraction: int) -> Shingles:
    """Those divisible by a power of two."""
    found: Shingles = shingles[((shingles & np.uint64(fraction - 1)) == 0).nonzero()[0]]
    return found
