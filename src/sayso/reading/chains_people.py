"""Which names of people are one person's.

The last name is the same and the first names do not contradict ("Joseph R. Biden Jr.", "Joe Biden", by subset and
initial), or one is a part of the other; a single name is that of whoever bears it, in either order ("Park" is Park
Sun-won). Refused: "Hillary Clinton" for "Bill Clinton".
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed

__all__ = ["joins_person", "surname_fits"]

_SUFFIXES = closed("name_suffixes")


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without initials and Jr., in small letters."""
    kept = [w.lower() for w in words if w not in _SUFFIXES and len(w) > 1]
    return tuple(kept) or tuple(w.lower() for w in words)


def joins_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Are two full names one person's: "Donald J. Trump" and "Donald Trump", not Hillary and Bill Clinton?"""
    one, two = _core(a), _core(b)
    if one == two:
        return True
    short, long = sorted((one, two), key=len)
    if len(short) > 1 and set(short) <= set(long):
        return short[0] == long[0] or short[-1] == long[-1]
    if one[-1] != two[-1] or len(one) < 2 or len(two) < 2:
        return False
    # "Joe" is Joseph and "Alex" is Alexander, but "Mark" is not Maria.
    first, second = sorted((one[0], two[0]), key=len)
    return second.startswith(first[:2] if len(first) <= 3 else first)


def surname_fits(word: str, words: tuple[str, ...]) -> int:
    """How well a single name fits a full one: 3 its last, 2 its first, 1 another part, 0 not at all."""
    core, word = _core(words), word.lower()
    if word not in core:
        return int(len(word) > 3 and word in core[-1].split("-"))  # "Kimber", of Ana Kimber-Rowe
    if core[-1] == word:
        return 3
    return 2 if core[0] == word else 1
