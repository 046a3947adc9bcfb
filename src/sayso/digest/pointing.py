"""Claims that point to what stands before them: "denies “any such letter”", "confirms “the agreement”".

Such a claim is true and tells nothing by itself. What it points to stands nearly always in the sentence before, which
the line then quotes as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.digest.passage import standing_in
from sayso.digest.plain import one_line
from sayso.model import Evidence, Reading
from sayso.reading.dateline import behind_dateline
from sayso.record.evidence import is_heading, paragraph_start, sentence_ahead_of, sentence_around

__all__ = ["points_back", "sentence_before"]

_SHORT = 7
"""Words of a claim that may say nothing by itself."""
_BRIEF = 60
"""Characters of a sentence that may itself point back."""
_POINTS = re.compile(
    r"(?:an?|the|this|that|these|those|any|such|his|her|their)\b|(?:untrue|false|nonsense|invented)\b|no[.!]",
    re.IGNORECASE,
)
_SUCH = re.compile(r"\bsuch\b|\bso\b(?! (?:many|much|few|far)\b)|\bone$", re.IGNORECASE)
_SAYS_MORE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|did|does|do)\b|n[’']t\b"
    r"|(?<!the )(?<!any )(?<!an )(?<!his )\b\w{3,}ed\b",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(r"\b(?:with|of|for|against|about|by|in|on|to|from) (?:[\w-]+ ){0,3}?[A-Z]")
""" "A coalition with the far-right Homeland" says which."""
_CLAUSE = re.compile(
    r"that (?:the|an?|it|its|he|she|they|his|her|their|this|these|those|any|no|one)\b", re.IGNORECASE
)
""" "Denied that the officer shot him" tells of what; "denies that report" does not."""
_OF_THEM = re.compile(
    r"(?:(?:this|that|these|those) (?:is|are|was|were|has|have|did|does|never)\b|my client\b"
    r"|(?:not one|none|no one|all|every one|most) of (?:them|these|those)\b|nothing of the (?:kind|sort)\b"
    r"|any (?:report|claim|suggestion|idea|talk|rumou?r) that (?:it|this|they)\b)",
    re.IGNORECASE,
)
""" "This is a fabrication", "Not one of them has fired a shot": whole sentences, and of what is not said."""
_SENTENCE = 14
"""Words of a sentence that may say nothing by itself."""


def points_back(claim: str) -> bool:
    """Whether a claim names no more than a thing spoken of before: "the report", "having sent any such letter",
    "this is a fabrication"."""
    words = one_line(claim).strip('“”" ')
    if _OF_THEM.match(words) and len(words.split()) <= _SENTENCE:
        return True
    clause = _CLAUSE.match(words) is not None
    if len(words.removeprefix("that ").split()) > _SHORT:
        return False
    if _SUCH.search(words):
        return True
    told = _SAYS_MORE.search(words) or (words.lower().startswith(("a ", "an ")) and _OF_A_NAME.search(words))
    return not clause and _POINTS.match(words) is not None and not told


def sentence_before(evidence: Evidence, readings: Mapping[str, Reading] | None) -> str:
    """The sentence before the one that ``evidence`` begins in, in its paragraph or at the end of the one before, with
    the one before that where it is short; "" where there is none but a heading, or the text is not at hand."""
    reading = standing_in(evidence, readings or {})
    if reading is None:
        return ""
    article = reading.article
    start, _ = sentence_around(article, (evidence.position[0], evidence.position[0] + 1))
    before = sentence_ahead_of(article, start)
    if before is None or is_heading(article, before):
        return ""
    above = sentence_ahead_of(article, before[0]) if before[1] - before[0] < _BRIEF else None
    if above is not None and paragraph_start(article, above[0]) == paragraph_start(article, before[0]):
        before = above[0], before[1]
    return one_line(article.text[behind_dateline(article.text, before) : before[1]]).removesuffix(".")
