"""What an outlet altered on its page.

A **correction** is a passage that stands in both versions of a page, save for a number, a name or a
"not": those are the words a report is held to. Not a correction: added or dropped sentences
(an update), a comma, a synonym, a turned phrase; the line that tells when a page was updated, and one of links.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from importlib.resources import files

from sayso.model import Article, Span
from sayso.record.evidence import sentence_around
from sayso.record.shingles import words_of

__all__ = ["Correction", "corrections", "sentences_of"]

_STILL_THE_SAME = 0.6
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_OF_THE_PAGE = re.compile(
    r"\b(?:updated|last modified|last changed|first published)\b:?[^.!?]{0,40}\d[^.!?]*$"
    r"|^\W*(?:more|also|related|see also|read (?:more|also|next)|most read)\b[^.!?:]{0,24}:[^.!?]*$",
    re.IGNORECASE,
)
""" "Villars, Thursday 17:30 (updated 21:15)"; "More Nation: Bread price to rise; Judge orders new inquest"."""


@lru_cache(maxsize=1)
def _telling_words() -> frozenset[str]:
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/corrections.toml").read_text("utf-8"))
    return frozenset([*raw["numbers"], *raw["negations"]])


@dataclass(frozen=True)
class Correction:
    """A passage before and after."""

    before: Span
    """In the older version's text."""
    after: Span
    altered: tuple[str, ...]
    """The words that went and those that came."""


def sentences_of(article: Article) -> list[Span]:
    """The sentences of an article, without a parse."""
    found: list[Span] = []
    for start, end in article.paragraphs:
        place = start
        while place < end:
            span = sentence_around(article, (place, place + 1))
            found.append(span)
            place = max(span[1], place + 1)
            while place < end and article.text[place].isspace():
                place += 1
    return found


def corrections(older: Article, newer: Article) -> list[Correction]:
    """The passages corrected between two versions of one page, in order of the newer."""
    old, new = _said_in(older), _said_in(newer)
    gone = [(words, span) for words, span in old if words not in {w for w, _ in new}]
    come = [(words, span) for words, span in new if words not in {w for w, _ in old}]
    found = []
    for words, span in come:
        best = max(gone, key=lambda each: _likeness(each[0], words), default=None)
        if not best or _likeness(best[0], words) < _STILL_THE_SAME:
            continue
        altered = _altered(_words_of_sentence(older, best[1]), _words_of_sentence(newer, span))
        if any(_telling(word) for word in altered):
            gone.remove(best)
            found.append(Correction(best[1], span, altered))
    return found


def _said_in(article: Article) -> list[tuple[tuple[str, ...], Span]]:
    said = ((article.text[s:e], (s, e)) for s, e in sentences_of(article))
    return [(tuple(words_of(text)), span) for text, span in said if not _OF_THE_PAGE.search(text)]


def _likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _altered(was: list[str], now: list[str]) -> tuple[str, ...]:
    steps = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    return tuple(word for tag, i, j, m, n in steps if tag != "equal" for word in [*was[i:j], *now[m:n]])


def _words_of_sentence(article: Article, span: Span) -> list[str]:
    words = _WORD.findall(article.text[slice(*span)])
    return [words[0].lower(), *words[1:]] if words else []  # its capital tells nothing


def _telling(word: str) -> bool:
    capital = word[0].isupper() and len(word) > 1
    return capital or word.lower() in _telling_words() or any(c.isdigit() for c in word)
