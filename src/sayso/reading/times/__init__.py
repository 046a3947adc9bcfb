"""Expressions of time and their values, after TIMEX3 (TimeML 1.2.1, ISO 8601).

Rules and word lists only; docs/times.md says what is recognised, how a direction is
chosen and what is refused. Compare Strötgen and Gertz, HeidelTime (2010), whose
division of news and narratives is followed here.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Article, TimeExpression
from sayso.reading.analysis import Analysis
from sayso.reading.times.build import sense_of
from sayso.reading.times.calendar import moment
from sayso.reading.times.direction import direction
from sayso.reading.times.intervals import as_iso, interval
from sayso.reading.times.patterns import cascade
from sayso.reading.times.quarters import Quarters
from sayso.reading.times.resolve import Reckoner
from sayso.reading.times.sense import Sense
from sayso.reading.times.tokens import Token, tokenise

__all__ = ["as_iso", "find_times", "interval"]

_LIMITS = {
    "by": "ON_OR_BEFORE", "until": "ON_OR_BEFORE", "till": "ON_OR_BEFORE", "before": "BEFORE",
    "after": "AFTER", "since": "ON_OR_AFTER",
}  # fmt: skip
_BOUNDING = frozenset((*_LIMITS, "from"))
"""Before a day these say where something begins or ends: the text is not told from that day."""
_JOINING = frozenset(("and", "or", "to", "-", "–", "until", "through"))
_CHAIN = 8
"""Tokens in which the year of a chain of months may follow its first."""
_DEICTIC_BASES = ("offset", "weekday")


def find_times(analysis: Analysis, article: Article) -> tuple[TimeExpression, ...]:
    """The expressions of time in ``article.text``, in order, none overlapping another.

    Spans are code points into the text, without the preposition ("by December" gives the span of
    "December" and the mod ON_OR_BEFORE). Values are counted from ``article.reference_date``, which may be
    a day, a month, a year or None: what that does not tell stays X ("XXXX-WXX-3" for a Wednesday of a
    month). ``anchor`` is the day, or part of a date, that a value was counted from; None where it needs none.
    """
    tokens, codes = tokenise(article)
    found = cascade(tokens, codes, analysis, sense_of)
    times = [(n, token) for n, token in enumerate(found) if token.sense and token.sense.grain != "NONE"]
    reference = moment(article.reference_date)
    reckoner = Reckoner(reference, quarters=Quarters(reference))
    reckoner.narrative = _is_narrative([t.sense for _, t in times if t.sense], reckoner.reference.year)
    out: list[TimeExpression] = []
    for n, token in times:
        expression = _expression(analysis, reckoner, found, n, token)
        if expression is not None:
            out.append(expression)
    return tuple(out)


def _expression(
    analysis: Analysis, reckoner: Reckoner, found: list[Token], n: int, token: Token
) -> TimeExpression | None:
    sense = token.sense
    if sense is None:
        return None
    before = found[n - 1].lower if n else ""
    sense = _with_year_of_next(sense, found[n + 1 : n + 1 + _CHAIN])
    if n > 1 and before in _JOINING and _is_bare_weekday(sense) and _is_bare_weekday(found[n - 2].sense):
        sense = replace(sense, name="pair")
    way = direction(analysis, token.start, token.end) if sense.type in ("DATE", "TIME") else 0
    if before == "by" and way == 0:
        way = 1
    lead = n < 3 or any(each.text in ("", ".") for each in found[n - 3 : n])
    value = reckoner.value(sense, way, token.start, bounding=before in _BOUNDING, lead=lead)
    if value is None:
        return None
    mod = sense.mod
    dated = value.type in ("DATE", "TIME") and not value.value.endswith("_REF")
    if mod is None and dated and not _marks_noun(analysis, token):
        mod = _LIMITS.get(before)
    return TimeExpression((token.start, token.end), value.type, value.value, mod, value.anchor)


def _is_bare_weekday(sense: Sense | None) -> bool:
    return (
        sense is not None and sense.base == "weekday" and sense.rel is None and not (sense.unit or sense.name)
    )


def _marks_noun(analysis: Analysis, token: Token) -> bool:
    """ "After Tuesday's ruling", "after third-quarter losses": it was after the ruling, not the day."""
    if analysis.text[token.end : token.end + 2] in ("'s", "’s"):
        return True
    inside = analysis.words_in(token.start, token.end)
    if not inside:
        return False
    last = inside[-1]
    marks = last.relation in ("compound", "amod", "nmod:poss") and last.head > last.i
    return marks and analysis.words[last.head].pos in ("NOUN", "PROPN")


def _with_year_of_next(sense: Sense, after: list[Token]) -> Sense:
    """ "in March, August and September 1914": the year that stands with the last is that of all."""
    if (
        sense.base not in ("calendar", "season")
        or sense.year is not None
        or sense.rel is not None
        or sense.unit
    ):
        return sense
    last, commas = sense, False
    for joint, token in zip(after[0::2], after[1::2], strict=False):
        other = token.sense
        if other is None or (other.base, other.grain) != (sense.base, sense.grain):
            return sense
        if other.year is not None:
            if joint.lower not in _JOINING or (commas and joint.lower not in ("and", "or")):
                return sense
            back = sense.base == "calendar" and (last.month or 0) > (other.month or 0)
            return replace(sense, year=other.year - (back and joint.lower not in ("and", "or")))
        if joint.text != ",":
            return sense
        last, commas = other, True
    return sense


def _is_narrative(senses: list[Sense], year: int | None) -> bool:
    """Whether the text tells of other years, by their months and days, and hardly counts from a day of its own."""
    other = [
        s for s in senses if s.base == "calendar" and s.year is not None and abs(s.year - (year or 0)) > 1
    ]
    deictic = sum(1 for s in senses if s.base in _DEICTIC_BASES)
    dated = sum(1 for s in other if s.month)
    return len(other) >= 5 and len(other) >= 3 * deictic and (dated >= 5 or deictic == 0)
