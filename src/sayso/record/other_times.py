"""Numbers of another time than the story's: the dead of a war of 2009, those of January.

Told by a year gone by in the sentence, "years ago", "at the time"; by a month before the report's in front of something
that a reader has not heard of ("In January a strike on a depot killed 21"). Not: a number
that says itself since when it counts; a year since which
somebody is in office ("since 2022"); a month in front of what the report is about ("In March the company cut its
forecast").
"""

from __future__ import annotations

import re
from datetime import date

from sayso.model import Article, Figure
from sayso.record.evidence import paragraph_start, sentence_around

__all__ = ["counted_since", "is_of_another_time", "is_of_the_year_before"]

_WAR = (
    r"(?:war|conflict|invasion|uprising|hostilities|occupation|insurgency|rebellion|revolt|unrest|crackdown|campaign|"
    r"offensive)"
)
_NEWS = (
    r"(?:protests?|demonstrations?|marches|riots?|strikes?|walkouts?|outbreak|epidemic|floods?|flooding|rains?|storms?|fires?|"
    r"wildfires?|blaze|siege|eruption|quakes?|earthquakes?|tremors?|spill|leak|vote|count|search)"
)
"""What began only as the story did: a count since then is its toll."""
_SINCE_WAR = re.compile(
    rf"\bsince (?:the |its |their )?(?:\w+ )?{_WAR}\b|\bsince (?!(?:the )?(?:[\w-]+ )?{_NEWS}\b)"
    r"(?:it|they|he|she|(?:the )?[\w-]+)(?: \w+)? "
    r"(?:began|started|launched|broke out|erupted|came to power|took power)\b"
    rf"|\bsince the (?:start|beginning|outbreak) of (?:the |its |their )?(?:\w+ )?{_WAR}\b"
    r"|\b(?:in|over|during|after) (?:(?:more than|over|almost|nearly|about|some|at least|the (?:past|last)) )?"
    r"(?:(?:an?|\w+|\d+) )?(?:years?|decades?)(?:-long)?(?! ago| earlier| before)\b",
    re.IGNORECASE,
)
_OF_A_WAR = re.compile(
    rf"\b(?:{_WAR}|violence|fighting)\b[^.;:\d]{{0,60}}?\b(?:has|have|had) (?:so far |already |now )?"
    r"(?:killed|left|claimed|cost)\b[^.;:\d]{0,24}$",
    re.IGNORECASE,
)
""" "An insurgency by the Brigades has claimed more than …": since it began."""
_THIS_YEAR = re.compile(
    r"[^.,;:\d]{0,90}?\b(?:so far this|(?:already|has|have|were) [^.,;:\d]{0,60}?\bthis) year\b"
)
""" "Eight people have been killed in fires this year": of more than the one the story is on."""
_AFTER = re.compile(r"\bafter (?:(?:about|around|some|roughly|nearly|almost|just|a|an|only) )*$")
_THE_YEAR_BEFORE = re.compile(
    r"(?: \w+)? (?:last year|the (?:year|season) before|the previous (?:year|season)|a year (?:earlier|ago|before))\b"
)
_NEAR = 40
_MONTH = 31
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d|$)|$)")
_YEAR = re.compile(r"\b(?<![Ss]ince )(1[89]\d\d|20\d\d)\b")
_YEARS_AGO = re.compile(r"\b(?:years?|decades?) (?:ago|earlier|before)\b|\blast year\b", re.IGNORECASE)
_OF_ELSE = re.compile(
    r", (?:in what|the (?:worst|deadliest|bloodiest|biggest|largest|highest|first|most|heaviest)|making it|"
    r"a record)\b|\b(?:worst|deadliest|bloodiest|highest|biggest|largest)\b[^.;]{0,60}\b(?:since|signed|in) "
)
_FIRST_OF_ITS_KIND = re.compile(
    r"\b(?:the|its|their|one of the) (?:second[ -]|third[ -])?(?:[a-z]{3,}est|worst|most|first|only|last)\b[^.;:]*$"
    r"|\bfor the first time\b[^.;:]*$",
    re.IGNORECASE,
)
""" "Hurricane Leontine, the strongest storm there | in 12 years": so long nothing like it has been."""
_COMPARED = re.compile(
    r"[^.;:]{0,60}?,? (?:(?:as )?(?:compared|against)(?: (?:with|to))?|up from|down from|versus|after|from) "
    r"[^.;:]{0,60}$"
)
""" "A loss of 64 million, | compared with a profit of 38 million | a year earlier"."""
_THEN = re.compile(
    r"\b(?:that (?:year|summer|winter|spring|autumn|fall|season|time)|at the time|back then)\b(?! of\b)",
    re.IGNORECASE,
)
_MONTHS = tuple(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_OTHER_DAY = re.compile(
    r"^(?:[a-z][\w' ]{0,30}, )?(?:in|last|back in|earlier in|on \d{1,2}|on) "
    rf"(?P<month>{'|'.join(_MONTHS)})(?: \d{{1,2}})?,? "
    r"(?:(?:an?|another|two|three|four) |(?:it|they|there) had |[a-z]+s (?:on|at|in|by|against|near) )",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:last|previous|earlier|latest|only other|first)(?: [\w'’-]+){1,6},? (?:which was )?"
    r"(?:held |made |carried out )?"
    rf"(?:back )?(?:in|of|on \d{{1,2}}) (?P<month>{'|'.join(_MONTHS)})\b",
    re.IGNORECASE,
)
""" "The last one, in November, involved 22 prisoners": another event of the kind."""


def is_of_another_time(article: Article, figure: Figure) -> bool:
    """Whether the sentence is about a year gone by: "the war of 2009, in which some 1,300 were killed"."""
    day = article.reference_date or article.published
    if figure.since is not None:
        return False
    around = sentence_around(article, figure.span)
    ago = _YEARS_AGO.search(article.text, *around)
    if ago and not _is_of_another_clause(article, figure, ago.start()):
        return True
    if day is None:
        return False
    others = (
        _OTHER_DAY.match(article.text[slice(*around)]),
        _FORMER.search(article.text, around[0], figure.span[0]),
    )
    if any(other is not None and _is_of_before(other, int(day[5:7])) for other in others):
        return True  # "In January a strike on a bus depot killed 21", said in May
    now = int(day[:4]) - (day[5:7] in ("01", "02", "03"))
    if _THEN.search(article.text, *around):
        around = (
            paragraph_start(article, around[0]),
            around[1],
        )  # "in 2014 … Economists at the time put it at 90"
    years = _YEAR.finditer(article.text, *around)
    return any(
        int(y[1]) < now
        and not figure.span[0] <= y.start() < figure.span[1]
        and not _is_of_another_clause(article, figure, y.start())
        for y in years
    )


def _is_of_another_clause(article: Article, figure: Figure, place: int) -> bool:
    """ "Killing nine, in what would be the deadliest breach of a ceasefire signed | last year", "a loss of 64 million,
    compared with a profit of 38 million | a year earlier": a time behind the number that is of something else."""
    between = article.text[figure.span[1] : place] if place > figure.span[1] else ""
    return bool(_COMPARED.match(between) or _OF_ELSE.search(between))


def is_of_the_year_before(article: Article, figure: Figure) -> bool:
    """ "A profit of 30 million for 2029, after 25 million last year": what it was then, whoever tells it."""
    ended = max(figure.span[1], figure.counted_span[1] if figure.counted_span else 0)
    return (
        _AFTER.search(article.text, max(0, figure.span[0] - _NEAR), figure.span[0]) is not None
        and _THE_YEAR_BEFORE.match(article.text, ended) is not None
    )


def _is_of_before(told: re.Match[str], month: int) -> bool:
    """Whether a month told is two or more before that of the report; "last January", said in January, is a year ago."""
    apart = (month - 1 - _MONTHS.index(told["month"].lower())) % 12
    return 1 < apart < 11 or (apart == 0 and told[0].lower().startswith("last "))


def counted_since(article: Article, figure: Figure) -> str | None:
    """Since when the count goes, where that is before the story; of a war, that it goes since the war began."""
    if _long_ago(figure.since, article):
        return figure.since
    start, end = sentence_around(article, figure.span)
    if _THIS_YEAR.match(article.text, figure.span[1], end) is not None:
        return "year"
    war = _SINCE_WAR.search(article.text, figure.span[1], end)
    if war and _FIRST_OF_ITS_KIND.search(article.text, figure.span[1], war.start()):
        war = None
    return "war" if war or _OF_A_WAR.search(article.text[start : figure.span[0]]) else None


def _long_ago(since: str | None, article: Article) -> bool:
    """Whether the count began before the story: months ago, not on the day of the riot, nor on Thursday a month ago."""
    day = article.reference_date or article.published or ""
    if since is None or not day:
        return False
    if _DATE.match(since) is None or _DATE.match(day) is None:
        return since[:4] < day[:4]
    late = f"{since}-28" if len(since) == len("2024-05") else since  # "since late January"
    begun, now = (date.fromisoformat((each + "-01-01")[:10]) for each in (late, day))
    return (now - begun).days > _MONTH
