"""What a number counts, where that is the subject or object of its clause: "the toll rose to 58"."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.dictionary import dictionary_form
from sayso.reading.figures.counted_before import nominal
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.measures import is_money
from sayso.reading.figures.moves import trend_of
from sayso.reading.figures.phrases import Phrase, phrase_before
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity

__all__ = ["by_clause", "moved_before"]

_EXTENTS = frozenset({"high", "low", "great", "large", "much", "many", "few", "little"})


def by_clause(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """The subject or object whose size the number is: "the toll rose to 58", "put the toll at 58"."""
    if quantity.form == "multiple" and prose.words[place.top].pos == "VERB":
        moved = prose.analysis.child(place.top, "obj") or prose.subject(place.top)
        return nominal(prose, moved.i) if moved is not None else None
    if prose.analysis.child(place.top, "cop") is not None:
        return _of_subject(prose, quantity, place, prose.subject(place.top))
    extent = prose.words[prose.words[place.top].head]
    if extent.text.lower() in _EXTENTS and prose.analysis.child(extent.i, "cop") is not None:
        return _noun(prose, prose.subject(extent.i))  # "the toll could be as high as 58"
    ahead = prose.word(place.before)
    if ahead is not None and ahead.tag == "PRP$" and quantity.unit is None:
        return None  # "the institute stood by its 14"
    found = prose.predicate(place.top)
    if found is None:
        return None
    verb, below = found
    if not place.first <= below <= place.last and not _beside(prose, place, below):
        return _put_at(prose, place) or _moved_object(prose, place, verb, below)
    relation = _relation(prose, place, below)
    if relation.startswith("nsubj"):
        return None
    lemma = prose.words[verb].lemma
    if (
        trend_of(lemma) is None
        and not _goes_up_or_down(prose, verb)
        and lemma not in words("events", "light")
        and lemma not in words("change", "settles")
    ):
        return None
    put = prose.analysis.child(verb, "obj")
    subject, thing = prose.subject(verb) or _estimated(prose, verb), prose.object(verb, place.first)
    subject, which = prose.meant(subject), prose.meant(put)
    if which is not put and which is not None and lemma in words("change", "settles"):
        return nominal(prose, which.i)  # "the number, which officials put at 40"
    if put is not None and put.text.lower() in ("it", "them", "that") and put.i < place.first:
        return None  # "police put it at 40"
    active = prose.analysis.child(verb, "aux:pass") is None and subject is not None
    if active and lemma in words("events", "thinkers") and thing is None:
        return None  # "the agency expects between 20 and 30 tonnes": who expects is not counted
    rate = quantity.unit is not None and " per " in quantity.unit  # "£400,000 a year" may hang by its year
    if (relation == "obj" or rate) and subject is not None and _only_acts(quantity, lemma, subject.lemma):
        return None
    if thing is not None and not _is_measure(prose, thing.i):
        return nominal(prose, thing.i)
    if relation == "obj" and lemma in words("events", "light") and not _takes_size(lemma):
        return None
    return _of_subject(prose, quantity, place, subject) if lemma == "be" else _noun(prose, subject)


def _noun(prose: Prose, word: Word | None) -> Phrase | None:
    return nominal(prose, word.i) if word is not None else None


def _of_subject(prose: Prose, quantity: Quantity, place: Place, subject: Word | None) -> Phrase | None:
    """The subject of "is 58" and "was at 58": of the latter only what can have a size."""
    at = subject is not None and _is_at(prose, quantity, place) and not _is_counted(subject.lemma)
    return None if at else _noun(prose, subject)


def _is_at(prose: Prose, quantity: Quantity, place: Place) -> bool:
    """ "The governor's office was at 389 by midnight": so many were counted there, and not offices."""
    before = prose.word(place.before)
    return quantity.unit is None and before is not None and before.text.lower() == "at"


def _is_counted(lemma: str) -> bool:
    return lemma in words("events", "counts") or lemma in words("change", "collectives")


def _goes_up_or_down(prose: Prose, verb: int) -> bool:
    """ "The number of arrests had gone up from 12 to 30"."""
    particle = prose.word(verb + 1)
    moved = particle is not None and particle.text.lower() in ("up", "down")
    return moved and prose.words[verb].lemma in ("go", "come")


def _estimated(prose: Prose, verb: int) -> Word | None:
    """ "A crowd estimated at 5,000", "the toll, put at 24": the noun that the participle hangs on."""
    word = prose.words[verb]
    noun = prose.words[word.head]
    return noun if word.relation == "acl" and word.tag == "VBN" and is_noun(noun) else None


def _relation(prose: Prose, place: Place, below: int) -> str:
    """The relation of a number to its verb; behind "to" it is no object and no subject, whatever the parse says."""
    before = prose.word(place.before)
    led = before is not None and before.text.lower() in ("to", "from")
    relation = prose.words[below].relation
    return "obl" if led and relation in ("obj", "nsubj", "nsubj:pass") else relation


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
    return nominal(prose, head.i) if head.lemma in words("events", "counts") else None


def _moved_object(prose: Prose, place: Place, verb: int, below: int) -> Phrase | None:
    """ "Doubled its recall of batteries to 40,000": the object that moved, though the number hangs inside it.

    Refused: a number that "to" and "from" do not go before, and a verb that moves no number ("sent a letter of
    thanks to 12").
    """
    before, moves = prose.word(place.before), prose.words[verb].lemma
    if before is None or before.text.lower() not in ("to", "from") or place.before <= below:
        return None
    moved = trend_of(moves) is not None or moves in words("change", "settles")
    return nominal(prose, below) if moved and prose.words[below].relation == "obj" else None


def moved_before(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
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
