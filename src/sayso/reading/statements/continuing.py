"""Which cue-less quotation goes on from which statement (rules (b) and (c) of this room)."""

from __future__ import annotations

from bisect import bisect_right

from sayso.model import Article, Span, Statement
from sayso.reading.statements.layout import paragraphs_of
from sayso.reading.statements.quotations import Quotation, find_quotations

__all__ = ["continues"]


def continues(statements: tuple[Statement, ...], article: Article) -> dict[str, str]:
    """Ids of statements without a cue, each with the id of the attributed statement it goes on from.

    A statement without a cue that goes on from nothing ("“Who knows?”" after a paragraph
    of the outlet's own) is not a key. The values are never keys themselves.
    """
    paragraphs = paragraphs_of(article)
    quotations = find_quotations(article.text, paragraphs)
    found: dict[str, str] = {}
    outer = [s for s in statements if s.content and s.parent is None]
    for number, statement in enumerate(outer):
        if statement.cue or number == 0:
            continue
        before = _last_before(outer[:number], statement)
        if before is None:
            continue
        here = _paragraph_of(paragraphs, statement.content[0][0])
        there = _paragraph_of(paragraphs, _end_of(before) - 1)
        if here == there or (
            here == there + 1
            and before.kind != "indirect"
            and _is_whole(article.text, paragraphs[here], quotations)
            and _closes(article.text, paragraphs[there], before)
        ):
            found[statement.id] = found.get(before.id, before.id) if not before.cue else before.id
    return {key: value for key, value in found.items() if value not in found}


def _last_before(outer: list[Statement], statement: Statement) -> Statement | None:
    start = statement.content[0][0]
    before = [s for s in outer if _end_of(s) <= start]
    return max(before, key=_end_of) if before else None


def _end_of(statement: Statement) -> int:
    return max(end for _, end in (*statement.content, *statement.cue, *statement.source))


def _paragraph_of(paragraphs: tuple[Span, ...], place: int) -> int:
    return max(0, bisect_right(paragraphs, place, key=lambda span: span[0]) - 1)


def _is_whole(text: str, paragraph: Span, quotations: tuple[Quotation, ...]) -> bool:
    """Whether the paragraph is quotation from its first to its last word."""
    place = paragraph[0]
    for quotation in quotations:
        if quotation.start >= paragraph[0] and quotation.end <= paragraph[1]:
            if text[place : quotation.start].strip():
                return False
            place = quotation.end
    return place > paragraph[0] and not text[place : paragraph[1]].strip(" .\n\t")


def _closes(text: str, paragraph: Span, statement: Statement) -> bool:
    """Whether nothing of substance follows the statement in its paragraph."""
    rest = text[_end_of(statement) : paragraph[1]]
    return len(rest.split()) <= 12 and "." not in rest.rstrip(" .”\"'’")
