"""What stands beside a match: the questions that refusals ask."""

from __future__ import annotations

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.times.patterns import Hit
from sayso.reading.times.tokens import Token, load_lexicon


def words(hit: Hit, span: Span) -> tuple[Word, ...]:
    return hit.analysis.words_in(*span)


def next_tag(hit: Hit) -> str:
    return tag(hit, hit.after())


def tag(hit: Hit, token: Token) -> str:
    found = words(hit, (token.start, token.end)) if token.text else ()
    return found[0].tag if found else ""


def pointed(hit: Hit) -> bool:
    return hit.before().lower in load_lexicon().lists["point"]
