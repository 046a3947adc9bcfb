"""Who says what, side by side.

A topic is one claim and everyone who has taken a position on it. The claim is
given in the words of whoever made it first. As many parties stand beside each
other as there are, in the order they first spoke; none is put first as right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.digest.calendar import day_words
from sayso.digest.lexicon import present_stance
from sayso.digest.passage import Passage, passage_of
from sayso.digest.plain import one_line
from sayso.digest.stance_wording import is_told_of, quoted
from sayso.model import Change, Evidence, Position, Reading

__all__ = ["Card", "Stand", "Topic", "topics_of"]

_CLAIM_AT_MOST = 240
_MARKED = {"denies": "deny", "asserts": "assert", "confirms": "assert", "estimates": "assert"}


@dataclass(frozen=True)
class Stand:
    """One position of one party."""

    stance: str
    kind: str
    """assert, deny or other: the colour of its rule, never its only sign."""
    since: str
    words: str
    """The claim where the party is quoted directly, else the words it is reported in."""
    passage: Passage


@dataclass(frozen=True)
class Card:
    """A party with its positions on a topic, oldest first."""

    party: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True)
class Topic:
    """One claim and where everyone stands on it."""

    claim: str
    """In quotation marks."""
    first: str
    """ "first said by" whoever made it first; "told of" who did it and did not say so."""
    cards: tuple[Card, ...]


def topics_of(
    positions: Sequence[Position],
    changes: Sequence[Change],
    readings: Mapping[str, Reading],
    year: str | None,
) -> tuple[list[Topic], list[Topic]]:
    """Topics on which parties are to be compared, and those with a single voice.

    The first are those with more than one party, or one that has changed its stance;
    the topics of this edition's ``changes`` come first, then the most disputed.
    """
    groups: dict[str, list[Position]] = {}
    for position in sorted(positions, key=lambda p: p.since or "9999"):  # stable: record order within a day
        groups.setdefault(position.topic, []).append(position)
    fresh = {change.evidence for change in changes}
    ordered = sorted(groups.values(), key=lambda g: _order(g, fresh))
    compared = [g for g in ordered if len({p.party for p in g}) > 1 or len({p.stance for p in g}) > 1]
    single = [g for g in ordered if g not in compared]
    return [_topic(g, readings, year) for g in compared], [_topic(g, readings, year) for g in single]


def _order(group: list[Position], fresh: set[Evidence]) -> tuple[bool, int, int]:
    touched = any(p.evidence in fresh for p in group)
    return not touched, -len({p.stance for p in group}), -len({p.party for p in group})


def _topic(group: list[Position], readings: Mapping[str, Reading], year: str | None) -> Topic:
    first = next((p for p in group if p.stance not in ("denies", "declines", "asks")), group[0])
    cards: dict[str, list[Position]] = {}
    for position in group:
        cards.setdefault(position.party, []).append(position)
    return Topic(
        claim=quoted(first.claim, _CLAIM_AT_MOST),
        first=f"{'told of' if _is_told(first) else 'first said by'} {one_line(first.party)}",
        cards=tuple(
            Card(one_line(party), tuple(_stand(p, readings, year) for p in held))
            for party, held in cards.items()
        ),
    )


def _is_told(position: Position) -> bool:
    return is_told_of(position, position.party, position.evidence)


def _stand(position: Position, readings: Mapping[str, Reading], year: str | None) -> Stand:
    passage = passage_of(position.evidence, readings, year, position.party)
    return Stand(
        stance="told of" if _is_told(position) else present_stance(position.stance),
        kind=_MARKED.get(position.stance, "other"),
        since=day_words((position.since or "")[:10], year) or "undated",
        words=position.claim.rstrip(",; ") if passage.own_words else passage.marked,
        passage=passage,
    )
