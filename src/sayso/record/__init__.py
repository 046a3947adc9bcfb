"""The record: what all the articles of a story add up to.

:class:`Record` keeps it in memory; :class:`sayso.record.keeper.Keeper` keeps it in a database.
Both put reports in their place and fold stories with the same functions.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Change, Copy, Reading, Story
from sayso.record.placing import Placing
from sayso.record.story import story_of

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
        self._readings: dict[str, dict[str, Reading]] = {}
        self._copies: dict[str, list[Copy]] = {}
        self._story_of: dict[str, str] = {}

    def add(self, reading: Reading) -> Taken:
        """Take a reading in; the same article twice changes nothing."""
        article = reading.article
        known = article.id in self._story_of
        copy = None
        if not known:
            place = self._placing.place(article)
            self._story_of[article.id] = place.story
            self._readings.setdefault(place.story, {})[article.id] = reading
            copy = place.copy
            if copy:
                self._copies.setdefault(place.story, []).append(copy)
        story = self.story(self._story_of[article.id])
        changes = () if known else tuple(c for c in story.changes if c.article == article.id)
        return Taken(article.id, known, story.id, story.title, copy, changes)

    def story(self, story: str) -> Story:
        """One story. Raises KeyError for an id that is none."""
        return story_of(story, self._readings[story].values(), self._copies.get(story, ()))

    def stories(self) -> list[Story]:
        """All stories, in the order begun."""
        return [self.story(story) for story in self._readings]
