"""What a number counts, where that stands behind it: "58 people", "half of the homes", "a 600-strong force"."""

from __future__ import annotations

import re

from sayso.reading.figures.lexicon import table
from sayso.reading.figures.measures import is_money, unit_after
from sayso.reading.figures.phrases import Phrase, phrase_after
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["counted_behind"]

_MODELS = re.compile(r"[A-Z]?\d{2,4}s")

_COMPOUNDS_THAT_COUNT = (
    "member",
    "person",
    "man",
    "bed",
    "seat",
    "room",
    "seater",
    "unit",
    "piece",
    "point",
)


def counted_behind(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    i, limit = place.last + 1, place.sentence[1]
    following = prose.word(i)
    if following is None or i >= limit or following.text == "(":
        return None
    if quantity.unit is not None and following.text in ("and", "but"):
        return None  # "Mr Roe had 51.2 percent and Ms Lind 48.8"
    hyphen = following.text in ("-", "‑") and following.start == prose.words[place.last].end
    if hyphen:
        noun = prose.word(i + 1)
        if noun is not None and noun.text.lower() == "strong":
            return phrase_after(prose, i + 2, limit)  # "a 600-strong force"
        return Phrase(i + 1, i + 1, i + 1, i + 1) if noun and noun.lemma in _COMPOUNDS_THAT_COUNT else None
    if _MODELS.fullmatch(following.text):
        return Phrase(i, i, i, i)  # "18 new 777s", where nothing but the model is named
    if quantity.form == "multiple":
        return _after_multiple(prose, i, limit)
    i = _skip_more(prose, i, limit)
    if i < limit and prose.words[i].text.lower() == "of":
        return phrase_after(prose, _skip_number(prose, i + 1, limit), limit)
    if quantity.unit is not None and i < limit and prose.words[i].text.lower() in ("in", "worth"):
        of = 2 if prose.word(i + 1) and prose.words[i + 1].text.lower() == "of" else 1
        money = is_money(quantity.unit) and not prose.in_time(i + of)
        found = phrase_after(prose, i + of, limit) if money else None
        return found if found and prose.words[found.head].pos == "NOUN" else None
    if quantity.form == "fraction":
        return phrase_after(prose, i, limit)
    if quantity.form == "vague" and prose.words[i - 1].text.lower() in table("numbers", "vague"):
        return None  # "thousands flee": no noun stands right behind such a plural
    if i + 2 < limit and [w.text.lower() for w in prose.words[i : i + 3]] == ["the", "number", "of"]:
        return phrase_after(prose, i, limit)  # "brought to 74 the number of people shot"
    if i < limit and prose.words[i].text.lower() in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
    ):
        return None
    found = phrase_after(prose, _past_size(prose, quantity, i, limit), limit)
    if found is None or _is_elsewhere(prose, quantity, place, found) or _is_event(prose, found):
        return None
    return found


def _is_event(prose: Prose, phrase: Phrase) -> bool:
    """ "58 dead", "17 shot": what happened, even where it is tagged as a noun."""
    return phrase.first == phrase.last and prose.words[phrase.head].text.lower() in table("events", "forms")


def _skip_more(prose: Prose, i: int, limit: int) -> int:
    while i < limit and prose.words[i].text.lower() in (
        "more",
        "additional",
        "further",
        "extra",
        "fewer",
        "less",
    ):
        i += 1
    return i


def _past_size(prose: Prose, quantity: Quantity, i: int, limit: int) -> int:
    """ "Eight million 250ml bottles", "two 500 kg bombs": the size of what is counted stands before it."""
    size = _SIZE.match(prose.text, quantity.end)
    if quantity.unit is not None or size is None or i >= limit:
        return i
    unit, end = unit_after(prose.text, size.end(), None)
    then = prose.at(end + 1) if unit is not None and prose.text[end : end + 1] in (" ", "-") else None
    return then if then is not None and i < then < limit else i


_SIZE = re.compile(r"\s\d+(?:\.\d+)?(?=[-\s]?[a-zA-Z])")


def _skip_number(prose: Prose, i: int, limit: int) -> int:
    """ "three of the 12 victims": the victims are counted."""
    while i < limit and (
        (prose.words[i].pos in ("DET", "NUM", "PRON") and prose.words[i].text.lower() != "them")
        or (i + 1 < limit and prose.words[i].pos == "ADJ" and prose.words[i + 1].tag == "CD")
    ):
        i += 1
    return i


def _after_multiple(prose: Prose, i: int, limit: int) -> Phrase | None:
    """ "double the number of soldiers", "three times as many homes".

    Refused: "twice as many as the company listed", who counted and is not what is counted.
    """
    printed = [word.text.lower() for word in prose.words[i : min(i + 3, limit)]]
    if printed in (["as", "many", "as"], ["as", "much", "as"]):
        return None
    while i < limit and prose.words[i].text.lower() in (
        "as",
        "many",
        "much",
        "more",
        "that",
        "times",
        "times.",
    ):
        i += 1
    return phrase_after(prose, i, limit)


def _is_elsewhere(prose: Prose, quantity: Quantity, place: Place, phrase: Phrase) -> bool:
    """A noun next to the number that belongs to another clause: "of the 58 Monday's storm killed"."""
    head = prose.words[phrase.head]
    number = prose.words[place.top]
    if quantity.unit is not None:
        # "rose 5 percent last year", "a 5 percent stake": only a noun that the unit modifies.
        return number.head != phrase.head and not place.first <= head.head <= place.last
    if number.relation in ("nummod", "amod", "compound", "advmod", "det") and number.head == phrase.head:
        return False
    if head.relation.startswith("nsubj") and number.relation in ("nsubj", "nsubj:pass", "obj", "obl", "nmod"):
        return number.head != phrase.head and head.head != number.head
    return False
