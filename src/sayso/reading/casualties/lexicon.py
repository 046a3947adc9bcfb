"""The word lists of casualties, and the patterns made of them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.reading.figures.lexicon import verbatim

__all__ = [
    "FATES",
    "after",
    "any_fate",
    "before",
    "behind_doer",
    "counts_of",
    "forms",
    "in_period",
    "listed",
    "multiples",
    "named",
]

FATES = ("dead", "injured", "hit")


@cache
def _toml() -> dict[str, Any]:
    return tomllib.loads(files("sayso.reading").joinpath("lexicon/casualties.toml").read_text("utf-8"))


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """A list of ``casualties.toml`` as a set."""
    return frozenset(_toml()[section][key])


@cache
def forms(section: str) -> dict[str, Any]:
    """A table of ``casualties.toml``. Not to be changed."""
    return dict(_toml()[section])


@cache
def after() -> dict[str, re.Pattern[str]]:
    """What happened, behind those it is told of, after words that may stand between: a pattern a fate."""
    between = verbatim(_toml()["after"]["between"])
    return {
        fate: re.compile(rf"(?:(?:{between})\s){{0,7}}?(?P<form>{verbatim(_toml()['after'][fate])})(?![\w-])")
        for fate in FATES
    }


@cache
def before() -> dict[str, re.Pattern[str]]:
    """What was done, before those it was done to: a pattern a fate."""
    between = verbatim(_toml()["before"]["between"])
    return {
        fate: re.compile(rf"(?<![\w-])(?P<form>{verbatim(_toml()['before'][fate])})(?:\s(?:{between}))*\s?$")
        for fate in FATES
    }


@cache
def named() -> dict[str, re.Pattern[str]]:
    """What stands before the names of those it befell: a pattern a fate."""
    return {
        fate: re.compile(
            rf"\b(?:{verbatim(_toml()['named'][fate])})\s?(?:\d{{1,3}} ?[-‑] ?year ?[-‑] ?old)?$"
        )
        for fate in FATES
    }


@cache
def any_fate() -> re.Pattern[str]:
    """Any word of what may befall people."""
    every = [form for section in ("after", "before") for fate in FATES for form in _toml()[section][fate]]
    every += [*_toml()["doer"]["dead"], *_toml()["doer"]["hit"], *_toml()["persons"]["harmed"]]
    every += [noun for fate in ("dead", "hit") for noun in _toml()["multiple_of"][fate]]
    return re.compile(rf"(?<![\w-])(?:{verbatim(every)})(?![\w])")


@cache
def behind_doer() -> re.Pattern[str]:
    """Whoever did it, dead or hit by his own hand."""
    of = "|".join(rf"(?P<{fate}>{verbatim(_toml()['doer'][fate])})" for fate in ("dead", "hit"))
    return re.compile(rf"(?:(?<![\w-])(?=\w)|(?=,))(?:{of})(?![\w-])")


@cache
def in_period() -> re.Pattern[str]:
    """Words of a count over a stretch of time."""
    return re.compile(rf"(?<![\w-])(?:{verbatim(_toml()['period']['words'])})(?![\w-])")


@cache
def multiples() -> re.Pattern[str]:
    """ "triple shooting", "double murder": a number within a noun."""
    of = "|".join(rf"(?P<{fate}>{verbatim(_toml()['multiple_of'][fate])})" for fate in ("dead", "hit"))
    return re.compile(
        rf"\b(?P<size>{verbatim(list(_toml()['multiples']))})[\s-](?:deadly\s)?(?:{of})s?\b",
        re.I,
    )


@cache
def counts_of() -> re.Pattern[str]:
    """ "counts of attempted murder": charges, one for each who came to harm."""
    of = "|".join(rf"(?P<{fate}>{verbatim(_toml()['counts'][fate])})" for fate in ("injured", "dead"))
    return re.compile(rf"\bcounts? of (?:[\w-]+[ -]){{0,3}}?(?:{of})\b", re.I)
