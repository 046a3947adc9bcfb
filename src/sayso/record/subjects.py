"""Of whom a claim speaks: the words that stand before its first verb.

Who denies speaks of himself or of what he is charged with; a no about somebody else's doings accuses or observes. So
"its crews", "he" and "our staff" are *own*; "there was no" and "nobody" are of *nobody*; anything else is of a *thing*
by its words. The verb is found by its form alone (an auxiliary, a past in -ed): where there is none, the first words.
"""

from __future__ import annotations

import re
from collections.abc import Set

from sayso.record.claims import words_of_claim
from sayso.record.terms import words_in
from sayso.record.wording import level

__all__ = ["NOBODY", "is_of_nobody", "is_own", "subject_of"]

_VERB = (
    r"(?:has|have|had|is|are|was|were|am|be|did|do|does|will|would|can|cannot|could|may|might|must|shall|should"
    r"|\w+n’t|\w+’(?:ve|re|m|ll|d)|never|not|\w{3,}ed)"
)
_SUBJECT = re.compile(
    rf"\W*(?:that )?(?P<subject>(?!{_VERB}\b)(?:[\w’.-]+,? ){{1,8}}?)(?={_VERB}\b)", re.IGNORECASE
)
_PRONOUN = re.compile(r"(?:I|we|it|he|she|they|both|you)(?:’\w+)?\W*", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:my|our|its|his|her|their)\b|^(?:no ?(?:one|body)|none|neither|one|some|two|three|all|any|nothing)? ?"
    r"(?:\w+ )?of (?:ours|its|us|them)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\W*(?:that )?(?:there|nobody|no one|nothing|none|no|not)\b", re.IGNORECASE)
_FIRST = 4
NOBODY = frozenset(
    {"nobod", "nobody", "nothing", "none", "anybod", "anybody", "anything", "anyone", "someone", "never"}
)
"""Words of a no, by stem, that tell nothing of what it is of."""


def subject_of(claim: str) -> str:
    """The words before the first verb of a claim."""
    text = level(claim).strip()
    found = _SUBJECT.match(text)
    return found["subject"].strip() if found else " ".join(text.removeprefix("that ").split()[:_FIRST])


def is_of_nobody(claim: str) -> bool:
    """Whether a claim begins with "there", "nobody", "no" or the like."""
    return _NOBODY.match(level(claim)) is not None


def is_own(subject: str, names: Set[str]) -> bool:
    """Whether a subject is a pronoun, something owned by one, or one of the ``names`` (words) of who speaks."""
    if _PRONOUN.fullmatch(subject) or _OWN.search(subject):
        return True
    return bool(names & (set(words_in(subject)) | words_of_claim(subject).keys()))
