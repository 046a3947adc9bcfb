"""Raw bytes and text made articles: clean text, dates, origin."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sayso.article.dates import ImpossibleDate, parse_when
from sayso.article.decode import decode
from sayso.article.origin import article_id, snapshot_of
from sayso.article.page import article_from_html
from sayso.article.records import article_from_record
from sayso.article.text import article_from_text
from sayso.errors import BadDate, BadRecord, EmptyInput, InputError
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
            yield from _from_records(document, date)
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


def _from_records(document: Document, date: str | None) -> Iterator[Article | InputError]:
    text = decode(document.body, document.name, declared=document.encoding)
    for name, source in _records(document, text):
        try:
            value = json.loads(source) if document.kind == "jsonl" else source
            if isinstance(value, Mapping) and isinstance(value.get("article"), Mapping):
                value = value["article"]  # a reading, as `sayso read` writes it
            if not isinstance(value, Mapping):
                raise BadRecord(name, "a record has to be a JSON object")
            yield article_from_record(value, name=name, date=date)
        except (ValueError, RecursionError) as error:
            yield BadRecord(name, f"this is not JSON ({error})".replace("\n", " "))
        except InputError as error:
            yield error


def _records(document: Document, text: str) -> Iterator[tuple[str, Any]]:
    """The records of a document, each with the name messages give it."""
    if document.kind == "jsonl":
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield f"{document.name}, line {number}", line
        return
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadRecord(document.name, f"this is not JSON ({error})") from error
    if not isinstance(whole, list):
        yield document.name, whole
        return
    if not whole:
        raise EmptyInput(document.name, "there is nothing in it")
    for number, value in enumerate(whole, start=1):
        yield f"{document.name}, record {number}", value
