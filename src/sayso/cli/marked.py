"""A reading as a page: the text with its spans marked.

Self-contained, no script. Spans may nest and overlap, and HTML may not: so the text is
cut at every border, and each piece carries the classes of all spans over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from itertools import pairwise

from sayso.cli.amounts import bounds, counted, moved
from sayso.digest.plain import clean, one_line
from sayso.model import Article, Reading, Span, Statement

__all__ = ["Mark", "marked", "page_of"]

LEGEND = {
    "source": "who speaks",
    "cue": "said",
    "content": "what is attributed",
    "figure": "figure",
    "time": "time",
}


@dataclass(frozen=True)
class Mark:
    """One span to be marked."""

    span: Span
    kind: str
    note: str
    """Shown when the pointer rests on it."""


def page_of(readings: Sequence[Reading]) -> str:
    """One HTML page with the texts of all readings, in order."""
    title = readings[0].article.title if len(readings) == 1 else f"{len(readings)} articles"
    name = one_line(title or "") or "Reading"
    style = files(__package__).joinpath("marked.css").read_text(encoding="utf-8")
    bodies = "\n".join(_article(reading) for reading in readings)
    shown = any(r.statements or r.figures or r.times for r in readings)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{_legend() if shown else ''}<main>\n{bodies}\n</main>\n</body>\n</html>"
    )


def _safe(text: str) -> str:
    """``text`` for a page: escaped, and without controls and marks that reorder the text around them."""
    return escape(clean(text))


def marked(text: str, span: Span, marks: Sequence[Mark]) -> str:
    """``text[span]`` as HTML, every piece in the classes of the marks over it."""
    start, end = span
    over = [m for m in marks if m.span[0] < end and m.span[1] > start]
    borders = sorted({start, end, *(b for m in over for b in m.span if start < b < end)})
    pieces = []
    for left, right in pairwise(borders):
        piece = _safe(text[left:right])
        here = [m for m in over if m.span[0] <= left and right <= m.span[1]]
        pieces.append(_piece(piece, here) if here else piece)
    return "".join(pieces)


def _piece(piece: str, here: Sequence[Mark]) -> str:
    kinds = " ".join(kind for kind in LEGEND if any(m.kind == kind for m in here))
    notes = _safe("; ".join(dict.fromkeys(m.note for m in here if m.note)))
    return f'<mark class="{kinds}" title="{notes}">{piece}</mark>'


def _marks(reading: Reading) -> list[Mark]:
    found: list[Mark] = []
    for statement in reading.statements:
        note = _statement_note(statement)
        for kind, spans in (
            ("content", statement.content),
            ("source", statement.source),
            ("cue", statement.cue),
        ):
            found += [Mark(span, kind, note) for span in spans]
    for figure in reading.figures:
        meaning = " ".join(
            each for each in (bounds(figure.low, figure.high, figure.change), counted(figure)) if each
        )
        sorts = (figure.hedge, figure.status, figure.change, moved(figure), figure.as_of)
        sort = ", ".join(each for each in sorts if each)
        found.append(Mark(figure.span, "figure", f"{figure.id}: {meaning} ({sort})"))
    found += [Mark(time.span, "time", time.value) for time in reading.times]
    return found


def _statement_note(statement: Statement) -> str:
    who = statement.speaker.name if statement.speaker else "unattributed"
    word = f" on the word of {statement.on_word_of.name}" if statement.on_word_of else ""
    via = f" via {', '.join(voice.name for voice in statement.via)}" if statement.via else ""
    return f"{statement.id}: {who} {statement.stance}{word}{via}"


def _article(reading: Reading) -> str:
    article = reading.article
    language = f' lang="{_safe(article.language)}"' if article.language else ""
    marks = _marks(reading)
    paragraphs = article.paragraphs or ((0, len(article.text)),)
    heading = _heading(article)
    tags = {span: "h1" if span == heading else "p" for span in paragraphs}
    body = "\n".join(f"<{tags[s]}>{marked(article.text, s, marks)}</{tags[s]}>" for s in paragraphs)
    return f"<article{language}>\n{_head(article, titled=heading is None)}{body}\n{_said(reading)}</article>"


def _said(reading: Reading) -> str:
    """Who says what, as a list: a phone has no pointer to rest on a mark."""
    text = reading.article.text
    lines = []
    for statement in reading.statements:
        words = " … ".join(text[start:end] for start, end in statement.content)
        lines.append(f"<li>{_safe(_statement_note(statement))}: “{escape(one_line(words))}”</li>")
    return "<h2>Who says what</h2>\n<ul>\n" + "\n".join(lines) + "\n</ul>\n" if lines else ""


def _heading(article: Article) -> Span | None:
    """The paragraph that is the title, where it stands in the text itself: it is not shown twice."""
    title = one_line(article.title or "")
    return next((s for s in article.paragraphs if title and one_line(article.text[slice(*s)]) == title), None)


def _head(article: Article, *, titled: bool) -> str:
    lines = []
    if article.title and titled:
        lines.append(f"<h1>{escape(one_line(article.title))}</h1>")
    if article.standfirst:
        lines.append(f'<p class="standfirst">{_safe(article.standfirst)}</p>')
    known = (article.outlet, ", ".join(article.authors), article.published, article.url)
    about = [_safe(each) for each in known if each]
    if article.reference_date:
        note = f" ({_safe(article.date_note)})" if article.date_note else ""
        about.append(f"read as of {_safe(article.reference_date)}{note}")
    if about:
        lines.append(f'<p class="about">{" · ".join(about)}</p>')
    return "<header>\n" + "\n".join(lines) + "\n</header>\n" if lines else ""


def _legend() -> str:
    keys = " ".join(f'<mark class="{kind}">{words}</mark>' for kind, words in LEGEND.items())
    return f'<p class="legend">{keys}</p>\n'
