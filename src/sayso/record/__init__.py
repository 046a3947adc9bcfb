"""The record: what all the articles of a story add up to.

:class:`Record` keeps it in memory; :class:`sayso.record.keeper.Keeper` keeps it in a database.
Both put reports in their place and fold stories with the same functions.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Change, Copy, Reading, Story
from sayso.record.placing import Placing
from sayso.record.stories import Parting
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
        self._split_from: dict[str, str] = {}
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
            self._join(younger, older)
        for parting in place.parted:
            before += self._chronicles[parting.out_of].changes
            self._part(parting)
        before = [change for change in before if change.article != article.id]
        chronicle = self._chronicles[place.story]
        changes = fresh(chronicle.changes, before)
        return Taken(article.id, False, place.story, chronicle.title, place.copy, changes)

    def _part(self, parting: Parting) -> None:
        """Tell the reports of a story as two."""
        every, gone = self._readings[parting.out_of], set(parting.articles)
        copies = self._copies.get(parting.out_of, [])
        for story, moved in ((parting.out_of, False), (parting.story, True)):
            self._tell(story, [each for each in every if (each[1].article.id in gone) is moved])
            self._copies[story] = [copy for copy in copies if (copy.article in gone) is moved]
        self._split_from[parting.story] = parting.out_of

    def _tell(self, story: str, readings: list[tuple[int, Reading]]) -> None:
        """Tell a story anew from these readings, numbered in the order they arrived."""
        self._readings[story] = sorted(readings, key=lambda each: each[0])
        self._chronicles[story] = Chronicle(story)
        for _, reading in self._readings[story]:
            self._chronicles[story].add(reading)
            self._story_of[reading.article.id] = story

    def _join(self, younger: str, older: str) -> None:
        """Tell two stories as one, in the order their reports arrived."""
        del self._chronicles[younger]
        self._tell(older, self._readings[older] + self._readings.pop(younger))
        self._copies.setdefault(older, []).extend(self._copies.pop(younger, ()))
        order = {reading.article.id: number for number, reading in self._readings[older]}
        self._copies[older].sort(key=lambda copy: order[copy.article])
        self._joined.setdefault(older, []).extend((*self._joined.pop(younger, ()), younger))
        for part, out_of in self._split_from.items():
            self._split_from[part] = older if out_of == younger else out_of

    def story(self, story: str) -> Story:
        """One story. Raises KeyError for an id that is none."""
        return self._chronicles[story].story(
            self._copies.get(story, ()),
            joined=self._joined.get(story, ()),
            split_from=self._split_from.get(story),
            split_off=[part for part, out_of in self._split_from.items() if out_of == story],
        )

    def stories(self) -> list[Story]:
        """All stories, in the order begun."""
        return [self.story(story) for story in sorted(self._chronicles, key=self._first_arrived)]

    def _first_arrived(self, story: str) -> int:
        return self._readings[story][0][0]
