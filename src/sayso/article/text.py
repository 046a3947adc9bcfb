"""Plain text made an article, kept to the character.

The first lines of a text often are what a page shows above the report: a date, the name of
a section, a headline, a byline, a standfirst. They stay in the text and among its paragraphs, and are read
for what they say of the article.
"""

from __future__ import annotations

import re

from sayso.article.dates import parse_when
from sayso.article.extract import is_boilerplate
from sayso.article.front import DEEPEST, is_front_matter, read_front
from sayso.article.origin import article_id, credit_in, trailing_source
from sayso.article.reference import reference_of
from sayso.errors import BadDate, EmptyInput, InputError
from sayso.model import Article, Span

__all__ = ["LONGEST", "article_from_text", "paragraphs_of", "spans_of_lines"]

LONGEST = 2_000_000
"""Characters of the longest text taken: a novel of 1,200 pages has them, and no report."""
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
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
    furniture ("Source link", "Advertisement") are in the text and not among the paragraphs. Raises
    :class:`EmptyInput`, :class:`BadDate` where the date line is in no calendar and ``date`` is not given,
    and :class:`InputError` for more than :data:`LONGEST` characters.
    """
    if len(text) > LONGEST:
        raise InputError(name, f"it has {len(text):,} characters, too many to be an article; split it")
    paragraphs = paragraphs_of(text)
    if not paragraphs:
        raise EmptyInput(name, "there is nothing in it")
    # A headline that is wrapped is one line to read, and one in a table.
    lines = [" ".join(text[start:end].split()) for start, end in paragraphs]
    front = read_front(lines, title)
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
        authors=front.authors,
        published=when.value if when else None,
        published_from=origin if when else None,
        page_date=page_date,
        reference_date=reference_date,
        date_note=note,
        source_link=trailing_source([line.strip() for line in text.splitlines() if line.strip()]),
        credit=credit_in(lines),
    )


def spans_of_lines(text: str) -> tuple[Span, ...]:
    """The spans of the lines of ``text`` that are not blank, without white space at their ends."""
    return tuple(span for found in _LINE.finditer(text) if (span := _stripped(text, *found.span())))


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The paragraphs of a plain text: its lines, or where lines are wrapped the blocks between blank lines.

    A block counts as wrapped when it has lines of at most 100 characters of which all but the last few run
    on: they end in no stop. Verse and lists of short lines stay lines, and so does a date line or byline
    below a headline. Furniture is left out.
    """
    spans: list[Span] = []
    for block in _runs(text):
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


def _blocks(text: str) -> list[list[Span]]:
    """Lines in groups that no blank line parts."""
    blocks: list[list[Span]] = []
    last = None
    for start, end in spans_of_lines(text):
        gap = text[last:start] if last is not None else ""
        if last is None or len(re.findall(r"\r\n|[\n\r\x85\u2028\u2029]", gap)) > 1:
            blocks.append([])
        blocks[-1].append((start, end))
        last = end
    return blocks


def _runs(text: str) -> list[list[Span]]:
    """The blocks, those at the head of the text parted at each date line and byline."""
    runs: list[list[Span]] = []
    for block in _blocks(text):
        if sum(map(len, runs)) >= DEEPEST or len(block) < 2:
            runs.append(block)
            continue
        joined = False
        for number, span in enumerate(block):
            alone = number < DEEPEST and is_front_matter(text[slice(*span)])
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
