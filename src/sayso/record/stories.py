"""Which story a report belongs to, decided as it comes in; which stories turn out to be one, and which to be two.

One pass, in order of publication, after the single-pass clustering of topic detection and
tracking (Allan 2002): a report joins the story it is most like, or begins one
(:mod:`sayso.record.likeness`).

What joins: another report of the same events, a follow-up, an explainer. What does not:
a report of the same kind of event elsewhere (the same common words, other names), and a text
of fewer than two telling words, which begins a story of its own.

Two stories that grow alike become one (agglomerative clustering with a single pass, after Yang,
Pierce and Carbonell 1998): the younger joins the older, whose id stays. A story of a report or a few is measured as
a report is: it joins once another has grown to what it would have been put in, had it come later. Not joined: stories
that share a name or a place and little besides, and two that were one and parted.

A story may turn out to hold two (:mod:`sayso.record.parting`). What one report costs does not grow with the record
(:mod:`sayso.record.open_stories`): words lead to the stories last reported on, and of those only the likeliest are
compared. To an older one only a copy or a new version of a page still comes, and opens it again; what is like it begins
a new story.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sayso.record.likeness import common, differ, faded, needed
from sayso.record.open_stories import LED_BY, OpenStories
from sayso.record.parting import Parting, part, parting_of
from sayso.record.profiles import Profile, alike, story_id
from sayso.record.strands import Strand, regrouped
from sayso.record.terms import Terms

__all__ = ["LED_BY", "Parting", "Profile", "StoryIndex", "story_id"]

_FEWEST_TERMS = 2


class StoryIndex:
    """All stories so far, to place the next report in.

    ``stories`` are those there are, where they are kept elsewhere: looked up by id, and assigned again when they
    have changed. ``open`` are those of them that words lead to, with their :data:`LED_BY` heaviest words, in the order
    they were last reported on; ``steps`` are those taken so far, ``parted`` the pairs that were one and parted.
    """

    def __init__(
        self,
        stories: dict[str, Profile] | None = None,
        open: Iterable[tuple[str, Terms]] = (),
        steps: int = 0,
        parted: Iterable[frozenset[str]] = (),
    ) -> None:
        self._stories = OpenStories({} if stories is None else stories, open, steps)
        self._parted = set(parted)
        self._asked: tuple[Terms, dict[str, float]] = {}, {}

    def nearest(self, terms: Terms, day: str | None, names: frozenset[str] = frozenset()) -> str | None:
        """The story most like these terms, if it is like enough and does not name others.

        ``names`` are those of the terms that are names.
        """
        if len(terms) < _FEWEST_TERMS:
            return None
        when, found = _day(day), []
        self._asked = terms, self._stories.likely(terms)
        for story in self._asked[1]:
            known = self._stories[story]
            shared = common(terms, known.whole.centre)
            if differ(terms, names, known.whole.centre, known.whole.names, shared):
                continue
            found.append((shared.likeness * faded(known.whole.last, when), story, shared))
        if not found:
            return None
        likeness, story, shared = max(found)
        known = self._stories[story]
        return story if likeness >= needed(terms, 1, known.whole.total, known.reports, shared) else None

    def add(
        self, article: str, story: str, terms: Terms, day: str | None, names: frozenset[str] = frozenset()
    ) -> None:
        """Count a report for a story, which it begins if there is none of that id."""
        known = self._stories.known(story) or self._stories.begin()
        if not known.whole.total:  # it was closed: each report has weighed 1
            known.whole.total = {word: weight * known.reports for word, weight in known.whole.centre.items()}
        report = Strand.of(article, terms, _day(day), names)
        known.groups = regrouped(known.groups, known.whole, report)
        known.whole.take(report)
        self._stories.lead_to(story, known)

    def twin(self, story: str, terms: Terms) -> tuple[str, str] | None:
        """The younger and the older of two stories that have grown alike, one of them ``story``; else None.

        ``terms`` are those of the report that ``story`` has grown by: what is like that is looked at too.
        """
        known, found = self._stories[story], []
        likely = {**self._asked[1]} if self._asked[0] is terms else self._stories.likely(terms)
        likely |= self._stories.likely_twins(story)
        for other, rough in likely.items():
            if (
                other != story
                and self._stories.is_open(other)
                and frozenset((story, other)) not in self._parted
            ):
                found.append((alike(known, self._stories[other], rough), other))
        likest = max(found, default=None)
        if likest is None or likest[0] < 1:
            return None
        older, younger = sorted((story, likest[1]), key=lambda each: self._stories[each].begun)
        return younger, older

    def join(self, younger: str, older: str) -> None:
        """Count all that was counted for ``younger`` for ``older``; the younger is no story any more."""
        known = self._stories[older]
        gone = self._stories.drop(younger)
        for group in gone.groups or [gone.whole]:
            known.groups = regrouped(known.groups, known.whole, group)
        known.whole.take(gone.whole)
        pairs = (frozenset(older if each == younger else each for each in pair) for pair in self._parted)
        self._parted = {pair for pair in pairs if len(pair) > 1}
        self._stories.lead_to(older, known)

    def parting(self, story: str, upon: str) -> Parting | None:
        """The group of a story that turns out to be another story, if there is one.

        ``upon`` is the report the story has grown by, of which the new one has its id.
        """
        return parting_of(story, self._stories[story], upon)

    def part(self, parting: Parting) -> None:
        """Count the reports of a group for a story of its own, and no longer for the one they were part of."""
        known, new = self._stories[parting.out_of], self._stories.begin()
        part(parting, known, new)
        self._parted.add(frozenset((parting.story, parting.out_of)))
        self._stories.lead_to(parting.out_of, known)
        self._stories.lead_to(parting.story, new)


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day[:10]) if day and len(day) >= 10 else None
