"""What a report shows of how much a number in it matters: where it stands, by what words, how often.

Signs only: what they weigh is in lexicon/newsworth.toml, and was learned (:mod:`sayso.record.newsworth`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import Figure, Reading, Statement
from sayso.record.evidence import is_heading, sentence_around

__all__ = ["Signs", "signs_of"]

_RELATIVE = re.compile(r"\b(?:which|who|whose|where|that has|that had)\b")
_CLAUSES = re.compile(r"[,;]")
_COUNTING = re.compile(
    r"\b(?:now|so far|by|as of|total|in all|at least|rose|risen|climbed|raised|reached|number|count)\b"
)
_DEFINITE = re.compile(r"\b(?:the|its|their|his|her|our|these|those|all|[\w-]+['’]s|[\w-]+s['’])\s+$")
_VAGUE = re.compile(r"\b(?:tens|dozens|scores|hundreds|thousands|millions|several|a few|many)\b")
_PAST = re.compile(
    r"\b(?:ago|last year|at the time|that (?:year|summer|winter|spring|autumn)|in (?:19|20)\d\d)\b"
)
_NEAR = 60
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")
_WORD = re.compile(r"[a-z]{3,}")
_STEM = 5
_MANY = 30
"""Figures beyond which a report is full of them."""


@dataclass(frozen=True)
class Signs:
    """Of one figure: ``deep`` and ``density`` from 0 to 1, the rest yes or no."""

    deep: float
    """How far into the text it stands."""
    density: float
    """How full of figures the report is."""
    nobody: bool
    """On nobody's word."""
    direct: bool
    """Within quotation marks."""
    relative: bool
    """In a clause about something named before: "which has 214 shops"."""
    counting: bool
    """Behind a word of counting: "now", "the number", "so far"."""
    definite: bool
    """Told as of something known: "its 1,150 employees", "the three men"."""
    vague: bool
    """Told by no number: "hundreds"."""
    past: bool
    """In a sentence with a word of years gone by."""
    beside: float
    """How many figures stand before it in its sentence, from 0 to 1."""
    heading: bool
    in_title: bool
    """The number is in the title."""
    noun_in_title: bool
    """What is counted is in the title."""
    twice: bool
    """The report gives the number again."""


def signs_of(reading: Reading, figure: Figure, statement: Statement | None) -> Signs:
    """The signs of ``figure``; ``statement`` is the one it stands in."""
    article = reading.article
    text, title = article.text, article.title or ""
    start, end = sentence_around(article, figure.span)
    before = text[start : figure.span[0]].lower()
    digits = _DIGITS.findall(text[slice(*figure.span)])
    number = digits[0] if digits else ""
    stems = {word[:_STEM] for word in _WORD.findall(title.lower())}
    return Signs(
        deep=figure.span[0] / max(1, len(text)),
        density=min(_MANY, len(reading.figures)) / _MANY,
        nobody=statement is None,
        direct=statement is not None and statement.kind == "direct",
        relative=_RELATIVE.search(_CLAUSES.split(_said(before, start, statement))[-1]) is not None,
        counting=_COUNTING.search(before[-_NEAR:]) is not None,
        definite=_DEFINITE.search(before) is not None,
        vague=_VAGUE.search(text[slice(*figure.span)].lower()) is not None,
        past=_PAST.search(text[start:end].lower()) is not None,
        beside=min(3, sum(start <= f.span[0] < figure.span[0] for f in reading.figures)) / 3,
        heading=is_heading(article, figure.span),
        in_title=bool(number) and number in title,
        noun_in_title=(figure.counted_noun or "-").lower()[:_STEM] in stems,
        twice=len(number) > 1 and _times(number, text) > 1,
    )


def _said(before: str, start: int, statement: Statement | None) -> str:
    """What stands before the number in the words of the statement: "the union, which says | it is 900"."""
    begins = [a for a, b in statement.content if a < start + len(before) < b] if statement is not None else []
    return before[max(0, begins[-1] - start) :] if begins else before


def _times(number: str, text: str) -> int:
    return len(re.findall(rf"(?<![\d,.]){re.escape(number)}(?![,.]?\d)", text))
