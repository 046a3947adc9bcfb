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

A story that turns out to hold two parts (:meth:`StoryIndex.parting`). What parts: a group of several texts that have
little in common with the eldest ones, when both are of a size and in the news in the same days. What does not: a
later chapter of a story that is told in other words after weeks of silence, an aside of a few reports, headlines.

What one report costs does not grow with the record: a story is known by its heaviest terms only, a
term leads to the stories that used it last, and of those only the likeliest are compared. Words lead to the 5,000
stories last reported on. An older one is closed: only a copy or a new version of a page still comes to it, and opens
it again; what is like it begins a new story.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import islice

from sayso.record.leads import Leads, heaviest
from sayso.record.likeness import BRIEF, LIKE, common, differ, faded, least_needed, needed
from sayso.record.strands import Strand, regrouped
from sayso.record.terms import Terms, is_headline

__all__ = ["LED_BY", "Parting", "Profile", "StoryIndex", "story_id"]

_FEWEST_TERMS = 2
LED_BY = 32
"""As many of its heaviest words lead to a story."""
_ROUGHLY, _OPEN = 0.3, 5000
_APART, _OF_A_SIZE, _FEWEST_TEXTS, _SAME_DAYS = 0.15, 1 / 3, 6, 10


def story_id(first_article: str) -> str:
    """The id of the story an article begins; it never changes once given."""
    return "s" + blake2b(first_article.encode(), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True)
class Parting:
    """A story that turned out to hold two."""

    story: str
    """The new one: that of the group that came later."""
    out_of: str
    """The one that it was part of, which keeps its id and the other reports."""
    articles: tuple[str, ...]
    """Those that belong to the new one, in the order they came."""


