"""Who governs a country that stands behind the name: "President Ada Brin of Corvia" is the president of Corvia.

Only where the role is one of governing. Not: "director Ada Brin of Corvia".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Entity, Reading
from sayso.record.named import plain_words
from sayso.record.party_words import listed

__all__ = ["with_countries"]

_OF = re.compile(r" of (?:the )?")


def with_countries(reading: Reading) -> Iterator[Entity]:
    """The entities of a report; who governs a country that stands behind the name has it in the role."""
    plain = [e for e in reading.entities if e.type == "place" or not (e.roles or " " in e.name)]
    lands = {start: e.name for e in plain for start, _ in e.mentions}
    for entity in reading.entities:
        governs = [role for role in entity.roles if plain_words(role) & listed("governs")]
        behind = (_OF.match(reading.article.text, end) for _, end in entity.mentions)
        of = next((lands[m.end()] for m in behind if m and m.end() in lands), None)
        roles = (*entity.roles, f"{governs[0]} of {of}") if governs and of else entity.roles
        yield replace(entity, roles=roles) if roles != entity.roles else entity
