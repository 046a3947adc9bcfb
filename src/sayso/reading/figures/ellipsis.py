"""Numbers without a noun of their own: "another 1,500 joined the 1,500", "12 of them", "and injured 200"."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.figures.counted import Place
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.prose import Prose
from sayso.reading.figures.quantity import Quantity

__all__ = ["Antecedent", "antecedent_of", "same_count", "takes_part_of"]


_NEAREST = 12
"""Figures to look back over."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What an earlier figure counted, and the sentence it stood in."""

    phrase: Phrase
    sentence: tuple[int, int]
    unit: str | None
    event: str | None = None


def antecedent_of(
    prose: Prose,
    quantity: Quantity,
    place: Place,
    event: str | None,
    earlier: list[Antecedent],
    retold: bool = False,
) -> Antecedent | None:
    """What the nearest earlier figure counted, in the same sentence or the one before.

    The sentence before counts only for a number that points back ("another 40"), that is ``retold`` ("it had
    earlier said 12"), or of which the same is said: after "recall 9,000 cars", "recall only 1,200". Refused:
    a number with a unit; a thing where people are spoken of (after "destroyed 300 houses", "58 were killed"
    is of nobody named); a number that stands in no place of a noun.
    """
    if quantity.unit is not None or quantity.form in ("fraction", "multiple"):
        return None
    pointing = retold or _points_back(prose, place)
    if not pointing and not _stands_for_noun(prose, place):
        return None
    for antecedent in reversed(earlier[-_NEAREST:]):
        if antecedent.unit is not None:
            continue
        same = event is not None and antecedent.event == event
        if antecedent.sentence[1] < place.sentence[0] or (
            not pointing and not same and antecedent.sentence != place.sentence
        ):
            break
        people = prose.words[antecedent.phrase.head].lemma in words("people", "nouns") or _is_group(
            prose, antecedent
        )
        if event in words("events", "to_people") and not people:
            continue
        return antecedent
    return None


def same_count(prose: Prose, phrase: Phrase, earlier: list[Antecedent]) -> tuple[Phrase, str | None]:
    """ "That number was raised to five", "the toll stands at 58": what an earlier figure of the kind counted.

    A bare "number" or "figure" takes phrase and event of the last count of things; "toll" takes the event
    of an earlier toll ("death toll"). Anything else is returned as it is, with no event.
    """
    lemma = prose.words[phrase.head].lemma
    if lemma not in words("events", "counts"):
        return phrase, None
    for antecedent in reversed(earlier[-_NEAREST:]):
        if (
            antecedent.unit is None
            and prose.words[antecedent.phrase.head].lemma == lemma
            and antecedent.event
        ):
            return phrase, antecedent.event
        bare = lemma in ("number", "figure", "total", "count", "tally") and phrase.first == phrase.last
        if bare and antecedent.unit is None and antecedent.sentence == prose.sentence(phrase.head):
            return antecedent.phrase, antecedent.event
    return phrase, None


def takes_part_of(prose: Prose, place: Place) -> bool:
    """ "killed 12, including three children", "40 of them women": part of what was counted before it."""
    before = [prose.words[i].text.lower() for i in (place.before - 1, place.before) if i >= place.sentence[0]]
    if before[-1:] == ["including"] or before in (["of", "whom"], ["of", "them"], ["among", "them"]):
        return True
    after = [word.text.lower() for word in prose.words[place.last + 1 : place.last + 3]]
    return after in (["of", "them"], ["of", "whom"])


def _is_group(prose: Prose, antecedent: Antecedent) -> bool:
    """ "two Palestinians": a name of a people."""
    return any(
        name.type == "group" for name in prose.names_near(prose.words[antecedent.phrase.head].start)[-1:]
    )


def _points_back(prose: Prose, place: Place) -> bool:
    """ "another 40", "the 1,500", "12 of them", "40 others": the noun was given before."""
    previous, following = prose.word(place.before), prose.word(place.last + 1)
    if previous is not None and previous.text.lower() in ("the", "another", "further"):
        return True
    if following is None:
        return False
    beyond = prose.word(place.last + 2)
    of_them = beyond is not None and beyond.text.lower() in ("them", "whom", "those", "these")
    return following.text.lower() in ("more", "others") or (following.text.lower() == "of" and of_them)


def _stands_for_noun(prose: Prose, place: Place) -> bool:
    return prose.words[place.top].relation in ("nsubj", "nsubj:pass", "obj", "conj", "obl", "appos")
