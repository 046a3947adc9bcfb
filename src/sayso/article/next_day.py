"""A page whose text was written on the next day: it tells what was said on a day that had not come.

Pages are rewritten under the date they first bore. A page of Thursday whose head says "police said Friday" and
tells of Thursday too was written on Friday: of some 300 weekdays named in dated newswire three mean the day six
days before. Counted are words of saying right beside the weekday of the morrow, in the first 1,500
characters; refused is what looks ahead ("will say Friday", "until Friday"), "last Friday", and a text that does not
name the weekday of the page as well.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

__all__ = ["written_next_day"]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SAID = r"(?:said|told|announced|reported|confirmed|identified|released|added)"
_PART = r"(?: morning| afternoon| evening| night)?"
_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|can|could|should|must|scheduled|expected|plans?|planned|set|due|until|by|before|"
    r"next|last|previous|past|this|to be|is to|are to|hopes?|every|each)\b|'ll|’ll"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_HEAD = 1500


def written_next_day(text: str, page: date) -> tuple[date, str] | None:
    """The day after ``page`` and the words that tell that ``text`` was written then; None where nothing does."""
    if page == date.max or not re.search(rf"\b{_DAYS[page.weekday()]}\b", text[:_HEAD]):
        return None
    day = page + timedelta(days=1)
    name = _DAYS[day.weekday()]
    said = re.compile(
        rf"\b{_SAID} (?:(?:on|late|early) )?{name}{_PART}\b(?!['’]s)|"
        rf"\b(?:[Oo]n|[Ee]arly|[Ll]ate) {name}{_PART},? (?:\w+ )?{_SAID}\b"
    )
    for sentence in _SENTENCE_END.split(text[:_HEAD]):
        found = said.search(sentence)
        if found and not _AHEAD.search(sentence[max(0, found.start() - 60) : found.end()]):
            return day, found[0]
    return None
