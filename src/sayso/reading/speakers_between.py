"""Who stands between the page and a speaker without a statement of his own around it.

* **told between**: "A clerk told her, *she says*, that the pier was shut" is hers to tell.
* **quoted by nobody**: "he *was quoted as saying*" leaves open by whom.
* **a mouth**: "through his spokesperson", "the minister's spokesman said the minister": who only lends the speaker a
  voice passes nothing on.
"""

from __future__ import annotations

import re

from sayso.model import Span, Statement, Voice
from sayso.reading.entities_lexicon import closed
from sayso.reading.speakers_cast import Cast

__all__ = ["is_mouth_of", "is_quoted_by_nobody", "told_between"]

_TOLD_BETWEEN = re.compile(
    r",\s(?P<who>[\w’'.-]+(?:\s[\w’'.-]+){0,3})\s(?:says|said|say|recalls|recalled|claims|claimed|adds|added),"
)
_QUOTED = re.compile(r"\b(?:was|were|is|are|been)\b.*\bquoted\b")
_SPOKESPERSONS = closed("spokespersons")


def told_between(cast: Cast, statement: Statement) -> Span | None:
    """Who tells a statement within its clause, between its speaker and what is said; None where nobody does."""
    starts = [start for start, _ in (*statement.source, *statement.cue)]
    if not starts or not statement.content or statement.parent is not None:
        return None
    low, high = min(starts), statement.content[0][0]
    if low >= high or cast.sentence(low) != cast.sentence(high):
        return None
    found = _TOLD_BETWEEN.search(cast.text, low, high)
    return found.span("who") if found is not None else None


def is_quoted_by_nobody(cast: Cast, statement: Statement) -> bool:
    """Whether the cue says that somebody was quoted."""
    return _QUOTED.search(" ".join(cast.text[start:end] for start, end in statement.cue)) is not None


def is_mouth_of(party: Voice, speaker: Voice | None) -> bool:
    """Whether the party only lends the speaker a voice: a spokesperson without a name, bare or of the speaker's."""
    words = party.name.split()
    if speaker is None or party.entity is not None or words[-1].lower() not in _SPOKESPERSONS:
        return False
    return len(words) == 1 or speaker.name.split()[-1] in party.name
