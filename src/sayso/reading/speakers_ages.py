"""Who "the 48-year-old" is: the person whose age the text gives, "Anna Dench, 48,"."""

from __future__ import annotations

import re

from sayso.model import Entity
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import Phrase

__all__ = ["person_aged", "told_by_age"]

_AGE_ALONE = re.compile(r"(?:the\s|a\s|an\s)?(\d{1,3})[-\u2010\u2011]year[-\u2010\u2011]old", re.IGNORECASE)
_AGE_AFTER = re.compile(r"(?:,\s|,\saged\s|\s\(|\s?\(aged\s)(\d{1,3})(?=[,.;)\s])")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[-\u2010\u2011]year[-\u2010\u2011]old\s(?:[\w\u2019'-]+\s){0,3}$")


def told_by_age(cast: Cast, phrase: Phrase) -> str | None:
    """The years of a source that says no more than the age: "the 48-year-old"; None for any other."""
    words = cast.words
    found = _AGE_ALONE.fullmatch(cast.text[words[phrase.first].start : words[phrase.last].end])
    return found.group(1) if found else None


def person_aged(cast: Cast, age: str, place: int) -> Entity | None:
    """The last person before ``place`` said to be of that age; None where the text gives it of nobody."""
    for seen in reversed(cast.people):
        if seen.start >= place:
            continue
        after = _AGE_AFTER.match(cast.text, cast.words[seen.last].end)
        before = _AGE_BEFORE.search(cast.text, max(0, seen.start - 60), seen.start)
        if age in (found.group(1) for found in (after, before) if found):
            return seen.entity
    return None
