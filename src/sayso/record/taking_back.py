"""The statements of a report as the record takes them: one by which its speaker takes something back confirms.

"The company said it would sell the yard, a deal that it had denied": an assertion beside the party's own denial of
before admits what was denied; so does one that is told to be the contrary of what had been held
(:mod:`sayso.record.turning`), and an admission in other words (:mod:`sayso.record.admitting`). What had been held is no
part of what is said now. Not: where what was held is the contrary only if the record bears it out; what the headline
admits, where the sentence has an admission already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Article, Reading, Span, Statement
from sayso.record.admitting import admits, is_headlined
from sayso.record.climbdowns import is_no_longer
from sayso.record.evidence import sentence_around
from sayso.record.retracting import is_of_before, with_withdrawals
from sayso.record.turned_by_others import turned_by_others
from sayso.record.turning import told_turns

__all__ = ["taking_back"]

_PRONOUN = re.compile(r"(?:it|he|she|they)", re.IGNORECASE)
_SAYS_NOTHING = 5
"""Words of which what is left says something by itself."""
_WHEN_AFTER = re.compile(
    r",? (?:just |only |less than |more than )?(?:an?|\d+|[a-z]+) (?:hours?|days?|weeks?|months?|years?)\s*$"
)
_FOLLOWS = re.compile(r"\s*(?:after|before|since|from when)\b")


def taking_back(reading: Reading) -> list[Statement]:
    """The statements of a reading; one beside which its own speaker had held the contrary confirms."""
    article, told = reading.article, told_turns(reading)
    denials = [s for s in reading.statements if s.stance == "denies" and s.cue and is_of_before(article, s)]
    admitted = {
        sentence_around(article, s.content[0])
        for s in reading.statements
        if s.stance == "confirms" and s.content
    }
    found = []
    for statement in reading.statements:
        held = told.get(statement.id)
        if held is not None and held.sure:
            content = _without(article, statement, held.span)
            found.append(replace(statement, stance="confirms", content=content))
        elif held is None and _admits(article, statement, denials, admitted):
            found.append(replace(statement, stance="confirms"))
        else:
            found.append(statement)
    found = with_withdrawals(reading, found)
    return [*found, *(statement for statement, _ in turned_by_others(reading))]


def _admits(
    article: Article, statement: Statement, denials: Sequence[Statement], admitted: set[Span]
) -> bool:
    """Whether an assertion admits something: beside its speaker's own denial, in words, or by the headline; by that
    once for a sentence, and not where it stands in one of the ``admitted``."""
    if statement.stance != "asserts":
        return False
    if any(_is_beside(article, statement, denial) for denial in denials) or admits(article, statement):
        return True
    return is_headlined(article, statement) and sentence_around(article, statement.content[0]) not in admitted


def _is_beside(article: Article, statement: Statement, denial: Statement) -> bool:
    """Whether a statement stands in one sentence with its speaker's denial, and before it."""
    if statement.speaker is None or not statement.content or statement.content[0][0] > denial.cue[0][0]:
        return False
    if sentence_around(article, statement.content[0]) != sentence_around(article, denial.cue[0]):
        return False
    pronoun = len(denial.source) == 1 and _PRONOUN.fullmatch(article.text[slice(*denial.source[0])])
    return bool(pronoun) or (denial.speaker is not None and denial.speaker.name == statement.speaker.name)


def _without(article: Article, statement: Statement, held: Span) -> tuple[Span, ...]:
    """The content without what had been held; the sentence before it where that is all the content there was."""
    if is_no_longer(article, held):
        return statement.content
    pieces = [(s, min(e, held[0])) if s < held[0] < e else (s, e) for s, e in statement.content]
    left = tuple((s, _before_when(article, s, e)) for s, e in pieces if s < e and not held[0] <= s < held[1])
    begins, ends = sentence_around(article, held)
    if left and begins <= left[0][0] < ends and _is_little(article, left):
        left = _main_clause(article, held, (begins, ends)) or left
    before = (begins, held[0])
    return left or ((before,) if article.text[slice(*before)].strip() else statement.content)


def _is_little(article: Article, content: Sequence[Span]) -> bool:
    return sum(len(article.text[slice(*span)].split()) for span in content) < _SAYS_NOTHING


def _main_clause(article: Article, held: Span, sentence: Span) -> tuple[Span, ...]:
    """The sentence without what had been held within it: "Veskar … thanked Orlan for its help"; empty where that ends
    the sentence."""
    text, (begins, ends) = article.text, sentence
    ahead = (begins, begins + len(text[begins : held[0]].rstrip(" ,")))
    behind = (ends - len(text[held[1] : ends].lstrip(" ,")), ends)
    return (ahead, behind) if ahead[0] < ahead[1] and behind[0] < ends else ()


def _before_when(article: Article, start: int, end: int) -> int:
    """Where "would be cut, four days" ends that went on "after its chief had said …": before the time."""
    when = _WHEN_AFTER.search(article.text, start, end)
    if when is None or when.start() <= start or not _FOLLOWS.match(article.text, end):
        return end  # "had lain unread for 11 weeks, having denied it"
    return when.start()
