"""Where a report goes: which story, and a copy of what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.model import Article, Copy
from sayso.record.copies import CopyIndex
from sayso.record.shingles import Shingles, shingles_of
from sayso.record.stories import Parting, StoryIndex, story_id
from sayso.record.terms import Terms, terms_and_names

__all__ = ["Place", "Placing", "Whereabouts", "weightiest"]

_NAMES = 24


@dataclass(frozen=True)
class Place:
    """Where one report was put, and the marks it was put there by."""

    story: str
    """Where it belongs now."""
    copy: Copy | None
    shingles: Shingles
    terms: Terms
    names: frozenset[str]
    """Which of the terms are names."""
    arrived: str
    """Where it was put as it came in, before it made stories one."""
    joined: tuple[tuple[str, str], ...] = ()
    """The stories that it made one, the younger and the older of each two, in order."""
    parted: tuple[Parting, ...] = ()
    """The story that it then made two, if any."""


class Whereabouts:
    """Which story each report is in by now, in memory."""

    def __init__(self) -> None:
        self._story_of: dict[str, str] = {}
        self._at_address: dict[str, str] = {}
        self._into: dict[str, str] = {}
        self._named: dict[str, tuple[str, ...]] = {}
        """The weightiest names of each report, the weightiest first."""

    def story_of(self, article: str) -> str:
        """The story a report is in."""
        story = self._story_of[article]
        while story in self._into:
            story = self._into[story]
        return story

    def story_at(self, url: str) -> str | None:
        """The story of the last report from an address."""
        return self.story_of(self._at_address[url]) if url in self._at_address else None

    def named_in(self, article: str) -> tuple[str, ...]:
        """The names that weigh most in a report, these first; none where they are not known."""
        return self._named.get(article, ())

    def note(self, article: str, url: str | None, story: str, named: tuple[str, ...]) -> None:
        """Put a report in a story; ``named`` are the names that weigh most in it."""
        self._story_of[article] = story
        self._named[article] = named
        if url:
            self._at_address[url] = article

    def join(self, younger: str, older: str) -> None:
        """Put all reports of a story in another."""
        self._into[younger] = older

    def part(self, parting: Parting) -> None:
        """Put some reports in a story of their own."""
        for article in parting.articles:
            self._story_of[article] = parting.story


class Placing:
    """The copies and stories of all reports so far, and which story each report is in."""

    def __init__(
        self,
        copies: CopyIndex | None = None,
        stories: StoryIndex | None = None,
        whereabouts: Whereabouts | None = None,
    ) -> None:
        self._copies = copies or CopyIndex()
        self._stories = stories or StoryIndex()
        self._where = whereabouts or Whereabouts()

    def place(self, article: Article) -> Place:
        """Place one report and count it.

        A copy goes to its origin's story and a page seen before to its own; the rest by
        likeness. A new version of a page is no copy, nor is one pattern filled in for another town: the name that
        weighs most in either is not in the other. A report may make its story so like another
        that the two become one, the older; or show that its story holds two.
        """
        shingles, (terms, names) = shingles_of(article.text), terms_and_names(article)
        day = article.published
        story = self._where.story_at(article.url) if article.url else None
        copy = None if story else self._copies.find(article.id, shingles)
        if copy and _are_others(weightiest(terms, names), self._where.named_in(copy.of)):
            copy = None
        if copy:
            story = self._where.story_of(copy.of)
        story = story or self._stories.nearest(terms, day, names) or story_id(article.id)
        place = Place(story, copy, shingles, terms, names, story)
        self.remember(article.id, article.url, day, place)
        joined = []
        while twins := self._stories.twin(story, terms):
            self._join(*twins)
            joined.append(twins)
            story = twins[1]
        parting = self._stories.parting(story, article.id)
        if parting:
            self._part(parting)
            story = parting.story if article.id in parting.articles else story
        return replace(place, story=story, joined=tuple(joined), parted=(parting,) if parting else ())

    def remember(self, article: str, url: str | None, day: str | None, place: Place) -> None:
        """Count a report that was placed before, and the stories it made one or two."""
        self._copies.add(article, place.shingles, place.copy)
        self._stories.add(article, place.arrived, place.terms, day, place.names)
        self._where.note(article, url, place.arrived, weightiest(place.terms, place.names))
        for younger, older in place.joined:
            self._join(younger, older)
        for parting in place.parted:
            self._part(parting)

    def _part(self, parting: Parting) -> None:
        self._stories.part(parting)
        self._where.part(parting)

    def _join(self, younger: str, older: str) -> None:
        self._stories.join(younger, older)
        self._where.join(younger, older)


def weightiest(terms: Terms, names: frozenset[str]) -> tuple[str, ...]:
    """The names among the terms that weigh most, these first."""
    return tuple(sorted(names, key=lambda word: (-terms[word], word))[:_NAMES])


def _are_others(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether neither of two texts names what the other names most."""
    return bool(one and other) and one[0] not in other and other[0] not in one
