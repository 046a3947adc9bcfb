"""Which story a report belongs to, decided once, as it comes in.

One pass, in order of publication, after the single-pass clustering of topic detection and
tracking (Allan 2002): a report joins the story it is most like, or begins one. Likeness is
the cosine of its terms with those of the story as a whole, faded by the days since
the story's last report; it never fades to nothing, since a denial may be taken back a year later.

What joins: another report of the same events, a follow-up, an explainer. What does not:
a report of the same kind of event elsewhere (the same common words, other names), and a text
of fewer than three telling words, which begins a story of its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from sayso.record.terms import Terms, cosine, normalised

__all__ = ["StoryIndex", "story_id"]

THRESHOLD = 0.145
_HALF_LIFE_DAYS = 10.0
_NEVER_BELOW = 0.6
_FEWEST_TERMS = 3
_PROBED = 24


def story_id(first_article: str) -> str:
    """The id of the story an article begins; it never changes once given."""
    return "s" + blake2b(first_article.encode(), digest_size=5).hexdigest()


@dataclass
class _Known:
    total: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    centre: Terms = field(default_factory=dict)
    last: date | None = None


class StoryIndex:
    """All stories so far, to place the next report in."""

    def __init__(self, threshold: float = THRESHOLD) -> None:
        self._threshold = threshold
        self._stories: dict[str, _Known] = {}
        self._telling: dict[str, dict[str, None]] = defaultdict(dict)

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
        likeness = {
            story: cosine(terms, known.centre) * _faded(known.last, when)
            for story, known in ((s, self._stories[s]) for s in self._candidates(terms))
        }
        best = max(likeness, key=lambda story: (likeness[story], story), default=None)
        return best if best is not None and likeness[best] >= self._threshold else None

    def add(self, story: str, terms: Terms, day: str | None) -> None:
        """Count a report for a story."""
        known = self._stories.setdefault(story, _Known())
        for word, weight in terms.items():
            known.total[word] += weight
        known.centre = normalised(known.total)
        when = _day(day)
        if when and (known.last is None or when > known.last):
            known.last = when
        for word in _heaviest(known.centre):
            self._telling[word][story] = None

    def _candidates(self, terms: Terms) -> list[str]:
        found: dict[str, None] = {}
        for word in _heaviest(terms):
            found.update(self._telling.get(word, {}))
        return sorted(found)


def _heaviest(terms: Terms) -> list[str]:
    return sorted(terms, key=lambda word: (-terms[word], word))[:_PROBED]


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day[:10]) if day and len(day) >= 10 else None


def _faded(last: date | None, when: date | None) -> float:
    if last is None or when is None:
        return 1.0
    days = abs((when - last).days)
    return float(_NEVER_BELOW + (1 - _NEVER_BELOW) * 0.5 ** (days / _HALF_LIFE_DAYS))
