"""Numbers that count nothing: a person's age, and what a number is in another unit."""

from __future__ import annotations

import re

from sayso.model import Article, Figure

__all__ = ["is_an_age", "is_converted"]

_CONVERTED = re.compile(
    r"(?: [\w-]+){0,3} ?\((?:about |some |around |roughly |nearly |or )?[$€£¥]?", re.IGNORECASE
)
_OR = re.compile(
    r"(?:,| ?-{1,2}| ?[–—])? or (?:about |some |around |roughly |nearly |almost )?[$€£¥]?", re.IGNORECASE
)
_CLOSED = re.compile(r"(?: [\w-]+){0,2}\)")
_OF_AN_AGE = re.compile(
    r"\b(?:an?|the|one|his|her|my) (?:[\w-]+ )?(?:wo|gentle)?(?:man|lady|girl|boy|mother|father|grandmother|"
    r"grandfather|widow|widower|pensioner|child|baby|infant|teenager|toddler|student|pupil|farmer|nurse|miner|teacher|driver|"
    r"patient|retiree|worker|passenger|victim|son|daughter)(?: was| is| of|,)\s+$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:[,.;)\"”]|and\b|when\b|from\b|who\b|died\b|was\b|$)")
_OLDEST = 115


def is_an_age(article: Article, figure: Figure) -> bool:
    """ "One lady was 88 and had her shopping with her"; "a grandmother of four died"."""
    alone = (
        figure.unit is None and (figure.low or 0) <= _OLDEST and _ALONE.match(article.text, figure.span[1])
    )
    return bool(alone) and _OF_AN_AGE.search(article.text[: figure.span[0]][-60:]) is not None


def is_converted(article: Article, before: Figure, figure: Figure) -> bool:
    """ "9.2 billion talers ($3.4 billion)", "3,000 barrels -- or 126,000 gallons --": the same in another unit."""
    if figure.unit in (None, "percent", before.unit):
        return False
    measured = before.unit not in (None, "percent")
    if measured and _OR.fullmatch(article.text, before.span[1], figure.span[0]) is not None:
        return True
    between = _CONVERTED.fullmatch(article.text, before.span[1], figure.span[0])
    return between is not None and _CLOSED.match(article.text, figure.span[1]) is not None
