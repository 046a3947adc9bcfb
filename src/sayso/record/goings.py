"""Who leaves an office, by what the writer tells: "Roe handed in his resignation on Tuesday"; who says that he goes.

Refused: "Roe was asked to resign", "would resign if", "denied that Roe had resigned", a heading; of one person more
than one leaving.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Article, Reading, Span, Statement
from sayso.reading.dateline import behind_dateline
from sayso.record.deed import LEAVING
from sayso.record.doers import speaker_as
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.wording import level, pattern

__all__ = ["goings", "leavings"]

_OF_A_BODY = r"(?: of (?:the )?[A-Z][\w&’'-]*(?: (?:& |and |of )?[A-Z][\w&’'-]*){0,3})?"
_APPOSITION = rf"{_OF_A_BODY}(?:, (?:[^.;]|\.(?= \d)){{2,160}}?,|,)?"
_IF = re.compile(r"\b(?:unless|until|if|whether|when|should|once)(?: \w+){0,3} $", re.IGNORECASE)
""" "Unless Muammar Gaddafi quits": nobody has gone."""
_IF_NEAR = 60
_SAID_SO = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|untrue|false|claim\w*|rumou?rs?|reports?|expect\w*|think|believe\w*)(?: \w+){0,2} "
    r"that $",
    re.IGNORECASE,
)
""" "The ministry denied that Ana Roth had resigned"."""


def leavings(reading: Reading) -> Iterator[Statement]:
    """The leavings that the writer tells of the people of a report."""
    article = reading.article
    text = level(article.text)
    way = pattern("on_the_way", frame="(?:{}|on [A-Z][a-z]+(?: evening| morning| night)?)").pattern
    leaves = pattern("leaves", frame=rf"{_APPOSITION}\s+(?:(?:{way})\s+)*(?:{{}})\b")
    for person in reading.entities:
        if person.type != "person":
            continue
        for start, end in person.mentions:
            deed = leaves.match(text, end)
            if not deed or is_heading(article, (start, end)):
                continue
            near = (text, max(0, start - _IF_NEAR), start)
            if _IF.search(*near) or _SAID_SO.search(*near):
                continue
            told = (_apposed(article, (start, end)), deed.end())
            yield Statement(
                f"{LEAVING}{start}", "indirect", ((start, end),), (), (told,), speaker_as(person),
                stance="confirms",
            )  # fmt: skip
            break


def goings(reading: Reading) -> Iterator[Statement]:
    """Who says that he goes: "In a letter he told the board that he was stepping down"."""
    for told in reading.statements:
        said = level(reading.article.text[slice(*told.content[0])]) if told.content else ""
        if told.speaker is None or told.stance not in ("asserts", "promises", "confirms"):
            continue
        if pattern("goes", frame="(?:{})").match(said.lstrip()) is not None:
            yield replace(told, id=f"{LEAVING}{told.content[0][0]}", stance="confirms")


def _apposed(article: Article, name: Span) -> int:
    """Where what is told of a name begins: with what he is, where the name is set off behind it ("its chief, Jo Hale,
    resigned")."""
    begins = behind_dateline(article.text, sentence_around(article, name))
    if article.text[begins : name[0]] == "The ":
        return begins  # "The chief executive of Fjeldvarm, Henrik Aalund, resigned"
    if article.text[name[0] - 2 : name[0]] != ", " or article.text[name[1] : name[1] + 1] != ",":
        return name[0]
    comma = article.text.rfind(", ", begins, name[0] - 2)
    return comma + 2 if comma >= 0 else begins
