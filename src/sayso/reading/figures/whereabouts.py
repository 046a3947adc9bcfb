"""What became of people by where they were taken or are: "took 40 people to two hospitals", "five are in custody".

What counts: a verb of carrying over the number, and the place behind it in the same clause; or a number of people who
"are in custody", "in intensive care" with nothing between. The event is the one that the place stands for in
``[whereabouts]`` of ``lexicon/figures.toml``. Refused: things carried there ("took 40 beds to the hospital").
"""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.entities_lexicon import lexicon
from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose

__all__ = ["taken_to"]

_FARTHEST = 70
"""Characters between people and where they are taken."""
_BEING = re.compile(
    r"(?: of (?:them|these|those|whom))?"
    r"(?: (?:is|are|was|were|remain|remained|still|now|being|held|kept|have been|had been))* "
)


def taken_to(prose: Prose, place: Place, phrase: Phrase | None, event: str | None) -> str | None:
    """The event of a number of people by where they are; None where the sentence does not tell."""
    ends = max(place.last, phrase.last if phrase is not None else place.last)
    start = prose.words[ends].end
    behind = prose.text[start : min(start + _FARTHEST, prose.words[place.sentence[1] - 1].end)]
    if phrase is not None and not _are_people(prose.words[phrase.head].lemma):
        return None
    if event is not None and event not in words("whereabouts", "carrying"):
        return None
    if event is None and not _carried(prose, place):
        found = _stay().match(behind)
        return _told(found["where"]) if found is not None and _is_people(prose, place, phrase) else None
    found = _goal().match(behind)
    return _told(found["where"]) if found is not None else None


def _carried(prose: Prose, place: Place) -> bool:
    """Whether a verb of carrying stands right before the number: "brought 33 hikers"."""
    verb = prose.verb_at(place.before)
    return verb is not None and prose.words[verb].lemma in words("whereabouts", "carrying")


def _is_people(prose: Prose, place: Place, phrase: Phrase | None) -> bool:
    """Whether a number without a noun stands where people do: at the head of its clause, or behind "are" or "have"."""
    if phrase is not None:
        return True
    before = prose.word(place.before)
    opens = before is None or before.i < place.sentence[0] or before.pos in ("PUNCT", "CCONJ")
    return opens or (before is not None and before.lemma in ("be", "have", "leave"))


def _are_people(noun: str) -> bool:
    return noun in words("people", "nouns") or noun in lexicon().roles or noun in lexicon().sources


@cache
def _goal() -> re.Pattern[str]:
    return re.compile(rf"(?:[^,;:.]{{0,40}}?) (?P<where>{_places()})\b", re.IGNORECASE)


@cache
def _stay() -> re.Pattern[str]:
    return re.compile(rf"{_BEING.pattern}(?P<where>{_places()})\b", re.IGNORECASE)


@cache
def _places() -> str:
    return "|".join(
        rf"(?:{pattern})" for patterns in table("whereabouts", "places").values() for pattern in patterns
    )


def _told(where: str) -> str | None:
    for event, patterns in table("whereabouts", "places").items():
        if any(re.fullmatch(pattern, where, re.IGNORECASE) for pattern in patterns):
            return str(event)
    return None
