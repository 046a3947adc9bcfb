"""Whether a party that declines something declines to speak.

A reading's stance ``declines`` also holds what is refused otherwise: an offer, a vote, to step down. Only a refusal to
speak is a position on a claim.
"""

from __future__ import annotations

import re

__all__ = ["declines_to_speak"]

_NOT = (
    r"declin\w+|refus\w+|(?:would|did|does|do|could|can|has|have|had|will|was|were)(?: not|n['’]t)|cannot|unable|"
    r"unavailable|(?:has|have|had|with|gave|offered) no|no"
)
_SPEAK = (
    r"comment\w*|answer\w*|respond\w*|response|repl(?:y|ied)|say|discuss\w*|speak|talk|elaborate|disclose|divulge|"
    r"reveal|details?|interview\w*|confirm|be drawn|explain\w*|explanation|"
    r"said|spoken|mention\w*|predict|specify|estimate"
)
_WITHHELD = r"(?:declin|refus)\w+ to (?:give|name|identify|be (?:quoted|named|identified|interviewed))"
_SILENT = r"(?:remain|stay|keep|kept|fell|been|was|were|is)\w* (?:silent|tight-lipped|mum)|no comment"
_DECLINES = re.compile(
    rf"\b(?:(?:{_NOT})\b[^.;:]{{0,40}}?\b(?:{_SPEAK})|{_SILENT}|{_WITHHELD})\b", re.IGNORECASE
)
_OF_ANOTHER = re.compile(r"\bthat\b[^.;:]{0,80}$", re.IGNORECASE)
_DENYING = re.compile(r"\b(?:den[yi]|reject|dismiss|disput|refut)", re.IGNORECASE)


def declines_to_speak(words: str) -> bool:
    """Whether the words that a position stands on tell of a refusal to speak, or of silence.

    Counted: "declined to comment", "would not say", "did not respond to questions", "kept silent". Refused: what is
    refused otherwise ("refused to step down", "rejected the offer"), what one could not do or did not know, and
    silence that somebody denies ("rejected the suspicion that it had kept silent").
    """
    found = _DECLINES.search(words)
    if found is None:
        return False
    before = words[: found.start()]
    return not (_OF_ANOTHER.search(before) and _DENYING.search(before))
