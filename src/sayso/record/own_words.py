"""Speakers that a report calls by words of their own, where the reading has taken another for them."""

from __future__ import annotations

from sayso.model import Reading, Speaker, Statement
from sayso.record.named import plain_words
from sayso.record.party_words import listed
from sayso.record.whose_people import body_in_words

__all__ = ["body_unlike"]

_LEAST = 2
"""Words of a body that tell it from others."""


def body_unlike(reading: Reading, statement: Statement, speaker: Speaker, said: str) -> Speaker | None:
    """The body in its own words, where the reading took a name for it that stands nowhere but in what is said.

    "3,000 have fled Kesh, the U.N. refugee agency said" is not what Kesh says.
    """
    bare = body_in_words(said)
    entity = next((e for e in reading.entities if e.id == speaker.entity), None)
    if bare is None or entity is None or entity.roles or len(bare.split()) < _LEAST:
        return None
    named = set().union(*map(plain_words, (entity.name, *entity.names)))
    if named & (plain_words(bare) | listed("bodies")):
        return None
    contents = [*statement.source, *(span for s in reading.statements for span in s.content)]
    within = all(any(a <= start < b for a, b in contents) for start, _ in entity.mentions)
    return Speaker(bare, "organisation") if within else None
