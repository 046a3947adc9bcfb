"""People and bodies of a report, and the deeds that it tells of them, for tests."""

from __future__ import annotations

from making import article, at
from sayso.model import Entity, Reading, Statement
from sayso.record.deeds import deeds_of


def person(
    text: str, name: str, id: str = "e1", *, type: str = "person", roles: tuple[str, ...] = ()
) -> Entity:
    return Entity(id, type, name, (name,), roles, (at(text, name),))


def told(text: str, name: str = "Orla Fenn", type: str = "person") -> list[str]:
    reading = Reading(article(text), entities=(person(text, name, type=type),))
    return [f"{s.stance}: {text[slice(*s.content[0])]}" for s in deeds_of(reading)]


def deeds(text: str, *said: Statement, entities: tuple[Entity, ...] = ()) -> list[str]:
    found = deeds_of(Reading(article(text), said, entities=entities))
    return [f"{s.speaker and s.speaker.name} {s.stance}: {text[slice(*s.content[0])]}" for s in found]
