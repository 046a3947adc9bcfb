"""What a report is called and what it begins with: its headline, and the sentence that tells it.

A page without a headline, or text handed in as text, is called by its first words, without the day, byline and dateline
that print puts before them. What a story's first line stands on is the first sentence that speaks of what the headline
does: pages begin with forms and newsletters.
"""

from __future__ import annotations

import re

from sayso.model import Article, Span
from sayso.reading.dateline import behind_dateline
from sayso.record.claims import words_of_claim
from sayso.record.evidence import first_sentence, sentence_around

__all__ = ["headline_of", "opening_of"]

_LONGEST, _NEAR, _HEAVY = 160, 6, 3.0
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? )?"
_CLOCK = r"(?:,? (?:at )?\d{1,2}[.:]\d{2}(?: ?[apAP]\.?[mM]\b\.?)?(?: ?[A-Z]{2,4}\b)?)?"
_PRINTED = re.compile(
    r"\W*(?:(?:Page )?(?:[Ll]ast )?(?:[Uu]pdated|[Pp]ublished)(?: (?:at|on))?:? (?:\d{1,2}:\d{2}(?: [A-Z]{2,4})?,? )?)?"
    rf"{_DAY}(?:\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}})[:,]?{_CLOCK}\W*"
)
_BYLINE = re.compile(rf"\W*By [A-Z][\w.’'-]+(?: (?!{_MONTH} \d)[A-Z][\w.’'-]+){{1,2}}(?:, [A-Z]{{2,}}\b)?\W*")
_PLACE = re.compile(r"\W*[A-Z]{3,}(?: [A-Z]{3,})* \| ")


def headline_of(article: Article) -> str:
    """What a report is called: its headline, else its standfirst, else its first words."""
    if article.title or article.standfirst:
        return article.title or article.standfirst or ""
    start, end = first_sentence(article)
    first = _without_print(article.text[start:end])
    return first if len(first) <= _LONGEST else first[:_LONGEST].rsplit(" ", 1)[0] + " …"


def opening_of(article: Article) -> Span:
    """The first sentence of the first paragraphs that has a word of the headline; the first where none has."""
    named = _heavy(article.title or "")
    for start, end in article.paragraphs[:_NEAR]:
        span = sentence_around(article, (start, start + 1))
        whole = re.search(r"[.!?][\"'”’)\]]*$", article.text[start:end])
        if whole and not named.isdisjoint(_heavy(article.text[slice(*span)])):
            return span
    return first_sentence(article)


def _heavy(words: str) -> set[str]:
    return {word for word, weight in words_of_claim(words).items() if weight >= _HEAVY}


def _without_print(words: str) -> str:
    """A sentence without what print puts before it: day and clock, byline, dateline."""
    while True:
        place = behind_dateline(words, (0, len(words)))
        found = next((m for each in (_PRINTED, _BYLINE, _PLACE) if (m := each.match(words))), None)
        place = max(place, found.end() if found else 0)
        if not 0 < place < len(words):
            return words
        words = words[place:]
