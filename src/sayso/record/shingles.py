"""Word shingles: what two texts have in common, whatever their typography.

A shingle is five words in a row, lower-cased, without punctuation, quotation
marks or accents of typography, hashed to 64 bits (Broder 1997). The hash does not depend
on the process, so that fingerprints can be stored. Words are hashed all at once: a polynomial over
their code points (Karp and Rabin 1987) by sums from the start of the text, then mixed (SplitMix64).
"""

from __future__ import annotations

import re
from functools import lru_cache
from sys import maxunicode

import numpy as np
import numpy.typing as npt

Shingles = npt.NDArray[np.uint64]
"""Sorted, without repeats."""

WIDTH = 5
_FACTOR = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: odd, so multiplying loses nothing
_BACK = pow(_FACTOR, -1, 2**64)
_WORD = re.compile(r"\w+")
_COMMA_OF_THOUSANDS = re.compile(
    ",(?<=[0-9],)(?=[0-9]{3})"
)  # begins with what is rare, so is soon looked through
_CAPITAL_A, _CAPITAL_Z, _LAST_OF_ASCII, _TO_LOWER = ord("A"), ord("Z"), 127, np.uint32(32)
_MIXING = (
    (np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)),
    (np.uint64(27), np.uint64(0x94D049BB133111EB)),
)
_LAST_SHIFT = np.uint64(31)
_Characters = npt.NDArray[np.uint8] | npt.NDArray[np.uint32]


@lru_cache(maxsize=1)
def _word_characters() -> npt.NDArray[np.bool_]:
    """Which code points stand in words."""
    table = np.zeros(maxunicode + 1, dtype=np.bool_)
    every = np.arange(table.size, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    for run in _WORD.finditer(every):
        table[slice(*run.span())] = True
    return table


@lru_cache(maxsize=12)
def _powers(factor: int, count: int) -> npt.NDArray[np.uint64]:
    powers = np.full(count, factor, dtype=np.uint64)
    powers[0] = 1
    return np.cumprod(powers, dtype=np.uint64)


def _room(length: int) -> int:
    return int(max(16384, 1 << length.bit_length()))


def _characters(text: str) -> _Characters:
    """The code points of a text in lower case, "1,500" as "1500"."""
    found: _Characters
    text = _COMMA_OF_THOUSANDS.sub("", text)
    if text.isascii():
        found = np.frombuffer(text.lower().encode("ascii"), dtype=np.uint8)
    else:
        found = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32)
        beyond = found[found > _LAST_OF_ASCII]
        if _word_characters().take(beyond).any():
            found = np.frombuffer(text.casefold().encode("utf-32-le", "replace"), dtype=np.uint32)
        else:  # quotation marks and dashes: what is left to lower is quickly lowered here
            found = found + ((found >= _CAPITAL_A) & (found <= _CAPITAL_Z)).astype(np.uint32) * _TO_LOWER
    return found


def _word_hashes(text: str) -> npt.NDArray[np.uint64]:
    characters = _characters(text)
    inside = np.zeros(characters.size + 2, dtype=np.bool_)
    _word_characters().take(characters, out=inside[1:-1], mode="clip")
    edges = (inside[1:] != inside[:-1]).nonzero()[0]
    room = _room(characters.size)
    sums = np.zeros(characters.size + 1, dtype=np.uint64)
    np.multiply(characters, _powers(_FACTOR, room)[: characters.size], out=sums[1:])
    np.add.accumulate(sums, out=sums)
    at_edges = sums[edges]  # where a word starts and ends, in turns
    return _mixed((at_edges[1::2] - at_edges[::2]) * _powers(_BACK, room)[edges[::2]])


def _mixed(hashes: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Hashes, each of whose bits depends on all of what they were; changed in place."""
    for shift, factor in _MIXING:
        hashes ^= hashes >> shift
        hashes *= factor
    hashes ^= hashes >> _LAST_SHIFT
    return hashes


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: lower case, no punctuation; "1,500" is one word."""
    return _WORD.findall(re.sub(r"(?<=\d),(?=\d{3})", "", text.casefold()))


def shingles_of(text: str) -> Shingles:
    """The shingles of a text; one shorter than five words is one shingle of its own."""
    hashes = _word_hashes(text)
    if not hashes.size:
        return np.empty(0, dtype=np.uint64)
    width = min(WIDTH, len(hashes))
    rows = len(hashes) - width + 1
    room = _room(len(hashes) + WIDTH)
    sums = np.zeros(len(hashes) + 1, dtype=np.uint64)
    np.multiply(hashes, _powers(_BACK, room)[: len(hashes)], out=sums[1:])
    np.add.accumulate(sums, out=sums)
    found = sums[width:] - sums[:rows]
    found *= _powers(_FACTOR, room)[width - 1 : width - 1 + rows]
    found = _mixed(found)
    found.sort()
    kept = np.ones(rows, dtype=np.bool_)
    np.not_equal(found[1:], found[:-1], out=kept[1:])
    return found[kept]


def pack(shingles: Shingles) -> bytes:
    """Shingles as bytes, to be stored."""
    return shingles.astype("<u8").tobytes()


def unpack(packed: bytes) -> Shingles:
    """What :func:`pack` packed."""
    return np.frombuffer(packed, dtype="<u8").astype(np.uint64)
