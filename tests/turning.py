"""Reports of one story, and the turns that each of them makes, for tests."""

from __future__ import annotations

from dataclasses import replace

from making import article, at, statement
from sayso.model import Reading, Statement
from sayso.record.fold import StoryFold

KINDS = ("denial", "confirmation", "reversal")


def said(
    text: str, content: str, by: str, stance: str = "asserts", cue: str | None = None, id: str = "s1"
) -> Statement:
    made = statement(text, content, by=by, stance=stance, id=id, cue=cue)
    return replace(made, source=(at(text, by),))


class Story:
    """Reports added one by one."""

    def __init__(self) -> None:
        self._fold, self._reports = StoryFold("s1"), 0

    def add(self, text: str, *statements: Statement) -> list[tuple[str, str | None]]:
        self._reports += 1
        made = Reading(article(text, id=f"a{self._reports}", day=f"2025-03-{10 + self._reports}"), statements)
        return [(c.kind, c.party) for c in self._fold.take(made) if c.kind in KINDS]
