"""What is known of each unit: CLDR's names, and in ``units.toml`` what news prints beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sayso.reading.figures.cldr import Name, currency_names, unit_names
from sayso.reading.figures.lexicon import toml

__all__ = ["Unit", "name_of_unit", "units"]


@dataclass(slots=True)
class Unit:
    """One unit, and how it is printed. No form belongs to two units."""

    name: str
    """In words: "kilometre"."""
    money: bool = False
    per: str | None = None
    """By what a unit is reckoned that does not say so: "day" of "bpd"."""
    forms: list[str] = field(default_factory=list)
    """Behind the number, in any case."""
    symbols: list[str] = field(default_factory=list)
    """Behind the number, in this case only."""
    signs: list[str] = field(default_factory=list)
    """Before the number: "$"."""


@cache
def units() -> dict[str, Unit]:
    """Every unit by the code that ``Figure.unit`` says. Not to be changed.

    A form of ours goes before CLDR's, a unit's whole name before the last word of a currency's ("dinars").
    """
    ours = toml("units.toml")
    measured, paid = _wanted(), currency_names()
    owners = {unit: code for code, entry in ours.items() for unit in entry.get("cldr", ())}
    table = {code: _ours(code, entry) for code, entry in ours.items()}
    taken = _Taken(table)
    for unit, name in measured.items():
        code = owners.get(unit) or _code(name)
        taken.add(table.setdefault(code, Unit(name.forms[0])), name.forms, _short(name))
    refused = _refused("codes")
    for code, name in paid.items():
        known = table.setdefault(code, Unit(name.forms[0], money=True))
        codes = [code] if code in name.symbols and code not in refused else []
        taken.add(known, name.forms, codes, [*codes, *(s for s in name.symbols if s != code)])
    for code, nouns in _last_words(paid):
        taken.add(table.setdefault(code, Unit(code, money=True)), nouns)
    return {code: unit for code, unit in table.items() if unit.forms or unit.symbols or unit.signs}


def name_of_unit(unit: str) -> str:
    """The unit in words: "kilometre" for ``km``; a rate keeps its denominator ("USD per barrel")."""
    whole = units().get(unit)
    if whole is None and " per " in unit:
        unit, _, below = unit.partition(" per ")
        return f"{name_of_unit(unit)} per {below}"
    return whole.name if whole else unit


class _Taken:
    """Gives each form to the unit that asks first."""

    def __init__(self, table: dict[str, Unit]) -> None:
        self._forms = {form for unit in table.values() for form in unit.forms}
        self._symbols = {symbol for unit in table.values() for symbol in unit.symbols}
        self._signs = {sign for unit in table.values() for sign in unit.signs}

    def add(
        self, unit: Unit, forms: Iterable[str], symbols: Iterable[str] = (), signs: Iterable[str] = ()
    ) -> None:
        for wanted, of_unit, taken in (
            (forms, unit.forms, self._forms),
            (symbols, unit.symbols, self._symbols),
            (signs, unit.signs, self._signs),
        ):
            free = [each for each in wanted if each not in taken]
            taken.update(free)
            of_unit += free


def _ours(code: str, entry: dict[str, Any]) -> Unit:
    name = entry.get("name") or _british(code, entry)
    money = bool(entry.get("money")) or code in currency_names()
    printed = [list(entry.get(key, ())) for key in ("forms", "symbols", "signs")]
    return Unit(name, money, entry.get("per"), *printed)


def _british(code: str, entry: dict[str, Any]) -> str:
    """The name CLDR gives it, in British spelling where there is one."""
    name = unit_names()[entry["cldr"][0]] if "cldr" in entry else currency_names()[code]
    return name.british


def _wanted() -> dict[str, Name]:
    refused = _refused("units")
    return {unit: name for unit, name in unit_names().items() if unit not in refused}


def _short(name: Name) -> list[str]:
    refused = _refused("symbols")
    return [symbol for symbol in name.symbols if symbol not in refused]


def _code(name: Name) -> str:
    """Of a unit that is not in our list: its symbol, its name where that is no symbol."""
    return next(iter(_short(name)), name.forms[0])


def _last_words(paid: dict[str, Name]) -> Iterator[tuple[str, list[str]]]:
    """The nouns of the currencies of today: of one, its code ("forints"); of several, the noun itself ("dinars")."""
    refused = _refused("nouns")
    owners: dict[str, list[str]] = {}
    nouns = {code: [form.split()[-1] for form in name.forms] for code, name in paid.items() if name.symbols}
    for code, words in nouns.items():
        owners.setdefault(words[0], []).append(code)
    for noun, codes in owners.items():
        every = dict.fromkeys(word for code in codes for word in nouns[code] if word not in refused)
        yield (codes[0] if len(codes) == 1 else noun), list(every)


@cache
def _refused(what: str) -> frozenset[str]:
    return frozenset(toml("cldr.toml")["refused"][what])
