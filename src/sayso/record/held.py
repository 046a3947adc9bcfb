"""What a report tells a party to have held, the contrary of what it says now.

"…, eight days after it dismissed the idea", "…, having insisted that none was", "something she had ruled out", "Roe,
who had called this nonsense, said …", and in a sentence behind an admission "It had said that there was not one". What
was held must be the contrary: a denial of anything beside an admission; beside a mere assertion one that points at it
("the idea", "any increase") or shares a weighty word with it. Not: "Roe, who had denied taking bribes, said he would
read the report".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import Article, Span, Statement
from sayso.record.claims import words_of_claim
from sayso.record.deeds import LEAVING as LEAVES
from sayso.record.evidence import sentence_around
from sayso.record.held_words import THE_SAME, Recalled, recalled_in, recalls_a_no
from sayso.record.wording import is_of_leaving, level, pattern

__all__ = ["TELLS", "Held", "held_before", "held_behind", "is_told_in"]

TELLS = frozenset({"asserts", "confirms", "promises"})
"""The stances that what had been held may be set against."""
_SENTENCES_BEHIND, _MARKS = 3, '“"‘'
_NEAR = 24
"""How far behind a name the clause on it may begin: "Roe of the foreign ministry, who had …"."""
_POINTS = 4
"""Words of what no more than points at a thing: "any such increase"."""
_TIMED = re.compile(r"\b(?:hours?|days?|nights?|weeks?|fortnight|months?|years?) $", re.IGNORECASE)
"""Before "after it denied": the writer sets the one beside the other."""
_DEFERS = re.compile(
    r"\W*(?:that )?(?:it|they|he|she|we|I) (?:(?:would|will|was going to|is going to) (?:\w+ly )?"
    r"(?P<to>study|examine|look|review|consider|respond|comment|reply|wait|investigate|read|answer)"
    r"|(?:had|has|have) (?:no|not any) (?:immediate )?comment)\b"
    r"(?!.*\b(?:and|but) (?:it|they|he|she|that|had|has|have|was|were|is|are)\b)",
    re.IGNORECASE | re.DOTALL,
)
""" "It would study the report", and no more: what is said beside that may take back."""
_SOMETHING = re.compile(rf"(?:something|an?|the very|{THE_SAME})\b|which (?:it|he|she|they)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Held:
    """Where a report tells that the speaker had held the contrary."""

    span: Span
    sure: bool = True
    """False where it is the contrary only if the record has a denial of the speaker's that bears it out."""
    beside: bool = False
    """It stands in another sentence, and is set against the statement by nothing but its place."""


def is_told_in(statement: Statement, held: Span) -> bool:
    """Whether a statement is no more than what was held before: its cue, or else its content, lies in there."""
    spans = statement.cue or statement.content
    return bool(spans) and all(held[0] <= start and end <= held[1] + 1 for start, end in spans)


def held_before(article: Article, statement: Statement, sentence: Span) -> Held | None:
    """What the sentence of a statement tells its speaker to have held."""
    for recalled in recalled_in(level(article.text), sentence):
        if _is_of_statement(statement, recalled):
            sure = _is_contrary(article, statement, recalled, sentence)
            if sure is not None:
                return Held(recalled.span, sure)
    return None


def _is_of_statement(statement: Statement, recalled: Recalled) -> bool:
    """Whether a clause is set against a statement: one that hangs on its speaker, or another that ends behind where
    what is said begins."""
    start, end = recalled.span
    if recalled.relative:
        return any(begins <= start <= ends + _NEAR for begins, ends in statement.source)
    return end > statement.content[0][0]


def held_behind(article: Article, statement: Statement, sentence: Span) -> Span | None:
    """ "It had said last week that there was not one": behind an admission, a quotation between them or not."""
    if statement.stance != "confirms":
        return None
    ends = max((e for s, e in article.paragraphs if s <= sentence[0] < e), default=sentence[1])
    end = sentence[1]
    for _ in range(_SENTENCES_BEHIND):
        behind = re.search(r"\S", article.text[end:ends])
        if behind is None:
            return None
        start = end + behind.start()
        _, end = sentence_around(article, (start, start + 1))
        if recalls_a_no(level(article.text)[start:end]):
            return (start, end)
        if article.text[start] not in _MARKS:
            return None
    return None


def _is_contrary(article: Article, statement: Statement, recalled: Recalled, sentence: Span) -> bool | None:
    """Whether what was held is the contrary for sure, or if a denial of before bears it out; None if it is not."""
    if recalled.said and not recalled.is_a_no:
        return None
    is_leaving = statement.id.startswith(LEAVES)
    if statement.stance == "confirms" and not is_leaving:
        return True
    if _SOMETHING.match(recalled.words):
        return True  # "agreed to let it mediate, something she had ruled out"
    what, main = recalled.what, _main_clause(article, sentence, recalled.span)
    points = pattern("said.pointing").match(what) is not None
    if is_leaving or is_of_leaving(main) or pattern("leaves").search(level(main)) is not None:
        return True if is_of_leaving(what) or points or not recalled.denied else None
    if recalled.denied in ("denials", "denial") or (points and len(what.split()) <= _POINTS):
        return True
    if recalled.said and pattern("said.at_it").search(what):
        return not recalled.relative
    if recalled.relative and _defers(article, statement, what):
        return None  # "Teshkar, which has denied it, said that it would study the report"
    shares = words_of_claim(what).keys() & words_of_claim(main).keys()
    timed = _TIMED.search(article.text, sentence[0], recalled.span[0]) is not None
    return False if shares or recalled.relative or timed else None


def _main_clause(article: Article, sentence: Span, recalled: Span) -> str:
    """The sentence without the clause that recalls."""
    return article.text[sentence[0] : recalled[0]] + " " + article.text[recalled[1] : sentence[1]]


def _defers(article: Article, statement: Statement, what: str) -> bool:
    """Whether a party only says that it will look, or has no comment, and had not denied just that."""
    said = " ".join(article.text[slice(*span)] for span in statement.content)
    deferred = _DEFERS.match(said)
    return deferred is not None and (deferred["to"] or "comment").lower() not in what.lower()
