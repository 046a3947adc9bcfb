"""Multiples: "double the number", "three times as many", "tenfold", "has doubled".

Refused: "double" as part of a noun ("a double murder", "double-decker"), "twice"
and "three times" as mere frequency ("he was elected twice").
"""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, table
from sayso.reading.figures.prose import Prose
from sayso.reading.fixed import fixed

__all__ = ["Multiple", "find_multiples"]


@fixed
class Multiple:
    """The words of a factor and its value: a "double" is 2."""

    start: int
    end: int
    low: float


_COMPARED = (
    r"(?=\s(?:the|as|that|those|this|its|their|his|her|our|what|last|previous|earlier"
    r"|more|higher|larger|bigger|greater|faster)\b)"
)


@cache
def _pattern() -> re.Pattern[str]:
    count = rf"(?:\d{{1,6}}(?:\.\d{{1,6}})?|{alternatives(_spelled())})"
    verbs = alternatives(_verb_forms())
    return re.compile(
        rf"(?<!\w)(?=\w)(?:(?P<adverb>{alternatives(table('numbers', 'multiples'))}){_COMPARED}"
        r"|(?P<again>half\sas\s(?:many|much|high|big|large)\sagain)"
        r"|(?P<half>half)(?=\s(?:that|as)\s(?:many|much|high|big|large|number|amount|sum|figure)\b)"
        rf"|(?P<times>{count})\stimes{_COMPARED}"
        rf"|(?P<fold>{count})-?fold"
        rf"|(?P<verb>{verbs}))\b",
        re.IGNORECASE,
    )


@cache
def _hints() -> tuple[str, ...]:
    """Letters of which every factor holds some: most texts have none, and are read no further."""
    stems = {verb.removesuffix("e") for verb in table("numbers", "multiple_verbs")}
    return (*sorted(stems), *table("numbers", "multiples"), "half", "times", "fold")


def find_multiples(text: str, prose: Prose) -> list[Multiple]:
    """The factors of ``text``, in order."""
    found: list[Multiple] = []
    folded = text.casefold()
    if not any(hint in folded for hint in _hints()):
        return found
    for match in _pattern().finditer(text):
        value = _value(match)
        if value is not None and (not match["verb"] or _is_verb(prose, match.start())):
            found.append(Multiple(match.start(), match.end(), value))
    return found


def _value(match: re.Match[str]) -> float | None:
    if match["adverb"]:
        return _number(table("numbers", "multiples").get(match["adverb"].lower()))
    if match["again"]:
        return 1.5
    if match["half"]:
        return 0.5
    if match["verb"]:
        return _number(_verb_forms().get(match["verb"].lower()))
    count = (match["times"] or match["fold"]).lower()
    return float(count) if count[0].isdigit() else _number(_spelled().get(count))


def _number(value: float | None) -> float | None:
    return float(value) if value is not None else None


@cache
def _verb_forms() -> dict[str, float]:
    """Every form of a verb that multiplies, with its factor: "doubles", "doubling", "tripled"."""
    forms: dict[str, float] = {}
    for verb, factor in table("numbers", "multiple_verbs").items():
        stem = verb.removesuffix("e")
        past = f"{stem}ed"
        forms |= dict.fromkeys((verb, f"{verb}s", past, f"{stem}ing"), factor)
    return forms


@cache
def _spelled() -> dict[str, float]:
    return {**table("numbers", "digits"), **table("numbers", "teens"), **table("numbers", "tens")}


def _is_verb(prose: Prose, offset: int) -> bool:
    """ "The count doubled", "has tripled"; not "doubled-up" nor "a doubled effort"."""
    i = prose.at(offset)
    return i is not None and prose.words[i].pos == "VERB" and prose.words[i].relation != "amod"
