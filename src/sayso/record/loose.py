"""What a figure counts that is a measure by no rule, but has a number with a telling unit.

A stake of so many percent, a price a share, tonnes, a magnitude, a speed: one measure where unit and thing are one.
The thing is what a word near the number says is measured, else what is counted, else what is done, else the unit
itself; a price by the share is one by its unit. Refused: percent of what is not said, differences and limits, times,
winds, ages, distances and calibres, people, seats and votes.
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.differences import is_no_count
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.parts import is_part
from sayso.record.percents import pay_in_percent
from sayso.record.quantity import Quantity

__all__ = ["loose_of"]

_BEFORE, _BEHIND = 60, 30
_CLAUSE = re.compile(r"[.,;:!?\n\d]")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"\b[A-Z][\w-]*(?:\s+(?:of\s+)?[A-Z][\w-]*)*")
_FROM_WHERE = re.compile(r"\b[A-Z]\w*-[a-z]\w*")
_IN_WHAT = re.compile(r"\b(?:in|of|for|to|from|by|on|at|with)\s+(?:the\s+)?(?:[a-z]+\s+)?$")


def loose_of(article: Article, figure: Figure) -> Quantity | None:
    """What ``figure`` counts, where it has a unit or a noun of its own."""
    words = lexicon()
    noun = (figure.counted_noun or "").lower()
    noun = "" if noun in words.background_nouns else noun
    refused = noun in words.held | words.shared | words.people or words.things.get(noun) in words.people
    refused = refused and not (noun in words.held and figure.unit == "percent")  # "71 per cent of the seats"
    if refused or not _is_telling(figure.unit) or is_no_count(article, figure):
        return None
    event = None if figure.event in words.neutral else figure.event
    thing = _measured(article, figure) if figure.unit else None
    thing = (
        thing or words.things.get(noun, noun) or event or (None if figure.unit == "percent" else figure.unit)
    )
    if thing is None:
        return None
    name = figure.counted or words.unit_names.get(thing, thing)
    if figure.unit in words.speed_units:
        if _is_of_the_weather(article, figure):
            return None
        thing, name = "speed", f"speed in {figure.unit}"
    name = thing if figure.unit == "percent" and thing.startswith("pay rise") else name
    actual = figure.status == "actual" or " per share" in (
        figure.unit or ""
    )  # an offer is one, told as made or to come
    return Quantity(
        thing=thing,
        state=None,
        event=event if figure.unit is None else None,
        whom=_owner(article, figure) if thing in words.owned else frozenset(),
        modifiers=frozenset(),
        standing="actual" if actual else "planned",
        unit=figure.unit,
        since=None,
        part=is_part(article, figure, True),
        rising=False,
        name=name if actual else f"{name}, {figure.status}",
        by_size=True,
        loose=True,
    )


def _is_of_the_weather(article: Article, figure: Figure) -> bool:
    """Whether a speed is told of a wind: "winds of up to 85 kilometres an hour"."""
    start, end = sentence_around(article, figure.span)
    near = article.text[max(start, figure.span[0] - _BEFORE) : min(end, figure.span[1] + _BEHIND)].lower()
    return not lexicon().weather.isdisjoint(_WORD.findall(near))


def _owner(article: Article, figure: Figure) -> frozenset[str]:
    """Whose stake it is: the last name before the number that is not what the stake is in."""
    start, _ = sentence_around(article, figure.span)
    before = _FROM_WHERE.sub(lambda place: "-" * len(place[0]), article.text[start : figure.span[0]])
    words = lexicon()
    for name in reversed(list(_NAME.finditer(before))):
        telling = {word.lower() for word in _WORD.findall(name[0])} - words.opening - words.common - {"of"}
        if telling and not _IN_WHAT.search(before[: name.start()]):
            return frozenset(telling - words.common_names) or frozenset(telling)
    return frozenset()


def _is_telling(unit: str | None) -> bool:
    """Whether what is measured in such a unit may be what a story turns on: a share, a price, a weight, a magnitude."""
    words = lexicon()
    return unit is not None and (
        unit in words.telling_units or " per " in unit or unit not in words.background_units
    )


def _measured(article: Article, figure: Figure) -> str | None:
    """What a word near the number says it measures; a price by something is one by its unit."""
    unit = figure.unit or ""
    if " per " in unit:
        return unit
    start, end = sentence_around(article, figure.span)
    before = _CLAUSE.split(article.text[max(start, figure.span[0] - _BEFORE) : figure.span[0]].lower())[-1]
    behind = _CLAUSE.split(article.text[figure.span[1] : min(end, figure.span[1] + _BEHIND)].lower())[0]
    near = [*reversed(_WORD.findall(before)), *_WORD.findall(behind)]
    measured = lexicon().measured
    told = next((measured[word] for word in near if word in measured), None)
    pay = pay_in_percent(article, figure, before) if told in (None, "pay rise") else None
    return pay or told
