"""Units after a number: "40 percent", "a 5-inch screen", "$21 a barrel"."""

from __future__ import annotations

import re
from collections.abc import Collection, Container
from functools import cache
from typing import NamedTuple

from sayso.reading.figures.lexicon import alternatives, as_listed, as_printed, listed, table, words
from sayso.reading.figures.units import units

__all__ = ["duration_after", "is_money", "money_of", "unit_after"]

# A bare letter after a space is a name as often as a unit: "Section 5 C".
_ATTACHED_ONLY = frozenset({"C", "$", "p", "m", "l", "L", "t"})
_JOINERS = "-‐‑"


class _Names(NamedTuple):
    """Names that may stand behind a number."""

    known: Container[str]
    beginnings: frozenset[str]
    """The letters that each begins with."""


def _names(known: Collection[str]) -> _Names:
    return _Names(known, frozenset(run[0] for run in map(_LETTERS.match, known) if run is not None))


@cache
def _forms() -> dict[str, str]:
    return {form: code for code, unit in units().items() for form in unit.forms}


@cache
def _unit_names() -> _Names:
    return _names(_forms())


@cache
def _symbols() -> dict[str, str]:
    return {symbol: code for code, unit in units().items() for symbol in unit.symbols}


@cache
def _pattern() -> re.Pattern[str]:
    spaced = alternatives(symbol for symbol in _symbols() if symbol not in _ATTACHED_ONLY)
    every = alternatives(_symbols())
    return re.compile(rf"[-‐‑\s]?(?P<symbol>{spaced})(?![\w²³])|(?P<tight>{every})(?![\w²³])")


_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_](?:[^\s,;:()\[\]]|\s(?=[\w&])){0,60}")
"""What a unit's name can be the beginning of; a few names have digits in them."""
_ENDS = re.compile(r"\w\b")


def _longest(text: str, start: int, names: _Names) -> int | None:
    """Where the longest of the names ends that begins at ``start``; None where none does."""
    first = _LETTERS.match(text, start)
    run = _WORDS.match(text, start) if first and first[0].lower() in names.beginnings else None
    if run is None:
        return None
    ends = [end.end() for end in _ENDS.finditer(text, start, run.end())]
    return next((end for end in reversed(ends) if as_listed(text[start:end]) in names.known), None)


_RATE = re.compile(r"\s?(?:per\s|an?\s|each\s|every\s|/)(?=[a-z])", re.IGNORECASE)
_COMPARED = re.compile(r"\s(?:earlier|ago|before(?!\stax)|later|previously|on\s)\b", re.IGNORECASE)
_PAST_BRACKETS = re.compile(r"\s\([^()\d]{0,6}[\d.,]{1,12}[^()\d]{0,12}\)\sper\s(?P<below>[a-z]+)\b")
"""C$6 (US$4.46) per share: what is in brackets is the same amount, by the same share."""


@cache
def _below() -> _Names:
    """What money and measures are reckoned by; "$300m a deal" is no rate, nor "5 km a runner"."""
    return _names(
        words("per", "periods")
        | words("per", "things")
        | frozenset(table("per", "same"))
        | frozenset(_forms())
    )


@cache
def _code() -> re.Pattern[str]:
    letters = alternatives(
        s for s, unit in _symbols().items() if is_money(unit) and re.fullmatch("[A-Z]{3}", s)
    )
    return re.compile(rf"\s?({letters})\b")


def is_money(unit: str | None) -> bool:
    known = units().get(unit.partition(" per ")[0]) if unit is not None else None
    return known is not None and known.money


def unit_after(text: str, end: int, unit: str | None) -> tuple[str | None, int]:
    """The unit of the number that ends at ``end``, and where it ends with it.

    ``unit`` is the currency already read before the number: it stays, and only a rate is looked for.
    """
    if unit is None:
        named = _named(text, end)
        if named is None:
            return None, end
        unit, end = named
    elif is_money(unit):
        code = _code().match(text, end)  # "$249 USD": the sign and the letters are one currency
        unit, end = (_symbols()[code[1]], code.end()) if code else (unit, end)
    if unit.startswith(("percent", "basis", "times", "bpd")):
        return unit, end
    return _reckoned(text, unit, end)


def _named(text: str, end: int) -> tuple[str, int] | None:
    """The unit that is named right behind a number, and where it ends."""
    symbol = _pattern().match(text, end)
    if symbol is not None:
        return _symbols()[as_printed(symbol["symbol"] or symbol["tight"])], symbol.end()
    start = end + 1 if text[end : end + 1] in _JOINERS or text[end : end + 1].isspace() else end
    until = _longest(text, start, _unit_names())
    return None if until is None else (_forms()[as_listed(text[start:until])], until)


def _reckoned(text: str, unit: str, end: int) -> tuple[str, int]:
    """The unit with what it is reckoned by, where that follows."""
    rate = _RATE.match(text, end)
    start, until = (rate.end(), _longest(text, rate.end(), _below())) if rate is not None else (end, None)
    if until is not None and not _COMPARED.match(text, until):
        return f"{unit} per {as_listed(text[start:until])}", until
    bracket = _PAST_BRACKETS.match(text, end)
    if bracket is not None and bracket["below"] in _below().known:
        return f"{unit} per {bracket['below']}", end
    return unit, end


def money_of(text: str, end: int) -> tuple[str | None, int]:
    """The currency after "of", and where it ends: "billions of dollars". Refused: "dozens of kilos of flour"."""
    of = re.match(r"\sof(?=\s)", text[end : end + 4])
    if of is None:
        return None, end
    unit, until = unit_after(text, end + of.end(), None)
    return (unit, until) if is_money(unit) else (None, end)


@cache
def _duration() -> re.Pattern[str]:
    words = alternatives(listed("refused", "durations"))
    adjective = r"(?:more|consecutive|straight|full|whole|further|extra|long|additional)"
    return re.compile(rf"[-‐‑\s](?:{adjective}\s)?(?:{words})\b(?!['’]?s?\s?-?old\b)", re.IGNORECASE)


def duration_after(text: str, end: int) -> int | None:
    """Where a stretch of time ends whose number ends at ``end`` ("15 years", "two-day"); None if none."""
    match = _duration().match(text, end)
    return match.end() if match else None
