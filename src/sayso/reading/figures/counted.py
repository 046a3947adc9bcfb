"""What a number counts: the noun after it, or the subject of the clause that says how many."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.reading.dictionary import dictionary_form
from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.measures import is_money, unit_after
from sayso.reading.figures.moves import trend_of
from sayso.reading.figures.number_of import number_moved_to
from sayso.reading.figures.phrases import Phrase, phrase_after, phrase_before, phrase_of
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity

__all__ = ["Place", "counted_by", "locate"]

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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quantity stands among the words."""

    first: int
    last: int
    """Last word of the number with its unit."""
    top: int
    """The word of the number that hangs on the rest."""
    before: int
    """The word before the hedge and before "the" or "another"; -1 at the start of the text."""
    sentence: tuple[int, int]
    limit: int
    """Where the next quantity begins, or the sentence ends."""


def locate(prose: Prose, quantity: Quantity, following: Quantity | None) -> Place:
    first, last = prose.at(quantity.number[0]), prose.at(quantity.number[1] - 1)
    opening = prose.at(quantity.start)
    assert first is not None and last is not None and opening is not None
    end = prose.at(quantity.end - 1)
    sentence = prose.sentence(first)
    limit = sentence[1]
    if following is not None:
        then = prose.at(following.start)
        limit = min(limit, then) if then is not None and then > last else limit
    return Place(first, max(last, end or last), prose.top(first, last), opening - 1, sentence, limit)


