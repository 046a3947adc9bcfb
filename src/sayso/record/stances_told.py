"""Denials and admissions that the writer tells by a verb, and quotes nothing: "the ministry brushed the report aside".

The verbs are those of lexicon/positions.toml. What is told is the claim behind the verb ("denied | the charges"), the
sentence where nothing but the deed is said, of a plea the words of the lawyer who tells it. Refused: a verb that
recalls ("which had denied"), a heading, a sentence in which a statement already takes the stance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Article, Reading, Span, Statement
from sayso.record.deed import PLEA, is_said
from sayso.record.doers import NEAR, PRONOUN, doer_of
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.wording import level, pattern

__all__ = ["stances_told"]

_RECALLED = re.compile(r"\b(?:who|which|had|has|have|was|were|been|be)(?: \w+){0,3} $", re.IGNORECASE)
_RECALLED_OR_TOLD = re.compile(
    r"\b(?:who|which|what|than|had|has|have|was|were|been|be|to|will|would|must|should)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_OF_A_CLAIM = re.compile(r" (?:the|all|any|these|those|every|such|both|a|an)\b")
_DOES_BESIDES = re.compile(
    r"(?: on [A-Z]\w+day)?,? (?:and|but) (?:\w+ly )?(?:said|says|add|put|call|told|insist|promis|announc|accus|blam)\w*"
)
_PLEA = re.compile(r"(?:has |have |signed |made |given |a |full )*(?:plead|confess)", re.IGNORECASE)
_SHORT = 3


def stances_told(reading: Reading, stance: str, verbs: str, within: int = NEAR) -> Iterator[Statement]:
    """The denials or admissions that the writer tells without a statement; their subject ends ``within`` characters."""
    article = reading.article
    text = level(article.text)
    for verb in pattern(verbs).finditer(text):
        sentence = sentence_around(article, verb.span())
        recalled = _RECALLED if stance == "denies" else _RECALLED_OR_TOLD
        if recalled.search(text, sentence[0], verb.start()) or is_heading(article, verb.span()):
            continue
        if is_said(reading, sentence, stance):
            continue
        plea = _PLEA.match(verb[0]) is not None
        inside = _told_inside(reading, verb.span()) if plea else None
        content = inside[1] if inside else _claim(article, text, sentence, verb)
        speaker = doer_of(reading, sentence, verb.start(), within)
        if inside is not None and PRONOUN.search(text[sentence[0] : verb.start()]):
            speaker = inside[0].speaker
        if speaker is not None:
            yield Statement(
                f"{stance}{verb.start()}", "indirect", (), (verb.span(),), (content,), speaker, stance=stance,
                medium=PLEA if plea else None,
            )  # fmt: skip


def _claim(article: Article, text: str, sentence: Span, verb: re.Match[str]) -> Span:
    """What is denied or admitted: the claim behind the verb, to where the subject does something besides; else the
    rest of the sentence, or all of it, where next to nothing is left ("waved | it away")."""
    if verb[0].lower().startswith("accept"):
        return verb.end() + 1, _next_sentence_end(article, sentence[1])
    if _OF_A_CLAIM.match(text, verb.end()) or pattern("own.named").match(text, verb.end() + 1):
        does = _DOES_BESIDES.search(text, verb.end(), sentence[1])
        return verb.end() + 1, does.start() if does else sentence[1]
    behind = text[verb.end() : sentence[1]].split()
    return verb.start() if len(behind) > _SHORT else sentence[0], sentence[1]


def _next_sentence_end(article: Article, end: int) -> int:
    """Where the sentence behind ``end`` ends, in the same paragraph: "accepted the timeline. The sirens were late"."""
    within = next((e for s, e in article.paragraphs if s < end <= e), end)
    behind = re.search(r"\S", article.text[end:within])
    return sentence_around(article, (end + behind.start(), end + behind.start() + 1))[1] if behind else end


def _told_inside(reading: Reading, verb: Span) -> tuple[Statement, Span] | None:
    """The statement of a speaker that tells of a plea, and the words of it that do: "He will plead not guilty, said his
    lawyer"."""
    found = (
        (told, (start, end))
        for told in reading.statements
        for start, end in told.content
        if told.speaker and start <= verb[0] and verb[1] <= end
    )
    return next(found, None)
