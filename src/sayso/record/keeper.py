"""The record in a database: reports are taken in one at a time, and each is whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.model import Article, Change, Copy, Edition, Reading, Story
from sayso.reading import read_article
from sayso.reading.analysis import Engine
from sayso.record import Taken
from sayso.record.kept import KeptPlacing
from sayso.record.shingles import pack
from sayso.record.story import Chronicle, fresh
from sayso.record.terms import packed
from sayso.store import Entry, Repository, Separation

__all__ = ["Compose", "Keeper"]

_AT_HAND = 32

Compose = Callable[[Story, Sequence[Change], int], Edition]
"""Makes the edition of a number from a story and the changes no edition has carried."""


class Keeper:
    """Takes articles into a repository and gives the stories back.

    ``engine`` reads; without one, the record can be looked at and published, but nothing added.
    """

    def __init__(self, repository: Repository, engine: Engine | None = None) -> None:
        self._repository = repository
        self._engine = engine
        self._placing_so_far: KeptPlacing | None = None
        self._last = 0
        self._chronicles: dict[str, Chronicle] = {}

    def take(self, article: Article) -> Taken:
        """Take one article in; one that is there already changes nothing.

        When this returns, the article, its reading and its changes are in the database. Raises
        :class:`sayso.errors.StoreError` when they cannot be written; then none of them is.
        """
        if self._engine is None:
            raise ValueError("a keeper without an engine takes nothing in")
        repository = self._repository
        if repository.has(article.id):
            return self._known(article.id)
        reading = read_article(article, self._engine)
        try:
            with repository.transaction():
                return self._enter(reading)
        except BaseException:
            # Nothing was written; what was counted in memory is counted again from the database.
            self._placing_so_far = None
            self._chronicles.clear()
            raise

    def _enter(self, reading: Reading) -> Taken:
        article, repository = reading.article, self._repository
        placing = self._placing()
        place = placing.place(article)
        touched = (place.arrived, *(story for joint in place.joined for story in joint))
        before = [change for story in dict.fromkeys(touched) for change in repository.changes(story)]
        chronicle = self._chronicle(place.arrived)
        terms = packed(place.terms, place.names)
        repository.add(Entry(reading, place.arrived, place.copy, pack(place.shingles), terms))
        chronicle.add(reading)
        for younger, older in place.joined:
            repository.join(younger, older, article.id)
            repository.set_changes(younger, ())
            self._chronicles.pop(younger, None)
            self._chronicles.pop(older, None)
        for parting in place.parted:
            repository.part(Separation(parting.story, parting.out_of, article.id, parting.articles))
            self._chronicles.pop(parting.out_of, None)
        self._last = placing.keep(article.id)
        parts = (story for parting in place.parted for story in (parting.out_of, parting.story))
        for story in dict.fromkeys((place.story, *parts)):
            repository.set_changes(story, self._chronicle(story).changes)
        chronicle = self._chronicle(place.story)
        changes = fresh(chronicle.changes, before)
        return Taken(article.id, False, place.story, chronicle.title, place.copy, changes)

    def story(self, story: str) -> Story:
        """One story, folded from its readings. Raises KeyError for an id that is none."""
        chronicle = self._chronicle(story)
        if not chronicle.articles:
            raise KeyError(story)
        separations = self._separations()
        return chronicle.story(
            self._copies(story),
            self._repository.editions(story),
            self._joined(story),
            separations.get(story),
            [part for part, out_of in separations.items() if out_of == story],
        )

    def stories(self) -> list[Story]:
        """All stories, in the order begun."""
        return [self.story(story) for story in self._repository.stories()]

    def readings(self, story: str) -> dict[str, Reading]:
        """The readings of a story by article id."""
        return {reading.article.id: reading for reading in self._repository.readings(story)}

    def publish(self, compose: Compose) -> list[Edition]:
        """Compose and keep an edition for each story that changed since its last."""
        written = []
        for id in self._repository.stories():
            editions = self._repository.editions(id)
            published = {change for edition in editions for change in edition.changes}
            if all(change.id in published for change in self._repository.changes(id)):
                continue
            story = self.story(id)
            out_of = story.split_from
            others = (*story.joined, *((out_of, *self._joined(out_of)) if out_of else ()))
            told = [change for other in others for change in self._repository.changes(other)]
            told += [change for change in self._repository.changes(id) if change.id in published]
            unpublished = [change for change in story.changes if change.id not in published]
            if changes := fresh(unpublished, told):
                edition = compose(story, changes, len(editions) + 1)
                self._repository.add_edition(edition)
                written.append(edition)
        return written

    def _chronicle(self, story: str) -> Chronicle:
        """A story told so far; the last few are kept at hand."""
        chronicle = self._chronicles.pop(story, None)
        if chronicle is None:
            chronicle = Chronicle(story)
            for reading in self._repository.readings(story):
                chronicle.add(reading)
        self._chronicles[story] = chronicle
        if len(self._chronicles) > _AT_HAND:
            del self._chronicles[next(iter(self._chronicles))]
        return chronicle

    def _known(self, article: str) -> Taken:
        trace = self._repository.trace(article)
        assert trace is not None  # it was asked for because it is there
        return Taken(article, True, trace.story, self._chronicle(trace.story).title, trace.copy, ())

    def _copies(self, story: str) -> list[Copy]:
        return [trace.copy for trace in self._repository.traces(story) if trace.copy is not None]

    def _joined(self, story: str) -> list[str]:
        """The stories that became part of a story, and those that had become part of them."""
        parts: dict[str, list[str]] = {}
        for joint in self._repository.joints():
            parts.setdefault(joint.into, []).extend((*parts.pop(joint.story, ()), joint.story))
        return parts.get(story, [])

    def _separations(self) -> dict[str, str]:
        """Of each story that was a part of another, the other one, or what that has become a part of."""
        into = {joint.story: joint.into for joint in self._repository.joints()}
        found = {}
        for each in self._repository.separations():
            found[each.story] = each.out_of
            while found[each.story] in into:
                found[each.story] = into[found[each.story]]
        return found

    def _placing(self) -> KeptPlacing:
        """The placing as the database has it; what another program has taken in meanwhile is looked up."""
        last = self._repository.last()
        if self._placing_so_far is None or last != self._last:
            self._chronicles.clear()
            self._placing_so_far, self._last = KeptPlacing(self._repository), last
        return self._placing_so_far
