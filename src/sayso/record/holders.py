"""Figures that are told apart by whose they are or what they are for: shares, rates, margins, seats, money.

=========  =======================================================================================
share      percent that somebody holds: "Harvest stood at 38.5 percent", "and the Reform Party 39.4".
           Not: a rise, a price, percent of something else.
rate       percent of a thing that has one rate: turnout, unemployment.
people     percent of people who did something, see :mod:`sayso.record.percents`.
progress   percent of things done: "83 percent of the votes counted"; also of one thing, "15 percent contained",
           and land taken, both in :mod:`sayso.record.extents`.
margin     votes by which somebody leads: "won by 9,270 votes", "18,400 ahead".
held       what an assembly has so many of: seats. Whether foretold or counted, it is one measure.
money      a sum, by what it is for, see :mod:`sayso.record.money`.
=========  =======================================================================================

A holder is the name right before the number, with nothing between but words of holding ("would hold", "had");
for the second of two in a sentence, nothing at all. For "he" or "she" it is the name that the paragraph begins with.
Else it is the name behind "for" ("43.6 percent for Forward"). Seats told beside a share ("31.9 percent, or 66 seats")
are of who has the share. No seats: where no assembly or election is told of ("148,000 child seats").
"""

from __future__ import annotations

import re

from sayso.model import Article, Figure
from sayso.record.bounds import STEPS
from sayso.record.evidence import is_heading, sentence_around
from sayso.record.extents import area_of, progress_of
from sayso.record.measures_lexicon import lexicon, singular_of
from sayso.record.money import is_money, sum_of
from sayso.record.percents import percent_of_people
from sayso.record.special import Special

__all__ = ["special_of"]

_NAME = re.compile(r"[A-Z][\w-]*(?:\s+(?:of\s+)?[A-Z][\w-]*)*")
_WORD = re.compile(r"[^\W\d_]+")
_DONE = re.compile(r"\s*(?:(?:had|have|has|were|was|are|is|being|been)\s+)*([a-z]+ed|in|done)\b")
_LEADS_BY = re.compile(r"\b(?:by|of|to|at|is|was|were|as)\s+(?:only |just )?$")
_AHEAD = re.compile(r"\s*(?:votes?\s+|ballots?\s+)?(?:ahead|in front|behind|apart)\b")
_PRONOUN = re.compile(
    r"\b(?:he|she|him|her)\s+(?:(?:has|had|have|with|at|on|to|gets|got|holds|leads|about|only|just|nearly)\s+)*$"
)
_BESIDE = re.compile(r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)*), (?!and\b)[a-z][^,.;:\d]{3,60},(?= )")
_GIVES = re.compile(
    r"\b(?:and|to|g[ai]ves?|giving|gave|had|has|puts?|shows?|showed|showing|leaves?|left|leaving|projects?|projected|"
    r"allots?|allotted|awards?|awarded)\s+(?:the\s+)?$"
)
""" "Reports from its agents gave Civic Accord | 77 seats"."""
_IN_OTHER_WORDS = re.compile(
    r"\s*\b[\d.,]+(?:\s?%|\s+percent|\s+per cent)(?: of the votes?)?(?:,? or|,? and)\s+$"
)
""" "The Labour Union 31.9 percent, or | 66 seats": held by who has the share."""
_MOVED = frozenset(
    {"falls", "fell", "rises", "rose", "drops", "dropped", "climbs", "climbed", "slips", "slipped"}
)
_ASSEMBLY = re.compile(
    r"\b(?:parliament\w*|elections?|electoral|assembly|ballots?|lawmakers?|deputies|senat\w+|congress|coalition|polling|"
    r"constituenc\w+|by-elections?|voters?|councillors?|MPs)\b",
    re.IGNORECASE,
)
"""Where none of these is told of, a seat is for sitting on: "148,000 child seats recalled"."""
_FOR_WHOM = re.compile(
    r"\s*(?:percent |per cent |% )?(?:of the vote |of votes )?for (?:the |its |their )?"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*)*)"
)
_BEFORE, _BEHIND = 90, 50
_OF_VOTES = 100
"""A majority of so many is one of votes, and of fewer of seats."""


