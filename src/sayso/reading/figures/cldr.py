"""The English names of units and currencies as Unicode's CLDR has them, by way of Babel.

The data is American English with what British English prints otherwise ("kilometre", "per cent", "tonne"). It is
read once a process, when the first number with something behind it is read: some 50 milliseconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from babel import localedata

from sayso.reading.fixed import fixed

__all__ = ["Name", "currency_names", "unit_names"]

_LOCALES = ("en", "en_GB")


@fixed
class Name:
    """What CLDR calls one unit or currency."""

    id: str
    """CLDR's own: "length-kilometer", or the code of ISO 4217: "EUR"."""
    forms: tuple[str, ...]
    """As written in full, lower case, the American singular first: "kilometer", "kilometers", "kilometre", …"""
    british: str
    """Its singular in British English: "kilometre"."""
    symbols: tuple[str, ...]
    """As written short, case as printed: "km"; of a currency its sign, "CA$"; none of one that is no tender now."""


@cache
def unit_names() -> dict[str, Name]:
    """Every English unit by its id, stretches of time left out: they are no figures."""
    found = {}
    locales = [localedata.load(locale)["unit_patterns"] for locale in _LOCALES]
    for unit in locales[0]:
        if unit.startswith("duration-"):
            continue
        american, british = (list(_printed(patterns[unit], "long")) for patterns in locales)
        if american:
            forms = _each([form.lower() for form in american + british], _variants)
            short = dict.fromkeys(each for patterns in locales for each in _printed(patterns[unit], "short"))
            found[unit] = Name(unit, tuple(forms), british[0].lower(), tuple(short))
    return found


def _printed(widths: Any, width: str) -> Iterator[str]:
    """The unit without its number, the singular first; nothing where it stands before the number."""
    patterns = widths.get(width, {})
    for number in ("one", "other"):
        pattern = patterns.get(number, "")
        if pattern.startswith("{0}"):
            yield pattern.removeprefix("{0}").strip()


def _variants(form: str) -> Iterator[str]:
    """ "Miles per hour" is printed "miles an hour" too, and "mile-per-hour" before a noun."""
    yield form
    if " per " in form:
        over, below = form.split(" per ", 1)
        yield f"{over} {'an' if below[0] in 'aeio' or below == 'hour' else 'a'} {below}"
    yield form.replace("-", " ")
    yield form.replace(" ", "-")


@cache
def currency_names() -> dict[str, Name]:
    """Every currency by its code. Refused: a period or an account of one ("(1991–1998)"), metals, units of account."""
    english: Any = localedata.load("en")
    found = {}
    for code, plurals in english["currency_names_plural"].items():
        sign = english["currency_symbols"].get(code)
        forms = [plurals[number].lower() for number in ("one", "other") if number in plurals]
        if re.search(r"[\d()]", "".join(forms)) or (code.startswith("X") and sign in (None, code)):
            continue
        signs = () if sign is None else tuple(dict.fromkeys((" ".join(sign.split()), code)))
        found[code] = Name(code, tuple(_each(forms, _plain)), forms[0], signs)
    return found


def _plain(form: str) -> Iterator[str]:
    """ "Colóns" is printed "colons" too, and "&" is printed "and"."""
    yield form
    form = form.replace(" & ", " and ")
    yield form
    letters = unicodedata.normalize("NFKD", form.replace("ʻ", "'"))
    yield "".join(letter for letter in letters if not unicodedata.combining(letter))


def _each(forms: list[str], written: Callable[[str], Iterator[str]]) -> dict[str, None]:
    return dict.fromkeys(way for form in forms for way in written(form))
