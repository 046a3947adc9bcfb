"""Which texts hold a key: an inverted index of a few bytes a key.

New keys wait in a dictionary. When it is full they become a sorted array, and arrays of like length are merged
(the log-structured merge of O'Neil et al. 1996), so that a million texts lie in a handful of arrays, and what one
look-up costs grows with the logarithm of their number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

__all__ = ["Postings"]

_WAITING = 65_536
_Keys = npt.NDArray[np.uint64]
_Rows = npt.NDArray[np.uint32]


class Postings:
    """Keys of 64 bits and the rows that have them."""

    def __init__(self, waiting: int = _WAITING) -> None:
        self._most = waiting
        self._count = 0
        self._fresh: dict[int, list[int]] = defaultdict(list)
        self._sorted: list[tuple[_Keys, _Rows]] = []

    def add(self, row: int, keys: _Keys) -> None:
        """Note that a row has these keys; rows are below 2**32."""
        for key in keys.tolist():
            self._fresh[key].append(row)
        self._count += keys.size
        if self._count >= self._most:
            self._settle()

    def find(self, keys: _Keys, most: int) -> list[int]:
        """The rows of each key, once for each; of a key of very many rows, ``most`` of those noted last."""
        found: list[int] = []
        for key in keys.tolist():
            found += self._fresh.get(key, ())[-most:]
        for known, rows in self._sorted:
            first = np.searchsorted(known, keys, "left")
            last = np.searchsorted(known, keys, "right")
            for low, high in zip(first.tolist(), last.tolist(), strict=True):
                if high > low:
                    found += rows[max(low, high - most) : high].tolist()
        return found

    def _settle(self) -> None:
        pairs: Iterable[tuple[int, int]] = ((key, row) for key, rows in self._fresh.items() for row in rows)
        keys, rows = zip(*pairs, strict=True)
        self._sorted.append(_ordered(np.array(keys, dtype=np.uint64), np.array(rows, dtype=np.uint32)))
        self._fresh.clear()
        self._count = 0
        while len(self._sorted) > 1 and self._sorted[-2][0].size < 2 * self._sorted[-1][0].size:
            (new_keys, new_rows), (old_keys, old_rows) = self._sorted.pop(), self._sorted.pop()
            self._sorted.append(
                _ordered(np.concatenate((old_keys, new_keys)), np.concatenate((old_rows, new_rows)))
            )


def _ordered(keys: _Keys, rows: _Rows) -> tuple[_Keys, _Rows]:
    order = np.argsort(keys, kind="stable")
    return keys[order], rows[order]
