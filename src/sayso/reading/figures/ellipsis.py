"""Numbers without a noun of their own: "another 1,500 joined the 1,500", "12 of them", "and injured 200"."""

from __future__ import annotations

from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.phrases import Phrase, phrase_of
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity
from sayso.reading.fixed import fixed

__all__ = [
    "Antecedent",
    "antecedent_of",
    "bargained",
    "meant_by_them",
    "on_other_side",
    "same_count",
    "takes_part_of",
]


_NEAREST = 12
"""Figures to look back over."""
_WIDEST = 80
"""Words to look back over."""


@fixed
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
        gains = words("events", "gains")
        same = event is not None and (antecedent.event == event or {antecedent.event, event} <= gains)
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


def on_other_side(prose: Prose, place: Place, before: Place, voted: Phrase | None, event: str | None) -> bool:
    """ "Voted 212 to 140", "by 212 votes to 140": the second number counts the votes of the other side.

    ``before`` is the place of the figure before, ``voted`` and ``event`` what it counts. Refused: any other
    pair of numbers ("raised it from 3 to 5"), and scores, which are no figures at all.
    """
    noun, to = prose.words[voted.head].lemma if voted is not None else None, prose.word(place.before)
    if event not in words("events", "votes") and noun not in words("events", "votes"):
        return False
    if to is None or to.text.lower() not in ("to", "against") or before.sentence != place.sentence:
        return False
    end = voted.last if voted is not None and voted.first == before.last + 1 else before.last
    return end + 1 == to.i


def meant_by_them(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """ "The fault in home batteries affects 40,000 of them": the nearest plural before, where no figure counted it.

    Where the sentence has none, what the one before is about: "Whales swim off the coast. There are 22 of them."
    Refused: the subject of the same clause, which "them" never is ("the rebels killed 40 of them").
    """
    after = [word.text.lower() for word in prose.words[place.last + 1 : place.last + 3]]
    if quantity.unit is not None or after != ["of", "them"]:
        return None
    apart = False
    for i in range(place.before, place.sentence[0] - 1, -1):
        word = prose.words[i]
        apart = apart or word.text in (",", ";", "and")
        if word.tag in ("NNS", "NNPS") and not prose.in_time(i):
            found = phrase_of(prose, i)
            return found if apart or not _is_subject(prose, found) else None
    return told_of_before(prose, place.sentence[0])


def told_of_before(prose: Prose, start: int) -> Phrase | None:
    """The plural that the sentence before word ``start`` is about: its subject, or the only plural in it."""
    if start == 0:
        return None
    first, last = prose.sentence(start - 1)
    first = max(first, last - _WIDEST)
    plurals = [i for i in range(first, last) if prose.words[i].tag == "NNS" and not prose.in_time(i)]
    subjects = [i for i in plurals if prose.words[i].relation.startswith("nsubj")]
    about = subjects[:1] or plurals
    return phrase_of(prose, about[0]) if len(about) == 1 else None


def bargained(
    prose: Prose, quantity: Quantity, place: Place, event: str | None, earlier: list[Antecedent]
) -> Antecedent | None:
    """ "Want a 7 percent pay rise, and were offered 4.5 percent": the rise, or the pay, that is bargained for.

    Refused: any other unit than percent, and a noun of pay two sentences back.
    """
    if quantity.unit != "percent" or event not in words("events", "bargains"):
        return None
    nearest = place.sentence[0] - 1
    for antecedent in reversed(earlier[-_NEAREST:]):
        pay = words("events", "pay") | words("change", "rise_nouns")
        if antecedent.sentence[1] > nearest and antecedent.unit == "percent":
            return antecedent if prose.words[antecedent.phrase.head].lemma in pay else None
    start = max(prose.sentence(max(nearest, 0))[0], place.before - _WIDEST)
    for i in range(place.before, start - 1, -1):
        if prose.words[i].lemma in words("events", "pay") and is_noun(prose.words[i]):
            return Antecedent(phrase_of(prose, i), place.sentence, quantity.unit)
    return None


def _is_subject(prose: Prose, phrase: Phrase) -> bool:
    """Whether it is the subject of its clause: a preposition before it outweighs what the parse says."""
    before = prose.word(phrase.first - 1)
    if before is not None and before.pos in ("DET", "PRON"):
        before = prose.word(before.i - 1)
    below = before is not None and before.pos == "ADP"
    return prose.words[phrase.head].relation.startswith("nsubj") and not below


def same_count(
    prose: Prose, phrase: Phrase, unit: str | None, earlier: list[Antecedent]
) -> tuple[Phrase, str | None]:
    """ "That number was raised to five", "the toll stands at 58": what an earlier figure of the kind counted.

    A bare "number" or "figure" takes phrase and event of the last count of things, in its sentence or the one
    before, or else what that is about ("Protesters were held. Their number has risen to 310"); "toll" takes
    the event of an earlier toll ("death toll"), and is of the dead where the dead were spoken of. Anything else is
    returned as it is, with no event; so is what has a ``unit`` but percent: "a total of $360m" is not of the people
    before.
    """
    lemma = prose.words[phrase.head].lemma
    if lemma not in words("events", "counts") or unit not in (None, "percent"):
        return phrase, None
    sentence = prose.sentence(phrase.head)
    modifiers = [word.text.lower() for word in prose.words[phrase.first : phrase.head]]
    bare = lemma in ("number", "figure", "total", "count", "tally") and phrase.last == phrase.head
    bare = bare and all(modifier in words("restated", "true") for modifier in modifiers)
    for antecedent in reversed(earlier[-_NEAREST:]):
        if (
            antecedent.unit is None
            and prose.words[antecedent.phrase.head].lemma == lemma
            and antecedent.event
        ):
            return phrase, antecedent.event
        if bare and antecedent.unit is None and antecedent.sentence[1] >= sentence[0]:
            return antecedent.phrase, antecedent.event
    if bare and phrase.first == phrase.last and not _is_named(prose, phrase):
        about = told_of_before(prose, sentence[0])
        return (phrase, None) if about is None else (about, _befell(prose, about))
    if lemma == "toll" and phrase.first == phrase.last and _death_near(prose, sentence[0], phrase.head):
        return phrase, "die"
    return phrase, None


def _is_named(prose: Prose, phrase: Phrase) -> bool:
    """ "The number of dead", "the number in hospital": what is counted stands behind it."""
    following = prose.word(phrase.last + 1)
    return following is not None and following.text.lower() in (
        "of",
        "for",
        "in",
        "on",
        "under",
        "without",
        "with",
    )


def _befell(prose: Prose, phrase: Phrase) -> str | None:
    """What was done to the subject of a passive: "Protesters were detained"."""
    word = prose.words[phrase.head]
    return prose.words[word.head].lemma if word.relation == "nsubj:pass" else None


def _death_near(prose: Prose, start: int, end: int) -> bool:
    """Whether death is spoken of in a sentence or the one before."""
    first = max(prose.sentence(start - 1)[0] if start else start, end - _WIDEST)
    forms, nouns = table("events", "forms"), table("events", "nouns")
    told = (forms.get(w.text.lower()) or nouns.get(w.lemma) for w in prose.words[first:end])
    return any(event in ("die", "kill", "dead") for event in told)


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
    following, before = prose.word(place.last + 1), prose.word(place.before)
    alone = following is None or following.i >= place.sentence[1] or following.pos == "PUNCT"
    if (
        alone
        and before is not None
        and before.text.lower() in ("to", "at", "by", "now", "has", "have", "had")
    ):
        return True
    return prose.words[place.top].relation in ("nsubj", "nsubj:pass", "obj", "conj", "obl", "appos")
