"""Splits a text into words as Universal Dependencies does for English.

White space parts words; so do punctuation marks, currency signs, percent signs and the
hyphens and slashes inside a compound (*long - term*, *and / or*), as in the English Web
Treebank and GUM since their version 2.8. Contractions are two words (*do n't*, *it 's*,
*can not*). One word stay: numbers with their points and commas (*10,000*, *3.5*, *10:30*),
abbreviations with their full stop (*Mr.*, *U.S.*, the list is ``lexicon/abbreviations.toml``),
addresses of the web and of mail, handles, hashtags and runs of the same mark (*...*, *--*).

What it refuses to part: an apostrophe inside a name (*O'Brien*), signs of letters and figures
(*F-16*, *COVID-19*, *G20*, *AT&T*), dates in figures (*11/28/2024*) and *e-mail*.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from sayso.model import Span

__all__ = ["split_words"]

# How far these look ahead is bounded, so that "1,1,1 …" or "a-a-a …" without end is not read again from each word:
# by what a name before "@" may have, and the parts of one of the web (RFC 5321, 1035).
_URL = r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]'’]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
_SITE = r"[A-Za-z0-9](?:[\w-]{0,63}\.){1,16}(?:com|org|net|gov|edu|info|co\.uk|de|fr|ru|ua|eu|uk|tv|io)\b"
_NUMBER = r"\d{1,4}/\d{1,2}/\d{2,4}(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)+|\.\d+(?![\w.])|\d+"
_ORDINAL = r"['’]\d0s\b|\d[\d,]{0,32}+(?:st|nd|rd|th|s)\b"
_SIGN = r"(?:[A-Z]{1,5}|COVID|Covid)-\d+[A-Za-z]?(?![\w-])|[A-Z]{1,3}\d+(?!\w)|[A-Z]{1,3}&[A-Z]{1,3}(?![\w&])"
_ACRONYM = r"(?:[A-Za-z]\.){2,}[A-Za-z]?(?!\w)"
_LETTERS = r"[^\W\d_]+"
_WORD = rf"{_LETTERS}(?:['’]{_LETTERS})*"
_PLAIN = r"(?:[A-Za-z]++|[^\W\d_]++)(?=[\s,;!?()\"“”])"
"""Most words: letters with a blank or such a mark behind them, of which nothing below makes anything else."""
_TOKEN = re.compile(
    rf"(?P<plain>{_PLAIN})"
    rf"|(?P<whole>{_URL}|{_SITE}|@\w+|#\w*[^\W\d]\w*|[Ee]-mails?\b|Ph\.D\.)"
    rf"|(?P<ordinal>{_ORDINAL})"
    rf"|(?P<sign>{_SIGN})"
    rf"|(?P<number>{_NUMBER})"
    rf"|(?P<acronym>{_ACRONYM})"
    rf"|(?P<word>{_WORD})"
    r"|(?P<run>\.{2,}|-{2,}|!+|\?+|[!?]{2,}|\*+|=+|_+|~+|``|''|’’|‘‘|<<|>>)"
    r"|(?P<mark>\S)"
)  # fmt: skip
_ENDINGS = re.compile(r"(?i:n['’]t|['’](?:s|m|d|re|ve|ll))$")
_PARTED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3}


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    table = tomllib.loads((files("sayso.reading") / "lexicon" / "abbreviations.toml").read_text("utf-8"))
    return frozenset(table["always"])


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words of ``text[start:end]`` in order, as spans of code points into ``text``.

    Every character that is no white space lies in exactly one word. Linear in the length;
    raises nothing.
    """
    end = len(text) if end is None else end
    found: list[Span] = []
    add = found.append
    abbreviations = _abbreviations()
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        first, last = span = match.span()
        if kind == "plain" and not (4 < last - first < 7 and text[first:last].lower() in _PARTED):
            add(span)
        elif kind == "word" or kind == "plain":
            _add_word(text, first, last, found)
        elif kind == "mark" and text[first] == "." and found and found[-1][1] == first:
            before = text[found[-1][0] : first]
            if before in abbreviations or _initial(before) or _numbered(text, before, last):
                found[-1] = (found[-1][0], last)
            else:
                add(span)
        else:
            add(span)
    return found


def _add_word(text: str, first: int, last: int, found: list[Span]) -> None:
    word = text[first:last]
    if "'" in word or "’" in word:
        ending = _ENDINGS.search(word)
        if ending is not None and ending.start() > 0:
            found.append((first, first + ending.start()))
            found.append((first + ending.start(), last))
            return
    cut = _PARTED.get(word.lower()) if 4 < len(word) < 7 else None
    if cut is not None:
        found.append((first, first + cut))
        found.append((first + cut, last))
        return
    found.append((first, last))


def _initial(before: str) -> bool:
    """Whether a full stop behind it belongs to a single capital letter: "J. Edgar", not "and I."."""
    return len(before) == 1 and before.isupper() and before != "I"


def _numbered(text: str, before: str, place: int) -> bool:
    """Whether the full stop belongs to "No." before a number."""
    return before in ("No", "no", "p") and text[place : place + 2].strip().isdigit()
