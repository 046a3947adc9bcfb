"""What a number was before, as far as its sentence tells: "up from 2,500", "94 people, not 92", "300 million more
than in May".

Counted: what the figure itself has been read to have been (:attr:`Figure.was`); another number of the same unit in the
sentence right behind a word of before or of contrast; the number less the difference told right behind it; numbers of
the next sentence that tells what had been counted before (:mod:`sayso.record.spoken_of`). None of them is said to be of
the same thing: whoever uses them asks whether anything stood there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.model import Article, Figure, Span
from sayso.record.evidence import sentence_around

__all__ = ["Previous", "previous_of"]

_WITHIN = r"\b[^.;:\d]{0,25}$"
_THEN = re.compile(
    r"\b(?:from|earlier|previous|previously|before|initial|initially|original|originally|at first|after|"
    r"until (?:now|then|today|lately|recently)|so far|hitherto|till now|up to now|to date|"
    r"had (?:\w+ )?(?:told|offered|said|put|estimated|forecast|expected|planned|reported|counted|given|promised|"
    r"demanded|announced|asked))" + _WITHIN,
    re.IGNORECASE,
)
_NOT = (
    r"\bnot(?: (?:the|its|their|his|her|those|some|about|around|nearly|almost|just|over|as|at|first|early|earlier|"
    r"initial|initially|original|originally|previous|previously|reported|announced|estimated|given|feared|official|"
    r"officially|stated|claimed|alleged|promised|usual))*\s$"
)
_CONTRAST = re.compile(
    r"\b(?:than|against|compared (?:with|to)|instead of|rather than)" + _WITHIN + "|" + _NOT, re.IGNORECASE
)
_REJECTED = re.compile(r"\b(?:instead of|rather than)" + _WITHIN + "|" + _NOT, re.IGNORECASE)
""" "17, not 12": what the sentence says that the number is not."""
_ANOTHERS = re.compile(
    r"[^.;:\d]{0,20}\b(?:reported|claimed|given|announced|stated|cited|counted|estimated|acknowledged|asserted|alleged|"
    r"quoted|listed|recorded|published|named|mentioned|advanced) by (?!it\b|them\b|him\b|her\b)"
)
""" "Not the 500 reported by the herders": of whose word it is, which is not the speaker's."""
_UNREAD = re.compile(
    r"[^.;:\d]{0,90}?\b(?P<which>not|instead of|rather than|than) (?:the |its |their |his |her )?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)\b"
    r"(?! (?:million|billion|per ?cent)|%|[.,]\d)"
)
""" "Not the 500 that it had reported", where the number has been read as no figure of its own."""
_DIFFERENCE = re.compile(
    r"\W*(?:[\w-]+ ){0,2}?(?P<which>more|higher|above|up|fewer|less|lower|below|down)\b(?! or\b)",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(
    r"\s*(?:than )?(?:what )?(?:on|in|at|it|its|they|their|she|her|he|his|we|our|last|yesterday|earlier|before|"
    r"previous\w*|initial\w*|first|an? (?:day|week|month|year|hour)|"
    r"the (?:day|week|month|year|previous|first|earlier|last)|"
    r"(?:with|at) which|\w+ (?:days|weeks|months|years|hours) (?:ago|before|earlier)|\w+day)\b"
    r"|[^.;:\d\"“”]{0,30}\b(?:at first|initially|originally|previously|earlier|before|until now|"
    r"(?:as )?(?:first|initially|originally|previously) "
    r"(?:reported|said|given|announced|thought|feared|stated|counted))\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:than|doubled?|twice|times|half|halved|tripled?)\b", re.IGNORECASE)
_LESS = frozenset({"fewer", "less", "lower", "below", "down"})
_STEPS = frozenset({"increment", "decrement"})
_BEFORE, _NEAR, _FARTHEST = 45, 60, 400


class Previous(NamedTuple):
    """The numbers a figure may have been before."""

    was: frozenset[float] = frozenset()
    """Those told as of before: "up from 31", "40 more than on Monday"."""
    other: frozenset[float] = frozenset()
    """Those told in contrast, or worked out, which may be another's count by now: "38 and not 15"."""
    rejected: frozenset[float] = frozenset()
    """Of both, those that the sentence says it is not: on nobody's word, what was told so far."""
    anothers: frozenset[float] = frozenset()
    """Of both, those told as somebody else's: "the 500 reported by the herders"."""

    @property
    def all(self) -> frozenset[float]:
        """Both."""
        return self.was | self.other


def previous_of(article: Article, figure: Figure, every: Sequence[Figure]) -> Previous:
    """The numbers that ``figure`` may have been before; ``every`` are the figures of its report."""
    if figure.change == "previous":
        return Previous(frozenset(filter(None, [_value(figure)])))  # it stands where it stood
    start, end = sentence_around(article, figure.span)
    found = _of_itself(article, figure, (start, end))
    start, end = max(start, figure.span[0] - _FARTHEST), min(end, figure.span[1] + _FARTHEST)
    beside = [f for f in every if start <= f.span[0] < end and f is not figure]
    beside = [f for f in beside if f.unit in (figure.unit, None)]  # "6.5 percent, down from 8"
    for each in beside:
        if each.change not in _STEPS:  # "rose to 11 after five more were found"
            _beside(article, figure, each, found)
        worked_out, then = _difference(article, figure, each)
        (found.was if then else found.other).add(worked_out)
    _unread(article, figure, end, found)
    found.other -= found.was
    return Previous(*(frozenset(filter(None, each)) for each in vars(found).values()))


@dataclass
class _Found:
    """The fields of :class:`Previous`, while they are looked for."""

    was: set[float | None] = field(default_factory=set)
    other: set[float | None] = field(default_factory=set)
    rejected: set[float | None] = field(default_factory=set)
    anothers: set[float | None] = field(default_factory=set)


def _of_itself(article: Article, figure: Figure, sentence: Span) -> _Found:
    """What the figure itself has been read to have been."""
    found = _Found()
    if figure.was is not None:
        compared = figure.was.figure is not None or _COMPARED.search(article.text, *sentence)
        of_before = found.other if compared else found.was
        of_before.add(figure.was.low)  # "gone up by five to 21", "double what Corvane has told"
    return found


def _beside(article: Article, figure: Figure, each: Figure, found: _Found) -> None:
    """What another figure of the sentence tells that ``figure`` was."""
    ahead, value = _ahead(article, figure, each), _value(each)
    if any(map(str.isdigit, article.text[figure.span[1] : each.span[0]])):
        ahead = _CONTRAST.sub("", ahead)  # "ten times as much, and for 34 minutes rather than 11"
    if _REJECTED.search(ahead):
        found.rejected.add(value)
    if _CONTRAST.search(ahead) and not _BEFORE_NOW.match(article.text, each.span[1]):
        found.other.add(value)
    elif _CONTRAST.search(ahead) or _THEN.search(ahead):
        found.was.add(value)
    if _ANOTHERS.match(article.text, each.span[1]):
        found.anothers.add(value)


def _unread(article: Article, figure: Figure, end: int, found: _Found) -> None:
    """The number in contrast right behind the figure that is no figure of the report."""
    unread = _UNREAD.match(article.text, figure.span[1], end) if figure.unit is None else None
    if unread is None:
        return
    value = float(unread["number"].replace(",", ""))
    found.other.add(value)
    if unread["which"].lower() != "than":
        found.rejected.add(value)
    if _ANOTHERS.match(article.text, unread.end()):
        found.anothers.add(value)


def _value(figure: Figure) -> float | None:
    """Also of "just under five"."""
    return figure.low if figure.low is not None else figure.high


def _ahead(article: Article, figure: Figure, other: Figure) -> str:
    """What stands before the other number, as far as to this one."""
    behind = other.span[0] - figure.span[1]
    begins = figure.span[1] if behind >= 0 else other.span[0] - _BEFORE
    return article.text[max(0, begins, other.span[0] - _BEFORE) : other.span[0]]


def _difference(article: Article, figure: Figure, other: Figure) -> tuple[float | None, bool]:
    """ "470 million, 30 million more than three weeks ago": 440 million, and that it was so before."""
    if other.low is None or figure.low is None or not 0 <= other.span[0] - figure.span[1] < _NEAR:
        return None, False
    told = _DIFFERENCE.match(article.text, other.span[1])
    if told is None or other.low >= figure.low:
        return None, False
    step = other.low if told["which"].lower() in _LESS else -other.low
    return figure.low + step, _BEFORE_NOW.match(article.text, told.end()) is not None
