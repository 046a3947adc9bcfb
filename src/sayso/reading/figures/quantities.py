"""Quantities: numbers with their unit, hedge and bounds, before any grammar is asked.

A quantity keeps why it is no figure (``refused``): durations and ages are
quantities all the same, and a benchmark of quantities counts them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.reading.figures.hedges import hedge_round
from sayso.reading.figures.measures import duration_after, unit_after
from sayso.reading.figures.multiples import find_multiples
from sayso.reading.figures.numerals import Numeral, find_numerals
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.refusals import refusal

__all__ = ["Quantity", "find_quantities"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of the text with what stands directly on it."""

    start: int
    end: int
    """With hedge and unit."""
    number: tuple[int, int]
    """The numeral and its unit, without the hedge."""
    low: float | None
    high: float | None
    form: str
    unit: str | None = None
    hedge: str | None = None
    sign: str = ""
    refused: str | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing on the number itself says that something is counted."""
        return self.unit is None and self.hedge is None and self.form in ("plain", "words")


def find_quantities(prose: Prose) -> list[Quantity]:
    """Every quantity of the text in order, none overlapping; the refused ones carry the reason."""
    found: list[Quantity] = []
    for numeral in find_numerals(prose.text):
        quantity = _measured(prose, numeral)
        if quantity is not None:
            found.append(quantity)
    multiples = find_multiples(prose.text, prose)
    for multiple in multiples:
        found = [q for q in found if q.end <= multiple.start or q.start >= multiple.end]
    hedged = [_hedged(prose.text, q) for q in _joined(prose, found)]
    for m in multiples:
        hedged.append(
            _hedged(prose.text, Quantity(m.start, m.end, (m.start, m.end), m.low, m.low, "multiple"))
        )
    hedged.sort(key=lambda q: (q.start, q.end))
    return _apart(hedged)


def _measured(prose: Prose, numeral: Numeral) -> Quantity | None:
    if prose.at(numeral.start) is None or prose.at(numeral.end - 1) is None:
        return None
    unit, end = unit_after(prose.text, numeral.end, numeral.unit)
    if numeral.form == "fraction":
        unit, end = unit or "fraction", end
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


# --- ranges ------------------------------------------------------------------

_TO = re.compile(r"\s?(?:[-–—]|to|-to-|through)\s?(?:as\s(?:many|much)\sas\s|a\s|some\s)?")
_OR = re.compile(r"\s?or\s(?:even\s)?")
_AND = re.compile(r"\sand\s")
_IN = re.compile(r"\s(?:in|out\sof|of)\s(?:every\s)?")
_MOVED = re.compile(r"(?:\b\w+(?:ed|s|se|ose|ell|ew|ank|imbed|ing)|up|down|by)\s$")


def _joined(prose: Prose, quantities: list[Quantity]) -> list[Quantity]:
    """Two numbers that are one: "10,000 to 12,000", "between 20 and 30", "one in five"."""
    out: list[Quantity] = []
    for quantity in quantities:
        both = _join(prose, out[-1], quantity) if out else None
        if both is not None:
            out[-1] = both
        else:
            out.append(quantity)
    return out


def _join(prose: Prose, a: Quantity, b: Quantity) -> Quantity | None:
    gap = prose.text[a.end : b.start] if b.start - a.end <= 20 else "…"
    if a.form in ("vague", "fraction", "range") or b.form in ("vague", "fraction"):
        return None
    if _TO.fullmatch(gap):
        return _ranged(prose, a, b, spaced=bool(gap.strip("-–—")))
    if _OR.fullmatch(gap) and a.unit in (None, b.unit) and a.low and b.low and a.low < b.low <= 3 * a.low:
        return _ranged(prose, a, b, spaced=True)
    if _AND.fullmatch(gap) and re.search(r"\bbetween\s$", prose.text[max(0, a.start - 9) : a.start], re.I):
        return _ranged(prose, a, b, spaced=True, opener=len("between "))
    if _IN.fullmatch(gap) and a.unit is None and b.unit is None and not a.refused:
        return _one_in(prose, gap, a, b)
    return None


def _ranged(prose: Prose, a: Quantity, b: Quantity, spaced: bool, opener: int = 0) -> Quantity | None:
    low, high = a.low, b.low
    if low is None or high is None or "time" in (a.refused, b.refused):
        return None
    if a.unit is None and a.form in ("plain", "digits", "words"):
        low = _scaled(prose.text, low, b)
    if a.unit not in (None, b.unit) and not (b.unit is None and _is_sign(prose.text, a)):
        return None
    before = prose.text[max(0, a.start - 14) : a.start]
    if not low < high:
        if spaced:
            return None
        return replace(b, start=a.start, number=(a.start, b.end), low=low, high=high, refused="score")
    if spaced and not opener and _moves_to(before):
        return None
    why = b.refused if b.refused not in ("pronoun", "name", "label") else None
    if not spaced and b.unit is None and why is None and _looks_like_score(prose, a, b):
        why = "score"
    start = a.start - opener
    return Quantity(start, b.end, (start, b.end), low, high, "range", b.unit or a.unit, None, "", why)


def _moves_to(before: str) -> bool:
    """ "rose 3 to 58" and "went from 31 to 58" are two numbers, "ranging from 3 to 5" one."""
    if re.search(r"\b(?:rang\w+|anywhere|estimat\w+|varying|varies)\s(?:from\s)?$", before, re.I):
        return False
    if re.search(r"\bfrom\s$", before, re.I):
        return True
    from sayso.reading.figures.moves import is_move

    last = re.search(r"([A-Za-z]+)(?:\sby)?\s$", before)
    return last is not None and is_move(last[1].lower())


def _is_sign(text: str, a: Quantity) -> bool:
    return not text[a.start].isdigit()


def _scaled(text: str, low: float, b: Quantity) -> float:
    """ "3 to 5 billion" and "10-12,000" give their size once."""
    assert b.low is not None
    printed = re.match(r"[^\d]*([\d.]+)(,000)?\s?[-]?\s?[A-Za-z]", text[b.start : b.end + 1])
    grouped = re.match(r"[^\d]*\d{1,3}(,000)+(?!\d)", text[b.start : b.end + 1])
    if printed and not printed[2]:
        shown = float(printed[1]) if printed[1].strip(".").replace(".", "", 1).isdigit() else 0.0
        factor = b.low / shown if shown else 1.0
        if factor >= 1000 and low < 1000:
            return float(round(low * factor, 6))
    if grouped and low < 1000 and low * 1000 < b.low <= 10_000 * low:
        return low * 1000
    return low


def _looks_like_score(prose: Prose, a: Quantity, b: Quantity) -> bool:
    """ "won 1-3" counts nothing, "10-12 people" does."""
    if a.form != "plain" or b.form != "plain":
        return False
    i = prose.at(b.end - 1)
    following = prose.word(i + 1) if i is not None else None
    return following is None or following.pos not in ("NOUN", "ADJ", "PROPN") or following.tag == "NNP"


def _one_in(prose: Prose, gap: str, a: Quantity, b: Quantity) -> Quantity | None:
    """ "one in five", "nine out of ten": a share. "3 in 5 attacks" without "every" is not taken for one."""
    if not a.low or not b.low or not 0 < a.low < b.low <= 1000 or a.form == "multiple":
        return None
    plain_in = gap.strip() == "in"
    if plain_in and not (a.low == 1 or b.low in (10, 100, 1000)):
        return None
    if gap.strip() == "of":
        return None
    share = a.low / b.low
    refused = None if a.refused in (None, "pronoun") else a.refused
    return Quantity(a.start, b.end, (a.start, b.end), share, share, "fraction", "fraction", None, "", refused)


# --- hedges ------------------------------------------------------------------


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
            quantity = replace(quantity, start=quantity.number[0])
        out.append(quantity)
    return out
