"""Units after a number: "40 percent", "a 5-inch screen", "$21 a barrel"."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, as_listed, listed, table, units, words

__all__ = ["duration_after", "is_money", "money_of", "unit_after"]

# A bare letter after a space is a name as often as a unit: "Section 5 C".
_ATTACHED_ONLY = frozenset({"C", "$", "p", "m"})


@cache
def _forms() -> dict[str, str]:
    return {form: unit for unit, entry in units().items() for form in entry.get("forms", ())}


@cache
def _symbols() -> dict[str, str]:
    return {form: unit for unit, entry in units().items() for form in entry.get("symbols", ())}


@cache
def _pattern() -> re.Pattern[str]:
    spaced = alternatives(symbol for symbol in _symbols() if symbol not in _ATTACHED_ONLY)
    every = alternatives(_symbols())
    words = alternatives(_forms())
    return re.compile(
        rf"[-‐‑\s]?(?P<symbol>{spaced})(?![\w²³])|(?P<tight>{every})(?![\w²³])|[-‐‑\s]?(?i:(?P<form>{words}))\b"
    )


@cache
def _rate() -> re.Pattern[str]:
    words = alternatives(_forms())
    return re.compile(
        rf"\s?(?:per\s|an?\s|each\s|every\s|/)(?P<below>(?i:{words}|[a-z]+))\b(?!\s(?:earlier|ago|before(?!\stax)|later|previously|on\s)\b)",
        re.IGNORECASE,
    )


_PAST_BRACKETS = re.compile(r"\s\([^()\d]{0,6}[\d.,]{1,12}[^()\d]{0,12}\)\sper\s(?P<below>[a-z]+)\b")
"""C$6 (US$4.46) per share: what is in brackets is the same amount, by the same share."""


@cache
def _below() -> frozenset[str]:
    """What money and measures are reckoned by; "$300m a deal" is no rate, nor "5 km a runner"."""
    return (
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
    return unit is not None and bool(units().get(unit.partition(" per ")[0], {}).get("money"))


def unit_after(text: str, end: int, unit: str | None) -> tuple[str | None, int]:
    """The unit of the number that ends at ``end``, and where it ends with it.

    ``unit`` is the currency already read before the number: it stays, and only a rate is looked for.
    """
    if unit is None:
        match = _pattern().match(text, end)
        if match is None:
            return None, end
        symbol = match["symbol"] or match["tight"]
        unit = _symbols().get(symbol) if symbol else _forms().get(as_listed(match["form"]))
        if unit is None:
            return None, end
        end = match.end()
    elif is_money(unit):
        code = _code().match(text, end)  # "$249 USD": the sign and the letters are one currency
        unit, end = (_symbols()[code[1]], code.end()) if code else (unit, end)
    if unit.startswith(("percent", "basis", "times", "bpd")):
        return unit, end
    rate = _rate().match(text, end) or _PAST_BRACKETS.match(text, end)
    if rate is not None and rate["below"].lower() in _below():
        until = rate.end() if "(" not in rate[0] else end
        return f"{unit} per {' '.join(rate['below'].lower().split())}", until
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
