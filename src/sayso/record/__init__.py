"""The record: what all the articles of a story add up to.

:class:`Record` keeps it in memory; :class:`sayso.record.keeper.Keeper` keeps it in a database.
Both put reports in their place and fold stories with the same functions.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Change, Copy, Reading, Story
from sayso.record.placing import Placing
from sayso.record.story import Chronicle, fresh

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
        self._readings: dict[str, list[tuple[int, Reading]]] = {}
        self._joined: dict[str, list[str]] = {}
        self._story_of: dict[str, str] = {}

    def add(self, reading: Reading) -> Taken:
        """Take a reading in; the same article twice changes nothing."""
        article = reading.article
        if article.id in self._story_of:
            story = self._story_of[article.id]
            return Taken(article.id, True, story, self._chronicles[story].title, None, ())
        place = self._placing.place(article)
        self._story_of[article.id] = place.story
        chronicle = self._chronicles.setdefault(place.arrived, Chronicle(place.arrived))
        before = list(chronicle.changes)
        chronicle.add(reading)
        self._readings.setdefault(place.arrived, []).append((len(self._story_of), reading))
        if place.copy:
            self._copies.setdefault(place.arrived, []).append(place.copy)
        for younger, older in place.joined:
            before += [*self._chronicles[younger].changes, *self._chronicles[older].changes]
            before = [change for change in before if change.article != article.id]
            self._join(younger, older)
        chronicle = self._chronicles[place.story]
        changes = fresh(chronicle.changes, before)
        return Taken(article.id, False, place.story, chronicle.title, place.copy, changes)

    def _join(self, younger: str, older: str) -> None:
        """Tell two stories as one, in the order their reports arrived."""
        del self._chronicles[younger]
        self._readings[older] = sorted(
            self._readings[older] + self._readings.pop(younger), key=lambda e: e[0]
        )
        self._chronicles[older] = Chronicle(older)
        for _, reading in self._readings[older]:
            self._chronicles[older].add(reading)
            self._story_of[reading.article.id] = older
        self._copies.setdefault(older, []).extend(self._copies.pop(younger, ()))
        order = {reading.article.id: number for number, reading in self._readings[older]}
        self._copies[older].sort(key=lambda copy: order[copy.article])
        self._joined.setdefault(older, []).extend((*self._joined.pop(younger, ()), younger))

    def story(self, story: str) -> Story:
        """One story. Raises KeyError for an id that is none."""
        return self._chronicles[story].story(self._copies.get(story, ()), joined=self._joined.get(story, ()))

    def stories(self) -> list[Story]:
        """All stories, in the order begun."""
        return [self.story(story) for story in self._chronicles]
