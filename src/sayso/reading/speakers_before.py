"""Who speaks in a quotation that no verb gives to anybody: the one whom the sentence before is on.

"The council's chief, Maeve Tolan, was categorical. “There is no such report.”" So, too, with a question between
("Would she step down? “Over that?”"), and where what stands before only says "she" of the one told of before it. The
sentence stands in the same paragraph, right before, and is on its subject, by name, else on the only person it names.
Not: a sentence that says something itself, one of two people without a subject among them, a heading.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Entity, Statement
from sayso.reading.entities_lexicon import closed
from sayso.reading.speakers_cast import Appearance, Cast

__all__ = ["told_of_before"]

_POINTING = closed("he") | closed("she")
_BACK = 3
"""Sentences before the quotation that are looked at."""
_MARKS = "“\"‘'«„"


def told_of_before(cast: Cast, statement: Statement, others: Iterable[Statement]) -> Entity | None:
    """Whom the sentence before a quotation without a cue is on; None where that is nobody for sure.

    ``others`` are the statements of the article.
    """
    if statement.cue or statement.source or statement.kind != "direct" or not statement.content:
        return None
    place = statement.content[0][0]
    begins = cast.text.rfind("\n", 0, place) + 1
    taken = [s for other in others if other is not statement for s in (*other.cue, *other.source)]
    for _ in range(_BACK):
        before = cast.text[begins:place].rstrip(f" \u00a0{_MARKS}")
        if not before or before[-1] not in ".!?:":
            return None
        first, last = cast.analysis.sentence_of(cast.word_from(begins + len(before) - 1))
        start, end = cast.words[first].start, cast.words[last].end
        if start < begins or any(start <= s < end for s, _ in taken):
            return None
        found = _on(cast, start, end)
        if found is not None:
            return found
        asks = before[-1] == "?"
        if not asks and cast.words[first].text.lower() not in _POINTING:
            return None
        place = start
    return None


def _on(cast: Cast, start: int, end: int) -> Entity | None:
    """Whom a sentence is on."""
    named = [a for a in cast.appearances if start <= a.start < end and not a.quoted and a.named]
    bodies = [a for a in named if a.entity.type in ("person", "organisation")]
    subjects = [a for a in bodies if a.subject]
    return _only(subjects[:1] or [a for a in bodies if a.entity.type == "person"])


def _only(seen: list[Appearance]) -> Entity | None:
    return seen[0].entity if len({a.entity.id for a in seen}) == 1 else None
