"""Numbers that are no count: how far two counts are apart ("17 more than the Coast Guard"), and how many may be."""

from __future__ import annotations

from sayso.model import Article, Figure
from sayso.record.measures_lexicon import lexicon

__all__ = ["is_no_count"]

_NEAR = 30


def is_no_count(article: Article, figure: Figure) -> bool:
    """A difference ("17 more than the Coast Guard") or a limit ("allowed to carry 140")."""
    words = lexicon()
    end = max(figure.span[1], figure.counted_span[1] if figure.counted_span else 0)
    behind = (article.text[place : place + _NEAR].lower().lstrip() for place in (figure.span[1], end))
    before = article.text[max(0, figure.span[0] - _NEAR) : figure.span[0]].lower().rstrip()
    return any(b.startswith(words.no_count_behind) for b in behind) or before.endswith(words.no_count_before)
