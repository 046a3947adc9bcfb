"""What a number was before, as far as its sentence tells: "up from 2,500", "94 people, not 92", "300 million more
than in May".

Counted: what the figure itself has been read to have been (:attr:`Figure.was`); another number of the same unit in the
sentence right behind a word of before or of contrast; the number less the difference told right behind it. None of them
is said to be of the same thing: whoever uses them asks whether anything stood there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around

__all__ = ["Previous", "previous_of"]

_WITHIN = r"\b[^.;:\d]{0,25}$"
_THEN = re.compile(
    r"\b(?:from|earlier|previous|previously|before|initial|initially|original|originally|at first|after|"
    r"had (?:\w+ )?(?:told|offered|said|put|estimated|forecast|expected|planned|reported|counted|given|promised|"
    r"demanded|announced|asked))" + _WITHIN,
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:not|than|against|compared (?:with|to)|instead of|rather than)" + _WITHIN, re.IGNORECASE
)
_DIFFERENCE = re.compile(
    r"\W*(?:[\w-]+ ){0,2}?(?P<which>more|higher|above|up|fewer|less|lower|below|down)\b(?! or\b)",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(
    r"\s*(?:than )?(?:what )?(?:on|in|at|it|its|they|their|she|her|he|his|we|our|last|yesterday|earlier|before|"
    r"previous\w*|initial\w*|first|an? (?:day|week|month|year|hour)|"
    r"the (?:day|week|month|year|previous|first|earlier|last)|"
    r"(?:with|at) which|\w+ (?:days|weeks|months|years|hours) (?:ago|before|earlier)|\w+day)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:than|doubled?|twice|times|half|halved|tripled?)\b", re.IGNORECASE)
_LESS = frozenset({"fewer", "less", "lower", "below", "down"})
_STEPS = frozenset({"increment", "decrement"})
_BEFORE, _NEAR = 45, 60


class Previous(NamedTuple):
    """The numbers a figure may have been before."""

    was: frozenset[float] = frozenset()
    """Those told as of before: "up from 31", "40 more than on Monday"."""
    other: frozenset[float] = frozenset()
    """Those told in contrast, or worked out, which may be another's count by now: "38 and not 15"."""

    @property
    def all(self) -> frozenset[float]:
        """Both."""
        return self.was | self.other


def previous_of(article: Article, figure: Figure, every: Sequence[Figure]) -> Previous:
    """The numbers that ``figure`` may have been before; ``every`` are the figures of its report."""
    if figure.change == "previous":
        return Previous(frozenset(filter(None, [_value(figure)])))  # it stands where it stood
    was, other = set[float | None](), set[float | None]()
    start, end = sentence_around(article, figure.span)
    if figure.was is not None:
        compared = figure.was.figure is not None or _COMPARED.search(article.text, start, end)
        (other if compared else was).add(
            figure.was.low
        )  # "gone up by five to 21", "double what Corvane has told"
    beside = [f for f in every if start <= f.span[0] < end and f is not figure]
    beside = [f for f in beside if f.unit in (figure.unit, None)]  # "6.5 percent, down from 8"
    beside = [f for f in beside if f.change not in _STEPS]  # "rose to 11 after five more were found"
    for each in beside:
        ahead = _ahead(article, figure, each)
        if _CONTRAST.search(ahead) and not _BEFORE_NOW.match(article.text, each.span[1]):
            other.add(_value(each))
        elif _CONTRAST.search(ahead) or _THEN.search(ahead):
            was.add(_value(each))
        worked_out, then = _difference(article, figure, each)
        (was if then else other).add(worked_out)
    return Previous(frozenset(filter(None, was)), frozenset(filter(None, other - was)))


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
