"""The word lists of figures: read once, and the patterns made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_SIGNS = {" ": r"\s", "-": "[-‐‑]"}

__all__ = ["alternatives", "as_listed", "as_printed", "listed", "table", "toml", "verbatim", "words"]


@cache
def toml(name: str) -> dict[str, Any]:
    """The word list ``lexicon/name``. Not to be changed."""
    return tomllib.loads(files("sayso.reading").joinpath("lexicon", name).read_text(encoding="utf-8"))


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of ``figures.toml`` as a set, for membership only."""
    return frozenset(toml("figures.toml")[section][key])


@cache
def table(section: str, key: str) -> dict[str, Any]:
    """A table of ``figures.toml``, by printed form. Not to be changed."""
    return dict(toml("figures.toml")[section][key])


def listed(section: str, key: str) -> list[str]:
    """A list of ``figures.toml`` in the order it is written."""
    return list(toml("figures.toml")[section][key])


class _Tree(dict[str, "_Tree"]):
    """What may follow on the same beginning, by the next character; "" where a form ends."""


def alternatives(forms: Iterable[str]) -> str:
    """A pattern that matches any of ``forms``, the longest first; a space matches any one blank.

    What forms begin with together is written once, so that a text is not read again for each of them.
    """
    return _written(_tree_of(forms), _SIGNS)


def verbatim(forms: Iterable[str]) -> str:
    """A pattern that matches any of ``forms`` as they are written, the longest first."""
    return _written(_tree_of(forms), {})


def _tree_of(forms: Iterable[str]) -> _Tree:
    tree = _Tree()
    for form in forms:
        here = tree
        for character in form:
            here = here.setdefault(character, _Tree())
        here[""] = _Tree()
    return tree


def _written(tree: _Tree, signs: Mapping[str, str]) -> str:
    ways = [signs.get(each, re.escape(each)) + _written(tree[each], signs) for each in sorted(tree) if each]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)})" + ("?" if "" in tree else "") if len(ways) > 1 or "" in tree else ways[0]


def as_listed(printed: str) -> str:
    """A printed form as the lists write it: lower case, plain blanks and hyphens."""
    return as_printed(printed.lower())


def as_printed(printed: str) -> str:
    """A printed form with plain blanks and hyphens, its case kept."""
    return " ".join(printed.replace("\u2010", "-").replace("\u2011", "-").split())
