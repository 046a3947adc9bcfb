"""Plain text made an article, kept to the character.

The first lines of a text often are what a page shows above the report: a date, the name of
a section, a headline, a byline, a standfirst; or they have labels ("Title: …"). They are read for what they say of the
article and stay in the text, but not among its paragraphs, which are the report: only a standfirst is both.
"""

from __future__ import annotations

import re

from sayso.article.bylines import authors_of
from sayso.article.dates import ImpossibleDate, parse_when
from sayso.article.extract import is_boilerplate
from sayso.article.front import DEEPEST, Front, is_front_matter, read_front
from sayso.article.genres import genre_in
from sayso.article.labelled import read_labelled
from sayso.article.origin import article_id, credit_in, trailing_source
from sayso.article.reference import reference_of
from sayso.errors import BadDate, EmptyInput, InputError
from sayso.model import Article, Span

__all__ = ["LONGEST", "article_from_text", "paragraphs_of", "spans_of_lines"]

LONGEST = 2_000_000
"""Characters of the longest text taken: a novel of 1,200 pages has them, and no report."""
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_HEADING = re.compile(r"^#{1,6}\s+|\s+#+$")
_EMPHASIS = re.compile(r"(\*{1,3}|\b_{1,3})(?=[^\s*_])([^*_]*[^\s*_])\1")
_HEAD = 5_000
"""Characters in which the labels of a text may stand."""
_STOP = re.compile(r"[.!?…:;]['\"”’»)\]_]*$")


def article_from_text(
    text: str,
    *,
    name: str,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    date: str | None = None,
) -> Article:
    """The article in a plain text, which is kept to the character.

    ``date`` is the day (or instant) the text is read as of where it bears none. Lines that are
    furniture ("Source link", "Advertisement") or stand above the report are in the text and not among the
    paragraphs. Raises
    :class:`EmptyInput`, :class:`BadDate` where the date line is in no calendar and ``date`` is not given,
    and :class:`InputError` for more than :data:`LONGEST` characters.
    """
    if len(text) > LONGEST:
        raise InputError(name, f"it has {len(text):,} characters, too many to be an article; split it")
    if not spans_of_lines(text):
        raise EmptyInput(name, "there is nothing in it")
    front, paragraphs, lines = _read(text, title)
    when, origin = front.when, "text"
    if when is None and date is not None:
        when, origin = parse_when(date), "option"
    if when is None and front.impossible:
        raise BadDate(name, f"its date, {front.impossible}, is in no calendar; give the day with --date")
    title, outlet = title or front.title, outlet or front.outlet
    page_date = when.day if when else None
    reference_date, note = reference_of(text, page_date)
    return Article(
        id=article_id(url, outlet, title, text),
        text=text,
        paragraphs=paragraphs,
        url=url,
        outlet=outlet,
        title=title,
        standfirst=front.standfirst,
        genre=genre_in(front.section or ""),
        authors=front.authors,
        published=when.value if when else None,
        published_from=origin if when else None,
        page_date=page_date,
        reference_date=reference_date,
        date_note=note,
        source_link=trailing_source([line.strip() for line in text.splitlines() if line.strip()]),
        credit=credit_in(lines),
    )


def _read(text: str, title: str | None) -> tuple[Front, tuple[Span, ...], list[str]]:
    """What stands above the report, the paragraphs of the report, and all lines of the text as they are read."""
    begin, front = _labels(text, title)
    spans = paragraphs_of(text, begin)
    # A headline that is wrapped is one line to read, and one in a table.
    lines = [_bare(" ".join(text[start:end].split())) for start, end in spans]
    front = read_front(lines, front.title, front)
    above = len(front.kinds)
    # Verse and lists have no headline: one with nothing beside it is a headline only above a sentence.
    alone = set(front.kinds) <= {"title", "standfirst"} and not front.when
    verse = alone and not _STOP.search("".join(lines[above : above + 1]))
    stays = {"standfirst", "title"} if verse else {"standfirst"}
    kept = tuple(span for n, span in enumerate(spans) if n >= above or front.kinds[n] in stays)
    return front, kept or spans, lines


def _labels(text: str, title: str | None) -> tuple[int, Front]:
    """Where what follows the labels of a text begins, and what they say."""
    front, spans = Front(title=title), spans_of_lines(text[:_HEAD])
    found = read_labelled([text[slice(*span)] for span in spans])
    if found is None or found.lines >= len(spans):
        return 0, front
    fields = found.fields
    front.title = title or fields.get("title")
    front.standfirst = fields.get("standfirst")
    front.authors = authors_of([fields.get("authors", "")])
    front.outlet = None if "://" in fields.get("outlet", "") else fields.get("outlet")
    try:
        front.when = parse_when(fields.get("date", ""))
    except ImpossibleDate:
        front.impossible = fields["date"]
    return spans[found.lines][0], front


def _bare(line: str) -> str:
    """A line that begins with a mark of Markdown, a heading's or an emphasis', without these marks."""
    if line[:1] not in "#*_":
        return line
    return _EMPHASIS.sub(r"\2", _HEADING.sub("", line))


def spans_of_lines(text: str) -> tuple[Span, ...]:
    """The spans of the lines of ``text`` that are not blank, without white space at their ends."""
    return tuple(span for found in _LINE.finditer(text) if (span := _stripped(text, *found.span())))


def paragraphs_of(text: str, begin: int = 0) -> tuple[Span, ...]:
    """The paragraphs of a plain text from ``begin`` on: its lines, or where lines are wrapped the blocks
    between blank lines.

    A block counts as wrapped when it has lines of at most 100 characters of which all but the last few run
    on: they end in no stop. Verse and lists of short lines stay lines, and so does a date line or byline
    below a headline. Furniture is left out.
    """
    spans: list[Span] = []
    for block in _runs(text, begin):
        spans += [(block[0][0], block[-1][1])] if _is_wrapped(text, block) else block
    kept = [span for span in spans if not is_boilerplate(text[slice(*span)])]
    return tuple(kept or spans)


def _stripped(text: str, start: int, end: int) -> Span | None:
    line = text[start:end]
    bare = line.strip()
    if not bare:
        return None
    start += len(line) - len(line.lstrip())
    return start, start + len(bare)


def _blocks(text: str, begin: int) -> list[list[Span]]:
    """Lines in groups that no blank line parts."""
    blocks: list[list[Span]] = []
    last = None
    for start, end in spans_of_lines(text):
        if start < begin:
            continue
        gap = text[last:start] if last is not None else ""
        if last is None or len(re.findall(r"\r\n|[\n\r\x85\u2028\u2029]", gap)) > 1:
            blocks.append([])
        blocks[-1].append((start, end))
        last = end
    return blocks


def _runs(text: str, begin: int) -> list[list[Span]]:
    """The blocks, those at the head of the text parted at each date line and byline."""
    runs: list[list[Span]] = []
    for block in _blocks(text, begin):
        if sum(map(len, runs)) >= DEEPEST or len(block) < 2:
            runs.append(block)
            continue
        joined = False
        for number, span in enumerate(block):
            alone = number < DEEPEST and is_front_matter(_bare(text[slice(*span)]))
            if alone or not joined:
                runs.append([])
            runs[-1].append(span)
            joined = not alone
    return runs


def _is_wrapped(text: str, block: list[Span]) -> bool:
    if len(block) < 2:
        return False
    lengths = [end - start for start, end in block]
    running = [span for span in block[:-1] if not _STOP.search(text[slice(*span)])]
    return max(lengths) <= 100 and min(lengths[:-1]) >= 40 and len(running) >= 0.6 * (len(block) - 1)
