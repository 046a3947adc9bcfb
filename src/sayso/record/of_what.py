"""What a noun is of that stands for what is behind it: the vessels of "a line of vessels", what "a recall" is of.

A gathering counts what it is of ("figure for confirmed cases"), an act the things it is done to ("recall of Hearth
home batteries", "job cuts"), a deed those who did it. The nouns are those of lexicon/measures.toml. Refused: an act on
something of something else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Article, Figure
from sayso.reading.dictionary import dictionary_form
from sayso.record.measures_lexicon import lexicon, singular_of

__all__ = ["gathered", "with_what_it_is_of"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_OF_MANY = re.compile(r"(?:[\w-]+ ){0,2}?[\w-]+ (?:of|for) ((?:[\w-]+ ){0,2}?[\w-]+s)\b")
_PAIRED = "job|post|flight|train|school|shop|store|plant|road|order"
""" "Job cuts", "flight cancellations"."""


def with_what_it_is_of(article: Article, figure: Figure) -> tuple[Figure, str | None]:
    """The figure with what it counts, and its noun."""
    words = lexicon()
    noun = singular_of((figure.counted_noun or "").lower()) or None
    many = gathered(article, figure) if noun in words.gatherings else None
    if many is not None:
        figure, noun = replace(figure, counted=many[0]), many[1]
    deed = words.deeds.get(noun or "")
    if deed is not None:
        return replace(figure, event=deed), "person"
    acted = _acted_on(figure, noun)
    if acted is not None:
        figure, noun = replace(figure, counted=acted[0], event=words.acts[noun or ""] or None), acted[1]
    return figure, noun


def gathered(article: Article, figure: Figure) -> tuple[str, str] | None:
    """ "Line of vessels", "figure for confirmed cases": what stands behind, as printed, and its noun."""
    if figure.counted_span is None:
        return None
    of = _OF_MANY.match(article.text, figure.counted_span[0])
    if of is None:
        return None
    if of[1].split()[0].lower() == "those":
        return "people", "person"  # "the number of those missing was put at 12"
    return of[1], _noun_of(of[1])


def _acted_on(figure: Figure, noun: str | None) -> tuple[str, str] | None:
    """ "Recall of Hearth home batteries", "job cuts": the batteries, the jobs as printed and their noun; None where no
    act is counted."""
    if noun not in lexicon().acts or figure.counted is None:
        return None
    pair = re.search(rf"\b({_PAIRED})s? {noun}s?$", figure.counted)
    if pair is not None:
        return f"{pair[1]}s", pair[1]
    of = re.search(rf"\b{noun}\s+of\s+(?:(?:the|its|their|all)\s+)*(.+)$", figure.counted, re.IGNORECASE)
    things = _WORD.findall(of[1]) if of else []
    if of is None or not things or "of" in things:
        return None
    return of[1], _noun_of(of[1])


def _noun_of(things: str) -> str:
    """The last word of a phrase in its dictionary form."""
    noun = _WORD.findall(things)[-1].lower()
    return dictionary_form(noun, "NNS", noun)
