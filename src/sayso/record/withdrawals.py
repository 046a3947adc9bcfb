"""What is told to be taken back: "retracted its claim that the dam had been sound", "dropped its plan to close it",
"called off the strike".

The claim is what is withdrawn, where it is told, else the sentence; of a plan always the sentence. Refused: what is not
taken back, or was before ("would not retract", "who had retracted"), a plan that another than who tells of it drops,
or a judge, and a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Reading, Statement
from sayso.record.deed import WITHDRAWS
from sayso.record.doers import doer_of
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.wording import level, pattern

__all__ = ["withdrawals"]

_NOT_TAKEN_BACK = re.compile(
    r"\b(?:who|which|had|not|never|was|were|been|be|to|will|would|must|should|could|n[’']t)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:plan|proposal|idea|threat|demand|intention|decision|closure|strike|walkout|lawsuit|appeal|challenge|boycott|"
    r"takeover|bid|blockade|nomination|candidacy|application|complaint|resignation)s? ?$"
)
_ANOTHER = re.compile(
    r"\b(?:said|says|say|told|that)\b[^.;:,]*\b(?:the|its|his|her|their|an?|[A-Z][\w’-]+) (?:[\w’-]+ )*$"
)
""" "Novak said the airline | cancelled the strike": not Novak."""
_JUDGES = re.compile(
    r"\b(?:judges?|courts?|tribunals?|magistrates?|prosecutors?)(?: \w+ly)? $", re.IGNORECASE
)
_CLAIMED = re.compile(r"\s*(?:(?:\w+ ){0,3}(?=that )|(?=(?:of|about)\b))")
_CLAUSE_ENDS = re.compile(r",? (?:and|but|after|when|while)\b|, \w+ing\b|[.;:]")


def withdrawals(reading: Reading) -> Iterator[Statement]:
    """What somebody takes back, with the claim, or the sentence that tells it."""
    article = reading.article
    text = level(article.text)
    for verb in pattern("told.withdrawals").finditer(text):
        start, end = sentence_around(article, verb.span())
        if _NOT_TAKEN_BACK.search(text, start, verb.start()) or is_heading(article, verb.span()):
            continue
        claimed = None if _PLAN.search(verb[0]) else _CLAIMED.match(text, verb.end())
        content = (claimed.end(), _clause_end(text, verb.end(), end)) if claimed else (start, end)
        inside = [s for s in reading.statements if any(a < verb.end() and verb.start() < b for a, b in s.cue)]
        speaker = next((s.speaker for s in inside if s.speaker), None)
        if speaker is None and claimed is None and _is_anothers(text, start, verb.start()):
            continue
        speaker = speaker or doer_of(reading, (start, end), verb.start())
        if speaker is not None:
            id = f"{WITHDRAWS}{verb.start()}"
            yield Statement(id, "indirect", (), (verb.span(),), (content,), speaker, stance=WITHDRAWS)


def _is_anothers(text: str, start: int, verb: int) -> bool:
    """Whether a plan is dropped by somebody of whom another tells, or by a judge, whose it never was."""
    return bool(_ANOTHER.search(text, start, verb) or _JUDGES.search(text, start, verb))


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause ends that begins at ``start``: before what the speaker does besides, or the sentence's mark."""
    other = _CLAUSE_ENDS.search(text, start, end)
    return other.start() if other else end
