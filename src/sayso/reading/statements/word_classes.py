"""The small words that the rules of this room go by, from ``lexicon/statement_words.toml``."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

__all__ = ["closed_class"]


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    source = resources.files("sayso.reading.lexicon").joinpath("statement_words.toml")
    table: dict[str, str] = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


def closed_class(name: str) -> frozenset[str]:
    """The words of one class, in lower case. Raises ``KeyError`` for a class that is not there."""
    return _classes()[name]
