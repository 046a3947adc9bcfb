"""Numbers as they are printed: digits, words and mixtures of both.

One pattern goes over the text once; it knows nothing of grammar. What a
number means (a count, a year, a flight) is decided by the other modules.
Grouping follows English print: a comma, a thin or no-break space, an ordinary
space before exactly three digits; "10.000" is ten, to three places.
"""

from __future__ import annotations

import re
from functools import cache
from math import isfinite

from sayso.reading.figures.lexicon import alternatives, table
from sayso.reading.figures.units import units
from sayso.reading.figures.values import scale_of, scaled, share_of, spoken_value, vague_size
from sayso.reading.fixed import fixed

__all__ = ["Numeral", "find_numerals"]

_GROUP = "[,\u00a0\u2009\u202f ]"
_GROUPS = re.compile(_GROUP)
_DIGITS = rf"\d{{1,3}}(?:{_GROUP}\d{{3}})+(?![\d,]\d|\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\d)\.\d+"


@fixed
class Numeral:
    """One number of the text, without hedge and noun; the currency sign belongs to it."""

    start: int
    end: int
    low: float
    high: float | None
    """None for the sizes that are open above: "dozens", "several hundred"."""
    form: str
    """digits, plain (digits with neither group, point, scale nor currency), words, vague or fraction."""
    unit: str | None = None
    """From a sign before the number: USD for "$"."""
    sign: str = ""
    """"+" or "-" where one is printed before the number."""


@cache
def _currency() -> dict[str, str]:
    return {sign: code for code, unit in units().items() for sign in unit.signs}


@cache
def _pattern() -> re.Pattern[str]:
    digit, small = alternatives(table("numbers", "digits")), _below_hundred()
    scale, short = alternatives(table("numbers", "scales")), alternatives(table("numbers", "short"))
    vague, glyph = alternatives(table("numbers", "vague")), "".join(table("numbers", "glyphs"))
    share = alternatives(table("numbers", "fractions"))
    hundreds = rf"(?:(?:{small}|an?)[-\s]hundred(?:(?:\sand)?\s(?:{small}))?|{small})"
    spoken = (
        rf"(?:half\san?|an?|{hundreds})[-\s](?:{scale})(?:\s(?:and\s)?{hundreds}(?:[-\s](?:{scale}))?)*"
        rf"|(?:half\sa|an?|{small})[-\s]dozen|{hundreds}(?:\sand\sa\shalf(?:[-\s](?:{scale}))?)?|hundred"
    )
    codes = {sign for sign in _currency() if re.fullmatch("[A-Z]{3}", sign)}
    spaced = {sign for sign in _currency() if " " in sign}
    signs = alternatives(_currency().keys() - codes - spaced)
    sign = (
        rf"(?P<currency>{signs}|(?-i:(?=[A-Z]{{3}})(?:{alternatives(codes)})"
        rf"|(?<![.'’])(?:{alternatives(spaced)})))\s?"
    )
    after = (
        rf"(?:[-\s](?:hundred|dozen)\b|[-\s]?(?:{scale})\b)(?:[-\s](?:hundred|{scale}|dozen)\b)*|(?:[-\s]?(?:mn|mln|mil|bn|bln|tn|trn)|[kKMmBb])\b"
        rf"|[-\s]?(?:{short})\b"
    )
    # No number begins within a word or with a blank; said first, that spares the rest nearly everywhere.
    return re.compile(
        rf"(?<!\w)(?=\S)(?:(?P<vague>\b(?:(?:(?:several|(?:a\s)?few|many|a\scouple(?:\sof)?)\s(?:hundred|dozen|{scale}))|"
        rf"(?:{vague})(?:\sof\s(?:{vague}))?)\b)"
        rf"|(?P<share>(?:(?<=\bby\s)|(?<=\bby\sover\s)|(?<=\bby\sabout\s)|(?<=\bby\snearly\s)|(?<=\bby\salmost\s)|(?<=\bby\smore\sthan\s))(?:half|an?\s(?:{share}))(?=\s?(?:[.,;:)]|$|\n)|\s(?:in|on|to|from|since|this|last|over|and|compared|after|by|at)\b)"
        rf"|\ban?\s(?:{share})(?=,\sof\s|\s(?:more|less|higher|lower|fewer)\b)|\bhalf(?=\s(?:of|the|a\smillion|its|their|all|those|these|our)\b)(?!\sa\s)"
        rf"|\b(?:an?|one|two|three|{digit})[-\s](?:{share})(?=\sof\b)|\b(?:two|three|four|five|seven|nine)[-\s](?:{share})\b)"
        rf"|(?P<part>\b(?:half|(?:an?|three)[-\s](?:{share}))(?=(?:\sof)?\san?\s(?:percentage\s|percent\s)?(?:{alternatives(_sizes())})\b))"
        rf"|(?P<couple>\ba\scouple(?=\sof\b))"
        rf"|(?<![\w#@])(?P<minus>minus[-\s]|[-−–+](?=[\d$£€]))?(?:{sign}(?P<debt>[-−–](?=\d))?|(?<![\w.:/]))"
        rf"(?:(?P<power>\d+(?:\.\d+)?\s?[×x]\s?10\^?[-−]?\d{{1,2}})|(?P<over>\d{{1,6}}[/⁄]\d{{1,6}})(?![/\d])"
        rf"|(?P<digits>{_DIGITS})(?P<glyph>\s?[{glyph}])?(?P<scale>{after})?|(?P<bare>[{glyph}]))"
        rf"|\b(?P<words>{spoken})\b)",
        re.IGNORECASE,
    )


