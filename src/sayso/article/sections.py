"""Sections and mastheads, known by their last word."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

__all__ = ["ends_as_section", "is_masthead", "is_masthead_above"]


@lru_cache(maxsize=8)
def _words(name: str, key: str = "words") -> frozenset[str]:
    table = tomllib.loads(files("sayso.article").joinpath(f"lexicon/{name}.toml").read_text("utf-8"))
    return frozenset(table[key])


def ends_as_section(line: str) -> bool:
    """Whether ``line`` is at most three words, the last one of a section or masthead ("World News")."""
    last = _last_of(line, most=3)
    return last in _words("sections") or last in _words("mastheads")


def is_masthead(line: str) -> bool:
    """Whether ``line`` is the name of a newspaper by its form: two to five words, each with a capital, the
    last one such as "Ledger" or "Gazette" ("The Daily Ledger"). "Breaking News" is none.
    """
    names = re.sub(r"\b(?:of|and|the|on)\s", "", line).split()
    capitals = all(word[:1].isupper() for word in names)
    return len(line.split()) > 1 and capitals and _last_of(line, most=5) in _words("mastheads")


def is_masthead_above(line: str) -> bool:
    """Whether ``line`` is the name of a newspaper where it stands by itself or beside a date above a report: there
    "The Harbour Post" is one, too. "Latest Post" and "World News" are none.
    """
    words = [word for word in line.split() if word not in ("of", "and", "the", "on")]
    if is_masthead(line):
        return True
    named = 2 <= len(line.split()) <= 5 and all(word[:1].isupper() and word.isalpha() for word in words)
    return (
        named
        and words[0].lower() not in _words("mastheads", "first")
        and words[-1].lower() in _words("mastheads", "above")
    )


def _last_of(line: str, *, most: int) -> str:
    words = line.split()
    return re.sub(r"\W", "", words[-1]).lower() if 0 < len(words) <= most else ""
