"""Who stands between the page and a speaker without a statement of his own around it.

* **told between**: "A clerk told her, *she says*, that the pier was shut" is hers to tell.
* **quoted by nobody**: "he *was quoted as saying*" leaves open by whom.
* **heard**: what "a court *heard*" nobody is told to have said.
* **carried**: "the agency *carried comments by* an official, who warned": through the agency.
* **a mouth**: "through his spokesperson", "the minister's spokesman said the minister": who only lends the speaker a
  voice passes nothing on.
"""

from __future__ import annotations

import re

from sayso.model import Span, Statement, Voice
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import phrase_first

__all__ = ["carrier_of", "is_heard", "is_mouth_of", "is_quoted_by_nobody", "opens_with_who", "told_between"]

_TOLD_BETWEEN = re.compile(
    r",\s(?P<who>[\w’'.-]+(?:\s[\w’'.-]+){0,3})\s(?:says|said|say|recalls|recalled|claims|claimed|adds|added),"
)
_HEARD = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_QUOTED = re.compile(r"\b(?:was|were|is|are|been)\b.*\bquoted\b")
_SPOKESPERSONS = closed("spokespersons")
_CARRYING = frozenset(("carry", "publish", "air", "run", "broadcast", "print", "post"))
_OF_SOMEBODY = frozenset(("by", "with", "from", "of"))
_NEAR = 6
""" "Carried | brief comments | by": words within which what is carried stands."""


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


def opens_with_who(cast: Cast, statement: Statement) -> bool:
    """Whether its speaker is the "who" of a clause on somebody told of just before."""
    return bool(statement.source) and cast.text[slice(*statement.source[0])].lower() == "who"


def carrier_of(cast: Cast, statement: Statement) -> Span | None:
    """Who "carried comments by", "published an interview with" the one whose "who" speaks; None where nobody did."""
    if not opens_with_who(cast, statement):
        return None
    who = cast.word_from(statement.source[0][0])
    opens, _ = cast.analysis.sentence_of(who)
    for verb in cast.words[opens:who]:
        if verb.lemma not in _CARRYING or verb.pos != "VERB":
            continue
        subject = cast.analysis.child(verb.i, "nsubj")
        what = next((w for w in cast.words[verb.i + 1 : verb.i + _NEAR] if w.pos == "NOUN"), None)
        printed = what is not None and plain(what.lemma) in cast.lexicon.publishable
        small = cast.words[what.i + 1].text if what is not None else ""
        if subject is not None and printed and small in _OF_SOMEBODY:
            return cast.analysis.span(phrase_first(cast, subject.i), subject.i)
    return None


def is_heard(cast: Cast, statement: Statement) -> bool:
    """Is it what "a court heard"? Who hears it does not say it."""
    words = [word for start, end in statement.cue for word in cast.analysis.words_in(start, end)]
    if not any(word.lemma == "hear" and word.tag in _HEARD for word in words) or words[-1].tag == "VBG":
        return False  # "is heard telling them"
    told = cast.words[cast.word_from(statement.source[0][0]) - 1] if statement.source else None
    return told is None or told.text != "from"  # "has heard from | suppliers"


def is_quoted_by_nobody(cast: Cast, statement: Statement) -> bool:
    """Whether the cue says that somebody was quoted."""
    return _QUOTED.search(" ".join(cast.text[start:end] for start, end in statement.cue)) is not None


def is_mouth_of(party: Voice, speaker: Voice | None) -> bool:
    """Whether the party only lends the speaker a voice: a spokesperson without a name, bare or of the speaker's."""
    words = party.name.split()
    if speaker is None or party.entity is not None or words[-1].lower() not in _SPOKESPERSONS:
        return False
    return len(words) == 1 or speaker.name.split()[-1] in party.name
