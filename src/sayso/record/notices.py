"""Notes of an outlet on its own page: "This article was amended on 4 May. An earlier version said that 11 had died".

They tell what a page had wrong. What it had is no count and nobody's word, and what it has now stands in the page. That
a page was altered is seen by comparing its versions (:mod:`sayso.record.corrections`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Reading, Span

__all__ = ["without_notices"]

_PAGE = r"(?:article|report|story|page|post|piece|item|headline|caption)"
_NOTICE = re.compile(
    rf"\b(?:earlier|previous|first|original|initial) (?:version|edition)s? of (?:this|the|our) {_PAGE}\b"
    rf"|\bthis {_PAGE} (?:was|has been|is) (?:amended|corrected|updated|changed|edited)\b"
    rf"|\b(?:this|the) {_PAGE} (?:first|originally|initially|had|wrongly|incorrectly) "
    r"(?:said|gave|stated|put|reported)\b"
    r"|^(?!.*\bour issue\b)\W*(?:correction|clarification|editor['’]s note)\b[^.\n]{0,40}[:.]"
    r"|\bthe original (?:said|stated|gave|read)\b|\bthis has been (?:corrected|amended)\b",
    re.IGNORECASE,
)


def without_notices(reading: Reading) -> Reading:
    """The reading without the figures and statements that stand in a paragraph by which an outlet corrects itself."""
    text = reading.article.text
    notices = [span for span in reading.article.paragraphs if _NOTICE.search(text[slice(*span)])]
    if not notices:
        return reading
    return replace(
        reading,
        figures=tuple(f for f in reading.figures if not _inside(f.span, notices)),
        statements=tuple(
            s for s in reading.statements if not any(_inside(span, notices) for span in (*s.content, *s.cue))
        ),
    )


def _inside(span: Span, notices: list[Span]) -> bool:
    return any(start <= span[0] < end for start, end in notices)
