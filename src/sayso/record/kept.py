"""Where a report goes among those in a database, of which only what is like it is looked up.

What memory holds does not grow with the record: the words that lead to the open stories, and those of the open stories
that have been looked at. So taking in one report costs about the same in a large record as in a small one.
"""

from __future__ import annotations

from itertools import islice
from typing import TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt

from sayso.record.copies import CopyIndex
from sayso.record.placing import Place, Placing, Whereabouts, weightiest
from sayso.record.shingles import Shingles, unpack
from sayso.record.sketches import LAST_OF_A_KEY, Sketch, Texts, sketch_of
from sayso.record.stories import LED_BY, Parting, Profile, StoryIndex
from sayso.record.terms import Terms, unpacked
from sayso.store import Repository, Trace

__all__ = ["KeptPlacing"]

_AT_A_TIME = 500
_profile = msgspec.json.Decoder(Profile)
_terms = msgspec.json.Decoder(Terms)


class KeptPlacing(Placing):
    """The copies and stories of all reports in a repository.

    What was placed is part of it once :meth:`keep` has written it; both, and making one, belong in the transaction
    that takes the report in. Of a database that an older sayso has written, all reports are read once, and noted.
    """

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._texts, self._profiles = _KeptTexts(repository), _Profiles(repository)
        unnoted = repository.lacks_digests()
        open = repository.open_stories()
        stories = StoryIndex(
            self._profiles,
            [(each.story, _terms.decode(each.leads)) for each in open],
            open[-1].used if open else 0,
            () if unnoted else _parted(repository),
        )
        super().__init__(CopyIndex(self._texts), stories, _KeptWhereabouts(repository))
        if unnoted:
            self._note_all()

    def keep(self, article: str) -> int:
        """Write what the report placed last is found by, and the stories that it changed; the number it has."""
        self._profiles.keep()
        return self._note(article)

    def _note(self, article: str) -> int:
        sketch, keys = self._texts.added
        return self._repository.note(article, sketch.whole, keys.view(np.int64).tolist(), LAST_OF_A_KEY)

    def _note_all(self) -> None:
        turnings = _turnings(self._repository)
        for number, trace in enumerate(self._repository.traces(), 1):
            self.remember(trace.article, trace.url, trace.published, _placed(trace, *turnings))
            self._note(trace.article)
            if number % _AT_A_TIME == 0:
                self._profiles.keep()
        self._profiles.keep()


class _KeptTexts(Texts):
    """The texts in a database; a row is the number of the article."""

    added: tuple[Sketch, Shingles]
    """The one placed last, to be noted."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository

    def add(self, origin: str, sketch: Sketch, keys: Shingles) -> None:  # noqa: ARG002 - the article has it
        self.added = sketch, keys

    def find(self, keys: Shingles) -> npt.NDArray[np.uint32]:
        return np.array(self._repository.having(keys.view(np.int64).tolist()), dtype=np.uint32)

    def same(self, whole: bytes) -> int | None:
        return self._repository.first_with(whole)

    def sketches(self, rows: list[int]) -> list[Sketch]:
        return [sketch_of(unpack(each.fingerprint)) for each in self._repository.texts(rows)]

    def origin(self, row: int) -> str:
        return self._repository.texts([row])[0].origin


class _Profiles(dict[str, Profile]):
    """The stories of a database, fetched as they are asked for; closed ones are let go of."""

    def __init__(self, repository: Repository) -> None:
        super().__init__()
        self._repository = repository
        self._changed: dict[str, None] = {}

    def __missing__(self, story: str) -> Profile:
        packed = self._repository.profile(story)
        if packed is None:
            raise KeyError(story)
        profile = _profile.decode(packed)
        super().__setitem__(story, profile)
        return profile

    def __setitem__(self, story: str, profile: Profile) -> None:
        super().__setitem__(story, profile)
        self._changed[story] = None

    def __delitem__(self, story: str) -> None:
        super().__delitem__(story)
        self._changed[story] = None

    def keep(self) -> None:
        """Write what has changed since the last time."""
        for story in self._changed:
            profile = self.get(story)
            if profile is None:
                self._repository.drop_profile(story)
                continue
            leads = msgspec.json.encode(dict(islice(profile.whole.centre.items(), LED_BY)))
            self._repository.set_profile(
                story, profile.used or None, leads, msgspec.json.encode(profile, order="deterministic")
            )
            if not profile.used:
                super().__delitem__(story)
        self._changed.clear()


class _KeptWhereabouts(Whereabouts):
    """Which story each report of a database is in; the keeper writes it."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository

    def story_of(self, article: str) -> str:
        return self._repository.story_of(article)

    def story_at(self, url: str) -> str | None:
        return self._repository.story_at(url)

    def named_in(self, article: str) -> tuple[str, ...]:
        return weightiest(*unpacked(self._repository.terms_of(article)))

    def note(self, article: str, url: str | None, story: str, named: tuple[str, ...]) -> None:
        """Nothing to do."""

    def join(self, younger: str, older: str) -> None:
        """Nothing to do."""

    def part(self, parting: Parting) -> None:
        """Nothing to do."""


_Joined: TypeAlias = dict[str, list[tuple[str, str]]]
_Parted: TypeAlias = dict[str, list[Parting]]


def _turnings(repository: Repository) -> tuple[_Joined, _Parted]:
    """The stories that became one and those that became two, by the article upon which they did."""
    joined, parted = _Joined(), _Parted()
    for joint in repository.joints():
        joined.setdefault(joint.article, []).append((joint.story, joint.into))
    for each in repository.separations():
        parted.setdefault(each.article, []).append(Parting(each.story, each.out_of, each.articles))
    return joined, parted


def _placed(trace: Trace, joined: _Joined, parted: _Parted) -> Place:
    return Place(
        trace.story,
        trace.copy,
        unpack(trace.fingerprint),
        *unpacked(trace.terms),
        trace.arrived,
        tuple(joined.get(trace.article, ())),
        tuple(parted.get(trace.article, ())),
    )


def _parted(repository: Repository) -> list[frozenset[str]]:
    """The pairs of stories that were one and parted, by what has become of them."""
    separations = repository.separations()
    into = {joint.story: joint.into for joint in repository.joints()} if separations else {}
    pairs = []
    for each in separations:
        pair = [each.story, each.out_of]
        for place, story in enumerate(pair):
            while story in into:
                story = into[story]
            pair[place] = story
        pairs.append(frozenset(pair))
    return [pair for pair in pairs if len(pair) > 1]
