"""Turns that others tell of a party: "Havsund is to buy Norrland, the airlines said, three weeks after Norrland had
denied any talks".

What others tell of who had denied, in the part of the sentence before that is recalled, counts as said by the party
itself. Not: what does not name it; a denial that is not told as made before, or not as so long before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Reading, Span, Statement
from sayso.record.evidence import sentence_around
from sayso.record.held import TELLS, Held
from sayso.record.retracting import is_of_before

__all__ = ["turned_by_others"]

_LATER = re.compile(r"\b(?:hours?|days?|nights?|weeks?|fortnight|months?|years?) after $")
_TURNED = "tb"
"""With which the ids of statements begin that others make of a party that has turned."""


def turned_by_others(reading: Reading) -> list[tuple[Statement, Held]]:
    """What others tell of a party beside its denial of before, as the party's own statement, with what it had held."""
    article, found = reading.article, []
    for denial in reading.statements:
        if denial.stance != "denies" or denial.speaker is None or not denial.source or not denial.cue:
            continue
        start, end = sentence_around(article, denial.cue[0])
        after = _LATER.search(article.text, start, denial.source[0][0])
        if after is None or not is_of_before(article, denial):
            continue
        main = next(
            (s for s in reading.statements if _tells_of(article, s, denial, (start, after.start()))), None
        )
        if main is not None:
            told = replace(main, id=f"{_TURNED}{main.id}", speaker=denial.speaker, stance="confirms")
            found.append((told, Held((after.start(), end))))
    return found


def _tells_of(article: Article, statement: Statement, denial: Statement, within: Span) -> bool:
    """Whether somebody else tells of who denied, in the part of the sentence before that is recalled."""
    if statement.speaker is None or not statement.content or denial.speaker is None:
        return False
    start, end = statement.content[0]
    others = statement.speaker != denial.speaker and statement.stance in TELLS
    name = denial.speaker.name.split()[0]
    return others and within[0] <= start and end <= within[1] and name in article.text[start:end]