def special_of(article: Article, figure: Figure, before: str | None) -> Special | None:
    """What ``figure`` counts, where it is of this kind; ``before`` is the thing counted close before it."""
    noun = singular_of((figure.counted_noun or "").lower())
    words = lexicon()
    if figure.change in STEPS:
        return None
    if (area := area_of(article, figure)) is not None:
        return area
    if _is_margin(article, figure, noun):
        return Special("margin", "margin in votes", own=True)
    if figure.unit == "percent":
        second = before == "share" and (figure.counted or "")[:1].isupper()
        return _percent(
            article, figure, "" if second else noun
        )  # "Revek had 52.4 percent and Oresk 44.7 percent"
    if before in words.held | {"share"} and figure.unit is None and not noun:
        holder = _holder(article, figure, second=True)
        return _held(str(before), holder) if holder else None
    if noun in words.held and figure.unit is None and _ASSEMBLY.search(article.text):
        behind = figure.counted_span[1] if figure.counted_span else figure.span[1]
        return _held(noun, _holder_behind(article, figure, behind) or _holder(article, figure, second=True))
    if is_money(figure):
        return sum_of(article, figure)
    if noun in words.purposes.values() and figure.unit is None and (figure.low or figure.high or 0) >= 1e6:
        return Special(noun, noun, money=True)
    return None


def _percent(article: Article, figure: Figure, noun: str) -> Special:
    words = lexicon()
    if noun in words.rates:
        return _rate(noun)
    if noun in words.voters and figure.event in words.voting:
        return _rate("turnout")  # "57 percent of voters had cast their ballots"
    if (progress := progress_of(article, figure)) is not None:
        return progress
    if rate := _rate_before(article, figure):
        return _rate(rate)
    end = figure.counted_span[1] if figure.counted_span else figure.span[1]
    done = _DONE.match(article.text[end : end + _BEHIND])
    if done and noun in words.shared:
        return Special(f"{noun} {done[1]}", f"{noun}s {done[1]} in percent", unit="percent")
    holder = _holder_behind(article, figure, end) or _holder(article, figure, second=True)
    plain = not noun or noun in words.shared or noun in {"percent", *holder}
    if holder and plain:
        return _held("share", holder)
    return percent_of_people(article, figure, noun) or Special(None)


def _rate(name: str) -> Special:
    return Special(name, f"{name} in percent", unit="percent", own=name in lexicon().own_rates)


def _rate_before(article: Article, figure: Figure) -> str | None:
    """ "Turnout in Sunday’s election was 61.9 percent": the rate named before, with no number between."""
    start, _ = sentence_around(article, figure.span)
    before = article.text[max(start, figure.span[0] - _BEFORE) : figure.span[0]].lower()
    words = [w for w in _WORD.findall(re.split(r"[\d;:]", before)[-1]) if w in lexicon().rates]
    first = _WORD.search(before)
    opens = first is not None and first[0] in lexicon().rates and re.search(r"\b(?:was|is|at|to)\s+$", before)
    return words[-1] if words else first[0] if first is not None and opens else None


def _held(thing: str, holder: frozenset[str]) -> Special:
    if not holder:
        return Special(None)  # of whom is not said: "cost it one seat", "a majority takes 76 seats"
    name = "share in percent" if thing == "share" else f"{thing}s"
    unit = "percent" if thing == "share" else None
    return Special(thing, f"{name}, {' '.join(sorted(holder))}", holder, unit, own=thing != "share")


def _is_margin(article: Article, figure: Figure, noun: str) -> bool:
    if figure.unit is not None or noun not in {"", "vote", "ballot", "margin", "percent", "majority", "lead"}:
        return False
    if noun in {"margin", "lead"} or (noun == "majority" and (figure.low or 0) >= _OF_VOTES):
        return True
    start, end = sentence_around(article, figure.span)
    before = article.text[max(start, figure.span[0] - _BEFORE) : figure.span[0]]
    behind = article.text[figure.span[1] : min(end, figure.span[1] + _BEHIND)]
    if _AHEAD.match(behind):
        return True
    told = {word.lower() for word in _WORD.findall(before)}
    return noun in {"vote", "ballot"} and bool(told & lexicon().majorities) and bool(_LEADS_BY.search(before))


