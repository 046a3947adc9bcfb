"""What a number was before, told in a sentence of its own right behind it: "It had spoken of 600 on Monday."

Counted: the numbers of the same unit in the next sentence, also of the next paragraph, where it opens, behind a day at
most, with whoever counts or with the count itself ("it", "the ministry", "the figure") and tells what had been said,
put, planned or been: "On Thursday it had reported three deaths and 38 cases", "In the first two days it had been 38",
"In January it had still forecast 420 million". Not: what had been before in the same sentence, which :mod:`.previous`
reads; a sentence that tells of an event ("It had burned 3,000 hectares by Monday" is what became of it, and no count).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around

__all__ = ["told_behind"]

_DAY = r"(?:[\w'’-]+ ){1,6}?"
_WHO = (
    r"(?:it|they|he|she|we|(?:the|its|their|his|her|an?) (?:[\w'’-]+ ){0,3}?[\w'’-]+|"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
_TOLD = (
    r"(?:spoken|spoke|told|said|put|given|gave|reported|counted|announced|estimated|forecast|expected|planned|promised|"
    r"demanded|asked|offered|listed|claimed|predicted|projected|budgeted|named|mentioned|acknowledged|admitted|"
    r"confirmed|recorded|published|registered|been|stood)"
)
_THEN = r"(?:still|only|first|earlier|previously|originally|initially|then|already|at first|so far)"
_HAD = rf"(?:had|'d|’d) (?:{_THEN} )*{_TOLD}"
_WAS = r"(?:was|were|stood at|spoke of) (?:still |only |at |put at |given as )?"
_BEHIND = re.compile(
    rf"(?:{_DAY},? ?)?{_WHO} {_HAD}\b"
    rf"|(?:a|one|two|three|four|the) (?:day|days|week|weeks|month|months) (?:earlier|before|ago),? {_WHO} {_WAS}",
    re.IGNORECASE,
)
_BETWEEN = 80
"""Most characters before the first number of such a sentence."""


def told_behind(article: Article, figure: Figure, every: Sequence[Figure], end: int) -> list[Figure]:
    """The figures of the sentence behind ``figure``, which ends at ``end``, that tell what it had been."""
    text = article.text
    begin = end
    while begin < len(text) and text[begin].isspace():
        begin += 1
    if begin >= len(text):
        return []
    start, stop = sentence_around(article, (begin, begin + 1))
    if start < begin - 1 or _BEHIND.match(text, begin, min(stop, begin + _BETWEEN)) is None:
        return []
    return [f for f in every if start <= f.span[0] < stop and f.unit in (figure.unit, None)]
