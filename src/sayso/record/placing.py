"""Where a report goes: which story, and a copy of what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.model import Article, Copy
from sayso.record.copies import CopyIndex
from sayso.record.shingles import Shingles, shingles_of
from sayso.record.stories import Parting, StoryIndex, story_id
from sayso.record.terms import Terms, terms_and_names

__all__ = ["Place", "Placing"]

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


class Placing:
    """The copies and stories of all reports so far."""

    def __init__(self) -> None:
        self._copies = CopyIndex()
        self._stories = StoryIndex()
        self._story_of: dict[str, str] = {}
        self._at_address: dict[str, str] = {}
        self._into: dict[str, str] = {}
        self._named: dict[str, tuple[str, ...]] = {}
        """The weightiest names of each report, the weightiest first."""

    def place(self, article: Article) -> Place:
        """Place one report and count it.

        A copy goes to its origin's story and a page seen before to its own; the rest by
        likeness. A new version of a page is no copy, nor is one pattern filled in for another town: the name that
        weighs most in either is not in the other. A report may make its story so like another
        that the two become one, the older; or show that its story holds two.
        """
        shingles, (terms, names) = shingles_of(article.text), terms_and_names(article)
        day = article.published
        older = self._at_address.get(article.url or "")
        copy = None if older else self._copies.find(article.id, shingles)
        if copy and _are_others(_weightiest(terms, names), self._named.get(copy.of, ())):
            copy = None
        if older:
            story = self._now(self._story_of[older])
        elif copy:
            story = self._now(self._story_of[copy.of])
        else:
            story = self._stories.nearest(terms, day, names) or story_id(article.id)
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
        story = self._now(self._story_of[article.id])
        return replace(place, story=story, joined=tuple(joined), parted=(parting,) if parting else ())

    def remember(self, article: str, url: str | None, day: str | None, place: Place) -> None:
        """Count a report that was placed before, and the stories it made one or two."""
        self._copies.add(article, place.shingles, place.copy)
        self._stories.add(article, place.arrived, place.terms, day, place.names)
        self._named[article] = _weightiest(place.terms, place.names)
        self._story_of[article] = place.arrived
        if url:
            self._at_address[url] = article
        for younger, older in place.joined:
            self._join(younger, older)
        for parting in place.parted:
            self._part(parting)

    def _part(self, parting: Parting) -> None:
        self._stories.part(parting)
        for article in parting.articles:
            self._story_of[article] = parting.story

    def _join(self, younger: str, older: str) -> None:
        self._stories.join(younger, older)
        self._into[younger] = older

    def _now(self, story: str) -> str:
        while story in self._into:
            story = self._into[story]
        return story


def _weightiest(terms: Terms, names: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda word: (-terms[word], word))[:_NAMES])


def _are_others(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether neither of two texts names what the other names most."""
    return bool(one and other) and one[0] not in other and other[0] not in one