def _holder(article: Article, figure: Figure, second: bool) -> frozenset[str]:
    """The telling words of the name that holds the figure; none where no name does."""
    start, _ = sentence_around(article, figure.span)
    before = article.text[max(start, figure.span[0] - _BEFORE) : figure.span[0]]
    before = _IN_OTHER_WORDS.sub(" ", before)
    before = _BESIDE.sub(r"\g<name>", before)  # "National Renewal, | led by Viktor Sand, | stood at"
    if body := _body(before):
        return body
    if pronoun := _PRONOUN.search(before):
        return _meant(article, figure.span[0] - len(before) + pronoun.start())
    for name in reversed(list(_NAME.finditer(before))):
        between = _WORD.findall(before[name.end() :].lower())
        telling = [word for word in _WORD.findall(name[0]) if word.lower() not in lexicon().opening]
        if not telling:
            continue
        clean = not re.search(r"[\d,;:’']", before[name.end() :])
        holds = bool(between) or (second and _GIVES.search(before[: name.start()]) is not None)
        holds = holds or is_heading(article, figure.span)  # "Alliance 40.5 percent, Renewal 38.9"
        moved = _MOVED if between[-1:] == ["to"] else frozenset()  # "falls to 72 seats"; not "fell 4 percent"
        if not (clean and holds and set(between) <= lexicon().holding | moved):
            return frozenset()
        if (head := _head_alone(article, name[0])) is not None:
            telling = _WORD.findall(head)
        words = frozenset(word.lower() for word in telling if word != "of")
        return words - lexicon().common_names or _in_full(article, name[0]) or words
    return frozenset()


def _head_alone(article: Article, name: str) -> str | None:
    """ "Liberals" of "The Liberals of Aksel Veen", where the report calls them so elsewhere."""
    head, of, _ = name.partition(" of ")
    head = head.removeprefix("The ").removeprefix("the ")
    alone = of and re.search(rf"\b{re.escape(head)}\b(?! of [A-Z])", article.text)
    return head if alone else None


def _holder_behind(article: Article, figure: Figure, end: int) -> frozenset[str]:
    """ "43.6 percent for Forward": the telling words of the name behind the number; ``end`` is where what it counts
    ends."""
    behind = _FOR_WHOM.match(article.text, figure.span[1]) or _FOR_WHOM.match(article.text, end)
    if behind is None:
        return frozenset()
    words = frozenset(w.lower() for w in _WORD.findall(behind["name"]) if w.lower() not in lexicon().opening)
    return words - lexicon().common_names - {"of"} or _in_full(article, behind["name"]) or words


def _in_full(article: Article, name: str) -> frozenset[str]:
    """Of "the Alliance" the telling words of the one name in the report that ends with it: "Democratic Alliance"."""
    longer = re.findall(rf"((?:[A-Z][\w-]+ )+){re.escape(name.split()[-1])}\b", article.text)
    told = {frozenset(word.lower() for word in each.split() if word != "The") for each in longer} - {
        frozenset()
    }
    return next(iter(told)) if len(told) == 1 else frozenset()


def _meant(article: Article, place: int) -> frozenset[str]:
    """Who "he" or "she" at ``place`` is: the name that the paragraph begins with; none where it begins with none."""
    start = next((s for s, e in article.paragraphs if s <= place < e), place)
    opening = article.text[start:place]
    name = _NAME.search(opening)
    if name is None or _WORD.findall(opening[: name.start()].lower()):
        return frozenset()
    told = [word.lower() for word in _WORD.findall(name[0]) if word.lower() not in lexicon().opening]
    return frozenset(told[-1:])


def _body(before: str) -> frozenset[str]:
    """ "A coalition with 82 seats": held by a body that has no name."""
    words = _WORD.findall(before)
    while words and words[-1] in lexicon().holding:
        words.pop()
    return frozenset(words[-1:]) & lexicon().unnamed_holders if words else frozenset()
