"""Denials in so many words: "said there was no truth in the reports", "said the claim was false".

What counts: a report, a claim or a charge of which it is said that it is false, or that there is no
truth in it. What does not: "said it had not been warned", which asserts something of its own.

In quotation marks the speaker does it himself, whatever the cue: “That is a lie,” “We deny this,” “No
such letter exists” deny; “We can confirm that …” and “We now accept that …” confirm. Not: “It is not
false,” “They say it is a lie,” a question.

Who says that he does not, would not or cannot comment, or has no comment, declines, in his own words or not.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.analysis import Word
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.word_classes import closed_class

__all__ = ["declines_outright", "denies_outright", "stance_in_quotation"]

_PRONOUNS = closed_class("taking_up")
_TRUE = closed_class("true")
_NEGATIONS = closed_class("negations")


def denies_outright(layout: Layout, runs: list[Run]) -> bool:
    """Whether the main clause of what is said calls something false that others have said."""
    first, last = min(runs)
    if _DENIES.match(layout.analysis.cut(layout.analysis.span(first, last))):
        return True
    head = _main_word(layout, (first, last))
    if head is None:
        return False
    analysis, lexicon = layout.analysis, layout.lexicon
    if head.lemma == "truth":
        none = any(c.text.lower() == "no" for c in analysis.children(head.i))
        return none and any(c.text.lower() == "there" for c in analysis.children(head.i))
    subject = analysis.child(head.i, "nsubj", "nsubj:pass", "expl")
    if subject is not None and subject.text.lower() == "it" and _of_clause(layout, head):
        negated = any(c.text.lower() in _NEGATIONS for c in analysis.children(head.i))
        return negated if head.lemma in _TRUE else _is_false(layout, head) and not negated
    if subject is None or subject.lemma in _PRONOUNS or subject.lemma not in lexicon.claims:
        return False
    negated = any(c.text.lower() in _NEGATIONS for c in analysis.children(head.i))
    return _is_false(layout, head) and not negated


def _is_false(layout: Layout, head: Word) -> bool:
    """ "False", "a lie", "had been invented", "was made up"."""
    if not layout.lexicon.falsehoods.isdisjoint((head.lemma, head.text.lower())):
        return True
    return _MADE_UP.match(layout.analysis.text, head.start) is not None


_MADE_UP = re.compile(
    r"made\sup\b(?!\sof\b)|(?:plucked|pulled)\s(?:out\sof|from)\s(?:\w+\s)?air\b", re.IGNORECASE
)
_DISPUTED = "|".join(f"{noun}s?" for noun in sorted(closed_class("disputed_events")))
_DEEDS = "|".join(sorted(closed_class("denied_deeds")))
_RETORTS = "|".join(sorted(closed_class("retorts")))
_MARK = r"[“\"‘']?"
_NO_SUCH = "|".join(
    (
        r"(?:there(?:\s(?:is|are|was|were|had\sbeen)|[’']s)\s)?no\ssuch\s\w+",
        r"nothing\sof\sthe\s(?:kind|sort)\b",
        rf"no\s(?:{_DISPUTED})\s(?:has|had|have|was|were)\s(?:ever\s)?(?:been\s)?\w+(?:ed|en|ade|eld)\b",
        rf"there(?:\s(?:is|are|was|were|had\sbeen)|[’']s)\sno\s(?:truth|{_DISPUTED})\b",
    )
)
"""What was not there, in anybody's words: "no such letter", "no promise was made"."""
_OF_SOMEBODY = (
    r"(?:had|has|have)\snothing\sto\sdo\swith\b",
    r"(?:was|were|is|are|had\sbeen)\s(?:in\sno\sway\s|not\s)(?:to\sblame|at\sfault|responsible|liable|"
    r"the\s(?:cause|source|reason|origin))\b",
    rf"{_MARK}(?:does|did|do)(?:\snot|n[o’']t)\srecogni[sz]e\b",
    rf"(?:was|were|has|had|have)\s{_MARK}(?:been\s)?(?:misquoted|misrepresented)\b",
)
"""What is said of who stands in the first words."""
_REPORTED = (
    _NO_SUCH,
    r"(?:it|that|this|they)\s(?:could|can)\s?n[o’']t\s(?:be|have\sbeen)\s(?:true|right|correct)\b",
    rf"(?:it|that|this)\s(?:is|was)\s{_MARK}(?:an?\s|pure\s|just\s|all\s|complete\s|total\s|utter\s)*(?:{_RETORTS})\b",
    rf"(?:\S+\s){{1,6}}?(?:{'|'.join(_OF_SOMEBODY)})",
    rf"(?:\S+\s){{1,4}}?(?:(?:had|has|have)\s)?{_MARK}never\s(?:{_DEEDS})\b",
)
_DENIES = re.compile(rf"(?:that\s)?(?:{'|'.join(_REPORTED)})", re.IGNORECASE)
"""The forms that need no tree: "there was no truth in that", "she had nothing to do with it"."""


