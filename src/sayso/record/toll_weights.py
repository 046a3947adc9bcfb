"""The weights of ``tolls.toml``, and the words of reports on several events."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

__all__ = ["round_up", "says", "weight"]


@cache
def _toml() -> dict[str, Any]:
    return tomllib.loads(files("sayso.record").joinpath("lexicon/tolls.toml").read_text("utf-8"))


def weight(marks: Iterable[str]) -> float:
    """What a thing told weighs in its circumstances: 1 without any."""
    known = _toml()["marks"]
    return exp(sum(known.get(mark, 0.0) for mark in marks))


def says(sort: str, relation: str) -> float:
    """What a thing of this sort gives to a toll it stands in this relation to; 0 where that says nothing."""
    return float(_toml()["says"].get(sort, {}).get(relation, 0.0))


@cache
def _several(where: str) -> re.Pattern[str]:
    words = sorted(_toml()["several"][where], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def round_up(where: str, text: str) -> bool:
    """Whether a title, or an opening, has words of several events: "in separate shootings"."""
    return _several(where).search(text) is not None
