"""Which story a report belongs to, decided as it comes in, and which stories turn out to be one.

One pass, in order of publication, after the single-pass clustering of topic detection and
tracking (Allan 2002): a report joins the story it is most like, or begins one. Likeness is
the cosine of its terms with those of the story as a whole; it counts half where it rests on one word
alone, and it fades to a fifth with the days since the story's last report: a denial may be taken back a year
later, but in the same town there is also another fire.

How like is like enough (`_needed`) depends on how much is there to go by. A text of a few sentences shares more
with its own story than a headline can; a headline that names nothing of its own ("Kids not the only ones") joins
a story of several reports on little, one with a word that neither the story nor other news knows does not.

What joins: another report of the same events, a follow-up, an explainer. What does not:
a report of the same kind of event elsewhere (the same common words, other names), and a text
of fewer than two telling words, which begins a story of its own.

Two stories that grow alike become one (agglomerative clustering with a single pass, after Yang,
Pierce and Carbonell 1998): the younger joins the older, whose id stays. A story of a report or a few is measured as
a report is: it joins once another has grown to what it would have been put in, had it come later. Not joined: stories
that share a name or a place and little besides.

What one report costs does not grow with the record: a story is known by its heaviest terms only, a
term leads to the stories that used it last, and of those only the likeliest are compared.
"""

from __future__ import annotations

import math
from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from sayso.record.terms import Terms, in_the_news, normalised

__all__ = ["StoryIndex", "story_id"]

LIKE = 0.1
"""A report as like a story as this joins it, and so does a story of a few reports."""
BRIEF = 0.05
"""The same for headlines alone and stories of such."""
NAMELESS = 0.01
"""The same for a headline that names nothing of its own, and a story of several reports."""
ALIKE = 0.25
"""Two larger stories as like as this are one."""
_BRIEF_TERMS, _BRIEF_REPORTS, _FEW_REPORTS = 12, 5, 3
_NAMELESS_REPORTS, _SEVERAL_REPORTS = 2, 5
_OF_TWO_WORDS, _LIKE_BY_TWO, _MOSTLY = 1.8, 0.03, 0.67
_HALF_LIFE_DAYS = 10.0
_NEVER_BELOW = 0.2
_FEWEST_TERMS = 2
_PROBED = 24
_COMPARED, _OF_THE_LIKEST = 5, 0.3
_LAST_USED = 16
_REMEMBERED = 200


def story_id(first_article: str) -> str:
    """The id of the story an article begins; it never changes once given."""
    return "s" + blake2b(first_article.encode(), digest_size=5).hexdigest()


@dataclass(slots=True)
class _Known:
    begun: int
    reports: int = 0
    total: dict[str, float] = field(default_factory=dict)
    centre: Terms = field(default_factory=dict)
    last: date | None = None
    leads: tuple[str, ...] = ()


