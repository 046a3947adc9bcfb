"""A story that turns out to hold two, and what becomes of the two.

What parts: a group of several texts that have little in common with the eldest ones, when both are of a size and in the
news in the same days. What does not: a later chapter of a story that is told in other words after weeks of silence, an
aside of a few reports, headlines.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.record.likeness import common
from sayso.record.profiles import Profile, story_id
from sayso.record.strands import Strand

__all__ = ["Parting", "part", "parting_of"]

_APART, _OF_A_SIZE, _FEWEST_TEXTS, _SAME_DAYS = 0.15, 1 / 3, 6, 10


@dataclass(frozen=True, slots=True)
class Parting:
    """A story that turned out to hold two."""

    story: str
    """The new one: that of the group that came later."""
    out_of: str
    """The one that it was part of, which keeps its id and the other reports."""
    articles: tuple[str, ...]
    """Those that belong to the new one, in the order they came."""


def parting_of(story: str, profile: Profile, upon: str) -> Parting | None:
    """The group of a story that is another story, if there is one; of the report ``upon`` that one has its id."""
    for group in profile.groups[1:]:
        if _are_two(profile.groups[0], group):
            return Parting(story_id(f"parted upon {upon}"), story, tuple(group.articles))
    return None


def part(parting: Parting, known: Profile, new: Profile) -> None:
    """Count the reports of a group for a new story, and no longer for the one they were part of."""
    gone = [each for each in known.groups if each.articles[0] == parting.articles[0]]
    groups = [each for each in known.groups if each not in gone]
    new.whole = gone[0] if gone else Strand(list(parting.articles))
    known.groups = groups if len(groups) > 1 else []
    known.whole = groups[0].copy() if groups else known.whole
    for group in groups[1:]:
        known.whole.take(group)


def _are_two(elder: Strand, younger: Strand) -> bool:
    """Whether two groups of a story are two stories: each of several texts, neither small beside the other, both in
    the news in the same days, and not alike."""
    fewer, more = sorted((len(elder.articles), len(younger.articles)))
    if min(elder.texts, younger.texts) < _FEWEST_TEXTS or fewer < more * _OF_A_SIZE:
        return False
    if elder.last and younger.last and abs((elder.last - younger.last).days) > _SAME_DAYS:
        return False
    return common(elder.centre, younger.centre).cosine < _APART
