"""The words of positions: how parties deny, take back and leave (lexicon/positions.toml)."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["is_of_leaving", "level", "one_word", "pattern", "words_listed"]


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    return tomllib.loads(files("sayso.record").joinpath("lexicon/positions.toml").read_text("utf-8"))


@lru_cache(maxsize=128)
def pattern(*names: str, frame: str = r"\b(?:{})\b") -> re.Pattern[str]:
    """The alternatives of some lists of the lexicon ("leaving", "said.denied"), in a frame; a blank is any blanks."""
    found: list[str] = []
    for name in names:
        table: Any = _raw()
        for part in name.split("."):
            table = table[part]
        found += table
    return re.compile(frame.replace("{}", "|".join(found)).replace(" ", r"\s+"), re.IGNORECASE)


@lru_cache(maxsize=8)
def words_listed(name: str) -> frozenset[str]:
    """The words of a list of the lexicon, "sides.governs"."""
    table, part = name.split(".")
    return frozenset(_raw()[table][part])


@lru_cache(maxsize=64)
def level(text: str) -> str:
    """The text with one kind of apostrophe and no quotation marks, as long as before."""
    return text.replace("'", "’").translate(str.maketrans('“”"\n', "    "))


def is_of_leaving(text: str) -> bool:
    """Whether somebody's resignation is spoken of, in whatever words."""
    return pattern("leaving").search(level(text)) is not None


@lru_cache(maxsize=1)
def _same() -> dict[str, str]:
    return {word: first for first, others in _raw()["same"].items() for word in others}


def one_word(word: str) -> str:
    """Of several words for one thing the same one: "talk" for negotiations."""
    return _same().get(word, word)
