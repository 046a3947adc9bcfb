"""From drafts to statements: quotations joined, spans trimmed, nesting found, ids given."""

from __future__ import annotations

import re

from sayso.model import Span
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.quotations import Quotation, quotation_at

__all__ = ["content_spans", "kind_of", "orphans", "run_on"]

_WORD = re.compile(r"\w")
_LOWER_CASE = re.compile(r"(?:^|\s)[a-z]\w{3,}|\b[a-z]\w{0,2}\s+[a-z]")
_WORDS = re.compile(r"\w+(?:[’']\w+)?")
_LEFT = " \t\r\n\xa0,;:–—―-"
_RIGHT = " \t\r\n\xa0,;:–—―-"
_MARKS = ("``", "''", "“", "”", '"', "«", "»", "„", "‘", "’", "'")


def run_on(layout: Layout, drafts: list[Draft]) -> None:
    """Give every draft the quotations that go on from it.

    A unit that is nothing but quotation, straight after a unit whose quotation ended it
    or whose cue opened or closed one, belongs to the same statement; so does the
    paragraph that opens again a quotation which the paragraph before left open; and the
    quotation of the next paragraph where a cue ends its own with a colon.
    """
    last_in: dict[int, Draft] = {}
    for draft in drafts:  # the last of a unit that has a quotation: not "Lind, who put it at 82"
        earlier = last_in.get(draft.unit)
        if earlier is None or _quotes(layout, draft) or not _quotes(layout, earlier):
            last_in[draft.unit] = draft
    cued = set(last_in)
    cued |= {layout.unit_of(first) for draft in drafts for first, _ in draft.runs}
    for draft in drafts:
        if not _quotes(layout, draft):
            continue
        number = layout.unit_of(draft.runs[-1][1]) + 1
        while number < len(layout.units) and number not in cued:
            before, unit = layout.units[number - 1], layout.units[number]
            same = before.paragraph == unit.paragraph
            if not (_all_quoted(layout, number) and (same or _left_open(layout, number - 1))):
                break
            if last_in[draft.unit] is draft:
                draft.runs.append((unit.first, unit.last))
                cued.add(number)
            number += 1


def _quotes(layout: Layout, draft: Draft) -> bool:
    """Whether a quotation begins or ends the content."""
    return any(layout.starts_quotation(first) or layout.ends_quotation(last) for first, last in draft.runs)


def _all_quoted(layout: Layout, number: int) -> bool:
    unit = layout.units[number]
    return layout.quoted[unit.first] >= 0 and all(
        layout.quoted[i] >= 0 or layout.words[i].pos == "PUNCT" for i in range(unit.first, unit.last + 1)
    )


def _left_open(layout: Layout, number: int) -> bool:
    quotation = layout.quoted[layout.units[number].last]
    return quotation >= 0 and layout.quotations[quotation].runs_on


def orphans(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Quotations that no cue claims and that are sentences: statements of nobody named.

    Counted: a unit that is all quotation, or a quotation of five words or more that begins
    with a capital letter and ends in the mark of a sentence. Not counted: words at arm's
    length, titles and nicknames.
    """
    claimed = [run for draft in drafts for run in draft.runs]
    found: list[Draft] = []
    for number, unit in enumerate(layout.units):
        i = unit.first
        while i <= unit.last:
            if not layout.starts_quotation(i):
                i += 1
                continue
            last = i
            while last < unit.last and layout.quoted[last + 1] == layout.quoted[i]:
                last += 1
            if not any(a <= last and i <= b for a, b in claimed) and _speech(layout, number, i):
                found.append(Draft(number, None, (), None, [(i, last)], "asserts"))
            i = last + 1
    return _joined_orphans(layout, found)


def _speech(layout: Layout, number: int, first: int) -> bool:
    quotation = layout.quotations[layout.quoted[first]]
    inner = layout.analysis.text[quotation.inner_start : quotation.inner_end].strip()
    if not quotation.closed and not quotation.runs_on and not _all_quoted(layout, number):
        return False
    words = len(_WORDS.findall(inner))
    if not _LOWER_CASE.search(inner[1:]):  # the title of a book or a heading
        return False
    begins = inner[:1].isupper() or inner[:1] in "[(‘'…."
    return begins and inner[-1:] in ".!?…,—" and words >= (3 if _all_quoted(layout, number) else 5)


def _joined_orphans(layout: Layout, found: list[Draft]) -> list[Draft]:
    joined: list[Draft] = []
    for draft in found:
        last = joined[-1] if joined else None
        if last is not None and _all_quoted(layout, draft.unit):
            before = layout.units[draft.unit - 1]
            adjacent = last.runs[-1][1] >= before.last - 1 and last.unit + len(last.runs) == draft.unit
            same = before.paragraph == layout.units[draft.unit].paragraph
            if adjacent and (same or _left_open(layout, draft.unit - 1)) and _all_quoted(layout, last.unit):
                last.runs += draft.runs
                continue
        joined.append(draft)
    return joined


# --- spans ------------------------------------------------------------------------


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
    inside = outside = 0
    for start, end in spans:
        for match in _WORDS.finditer(text, start, end):
            if quotation_at(quotations, match.start()) is not None:
                inside += 1
            else:
                outside += 1
    if inside and not outside:
        return "direct"
    return "mixed" if inside else "indirect"
