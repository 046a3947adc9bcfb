"""Denials in a party's own words: "There are no hired drivers in this port", "I will not resign".

A statement that says no denies something only where there is something to deny. How much of it has to be told
depends on the words:

``outright``  a charge is named and called false ("any suggestion that … is untrue"), or excluded, or rejected, or
              leaving an office is refused. Denies anywhere.
``flat``      it is said after what "had been reported", or insisted at the head of a report; or it is flatly said, in
              quotation marks, that a thing was not done; or that it is not there or not the cause, where that leads a
              report or stands behind a charge told in the same paragraph.
``plain``     by several signs together it is plainly a denial (:mod:`sayso.record.plainly`). Denies where the party has
              not denied in the report before.
``intention`` nobody means to do it ("no plans to"). Denies at the head of a report, as an answer to a question,
              and where another party has said that it will be.
``refusal``   the party will not do it. Denies where another party has said that it would; at the head of a report where
              it is firm ("will not sell a single share").
``answering`` it answers what another party has just said (:mod:`sayso.record.answering`). Denies like a plain one.
``answer``    any other no. Denies where another party has claimed just that in an earlier report, and it answers that
              (:mod:`sayso.record.stances` knows).

No denials: what nobody knows or wants ("we do not know"), what is not yet, advice ("you should not"), and what
is always none ("no injuries", "no doubt").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.model import Article, Span, Statement
from sayso.record.deed import WITHDRAWS
from sayso.record.evidence import paragraph_start
from sayso.record.forms_of_no import LIKE_AN_ANSWER, form_of_no
from sayso.record.plainly import denies_plainly
from sayso.record.wording import level, pattern
from sayso.record.words_said import sentences_said, told_words

__all__ = ["No", "no_of"]

_FORMS = ("outright", "flat", "plain", "intention", "refusal", "answer")


@dataclass(frozen=True)
class No:
    """A no of a party: how it is said, and where."""

    form: str
    span: Span
    whole: str = ""
    """The words of the statement it stands in."""


def no_of(
    article: Article,
    statement: Statement,
    asked: bool = False,
    leads: bool = True,
    party: str = "",
    answered: Statement | None = None,
) -> No | None:
    """The strongest no a statement of ``party`` says, if it says one; ``asked`` where it answers a question, and
    ``answered`` is what somebody else said last."""
    if statement.stance == WITHDRAWS:
        return None  # "We said that every sheet had been entered. That was not correct"
    if (by_cue := _by_cue(article, statement)) is not None:
        return by_cue
    beside = answered is not None and _stands_near(article, answered, statement)
    found = [
        No(form, span)
        for span in sentences_said(article, statement)
        if (form := form_of_no(article, statement, span, expected=asked or leads, leads=leads))
    ]
    found = [
        replace(no, form="plain")
        if no.form in ("answer", "intention")
        and denies_plainly(article, statement, no.span, told_words(article, no.span), party, asked, beside)
        else no
        for no in found
    ]
    strongest = min(found, key=lambda no: _FORMS.index(no.form), default=None)
    whole = " ".join(article.text[s:e] for s, e in statement.content)
    return replace(strongest, whole=whole) if strongest is not None else None


def _by_cue(article: Article, statement: Statement) -> No | None:
    """ "Excluded that there had been an attack", "rejects that: he had slept": a cue that says no itself."""
    if not statement.content or statement.stance not in LIKE_AN_ANSWER | {"declines"} or not statement.cue:
        return None
    cue = level(article.text[statement.cue[0][0] : statement.cue[-1][1]]).strip()
    content = level(article.text[slice(*statement.content[0])]).strip()
    negated = re.search(r"\bnot\b|n’t\b|\bnever\b", cue) is not None
    excludes = content.startswith("that ") and pattern("own.excluding", frame=r"\b(?:{})").search(cue)
    rejects = pattern("own.pointed_at", frame="(?:{})").match(content) and pattern("own.rejecting").search(
        cue
    )
    brushes = pattern("own.brushing").search(cue) is not None
    denies = excludes or rejects or brushes
    return No("outright", statement.content[0]) if not negated and denies else None


def _stands_near(article: Article, before: Statement, statement: Statement) -> bool:
    """Whether a statement stands in the same paragraph as one before it, or in the next."""
    if not before.content or not statement.content:
        return False
    begins = paragraph_start(article, statement.content[0][0])
    if begins:
        begins = paragraph_start(article, max(len(article.text[:begins].rstrip()) - 1, 0))
    return begins <= before.content[0][0] < statement.content[0][0]
