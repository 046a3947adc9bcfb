"""Denials in a party's own words: "There are no hired drivers in this port", "I will not resign".

A statement that says no denies something only where there is something to deny. How much of it has to be told
depends on the words:

``outright``  a charge is named and called false ("any suggestion that … is untrue"), or leaving an office is
              refused. Denies anywhere.
``flat``      it is flatly said, in quotation marks, that a thing was not done; or that it is not there or not
              the cause, where that leads a report or stands behind a charge told in the same paragraph.
``intention`` nobody means to do it ("no plans to"). Denies at the head of a report, as an answer to a question,
              and where another party has said that it will be.
``answer``    any other no. Denies where another party has claimed just that
              (:mod:`sayso.record.positions` knows).

No denials: what nobody knows or wants ("we do not know"), what is not yet, advice ("you should not"), and what
is always none ("no injuries", "no doubt").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import Article, Span, Statement
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.wording import is_of_leaving, level, pattern

__all__ = ["No", "no_of", "says_no"]

_NO = re.compile(r"\b(?:no|not|never|none|nothing|nobody|neither|nor)\b|n’t\b", re.IGNORECASE)
_WORDS_BEFORE = 9
_NONE_OF = re.compile(r"\b(?:no|not any|not one|not a|n’t any)\s+(\S+(?: \S+)?)", re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:(?:and|but)\s)?(?:(?:i|we)\s(?:would\slike|want|wish|have)\sto\s(?:\w+\s){1,3}?that\s|that\s)?\W*",
    re.IGNORECASE,
)
_LIKE_AN_ANSWER = frozenset({"asserts", "promises"})


@dataclass(frozen=True)
class No:
    """A no of a party: how it is said, and where."""

    form: str
    span: Span


def says_no(text: str) -> bool:
    """Whether the main clause is a no: the negation stands among its first words."""
    found = _NO.search(level(text))
    return found is not None and len(text[: found.start()].split()) <= _WORDS_BEFORE


def no_of(article: Article, statement: Statement, asked: bool = False, leads: bool = True) -> No | None:
    """The strongest no a statement says, if it says one; ``asked`` where it answers a question."""
    found = [
        No(form, span)
        for span in _sentences(article, statement)
        if (form := _form(article, statement, span, asked or leads, leads))
    ]
    return min(found, key=lambda no: ("outright", "flat", "intention", "answer").index(no.form), default=None)


def _sentences(article: Article, statement: Statement) -> list[Span]:
    found = []
    for start, end in statement.content:
        place = start
        while place < end:
            _, stop = sentence_around(article, (place, place + 1))
            stop = min(max(stop, place + 1), end)
            found.append((place, stop))
            place = stop
            while place < end and not article.text[place].isalnum():
                place += 1
    return found


def _form(article: Article, statement: Statement, span: Span, expected: bool, leads: bool) -> str | None:
    said = level(article.text[slice(*span)])
    said = said[_OPENING.match(said).end() :]  # type: ignore[union-attr]
    leaving = is_of_leaving(said) or (expected and is_of_leaving(_sentence(article, span)))
    if pattern("own.outright", frame="(?:{})").search(said):
        return "outright"
    if statement.stance not in _LIKE_AN_ANSWER and not (statement.stance == "declines" and leaving):
        return None
    intends = pattern("own.intention", frame="(?:{})").search(said)
    if intends and (leaving or expected):
        return "outright"
    if pattern("own.no_answer", frame="(?:{})").search(said):
        return None
    if leaving and is_of_leaving(said) and _refuses(said):
        return "outright"
    if intends:
        return "intention"
    if _is_of_nothing(said):
        return None
    charged = leads or _is_charged(article, span)
    undone = pattern("own.undone", frame="(?:{})").search(said)
    not_there = charged and pattern("own.not_there", frame="(?:{})").search(said)
    if statement.kind != "indirect" and (undone or not_there):
        return "flat"
    return "answer" if says_no(said) else None


def _refuses(said: str) -> bool:
    """Whether the no stands just before the word for leaving: "I will not resign", "is not stepping down"."""
    frame = r"(?:\bnot|n’t|\bnever|\bno)(?: \w+){0,3}? (?:{})|(?:\bnot|n’t) go\b"
    return pattern("leaving", frame=frame).search(said) is not None


def _is_of_nothing(said: str) -> bool:
    """Whether what there is none of is what nobody can be said to have denied: doubt, injuries."""
    thing = _NONE_OF.search(said)
    return thing is not None and pattern("own.nothing_denied", frame="(?:{})").match(thing[1]) is not None


def _is_charged(article: Article, span: Span) -> bool:
    """Whether the paragraph tells of a charge before the no."""
    begins = paragraph_start(article, span[0])
    return pattern("own.charged").search(level(article.text), begins, span[0]) is not None


def _sentence(article: Article, span: Span) -> str:
    return article.text[slice(*sentence_around(article, (span[0], span[0] + 1)))]
