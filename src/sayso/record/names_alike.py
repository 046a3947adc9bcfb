"""Whether two names are of one people or country, by their words: "Varda" and "Vardan", "France" and "French"."""

from __future__ import annotations

from collections.abc import Set

from sayso.record.lands import land_of

__all__ = ["alike"]

_STEM = 4
"""Letters at least that a country and its people have in common."""
_ENDING = 4
"""Letters at most that a people has beyond them: "Gault", "Gaultish"."""


def alike(one: Set[str], other: Set[str]) -> bool:
    """Whether a word of one is a word of the other, or its people's or country's name."""
    return any(_of_one(a, b) for a in one for b in other)


def _of_one(a: str, b: str) -> bool:
    lands = land_of(a), land_of(b)
    if a == b or all(lands):
        return a == b or lands[0] == lands[1]
    common = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return common >= max(_STEM, max(len(a), len(b)) - _ENDING)
