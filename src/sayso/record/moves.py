"""A number told as where something has moved: "extended the recall to 112,000 cars", "the strike spread to 27,000".

Counted: a word of moving with "to" right before the number, nothing but words between them and "from" with what it
was. Not: a step ("raised it by 40"), a bound ("up to 30"), a move in another clause.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from math import inf
from typing import NamedTuple

from sayso.model import Article, Figure
from sayso.reading.dictionary import dictionary_form
from sayso.record.bounds import Bounds
from sayso.record.evidence import sentence_around
from sayso.record.measures_lexicon import lexicon

__all__ = ["Move", "by_now", "by_what_moved", "move_of"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|roughly|more than|over|at least|as many as|just|an estimated) )?"
)
_TO = re.compile(rf"[^.;:!?\d]{{0,90}}?(?:\bfrom\b[^.;:!?]{{0,40}} )?\bto (?:a total of )?{_HEDGE}$")
_TO_TWO = re.compile(
    rf"[^.;:!?\d]{{0,90}}?\bto {_HEDGE}[\d,.]+ (?:million |billion )?(?:[a-z]+ ){{1,3}}(?:and|with) {_HEDGE}$"
)
""" "Losses had risen to about 300 dead and | 2,700 wounded"."""
_TO_BE = re.compile(r"\bto be $")
_OF_WHOM = re.compile(r"\bwho (?:have |has |had )?$")
_OF_WHAT = re.compile(
    r"\b(?:count|tally|toll|estimate|number|figure|total) (?:of|for) (?:the |its |their |those |confirmed |all )?"
    r"(?P<what>(?:[a-z]+ ){0,2}[a-z]+s)(?: (?:in|on|at|by|from|since|during|killed|missing) [^.;:\d]{1,40})? to "
)
""" "Doubled its count of heat deaths to 61"."""
_BY_NOW = re.compile(r"\b(?:now|so far|to date|up to now)\b")
_TOLL = re.compile(r"\b(?:[Dd]eath toll|[Tt]oll|[Nn]umber of (?:deaths|dead|fatalities))\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are) (?:\w+ )?$")
_SUBJECT = 90
_LOST = "kill"
""" "Losses have risen to 41 soldiers": so many have been killed."""


class Move(NamedTuple):
    """How a number came about."""

    begins: int
    """Where the word of moving begins, in characters of the text."""
    rises: bool | None
    """Whether it went up; None where that is not told."""
    by_somebody: bool
    """Whether somebody is told to have moved it, right before the word."""
    of_a_count: bool
    """Whether it is a count or an estimate that was moved, of which each party has its own; not a recall, an offer."""
    verb: str
    """The word of moving, as printed."""
    act: str | None
    """The verb for the act that moved: of an evacuation, to evacuate."""

    @property
    def is_own_act(self) -> bool:
        """Whether who moved it moved what he does, a recall or an offer, and not a count of his."""
        return self.by_somebody and not self.of_a_count

    def leads(self, before: Bounds, after: Bounds) -> bool:
        """Whether it goes from one count to another: up to more, down to less."""
        up = after.above(before) or (before.high == inf and after.low > before.low)  # up from "at least 90"
        down = before.above(after)
        return (up and self.rises is not False) or (down and self.rises is not True)


@lru_cache(maxsize=1)
def _lost() -> frozenset[str]:
    """Whom losses may be of: people and soldiers."""
    things, people = lexicon().things, lexicon().people
    return people | {word for word, thing in things.items() if thing in people}


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/moves.toml").read_text("utf-8"))
    done = {form: way for way, forms in raw["done"].items() for form in forms}
    gone = {form: way for way, forms in raw["gone"].items() for form in forms}
    come = {form: way for way, forms in raw["come"].items() for form in forms}
    return {"done": done, "gone": gone, "come": come, "acts": raw["acts"]}


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """The words of moving in their dictionary form."""
    return frozenset(dictionary_form(verb, "VBN", verb) for verb in (*_words()["done"], *_words()["gone"]))


@lru_cache(maxsize=1)
def _moving() -> re.Pattern[str]:
    forms = sorted({*_words()["done"], *_words()["gone"]}, key=len, reverse=True)
    return re.compile(rf"\b(?P<verb>{'|'.join(map(re.escape, forms))})\b")


def move_of(article: Article, figure: Figure) -> Move | None:
    """The last move before a total, in its sentence, that leads to it."""
    if figure.change != "total":
        return None
    start, _ = sentence_around(article, figure.span)
    text, number = article.text, figure.span[0]
    for moved in reversed(list(_moving().finditer(text, start, number))):
        if _TO_BE.search(text, start, moved.start()):
            continue  # "raised the number to be moved to hostels to 190"
        if _OF_WHOM.search(text, start, moved.start()) and _moving().search(text, start, moved.start()):
            continue  # "raised the number of people who fell ill to 31"
        one, two = (told.fullmatch(text, moved.end(), number) for told in (_TO, _TO_TWO))
        if one or two:
            move = _move(
                text[start : moved.start()], text[moved.end() : number], moved["verb"], moved.start()
            )
            return move if one else move._replace(act=None)
    for come in _coming().finditer(text, start, number):
        if come.end() == number:
            return _move(text[start : come.start()], "", come["verb"], come.start())
    return None


def by_now(article: Article, figure: Figure) -> Move | None:
    """A total told as where things stand by now ("250,000 birds have now been culled"), as a move of it."""
    start, end = sentence_around(article, figure.span)
    if figure.change != "total" or not _BY_NOW.search(article.text[start:end]):
        return None
    return Move(figure.span[0], None, by_somebody=False, of_a_count=True, verb="", act=None)


@lru_cache(maxsize=1)
def _coming() -> re.Pattern[str]:
    forms = "|".join(map(re.escape, sorted(_words()["come"], key=len, reverse=True)))
    return re.compile(rf"\b(?P<verb>{forms}) {_HEDGE}")


def _move(before: str, between: str, verb: str, begins: int) -> Move:
    words = _words()
    passive = _PASSIVE.search(before) is not None
    object_ = [word.lower() for word in _WORD.findall(re.split(r"\bfrom\b|\bto\b", between)[0])]
    by_somebody = verb in words["done"] and not passive and bool(object_)
    told = object_ if by_somebody else [word.lower() for word in _WORD.findall(before[-_SUBJECT:])]
    act = next((words["acts"][word] for word in reversed(told) if word in words["acts"]), None)
    way = words["done"].get(verb) or words["gone"].get(verb) or words["come"][verb]
    counts = bool({*object_} & {*lexicon().own_tallies, *lexicon().tallies, "toll"})
    return Move(begins, {"up": True, "down": False}.get(way), by_somebody, counts, verb, act)


def _is_toll(article: Article, figure: Figure, move: Move) -> bool:
    """ "The death toll of the bridge collapse rose to five", "taking the toll to five"."""
    start, _ = sentence_around(article, figure.span)
    moved = article.text[move.begins if move.by_somebody else start : figure.span[0]]
    return figure.unit is None and _TOLL.search(moved) is not None


def by_what_moved(article: Article, figure: Figure) -> Figure:
    """The figure with what befell the counted, where the noun of an act tells it: "extended the evacuation to 900"."""
    move = move_of(article, figure)
    if move is None:
        return figure
    if figure.unit is None and (of := _OF_WHAT.search(article.text, move.begins, figure.span[0])) is not None:
        noun = of["what"].split()[-1]
        counted = replace(figure, counted=of["what"], counted_noun=dictionary_form(noun, "NNS", noun))
        return replace(counted, counted_span=of.span("what"), event=move.act)
    noun = (figure.counted_noun or "").lower()
    if noun in _words()["acts"] or (noun not in _lost() and _is_toll(article, figure, move)):
        figure = replace(figure, counted=None, counted_noun=None, counted_span=None)
        if move.act is None:
            return replace(figure, event=_LOST)
    by_moving = figure.event is None or figure.event in lexicon().neutral
    by_moving = by_moving or figure.event in _verbs()
    if move.act == _LOST and (figure.unit or (figure.counted_noun or "").lower() not in _lost()):
        return figure  # "losses widened to 40 million"
    return replace(figure, event=move.act) if by_moving and move.act != figure.event else figure
