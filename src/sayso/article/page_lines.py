"""What the lines just above a report say, and its headings: old pages have no other metadata."""

from __future__ import annotations

from itertools import pairwise

from sayso.article.bylines import byline_names, is_byline
from sayso.article.date_lines import dateline_day, day_among, read_date_line
from sayso.article.dates import ImpossibleDate, When
from sayso.article.titles import same_words

__all__ = ["below_headline", "printed_above", "with_headings"]

_ABOVE = 6
"""Lines above the report in which its date and byline stand."""
_KEY = 60
"""Characters by which a line is known again."""


def printed_above(
    lines: list[tuple[str, bool]], paragraphs: list[str], title: str | None = None
) -> tuple[When | None, tuple[str, ...]]:
    """The date and the authors printed just above the report, or the day of its dateline.

    A date higher up, in the head of the page, may be that of the visit and is not taken; between the headline
    ``title`` and the report a date among other words is, too.
    """
    keys = [text[:_KEY] for text, _ in lines]
    below = False
    when: When | None = None
    authors: tuple[str, ...] = ()
    if paragraphs and (first := paragraphs[0][:_KEY]) in keys:
        place = keys.index(first)
        for text, _ in lines[max(0, place - _ABOVE) : place]:
            try:
                found = read_date_line(text)
            except ImpossibleDate:
                continue
            if found:
                when, authors = when or found.when, authors or found.authors
            elif is_byline(text):
                authors = authors or byline_names(text)
            elif below and not when:
                when = day_among(text)
            below = below or (title is not None and same_words(text, title))
    return when or next(filter(None, map(dateline_day, paragraphs[:2])), None), authors


def below_headline(lines: list[tuple[str, bool]], paragraphs: list[str], title: str | None) -> list[str]:
    """``paragraphs`` without the first ones that the page shows only above its headline: they are its own head."""
    place = next((n for n, (text, _) in enumerate(lines) if title and same_words(text, title)), 0)
    above = {text[:_KEY] for text, _ in lines[:place]} - {text[:_KEY] for text, _ in lines[place:]}
    first = next((n for n, text in enumerate(paragraphs) if text[:_KEY] not in above), 0)
    return paragraphs[first:]


def with_headings(lines: list[tuple[str, bool]], paragraphs: list[str]) -> list[str]:
    """``paragraphs`` with the headings that stand on the page right above one of them.

    Only where some of the body's headings were taken already and others were not: a live blog has one above
    each update, and either all of them are of the report or none.
    """
    taken = set(paragraphs)
    keys = {text[:_KEY] for text in paragraphs}
    wanted: dict[str, str] = {}
    for (text, heading), (below, _) in pairwise(lines):
        if heading and below[:_KEY] in keys:
            wanted.setdefault(below[:_KEY], text)
    missing = {below: text for below, text in wanted.items() if text not in taken}
    if not missing or len(missing) == len(wanted):
        return paragraphs
    found: list[str] = []
    for paragraph in paragraphs:
        if (title := missing.pop(paragraph[:_KEY], None)) is not None:
            found.append(title)
        found.append(paragraph)
    return found
