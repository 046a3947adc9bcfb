"""A body that reckons within what somebody says: "The government now expects 4.4 percent, the minister said".

The number is the body's: of the party right before a verb of reckoning ("expects", "estimates", "puts", "counts")
whose object the number is, or whose estimate, count or forecast is told to have been moved ("raised the ministry's
estimate to 10 million"). Not: what somebody with a name reckons, who may be the speaker; a verb over a comma or
another number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Figure, Reading, Speaker
from sayso.record.evidence import sentence_around
from sayso.record.moves import move_of
from sayso.record.named import speaker_of
from sayso.record.owners import COUNTS
from sayso.record.party_words import party_words

__all__ = ["reckoned_by"]

_RECKONS = re.compile(
    r"(?: (?:now|still|currently|meanwhile|today|itself|also|had|has))* "
    r"(?:expect|forecast|estimate|assume|project|predict|reckon|count|put)(?:s|ed)?\b[^,.;:\d“”\"]{0,60}$"
)
_COUNT_OF = re.compile(rf"['’]s? (?:\w+ ){{0,2}}{COUNTS}\b[^.;:\d]{{0,60}}$")


@lru_cache(maxsize=1)
def _body() -> re.Pattern[str]:
    bodies = "|".join((*party_words()["bodies"], "government"))
    return re.compile(rf"\b[Tt]he (?P<body>(?:[\w-]+ ){{0,3}}?(?:{bodies}))\b(?! of\b)")


def reckoned_by(reading: Reading, figure: Figure) -> Speaker | None:
    """The body whose number ``figure`` is by a verb or an estimate of its own; None where none is told."""
    text = reading.article.text
    start, _ = sentence_around(reading.article, figure.span)
    move = move_of(reading.article, figure)
    moved = move.begins if move is not None and move.by_somebody else None

    def reckons(end: int) -> bool:
        ahead = text[end : figure.span[0]]
        by_verb = _RECKONS.match(ahead) is not None
        return by_verb or (moved is not None and moved < end and _COUNT_OF.match(ahead) is not None)

    named = [
        (begins, entity)
        for entity in reading.entities
        if entity.type == "organisation"
        for begins, end in entity.mentions
        if start <= begins < figure.span[0] and reckons(end)
    ]
    if named:
        return speaker_of(max(named, key=lambda each: each[0])[1])
    called = [m for m in _body().finditer(text, start, figure.span[0]) if reckons(m.end())]
    return Speaker(called[-1]["body"], "organisation") if called else None
