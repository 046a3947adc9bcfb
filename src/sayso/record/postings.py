"""Which texts hold a key: an inverted index of a few bytes a key.

New keys wait in a dictionary. When it is full they become a sorted array, and arrays of like length are merged
(the log-structured merge of O'Neil et al. 1996), so that a million texts lie in a handful of arrays. Most keys
looked for are in none of them: before a large array, a sieve of a few bits a key (a Bloom filter with one hash;
Bloom 1970) says so without a search, so that one look-up costs about the same in a large index as in a small one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Postings"]

_WAITING = 16_384
_SLOTS = 4
_SIEVED = 262_144
"""Keys from which on a sieve saves more than it costs."""
_THREE, _SEVEN = np.uint64(3), np.uint64(7)
_BITS = np.array([1 << bit for bit in range(8)], dtype=np.uint8)
_Keys = npt.NDArray[np.uint64]
_Rows = npt.NDArray[np.uint32]


class Postings:
    """Keys of 64 bits and the rows that have them."""

    def __init__(self, waiting: int = _WAITING) -> None:
        self._most = waiting
        self._count = 0
        self._last: dict[int, int] = {}
        """The row noted last of each key that waits."""
        self._earlier: dict[int, list[int]] = defaultdict(list)
        """The rows before that, of the few keys that have more than one."""
        self._waiting: list[tuple[int, _Keys]] = []
        self._sorted: list[_Run] = []

    def add(self, row: int, keys: _Keys) -> None:
        """Note that a row has these keys; rows are below 2**32."""
        listed, last = keys.tolist(), self._last
        for key in [key for key in listed if key in last]:
            self._earlier[key].append(last[key])
        last.update(dict.fromkeys(listed, row))
        self._waiting.append((row, keys))
        self._count += keys.size
        if self._count >= self._most:
            self._settle()

    def find(self, keys: _Keys, most: int) -> _Rows:
        """The rows of each key, once for each; of a key of very many rows, ``most`` of those noted last."""
        last = self._last
        waiting = [key for key in keys.tolist() if key in last]
        found = [last[key] for key in waiting]
        for key in waiting:
            if key in self._earlier and most > 1:
                found += self._earlier[key][1 - most :]
        settled = [run.find(keys, most) for run in self._sorted]
        return np.concatenate((*settled, np.array(found, dtype=np.uint32)))

    def _settle(self) -> None:
        rows = np.repeat(
            np.array([row for row, _ in self._waiting], dtype=np.uint32),
            [keys.size for _, keys in self._waiting],
        )
        keys = np.concatenate([keys for _, keys in self._waiting])
        order = np.argsort(keys, kind="stable")
        keys, rows = keys[order], rows[order]
        self._last.clear()
        self._earlier.clear()
        self._waiting.clear()
        self._count = 0
        while self._sorted and self._sorted[-1].keys.size < 4 * keys.size:
            older = self._sorted.pop()
            keys, rows = _merged(older, keys, rows)
        self._sorted.append(_Run(keys, rows, *_sieve(keys)))


@dataclass(frozen=True, slots=True)
class _Run:
    keys: _Keys
    """Sorted."""
    rows: _Rows
    sieve: npt.NDArray[np.uint8]
    """A bit for each value of a key's first bits, set where a key has them; none for few keys."""
    shift: np.uint64
    """How far to the right the first bits are."""

    def find(self, keys: _Keys, most: int) -> _Rows:
        if self.sieve.size:
            slots = keys >> self.shift
            bits = self.sieve.take((slots >> _THREE).view(np.int64)) & _BITS.take(
                (slots & _SEVEN).view(np.int64)
            )
            keys = keys[bits.nonzero()[0]]
        first = self.keys.searchsorted(keys)
        there = (self.keys.take(first, mode="clip") == keys).nonzero()[0]
        if not there.size:
            return self.rows[:0]
        last = self.keys.searchsorted(keys[there], "right")
        counts = np.minimum(last - first[there], most)
        ends = counts.cumsum()
        places = (last - ends).repeat(counts)
        places += np.arange(places.size)
        found: _Rows = self.rows[places]
        return found


def _merged(older: _Run, keys: _Keys, rows: _Rows) -> tuple[_Keys, _Rows]:
    """The keys of a run and newer ones, sorted, and their rows; of the same key the older come first."""
    places = older.keys.searchsorted(keys, "right")
    places += np.arange(keys.size)
    of_older = np.ones(older.keys.size + keys.size, dtype=np.bool_)
    of_older[places] = False
    all_keys, all_rows = np.empty(of_older.size, dtype=np.uint64), np.empty(of_older.size, dtype=np.uint32)
    all_keys[places], all_rows[places] = keys, rows
    all_keys[of_older], all_rows[of_older] = older.keys, older.rows
    return all_keys, all_rows


def _sieve(keys: _Keys) -> tuple[npt.NDArray[np.uint8], np.uint64]:
    if keys.size < _SIEVED:
        return np.empty(0, dtype=np.uint8), np.uint64(0)
    bits = (_SLOTS * keys.size).bit_length()
    slots, shift = np.zeros(1 << bits, dtype=np.bool_), np.uint64(64 - bits)
    slots[(keys >> shift).view(np.int64)] = True
    return np.packbits(slots, bitorder="little"), shift
