"""In their own words: direct quotations from the reports of an edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.digest.passage import Passage, passage_at
from sayso.digest.plain import one_line
from sayso.model import Article, Reading, Statement

__all__ = ["Quotation", "quotations_of"]

_SHORTEST, _LONGEST = 40, 320  # code points: a scrap quote says little, a speech fills the page


@dataclass(frozen=True)
class Quotation:
    """What a speaker said, to the letter."""

    speaker: str
    role: str
    parts: tuple[str, ...]
    """The stretches of the quotation; what the writer put between them is left out."""
    passage: Passage


def quotations_of(
    articles: Sequence[str], readings: Mapping[str, Reading], year: str | None, limit: int = 5
) -> list[Quotation]:
    """At most ``limit`` direct quotations from ``articles``, the latest report first, one a speaker.

    A quotation counts with a named speaker, 40 to 320 characters in all, and words
    that no later report of the list has too. Quotations partly in the writer's
    words do not count, nor do those of an unnamed speaker.
    """
    found: dict[str, Quotation] = {}
    told: set[tuple[str, ...]] = set()
    latest = sorted((readings[a].article for a in articles if a in readings), key=lambda a: a.published or "")
    for article in reversed(latest):
        for statement in readings[article.id].statements:
            words = _parts(statement, article)
            name = one_line(statement.speaker.name) if statement.speaker else ""
            if name and name not in found and words and words not in told and _named(statement):
                found[name] = _quotation(statement, article, words, year)
                told.add(words)
            if len(found) == limit:
                return list(found.values())
    return list(found.values())


def _named(statement: Statement) -> bool:
    return statement.speaker is not None and statement.speaker.type != "unnamed" and statement.parent is None


def _parts(statement: Statement, article: Article) -> tuple[str, ...]:
    parts = tuple(article.text[start:end] for start, end in statement.content)
    if statement.kind != "direct" or not _SHORTEST <= sum(map(len, parts)) <= _LONGEST:
        return ()
    return parts


def _quotation(statement: Statement, article: Article, parts: tuple[str, ...], year: str | None) -> Quotation:
    speaker = statement.speaker
    assert speaker is not None
    span = (statement.content[0][0], statement.content[-1][1])
    return Quotation(
        speaker=one_line(speaker.name),
        role=one_line(speaker.role or ""),
        parts=tuple(part.rstrip(",; ") for part in parts),  # the comma before "he said" is the writer's
        passage=passage_at(span, article, statement, year, speaker.name),
    )
