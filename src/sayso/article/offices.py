"""Offices by their names: who issues pages of its own, and is no outlet of news."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

__all__ = ["is_of_news", "office_in"]


@lru_cache(maxsize=2)
def _names(kind: str) -> re.Pattern[str]:
    table = tomllib.loads(files("sayso.article").joinpath("lexicon/offices.toml").read_text("utf-8"))
    return re.compile(rf"\b(?:{'|'.join(table[kind])})\b")


def office_in(name: str) -> str | None:
    """The noun by which a name is that of an office: "Ministry", "Police"; None where it is none, or of news."""
    found = _names("offices").search(name)
    return found[0] if found and not is_of_news(name) else None


def is_of_news(name: str) -> bool:
    """Whether a name is that of a news agency, a paper, a broadcaster or a press office, by a word of it."""
    return _names("news").search(name) is not None
