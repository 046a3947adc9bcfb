"""Which story a report belongs to, decided as it comes in, and which stories turn out to be one.

One pass, in order of publication, after the single-pass clustering of topic detection and
tracking (Allan 2002): a report joins the story it is most like, or begins one. Likeness is
the cosine of its terms with those of the story as a whole, faded by the days since
the story's last report; it never fades to nothing, since a denial may be taken back a year later.

What joins: another report of the same events, a follow-up, an explainer. What does not:
a report of the same kind of event elsewhere (the same common words, other names), and a text
of fewer than two telling words, which begins a story of its own.

Two stories that grow alike become one (agglomerative clustering with a single pass, after Yang,
Pierce and Carbonell 1998): the younger joins the older, whose id stays. Not joined: stories that
share a name or a place and little besides.

What one report costs does not grow with the record: a story is known by its heaviest terms only, a
term leads to the stories that used it last, and of those only the likeliest are compared.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from sayso.record.terms import Terms, cosine, normalised

__all__ = ["StoryIndex", "story_id"]

THRESHOLD = 0.1
ALIKE = 0.25
"""Two stories as like as this are one."""
_HALF_LIFE_DAYS = 10.0
_NEVER_BELOW = 0.6
_FEWEST_TERMS = 2
_PROBED = 24
_COMPARED = 8
_LAST_USED = 32
_REMEMBERED = 400


def story_id(first_article: str) -> str:
    """The id of the story an article begins; it never changes once given."""
    return "s" + blake2b(first_article.encode(), digest_size=5).hexdigest()


@dataclass
class _Known:
    begun: int
    total: dict[str, float] = field(default_factory=dict)
    centre: Terms = field(default_factory=dict)
    last: date | None = None
    leads: tuple[str, ...] = ()


class StoryIndex:
    """All stories so far, to place the next report in."""

    def __init__(self, threshold: float = THRESHOLD, alike: float = ALIKE) -> None:
        self._threshold, self._alike = threshold, alike
        self._begun = 0
        self._stories: dict[str, _Known] = {}
        self._telling: dict[str, OrderedDict[str, float]] = defaultdict(OrderedDict)

    def place(self, article: str, terms: Terms, day: str | None) -> str:
        """The story ``article`` belongs to, which it now counts for; a new one if it is like none."""
        story = self.nearest(terms, day) or story_id(article)
        self.add(story, terms, day)
        return story

    def nearest(self, terms: Terms, day: str | None) -> str | None:
        """The story most like these terms, if it is like enough."""
        if len(terms) < _FEWEST_TERMS:
            return None
        found = self._likest(terms, _day(day))
        return found[1] if found and found[0] >= self._threshold else None

    def add(self, story: str, terms: Terms, day: str | None) -> None:
        """Count a report for a story."""
        if story not in self._stories:
            self._stories[story] = _Known(self._begun)
            self._begun += 1
        self._count(story, terms, _day(day))

    def twin(self, story: str) -> tuple[str, str] | None:
        """The younger and the older of two stories that have grown alike, one of them ``story``; else None."""
        known = self._stories[story]
        found = self._likest(known.centre, known.last, but=story)
        if not found or found[0] < self._alike:
            return None
        older, younger = sorted((story, found[1]), key=lambda each: self._stories[each].begun)
        return younger, older

    def join(self, younger: str, older: str) -> None:
        """Count all that was counted for ``younger`` for ``older``; the younger is no story any more."""
        gone = self._stories.pop(younger)
        for word in gone.leads:
            self._telling[word].pop(younger, None)
        self._count(older, gone.total, gone.last)

    def _count(self, story: str, weights: Mapping[str, float], when: date | None) -> None:
        known = self._stories[story]
        for word, weight in weights.items():
            known.total[word] = known.total.get(word, 0.0) + weight
        if len(known.total) > 2 * _REMEMBERED:
            known.total = {word: known.total[word] for word in _heaviest(known.total, _REMEMBERED)}
        known.centre = normalised(known.total)
        if when and (known.last is None or when > known.last):
            known.last = when
        for word in known.leads:
            self._telling[word].pop(story, None)
        known.leads = tuple(_heaviest(known.centre, _PROBED))
        for word in known.leads:
            stories = self._telling[word]
            stories[story] = known.centre[word]
            if len(stories) > _LAST_USED:
                stories.popitem(last=False)

    def _likest(self, terms: Terms, when: date | None, but: str = "") -> tuple[float, str] | None:
        """The likeness and id of the story most like ``terms``."""
        rough: dict[str, float] = defaultdict(float)
        for word in _heaviest(terms, _PROBED):
            for story, weight in self._telling.get(word, {}).items():
                rough[story] += terms[word] * weight
        rough.pop(but, None)
        likely = sorted(rough, key=lambda story: (-rough[story], story))[:_COMPARED]
        return max(((self._likeness(terms, when, story), story) for story in likely), default=None)

    def _likeness(self, terms: Terms, when: date | None, story: str) -> float:
        known = self._stories[story]
        return cosine(terms, known.centre) * _faded(known.last, when)


def _heaviest(terms: Mapping[str, float], most: int) -> list[str]:
    return sorted(terms, key=lambda word: (-terms[word], word))[:most]


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day[:10]) if day and len(day) >= 10 else None


def _faded(last: date | None, when: date | None) -> float:
    if last is None or when is None:
        return 1.0
    days = abs((when - last).days)
    return float(_NEVER_BELOW + (1 - _NEVER_BELOW) * 0.5 ** (days / _HALF_LIFE_DAYS))
