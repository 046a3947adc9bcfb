"""The records of a .json or .jsonl document, each made an article or its error.

One that is broken costs no other: of lines each is read by itself, of a list what stands before the fault. A .json
of one object a line is read as lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sayso.article.decode import decode
from sayso.article.records import article_from_record
from sayso.errors import BadRecord, EmptyInput, InputError, NoRecord
from sayso.model import Article
from sayso.sources.document import Document

__all__ = ["articles_of_records"]

_LINES = re.compile(r"\s*\{[^\n]*\}[ \t\r]*\n+[ \t]*\{")
_BETWEEN = re.compile(r"\s*([,\]]?)\s*")


def articles_of_records(document: Document, date: str | None) -> Iterator[Article | InputError]:
    """The articles in order; what cannot be taken comes as its error, which names the line or record.

    Raises :class:`BadRecord` where the document is no JSON and no lines of it, after what could be read, and
    :class:`EmptyInput` for an empty list.
    """
    text = decode(document.body, document.name, declared=document.encoding)
    for name, value in _records(document, text):
        try:
            if isinstance(value, Mapping) and isinstance(value.get("article"), Mapping):
                value = value["article"]  # a reading, as `sayso read` writes it
            if isinstance(value, BadRecord):
                yield value
            elif not isinstance(value, Mapping):
                yield NoRecord(name, "a record has to be a JSON object")
            else:
                yield article_from_record(value, name=name, date=date)
        except InputError as error:
            yield error


def _records(document: Document, text: str) -> Iterator[tuple[str, Any]]:
    """The records of a document, each with the name messages give it; a broken line as its error."""
    if document.kind == "jsonl":
        yield from _lines(document.name, text)
        return
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        if _LINES.match(text):
            yield from _lines(document.name, text)
            return
        yield from _before_fault(document.name, text)
        raise BadRecord(document.name, _fault(error)) from error
    if not isinstance(whole, list):
        yield document.name, whole
        return
    if not whole:
        raise EmptyInput(document.name, "there is nothing in it")
    for number, value in enumerate(whole, start=1):
        yield f"{document.name}, record {number}", value


def _lines(document: str, text: str) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            name = f"{document}, line {number}"
            try:
                yield name, json.loads(line)
            except (ValueError, RecursionError) as error:
                yield name, BadRecord(name, _fault(error, in_line=True))


def _before_fault(document: str, text: str) -> Iterator[tuple[str, Any]]:
    """The whole members of a list that breaks off or is broken further on."""
    place = len(text) - len(text.lstrip())
    if text[place : place + 1] != "[":
        return
    decoder, place, number = json.JSONDecoder(), place + 1, 0
    while found := _BETWEEN.match(text, place):
        if number and found[1] != ",":
            return
        try:
            value, place = decoder.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            return
        number += 1
        if isinstance(value, Mapping):
            yield f"{document}, record {number}", value


def _fault(error: Exception, *, in_line: bool = False) -> str:
    """Why it is not JSON, and where."""
    if not isinstance(error, json.JSONDecodeError):
        return f"this is not JSON ({error})".replace("\n", " ")
    where = f"column {error.colno}" if in_line else f"line {error.lineno}, column {error.colno}"
    return f"this is not JSON ({error.msg}, at {where})"
