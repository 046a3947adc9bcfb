"""Whether a confirmation deep in a report is news.

It is where it is told as one "for the first time" or "at last", where it says that another's account is right, where
another side has spoken on its topic, and where it is told as a deed of the day ("conceded that the list was wrong", not
"has conceded"). Of what a report is on ("confirmed the agreement") it is only where somebody else has claimed that.
"""

from __future__ import annotations

import re

from sayso.record.admitting import backs_another
from sayso.record.claims import claim_words, is_of_an_event
from sayso.record.evidence import sentence_around
from sayso.record.ground import Ground
from sayso.record.saying import Saying
from sayso.record.turn import Turn

__all__ = ["settles"]

_AT_LAST = re.compile(
    r"\bfirst (?:[\w-]+ ){0,2}(?:acknowledge?ment|admission|confirmation)\b"
    r"|\bfor the first time\b|\bfinally\b|\bat last\b",
    re.IGNORECASE,
)
_CONFIRMS_NOW = re.compile(r"^(?:confirm(?:ed|ing)|conceded|admitted|acknowledged)\b")
_WHOLE = 5
"""Words of a claim that says by itself what is confirmed."""


def settles(ground: Ground, saying: Saying, turn: Turn) -> bool:
    """Whether a turn, if it is a confirmation, is news wherever it stands."""
    if turn.kind != "confirmation":
        return True
    article, statement = saying.article, saying.statement
    if _AT_LAST.search(article.text, *sentence_around(article, statement.content[0])):
        return True
    if backs_another(article, statement):
        return True
    positions = next(t.positions for t in ground.topics if t.id == turn.topic)
    if len({ground.topics.side(p.party) for p in positions}) > 1:
        return True
    if is_of_an_event(turn.position.claim):
        words = claim_words(article, statement, turn.party, None)
        return ground.said.by_another(words, ground.topics.on_side_of(turn.party)) is not None
    return _CONFIRMS_NOW.search(saying.cue) is not None and len(turn.position.claim.split()) >= _WHOLE
