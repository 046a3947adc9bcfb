"""An HTML page made an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sayso.article.breaks import part_at_breaks
from sayso.article.bylines import byline_names, byline_outlet, is_byline
from sayso.article.date_lines import day_among, read_date_line
from sayso.article.dates import ImpossibleDate, When, parse_when
from sayso.article.decode import decode
from sayso.article.extract import body_of, is_prose
from sayso.article.genres import genre_of
from sayso.article.metadata import Metadata, read_metadata
from sayso.article.origin import agency_named, article_id, credit_in
from sayso.article.page_lines import below_headline, headings_among, printed_above, with_headings
from sayso.article.reference import reference_of
from sayso.article.text import spans_of_lines
from sayso.article.titles import bare_title, same_words
from sayso.article.visible import visible_lines
from sayso.errors import BadDate, EmptyInput, NoArticle
from sayso.model import Article
from sayso.sources.document import Hints

__all__ = ["article_from_html"]

_SHORT = 12
"""Words of the longest line that may stand above the date without being report."""
_LEFT_OF_DATE_LINE = re.compile(r"[/|·•]\s+([^.!?]{3,60})")
""" "/ Jane Doe": the rest of a line whose date was in an element of its own and was taken out."""
_LEAST = 140
"""Characters below which what is left of a page is no report."""


def article_from_html(
    html: bytes | str,
    *,
    url: str | None = None,
    name: str,
    feed: Hints | None = None,
    encoding: str | None = None,
    date: str | None = None,
) -> Article:
    """The article on a page.

    ``url`` is where it was fetched from, ``name`` what messages call it, ``feed`` what a feed
    said of it, ``encoding`` what the transport named, ``date`` the day (or instant) it is read as of
    where the page bears none. Paragraphs are joined by an empty line; headings in the body are paragraphs.

    Raises :class:`EmptyInput`, :class:`NotText`, :class:`NoArticle` for a page without a report (a list
    of links, a login form) and :class:`BadDate` where the page's only date is in no calendar and ``date``
    is not given.
    """
    source = decode(html, name, declared=encoding) if isinstance(html, bytes) else html
    if not source.strip():
        raise EmptyInput(name, "there is nothing in it")
    tree = _parsed(source)
    if tree is None:
        raise NoArticle(name, "there is no article on this page")
    known = read_metadata(tree, url, feed)
    links = _link_texts(tree)
    known = replace(known, genre=genre_of(tree, known.title, known.sections))
    part_at_breaks(tree)
    lines, among = visible_lines(tree), headings_among(tree)
    body = below_headline(lines, with_headings(lines, body_of(tree, known.body), among), known.title)
    paragraphs, bylines = _without_header(body, known.title, known.sites)
    if not _is_report(paragraphs, links):
        raise NoArticle(name, "there is no article on this page")
    if known.when is None or not known.authors:
        known = _with_printed(known, *printed_above(lines, paragraphs, known.title, elsewhere=date is None))
    return _article(known, paragraphs, bylines, name, date)


def _with_printed(known: Metadata, when: When | None, authors: tuple[str, ...]) -> Metadata:
    """``known`` with what is printed above the report, where the page says it in no field."""
    if known.when is None and when is not None:
        known = replace(known, when=when, published_from="text")
    return known if known.authors else replace(known, authors=authors)


def _article(
    known: Metadata, paragraphs: list[str], bylines: list[str], name: str, date: str | None
) -> Article:
    when, origin = known.when, known.published_from
    if when is None and date is not None:
        when, origin = parse_when(date), "option"
    if when is None and known.impossible:
        raise BadDate(name, f"its date, {known.impossible}, is in no calendar; give the day with --date")
    text = "\n\n".join(paragraphs)
    page_date = when.day if when else None
    reference_date, note = reference_of(text, page_date)
    credit = credit_in([*bylines, *paragraphs]) or next(filter(None, map(agency_named, known.credits)), None)
    printed = tuple(author for line in bylines for author in byline_names(line))
    outlet = known.outlet or next(filter(None, map(byline_outlet, bylines)), None)
    return Article(
        id=article_id(known.url, outlet, known.title, text),
        text=text,
        paragraphs=spans_of_lines(text),
        url=known.url,
        outlet=outlet,
        title=known.title,
        standfirst=known.standfirst,
        genre=known.genre,
        authors=known.authors or printed,
        published=when.value if when else None,
        published_from=origin if when else None,
        modified=known.altered.value if known.altered and when == known.when else None,
        page_date=page_date,
        reference_date=reference_date,
        date_note=note,
        language=known.language,
        source_link=known.source_link,
        credit=None if credit and _is_own(credit, outlet) else credit,
    )


def _is_own(agency: str, outlet: str | None) -> bool:
    """Whether the agency is the outlet itself: what Reuters prints on its own page is no credit."""
    return outlet is not None and (same_words(agency, outlet) or agency_named(outlet) == agency)


def _parsed(source: str) -> Any:
    """The tree of a page; None where lxml finds nothing in it."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # lxml takes encoded bytes only where the text has an XML declaration; as bytes it is always UTF-8.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    clean = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", source)
    try:
        return document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _link_texts(tree: Any) -> set[str]:
    texts = (" ".join(a.text_content().split()) for a in tree.iter("a"))
    return {text for text in texts if len(text) > 20}


def _without_header(
    paragraphs: list[str], title: str | None, sites: Sequence[str]
) -> tuple[list[str], list[str]]:
    """The body without the title, byline and date printed above it; those lines, to be read for authors."""
    cut: list[str] = []
    rest = list(paragraphs)
    while rest and len(cut) < 4:
        named = (bare_title(rest[0], sites), title), *((rest[0], site) for site in sites)
        is_title = any(name and same_words(line, name) for line, name in named)
        left = _LEFT_OF_DATE_LINE.fullmatch(rest[0])
        if not (is_title or left or _is_header(rest[0]) or _is_above_date(rest)):
            break
        line = rest.pop(0)
        cut.append(f"By {left[1]}" if left else line)
    return rest, cut


def _is_above_date(lines: list[str]) -> bool:
    """Whether the first line is short, no sentence, and above a date line: a name, or the deck of the headline."""
    short = len(lines[0].split()) <= _SHORT and not re.search(r"[.!?…:]['\"”’)]*$", lines[0])
    return short and any(map(_is_date_line, lines[1:3])) and not is_prose(lines[1])


def _is_header(line: str) -> bool:
    if is_byline(line) or (credit_in([line]) and len(line) < 60 and not is_prose(line)):
        return True
    return _is_date_line(line)


def _is_date_line(line: str) -> bool:
    try:
        return read_date_line(line) is not None or (not is_prose(line) and day_among(line) is not None)
    except ImpossibleDate:
        return False


def _is_report(paragraphs: list[str], links: set[str]) -> bool:
    """A report has prose of its own; a front page has teasers, which are links."""
    if sum(map(len, paragraphs)) < _LEAST and not any(map(is_prose, paragraphs)):
        return False
    own = [p for p in paragraphs if is_prose(p) and p not in links]
    return bool(own) and 2 * sum(p in links for p in paragraphs) <= len(paragraphs)