@dataclass(slots=True)
class Profile:
    """What a story is known by."""

    begun: int
    """When: the steps that the index had taken."""
    used: int = 0
    """When it was last reported on, counted alike; 0 of one that is closed."""
    whole: Strand = field(default_factory=Strand)
    groups: list[Strand] = field(default_factory=list)
    leads: tuple[str, ...] = ()

    @property
    def reports(self) -> int:
        return len(self.whole.articles)


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
        self._steps = steps
        self._stories = {} if stories is None else stories
        self._leads = Leads()
        self._open: OrderedDict[str, None] = OrderedDict()
        self._parted = set(parted)
        for story, leads in open:
            self._leads.note(story, leads)
            self._open[story] = None
        self._asked: tuple[Terms, dict[str, float]] = {}, {}

    def nearest(self, terms: Terms, day: str | None, names: frozenset[str] = frozenset()) -> str | None:
        """The story most like these terms, if it is like enough and does not name others.

        ``names`` are those of the terms that are names.
        """
        if len(terms) < _FEWEST_TERMS:
            return None
        when, found = _day(day), []
        self._asked = terms, self._likely(terms)
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
        known = self._known(story) or self._begin()
        if not known.whole.total:  # it was closed: each report has weighed 1
            known.whole.total = {word: weight * known.reports for word, weight in known.whole.centre.items()}
        report = Strand.of(article, terms, _day(day), names)
        known.groups = regrouped(known.groups, known.whole, report)
        known.whole.take(report)
        self._lead_to(story, known)

    def twin(self, story: str, terms: Terms) -> tuple[str, str] | None:
        """The younger and the older of two stories that have grown alike, one of them ``story``; else None.

        ``terms`` are those of the report that ``story`` has grown by: what is like that is looked at too.
        """
        known, found = self._stories[story], []
        likely = {**self._asked[1]} if self._asked[0] is terms else self._likely(terms)
        likely |= self._leads.likely(known.whole.centre, BRIEF * _ROUGHLY, story)
        for other, rough in likely.items():
            if other != story and other in self._open and frozenset((story, other)) not in self._parted:
                found.append((self._alike(known, self._stories[other], rough), other))
        likest = max(found, default=None)
        if likest is None or likest[0] < 1:
            return None
        older, younger = sorted((story, likest[1]), key=lambda each: self._stories[each].begun)
        return younger, older

    def join(self, younger: str, older: str) -> None:
        """Count all that was counted for ``younger`` for ``older``; the younger is no story any more."""
        gone, known = self._stories[younger], self._stories[older]
        del self._stories[younger]
        self._open.pop(younger, None)
        self._leads.forget(younger, gone.leads)
        for group in gone.groups or [gone.whole]:
            known.groups = regrouped(known.groups, known.whole, group)
        known.whole.take(gone.whole)
        pairs = (frozenset(older if each == younger else each for each in pair) for pair in self._parted)
        self._parted = {pair for pair in pairs if len(pair) > 1}
        self._lead_to(older, known)

    def parting(self, story: str, upon: str) -> Parting | None:
        """The group of a story that turns out to be another story, if there is one.

        ``upon`` is the report the story has grown by, of which the new one has its id.
        """
        if not (groups := self._stories[story].groups):
            return None
        for group in groups[1:]:
            if _are_two(groups[0], group):
                return Parting(story_id(f"parted upon {upon}"), story, tuple(group.articles))
        return None

    def part(self, parting: Parting) -> None:
        """Count the reports of a group for a story of its own, and no longer for the one they were part of."""
        known, new = self._stories[parting.out_of], self._begin()
        gone = [each for each in known.groups if each.articles[0] == parting.articles[0]]
        groups = [each for each in known.groups if each not in gone]
        new.whole = gone[0] if gone else Strand(list(parting.articles))
        known.groups = groups if len(groups) > 1 else []
        known.whole = groups[0].copy() if groups else known.whole
        for group in groups[1:]:
            known.whole.take(group)
        self._parted.add(frozenset((parting.story, parting.out_of)))
        for story, of_story in ((parting.out_of, known), (parting.story, new)):
            self._lead_to(story, of_story)

    def _known(self, story: str) -> Profile | None:
        try:
            return self._stories[story]
        except KeyError:
            return None

    def _step(self) -> int:
        self._steps += 1
        return self._steps

    def _begin(self) -> Profile:
        return Profile(self._step())

    def _lead_to(self, story: str, known: Profile) -> None:
        leads = dict(islice(known.whole.centre.items(), LED_BY))
        self._leads.forget(story, [word for word in known.leads if word not in leads])
        self._leads.note(story, leads)
        known.leads, known.used = tuple(leads), self._step()
        self._stories[story] = known
        self._open[story] = None
        self._open.move_to_end(story)
        if len(self._open) > _OPEN:
            self._close(self._open.popitem(last=False)[0])

    def _close(self, story: str) -> None:
        """Let no word lead to a story until another report comes to it; of its words the heaviest are kept."""
        known = self._stories[story]
        self._leads.forget(story, known.leads)
        known.leads, known.used, known.whole.total = (), 0, {}
        known.whole.names &= known.whole.centre.keys()
        self._stories[story] = known

    def _likely(self, terms: Terms) -> dict[str, float]:
        least = 0.0 if is_headline(terms) else LIKE * _ROUGHLY
        return self._leads.likely(heaviest(terms, len(terms)), least)

    def _alike(self, one: Profile, other: Profile, rough: float) -> float:
        """How like two stories are, in parts of how like they have to be; 0 where that is plainly too little."""
        smaller, larger = sorted((one, other), key=lambda each: each.reports)
        terms, reports = smaller.whole.centre, smaller.reports
        if rough < _ROUGHLY * least_needed(terms, reports):
            return 0.0
        shared = common(terms, larger.whole.centre)
        if differ(terms, smaller.whole.names, larger.whole.centre, larger.whole.names, shared):
            return 0.0
        likeness = shared.likeness * faded(one.whole.last, other.whole.last)
        return likeness / needed(terms, reports, larger.whole.total, larger.reports, shared)


def _are_two(elder: Strand, younger: Strand) -> bool:
    """Whether two groups of a story are two stories: each of several texts, neither small beside the other, both in
    the news in the same days, and not alike."""
    fewer, more = sorted((len(elder.articles), len(younger.articles)))
    if min(elder.texts, younger.texts) < _FEWEST_TEXTS or fewer < more * _OF_A_SIZE:
        return False
    if elder.last and younger.last and abs((elder.last - younger.last).days) > _SAME_DAYS:
        return False
    return common(elder.centre, younger.centre).cosine < _APART


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day[:10]) if day and len(day) >= 10 else None
