"""From words to characters: content trimmed of its edges and marks, and its kind."""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.reading.quotations import Quotation, last_before, quotation_at
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run

__all__ = ["content_spans", "kind_of"]

_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\w+(?:[’']\w+)?")
_LEFT = " \t\r\n\xa0,;:–—―-"
_RIGHT = " \t\r\n\xa0,;:–—―-"


def content_spans(layout: Layout, runs: list[Run], taken: list[Run]) -> tuple[Span, ...]:
    """Character spans of the runs, trimmed, without the words of ``taken`` (speaker and cue)."""
    spans: list[Span] = []
    for run in sorted(runs):
        for first, last in _without(run, taken):
            if last > first and last < run[1] and layout.words[last].text.lower() == "by":
                last -= 1  # "accused of fraud by | the police"
            span = _trimmed(layout, *layout.analysis.span(first, last))
            if span is not None and not (spans and span[0] < spans[-1][1]):
                spans.append(span)
    return tuple(spans)


def _without(run: Run, taken: list[Run]) -> list[Run]:
    pieces: list[Run] = []
    first, last = run
    for a, b in sorted(taken):
        if b < first or a > last:
            continue
        if a > first:
            pieces.append((first, a - 1))
        first = b + 1
    if first <= last:
        pieces.append((first, last))
    return pieces


def _trimmed(layout: Layout, start: int, end: int) -> Span | None:
    text = layout.analysis.text
    before = None
    while before != (start, end) and start < end:
        before = (start, end)
        while start < end and text[start] in _LEFT:
            start += 1
        while end > start and text[end - 1] in _RIGHT:
            end -= 1
        if end > start and text[end - 1] == "." and not _abbreviated(layout, start, end):
            end -= 1
        start, end = _without_marks(layout, start, end)
    if start >= end or _WORD.search(text, start, end) is None:
        return None
    return start, end


def _abbreviated(layout: Layout, start: int, end: int) -> bool:
    """ "the U.S." keeps its full stop; an ellipsis does too."""
    words = layout.analysis.words_in(max(start, end - 12), end)
    if layout.analysis.text[start:end].endswith(".."):
        return True
    if not words or words[-1].end != end:
        return False
    last = words[-1].text
    return len(last) > 1 and (last.count(".") > 1 or (len(last) <= 4 and last[0].isupper() and len(last) > 2))


def _without_marks(layout: Layout, start: int, end: int) -> Span:
    """Take off outer quotation marks, and a mark whose partner stands outside the span."""
    opening = quotation_at(layout.quotations, start)
    closing = quotation_at(layout.quotations, end - 1)
    if opening is not None and opening.start == start and (opening is closing or opening.end > end):
        return min(opening.inner_start, end), min(end, opening.inner_end)
    if closing is not None and closing is not opening and closing.end == end and closing.start < start:
        return start, closing.inner_end
    if closing is not None and closing.end >= end > closing.inner_end and closing.start < start:
        return start, closing.inner_end
    return start, end


def kind_of(text: str, spans: tuple[Span, ...], quotations: tuple[Quotation, ...]) -> str:
    """``direct`` where every word stands in quotation marks, ``indirect`` where none does."""
    found = {quoted for span in spans for quoted in _quoted(text, span, quotations)}
    if len(found) > 1:
        return "mixed"
    return "direct" if True in found else "indirect"


def _quoted(text: str, span: Span, quotations: tuple[Quotation, ...]) -> set[bool]:
    """Whether words stand in quotation marks: both where some do and some do not, neither where there are none."""
    start, end = span
    last = last_before(quotations, end)
    apart = last is None or last.end <= start
    if last is None or apart or (last.start <= start and end <= last.end):
        return {not apart} if _WORD.search(text, start, end) else set()
    words = _WORDS.finditer(text, start, end)
    return {quotation_at(quotations, word.start()) is not None for word in words}
