"""Where a reader looks for what a number counts that stands without it.

In its sentence, in those before it in the paragraph, in the paragraph before, in the title and the first sentence.
Nowhere: before a number in its sentence where whoever counts stands there ("a team came up with 27,000").
"""

from __future__ import annotations

from sayso.model import Article, Figure
from sayso.record.before_a_number import before_a_number
from sayso.record.evidence import first_sentence, paragraph_start, sentence_around

__all__ = ["topics_of"]


def topics_of(article: Article, figure: Figure) -> tuple[str, ...]:
    """Where a reader looks for what a number counts, nearest first, in lower case: its sentence up to it and behind it,
    those before in the paragraph, the paragraph before, the title with the first sentence."""
    text, span = article.text, figure.span
    start, end = sentence_around(article, span)
    begins = paragraph_start(article, start, start)
    above = text[:begins].rstrip()
    previous = text[paragraph_start(article, max(0, len(above) - 1), 0) : len(above)] if begins else ""
    head = f"{article.title or ''}\n{text[slice(*first_sentence(article))]}"
    ahead = text[start : span[0]]
    if before_a_number().counting.search(ahead) and not before_a_number().tally.search(ahead):
        ahead = ""  # whoever counts is named there
    scopes = (f"{ahead} {text[span[1] : end]}", text[begins:start], previous, head)
    return tuple(scope.lower() for scope in scopes)
