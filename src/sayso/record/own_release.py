"""Pages on which a party speaks for itself: what a communiqué, a bulletin or a release says is its issuer's word.

A report that nobody is quoted in is told in its outlet's voice, and a number on nobody's word. Not so where the outlet
is a ministry, a police force, a council: then each sentence that no statement covers is a statement of the issuer, and
the numbers in it are told on its word. So is a page of a company it names whose address says that it is a release. A
page of an office names it, speaks of itself as "we" or "the Ministry", or has such an address. Not: news agencies and
papers, whatever offices they have in their names; headings.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.article.offices import is_of_news, office_in
from sayso.model import Article, Entity, Figure, Reading, Speaker, Statement
from sayso.record.corrections import sentences_of
from sayso.record.evidence import is_heading
from sayso.record.wording import pattern

__all__ = ["as_issued", "is_issued"]

_OWN = "own"
"""With which the ids of the issuer's statements begin."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")


def as_issued(reading: Reading) -> Reading:
    """The reading, of a page that a party issues with what it says there as its statements; any other as it is."""
    issuer = _issuer(reading)
    if issuer is None:
        return reading
    article = reading.article
    taken = [span for s in reading.statements for span in (*s.content, *s.cue, *s.source)]
    own = [
        Statement(f"{_OWN}{start}", "indirect", (), (), ((start, end),), issuer)
        for start, end in sentences_of(article)
        if not any(a < end and start < b for a, b in taken) and not is_heading(article, (start, end))
    ]
    statements = sorted((*reading.statements, *own), key=lambda s: s.content[0] if s.content else (0, 0))
    figures = tuple(_told_by(figure, own) for figure in reading.figures)
    return replace(reading, statements=tuple(statements), figures=figures)


def is_issued(reading: Reading) -> bool:
    """Whether a page is one that a party issues, of a reading as it is or as :func:`as_issued` gives it."""
    return _issuer(reading) is not None


def _told_by(figure: Figure, own: list[Statement]) -> Figure:
    """A figure that nobody tells, as told by the issuer."""
    if figure.statement is not None:
        return figure
    around = (s.id for s in own if s.content[0][0] <= figure.span[0] < s.content[0][1])
    return replace(figure, statement=next(around, None))


def _issuer(reading: Reading) -> Speaker | None:
    """Who issues the page; None where that is an outlet of news, or nobody for sure."""
    article, name = reading.article, reading.article.outlet or ""
    if not name or "." in name or is_of_news(name):
        return None
    office, entity = office_in(name), _named(reading, name)
    told = _is_release(article)
    if not (told and (office or entity)) and not (office and (entity or _speaks_of_itself(article, office))):
        return None
    return Speaker(
        entity.name if entity else name.partition(",")[0], "organisation", None, entity.id if entity else None
    )


def _named(reading: Reading, name: str) -> Entity | None:
    """The organisation of the report that bears the outlet's name, or begins with it: "Orizane S.A."."""
    bodies = (e for e in reading.entities if e.type == "organisation")
    return next((e for e in bodies if f"{e.name} ".startswith(f"{name} ")), None)


def _is_release(article: Article) -> bool:
    """Whether a page's address tells that it is a release: "newsroom.orsa.example/releases/17"."""
    return pattern("releases.called").search(article.url or "") is not None


def _speaks_of_itself(article: Article, office: str) -> bool:
    """Whether a page says "we" outside of quotations, or "the Ministry" of an office by its noun."""
    said = _QUOTED.sub("", article.text)
    by_noun = re.search(rf"\b[Tt](?:he|his) {office}\b", said) is not None
    return by_noun or _WE.search(said) is not None
