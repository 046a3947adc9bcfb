"""Turns that a report tells in two places: what its party says now, and that it had said the contrary.

"The army said on Sunday that two of its helicopters had been over the valley. … The ministry had said that none was":
who tells news of a party, and near it that the party *had* denied or ruled out something, sets the one against the
other. So does a party that says in so many words that what it had said was wrong ("The first account we gave was not
accurate"): it withdraws what it had said, unless it is told what is so.

What is said now stands no further than two paragraphs away, is said for a fact and is no no itself. Of several, it is
what admits something or shares a telling word with what had been said; else what stands last before it. Not: a party
that denies again, or declines, in the same paragraph; what it will do, unless that was what it had ruled out; who had
merely expected nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sayso.model import Article, Reading, Span, Speaker, Statement
from sayso.record.claims import claim_of, shared, words_of_claim
from sayso.record.deed import WITHDRAWS
from sayso.record.evidence import sentence_around
from sayso.record.saying_no import says_no
from sayso.record.wording import level, pattern

__all__ = ["is_of_before", "retracted", "told_earlier", "with_withdrawals"]

_HAD = re.compile(r"\b(?:had|having)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"(?:Earlier|Previously|Initially|At first|Until (?:now|then)|Before (?:that|now)"
    r"|(?:(?:Only|Just) )?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Tt]en|[Aa]|\w*days|weeks|some)? ?"
    r"(?:hours?|days?|weeks?|months?|fortnight) (?:ago|earlier|before))\b"
)
_MAINTAINED = re.compile(r"\b(?:insist|maintain|assur)ed\b")
""" "Had maintained that every batch was checked": told so where it was not."""
_TO_COME = re.compile(r"\b(?:will|would|shall|plan\w*|intend\w*|going to|hope[sd]? to)\b", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:expect\w*|see|saw|seen|think|thought|reason)\b", re.IGNORECASE)
_TELLS = frozenset({"asserts", "confirms"})
_OWNS_UP = frozenset({"asserts", "denies"})
""" "I repeated what I was told. It was not true": read as a denial, it is none."""
_HOLDS_ON = frozenset({"denies", "declines"})
_PARAGRAPHS = 2
_AHEAD = 12
"""Characters before the cue in which \"had\" may stand: \"had flatly | denied\"."""


def retracted(reading: Reading, whose: Mapping[str, str]) -> Iterator[tuple[Statement, Span]]:
    """Each statement that takes something back, with where the report tells what had been held; one a party.

    ``whose`` are the institutions that people speak for, by entity or name.
    """
    article = reading.article
    told: set[str] = set()
    for recalled in _spoken(reading):
        house = _house(recalled.speaker, whose)
        if house in told or not (_was_a_no(article, recalled) or _was_wrong(article, recalled)):
            continue
        main = _said_now(article, recalled, _of_house(reading, house, whose))
        if main is not None:
            told.add(house)
            yield main, sentence_around(article, recalled.content[0])


def with_withdrawals(reading: Reading, statements: list[Statement]) -> list[Statement]:
    """``statements``, those as withdrawals that say that what the speaker had said was wrong."""
    article = reading.article
    return [
        replace(s, stance=WITHDRAWS) if s.stance in _OWNS_UP and s.speaker and _was_wrong(article, s) else s
        for s in statements
    ]


def told_earlier(reading: Reading) -> Iterator[tuple[Statement, Span]]:
    """ "Earlier the ministry had reported that it was a missile of the others": what the first that the same party says
    in the report may take back, with where that stands.

    It takes it back only if the record has a denial that bears it out.
    """
    article = reading.article
    spoken = sorted(_spoken(reading), key=lambda s: s.content[0])
    for told in spoken:
        start, end = sentence_around(article, told.content[0])
        ahead = _EARLIER.match(article.text, start)
        no_of_then = ahead is not None and " ago" in ahead[0] and says_no(claim_of(article, told))
        if ahead is None or not (no_of_then or _HAD.search(article.text, start, end)):
            continue
        first = next((s for s in spoken if s.speaker == told.speaker), told)
        if first.content[0][0] < start and first.stance in _TELLS | {"promises"}:
            yield first, (start, end)


def _spoken(reading: Reading) -> list[Statement]:
    return [s for s in reading.statements if s.speaker is not None and s.content]


def _house(speaker: Speaker | None, whose: Mapping[str, str]) -> str:
    if speaker is None:
        return ""
    return whose.get(speaker.entity or speaker.name, whose.get(speaker.name, speaker.name))


def _of_house(reading: Reading, house: str, whose: Mapping[str, str]) -> list[Statement]:
    return [s for s in _spoken(reading) if _house(s.speaker, whose) == house]


def is_of_before(article: Article, statement: Statement) -> bool:
    """Whether a statement is told as made before: "had denied", "having insisted"; one without a cue is not."""
    if not statement.cue:
        return False
    start, end = max(0, statement.cue[0][0] - _AHEAD), statement.cue[-1][1]
    return _HAD.search(article.text, start, end) is not None


def _was_a_no(article: Article, statement: Statement) -> bool:
    """ "Had denied", "had said that there was none": told as said before."""
    if not is_of_before(article, statement):
        return False
    said = claim_of(article, statement)
    cue = " ".join(article.text[s:e] for s, e in statement.cue)
    held = says_no(said) or _MAINTAINED.search(cue) is not None
    return statement.stance == "denies" or (
        statement.stance == "asserts" and held and _EXPECTED.search(said) is None
    )


def _was_wrong(article: Article, statement: Statement) -> bool:
    """Whether who speaks says that what was said before was wrong."""
    said = level(" ".join(article.text[s:e] for s, e in statement.content))
    return statement.kind != "indirect" and pattern("said.was_wrong").search(said) is not None


def _said_now(article: Article, recalled: Statement, own: list[Statement]) -> Statement | None:
    """What the same party says now that takes back what had been said, if it does not hold on to it."""
    here = _paragraph(article, recalled)
    near = [s for s in own if s is not recalled and abs(_paragraph(article, s) - here) <= _PARAGRAPHS]
    now = [s for s in near if not is_of_before(article, s)]
    if any(s.stance in _HOLDS_ON and _paragraph(article, s) == here for s in now):
        return None
    before = words_of_claim(claim_of(article, recalled))
    to_come = _TO_COME.search(claim_of(article, recalled)) is not None
    rated = [
        (rate, -abs(s.content[0][0] - recalled.content[0][0]), s.id, s)
        for s in now
        if s.stance in _TELLS and (rate := _rate(article, s, recalled, before, to_come)) > 0
    ]
    return max(rated, key=lambda each: each[:3])[-1] if rated else None


def _rate(
    article: Article, now: Statement, recalled: Statement, before: dict[str, float], to_come: bool
) -> int:
    """How likely what is said now is what turns: 0 where it is not."""
    said = claim_of(article, now)
    if says_no(said) or _was_wrong(article, now):
        return 0
    common = len(shared(words_of_claim(said), before))
    if _TO_COME.search(said) and not to_come and not common:
        return 0
    stands_before = now.content[0][0] < recalled.content[0][0]
    return 4 * min(common, 2) + 3 * (now.stance == "confirms") + 2 * stands_before + (not stands_before)


def _paragraph(article: Article, statement: Statement) -> int:
    return sum(start <= statement.content[0][0] for start, _ in article.paragraphs)
