"""What a story is known by, and how like two stories are that way.

The words of all its reports together, and of the groups in it, if it has any. Two stories are held against each other
as wholes: not where they share a name or a place and little besides.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b

from sayso.record.likeness import common, differ, faded, least_needed, needed
from sayso.record.strands import Strand

__all__ = ["ROUGHLY", "Profile", "alike", "story_id"]

ROUGHLY = 0.3
"""What the heaviest words alone have to share, in parts of what is asked of all of them."""


def story_id(first_article: str) -> str:
    """The id of the story an article begins; it never changes once given."""
    return "s" + blake2b(first_article.encode(), digest_size=5).hexdigest()


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


def alike(one: Profile, other: Profile, rough: float) -> float:
    """How like two stories are, in parts of how like they have to be; 0 where that is plainly too little."""
    smaller, larger = sorted((one, other), key=lambda each: each.reports)
    terms, reports = smaller.whole.centre, smaller.reports
    if rough < ROUGHLY * least_needed(terms, reports):
        return 0.0
    shared = common(terms, larger.whole.centre)
    if differ(terms, smaller.whole.names, larger.whole.centre, larger.whole.names, shared):
        return 0.0
    likeness = shared.likeness * faded(one.whole.last, other.whole.last)
    return likeness / needed(terms, reports, larger.whole.total, larger.reports, shared)
