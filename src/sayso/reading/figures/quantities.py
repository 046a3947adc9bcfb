"""Quantities: numbers with their unit, hedge and bounds, before any grammar is asked.

A quantity keeps why it is no figure (``refused``): durations and ages are
quantities all the same, and a benchmark of quantities counts them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from sayso.reading.figures.hedges import hedge_round
from sayso.reading.figures.measures import duration_after, money_of, unit_after
from sayso.reading.figures.multiples import find_multiples
from sayso.reading.figures.neighbours import alike, converted, differing, gapped, sharing_units
from sayso.reading.figures.numerals import Numeral, find_numerals
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity
from sayso.reading.figures.ranges import joined
from sayso.reading.figures.rate_words import find_frequencies
from sayso.reading.figures.refusals import refusal

__all__ = ["find_quantities"]

_OF_ONE = re.compile(r"(?:\sof)?\san?(?=\s(?!million|billion|dozen))")
""" "Half a point", "a quarter of a mile"."""
_MAGNITUDE = re.compile(
    r"\b(?:magnitude[-\s](?:of\s)?|(?:earthquake|quake|aftershock|tremor)s?\sof\s)$", re.IGNORECASE
)
"""The one unit in words that stands before its number: "a magnitude 6.3 quake"."""


@lru_cache(maxsize=2)
def find_quantities(prose: Prose) -> tuple[Quantity, ...]:
    """Every quantity of the text in order, none overlapping; the refused ones carry the reason.

    Those of the last texts are remembered: figures and casualties ask for the same.
    """
    found: list[Quantity] = []
    for numeral in find_numerals(prose.text):
        quantity = _measured(prose, numeral)
        if quantity is not None:
            found.append(quantity)
    multiples = find_multiples(prose.text, prose)
    factors = [Quantity(m.start, m.end, (m.start, m.end), m.low, m.low, "multiple") for m in multiples]
    factors += find_frequencies(prose.text)
    covered = {place for factor in factors for place in range(factor.start, factor.end)}
    found = [q for q in found if covered.isdisjoint(range(q.start, q.end))]
    found = differing(prose.text, gapped(prose.text, alike(prose.text, found)))
    hedged = [_hedged(prose.text, q) for q in joined(prose, sharing_units(prose.text, found))]
    hedged += (_hedged(prose.text, q) for q in factors)
    hedged.sort(key=lambda q: (q.start, q.end))
    return tuple(converted(prose.text, _apart(hedged)))


def _measured(prose: Prose, numeral: Numeral) -> Quantity | None:
    if prose.at(numeral.start) is None or prose.at(numeral.end - 1) is None:
        return None
    unit, end = unit_after(prose.text, numeral.end, numeral.unit)
    if unit is None and numeral.form == "vague":
        unit, end = money_of(prose.text, numeral.end)
    if numeral.form == "fraction":
        one = _OF_ONE.match(prose.text, end)
        of_one = unit_after(prose.text, one.end(), None) if one else (None, end)
        unit, end = of_one if of_one[0] is not None else (unit or "fraction", end)
    if unit is None and _MAGNITUDE.search(prose.text, max(0, numeral.start - 20), numeral.start):
        unit = "magnitude"
    why = refusal(prose, numeral, unit, end)
    if why in (None, "time") and unit is None:
        until = duration_after(prose.text, end)
        if until is not None:
            why, end = "duration", until
    return Quantity(
        numeral.start, end, (numeral.start, end), numeral.low, numeral.high,
        numeral.form, unit, _own_hedge(prose.text, numeral), numeral.sign, why,
    )  # fmt: skip


def _own_hedge(text: str, numeral: Numeral) -> str | None:
    """ "dozens" and "several hundred" are their own hedge."""
    return text[numeral.start : numeral.end] if numeral.form == "vague" else None


def _hedged(text: str, quantity: Quantity) -> Quantity:
    hedge = hedge_round(text, quantity.start, quantity.end)
    if hedge is None:
        return quantity
    words = f"{hedge.words} {quantity.hedge}" if quantity.hedge else hedge.words
    changed = replace(quantity, start=hedge.start, end=hedge.end, hedge=words)
    if quantity.form == "range" and hedge.bound != "about":
        return changed if hedge.bound == "low" else replace(changed, hedge=words)
    if hedge.bound == "low":
        return replace(changed, high=None)
    if hedge.bound == "high":
        # "up to several hundred" has no bound that can be put in figures above.
        return replace(changed, low=None, high=quantity.high if quantity.high is not None else quantity.low)
    return changed


def _apart(quantities: list[Quantity]) -> list[Quantity]:
    """Without overlaps: the one that starts first stays, a later one gives its hedge up or goes."""
    out: list[Quantity] = []
    for quantity in quantities:
        if out and quantity.start < out[-1].end:
            if quantity.number[0] < out[-1].end:
                continue
            quantity = _unhedged(quantity)
        out.append(quantity)
    return out


def _unhedged(quantity: Quantity) -> Quantity:
    """ "10,000 at least, two …": the words bound the number before."""
    if quantity.form == "vague":
        return replace(quantity, start=quantity.number[0])
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    return replace(quantity, start=quantity.number[0], low=low, high=high, hedge=None)
