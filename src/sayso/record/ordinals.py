"""Counts told by an ordinal: "A third man has died", "the body of a fourth climber", "the tenth death", "an 8th suspect
has been arrested".

So many have died or are held by now, whoever they are. Such a number is no figure of the report (docs/figures.md); here
it goes into the record as the count it is, where it goes on from the one before: :func:`follows`.

Refused: who is counted over a stretch of time ("the second death at the plant in a year"), in the title, and "the third
man" who died for some other reason than to be the third dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso.model import Casualty, Figure, Point, Reading, Span
from sayso.reading.casualties.lexicon import forms
from sayso.record.evidence import sentence_around

__all__ = ["MARK", "follows", "statement_of", "with_ordinals"]

MARK = "o"
"""What the ids of such figures begin with."""
_LEAST = 2
_SKIPPED = 2
"""By how many the count may have grown: of one nobody may have told."""
_OVER_TIME = re.compile(
    r"\b(?:in|within|over|for|during|of) (?:as many |\w+ )?(?:days?|weeks?|months?|years?|season|decade)\b"
    r"|\b(?:this|last) (?:week|month|year|season)\b|\bsince\b"
)
_TO_DIE = re.compile(r" to (?:die|be killed|have died)\b")
_BODY_OF = re.compile(r"\b(?:body|bodies|remains|death) of $", re.IGNORECASE)


@lru_cache(maxsize=1)
def _deaths() -> re.Pattern[str]:
    """ "A ninth body", "its tenth death"."""
    told = "|".join(sorted(forms("ordinals"), key=len, reverse=True))
    return re.compile(
        rf"\b(?:an?|the|its|their) (?P<th>{told}) (?:(?:confirmed )?(?:body|death|fatality)\b"
        r"|(?:victim\b(?=[^.;:]{0,60}\bdied\b))|(?=to (?:die|be killed)\b))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _arrests() -> re.Pattern[str]:
    """ "An eighth suspect in the shooting has been arrested", "the 6th arrest in the case"."""
    told = "|".join(sorted(forms("ordinals"), key=len, reverse=True))
    return re.compile(
        rf"\b(?:an?|the) (?P<th>{told}|\d{{1,2}}(?:st|nd|rd|th)) (?:suspect\b[^.;:!?]{{0,70}}?\b"
        r"(?:(?:has been|was|is|been) (?:\w+ )?(?:arrested|detained|charged|held|booked|(?:taken )?in(?:to)? custody)"
        r"|in custody|turned (?:him|her)self in)"
        r"|(?:arrest|person arrested|person charged)\b)",
        re.IGNORECASE,
    )


def _held(reading: Reading) -> dict[Span, float]:
    """Spans of the ordinals of those who are held, and how many that makes."""
    found = {}
    for match in _arrests().finditer(reading.article.text):
        th = match["th"].lower()
        found[match.span("th")] = float(th[:-2]) if th[0].isdigit() else float(forms("ordinals")[th])
    return found


def with_ordinals(reading: Reading) -> tuple[Figure, ...]:
    """The figures of a report with the counts of dead that it tells by an ordinal, in the order of the text."""
    text = reading.article.text
    spans: dict[Span, float] = {c.span: c.low for c in _told(reading)}
    spans |= {m.span(): float(forms("ordinals")[m["th"].lower()]) for m in _deaths().finditer(text)}
    held = _held(reading)
    taken = [figure.span for figure in reading.figures]
    found = [
        Figure(
            f"{MARK}{start}",
            (start, end),
            size,
            size,
            counted="suspects" if (start, end) in held else None,
            counted_noun="suspect" if (start, end) in held else None,
            event="arrest" if (start, end) in held else "die",
            statement=statement_of(reading, (start, end)),
        )
        for (start, end), size in (spans | held).items()
        if size >= _LEAST
        and not any(a < end and start < b for a, b in taken)
        and not _OVER_TIME.search(text[end : sentence_around(reading.article, (start, end))[1]])
    ]
    return (
        tuple(sorted((*reading.figures, *found), key=lambda figure: figure.span))
        if found
        else reading.figures
    )


def follows(point: Point, points: Sequence[Point]) -> bool:
    """Whether a number is more than the highest total among ``points``, by one or two, or the first."""
    told = [p.low or p.high or 0.0 for p in points if p.change == "total"]
    return not told or 0 < (point.low or 0.0) - max(told) <= _SKIPPED


def _told(reading: Reading) -> Iterator[Casualty]:
    text = reading.article.text
    for casualty in reading.casualties:
        start, end = casualty.span
        if casualty.form != "ordinal" or casualty.fate != "dead" or casualty.in_title or casualty.period:
            continue
        known = text[start:end].lower().startswith("the ")
        if not known or _TO_DIE.match(text, end) or _BODY_OF.search(text, max(0, start - 16), start):
            yield casualty


def statement_of(reading: Reading, span: Span) -> str | None:
    """The statement with the shortest content around ``span``."""
    around = [
        (end - start, statement.id)
        for statement in reading.statements
        for start, end in statement.content
        if start <= span[0] and span[1] <= end
    ]
    return min(around)[1] if around else None
