"""Which reports tell again what a story has: explainers, portraits, a look back, what to know and do.

Not by what they say of themselves alone (:mod:`sayso.record.explainers`), for most say nothing. Small decision trees,
added up, ask how much of the report's numbers the story has been told, who is quoted and how often, how much of it is
of today, of years before, in the present and in the past, and whether it asks and addresses its reader
(:func:`signs_of` says what each question means). They were learned from the stories of gold/stories and the sample,
whose expected changes say which reports bring none (``python -m training.retelling``), and stand in
lexicon/retelling.toml. How long a report is is not asked.

Whatever they answer, a report in which a party "now says six", where six is new, does not (:mod:`sayso.record.fold`).

Never: a page on which a party speaks for itself, which quotes nobody and is in the present; a page in another language
than English, whose tenses are not known here.
"""

from __future__ import annotations

import re
from datetime import date

from sayso.model import Article, Reading, Statement
from sayso.record.explainers import is_explainer
from sayso.record.own_release import is_issued
from sayso.record.telling import Telling
from sayso.record.trees import learned

__all__ = ["LEARNED", "is_retelling", "signs_of"]

LEARNED = "lexicon/retelling.toml"
_OPENING = 2
"""Paragraphs."""
_FEWEST_WORDS = 40
"""Of a shorter report shares are taken as if it had so many words."""
_LAST_DAYS = 1
_PRESENT = re.compile(r"\b(?:is|are|has|have)\b")
_PAST = re.compile(r"\b(?:was|were|had|said)\b")
_YOU = re.compile(r"\byou", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_ASKS = re.compile(r".*\?$|(?:how|what|why|who|when|where|which|inside|can|is|are|does|do)\b", re.IGNORECASE)


def is_retelling(reading: Reading, telling: Telling) -> bool:
    """Whether a report, of which ``telling`` says how much the story has been told, likely changes nothing."""
    language = reading.article.language or "en"
    if not language.lower().startswith("en") or is_issued(reading):
        return False
    trees = learned(LEARNED)
    return trees.sum_of(signs_of(reading, telling)) > trees.least


def signs_of(reading: Reading, telling: Telling) -> dict[str, float]:
    """What is asked of a report, by name: yes and no are 1 and 0, shares from 0 to 1, the rest is per 100 words."""
    article, title = reading.article, (reading.article.title or "").strip()
    words = max(_FEWEST_WORDS, len(article.text.split()))
    present, past = (len(of.findall(article.text)) for of in (_PRESENT, _PAST))
    named = sum(map(_is_named, reading.statements))
    often = {
        "is and has": present,
        "was and said": past,
        "statements": len(reading.statements),
        "statements of somebody named": named,
        "quotations": sum(s.kind == "direct" for s in reading.statements),
        "figures": len(reading.figures),
        "figures that count": len(telling.counting),
        "question marks": article.text.count("?"),
        "you": len(_YOU.findall(article.text)),
    }
    return {
        "says that it explains": float(is_explainer(article)),
        "told before": telling.retold,
        "a number in the title": float(any(letter.isdigit() for letter in title)),
        "asks in the title": float(_ASKS.match(title) is not None),
        "past of both": past / max(1, past + present),
        "named of the statements": named / max(1, len(reading.statements)),
        **{name: 100 * times / words for name, times in often.items()},
        **_of_its_days(reading, words),
        **_of_its_opening(reading),
    }


def _of_its_days(reading: Reading, words: int) -> dict[str, float]:
    """How many of its times are of the day of the report or the one before, and how many are years before."""
    article, times = reading.article, reading.times
    told_on = _day(article.reference_date or article.published)
    now = [time for time in times if _is_of_now(_day(time.value), told_on)]
    years = [int(time.value) for time in times if _YEAR.fullmatch(time.value)]
    return {
        "times of its day": 100 * len(now) / words,
        "of its day of all times": len(now) / max(1, len(times)),
        "its day in the opening": float(any(time.span[0] < _opening_ends(article) for time in now)),
        "years before": 100 * sum(told_on is not None and year < told_on.year for year in years) / words,
    }


def _is_of_now(day: date | None, told_on: date | None) -> bool:
    return day is not None and told_on is not None and 0 <= (told_on - day).days <= _LAST_DAYS


def _of_its_opening(reading: Reading) -> dict[str, float]:
    until = _opening_ends(reading.article)
    said = [s for s in reading.statements if any(start < until for start, _ in s.cue)]
    return {
        "somebody speaks in the opening": float(bool(said)),
        "somebody named speaks in the opening": float(any(map(_is_named, said))),
        "figures in the opening": float(min(2, sum(f.span[0] < until for f in reading.figures))),
    }


def _is_named(statement: Statement) -> bool:
    return statement.speaker is not None and statement.speaker.type != "unnamed"


def _opening_ends(article: Article) -> int:
    return article.paragraphs[:_OPENING][-1][1] if article.paragraphs else 0


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
