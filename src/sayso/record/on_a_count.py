"""Whether a number that stands without what it counts is told as somebody's count.

"The count was six", "the police say 118", "put it at 58", "So did the list of the dead. It stood at 31". Not: a number
whose noun has been read; where it is asked for alone, one of which more is told ("say 400 will leave").
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.before_a_number import CLAUSE, before_a_number
from sayso.record.evidence import sentence_around

__all__ = ["is_on_a_count"]

_IT_STOOD_AT = re.compile(
    r"(?:It|This|That) (?:now |had |has |is |was )?"
    r"(?:st(?:ood|ands?|anding) at|reached|reaches|risen to|rose to|rises to) "
    r"(?:about |some |at least |around |nearly |more than )?"
)
_A_COUNT = re.compile(
    r"\b(?:toll|count|tally|total|(?:number|list|figure|register) of (?:the )?[a-z]+)\b[^.;:]{0,40}[.] $",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[.,;:)!?—–”\"]|$|of (?:them|these|those)\b|(?:in all|so far|because|and|but|while|or (?:more|fewer|so))\b)"
)
""" "The police say 118." says of what was counted; "says 400 of the 800 will leave" tells of what itself."""


def is_on_a_count(article: Article, figure: Figure, *, alone: bool = False) -> bool:
    """Whether a number with nothing counted is told as somebody's count: "the count was six", "the police say 118";
    ``alone``: and nothing is told of those counted, as in "say 400 will leave"."""
    if figure.counted is not None:
        return False
    before = article.text[max(0, figure.span[0] - CLAUSE) : figure.span[0]]
    patterns = before_a_number()
    ends = not alone or _ENDS.match(article.text, figure.span[1])
    told = patterns.tally.search(before) or (ends and patterns.counting.search(before))
    put = patterns.at.search(before) and patterns.put.search(before)
    return bool(told or put or _of_the_count_before(article, figure))


def _of_the_count_before(article: Article, figure: Figure) -> bool:
    """ "So did the list of the dead. It stood at 31": of the count that the sentence before ends with."""
    start = sentence_around(article, figure.span)[0]
    if _IT_STOOD_AT.fullmatch(article.text[start : figure.span[0]]) is None:
        return False
    return _A_COUNT.search(article.text[max(0, start - CLAUSE) : start]) is not None
