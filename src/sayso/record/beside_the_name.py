"""For whom a person speaks by what stands right beside the name.

* The institution behind it: "Lea Brandt of Nordal Seafoods", "Corrigan, of the Farm Workers' Union".
* The one before it and a rank: "Highway Patrol Sgt. Lea Brandt".
* What a clause behind it says he is: "Noor Achterberg, who chairs the association".

Not: a name that is only the beginning of one ("of the Orleskan foreign ministry"); a school; where a role tells that he
is no more than one of many there.
"""

from __future__ import annotations

import re

from sayso.model import Entity, Reading
from sayso.record.companies import words_called
from sayso.record.party_words import listed, small_words

__all__ = ["institution_beside", "institution_beside_surname", "told_behind"]

_AHEAD = 30
_WHO_HEADS = re.compile(
    r", who (?:chairs|heads|leads|runs|represents|speaks for) (?P<whom>[^,.;:!?\n]{3,60})"
)
_OF = re.compile(r",? (?:of|from|at|with) (?:the )?(?:[a-z-]+ ){0,2}")
_RANKED = re.compile(
    r"(?: spokes(?:man|woman|person))? (?:(?:Lt|Sgt|Cpl|Capt|Col|Maj|Gen|Det|Insp|Supt|Cmdr|Brig|Dep|Adm)\.?|"
    r"Trooper|Sergeant|Lieutenant|Captain|"
    r"Detective|Inspector|Deputy|Officer|Corporal|Major|Colonel|Superintendent|Chief) $"
)


def institution_beside(person: Entity, reading: Reading) -> Entity | None:
    """The institution right behind a name: "Lea Brandt of Nordal Seafoods", "Corrigan, of the Farm Workers' Union".

    Not of a school, nor where a role tells that he is no more than one of many there.
    """
    if any(set(small_words(role)) & listed("members") for role in person.roles):
        return None
    starts = {
        s: e
        for e in reading.entities
        if e.type == "organisation"
        for s, t in e.mentions
        if not _goes_on(t, reading)
    }
    behind = (_OF.match(reading.article.text, end) for _, end in person.mentions)
    found = [starts[match.end()] for match in behind if match and match.end() in starts]
    ends = {t: e for e in reading.entities if e.type == "organisation" for _, t in e.mentions}
    ahead = (_RANKED.search(reading.article.text, 0, start) for start, _ in person.mentions)
    found += [ends[match.start()] for match in ahead if match and match.start() in ends]
    found = [e for e in found if e is not person and not words_called(e) & listed("schools")]
    return found[0] if found else None


def _goes_on(end: int, reading: Reading) -> bool:
    """Whether a name is only the beginning of one: "Orleskan" of the "Orleskan foreign ministry"."""
    behind = reading.article.text[end : end + _AHEAD]
    return behind.startswith(" ") and bool(set(small_words(behind)[:2]) & listed("bodies"))


def institution_beside_surname(entity: Entity, reading: Reading) -> Entity | None:
    """The same for a surname that the reading took for an institution: one word, and then ", of the union,"."""
    if entity.type == "person" or " " in entity.name or entity.name.islower():
        return None
    behind = (reading.article.text[end : end + 5] for _, end in entity.mentions)
    return institution_beside(entity, reading) if any(each.startswith(", of ") for each in behind) else None


def told_behind(person: Entity, reading: Reading) -> list[str]:
    """What a relative clause says a person is: "Noor Achterberg, who chairs the association"."""
    found = (_WHO_HEADS.match(reading.article.text, end) for _, end in person.mentions)
    return [f"head of {match['whom']}" for match in found if match]
