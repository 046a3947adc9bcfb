"""The lists of words about parties, of lexicon/parties.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

__all__ = ["party_words"]


@lru_cache(maxsize=1)
def party_words() -> dict[str, list[str]]:
    """The lists by name."""
    source = files("sayso.record").joinpath("lexicon/parties.toml")
    raw: dict[str, list[str]] = tomllib.loads(source.read_text("utf-8"))
    return raw
