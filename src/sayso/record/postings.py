"""Which texts hold a key: an inverted index of a few bytes a key.

New keys wait in a dictionary. When it is full they become a sorted array, and arrays of like length are merged
(the log-structured merge of O'Neil et al. 1996), so that a million texts lie in a handful of arrays. Most keys
looked for are in none of them: a sieve of a few bits a key (a Bloom filter with one hash; Bloom 1970) says so
without a search, so that one look-up costs about the same in a large index as in a small one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Postings"]

_WAITING = 16_384
_SLOTS = 4
_Keys = npt.NDArray[np.uint64]
_Rows = npt.NDArray[np.uint32]


class Postings:
    """Keys of 64 bits and the rows that have them."""

    def __init__(self, waiting: int = _WAITING) -> None:
        self._most = waiting
        self._count = 0
        self._fresh: dict[int, list[int]] = defaultdict(list)
        self._waiting: list[tuple[int, _Keys]] = []
        self._sorted: list[_Run] = []

    def add(self, row: int, keys: _Keys) -> None:
        """Note that a row has these keys; rows are below 2**32."""
        for key in keys.tolist():
            self._fresh[key].append(row)
        self._waiting.append((row, keys))
        self._count += keys.size
        if self._count >= self._most:
            self._settle()

    def find(self, keys: _Keys, most: int) -> _Rows:
        """The rows of each key, once for each; of a key of very many rows, ``most`` of those noted last."""
        found: list[int] = []
        for key in keys.tolist():
            if rows := self._fresh.get(key):
                found += rows[-most:]
        settled = [run.find(keys, most) for run in self._sorted]
        return np.concatenate((*settled, np.array(found, dtype=np.uint32)))

    def _settle(self) -> None:
        rows = np.repeat(
            np.array([row for row, _ in self._waiting], dtype=np.uint32),
            [keys.size for _, keys in self._waiting],
        )
        run = _ordered(np.concatenate([keys for _, keys in self._waiting]), rows)
        self._fresh.clear()
        self._waiting.clear()
        self._count = 0
        while self._sorted and self._sorted[-1].keys.size < 4 * run.keys.size:
            older = self._sorted.pop()
            run = _ordered(np.concatenate((older.keys, run.keys)), np.concatenate((older.rows, run.rows)))
        self._sorted.append(run)


@dataclass(frozen=True, slots=True)
class _Run:
    keys: _Keys
    """Sorted."""
    rows: _Rows
    sieve: npt.NDArray[np.uint8]
    """A bit for each value of a key's first bits, set where a key has them."""
    shift: np.uint64
    """How far to the right the first bits are."""

    def find(self, keys: _Keys, most: int) -> _Rows:
        slots = keys >> self.shift
        passed = self.sieve[slots >> np.uint64(3)] >> (slots & np.uint64(7)).astype(np.uint8) & np.uint8(1)
        keys = keys[passed.astype(np.bool_)]
        if not keys.size:
            return self.rows[:0]
        first = self.keys.searchsorted(keys)
        there = self.keys.take(first, mode="clip") == keys
        last = self.keys.searchsorted(keys[there], "right")
        if not last.size:
            return self.rows[:0]
        counts = np.minimum(last - first[there], most)
        ends = counts.cumsum()
        found: _Rows = self.rows[np.arange(ends[-1]) + np.repeat(last - ends, counts)]
        return found


def _ordered(keys: _Keys, rows: _Rows) -> _Run:
    order = np.argsort(keys, kind="stable")
    keys, rows = keys[order], rows[order]
    bits = (_SLOTS * keys.size).bit_length()
    slots, shift = np.zeros(1 << bits, dtype=np.bool_), np.uint64(64 - bits)
    slots[keys >> shift] = True
    return _Run(keys, rows, np.packbits(slots, bitorder="little"), shift)
