"""The lists of words about parties, of lexicon/parties.toml."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

__all__ = ["listed", "party_words", "small_words", "speaks_still"]

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@lru_cache(maxsize=1)
def party_words() -> dict[str, list[str]]:
    """The lists by name."""
    source = files("sayso.record").joinpath("lexicon/parties.toml")
    raw: dict[str, list[str]] = tomllib.loads(source.read_text("utf-8"))
    return raw


@lru_cache(maxsize=64)
def listed(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(party_words()[name])


def small_words(text: str) -> list[str]:
    """The words of a name or of what somebody is called, in small letters and without the ending of a possessive."""
    return _WORD.findall(re.sub(r"['’]s\b", "", text.lower()))


def speaks_still(words: set[str]) -> bool:
    """Whether somebody called so speaks for a body now: "spokesman", "deputy minister". Refused: "former minister"."""
    lists = party_words()
    return not words.isdisjoint(lists["speaks_for"]) and words.isdisjoint(lists["no_longer"])
