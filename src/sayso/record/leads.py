"""Which stories a word leads to: an inverted index of bounded lists.

A story is found by its heaviest words, and a word leads to the stories that last used it (index pruning as of Carmel
et al. 2001, by use). So looking up costs the same however many stories there are. The others wait: they are led to
again when those that came after them are forgotten, so that what leads where follows from the stories alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from operator import itemgetter

__all__ = ["Leads", "heaviest"]

_LAST_USED = 8
_LOOKED_UP = 24
_COMPARED, _OF_THE_LIKEST = 3, 0.3


class Leads:
    """The stories that words lead to."""

    def __init__(self) -> None:
        self._stories: dict[str, dict[str, float]] = {}

    def likely(self, terms: Mapping[str, float], least: float, but: str = "") -> dict[str, float]:
        """The few stories that may be most like ``terms``, given heaviest first, the likeliest first.

        With each, what its heaviest words and those of ``terms`` have in common: below the cosine of the whole.
        Not those that have less than ``least``, or much less than the likeliest.
        """
        rough: dict[str, float] = {}
        for word, weight in islice(terms.items(), _LOOKED_UP):
            for story, of_story in self._last(word):
                rough[story] = rough.get(story, 0.0) + weight * of_story
        rough.pop(but, None)
        fewest = max(least, max(rough.values(), default=0.0) * _OF_THE_LIKEST)
        found = [each for each in rough.items() if each[1] >= fewest]
        return dict(sorted(found, key=itemgetter(1), reverse=True)[:_COMPARED])

    def note(self, story: str, terms: Mapping[str, float]) -> None:
        """Let these words lead to a story, as the last that used them."""
        for word, weight in terms.items():
            stories = self._stories.get(word)
            if stories is None:
                self._stories[word] = {story: weight}
                continue
            stories.pop(story, None)
            stories[story] = weight

    def _last(self, word: str) -> Iterable[tuple[str, float]]:
        """The stories that last used a word, the last of them last."""
        stories = self._stories.get(word, {})
        if len(stories) <= _LAST_USED:
            return stories.items()
        return reversed([*islice(reversed(stories.items()), _LAST_USED)])

    def forget(self, story: str, words: Sequence[str]) -> None:
        """Let these words lead to a story no more."""
        for word in words:
            if (stories := self._stories.get(word)) is not None:
                stories.pop(story, None)
                if not stories:
                    del self._stories[word]


def heaviest(terms: Mapping[str, float], most: int) -> dict[str, float]:
    """The terms of most weight, in that order; of as much, those that came first."""
    return dict(sorted(terms.items(), key=itemgetter(1), reverse=True)[:most])
