"""Numbers that count nothing: a person's age or weight, what a number is in another unit, how far off a thing is, how
many times larger, of how many parts one thing is made."""

from __future__ import annotations

import re

from sayso.model import Article, Figure

__all__ = ["is_an_age", "is_an_aside", "is_converted"]

_CONVERTED = re.compile(
    r"(?: [\w-]+){0,3} ?\((?:[$€£¥]?\d[\d.,]*(?: ?[a-z][\w-]*)?[;,] ?)?(?:about |some |around |roughly |nearly |or )?"
    r"[$€£¥]?",
    re.IGNORECASE,
)
_OR = re.compile(
    r"(?:,| ?-{1,2}| ?[–—])? or (?:about |some |around |roughly |nearly |almost )?[$€£¥]?", re.IGNORECASE
)
_CLOSED = re.compile(r"(?: [\w-]+){0,2}(?:\)|[;,] (?:or |about )?[$€£¥]?\d)")
_OF_AN_AGE = re.compile(
    r"\b(?:an?|the|one|his|her|my) (?:[\w-]+ )?(?:wo|gentle)?(?:man|lady|girl|boy|mother|father|grandmother|"
    r"grandfather|widow|widower|pensioner|child|baby|infant|teenager|toddler|student|pupil|farmer|nurse|miner|teacher|driver|"
    r"patient|retiree|worker|passenger|victim|son|daughter|captain|skipper|pilot|co-pilot|suspect|gunman|cyclist|"
    r"conductor|doctor|priest|tourist)(?: was| is| of|,)\s+$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:[,.;)\"”]|and\b|when\b|from\b|who\b|died\b|was\b|$)")
_OLDEST = 115
_WEIGHING = re.compile(
    r"\b(?:he|she|man|woman|boy|girl|child|victim|suspect|person|body)\b[^.;]{0,80}?"
    r"\b(?:weigh(?:s|ed|ing)?(?: about| around)?|tall and)\s+$",
    re.IGNORECASE,
)
_WEIGHTS = frozenset({"pound", "kg", "kilogram", "stone"})
_LENGTHS = frozenset(
    {"foot", "m", "metre", "meter", "km", "mile", "yard", "nautical mile", "kilometre", "kilometer", "inch"}
)
_OFF = re.compile(
    r"\W*(?:\([^)]*\)\W*)?(?:(?:away )?from|off|away|above|below|beneath|under|underneath|down|to the|into|"
    r"(?:(?:north|south|east|west)(?:[- ]?(?:north|south|east|west))*|upstream|downstream|inland|offshore)(?: of)?)\b",
    re.IGNORECASE,
)
"""Behind a length: a distance."""
_WITHIN = re.compile(r"\bwithin $", re.IGNORECASE)
_OF = re.compile(r" of\b")
_AT_A_DEPTH = re.compile(
    r"\b(?:at|from) (?:an? )?(?:depth|height|altitude|distance|range)s? of(?: about| around| up to| some)? $",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\btimes $", re.IGNORECASE)
_LARGER = re.compile(
    r"\s+(?:as (?:big|large|high|long|many|much|strong|great|likely|fast)|"
    r"(?:larger|bigger|higher|longer|stronger|greater|"
    r"faster|smaller|lower|wider|worse|likelier|more likely|more powerful)\b)"
)
_MADE_OF = re.compile(
    r"[-‐‑](?:unit|story|storey|bedroom|room|door|lane|page|part|point|party|nation|country|state|judge|member|man|"
    r"woman|person|seat|engine|wheel|pronged|way|star|term|time)\b"
)
_IN_BRACKETS = re.compile(r"\s?\($")


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


def is_an_aside(article: Article, before: Figure | None, figure: Figure) -> bool:
    """Whether a number tells how far off, how much larger or of what make a thing is; ``before`` is the one before it.

    "The tremor struck 25km (16m) north of the city", "within 75 miles of the shore", "at depths of 365 metres",
    "25 times larger than on Friday", "a three-judge panel", "a woman of 110 pounds". Not: what is
    said to be so long, wide or deep.
    """
    text, (start, end) = article.text, figure.span
    if figure.unit in _WEIGHTS:
        return _WEIGHING.search(text[max(0, start - 100) : start]) is not None
    if figure.unit in _LENGTHS and figure.per is None:
        return _OFF.match(text, end) is not None or _is_how_near(text, start, end)
    if (figure.hedge or "").endswith(" than") and _TIMES.search(text, max(0, start - 8), start):
        return True  # "133 times greater than the $75m bill"
    if figure.change == "multiple" and figure.counted is None:
        return _LARGER.match(text, end) is not None
    if figure.unit is None and _MADE_OF.match(text, end):
        return True
    beside = before is not None and before.unit in _LENGTHS and 0 < start - before.span[1] < len(" (x")
    return beside and _IN_BRACKETS.search(text, 0, start) is not None


def _is_how_near(text: str, start: int, end: int) -> bool:
    """ "Within 75 miles of", "at a depth of 40 metres"; not "within 40 metres, police said"."""
    ahead = max(0, start - 40), start
    within = _WITHIN.search(text, *ahead) is not None and _OF.match(text, end) is not None
    return within or _AT_A_DEPTH.search(text, *ahead) is not None
