"""On whose word a figure stands in its report, and as which point it goes into the record."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.model import Article, Figure, Point, Reading, Statement
from sayso.record.cited import cited_above, cited_beside
from sayso.record.evidence import figure_evidence
from sayso.record.measures_lexicon import lexicon
from sayso.record.party_names import WORD
from sayso.record.quantity import Quantity
from sayso.record.spoken_on import spoken_on
from sayso.record.whose import (
    is_in_passing,
    owner_beside,
    owner_by_reckoning,
    owner_of_clause,
    owner_of_second,
)

__all__ = ["DISOWNED", "point_of", "whose_word"]

_AND = re.compile(r",? and ")
_INTENDS = re.compile(r"(?:plan|want|intend|aim|seek|hope|wish)(?:s|ed|es)?|sought", re.IGNORECASE)
DISOWNED = frozenset({"denies", "declines", "asks"})
"""What whoever does it with a number does not stand by the number."""


def whose_word(
    reading: Reading, figure: Figure, quantity: Quantity, statements: Mapping[str, Statement]
) -> Statement | None:
    """The statement that tells whose number a figure is; None for nobody's.

    The second teller of a sentence, a body that reckons in it, the statement it stands in, its owner by the form of
    the text, who is cited beside or above it, who goes on speaking, in this order. Nobody's is what only tells which
    thing is meant.
    """
    statement = owner_of_second(reading, figure) or _on_whose_word(
        reading.article, statements, figure.statement
    )
    if statement is not None and statement.kind != "direct" and statement.stance not in DISOWNED:
        statement = (
            owner_of_clause(reading, figure, statement) or owner_by_reckoning(reading, figure) or statement
        )
    if statement is not None and is_in_passing(reading, figure, statement):
        return None
    if statement is not None and statement.stance == "declines" and quantity.own:
        return cited_beside(reading, figure)  # "members rejected it by 57.3 percent, the union said"
    if statement is not None and statement.speaker is None and statement.stance not in DISOWNED:
        statement = owner_beside(reading, figure) or statement
    statement = statement or _not_its_holder(owner_beside(reading, figure), quantity)
    statement = statement or _owner_of_both(reading, figure)
    if statement is None and (quantity.turning or quantity.by_size or quantity.state):
        statement = cited_beside(reading, figure) or cited_above(reading, figure)
    return statement or spoken_on(reading, figure)


def _not_its_holder(owner: Statement | None, quantity: Quantity) -> Statement | None:
    """ "Revek had 52.4 percent of the vote": who holds a share or seats does not count them by that."""
    held = quantity.thing == "share" or quantity.thing in lexicon().held
    if owner is None or owner.speaker is None or not held:
        return owner
    return None if quantity.whom & {word.lower() for word in WORD.findall(owner.speaker.name)} else owner


def _owner_of_both(reading: Reading, figure: Figure) -> Statement | None:
    """ "The ministry's latest count is 210 cases | and 12 deaths": whose the number right before it is."""
    ahead = [each for each in reading.figures if each.span[1] <= figure.span[0]]
    other = max(ahead, key=lambda each: each.span, default=None)
    if other is None:
        return None
    ended = max(other.span[1], other.counted_span[1] if other.counted_span else 0)
    joined = _AND.fullmatch(reading.article.text, ended, figure.span[0])
    return owner_beside(reading, other) if joined else None


def _on_whose_word(article: Article, statements: Mapping[str, Statement], id: str | None) -> Statement | None:
    """The statement a figure stands in, or where that has no speaker the one around it.

    "1,400 | were ordered out, the prefect said": what is asserted by nobody within her words is hers; and so is what
    she says that somebody plans or wants.
    """
    statement = statements.get(id or "")
    while statement is not None and statement.speaker is None and statement.parent:
        statement = statements.get(statement.parent)
    around = statements.get(statement.parent or "") if statement is not None else None
    told = around is not None and around.speaker is not None
    return around if statement is not None and told and _intends(article, statement) else statement


def _intends(article: Article, statement: Statement) -> bool:
    """Whether a statement is told of who plans or wants something, which need not have been said."""
    return any(_INTENDS.fullmatch(article.text, *cue) for cue in statement.cue)


def point_of(article: Article, figure: Figure, statement: Statement | None, source: str | None) -> Point:
    """A figure on the word of ``source``, whose statement it stands in."""
    via: tuple[str, ...] = ()
    if statement:
        via = tuple(voice.name for voice in statement.via)
        if statement.on_word_of and statement.speaker and statement.speaker.name != source:
            via = (*via, statement.speaker.name)
    return Point(
        source, via, figure.low, figure.high, figure.hedge, figure.status, figure.change, figure.as_of,
        article.published or article.reference_date, article.id, article.outlet,
        figure_evidence(article, figure),
    )  # fmt: skip
