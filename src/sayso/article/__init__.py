"""Raw bytes and text made articles: clean text, dates, origin."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.article.dates import ImpossibleDate, parse_when
from sayso.article.decode import decode
from sayso.article.json_records import articles_of_records
from sayso.article.origin import article_id, snapshot_of
from sayso.article.page import article_from_html
from sayso.article.records import article_from_record
from sayso.article.text import article_from_text
from sayso.errors import BadDate, InputError
from sayso.model import Article
from sayso.sources.document import Document

__all__ = [
    "article_from_html",
    "article_from_record",
    "article_from_text",
    "article_id",
    "articles_from",
    "check_date",
    "snapshot_of",
]


def check_date(date: str | None, name: str = "--date") -> str | None:
    """``date`` as given by the user, if it is a day or an instant (or None).

    ``name`` is what a message calls the option. Raises :class:`BadDate` for anything else.
    """
    if date is None:
        return None
    try:
        if found := parse_when(date):
            return found.value
    except ImpossibleDate as error:
        raise BadDate(name, f"{date} is in no calendar") from error
    raise BadDate(name, f"{date} is not a date like 2024-10-23")


def articles_from(document: Document, date: str | None = None) -> Iterator[Article | InputError]:
    """The articles of a raw document, in order; what cannot be taken comes as its error.

    ``date`` is the day a text is read as of where it bears none itself. Raises :class:`BadDate`
    at once where ``date`` is no date.
    """
    return _articles_from(document, check_date(date, "date"))


def _articles_from(document: Document, date: str | None) -> Iterator[Article | InputError]:
    try:
        if document.kind in ("json", "jsonl"):
            yield from articles_of_records(document, date)
        else:
            yield _from_document(document, date)
    except InputError as error:
        yield error


def _from_document(document: Document, date: str | None) -> Article:
    if document.kind == "html":
        return article_from_html(
            document.body, url=document.url, name=document.name, feed=document.hints,
            encoding=document.encoding, date=date,
        )  # fmt: skip
    text = decode(document.body, document.name, declared=document.encoding)
    return article_from_text(text, name=document.name, url=document.url, date=date)