class StoryIndex:
    """All stories so far, to place the next report in."""

    def __init__(self) -> None:
        self._begun = 0
        self._stories: dict[str, _Known] = {}
        self._telling: dict[str, OrderedDict[str, float]] = defaultdict(OrderedDict)
        self._asked: tuple[Terms, list[str]] = {}, []

    def place(self, article: str, terms: Terms, day: str | None) -> str:
        """The story ``article`` belongs to, which it now counts for; a new one if it is like none."""
        story = self.nearest(terms, day) or story_id(article)
        self.add(story, terms, day)
        return story

    def nearest(self, terms: Terms, day: str | None) -> str | None:
        """The story most like these terms, if it is like enough."""
        if len(terms) < _FEWEST_TERMS:
            return None
        when = _day(day)
        self._asked = terms, self._likely(terms)
        likest = max(((self._likeness(terms, when, story), story) for story in self._asked[1]), default=None)
        if likest is None or likest[0] < _needed(terms, 1, self._stories[likest[1]]):
            return None
        return likest[1]

    def add(self, story: str, terms: Terms, day: str | None) -> None:
        """Count a report for a story."""
        if story not in self._stories:
            self._stories[story] = _Known(self._begun)
            self._begun += 1
        self._count(story, terms, _day(day), 1)

    def twin(self, story: str, terms: Terms) -> tuple[str, str] | None:
        """The younger and the older of two stories that have grown alike, one of them ``story``; else None.

        ``terms`` are those of the report that ``story`` has grown by: what is like that is looked at too.
        """
        known = self._stories[story]
        found = []
        asked, likely = self._asked
        likely = [each for each in likely if each in self._stories] if asked is terms else self._likely(terms)
        for other in {*self._likely(known.centre, story), *likely} - {story}:
            smaller, larger = sorted((known, self._stories[other]), key=lambda each: each.reports)
            needed = _needed(smaller.centre, smaller.reports, larger)
            found.append((self._likeness(known.centre, known.last, other) / needed, other))
        likest = max(found, default=None)
        if likest is None or likest[0] < 1:
            return None
        older, younger = sorted((story, likest[1]), key=lambda each: self._stories[each].begun)
        return younger, older

    def join(self, younger: str, older: str) -> None:
        """Count all that was counted for ``younger`` for ``older``; the younger is no story any more."""
        gone = self._stories.pop(younger)
        for word in gone.leads:
            self._forget(word, younger)
        self._count(older, gone.total, gone.last, gone.reports)

    def _count(self, story: str, weights: Mapping[str, float], when: date | None, reports: int) -> None:
        known = self._stories[story]
        known.reports += reports
        for word, weight in weights.items():
            known.total[word] = known.total.get(word, 0.0) + weight
        if len(known.total) > 2 * _REMEMBERED:
            known.total = {word: known.total[word] for word in _heaviest(known.total, _REMEMBERED)}
        known.centre = normalised(known.total)
        if when and (known.last is None or when > known.last):
            known.last = when
        for word in known.leads:
            self._forget(word, story)
        known.leads = tuple(_heaviest(known.centre, _PROBED))
        for word in known.leads:
            stories = self._telling[word]
            stories[story] = known.centre[word]
            if len(stories) > _LAST_USED:
                stories.popitem(last=False)

    def _forget(self, word: str, story: str) -> None:
        """``word`` leads to ``story`` no more."""
        stories = self._telling[word]
        stories.pop(story, None)
        if not stories:
            del self._telling[word]

    def _likely(self, terms: Terms, but: str = "") -> list[str]:
        """The few stories that may be most like ``terms``, by the heaviest of them."""
        rough: dict[str, float] = defaultdict(float)
        for word in _heaviest(terms, _PROBED):
            for story, weight in self._telling.get(word, {}).items():
                rough[story] += terms[word] * weight
        rough.pop(but, None)
        fewest = max(rough.values(), default=0.0) * _OF_THE_LIKEST
        return _heaviest({story: weight for story, weight in rough.items() if weight >= fewest}, _COMPARED)

    def _likeness(self, terms: Terms, when: date | None, story: str) -> float:
        known = self._stories[story]
        shared, words = _shared(terms, known.centre)
        return shared * min(1.0, words / 2) * _faded(known.last, when)


def _needed(terms: Terms, reports: int, larger: _Known) -> float:
    """How like a story something of ``reports`` reports has to be to go into it."""
    if len(terms) <= _BRIEF_TERMS * reports and reports <= _BRIEF_REPORTS:
        unheard = _unheard(terms, larger)
        if not unheard and reports <= _NAMELESS_REPORTS and larger.reports >= _SEVERAL_REPORTS:
            return NAMELESS
        if unheard <= _MOSTLY:
            return BRIEF
    return LIKE if reports <= _FEW_REPORTS else ALIKE


def _unheard(terms: Terms, known: _Known) -> float:
    """The share of words that neither the story nor other news has: a name of something else, unless two words
    or more are common to both."""
    shared, words = _shared(terms, known.centre)
    if shared >= _LIKE_BY_TWO and words >= _OF_TWO_WORDS:
        return 0.0
    return math.fsum(
        weight * weight for word, weight in terms.items() if word not in known.total and not in_the_news(word)
    )


def _shared(one: Terms, other: Terms) -> tuple[float, float]:
    """The cosine of two weightings, and on how many words it rests (the inverse of Simpson's index)."""
    if len(one) > len(other):
        one, other = other, one
    shares = [one[word] * other[word] for word in filter(other.__contains__, one)]
    total = math.fsum(shares)
    return total, total * total / math.fsum(share * share for share in shares) if total else 0.0


def _heaviest(terms: Mapping[str, float], most: int) -> list[str]:
    """The words of most weight; of as much, those that came first."""
    return sorted(terms, key=terms.__getitem__, reverse=True)[:most]


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day[:10]) if day and len(day) >= 10 else None


def _faded(last: date | None, when: date | None) -> float:
    if last is None or when is None:
        return 1.0
    days = abs((when - last).days)
    return float(_NEVER_BELOW + (1 - _NEVER_BELOW) * 0.5 ** (days / _HALF_LIFE_DAYS))
