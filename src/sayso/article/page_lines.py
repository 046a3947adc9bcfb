"""What the lines just above a report say, and its headings: old pages have no other metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from sayso.article.bylines import byline_names, is_byline
from sayso.article.date_lines import DateLine, dateline_day, day_among, read_date_line
from sayso.article.dates import ImpossibleDate, When
from sayso.article.extract import is_boilerplate, is_prose
from sayso.article.titles import parts_of, same_words

__all__ = ["below_headline", "headings_among", "printed_above", "with_headings"]

_ABOVE = 6
"""Lines above the report in which its date and byline stand."""
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?(?:\d|[A-Z])", re.IGNORECASE)
_OF = re.compile(
    r"\b(?:elections?|polls?|vot(?:e|es|ing)|concert|deadline|special issue|sale|offer|festival|match|meeting|"
    r"clos(?:es|ing)|opening|until|till|starts?|begins?|events?|tickets?|anniversary|holiday|next|coming|upcoming|debate|exhibition|"
    r"parade|tour)\b(?: \w+)?\W*$",
    re.IGNORECASE,
)
"""What a day is of that is no day of the page: "Election day: Friday, May 16, 2025"."""
_BELOW = 4
"""Paragraphs of a page among which its date line may stand, below what it prints as a deck."""
_KEY = 60
"""Characters by which a line is known again."""
_FEWEST = 3
"""Paragraphs beside which a heading is one of their report."""


def printed_above(
    lines: list[tuple[str, bool]], paragraphs: list[str], title: str | None = None, *, elsewhere: bool = True
) -> tuple[When | None, tuple[str, ...]]:
    """The date and the authors printed just above the report, or the day of its dateline.

    Between the headline ``title`` and the report a date among other words is taken, too. Where there is none, the one
    day with its weekday that the page bears higher up, as a newspaper does in its head: of a saved page that may be the
    day of the visit, but a report without a day has no place in its story. Not looked for where ``elsewhere`` is False.
    """
    keys = [text[:_KEY] for text, _ in lines]
    below = False
    when: When | None = None
    authors: tuple[str, ...] = ()
    place = 0
    if paragraphs and (first := paragraphs[0][:_KEY]) in keys:
        place = keys.index(first)
        for text, _ in lines[max(0, place - _ABOVE) : place]:
            if found := _read(text):
                when, authors = when or found.when, authors or found.authors
            elif is_byline(text):
                authors = authors or byline_names(text)
            elif below and not when:
                when = day_among(text)
            below = below or (title is not None and _is_title(text, title))
    when = when or next(filter(None, map(dateline_day, paragraphs[:2])), None)
    if when is not None or not elsewhere:
        return when, authors  # a day that is given goes before one that may be of something else
    when = _in_its_body(paragraphs)
    return when or _in_its_head([text for text, _ in lines[:place]]), authors


def _is_title(text: str, title: str) -> bool:
    """Whether a line is the headline, or all of it but the outlet's name: "HABAR :: Minister reports"."""
    return same_words(text, title) or any(same_words(text, part) for part in parts_of(title))


def _read(text: str) -> DateLine | None:
    try:
        return read_date_line(text)
    except ImpossibleDate:
        return None


def _date_line(text: str) -> When | None:
    found = _read(text)
    return found.when if found is not None else None


def _in_its_body(paragraphs: list[str]) -> When | None:
    """The day of a date line among the first paragraphs; None where others have other days, as a timeline does."""
    dated = [when for text in paragraphs if (when := _date_line(text)) is not None]
    first = next(filter(None, map(_date_line, paragraphs[:_BELOW])), None)
    return first if len({when.day for when in dated}) == 1 else None


def _in_its_head(lines: list[str]) -> When | None:
    """The one day that is printed with its weekday in the lines above a report, else None; a day that words say is of
    something else ("Election day: …", "Concert - …") is no day of the page."""
    told = [
        text for text in lines if (found := _WEEKDAY.search(text)) and not _OF.search(text[: found.start()])
    ]
    dated = [when for text in told if (when := day_among(text)) is not None]
    return dated[0] if len({when.day for when in dated}) == 1 else None


def below_headline(lines: list[tuple[str, bool]], paragraphs: list[str], title: str | None) -> list[str]:
    """``paragraphs`` without the first ones that the page shows only above its headline: they are its own head."""
    place = next((n for n, (text, _) in enumerate(lines) if title and same_words(text, title)), 0)
    above = {text[:_KEY] for text, _ in lines[:place]} - {text[:_KEY] for text, _ in lines[place:]}
    first = next((n for n, text in enumerate(paragraphs) if text[:_KEY] not in above), 0)
    return paragraphs[first:]


def with_headings(
    lines: list[tuple[str, bool]], paragraphs: list[str], among: Mapping[str, str] | None = None
) -> list[str]:
    """``paragraphs`` with the headings that stand on the page right above one of them.

    Only where some of the body's headings were taken already and others were not: a live blog has one above
    each update, and either all of them are of the report or none. Where none was taken, those that stand ``among``
    the paragraphs (:func:`headings_among`); above the first, where the paper's name may stand, one of the others' rank.
    """
    taken = set(paragraphs)
    keys = {text[:_KEY] for text in paragraphs}
    wanted: dict[str, str] = {}
    for (text, heading), (below, _) in pairwise(lines):
        if heading and below[:_KEY] in keys and not is_boilerplate(text):
            wanted.setdefault(below[:_KEY], text)
    missing = {below: text for below, text in wanted.items() if text not in taken}
    if missing and len(missing) == len(wanted):
        missing = _side_by_side(missing, paragraphs, among or {})
    found: list[str] = []
    for paragraph in paragraphs:
        if (title := missing.pop(paragraph[:_KEY], None)) is not None:
            found.append(title)
        found.append(paragraph)
    return found


def _side_by_side(missing: dict[str, str], paragraphs: list[str], among: Mapping[str, str]) -> dict[str, str]:
    """Of the headings ``missing`` above ``paragraphs`` those that are of the report by where they stand."""
    told = {text[:_KEY] for text in paragraphs if is_prose(text)}
    first = paragraphs[0][:_KEY]
    kept = {below: text for below, text in missing.items() if text in among and below in told}
    ranks = {among[text] for below, text in kept.items() if below != first}
    return {below: text for below, text in kept.items() if among[text] in ranks}


def headings_among(tree: Any) -> dict[str, str]:
    """The headings that stand side by side with paragraphs of a page, all in one element, each with its rank."""
    headings = list(tree.iter("h2", "h3", "h4"))
    parents = {id(each.getparent()): each.getparent() for each in headings}
    flat = {name for name, parent in parents.items() if sum(child.tag == "p" for child in parent) >= _FEWEST}
    return {" ".join(h.text_content().split()): h.tag for h in headings if id(h.getparent()) in flat}
