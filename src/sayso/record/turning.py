"""Statements that take a stance by what stands beside them.

"The company said it would sell the yard, a deal that it had denied": an assertion beside the party's own
denial of before admits what was denied. Not: where somebody else's denial is recalled.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Reading, Statement
from sayso.record.evidence import sentence_around

__all__ = ["taking_back"]

_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|he|she|they)", re.IGNORECASE)


def taking_back(reading: Reading) -> list[Statement]:
    """The statements of a reading; an assertion beside a denial that its own speaker had made confirms."""
    article = reading.article
    denials = [s for s in reading.statements if s.stance == "denies" and s.cue and _was_before(article, s)]
    found = []
    for statement in reading.statements:
        taken = statement.stance == "asserts" and any(_beside(article, statement, d) for d in denials)
        found.append(replace(statement, stance="confirms") if taken else statement)
    return found


def _was_before(article: Article, denial: Statement) -> bool:
    start, end = denial.cue[0][0] - 4, denial.cue[-1][1]
    return _HAD.search(article.text, max(0, start), end) is not None


def _beside(article: Article, statement: Statement, denial: Statement) -> bool:
    if statement.speaker is None or not statement.content or statement.content[0][0] > denial.cue[0][0]:
        return False
    if sentence_around(article, statement.content[0]) != sentence_around(article, denial.cue[0]):
        return False
    pronoun = len(denial.source) == 1 and _PRONOUN.fullmatch(article.text[slice(*denial.source[0])])
    return bool(pronoun) or (denial.speaker is not None and denial.speaker.name == statement.speaker.name)
