"""Sums of money: in which currency, and what for.

What a sum is for (cost, loss, debt, price) is told by the noun it counts, else by the last word for a purpose before it
in its sentence, else by the first behind it. Without such a word all sums in one currency are one thing. Sums more than
three times apart are for two things.

The currency is often left out where a sum follows on another ("62 million euros; the trust puts the arrears at 41m"):
then it is that of the sum before, or else of the article's first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.special import Special

__all__ = ["in_currency", "is_money", "sum_of"]

_WORD = re.compile(r"[^\W\d_]+")
_LARGE = re.compile(r"(?:\b|(?<=\d))(?:million|billion|trillion|m|mn|bn|tn)$", re.IGNORECASE)
_ENDS = re.compile(
    r"[\s)”\"’]*(?:$|[.,;:!?\n–—-]|(?:and|or|but|as|in|for|to|of|from|by|at|on|over|than|with|after|since|while|"
    r"is|was|open|each|more|today|yesterday|instead|so|if|when|until|[a-z]+ly)\b)"
)
_BEFORE, _BEHIND, _NEAR = 90, 50, 400
_NO_WEIGHT = 10_000


def in_currency(article: Article, figures: Iterable[Figure]) -> list[Figure]:
    """The figures of a report, sums told without their currency with it as their unit.

    Refused: numbers under a million, those of which something is counted that no sum is of, and those that neither a
    party tells nor a word says what they are for.
    """
    figures = list(figures)
    currency = next((_currency(figure) for figure in figures if is_money(figure)), None)
    if currency is None:
        return figures
    found: list[Figure] = []
    for figure in figures:
        beside = bool(found) and is_money(found[-1]) and figure.span[0] - found[-1].span[1] < _NEAR
        if not is_money(figure) and _is_bare_sum(article, figure, beside):
            figure = replace(figure, unit=currency)
        elif is_money(figure):
            currency = _currency(figure)
        found.append(figure)
    return found


def is_money(figure: Figure) -> bool:
    """A sum in a currency by its code or its name; few pounds may be a weight."""
    currencies, unit = lexicon().currencies, figure.unit or ""
    if unit == "pound":
        return (figure.low or figure.high or 0) >= _NO_WEIGHT
    return _noun(figure) in currencies or unit in currencies or re.fullmatch("[A-Z]{3}", unit) is not None


def sum_of(article: Article, figure: Figure) -> Special:
    """What a sum of money is for, and its currency."""
    words = lexicon()
    noun = str(figure.unit) if figure.unit in words.currencies else _noun(figure)
    thing = _purpose(article, figure) or noun or str(figure.unit)
    currency = None if figure.unit in words.currencies else figure.unit or None
    currency_named = (figure.counted or "").split(" of ")[0] if noun in words.currencies else ""
    counted = currency_named or _named(figure)
    name = (figure.counted or counted) if thing in (noun, figure.unit) else f"{thing} in {counted}"
    name = thing if counted in ("", thing) else name  # "a loss of 12 million", in what currency is not said
    return Special(thing, name, unit=currency, money=True)


def _named(figure: Figure) -> str:
    """The currency for the eye: its name in the plural as most sums want it, or the code of one that is not listed."""
    unit = lexicon().unit_names.get(figure.unit or "", str(figure.unit or figure.counted or ""))
    return f"{unit}s" if unit in lexicon().currencies and unit == unit.lower() and unit != "pound" else unit


def _currency(figure: Figure) -> str:
    noun = _noun(figure)
    return noun if noun in lexicon().currencies else str(figure.unit)


def _noun(figure: Figure) -> str:
    """Its noun; of a currency taken for a name ("marks") the singular."""
    noun = (figure.counted_noun or "").lower()
    return noun.removesuffix("s") if noun.removesuffix("s") in lexicon().currencies else noun


def _is_bare_sum(article: Article, figure: Figure, beside: bool) -> bool:
    """Whether it is a sum, though no currency is told; ``beside``: it follows on one whose currency is."""
    if figure.unit is not None or not _LARGE.search(article.text[figure.span[0] : figure.span[1]]):
        return False
    words = lexicon()
    if _own_purpose(figure) is not None:
        return True
    if figure.counted_noun and not _is_what_tells_it(figure):
        return False
    if not _ENDS.match(article.text, figure.span[1]):
        return False
    return (beside and figure.statement is not None) or _purpose(article, figure) in words.only_of_money


def _is_what_tells_it(figure: Figure) -> bool:
    """Whether its noun is one thing before it, which has or tells it: "its rival set aside 30 million"."""
    words, span = lexicon(), figure.counted_span
    noun, printed = (figure.counted_noun or "").lower(), (figure.counted or "").lower()
    many = noun in words.gatherings or noun in words.things or noun in words.people
    return span is not None and span[1] <= figure.span[0] and printed.endswith(noun) and not many


def _own_purpose(figure: Figure) -> str | None:
    """What the noun before it says it is for: "a hole of 40 million in the budget"."""
    if figure.counted_span is None or figure.counted_span[0] > figure.span[0]:
        return None  # "guarantees 250 million of its debt"
    told = _WORD.findall((figure.counted or "").lower())
    return next((lexicon().purposes[word] for word in reversed(told) if word in lexicon().purposes), None)


def _purpose(article: Article, figure: Figure) -> str | None:
    purposes = lexicon().purposes
    own = _own_purpose(figure)
    if own is not None:
        return own
    start, end = sentence_around(article, figure.span)
    before = article.text[max(start, figure.span[0] - _BEFORE) : figure.span[0]].lower()
    found = [purposes[word] for word in _WORD.findall(before) if word in purposes]
    last = figure.counted_span[1] if figure.counted_span else figure.span[1]
    behind = article.text[figure.span[1] : min(end, max(last, figure.span[1]) + _BEHIND)].lower()
    follows = [purposes[word] for word in _WORD.findall(behind) if word in purposes]
    return found[-1] if found else follows[0] if follows else None
