"""Figures in words: as printed where the print is known, else as low and high say.

A hedge always survives, an addition stays "another 40", and no number is ever
computed: what stands on the page stood in a report.
"""

from __future__ import annotations

import re
from math import isfinite

from sayso.digest.lexicon import words_of
from sayso.digest.plain import one_line
from sayso.model import FigureState, Point, Reading

__all__ = ["RELATIVE", "as_said", "bounds_words", "figure_words", "number"]

RELATIVE = frozenset({"increment", "decrement", "multiple", "previous"})
"""Kinds of change whose number is no total as of the report."""

_ENDLESS = (3, 6, 7, 9, 11, 12)
"""Into how many parts a fraction has no end in decimals."""
_SHARE = re.compile(r"%|\bper ?cent\b|\bpercent\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMERALS = re.compile(r"\d[\d.,]*")
_ORDINAL = re.compile(r"(?:(?:an?|the|its|their) )?(?:second|third|\w+th|\d+(?:st|nd|rd|th))", re.IGNORECASE)
_LARGE = re.compile(r"[^\s\d]?\d[\d.,]*\s?(?:thousand|million|billion|trillion|m|bn|tn|k)\b", re.IGNORECASE)


def number(value: float) -> str:
    """ "1,500", "2.5": thousands separated, no trailing zeros; of thirds and the like, which have no end, "0.667"."""
    if isfinite(value) and value == int(value):
        return f"{int(value):,}"
    endless = isfinite(value) and abs(value) < 1 and any(_is_whole(value * n) for n in _ENDLESS)
    return f"{value:,.3f}" if endless else f"{value:,.12g}"


def _is_whole(value: float) -> bool:
    return abs(value - round(value)) < 1e-12 and round(value) != 0


def bounds_words(low: float | None, high: float | None, hedge: str | None) -> str:
    """The bounds in words: "about 40", "20 to 30", "at least 70", "up to 9"; "" where nothing is known."""
    said = _within_sentence(one_line(hedge or ""))
    if low is not None and high is not None:
        return _hedged(said, low) if low == high else f"{number(low)} to {number(high)}"
    if low is not None:
        return _hedged(said or "at least", low)
    if high is not None:
        return _hedged(said or "up to", high)
    return said


def _hedged(hedge: str, value: float) -> str:
    """Most hedges stand before their number; "or more", "or so" stand behind it."""
    words = (number(value), hedge) if hedge.startswith("or ") else (hedge, number(value))
    return " ".join(filter(None, words))


def figure_words(state: FigureState) -> str:
    """The figure as printed, in the middle of a sentence; from its bounds where that does not show it."""
    return _as_told(_printed(state.words, state.hedge) or _within(state), state)


def _within(state: FigureState) -> str:
    """ "14 million euros" of "the damage at 14 million euros", "365 metres" of "depths of 365 metres": a number with
    its unit, or so large, stands better as it is printed.

    Nothing where the words have another number, or where a hedge is not with it.
    """
    words = one_line(state.words)
    found = _LARGE.search(words) or _NUMERALS.search(words)
    if found is None or len(_NUMERALS.findall(words)) != 1:
        return ""
    return _printed(words[found.start() :], state.hedge)


def as_said(point: Point, reading: Reading | None = None) -> str:
    """The words of a point of a series, as printed.

    They are those of the figure in ``reading`` that stands in the point's evidence
    and has its bounds; without it the head of the evidence, where that is a figure
    ("at least 70" of "at least 70 people"; nothing of "the toll rose to 70"); else
    the bounds.
    """
    whole = _figure_in(point, reading)
    printed = _within_sentence(whole) if whole else _printed(point.evidence.quote.exact, point.hedge)
    return _as_told(printed, point)


def _figure_in(point: Point, reading: Reading | None) -> str:
    if reading is None:
        return ""
    start, end = point.evidence.position
    text = reading.article.text
    if text[start:end] != point.evidence.quote.exact:
        return ""
    for figure in reading.figures:
        inside = start <= figure.span[0] and figure.span[1] <= end
        if inside and (figure.low, figure.high, figure.change) == (point.low, point.high, point.change):
            return one_line(text[slice(*figure.span)])
    return ""


def _as_told(printed: str, figure: FigureState | Point) -> str:
    """The figure as printed, or from its bounds; one that is no total says so, also where the word for it
    stands elsewhere in the sentence ("rose by 40")."""
    if _ORDINAL.fullmatch(printed) and (figure.low or 0) > 1:
        printed = ""  # "a third man has died" tells three, and no third
    words = printed or bounds_words(figure.low, figure.high, figure.hedge)
    if not words:
        return "no number"
    said = set(_LETTERS.findall(words.lower().replace("more than", "")))
    share = (
        _SHARE.search(words) is not None
    )  # murders that are up 9 percent are 9 percent more, and not "another"
    if figure.change == "increment" and said.isdisjoint(words_of("adding")):
        return f"{words} more" if share or words.startswith("more than") else f"another {words}"
    if figure.change == "decrement" and said.isdisjoint(words_of("taking")):
        return f"{words} {'less' if share else 'fewer'}"
    if figure.change == "multiple" and not printed:
        return f"{words} times as many"
    if figure.change == "previous" and not printed:
        return f"previously {words}"
    verbal = one_line(figure.hedge or "").lower() in words_of("verbal")
    return f"“{words}”" if verbal else words


def _printed(words: str, hedge: str | None) -> str:
    """The figure at the head of ``words``, "" where there is none or its hedge stands elsewhere: "70" is not
    to be had of "70 people or more"."""
    run: list[str] = []
    for token in one_line(words).split(" "):
        letters = [w.lower() for w in _LETTERS.findall(token)]
        if not all(w in _known() for w in letters) and not (
            letters and _has_digit(token) and token.isupper()
        ):
            break
        run.append(token.rstrip(",;:."))
        if run[-1] != token:
            break
    while run and run[-1].lower() in words_of("dangling"):
        run.pop()
    printed = " ".join(run)
    numeral = _has_digit(printed) or not words_of("numerals").isdisjoint(_LETTERS.findall(printed.lower()))
    if not numeral or (hedge and one_line(hedge).lower() not in printed.lower()):
        return ""
    return _within_sentence(printed)


def _known() -> frozenset[str]:
    return words_of("numerals") | words_of("around")


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _within_sentence(words: str) -> str:
    """ "At least 70" opened a sentence and no longer does; "US$3m" keeps its capitals."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
