"""Tolls in the short grammar of headlines: "Death toll hits 61", "Count of missing falls to nine", "puts dead at 31".

No tree is asked: taggers take "hits" and "falls" for nouns there.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.figures.lexicon import alternatives, listed, table, words
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["toll_in_heading"]

_LONGEST = 60
"""Characters before the number within which its toll stands."""
_ENDS = re.compile(r"[.!?…][\"”’)]*\s*$")


def toll_in_heading(prose: Prose, place: Place) -> tuple[Phrase, str | None] | None:
    """The count, or those befallen, that a number in a line without a full stop belongs to; else None.

    Refused: a number that a noun follows, and any other noun than one of counting.
    """
    start, text = prose.words[place.first].start, prose.text
    following = prose.word(place.last + 1)
    if following is not None and following.i < place.sentence[1] and is_noun(following):
        return None
    begins = max(text.rfind("\n", max(0, start - _LONGEST), start) + 1, start - _LONGEST, 0)
    found = _toll().search(text, begins, start)
    if found is None:
        return None
    ends = text.find("\n", start)
    if _ENDS.search(text[start : ends if ends >= 0 else len(text)]):
        return None
    part = "befallen" if found["befallen"] else "of" if found["of"] else "toll"
    at = prose.at(found.start(part))
    if at is None:
        return None
    forms, nouns = table("events", "forms"), table("events", "nouns")
    said = found[part].lower() if part != "toll" else (found["whom"] or "").lower()
    event = forms.get(said) or nouns.get(said)
    first = at - 1 if part == "toll" and event else at
    return Phrase(first, at, at, at), str(event) if event else None


@cache
def _toll() -> re.Pattern[str]:
    befell = [
        form for form, event in table("events", "forms").items() if event in words("events", "to_people")
    ]
    befallen, counts = alternatives(befell), alternatives(listed("events", "counts"))
    moves = alternatives(listed("change", "heading_moves"))
    return re.compile(
        rf"(?:\bputs?\s(?P<befallen>{befallen})"
        rf"|(?:\b(?P<whom>\w+)\s)?\b(?P<toll>{counts})(?:\sof\s(?:the\s)?(?P<of>{befallen}))?)"
        rf"\s(?:now\s)?(?:{moves})\s$",
        re.IGNORECASE,
    )