@cache
def _sizes() -> frozenset[str]:
    """Units of which there is half a one: "half a point", "a quarter of a mile"."""
    return frozenset(form for unit in units().values() for form in unit.forms if form.isalpha())


@cache
def _below_hundred() -> str:
    digit, teen = alternatives(table("numbers", "digits")), alternatives(table("numbers", "teens"))
    return rf"(?:(?:{alternatives(table('numbers', 'tens'))})(?:[-‐‑\s](?:{digit}))?|{teen}|{digit})"


def find_numerals(text: str) -> list[Numeral]:
    """Every number of ``text``, in order, none overlapping another.

    Case is free except in one-letter scales, currency codes ("us" is no currency) and signs with a blank inside
    ("the firm's $5 million" is not "S $5 million").
    """
    found: list[Numeral] = []
    pattern, end = _pattern(), 0
    for place in _beginnings(text):
        match = pattern.match(text, place) if place >= end else None
        if match is not None:
            end = match.end()
            numeral = _read(match)
            if numeral is not None:
                found.append(numeral)
    return found


def _beginnings(text: str) -> list[int]:
    """Where a number may begin: at the words, signs and figures that one can begin with.

    So few are left to the pattern of numbers, which is long.
    """
    openers = _openers()
    places = _beginning().finditer(text)
    return [place.start() for place in places if (word := place[1]) is None or word.lower() in openers]


@cache
def _beginning() -> re.Pattern[str]:
    """A word of plain letters; or a sign of numbers; or a word with other letters, which may fold to plain ones."""
    signs = {sign[0] for sign in (*_currency(), *table("numbers", "glyphs")) if not sign[0].isalpha()}
    return re.compile(
        rf"(?<!\w)(?:([A-Za-z]++)(?![^\W\x00-\x7f])|[A-Za-z]*[^\W\x00-\x7f]|[\d.+−–{re.escape(''.join(sorted(signs)))}-])"
    )


@cache
def _openers() -> frozenset[str]:
    """The plain letters that numbers begin with, in small letters: "twenty", "several", the "us" of "US$"."""
    numbers = [table("numbers", key) for key in ("digits", "teens", "tens", "vague")]
    others = ("a", "an", "few", "half", "hundred", "many", "minus", "several")
    printed = (*others, *_currency(), *(form for forms in numbers for form in forms))
    runs = (re.match("[A-Za-z]+", form) for form in printed)
    return frozenset(run[0].lower() for run in runs if run is not None)


def _read(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    spelled = match["vague"] or match["share"] or match["part"] or match["words"] or match["scale"]
    if spelled and not "".join(spelled.split()).replace("\u2010", "-").replace("\u2011", "-").isascii():
        return None  # a letter that only folds to an English one: "ſix"
    if match["vague"]:
        return Numeral(start, end, 2 * vague_size(match["vague"]), None, "vague")
    if match["couple"]:
        return Numeral(start, end, 2, 2, "vague")
    if match["share"] or match["part"]:
        value = share_of(match["share"] or match["part"])
        return Numeral(start, end, value, value, "fraction")
    if match["words"]:
        value = spoken_value(match["words"])
        return Numeral(start, end, value, value, "words")
    return _in_digits(match)


def _in_digits(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    currency = match["currency"]
    unit, sign = None, match["minus"] or match["debt"] or ""
    if currency is not None:
        unit = _currency().get(" ".join(currency.split()))
        if unit is None:  # "rm 5": the letters of a currency, but not written as one
            start, currency, sign = match.start("digits"), None, ""
            if match["digits"] is None:
                return None
    value = _printed(match, currency is not None)
    if value is None or not isfinite(value[0]):
        return None
    number, end = value
    negative = sign[:1] in ("m", "M", "-", "−", "–")
    if negative and match.string[max(0, start - 8) : start].lower() == "plus or ":
        negative, start = False, match.start("digits") if match["digits"] else start
    if negative and unit is None and start and match.string[start - 1].isalnum():
        negative, start = False, start + len(sign)
    plain = match["digits"] is not None and match["digits"].isdigit() and end == match.end("digits")
    form = "plain" if plain and unit is None else "digits"
    number = -number if negative else number
    return Numeral(start, end, number, number, form, unit, "-" if negative else "+" if sign else "")


def _printed(match: re.Match[str], money: bool) -> tuple[float, int] | None:
    """The value of digits, and where they end once what is no scale is given back."""
    glyphs = table("numbers", "glyphs")
    if match["power"]:
        base, exponent = re.split(r"\s?[×xX]\s?10\^?", match["power"])
        return float(base) * 10.0 ** int(exponent.replace("−", "-")), match.end()
    if match["over"]:
        above, below = re.split("[/⁄]", match["over"])
        return (int(above) / int(below), match.end()) if int(below) else None
    if match["bare"]:
        return float(glyphs[match["bare"]]), match.end()
    value = float(_GROUPS.sub("", match["digits"]))
    if match["glyph"]:
        value += glyphs[match["glyph"].strip()]
    scale = match["scale"]
    if scale is None:
        return value, match.end()
    size = scale_of(scale, money, match.string[match.end() : match.end() + 12])
    if size is None:
        return value, match.start("scale")
    return scaled(value, size), match.end()
