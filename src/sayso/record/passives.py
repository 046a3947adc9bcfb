"""Claims that are told to be denied or confirmed: "That was denied by the ministry", "The accusations were rejected".

By whom is said, or else it is who speaks next in the paragraph, or spoke last. Refused: a sentence in which a statement
already takes the stance, and what is denied by a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Reading, Statement
from sayso.record.deed import DENYING, is_said
from sayso.record.doers import bodies_at, speaker_as, speaking_beside
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.wording import level, pattern

__all__ = ["passives", "rejections"]

_PASSIVE = re.compile(
    r"(?<=[.!?] )(?P<what>That|This|It|All of this|Both) (?:was|is|has been|were|have been) (?:\w+ly )?"
    r"(?P<verb>denied|disputed|rejected|dismissed|refuted|confirmed) by (?P<the>the )?"
)


def passives(reading: Reading) -> Iterator[Statement]:
    """ "That was denied by the ministry": a pronoun that somebody denies or confirms."""
    starts = bodies_at(reading)
    for found in _PASSIVE.finditer(level(reading.article.text)):
        stance = "confirms" if found["verb"].lower() == "confirmed" else "denies"
        who = starts.get(found.end()) or starts.get(found.start("the"))
        sentence = sentence_around(reading.article, found.span("what"))
        if who is not None and not is_said(reading, sentence, stance):
            source = (found.end(), found.end() + len(who.name))
            yield Statement(
                f"{stance}{found.start()}", "indirect", (source,), (found.span("verb"),), (found.span("what"),),
                speaker_as(who), stance=stance,
            )  # fmt: skip


def rejections(reading: Reading) -> Iterator[Statement]:
    """ "The accusations were rejected. All officers acted lawfully, the ministry said": a claim told to be denied."""
    article = reading.article
    text = level(article.text)
    starts = bodies_at(reading)
    ways = pattern("told.denied_as").pattern
    denied = re.compile(
        rf" (?:was|were|has been|have been|is|are) (?:\w+ly )?(?:{ways})(?P<by> by (?:the )?)?"
    )
    for found in pattern("told.claims_denied").finditer(text):
        verb = denied.match(text, found.end())
        start, _ = sentence_around(article, found.span())
        if verb is None or is_heading(article, found.span()):
            continue
        by = starts.get(verb.end()) or starts.get(verb.end("by") - 4) if verb["by"] else None
        speaker = speaker_as(by) if by else speaking_beside(reading, start, verb.end())
        if speaker is not None:
            content, id = ((start, found.end()),), f"{DENYING}{verb.start()}"
            yield Statement(id, "indirect", (), (verb.span(),), content, speaker, stance="denies")
