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
_COMMA, _ZERO, _NINE = ord(","), ord("0"), ord("9")


@lru_cache(maxsize=1)
def _word_characters() -> npt.NDArray[np.bool_]:
    """Which code points stand in words."""
    table = np.zeros(maxunicode + 1, dtype=np.bool_)
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, maxunicode + 1))))
    for run in _WORD.finditer(every):
        first, last = ord(run[0][0]), ord(run[0][-1])
        table[first : last + 1] = True
    table[0xD800:0xE000] = False
    return table


@lru_cache(maxsize=4)
def _powers(factor: int, count: int) -> npt.NDArray[np.uint64]:
    powers = np.full(count, factor, dtype=np.uint64)
    powers[0] = 1
    return np.cumprod(powers, dtype=np.uint64)


def _room(length: int) -> int:
    return int(max(16384, 1 << length.bit_length()))


def _characters(text: str) -> npt.NDArray[np.uint32]:
    """The code points of a text in lower case, "1,500" as "1500"."""
    found = np.frombuffer(text.casefold().encode("utf-32-le", "replace"), dtype=np.uint32)
    commas = np.flatnonzero(found[1:-3] == _COMMA) + 1 if found.size > 4 else np.empty(0, np.int64)
    if not commas.size:
        return found
    between = np.ones(commas.size, dtype=np.bool_)
    for place in (-1, 1, 2, 3):
        beside = found[commas + place]
        between &= (beside >= _ZERO) & (beside <= _NINE)
    return np.delete(found, commas[between])


def _word_hashes(text: str) -> npt.NDArray[np.uint64]:
    characters = _characters(text)
    inside = np.zeros(characters.size + 2, dtype=np.int8)
    inside[1:-1] = _word_characters()[characters]
    edges = np.flatnonzero(np.diff(inside))
    starts, ends = edges[::2], edges[1::2]
    room = _room(characters.size)
    sums = np.zeros(characters.size + 1, dtype=np.uint64)
    weighed = characters.astype(np.uint64) * _powers(_FACTOR, room)[: characters.size]
    np.cumsum(weighed, out=sums[1:])
    return _mixed((sums[ends] - sums[starts]) * _powers(_BACK, room)[starts])


def _mixed(hashes: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: npt.NDArray[np.uint64] = hashes ^ (hashes >> np.uint64(31))
    return mixed


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
    found = np.zeros(rows, dtype=np.uint64)
    for place in range(width):
        found = found * np.uint64(_FACTOR) + hashes[place : place + rows]
    found = np.sort(_mixed(found))
    return found[np.concatenate(([True], found[1:] != found[:-1]))]


def pack(shingles: Shingles) -> bytes:
    """Shingles as bytes, to be stored."""
    return shingles.astype("<u8").tobytes()


def unpack(packed: bytes) -> Shingles:
    """What :func:`pack` packed."""
    return np.frombuffer(packed, dtype="<u8").astype(np.uint64)
