"""One record, a line of .jsonl or a .json file, made an article.

The names are those of the contract's article; only ``text`` or ``html`` is needed. What
a record says of the article is taken before what its text or page says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sayso.article.dates import ImpossibleDate, When, parse_when
from sayso.article.page import article_from_html
from sayso.article.reference import reference_of
from sayso.article.text import LONGEST, article_from_text
from sayso.errors import BadDate, BadRecord, InputError, NoRecord
from sayso.model import Article, Span

__all__ = ["article_from_record"]

_TEXTS = (
    "id", "url", "outlet", "title", "standfirst", "genre", "published_from", "date_note", "language", "source_link",
    "credit", "copy_of", "story",
)  # fmt: skip
_DAYS = ("page_date", "reference_date")
_SURROGATE = re.compile("[\ud800-\udfff]")
# A record with all of these was written by sayso: an empty field of it is known to be empty.
_WRITTEN = {"id", "text", "paragraphs", "page_date", "reference_date", "published_from"}


def article_from_record(record: Mapping[str, Any], *, name: str, date: str | None = None) -> Article:
    """The article of a record; a record that :class:`Article` was written to gives the same article back.

    ``published`` may be a day or an instant (a time without a zone is UTC, as in the contract); ``date`` in
    the record is another name of it, and ``date`` the argument is used where the record and
    its text bear none. Unknown fields are passed over. Raises :class:`BadRecord` for a missing or mistyped
    field and for half a character in one, :class:`BadDate` for a date in no calendar, and what pages and
    texts raise.
    """
    _check_characters(record, name)
    fields = _texts(record, name)
    days = {key: _day(record, key, name) for key in _DAYS}
    altered = _read(record.get("modified"), "modified", name)
    days["modified"] = altered.value if altered else None
    when = _when(record, name)
    if record.keys() >= _WRITTEN and fields["id"] and isinstance(record["text"], str):
        return _as_written(record, fields, days, when, name)
    fallback = when.value if when else date
    article = _base(record, fields, name, fallback)
    changes: dict[str, Any] = {key: value for key, value in fields.items() if value is not None}
    if authors := _authors(record, name):
        changes["authors"] = authors
    if spans := _paragraphs(record, article.text, name):
        changes["paragraphs"] = spans
    if when:
        changes |= {"published": when.value, "page_date": when.day}
        changes["published_from"] = fields["published_from"] or "input"
    changes |= {key: value for key, value in days.items() if value}
    return _dated(replace(article, **changes), days["reference_date"])


def _as_written(
    record: Mapping[str, Any],
    fields: dict[str, str | None],
    days: dict[str, str | None],
    when: When | None,
    name: str,
) -> Article:
    text = record["text"]
    if len(text) > LONGEST:
        raise InputError(name, f"its text has {len(text):,} characters, too many to be an article")
    known: dict[str, Any] = {**fields, **days, "authors": _authors(record, name)}
    known["paragraphs"] = _paragraphs(record, text, name)
    return Article(text=text, published=when.value if when else None, **known)


def _base(record: Mapping[str, Any], fields: dict[str, str | None], name: str, date: str | None) -> Article:
    text, page = record.get("text"), record.get("html")
    if isinstance(text, str):
        return article_from_text(
            text, name=name, url=fields["url"], outlet=fields["outlet"], title=fields["title"], date=date
        )
    if isinstance(page, str) and text is None:
        return article_from_html(page, url=fields["url"], name=name, date=date)
    kind = NoRecord if text is None and page is None else BadRecord
    raise kind(name, '"text" (or "html") has to be there, and a string')


def _dated(article: Article, given: str | None) -> Article:
    """``article`` with its reference date counted from the page date it has now."""
    if given is not None:
        return article
    day, note = reference_of(article.text, article.page_date)
    return replace(article, reference_date=day, date_note=note)


def _check_characters(record: Mapping[str, Any], name: str) -> None:
    """Refuse a lone surrogate: JSON may hold "\\ud800", half of a pair, which no file or database can."""
    for key in ("text", "html", "authors", *_TEXTS):
        value = record.get(key)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str) and _SURROGATE.search(each):
                raise BadRecord(name, f'"{key}" has half a character in it (a lone surrogate); repair it')


def _texts(record: Mapping[str, Any], name: str) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for key in _TEXTS:
        value = record.get(key)
        if isinstance(value, int) and key == "id" and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise BadRecord(name, f'"{key}" has to be a string')
        found[key] = value or None
    return found


def _authors(record: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = record.get("authors")
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise BadRecord(name, '"authors" has to be a list of strings')
    return tuple(value)


def _paragraphs(record: Mapping[str, Any], text: str, name: str) -> tuple[Span, ...]:
    value = record.get("paragraphs")
    if value is None or "text" not in record:
        return ()
    spans: list[Span] = []
    last = 0
    for each in value if isinstance(value, list) else [None]:
        match each:
            case [int(start), int(end)] if last <= start < end <= len(text):
                spans.append((start, end))
                last = end
            case _:
                reason = '"paragraphs" has to be a list of [start, end) in order and within the text'
                raise BadRecord(name, reason)
    return tuple(spans)


def _day(record: Mapping[str, Any], key: str, name: str) -> str | None:
    found = _read(record.get(key), key, name)
    return found.day if found else None


def _when(record: Mapping[str, Any], name: str) -> When | None:
    return _read(record.get("published"), "published", name) or _read(record.get("date"), "date", name)


def _read(value: object, key: str, name: str) -> When | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadRecord(name, f'"{key}" has to be a string')
    try:
        found = parse_when(value)
        if found and len(found.value) == 10:
            # In a record a time without a zone is UTC; parse_when alone drops it.
            found = parse_when(f"{value.strip()}Z") or found
    except ImpossibleDate as error:
        raise BadDate(name, f'"{key}" is {value}, a date in no calendar') from error
    if found is None:
        raise BadDate(
            name, f'"{key}" is {value}, which is not a date like 2024-10-23 or 2024-10-23T16:20:00Z'
        )
    return found