def stance_in_quotation(words: str, falsehoods: frozenset[str]) -> str | None:
    """denies, confirms or declines, where a speaker's own words do so; None otherwise."""
    if declines_outright(words):
        return "declines"
    if _false(falsehoods).search(words):
        return "denies"
    return "confirms" if _CONFIRMS.search(words) else None


@cache
def _false(falsehoods: frozenset[str]) -> re.Pattern[str]:
    said = "|".join(sorted(falsehoods))
    how = r"(?:(?:simply|just|completely|entirely|absolutely|all|an?|pure)\s)*"
    forms = (
        r"(?:it|that|this|these|those|the\s\w+(?:\s\w+)?)\s(?:is|was|are|were)\s"
        rf"{how}(?:(?:{said})s?|not\s(?:true|correct|right|so))\b",
        r"(?:that|it)[’']s\s(?:simply\s|just\s)*not\s(?:true|correct|right|so)\b",
        rf"(?:complete|total|pure|utter)\s(?:{said})\b",
        r"(?:we|i)\s(?:\w+ly\s)?(?:deny|reject)\b",
        rf"i\s(?:have\s|had\s|[’']ve\s)?never\s(?:\w+ly\s)?(?:(?:{_DEEDS})\b|(?:saw|seen|met)\s(?:this|that|the|him|her)\b)",
        _NO_SUCH,
    )
    return re.compile(rf"(?:^|[.!;]\s+)(?:{'|'.join(forms)})", re.IGNORECASE)


_CONFIRMS = re.compile(
    r"(?:^|[.!;]\s+)(?:we|i)\s(?:can\s|do\s|now\s|must\s|have\sto\s)*(?:confirm|accept|admit|acknowledge|concede)\b",
    re.IGNORECASE,
)


def _of_clause(layout: Layout, head: Word) -> bool:
    """Whether "that …" follows: "it was not true that 24 had died", but not "it was not true"."""
    behind = layout.words[head.i + 1 : head.i + 3]
    return any(word.text.lower() == "that" and word.tag == "IN" for word in behind)


_DECLINES = re.compile(
    r"(?:that\s)?(?:(?:it|he|she|they|we|i)\s"
    r"(?:(?:(?:does|did|do|would|could|can|will)(?:\snot|n[o’']t)|cannot|won[’']t)\s(?:be\sable\sto\s|be\s)?comment"
    r"|(?:had|has|have)\sno\s(?:further\s)?comment\b)|no\scomment\b)",
    re.IGNORECASE,
)


def declines_outright(words: str) -> bool:
    """Whether what is said begins by declining: "it does not comment on rumours", "No comment".

    Refused: what begins otherwise, and that somebody with a name would not comment, who may be another.
    """
    return _DECLINES.match(words.lstrip("“\"‘'")) is not None


def _main_word(layout: Layout, run: Run) -> Word | None:
    first, last = run
    for i in range(first, last + 1):
        word = layout.words[i]
        if word.pos != "PUNCT" and (word.head == i or not first <= word.head <= last):
            return word
    return None