def counted_by(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """The phrase that says what is counted; None where only the context does ("58 were killed")."""
    after = _after(prose, quantity, place)
    if after is not None:
        return _without_number_of(prose, after)
    if _is_part(prose, place):
        return None
    phrase = number_moved_to(prose, place.before + 1, place.sentence[0]) if quantity.unit is None else None
    phrase = phrase or _by_preposition(prose, place)
    if phrase is None and not _tells_event(prose, place):
        phrase = _by_clause(prose, quantity, place)
    phrase = phrase or _moved_before(prose, quantity, place)
    if phrase is None or _only_estimates(prose, place, phrase):
        return None
    return _without_number_of(prose, phrase)


def _is_part(prose: Prose, place: Place) -> bool:
    """ "Four of their last five": four of what is not named, certainly not of those who lost them."""
    following = prose.words[place.last + 1 : min(place.last + 3, place.sentence[1])]
    return len(following) == 2 and following[0].text.lower() == "of" and following[1].pos in ("DET", "PRON")


def _only_estimates(prose: Prose, place: Place, phrase: Phrase) -> bool:
    """ "an earlier estimate of 31 dead": the dead are counted, not estimates."""
    following = prose.word(place.last + 1)
    event = following is not None and following.text.lower() in table("events", "forms")
    return (
        event and phrase.first == phrase.last and prose.words[phrase.head].lemma in words("events", "counts")
    )


def _tells_event(prose: Prose, place: Place) -> bool:
    """ "Divers … adding to the 24 dead": the dead are counted, whoever is the subject of the clause."""
    following = prose.word(place.last + 1)
    if following is None or following.i >= place.sentence[1]:
        return False
    return following.text.lower() in table("events", "forms")


def _after(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    i, limit = place.last + 1, place.sentence[1]
    following = prose.word(i)
    if following is None or i >= limit:
        return None
    hyphen = following.text in ("-", "‑") and following.start == prose.words[place.last].end
    if hyphen:
        noun = prose.word(i + 1)
        if noun is not None and noun.text.lower() == "strong":
            return phrase_after(prose, i + 2, limit)  # "a 600-strong force"
        return Phrase(i + 1, i + 1, i + 1, i + 1) if noun and noun.lemma in _COMPOUNDS_THAT_COUNT else None
    if re.fullmatch(r"[A-Z]?\d{2,4}s", following.text):
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


def _by_preposition(prose: Prose, place: Place) -> Phrase | None:
    """ "a toll of 58", "the number of dead at 58", "a magnitude of 6"."""
    word = prose.word(place.before)
    if word is not None and word.text.lower() in ("the", "another", "a", "an"):
        word = prose.word(place.before - 1)
    if word is None or word.i < place.sentence[0]:
        return None
    if word.text.lower() not in ("of", "at", "worth", ":"):
        return None
    found = phrase_before(prose, word.i)
    if found is not None and prose.words[found.head].lemma == "top":
        return None  # "on top of the 1,500"
    found = found or _those_it_befell(prose, word.i) or _lost_before(prose, word.i)
    if found is not None and word.text == ":":
        title = found.first == found.last and prose.words[found.head].text[:1].isupper()
        return None if title or prose.words[found.head].pos == "PROPN" else found  # "Orm: 1 injured"
    return found


def _those_it_befell(prose: Prose, i: int) -> Phrase | None:
    """ "The number of dead at 58": what happened stands for those to whom it did, noun or adjective."""
    dead, of, noun = prose.word(i - 1), prose.word(i - 2), prose.word(i - 3)
    if dead is None or of is None or noun is None or dead.text.lower() not in table("events", "forms"):
        return None
    counts = of.text.lower() == "of" and noun.lemma in words("events", "counts")
    return Phrase(dead.i, dead.i, dead.i, dead.i) if counts else None


_DONE = ("VBN", "VBD")
"""The engines tell "the jobs | lost" from "they lost" by no more than its place."""


def _lost_before(prose: Prose, i: int) -> Phrase | None:
    """ "The number of jobs lost at 1,100": the jobs, with what was done to them between noun and preposition."""
    done, noun, of = prose.word(i - 1), prose.word(i - 2), prose.word(i - 3)
    if done is None or noun is None or of is None or done.tag not in _DONE or not is_noun(noun):
        return None
    return phrase_before(prose, done.i) if of.text.lower() == "of" else None


def _by_clause(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """The subject or object whose size the number is: "the toll rose to 58", "put the toll at 58"."""
    if quantity.form == "multiple" and prose.words[place.top].pos == "VERB":
        moved = prose.analysis.child(place.top, "obj") or prose.subject(place.top)
        return _nominal(prose, moved.i) if moved is not None else None
    if prose.analysis.child(place.top, "cop") is not None:
        subject = prose.subject(place.top)
        return _nominal(prose, subject.i) if subject is not None else None
    found = prose.predicate(place.top)
    if found is None:
        return None
    verb, below = found
    if not place.first <= below <= place.last and not _beside(prose, place, below):
        return _put_at(prose, place) or _moved_object(prose, place, verb, below)
    relation = prose.words[below].relation
    if relation.startswith("nsubj"):
        return None
    lemma = prose.words[verb].lemma
    if (
        trend_of(lemma) is None
        and lemma not in words("events", "light")
        and lemma not in words("change", "settles")
    ):
        return None
    subject, thing = prose.subject(verb), prose.object(verb, place.first)
    active = prose.analysis.child(verb, "aux:pass") is None and subject is not None
    if active and lemma in words("events", "thinkers") and thing is None:
        return None  # "the agency expects between 20 and 30 tonnes": who expects is not counted
    rate = quantity.unit is not None and " per " in quantity.unit  # "£400,000 a year" may hang by its year
    if (relation == "obj" or rate) and subject is not None and _only_acts(quantity, lemma, subject.lemma):
        return None
    if thing is not None and not _is_measure(prose, thing.i):
        return _nominal(prose, thing.i)
    if relation == "obj" and lemma in words("events", "light") and not _takes_size(lemma):
        return None
    return _nominal(prose, subject.i) if subject is not None else None


def _is_measure(prose: Prose, i: int) -> bool:
    """ "Lost 3 euros to 41": the euros are the size of the first number, and not what the second counts."""
    before = prose.word(i - 1)
    return before is not None and before.tag in ("CD", "$")


def _only_acts(quantity: Quantity, verb: str, subject: str) -> bool:
    """ "The pool loses £400,000", "Vexon to cut 1,200": who loses or cuts is not what is counted.

    "Shares lost 3 euros" and "the index shed 40 points" measure their subject.
    """
    if verb in words("change", "moves_measures_only"):
        return (quantity.unit is None or is_money(quantity.unit)) and subject not in words("change", "priced")
    return False


def _takes_size(verb: str) -> bool:
    """ "Reached 58", "rose 8%", "remain 5 inches": the object is the size of the subject."""
    return verb in ("reach", "total", "be", "remain", "stand") or trend_of(verb) is not None


def _beside(prose: Prose, place: Place, below: int) -> bool:
    """ "up from 31", "rose 8% to 58": a particle or another number stands between the number and the verb."""
    word, before = prose.words[below], prose.word(place.before)
    if word.text.lower() in ("up", "down", "from"):
        return True
    moved = before is not None and before.text.lower() in ("to", "from") and below < place.first
    return moved and (word.tag == "CD" or prose.analysis.child(below, "nummod") is not None)


def _put_at(prose: Prose, place: Place) -> Phrase | None:
    """ "The count of homes in the valley at 58": a number that "at" hangs on a noun before it."""
    before, head = prose.word(place.before), prose.words[prose.words[place.top].head]
    if before is None or before.text.lower() != "at" or head.i >= place.before:
        return None
    return _nominal(prose, head.i) if head.lemma in words("events", "counts") else None


def _moved_object(prose: Prose, place: Place, verb: int, below: int) -> Phrase | None:
    """ "Doubled its recall of batteries to 40,000": the object that moved, though the number hangs inside it.

    Refused: a number that "to" and "from" do not go before, and a verb that moves no number ("sent a letter of
    thanks to 12").
    """
    before, moves = prose.word(place.before), prose.words[verb].lemma
    if before is None or before.text.lower() not in ("to", "from") or place.before <= below:
        return None
    moved = trend_of(moves) is not None or moves in words("change", "settles")
    return _nominal(prose, below) if moved and prose.words[below].relation == "obj" else None


def _moved_before(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """ "The toll rose from 31 to 58", where the analysis has no subject for the verb: the noun right before it.

    Only a verb in the past that says how a number moved, with nothing but numbers between it and this one;
    refused: "Vexon cut 1,200 jobs", where the number has a noun of its own.
    """
    i = place.before
    while i > place.sentence[0] and place.before - i < 6 and _is_amount(prose, i):
        i -= 1
    verb = prose.word(i)
    if verb is None or i <= place.sentence[0] or not verb.text.islower() or trend_of(verb.text) is None:
        return None
    base = verb.text in words("change", "up") or verb.text in words("change", "down")
    found = None if base or prose.subject(i) is not None else phrase_before(prose, i)
    if found is None or _only_acts(
        quantity, dictionary_form(verb.text, "VBD", verb.lemma), prose.words[found.head].lemma
    ):
        return None
    return found


def _is_amount(prose: Prose, i: int) -> bool:
    word = prose.words[i]
    return word.tag in ("CD", "$") or word.text.lower() in ("to", "from", "by", "%", "percent", "points")


def _nominal(prose: Prose, i: int) -> Phrase | None:
    return phrase_of(prose, i) if is_noun(prose.words[i]) and not prose.in_time(i) else None


def _without_number_of(prose: Prose, phrase: Phrase) -> Phrase:
    """ "number of soldiers" counts soldiers; "death toll" stays what it is called."""
    head = prose.words[phrase.head]
    of = prose.word(phrase.end + 1)
    if (
        head.lemma not in ("number", "total", "amount", "count", "tally", "figure", "estimate", "size")
        or of is None
        or head.tag != "NN"
    ):
        return phrase
    if of.text.lower() != "of":
        return phrase
    limit = prose.sentence(phrase.head)[1]
    inner = phrase_after(prose, phrase.end + 2, limit)
    if inner is not None:
        return inner
    word = prose.word(phrase.end + 2)
    if word is not None and word.text.lower() == "the":
        word = prose.word(phrase.end + 3)
    if word is not None and word.text.lower() in table("events", "forms"):
        return Phrase(word.i, word.i, word.i, word.i)
    return phrase
