"""Whose each statement of a report is, taken one after another, and how it comes to be said.

By name; or it goes on for the institution that spoke last ("the spokesman said"). An office without a name speaks where
its statement leads the report, and where it calls false what was told ("does not correspond to reality, the
headquarters said"). Nobody's: what anybody else without a name says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.model import Article, Statement
from sayso.record.asked import is_asked
from sayso.record.denying import no_of
from sayso.record.evidence import lead_ends, paragraph_start
from sayso.record.speakers import Speakers, is_body

__all__ = ["Spoken", "spoken_by"]

_SHORT = 4


class Spoken(NamedTuple):
    """A statement, with who speaks."""

    statement: Statement
    party: str | None
    named: bool
    """Its party is known by a name."""
    asked: bool
    """It answers a question."""
    leads: bool
    """It stands in the first paragraphs."""


def spoken_by(report: Speakers, statements: Sequence[Statement]) -> Iterator[Spoken]:
    """The statements of a report in their order, with who speaks."""
    article, lead = report.reading.article, lead_ends(report.reading.article)
    before: Statement | None = None
    last: tuple[str, int] | None = None  # the institution that spoke last, and the paragraph it did in
    for statement in statements:
        party = report.party_of(statement) or report.goes_on_for(statement, last)
        if party is not None and statement.content and is_body(statement, party):
            last = party, paragraph_start(article, statement.content[0][0])
        named = party is not None
        leads = bool(statement.content) and statement.content[0][0] < lead
        asked = (before is not None and before.stance == "asks") or is_asked(article, statement)
        before = statement
        if party is None and statement.speaker and (leads or _is_flat_of_an_office(article, statement)):
            party = statement.speaker.name  # "government inspectors confirmed" leads the report
        yield Spoken(statement, party, named, asked, leads)


def _is_flat_of_an_office(article: Article, statement: Statement) -> bool:
    """ "The report does not correspond to reality, the headquarters said": an office without a name calls it false."""
    said_by = article.text[slice(*statement.source[0])].lower() if statement.source else ""
    if not said_by.startswith("the ") or len(said_by.split()) > _SHORT:
        return False
    no = no_of(article, statement, leads=False)
    return no is not None and no.form == "outright" and statement.stance == "asserts"
