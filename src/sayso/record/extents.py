"""How far something has come: land that fire or water has taken, and how much of it is done, in percent.

Counted: "has burned 12,400 acres", "the fire covered 340 hectares", each one measure a unit; "15 percent
contained", "containment stood at 30 percent". Refused: land of which none of that is told ("a farm of 300 acres"),
land per year, percent of anything else.
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon
from sayso.record.special import Special

__all__ = ["area_of", "progress_of"]

_BEHIND, _BEFORE = 30, 40
_WORD = re.compile(r"[^\W\d_]+")


def area_of(article: Article, figure: Figure) -> Special | None:
    """The land a fire, a flood or a spill has taken; None where a figure is of no such land."""
    words = lexicon()
    if figure.unit not in words.areas or figure.per is not None:
        return None
    text = article.text[slice(*sentence_around(article, figure.span))].lower()
    if not words.spreading & set(_WORD.findall(text)):
        return None
    return Special("area", f"area in {figure.unit}s", unit=figure.unit, own=True)


def progress_of(article: Article, figure: Figure) -> Special | None:
    """What percent of one thing is done, where a word of doing stands right beside the number."""
    behind = article.text[figure.span[1] : figure.span[1] + _BEHIND].lower()
    before = article.text[max(0, figure.span[0] - _BEFORE) : figure.span[0]].lower()
    first = _WORD.findall(re.split(r"[.,;:!?\n\d]", behind, maxsplit=1)[0])[:1]
    last = _WORD.findall(re.split(r"[.;:!?\n\d]", before)[-1])
    words = lexicon()
    nouns = [words.doing[word] for word in last if word in words.doing]
    done = first[0] if first and first[0] in words.done else nouns[-1] if nouns else None
    return Special(done, f"{done}, in percent", unit="percent", own=True) if done else None
