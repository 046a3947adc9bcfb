""" "The president confirmed it. So did the foreign ministry": who takes the stance of the sentence before.

Refused: a sentence before in which nobody denies or confirms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Reading, Speaker, Statement
from sayso.record.doers import speaker_as
from sayso.record.evidence import sentence_around

__all__ = ["so_did"]

_SO = re.compile(r"(?<=[.!?] )So(?:, \w+,)? (?:did|does|has) (?P<the>the )?")
_A_BODY = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:ministry|union|government|police|army|council|office|agency|authority|company|party|court"
    r"|board|club)"
    r"(?=[.,;])"
)


def so_did(reading: Reading) -> Iterator[Statement]:
    """The denials and confirmations of those who are told to have done so, too."""
    text = reading.article.text
    starts = {s: speaker_as(e) for e in reading.entities for s, _ in e.mentions}
    starts |= {a: s.speaker for s in reading.statements for a, _ in s.source if s.speaker}
    for found in _SO.finditer(text):
        who = starts.get(found.end()) or starts.get(found.start("the")) or _body_at(text, found.end())
        last = _answer_before(reading, found.start())
        if who is not None and last is not None:
            source = ((found.end(), found.end() + 1),)
            yield replace(last, id=f"so{found.start()}", source=source, cue=(found.span(),), speaker=who)


def _answer_before(reading: Reading, place: int) -> Statement | None:
    """The denial or confirmation told last, if it is in the sentence before ``place``."""
    before = [s for s in reading.statements if s.content and s.content[0][0] < place]
    last = max(before, key=lambda s: s.content[0], default=None)
    if last is None or last.stance not in ("denies", "confirms"):
        return None
    begins, _ = sentence_around(reading.article, (place - 2, place - 1))
    return last if last.content[0][0] >= begins else None


def _body_at(text: str, place: int) -> Speaker | None:
    """A body by its own words: "the drivers’ union"."""
    named = _A_BODY.match(text, place)
    return Speaker(named[0], "organisation") if named is not None else None
