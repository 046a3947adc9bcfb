"""Two numbers that are one: "10,000 to 12,000", "between 20 and 30", "one in five".

Refused: "rose 3 to 58" and "from 31 to 58" after a word of movement, which are two numbers; "5-3",
which is a score.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.reading.figures.lexicon import words
from sayso.reading.figures.measures import unit_after
from sayso.reading.figures.moves import is_move
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["joined"]

_TO = re.compile(r"\s?(?:[-–—]|to|-to-|through)\s?(?:as\s(?:many|much)\sas\s|a\s|some\s)?")
_TO_ABOUT = re.compile(
    r" to (?:as (?:high|many|much) as|at least|more than|over|perhaps|possibly|about|around|nearly|almost|some) "
)
_OR = re.compile(r"\s?or\s(?:even\s)?")
_AND = re.compile(r"\sand\s")
_IN = re.compile(r"\s(?:in|out\sof|of)\s(?:every\s)?")


def joined(prose: Prose, quantities: list[Quantity]) -> list[Quantity]:
    """Two numbers that are one: "10,000 to 12,000", "between 20 and 30", "one in five", "a bottle or two"."""
    quantities = [_or_two(prose.text, quantity) for quantity in quantities]
    out: list[Quantity] = []
    for quantity in quantities:
        both = _join(prose, out[-1], quantity) if out else None
        if both is None and out:
            out[-1] = _with_scale_of(prose, out[-1], quantity)
        if both is not None:
            out[-1] = both
        else:
            out.append(quantity)
    return out


_A_OR = re.compile(r"\ban?\s(?P<noun>[a-z]+(?:\s[a-z]+)?)\sor\s$", re.IGNORECASE)


def _or_two(text: str, quantity: Quantity) -> Quantity:
    """ "A bottle or two" are one or two bottles; "a thing or two" is no number at all."""
    if quantity.form != "words" or quantity.low != 2 or quantity.unit is not None:
        return quantity
    start = max(0, quantity.start - 40)
    found = _A_OR.search(text[start : quantity.start])
    if found is None or quantity.refused in ("duration", "time"):
        return quantity
    unit, end = unit_after(text, start + found.start("noun") - 1, None)
    unit = unit if end == start + found.end("noun") else None
    idiom = found["noun"].lower() in words("refused", "or_two")
    why = "pronoun" if idiom else quantity.refused
    whole = (start + found.start(), quantity.end)
    return replace(quantity, start=whole[0], number=whole, low=1.0, form="range", unit=unit, refused=why)


def _with_scale_of(prose: Prose, a: Quantity, b: Quantity) -> Quantity:
    """ "Rose from 3.3 to 13.2 billion": two numbers, and the scale that is printed once is that of both."""
    plain = a.refused is None and a.low is not None and a.low == a.high and b.low is not None
    if not plain or a.form not in ("digits", "plain") or prose.text[a.end : b.start] != " to ":
        return a
    if not _is_led(prose, a):
        return a
    assert a.low is not None and b.low is not None
    low = _scaled(prose.text, a.low, a, b)
    if not b.low / 10 <= low <= 10 * b.low:
        return a  # "from $200 to $4 million"
    return replace(a, low=low, high=low)


def _join(prose: Prose, a: Quantity, b: Quantity) -> Quantity | None:
    gap = prose.text[a.end : b.start] if b.start - a.end <= 20 else "…"
    if a.form in ("vague", "fraction", "range") or b.form in ("vague", "fraction"):
        return None
    if _TO.fullmatch(gap) or ((gap == " up to " or _TO_ABOUT.fullmatch(gap)) and _is_led(prose, a)):
        return _ranged(prose, a, b, spaced=bool(gap.strip("-–—")))
    if (
        _OR.fullmatch(gap)
        and a.low
        and b.low
        and (b.low == a.low + 1 or ("words" == a.form == b.form and a.low < b.low) or _round(a, b))
    ):
        return _ranged(prose, a, b, spaced=True)
    if _AND.fullmatch(gap) and re.search(r"\bbetween\s$", prose.text[max(0, a.start - 9) : a.start], re.I):
        return _ranged(prose, a, b, spaced=True, opener=len("between "))
    if _IN.fullmatch(gap) and a.unit is None and b.unit is None and a.refused in (None, "pronoun"):
        return _one_in(gap, a, b)
    return None


def _is_led(prose: Prose, a: Quantity) -> bool:
    return re.search(r"\bfrom\s$", prose.text[max(0, a.start - 6) : a.start], re.IGNORECASE) is not None


def _ranged(prose: Prose, a: Quantity, b: Quantity, spaced: bool, opener: int = 0) -> Quantity | None:
    low, high = a.low, b.low
    if (
        low is None
        or high is None
        or a.refused == "label"  # "corrects in paragraph 4 to 160, not 60"
        or b.refused == "time"
        or (a.refused == "duration" and b.refused is None and b.unit is None)  # "doubled in five days to 90"
        or (a.refused in ("time", "year") and not _reads_as_year(prose, a, b))
    ):
        return None
    if a.unit is not None and a.unit != (b.unit or a.unit).partition(" per ")[0]:
        return None
    scaled = _scaled(prose.text, low, a, b)
    low = scaled if scaled < high else low  # "from $200 to $4 million"
    before = prose.text[max(0, a.start - 160) : a.start]
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


def _round(a: Quantity, b: Quantity) -> bool:
    """ "15 or 20", "100 or 150": round numbers not far apart."""
    assert a.low is not None and b.low is not None
    return a.bare and b.bare and a.low < b.low <= 2 * a.low and a.low % 5 == b.low % 5 == 0


def _moves_to(before: str) -> bool:
    """ "rose 3 to 58" and "went from 31 to 58" are two numbers, "ranging from 3 to 5" one."""
    if re.search(
        r"\b(?:rang\w+|anywhere|estimat\w+|varying|varies|start\w*|priced)\s(?:from\s)?$", before, re.I
    ):
        return False
    if re.search(r"\bfrom\s$", before, re.I):
        sentence = re.split(r"[.;:]\s|\n", before)[-1]
        return any(
            is_move(w.lower()) or w in words("change", "shifts") for w in re.findall(r"[A-Za-z]+", sentence)
        )
    if re.search(r"\bby\s$", before, re.I):  # "raised its offer by £40m to £310m"
        clause = re.split(r"[.;:,]\s|\n", before)[-1]
        return any(is_move(w.lower()) for w in re.findall(r"[A-Za-z]+", clause)[-8:])
    last = re.search(r"([A-Za-z]+)\s$", before)
    return last is not None and is_move(last[1].lower())


def _reads_as_year(prose: Prose, a: Quantity, b: Quantity) -> bool:
    """ "2000 - 2500 calories" begins with no year, "three or four years" with the time that follows."""
    if b.refused == "duration":
        return True
    if _IN_YEAR.search(prose.text, max(0, a.start - 10), a.start) or (
        a.form == "plain" and "," in prose.text[b.start : b.end]
    ):
        return False  # "its forecast for production in 2027 to 3,100 tonnes"
    time = prose.time_over(*a.number)
    alone = time is None or time.span == a.number
    return alone and b.refused is None and b.unit is not None and b.low is not None and b.low < 10_000


_IN_YEAR = re.compile(r"\b(?:in|since|until|during)\s$", re.IGNORECASE)
_SIZED = re.compile(r"\d\s?[A-Za-z]|(?:hundred|thousand|[mbr]illion)$")
_WIDEST = 80
"""Characters of a number that may give its size: "1-1-1-1 …" without end is one number, too."""


def _scaled(text: str, low: float, a: Quantity, b: Quantity) -> float:
    """ "3 to 5 billion", "four to five thousand" and "10-12,000" give their size once."""
    assert b.low is not None
    if low >= 1000 or _SIZED.search(text[max(a.start, a.end - _WIDEST) : a.end]):
        return low
    spoken = re.search(r"[a-z]\s(thousand|million|billion|trillion|hundred)$", text[b.start : b.end].lower())
    if spoken:
        return low * {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}.get(spoken[1], 1e12)
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


def _one_in(gap: str, a: Quantity, b: Quantity) -> Quantity | None:
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
