"""Speakers without a name, those that a report names, and who is meant, for tests."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Entity, Reading, Speaker, Statement
from sayso.record.voices import with_voices


def body(text: str, name: str, id: str = "e1", type: str = "organisation") -> Entity:
    return Entity(id, type, name, (name,), (), (at(text, name),))


def said(text: str, content: str, source: str, name: str, type: str = "unnamed") -> Statement:
    made = statement(text, content, by=None)
    return replace(made, source=(at(text, source),), speaker=Speaker(name, type, None, None))


def meant(text: str, told: Statement, *entities: Entity, more: tuple[Statement, ...] = ()) -> str | None:
    found = with_voices(Reading(article(text), (told, *more), entities=entities)).statements[0].speaker
    return found.name if found is not None else None
