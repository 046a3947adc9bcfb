"""What a quantity takes from the one beside it: a unit, a bound, the reason it is no figure."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from sayso.reading.figures.quantity import Quantity

__all__ = ["alike", "converted", "differing", "gapped", "sharing_units"]

_LISTED = re.compile(r",?\s(?:and\s|or\s)?|\sto\s")


def alike(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "Ages 24, 25 and 41" are three ages, "image 3 of 14" is one label."""
    out: list[Quantity] = []
    for quantity in quantities:
        gap = text[out[-1].end : quantity.start] if out else ""
        if out and quantity.refused is None and quantity.unit is None and quantity.form in ("plain", "words"):
            listed = out[-1].refused == "age" and _LISTED.fullmatch(gap) and (quantity.low or 0) <= 110
            if (listed and _ends(text, out[-1], quantity)) or (out[-1].refused == "label" and gap == " of "):
                quantity = replace(quantity, refused=out[-1].refused)
        out.append(quantity)
    return out


def _ends(text: str, first: Quantity, last: Quantity) -> bool:
    """Whether a list of plain numbers ends with the last, and no noun stands behind it."""
    return text[first.start : first.end].isdigit() and not re.match(r"\s[a-z]", text[last.end : last.end + 2])


_FROM = re.compile(r"\sfrom\s(?:about\s|around\s|some\s)?")
_THEN = re.compile(r"\s?(?:[.,;)]|$)|\s(?:in|on|at|a|last|the|two|three|four|five|earlier|before|when)\b")
_SHARED = re.compile(r"-?\s(?:to|or|and)\s(?:about\s|around\s)?")


def sharing_units(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "A 7- or 8-inch screen", "from 13.5 to 14 mm": the unit is given once, after the last."""
    out = list(quantities)
    for n in range(len(out) - 2, -1, -1):
        a, b = out[n], out[n + 1]
        signless = b.unit is not None and text[b.start].isdigit() and b.unit not in ("fraction", "times")
        free = a.unit is None and a.form in ("plain", "digits") and a.refused in (None, "name")
        if free and signless and _SHARED.fullmatch(text[a.end : b.start]):
            out[n] = replace(a, unit=b.unit, refused=None)
    for n, (a, b) in enumerate(pairwise(out)):  # "narrowed to 4 points from 11"
        bare = a.unit is not None and b.unit is None and b.refused is None and b.form in ("plain", "digits")
        if bare and _FROM.fullmatch(text[a.end : b.start]) and _THEN.match(text, b.end):
            out[n + 1] = replace(b, unit=a.unit.partition(" per ")[0] if a.unit else None)
    return out


_GAPPED = re.compile(
    r"\s(?:[\w’'-]+\s?){0,4}(?:,\s(?:and\s)?|;\s(?:and\s)?|\sand\s|and\s)(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}\s"
)
_NOTHING_COUNTED = re.compile(r"\s?(?:[.,;)]|$|\n|\sand\s(?:the\s)?[A-Z])")


def gapped(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "62 seats and Harvest 61, the List 12": the second of a pair is no part of the name before it.

    Refused: a number that a noun follows ("and Airbus 320 jets"), and a name that no counted number goes before.
    """
    out: list[Quantity] = []
    for quantity in quantities:
        first = out[-1] if out else None
        counted = (
            first is not None
            and first.refused is None
            and first.form in ("plain", "digits", "words", "gapped")
        )
        if first is not None and counted and quantity.refused == "name" and quantity.form == "plain":
            apart = _GAPPED.fullmatch(text, first.end, quantity.start)
            if (
                apart
                and _NOTHING_COUNTED.match(text, quantity.end)
                and (quantity.low or 0) < 10 * (first.low or 0)
            ):
                quantity = replace(quantity, refused=None, unit=first.unit, form="gapped")
        out.append(quantity)
    return out


_TELLS_MORE = re.compile(r"\s(?:more|less)\b")


def differing(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "60 million euros, 15 million more than in June": the difference is of the same money."""
    out: list[Quantity] = []
    for quantity in quantities:
        first = out[-1] if out else None
        scaled = (
            quantity.unit is None and (quantity.low or 0) >= 1e6 and _TELLS_MORE.match(text, quantity.end)
        )
        if first and first.unit and scaled and not re.search(r"[.;\n]", text[first.end : quantity.start]):
            quantity = replace(quantity, unit=first.unit.partition(" per ")[0])
        out.append(quantity)
    return out


def converted(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "More than 100 km (60 miles)": the same measure in another unit is bounded the same."""
    out: list[Quantity] = []
    for quantity in quantities:
        first = out[-1] if out else None
        if (
            first
            and first.unit
            and quantity.unit
            and quantity.hedge is None
            and text[first.end : quantity.start] == " ("
        ):
            low = quantity.low if first.low is not None else None
            high = quantity.high if first.high is not None else None
            quantity = replace(quantity, low=low, high=high, hedge=first.hedge)
        out.append(quantity)
    return out
