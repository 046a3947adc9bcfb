"""The word lists of figures: read once, and the patterns made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["alternatives", "as_listed", "as_printed", "listed", "table", "toml", "words"]


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


def alternatives(forms: Iterable[str]) -> str:
    """A pattern that matches any of ``forms``, the longest first; a space matches any one blank."""
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s").replace(r"\-", "[-‐‑]") for form in longest_first)


def as_listed(printed: str) -> str:
    """A printed form as the lists write it: lower case, plain blanks and hyphens."""
    return as_printed(printed.lower())


def as_printed(printed: str) -> str:
    """A printed form with plain blanks and hyphens, its case kept."""
    return " ".join(printed.replace("\u2010", "-").replace("\u2011", "-").split())
