"""Whether a number is told as a total, as one of before or as a step, where the figure alone does not show it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from sayso.model import Article, Figure, Span, Statement
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = ["as_recalled", "as_step", "as_total", "is_of_then", "is_on_now", "is_rejected", "is_told_as_now"]

_NEAR = 200
"""Characters within which "another nine are missing" goes on from those killed."""
_DEAD = "killed"
"""The state of those of whom more are found, one after the other."""
_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_CORRECTED = re.compile(
    r"\b(?:earlier|previous|original) version (?:of this|said|stated|gave|put|misstated|had)\b", re.IGNORECASE
)
_HAD_STOOD = re.compile(r"\bhad (?:\w+ )?stood at (?:\w+ )?$", re.IGNORECASE)
_LATER = re.compile(r"; (?:\w+ ){1,2}(?:hours?|days?|weeks?|months?) later\b[^;:]{0,60}$")
""" "At first it spoke of nine dead; two days later it spoke of": what it has said since stands in another sentence."""
_AS_BEFORE = re.compile(
    r"\b(?:remain(?:s|ed)?|stay(?:s|ed)?|unchanged|steady|still)(?: \w+)? (?:at|on)\s+$", re.IGNORECASE
)


_ON_NOW = re.compile(
    r"\b(?:now|today|tonight|this (?:morning|afternoon|evening)|(?:on )?\w+day|since then|has since)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?<!until )(?<!till )(?<!by )(?<!right )(?<!the )(?<!, )\bnow\b"
    r"(?! (?:also |\w+ly )?(?:agree|accept|back|share|concede|admit|acknowledge|confirm)(?:s|ed)?\b)"
    r"(?:(?!\b(?:which|who|whose|where)\b)[^.;:]){0,80}$",
    re.IGNORECASE,
)
""" "It now speaks of 236"; who now agrees that they were 236 has no number of his own; "the captain, now retired"."""
_BRINGING = re.compile(
    r"[^.;:\d]{0,60}?,? (?:bringing|taking|raising|pushing|lifting|"
    r"(?:which|that) (?:brings|brought|takes|took|raises|raised)) "
    r"(?:the |its |their )?(?:[\w’'-]+ ){1,8}?to (?:at least |about |some |more than )?(?:\d|[a-z]+\b)",
    re.IGNORECASE,
)
_WHO_TOLD = re.compile(r",? (?:which|who) (?:had |has )?(?:[a-z]+ ){1,4}(?:about |some |at least )?$")
_THEN = re.compile(
    r"[^.;:,]{0,40}\b(?:this (?:morning|afternoon)|yesterday|last (?:week|night|month)|on \w+day|earlier|before|"
    r"at first|an? (?:day|week|hour)s? ago|initially)\b"
)


def as_step(article: Article, figure: Figure, state: str | None) -> Figure:
    """ "Recovered nine bodies, bringing the number of dead to 13": the nine are a step, and 13 the count."""
    if figure.change != "total" or state not in lexicon().rising:
        return figure
    end = sentence_around(article, figure.span)[1]
    leads = _BRINGING.match(article.text, figure.span[1], end)
    return replace(figure, change="increment") if leads is not None else figure


def is_on_now(article: Article, span: Span) -> bool:
    """Whether the sentence of a number says that it tells how things stand now: "Today it says 31"."""
    return _ON_NOW.search(article.text, *sentence_around(article, span)) is not None


def is_told_as_now(article: Article, figure: Figure) -> bool:
    """ "It now expects the recall to cost 151 million": there has been another number. Not: "until now", "the captain,
    now retired", what somebody now agrees to; nor where "now" stands behind the number, or another clause between."""
    start, _ = sentence_around(article, figure.span)
    return _NOW.search(article.text, start, figure.span[0]) is not None


def is_of_then(article: Article, span: Span) -> bool:
    """Whether a number stands in a clause on what somebody had told before: "the agency, which spoke of 11 dead this
    morning, put the toll at 17"."""
    start, end = sentence_around(article, span)
    before = _WHO_TOLD.search(article.text, start, span[0])
    return before is not None and _THEN.match(article.text, span[1], end) is not None


def as_recalled(article: Article, figure: Figure, statement: Statement | None) -> Figure:
    """A total that is told as one of before: "it had recorded one death", "remained at 5 percent"."""
    if figure.change != "total":
        return figure
    start = sentence_around(article, figure.span)[0]
    if _CORRECTED.search(article.text, *sentence_around(article, figure.span)):
        return replace(figure, change="previous")
    stood = (_AS_BEFORE, _HAD_STOOD, _at_first())
    same = any(told.search(article.text, start, figure.span[0]) is not None for told in stood)
    later = _LATER.search(article.text, start, figure.span[0])
    same = same or (later is not None and _at_first().search(article.text, start, later.start()) is not None)
    cue = (
        statement.cue if statement is not None and statement.parent is None else ()
    )  # else "had" only reports
    had = any(_HAD.match(article.text, max(0, begin - 4), end) for begin, end in cue)
    had = had or any(_HAD.match(article.text, begin, end) for begin, end in cue)
    return replace(figure, change="previous") if same or had else figure


@lru_cache(maxsize=1)
def _at_first() -> re.Pattern[str]:
    """ "At first the guard spoke of nine": within the sentence, before the number."""
    told = "|".join(map(re.escape, lexicon().at_first))
    return re.compile(rf"\b(?:{told})\b[^;:]{{0,80}}$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _rejected() -> re.Pattern[str]:
    count, wrong = (
        "|".join(map(re.escape, sorted(each))) for each in (lexicon().counted_as, lexicon().wrong)
    )
    return re.compile(
        rf"[^.;,\d]{{0,40}}\b(?:{count})s? (?:was|is|were|are) (?:\w+ )?(?:{wrong})\b", re.IGNORECASE
    )


def is_rejected(article: Article, figure: Figure) -> bool:
    """ "He said the 9 billion figure was wrong": whoever says so does not count so many."""
    return _rejected().match(article.text, figure.span[1]) is not None


def _in_one_sentence(article: Article, first: Figure, second: Figure) -> bool:
    return sentence_around(article, second.span)[0] <= first.span[0]


def as_total(
    article: Article, figure: Figure, state: str | None, before: Figure | None, state_before: str | None
) -> Figure:
    """ "17 dead and another 46 missing": of the missing, 46 is the count and no step.

    ``state`` is what befell those counted, and ``state_before`` those of the figure ``before``. "Two more bodies" in
    a sentence behind that of the missing are a step.
    """
    if figure.change != "increment" or figure.was is not None or before is None:
        return figure
    near = 0 < figure.span[0] - before.span[1] < _NEAR and state != _DEAD
    together = near or _in_one_sentence(article, before, figure)
    other = state and state_before and state != state_before
    return replace(figure, change="total") if together and other else figure
