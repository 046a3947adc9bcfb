"""A measure told again in another unit before what it is of: "1,000 barrels -- or 42,000 gallons -- of oil each day".

What stands behind the second is of the first, too: the thing, and what it is reckoned by. Refused: two sums of money,
two measures with anything but "or", a dash or a bracket between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from sayso.model import Figure
from sayso.reading.figures.lexicon import alternatives, listed
from sayso.reading.figures.measures import is_money
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.rate_words import rate_named

__all__ = ["with_the_converted"]

_BETWEEN = re.compile(r"\s?(?:\(|--?|[–—]|,)?\s?(?:(?:or|about|some|around|roughly|nearly)\s)*$")
_MARK = re.compile(r"\(|--|–|—|\bor\b")
_OF = re.compile(r"\s?(?:\)|--?|[–—]|,)?\sof\s(?:the\s)?")
_LONGEST = 80
"""Characters behind the second within which a rate is told."""


def with_the_converted(prose: Prose, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The same figures; a measure right before the same in another unit has its thing and its rate."""
    found = list(figures)
    for n, (first, second) in enumerate(pairwise(figures)):
        if _is_converted(prose, first, second):
            found[n] = _as_told(prose, first, second)
    return tuple(found)


def _is_converted(prose: Prose, first: Figure, second: Figure) -> bool:
    between = prose.text[first.span[1] : second.span[0]]
    units = first.unit is not None and second.unit is not None and first.unit != second.unit
    money = any(is_money(f.unit) or f.unit == "percent" for f in (first, second))
    return units and not money and bool(_MARK.search(between)) and _BETWEEN.fullmatch(between) is not None


def _as_told(prose: Prose, first: Figure, second: Figure) -> Figure:
    per = first.per or second.per or _rate_behind(prose, second.span[1])
    of = _OF.match(prose.text, second.span[1])
    start = prose.at(of.end()) if of is not None else None
    if first.counted is not None or start is None:
        return replace(first, per=per)
    last = start
    while last + 1 < len(prose.words) and is_noun(prose.words[last]) and is_noun(prose.words[last + 1]):
        last += 1
    if not is_noun(prose.words[last]):
        return replace(first, per=per)
    span = (prose.words[start].start, prose.words[last].end)
    noun = prose.words[last].lemma
    return replace(first, per=per, counted=prose.text[slice(*span)], counted_span=span, counted_noun=noun)


def _rate_behind(prose: Prose, end: int) -> str | None:
    found = _rate().match(prose.text, end, end + _LONGEST)
    return rate_named(found["by"]) if found is not None else None


@cache
def _rate() -> re.Pattern[str]:
    periods = alternatives(listed("per", "periods"))
    return re.compile(
        rf"[^.;:!?\d]*?\b(?:an?|each|every|per)\s(?P<by>{periods})\b(?!['’]s| ago\b| later\b)", re.I
    )
