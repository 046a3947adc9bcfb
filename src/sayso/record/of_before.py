"""Whether the words of a denial or confirmation tell that it was taken before.

"Had denied", "for seven weeks he denied", "eight days after the government declared", and what another's word is set
against, tell what was before wherever they stand; deep in a report so do "has previously denied", "who swore that" and
"has said that he will not". "Again denied", "has denied" and "which denies" only recall, and may be news: of these it
is asked besides whether the party has taken the stance (:mod:`sayso.record.recalling`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.model import Article, Statement
from sayso.record.deed import DENYING
from sayso.record.evidence import sentence_around

__all__ = ["Cue", "cue_in", "is_of_before", "is_recalling", "says_again"]

_HAD = re.compile(r"\bhad\b")
_RECALLING = re.compile(
    r"\b(?:again|repeat(?:s|ed|edly)?|reiterate[sd]|still|continue[sd]?|ha(?:s|ve|d|ving)|always|previously|earlier)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:again|repeat(?:s|ed)|reiterate[sd]|still|had)\b", re.IGNORECASE)
_BREATH = re.compile(
    r"\b(?:but|though|although|while|whereas|(?<!again )and)\s+(?=(?:\w+\s+){0,3}$)", re.IGNORECASE
)
"""Before "denied" in "confirmed that he had driven, but denied": what stands before it is of another stance."""
_RELATIVE = re.compile(r"\b(?:which|who)\s+(?:\w+\s+)?$", re.IGNORECASE)
_FOR_LONG = re.compile(r"For (?:\w+ ){0,3}?(?:days|weeks|months|years|long)\b", re.IGNORECASE)
"""How a sentence begins that tells of what has gone on: "For seven weeks he denied that he had it"."""
_IN_WHICH = re.compile(r"\b(?:in|during) which (?:\w+ ){0,4}$", re.IGNORECASE)
_WHO_SWORE = re.compile(
    r",? (?:who|which) (?:\w+ly )?(?:swore|swears|said|says|claimed|insisted|insists|denied|denies)\b[^,;]{0,12}$"
)
""" "The harbour, who swore | that no ship had asked": told as known."""
_HAS_SAID = re.compile(r"\bha(?:s|ve) (?:\w+ )?(?:said|called|told|described|ruled out|promised)\b")
""" "Tevin has said that he will not resign", deep in a report."""
_AFTER = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|fortnight) after (?:the |its |his |her |their )?(?:[\w’'-]+ ){1,4}$",
    re.IGNORECASE,
)
""" "Conceded that …, eight days after the Government | declared that no weapon had been fired"."""
_AGAINST = re.compile(
    r"\b(?:contradict|bely|undermin|challeng|rebutt|discredit)(?:s|ed|ing)\b[^.,;]*$", re.IGNORECASE
)
"""Before what another's word is set against: "contradicting the army's assurance that …"."""
_BEFOREHAND = re.compile(r"\bha(?:s|ve)\s+(?:previously|earlier|in the past)\b", re.IGNORECASE)
_NEAR = 60
_COMPARED = re.compile(r"\bthan(?:\s+the|\s+its)?\s*$", re.IGNORECASE)
""" "Five more than the capital | admits to"."""


class Cue(NamedTuple):
    """Where the words stand by which a stance is told, in the text."""

    start: int
    """Where its source or its cue begins, whichever is first."""
    begins: int
    """Behind the source, and behind the stance that is told before it in the same breath."""
    verb: int
    end: int


def cue_in(article: Article, statement: Statement) -> Cue:
    """The words by which a statement takes its stance."""
    start = min((s for s, _ in (*statement.cue, *statement.source)), default=statement.content[0][0])
    end = max((e for _, e in statement.cue), default=start)
    begins = max((e for _, e in statement.source if e < end), default=start)
    verb = min((s for s, _ in statement.cue), default=begins)
    if (breath := _BREATH.search(article.text, begins, verb)) is not None:
        begins = breath.end()
    return Cue(start, begins, verb, end)


def is_of_before(article: Article, statement: Statement, cue: Cue, *, leads: bool, no: bool) -> bool:
    """Whether the words tell what was before, whatever the record holds; ``no`` where the party says one itself."""
    text, denies = article.text, statement.stance == "denies"
    sentence = sentence_around(article, (cue.start, cue.start + 1))[0]
    anywhere = (
        _HAD.search(text[cue.begins : cue.end])
        or _FOR_LONG.match(text, sentence, cue.end)
        or (denies and _AFTER.search(text, sentence, cue.verb))
        or _AGAINST.search(text, sentence, cue.start)
        or _COMPARED.search(text, 0, cue.start)
    )
    if anywhere or leads:
        return bool(anywhere)
    told = denies and (
        _WHO_SWORE.search(text, sentence, cue.end) or (no and _HAS_SAID.search(text, cue.start, cue.end))
    )
    return bool(told or _BEFOREHAND.search(text, cue.begins, cue.end))


def is_recalling(article: Article, statement: Statement, cue: Cue, *, no: bool) -> bool:
    """Whether the words around the cue recall: "again denied", "has denied", "which denies"."""
    if no:
        told_in = any(_IN_WHICH.search(article.text, max(0, s - _NEAR), s) for s, _ in statement.cue)
        return told_in or any(_AGAIN.search(article.text, s, e) for s, e in statement.cue)
    verb = min((s for s, _ in statement.cue), default=cue.end)
    end = (
        verb if statement.id.startswith(DENYING) else cue.end
    )  # "would have none of it" has a "have" of its own
    relative = _RELATIVE.search(article.text, 0, verb) is not None
    return relative or _RECALLING.search(article.text, cue.begins, end) is not None


def says_again(article: Article, cue: Cue) -> bool:
    """Whether a stance is told as taken again: "repeated that", "still denies"."""
    return _AGAIN.search(article.text, cue.start, cue.end) is not None
