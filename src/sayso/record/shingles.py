"""Word shingles: what two texts have in common, whatever their typography.

A shingle is five words in a row, lower-cased, without punctuation, quotation
marks or accents of typography, hashed to 64 bits (Broder 1997). The hash does not depend
on the process, so that fingerprints can be stored.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Shingles = npt.NDArray[np.uint64]
"""Sorted, without repeats."""

WIDTH = 5
_WORD = re.compile(r"\w+")
_FACTOR = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: odd, so multiplying loses nothing


@lru_cache(maxsize=65536)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: lower case, no punctuation; "1,500" is one word."""
    return _WORD.findall(re.sub(r"(?<=\d),(?=\d{3})", "", text.casefold()))


def shingles_of(text: str) -> Shingles:
    """The shingles of a text; one shorter than five words is one shingle of its own."""
    words = words_of(text)
    if not words:
        return np.empty(0, dtype=np.uint64)
    hashes = np.fromiter((_word_hash(word) for word in words), dtype=np.uint64, count=len(words))
    width = min(WIDTH, len(hashes))
    rows = len(hashes) - width + 1
    found = np.zeros(rows, dtype=np.uint64)
    for place in range(width):
        found = found * np.uint64(_FACTOR) + hashes[place : place + rows]
    return np.unique(found)


def pack(shingles: Shingles) -> bytes:
    """Shingles as bytes, to be stored."""
    return shingles.astype("<u8").tobytes()


def unpack(packed: bytes) -> Shingles:
    """What :func:`pack` packed."""
    return np.frombuffer(packed, dtype="<u8").astype(np.uint64)


def shared(a: Shingles, b: Shingles) -> int:
    """How many shingles two texts have in common."""
    return int(np.intersect1d(a, b, assume_unique=True).size)
