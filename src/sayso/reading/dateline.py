"""Where the prose of a paragraph begins: behind the dateline.

"PORT ANSEL, Tarvala (Meridian Wire) - Divers found" is a place, an agency and a dash before the first
sentence; read as part of it, the place becomes a speaker. A dateline is a place in capitals or an agency
in brackets, within the first paragraphs, closed by a dash or a colon. Not one: a sentence with a dash in it
("PARIS has spoken - and so has Lyon"), a headline with a speaker before its colon ("NATO: …"), and the turns
of a talk ("RUIZ: …", "BRUN: …"): where several paragraphs open with capitals and a colon.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Span

__all__ = ["behind_dateline", "without_datelines"]

_DASH = r"\s*(?:[-–—]{1,2}|:)\s+"
_CAPITALS = r"[A-Z][A-Z'’.\-]+(?:[\s/][A-Z][A-Z'’.\-]+){0,3}"  # "ALMIN DERE/MEHRAD"
_MORE = r"(?:,?\s(?:[A-Z][\w.'’\-]*|\d{1,2}|\d{4}|of|de|the)){0,6}"  # ", Great Skerrin, Oct. 23"
_AGENCY = r"\([A-Z][^()\n]{1,40}\)"
_DATELINE = re.compile(
    rf"{_CAPITALS}{_MORE}\s*(?:{_AGENCY})?{_DASH}|(?:[A-Z][\w.'’\-]*{_MORE}\s)?{_AGENCY}{_DASH}"
)
_TURN = re.compile(rf"{_CAPITALS}\s*:\s|[A-Z]{{1,3}}:\s")
_ENDS = (".", "!", "?", "…", '"', "”", "'", "’")
_WITHIN = 4


def without_datelines(article: Article) -> Article:
    """The article with the paragraphs that open with a dateline beginning behind it; same text."""
    spans = article.paragraphs or ((0, len(article.text)),)
    turns = sum(_TURN.match(article.text, *span) is not None for span in spans) > 1
    head = tuple(_behind(article.text, span, turns) for span in spans[:_WITHIN])
    return replace(article, paragraphs=head + spans[_WITHIN:])


def behind_dateline(text: str, span: Span) -> int:
    """Where the prose begins of a paragraph or a sentence that opens one: behind its dateline, if it has one."""
    return _behind(text, span, turns=False)[0]


def _behind(text: str, span: Span, turns: bool) -> Span:
    found = _DATELINE.match(text, *span)
    if (
        found
        and found.group().rstrip().endswith(":")
        and (turns or not text[: span[1]].rstrip().endswith(_ENDS))
    ):
        return span
    return (found.end(), span[1]) if found and found.end() < span[1] else span
