"""The words between numbers of one movement: "to", "bringing the total to", "more than a year ago", "that number"."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, listed

__all__ = [
    "ends_sentence",
    "is_bound_to",
    "is_compared",
    "is_compared_in_time",
    "is_factor_of",
    "is_of_object",
    "is_unnamed",
    "leads_to",
    "points_to_base",
    "retells",
]

_ENDS = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z0-9]|\n")
_REACHES = re.compile(r"\b(?:to|at|reach\w*|total\w*|now)\b[^.;]*$", re.IGNORECASE)
_BRINGS = re.compile(
    r"\b(?:bring|tak|push|lift|rais|driv|swell|mak|leav|giv)(?:e|es|ing|s)?\b[^.;]*\s(?:to|at|with|of|is)\s[^.;]{0,24}$"
    r"|\bfor\sa\stotal\sof\s[^.;]{0,12}$|\bso\s(?:that\s)?[^.;]{0,12}$|\bhave\s(?:now|so\sfar)\s\w+\s$",
    re.IGNORECASE,
)
_MORE = r"(?:more|fewer|less|higher|lower|greater|smaller|up|down|above|below)"
_TIME = (
    r"(?:in|on|at|during|by|for|last|yesterday|before|previously|first|earlier|planned|expected|forecast|when"
    r"|(?:a|an|one|two|three|\d+)\s(?:year|month|week|day|decade|quarter|century)s?\b"
    r"|the\s(?:same|previous|year|week|month|day|season|figure|number|total|level|record|\w+\s\w*(?:said|reported|counted))"
    r"|(?:it|they|he|she|we)\s\w+)\b"
)
_COMPARED = re.compile(
    rf"\s?(?:\w+\s){{0,3}}?(?:(?:more|fewer|less|higher|lower|greater|smaller)\sthan|(?:up|down|above|below|short)(?:\sthan|\sof)?)\s{_TIME}",
    re.IGNORECASE,
)
_FACTOR_OF = re.compile(
    r"\s(?:as\s(?:many|much|high|large|big)\b|(?:the|that\sof)\b|(?:more|higher|larger)\sthan\b)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\s(?:(?:as\s(?:many|much)\s[^.;]{1,60}?\sas\s)?(?:the|its|their|his|her|our|last\syear['’]s)\s(?:(?!of\b|in\b|for\b|by\b|at\b|on\b|to\b|with\b|from\b)\w+\s){0,2})$"
)
_THAT = re.compile(
    r"\s(?:that|this|those|it)(?:\s(?:number|figure|amount|total|sum|many|much))?\b(?!\sof\b|\sthe\b)",
    re.IGNORECASE,
)
_IT = re.compile(
    r"\b(?:number|figure|total|toll|count|it|that)\s(?:(?:has|have|had|will|would|could|may|might|can|is|since|now|then|more|than|nearly|almost)\s){0,4}$",
    re.IGNORECASE,
)
_HAS_SINCE = re.compile(
    r"\s(?:in|at)\s[^,.;]{2,20},\s(?:has|have|had)\s(?:since\s|now\s|more\sthan\s|nearly\s)*$"
)
_TOLD_AGAIN = re.compile(
    r"\b(?:number|figure|toll|count|total|tally|it|that)(?!\sof\b)\b[^.;\d]{0,40}\b(?:at|to|is\snow|was\snow)\s$|\bit\s(?:was|is\snow)\s$",
    re.IGNORECASE,
)


def ends_sentence(text: str, end: int, start: int) -> bool:
    """Whether a sentence or a paragraph ends between two numbers."""
    return _ENDS.search(text, end, start + 1) is not None


def leads_to(between: str, *, factor: bool, own: bool) -> bool:
    """Whether the words between a step and a later number make that what it became.

    ``own``: that number has a noun of its own; then only "bringing … to" does.
    """
    if _BRINGS.search(between):
        return True
    if own and factor:
        return re.fullmatch(r"\s(?:to|reaching)\s", between) is not None  # "fivefold to 2,000 head"
    if own or len(between) >= 70:
        return False
    if factor:
        return re.search(r"\b(?:to|at|reach\w*|now)\s(?:\w+\s){0,3}$", between, re.IGNORECASE) is not None
    return _REACHES.search(between) is not None


def is_compared_in_time(text: str, end: int) -> bool:
    """ "2,200 fewer than in 2019", "1,500 up on January": a step from an earlier value; not "more than its rival"."""
    behind = text[end : end + 60]
    return (
        _COMPARED.match(behind) is not None
        or re.match(rf"\s?(?:\w+\s){{0,2}}?{_MORE}\son\s", behind) is not None
    )


def is_compared(text: str, end: int) -> bool:
    """ "12 more than Gorm": told as a difference, from whatever."""
    return re.match(rf"\s?(?:\w+\s){{0,3}}?{_MORE}\sthan\b", text[end : end + 60], re.IGNORECASE) is not None


def is_bound_to(text: str, end: int, step: tuple[int, int]) -> bool:
    """Whether a step is told of the number that ends at ``end``, a little before it.

    "9,000 names, 1,500 up on January", "£1.2m on Friday, up £200,000", "reached 71 after five more".
    """
    between = text[end : step[0]]
    if re.search(r"\b(?:up|down)\s(?:by\s)?$", between) or is_compared_in_time(text, step[1]):
        return True
    return re.search(r"\bafter\s(?:another\s)?$", between) is not None and text[step[1] :].startswith(" more")


def is_factor_of(text: str, end: int, step: tuple[int, int]) -> bool:
    """ "1,800, twice as many as the old one", "the 84 are three times the number reported": of what precedes."""
    bound = re.search(r"(?:,|\b(?:is|are|was|were|been))\s(?:now\s|already\s)?$", text[end : step[0]])
    return bound is not None and _FACTOR_OF.match(text, step[1]) is not None


def is_of_object(between: str) -> bool:
    """ "Double the 21", "its fleet of 60", "twice as many as the 4,000": a factor of the number that follows."""
    return _OBJECT.fullmatch(between) is not None or _collective().fullmatch(between) is not None


@cache
def _collective() -> re.Pattern[str]:
    nouns = alternatives(listed("change", "collectives"))
    return re.compile(rf"\s(?:the|its|their|his|her|our)\s(?:\w+\s){{0,2}}(?:{nouns})\sof\s")


def points_to_base(text: str, end: int, step: tuple[int, int]) -> bool:
    """ "Doubles that number", "the number might triple", "40 pence in 2021, has since quadrupled"."""
    between = text[end : step[0]]
    if len(between) > 160 or between.count("\n") > 1:
        return False
    to = re.match(r"[^.;,]{0,40}\bto\s", text[step[1] : step[1] + 44])
    if _THAT.match(text, step[1]) or _HAS_SINCE.fullmatch(between):
        return True
    return to is None and _IT.search(between) is not None


def is_unnamed(text: str, step: tuple[int, int]) -> bool:
    """ "The number might triple": the base is only pointed to, and stands as long as it does not."""
    return _THAT.match(text, step[1]) is None and _IT.search(text[max(0, step[0] - 60) : step[0]]) is not None


def retells(text: str, end: int, start: int) -> bool:
    """ "Spoke of 12 injured. By evening the figure had risen to 19": the number told again, later."""
    between = text[end:start]
    return len(between) < 160 and between.count("\n") < 2 and _TOLD_AGAIN.search(between) is not None
