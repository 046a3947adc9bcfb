"""Which cue-less quotation goes on from which statement (rules (b) and (c) of this room)."""

from __future__ import annotations

from bisect import bisect_right

from sayso.model import Article, Span, Statement
from sayso.reading.quotations import Quotation, find_quotations
from sayso.reading.statements.layout import paragraphs_of

__all__ = ["continues"]


def continues(statements: tuple[Statement, ...], article: Article) -> dict[str, str]:
    """Ids of statements without a cue, each with the id of the attributed statement it goes on from.

    A statement without a cue that goes on from nothing ("“Who knows?”" after a paragraph
    of the outlet's own) is not a key. The values are never keys themselves.
    """
    if all(statement.cue for statement in statements):
        return {}
    paragraphs = paragraphs_of(article)
    quotations: dict[int, list[Quotation]] = {}
    for quotation in find_quotations(article.text, paragraphs):
        quotations.setdefault(quotation.paragraph, []).append(quotation)
    found: dict[str, str] = {}
    outer = [s for s in statements if s.content and s.parent is None]
    for statement, before in zip(outer, _last_before(outer), strict=True):
        if statement.cue or before is None:
            continue
        here = _paragraph_of(paragraphs, statement.content[0][0])
        there = _paragraph_of(paragraphs, _end_of(before) - 1)
        if here == there or (
            here == there + 1
            and before.kind != "indirect"
            and _is_whole(article.text, paragraphs[here], quotations.get(here, []))
            and _closes(article.text, paragraphs[there], before)
        ):
            found[statement.id] = found.get(before.id, before.id) if not before.cue else before.id
    return {key: value for key, value in found.items() if value not in found}


def _last_before(outer: list[Statement]) -> list[Statement | None]:
    """Of each statement, the one that ends last of those that end before its content begins."""
    by_end = sorted(outer, key=_end_of)
    found: list[Statement | None] = []
    last: Statement | None = None
    behind = 0
    for statement in outer:  # in order of their content
        while behind < len(by_end) and _end_of(by_end[behind]) <= statement.content[0][0]:
            if last is None or _end_of(by_end[behind]) > _end_of(last):
                last = by_end[behind]
            behind += 1
        found.append(last)
    return found


def _end_of(statement: Statement) -> int:
    return max(end for _, end in (*statement.content, *statement.cue, *statement.source))


def _paragraph_of(paragraphs: tuple[Span, ...], place: int) -> int:
    return max(0, bisect_right(paragraphs, place, key=lambda span: span[0]) - 1)


def _is_whole(text: str, paragraph: Span, quotations: list[Quotation]) -> bool:
    """Whether the paragraph is quotation from its first to its last word."""
    place = paragraph[0]
    for quotation in quotations:
        if text[place : quotation.start].strip():
            return False
        place = quotation.end
    return place > paragraph[0] and not text[place : paragraph[1]].strip(" .\n\t")


def _closes(text: str, paragraph: Span, statement: Statement) -> bool:
    """Whether nothing of substance follows the statement in its paragraph."""
    rest = text[_end_of(statement) : paragraph[1]]
    return len(rest.split()) <= 12 and "." not in rest.rstrip(" .”\"'’")
