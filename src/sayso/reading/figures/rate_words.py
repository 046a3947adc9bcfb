"""The words of rates: "a day", "every two weeks", "three times a year", "per annum"."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, listed, table
from sayso.reading.figures.quantity import Quantity

__all__ = [
    "after_article",
    "each_or_every",
    "find_frequencies",
    "is_base_of_rate",
    "of_periods",
    "rate_named",
]

_BASE = re.compile(r"\b(?:per|for\severy|for\seach)\s$", re.IGNORECASE)


_HINTS = ("once", "twice", "thrice", "times")


def find_frequencies(text: str) -> list[Quantity]:
    """ "Once every two weeks", "three times a day": how often, in ``times``; its stretch is no part of the span."""
    found: list[Quantity] = []
    folded = text.casefold()
    if not any(hint in folded for hint in _HINTS):
        return found
    for match in _often().finditer(text):
        once = table("per", "often").get((match["once"] or "").lower())
        count = match["count"] or ""
        value = float(once if once is not None else _small().get(count.lower()) or count)
        span = match.span()
        found.append(Quantity(*span, span, value, value, "words", "times"))
    return found


@cache
def _often() -> re.Pattern[str]:
    periods, behind = alternatives(listed("per", "periods")), alternatives(listed("per", "no_rate_behind"))
    count = rf"\d{{1,5}}|{alternatives(_small())}"
    one = rf"an?\s(?:{periods})\b(?!\s(?:{behind}|had|has)\b)"
    many = rf"(?:per|(?:in\s)?each|(?:in\s)?every)\s(?:\w+\s)?(?:{periods})s?\b"
    once = rf"(?P<once>{alternatives(table('per', 'often'))})|(?P<count>{count})\stimes"
    return re.compile(rf"\b(?:{once})(?=\s(?:{one}|{many}))", re.IGNORECASE)


def is_base_of_rate(text: str, start: int) -> bool:
    """Whether the number at ``start`` is what others are reckoned by: "per 100,000 people", "for every 300"."""
    return _BASE.search(text, max(0, start - 12), start) is not None


@cache
def after_article() -> re.Pattern[str]:
    """ "A day", "a share", from the blank before it; not "a day ago"."""
    stretches = alternatives([*listed("per", "periods"), *listed("per", "things")])
    behind = alternatives(listed("per", "no_rate_behind"))
    return re.compile(rf"[-\s](?:an?)[-\s](?P<by>{stretches})\b(?!['’]s|[-\s](?:{behind})\b)", re.IGNORECASE)


@cache
def each_or_every() -> re.Pattern[str]:
    """ "Every two weeks", "each month", "in every other year"."""
    count = rf"(?:\d[\d,]*|few|couple\sof|{alternatives(_small())})"
    return re.compile(
        rf"(?:(?:once\s)?in\s)?(?:each|every)\s(?:(?P<many>{count}|{alternatives(table('per', 'steps'))})\s)?"
        rf"(?P<by>{alternatives(listed('per', 'periods'))})(?P<plural>s?)\b",
        re.IGNORECASE,
    )


def of_periods(match: re.Match[str]) -> str:
    """The stretch of a match of :func:`each_or_every`: "2 weeks"."""
    many, by = (match["many"] or "").lower(), match["by"].lower()
    if not many:
        return by
    step = table("per", "steps").get(many) or _small().get(many)
    if step is not None:
        return f"{int(step)} {by}s" if step > 1 else by
    return f"{many} {by}s"


def rate_named(printed: str) -> str:
    """In lower case, under one name: "annum" is "year"."""
    name = " ".join(printed.split()).lower()
    return str(table("per", "same").get(name, name))


@cache
def _small() -> dict[str, float]:
    return {**table("numbers", "digits"), **table("numbers", "teens"), **table("numbers", "tens")}
