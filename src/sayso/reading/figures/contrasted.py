"""Two who tell the same with one verb: "Police put the crowd at 4,000, the organisers at 15,000".

The second number counts what the first one does, and is told by who stands right before it: a body, a crowd or a name.
"""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.reading.entities_lexicon import lexicon

__all__ = ["other_teller"]

_TELLS = re.compile(
    r"\b(?:(?P<of>(?:speaks?|spoke|talks?|talked)\sof)|(?P<at>(?:puts?|estimates?|estimated|sets?)\b[^.;:]{1,80}\sat)"
    r"|says?|said|counts?|counted|reports?|reported|lists?|listed|records?|recorded|claims?|claimed|admits?|admitted"
    r"|confirms?|confirmed|gives?|gave)\s(?:(?!of\b|at\b)\w+\s){0,3}$"
)
_OTHER = re.compile(
    r"[^.;:()\d]{0,80}?(?:[,;]\s(?:(?:and|but|while|whereas)\s)?|\s(?:and|but|while|whereas)\s)"
    r"(?:the\s)?(?P<who>[^\W\d][^,;:.()\d]{1,40}?)(?P<led>\s(?:of|at))?\s"
)
_ENDS = re.compile(r"\s?(?:[.,;)”\"]|$|\n)|%|\s(?:million|billion|percent|per\scent)\b|\son\s[A-Z]")
_LONGEST = 5
_FARTHEST = 140
"""Characters before a number within which what governs it is looked for."""
_SMALL = frozenset({"of", "at", "and", "for", "the", "s"})
_WORD = re.compile(r"[^\W\d_]+")


def other_teller(text: str, begins: int, first: Span, second: Span) -> Span | None:
    """Who tells the number at ``second``, with the verb of the number at ``first`` in the sentence from ``begins`` on.

    Refused: another preposition than the first number has, a number that a noun follows, and who is no body, crowd or
    name ("300 jobs, most of 40 posts").
    """
    near = second[0] - first[1] <= _FARTHEST and _ENDS.match(text, second[1]) is not None
    other = _OTHER.fullmatch(text, first[1], second[0]) if near else None
    verb = _TELLS.search(text, max(begins, first[0] - _FARTHEST), first[0]) if other is not None else None
    if verb is None or other is None:
        return None
    led = (other["led"] or "").strip()
    wanted = "of" if verb["of"] else "at" if verb["at"] else ""
    return other.span("who") if led == wanted and _is_somebody(other["who"]) else None


def _is_somebody(who: str) -> bool:
    words = _WORD.findall(who)
    if not 0 < len(words) <= _LONGEST:
        return False
    last, known = words[-1].lower(), lexicon()
    nouns = {last, last.removesuffix("s")}
    body = any(noun in known.institutions or noun in known.roles or noun in known.sources for noun in nouns)
    name = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    return (body and "that" not in words) or name
