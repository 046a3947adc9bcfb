"""The record: what all the articles of a story add up to.

:class:`Record` keeps it in memory; :class:`sayso.record.keeper.Keeper` keeps it in a database.
Both put reports in their place and fold stories with the same functions.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Change, Copy, Reading, Story
from sayso.record.placing import Placing
from sayso.record.story import Chronicle

__all__ = ["Record", "Taken"]


@dataclass(frozen=True)
class Taken:
    """What became of one report."""

    article_id: str
    known: bool
    """It was in the record already: nothing was done."""
    story: str
    story_title: str
    copy: Copy | None
    changes: tuple[Change, ...]
    """What it changed in its story, in the order of the text."""


class Record:
    """The stories of the readings added, in memory."""

    def __init__(self) -> None:
        self._placing = Placing()
        self._chronicles: dict[str, Chronicle] = {}
        self._copies: dict[str, list[Copy]] = {}
        self._story_of: dict[str, str] = {}

    def add(self, reading: Reading) -> Taken:
        """Take a reading in; the same article twice changes nothing."""
        article = reading.article
        if article.id in self._story_of:
            story = self._story_of[article.id]
            return Taken(article.id, True, story, self._chronicles[story].title, None, ())
        place = self._placing.place(article)
        self._story_of[article.id] = place.story
        chronicle = self._chronicles.setdefault(place.story, Chronicle(place.story))
        before = {change.id for change in chronicle.changes}
        chronicle.add(reading)
        if place.copy:
            self._copies.setdefault(place.story, []).append(place.copy)
        changes = tuple(change for change in chronicle.changes if change.id not in before)
        return Taken(article.id, False, place.story, chronicle.title, place.copy, changes)

    def story(self, story: str) -> Story:
        """One story. Raises KeyError for an id that is none."""
        return self._chronicles[story].story(self._copies.get(story, ()))

    def stories(self) -> list[Story]:
        """All stories, in the order begun."""
        return [self.story(story) for story in self._chronicles]
