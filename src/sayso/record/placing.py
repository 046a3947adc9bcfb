"""Where a report goes: which story, and a copy of what."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Article, Copy
from sayso.record.copies import CopyIndex
from sayso.record.shingles import Shingles, shingles_of
from sayso.record.stories import StoryIndex, story_id
from sayso.record.terms import Terms, terms_of

__all__ = ["Place", "Placing"]


@dataclass(frozen=True)
class Place:
    """Where one report was put, and the marks it was put there by."""

    story: str
    copy: Copy | None
    shingles: Shingles
    terms: Terms


class Placing:
    """The copies and stories of all reports so far."""

    def __init__(self) -> None:
        self._copies = CopyIndex()
        self._stories = StoryIndex()
        self._story_of: dict[str, str] = {}
        self._at_address: dict[str, str] = {}

    def place(self, article: Article) -> Place:
        """Place one report and count it.

        A copy goes to its origin's story and a page seen before to its own; the rest by
        likeness. A new version of a page is no copy.
        """
        shingles, terms = shingles_of(article.text), terms_of(article)
        day = article.published
        older = self._at_address.get(article.url or "")
        copy = None if older else self._copies.find(article.id, shingles)
        if older:
            story = self._story_of[older]
        elif copy:
            story = self._story_of[copy.of]
        else:
            story = self._stories.nearest(terms, day) or story_id(article.id)
        place = Place(story, copy, shingles, terms)
        self.remember(article.id, article.url, day, place)
        return place

    def remember(self, article: str, url: str | None, day: str | None, place: Place) -> None:
        """Count a report that was placed before."""
        self._copies.add(article, place.shingles, place.copy)
        self._stories.add(place.story, place.terms, day)
        self._story_of[article] = place.story
        if url:
            self._at_address[url] = article
