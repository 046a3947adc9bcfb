"""Telephone numbers: told by their shape, and the three figures of an emergency call by its words."""

from __future__ import annotations

import re

from sayso.reading.figures.numerals import Numeral

__all__ = ["is_telephone"]

_SHAPE = re.compile(
    r"(?<!\d)(?:\+\d{1,3}[\s-]?)?\(?\d{2,4}\)?(?:[.-]\d{3,4}[.-]\d{3,4}|[\s.-]\d{3,4}[\s.-]\d{4})(?!\d)|\+\d{8,}|\b\d{3}-\d{4}\b|\b1[38]00\s\d{3}\s\d{3}(?!\d)"
    r"|\(\d{3}\)\s?(?:\d{3}|[A-Z]{3})-[A-Z]{3,}"
    r"|(?<![\d.,])0\d{2,4}(?:\s\d{2,4}){2,4}(?![\d,.])"
)
_EMERGENCY = frozenset({911.0, 999.0, 112.0})
_CALLED = re.compile(
    r"\b(?:call\w*|dial\w*|(?:tele)?phon(?:e|es|ed|ing)|ring|rings|rang|ringing|text(?:s|ed|ing)?"
    r"|number|numbers|hotline|helpline|emergency)\s(?:the\s(?:\w+\s)?number\s|on\s|to\s|is\s)?$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"[-\s](?:emergency\s)?(?:call|caller|operator|dispatcher|dispatch|line|hotline|number|system|centre|center"
    r"|service|emergency)s?\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s(?:[a-z]+\s){0,2}?[a-z]+s\b|\s(?:people|men|women|children|police|dead)\b")


def is_telephone(text: str, numeral: Numeral, end: int) -> bool:
    """ "555-0199", "call 112", "a 999 operator"; not "112 people had died", nor "called 112 witnesses"."""
    if _in_shape(text, numeral):
        return True
    if numeral.low not in _EMERGENCY:
        return False
    if _ANSWERED.match(text, end):
        return True
    called = _CALLED.search(text[max(0, numeral.start - 32) : numeral.start])
    return called is not None and not _COUNTED.match(text, end)


def _in_shape(text: str, numeral: Numeral) -> bool:
    start = max(0, numeral.start - 16)
    return any(
        m.start() + start < numeral.end and m.end() + start > numeral.start
        for m in _SHAPE.finditer(text[start : numeral.end + 16])
    )
