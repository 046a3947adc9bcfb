"""Numbers that count nothing, though a noun stands beside them.

One at which somebody was or did something ("mayor at 34", "was called at 4.20"); one of things to which something has
not happened ("all but three of the schools"); one of which no more is told than how many of them did something ("of 34
patients who had been interviewed, 29"); by how much a toll rose that is told ("rose to 14 after three bodies were
found"); bodies that are no dead ("three public bodies"); how many are needed ("76 are needed to govern alone").
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.before_a_number import CLAUSE, before_a_number, words_of_counts
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = ["counts_nothing"]

_BODIES = re.compile(
    r"\s*(?:(?:that|which|who) (?!were|was|had|have|are|lay|washed|could|can|may|is|would)|responsible|in charge|"
    r"representing)"
)
_OFFICIAL = re.compile(
    r"\b(?:public|professional|governing|regulatory|sports?|sporting|independent|official|international|industry|"
    r"advisory|supervisory|trade|state|government) bod(?:y|ies)$"
)
""" "Three bodies that pass the blame", "two public bodies": no dead."""
_ALL_BUT = re.compile(r"\ball but $", re.IGNORECASE)
_OF = re.compile(r"(?:^|[.!?\n] |\n|\bthat )[Oo]f (?:about |some )?\Z")
_OF_SO_MANY = re.compile(
    r" (?:[a-z-]+ ){1,3}(?:who|that|which|interviewed|asked|tested|examined|checked|surveyed|questioned)\b"
    r"[^.;:,]{0,60}, (?:only |about |some |nearly |at least )?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w{3,5}ty)\b)"
)
""" "Of 34 patients who had been interviewed, | 29 remembered": of the 34 only the 29 is told."""
_ROSE_TO = re.compile(
    r"\b(?:rose|risen|rises|rise|climbed|climbs|increased|grew|grown|went up)\b[^.;:]{0,40}? to (?:at least |about )?"
    r"[\w,]+(?: from [\w,]+)?(?: on \w+day| overnight)? (?:after|when|as|once) [^.;:\d]{0,70}$"
)
""" "The toll rose to 14 after crews found | three bodies": of the two only the 14 is told."""
_NEEDED = re.compile(
    r"(?: (?:[a-z]+ ){0,2}[a-z]+)? (?:is|are|was|were|would be) (?:needed|required|necessary)\b"
    r"(?! (?:by|in|at|after|here)\b)"
)
_NEAR_OF = 20
_BIG = 1000
"""A number without a unit at which nobody is old and no clock stands."""


def counts_nothing(article: Article, figure: Figure) -> bool:
    """Whether the number is one at which somebody was or did what stands before it: an age, a time, a place; or one of
    things to which something has not happened ("all but three of the schools")."""
    span, words = figure.counted_span, lexicon()
    if _OF_SO_MANY.match(article.text, figure.span[1]) and _OF.search(
        article.text, max(0, figure.span[0] - _NEAR_OF), figure.span[0]
    ):
        return True
    noun = (figure.counted_noun or "").lower()
    if figure.unit is None and _NEEDED.match(article.text, figure.span[1]):
        return True
    if noun == "body" and _ROSE_TO.search(
        article.text, sentence_around(article, figure.span)[0], figure.span[0]
    ):
        return True
    things = noun and words.things.get(noun, noun) not in words.people
    if things and _ALL_BUT.search(article.text, max(0, figure.span[0] - CLAUSE), figure.span[0]):
        return True
    if noun == "body" and span is not None and span[0] >= figure.span[0]:
        return bool(_BODIES.match(article.text, span[1]) or _OFFICIAL.search(figure.counted or ""))
    if figure.unit is not None or span is None or span[1] > figure.span[0] or (figure.low or 0) >= _BIG:
        return False
    before = article.text[max(0, figure.span[0] - CLAUSE) : figure.span[0]]
    at = before_a_number().at.search(before)
    beside = at is not None and not article.text[span[1] : figure.span[0] - len(at[0])].strip()
    counted = {
        *words.tallies,
        *words.own_tallies,
        *words_of_counts()["tallies"],
        *words_of_counts()["lists"],
        *words.states,
    }
    return beside and noun not in counted and before_a_number().put.search(before) is None
