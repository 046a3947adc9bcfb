"""The exact words a line of the record stands on."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.article import snapshot_of
from sayso.model import Article, Evidence, Figure, Quote, Span, Statement

__all__ = [
    "evidence_of",
    "figure_evidence",
    "first_sentence",
    "is_heading",
    "lead_ends",
    "paragraph_start",
    "sentence_ahead_of",
    "sentence_around",
    "statement_evidence",
]

_CONTEXT = 60
_LONGEST_SHORT = 12
"""Characters that an abbreviation with what stands around it may have."""
_BEHIND, _BEFORE = 24, 4
"""How far a noun may stand from its number: "40 more of the bodies", "toll: 58"."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Gov|Sen|Rep|St|No|U\.S|U\.N|[A-Z])\.\s+$")
_SENTENCE = re.compile(r"[.!?][\"”’')]*$")
_OPENING = 6
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s+$")
""" "Feb. 8" goes on, "in Feb. The" does not."""


def evidence_of(article: Article, span: Span) -> Evidence:
    """``span`` of the article's text as W3C text position and text quote selectors."""
    start, end = span
    text = article.text
    quote = Quote(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT])
    return Evidence(article.id, snapshot_of(text), (start, end), quote)


def figure_evidence(article: Article, figure: Figure) -> Evidence:
    """A figure with its noun, where the two stand side by side; of "14 people, two of them hurt", "two"."""
    start, end = figure.span
    if figure.counted_span:
        first, last = figure.counted_span
        before = 0 <= start - last <= _BEFORE and "," not in article.text[last:start]
        if before or 0 <= first - end <= _BEHIND:
            start, end = min(start, first), max(end, last)
    return evidence_of(article, (start, end))


def statement_evidence(article: Article, statement: Statement) -> Evidence:
    """A statement from its first word to its last: source, cue and content, in one sentence."""
    spans = [*statement.source, *statement.cue, *statement.content[:1]]
    sentence = sentence_around(article, statement.content[0])
    inside = [span for span in spans if span[0] >= sentence[0] and span[1] <= sentence[1]]
    inside = inside or [statement.content[0]]
    return evidence_of(article, (min(s for s, _ in inside), max(e for _, e in inside)))


def sentence_around(article: Article, span: Span) -> Span:
    """The sentence (or sentences) of ``span``, within its paragraph, without a parse."""
    start, end = next(
        (p for p in article.paragraphs if p[0] <= span[0] and span[1] <= p[1]), (0, len(article.text))
    )
    ends = _sentence_ends(article.text, start, end)
    before = [place for place in ends if place <= span[0]]
    after = [place for place in ends if place >= span[1]]
    first, last = (before[-1] if before else start), (after[0] if after else end)
    while last > first and article.text[last - 1].isspace():
        last -= 1
    return first, last


def sentence_ahead_of(article: Article, start: int) -> Span | None:
    """The sentence that ends before ``start``, in its paragraph or at the end of the one before; None at the head."""
    last = len(article.text[:start].rstrip()) - 1
    return sentence_around(article, (last, last + 1)) if last >= 0 else None


@lru_cache(maxsize=256)
def _sentence_ends(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where the sentences of a paragraph end; an abbreviation is looked for right before the end alone."""
    found = (match.end() for match in _SENTENCE_END.finditer(text, start, end))
    return tuple(at for at in found if not _is_short(text, max(start, at - _LONGEST_SHORT), at))


def _is_short(text: str, start: int, at: int) -> bool:
    """Whether what stands before ``at`` is no end of a sentence but a word cut short."""
    month = text[at : at + 1].isdigit() and _MONTH.search(text, start, at)
    return bool(month or _ABBREVIATION.search(text, start, at))


def paragraph_start(article: Article, place: int, otherwise: int = 0) -> int:
    """Where the paragraph begins that character ``place`` stands in; ``otherwise`` where it stands in none."""
    return max((start for start, end in article.paragraphs if start <= place < end), default=otherwise)


def is_heading(article: Article, span: Span) -> bool:
    """Whether ``span`` begins in a heading, a standfirst or a key point: a paragraph that ends with no mark."""
    inside = next((p for p in article.paragraphs if p[0] <= span[0] < p[1]), None)
    return inside is not None and not re.search(r"[.!?:…][\"'”’)\]]*\s*$", article.text[slice(*inside)])


def lead_ends(article: Article) -> int:
    """Where the opening ends: with the first paragraph of whole sentences, or the second of any.

    Headings, a standfirst and key points before it belong to the opening.
    """
    for number, (start, end) in enumerate(article.paragraphs[:_OPENING]):
        if number and _SENTENCE.search(article.text[start:end]):
            return end
    return article.paragraphs[min(1, len(article.paragraphs) - 1)][1] if article.paragraphs else 0


def first_sentence(article: Article) -> Span:
    """The first sentence of the first paragraph that has one."""
    for start, end in article.paragraphs:
        if end > start and re.search(r"[.!?][\"'”’)\]]*$", article.text[start:end]):
            return sentence_around(article, (start, start + 1))
    return article.paragraphs[0] if article.paragraphs else (0, len(article.text))
