"""What follows a cue: the clause, the phrase or the quotation that is its content.

One function a frame (the frames are explained in ``lexicon/cues.toml``). Each gives the
runs of words that are the content, or None where the sentence does not have that frame.
The complementiser ("that", "whether", "to") belongs to the content, after the
guidelines of PARC 3.0 and PolNeAR (Pareti 2016; Newell et al. 2018).
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.reading.statements import clauses, counts, valency
from sayso.reading.statements.cues import Sense
from sayso.reading.statements.drafts import Complement
from sayso.reading.statements.layout import Layout, Unit

__all__ = ["complement_of"]

_FRAMES: dict[str, Callable[[Layout, Unit, int, Sense], Complement | None]] = {
    "amount": counts.amount,
    "addition": counts.addition,
    "with": valency.object_with,
    "after": valency.prepositional,
    "after-number": valency.numbered,
    "clause": clauses.clause,
    "whom-to": valency.whom_to_do,
    "to": valency.infinitive,
    "quote": clauses.quotation,
    "predicate": valency.predicated,
    "object": valency.stated_object,
    "number": counts.number,
}


def complement_of(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    """The content of ``cue`` in the first frame of ``sense`` that the sentence has."""
    if sense.particle and not _has_particle(layout, cue, sense.particle):
        return None
    for frame, read in _FRAMES.items():
        if frame in sense.frames:
            found = read(layout, unit, cue, sense)
            if found is not None and found.runs:
                return found  # not where all of it is when it was: "said on Monday"
    return None


def _has_particle(layout: Layout, cue: int, particle: str) -> bool:
    return cue + 1 < len(layout.words) and layout.words[cue + 1].text.lower() == particle
