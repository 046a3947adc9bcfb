"""Cues inside a clause about what is spoken of: "the 40 | the agency estimated | had fled"."""

from __future__ import annotations

from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.parenthetical import Parenthetical
from sayso.reading.statements.phrases import run_around, verb_group

__all__ = ["contact_clause"]

_PRENOMINAL = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PART", "PRON"})
_RELATIVE = frozenset({"WP", "WDT", "WRB"})


def contact_clause(layout: Layout, unit: Unit, cue: int) -> Parenthetical | None:
    """ "the 40 | the agency estimated | had fled": the cue inside a clause about what is spoken of.

    Counted only where a finite verb follows the cue at once and its speaker stands just before.
    """
    words = layout.words
    if cue >= unit.last or words[cue].tag not in ("VBD", "VBZ", "VBP", "VBN") or layout.quoted[cue + 1] >= 0:
        return None
    follower = words[cue + 1]
    # The tagger often takes "shot" for a participle: let it pass where "who" has gone before.
    if (
        follower.tag not in ("VBD", "VBZ", "VBP", "MD", "VBN")
        or layout.analysis.child(cue, "aux:pass") is not None
    ):
        return None
    group_first = verb_group(layout, cue)[0]
    if group_first - 1 <= unit.first:
        return None
    subject = words[group_first - 1]
    if subject.pos not in ("NOUN", "PROPN", "PRON") or subject.tag in _RELATIVE:
        return None
    first = _phrase_begin(layout, unit, subject.i)
    behind = first - 1
    if behind >= unit.first and words[behind].text.lower() in ("who", "which", "that"):
        behind -= 1
    elif follower.tag == "VBN":
        return None
    if behind < unit.first or words[behind].pos not in ("NOUN", "PROPN", "NUM", "PRON"):
        return None
    verb = follower.i if follower.pos == "VERB" else follower.head
    if not cue < verb <= unit.last:
        return None
    runs = (
        (_phrase_begin(layout, unit, behind), behind),
        (cue + 1, run_around(layout, verb, cue + 1, unit.last)[1]),
    )
    return Parenthetical(runs, (first, subject.i))


def _phrase_begin(layout: Layout, unit: Unit, head: int) -> int:
    """The first word of the noun phrase that ends with ``head``: back to its article."""
    words = layout.words
    first = head
    while first > unit.first and words[first].pos != "DET" and words[first - 1].pos in _PRENOMINAL:
        if words[first - 1].pos == "PRON" and words[first - 1].tag != "PRP$":
            break
        first -= 1
    return first
