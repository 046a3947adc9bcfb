"""The stories there are, and those that words lead to: the 5,000 last reported on.

What one report costs does not grow with the record: a story is known by its heaviest terms only, a term leads to the
stories that used it last. An older one is closed: no word leads to it until another report comes to it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from itertools import islice

from sayso.record.leads import Leads, heaviest
from sayso.record.likeness import BRIEF, LIKE
from sayso.record.profiles import ROUGHLY, Profile
from sayso.record.terms import Terms, is_headline

__all__ = ["LED_BY", "OpenStories"]

LED_BY = 32
"""As many of its heaviest words lead to a story."""
_OPEN = 5000


class OpenStories:
    """Stories by id, and the words that lead to them.

    ``stories`` are looked up by id, and assigned again when they have changed; ``open`` are those of them that words
    lead to, with these words, in the order they were last reported on; ``steps`` are those taken so far.
    """

    def __init__(self, stories: dict[str, Profile], open: Iterable[tuple[str, Terms]], steps: int) -> None:
        self._stories, self._steps = stories, steps
        self._leads = Leads()
        self._open: OrderedDict[str, None] = OrderedDict()
        for story, leads in open:
            self._leads.note(story, leads)
            self._open[story] = None

    def __getitem__(self, story: str) -> Profile:
        return self._stories[story]

    def is_open(self, story: str) -> bool:
        """Whether words lead to a story."""
        return story in self._open

    def known(self, story: str) -> Profile | None:
        """The story of an id, open or closed; None where there is none."""
        try:
            return self._stories[story]
        except KeyError:
            return None

    def begin(self) -> Profile:
        """A story of no reports yet."""
        return Profile(self._step())

    def likely(self, terms: Terms) -> dict[str, float]:
        """The few open stories that may be most like a report, and how like by their heaviest words."""
        least = 0.0 if is_headline(terms) else LIKE * ROUGHLY
        return self._leads.likely(heaviest(terms, len(terms)), least)

    def likely_twins(self, story: str) -> dict[str, float]:
        """The same of a whole story."""
        return self._leads.likely(self._stories[story].whole.centre, BRIEF * ROUGHLY, story)

    def lead_to(self, story: str, known: Profile) -> None:
        """Let the heaviest words of a story that was reported on lead to it, and close the one longest untold."""
        leads = dict(islice(known.whole.centre.items(), LED_BY))
        self._leads.forget(story, [word for word in known.leads if word not in leads])
        self._leads.note(story, leads)
        known.leads, known.used = tuple(leads), self._step()
        self._stories[story] = known
        self._open[story] = None
        self._open.move_to_end(story)
        if len(self._open) > _OPEN:
            self._close(self._open.popitem(last=False)[0])

    def drop(self, story: str) -> Profile:
        """The story of an id, which is none any more."""
        gone = self._stories[story]
        del self._stories[story]
        self._open.pop(story, None)
        self._leads.forget(story, gone.leads)
        return gone

    def _step(self) -> int:
        self._steps += 1
        return self._steps

    def _close(self, story: str) -> None:
        """Let no word lead to a story until another report comes to it; of its words the heaviest are kept."""
        known = self._stories[story]
        self._leads.forget(story, known.leads)
        known.leads, known.used, known.whole.total = (), 0, {}
        known.whole.names &= known.whole.centre.keys()
        self._stories[story] = known
