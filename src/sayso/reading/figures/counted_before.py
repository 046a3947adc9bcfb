"""What a number counts, where a preposition or an adjective ties it to that: "a toll of 58", "worth $15bn"."""

from __future__ import annotations

from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.number_of import ranging_before
from sayso.reading.figures.phrases import Phrase, phrase_before, phrase_of
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity

__all__ = ["amounting", "by_preposition", "nominal", "worth"]

_PUTTING = frozenset({"put", "place", "keep", "estimate", "leave"})
_PUT_NEAR = 14
"""Words within which "and the dead at 12" goes on from "put the wounded at 140"."""
_WHERE_OR_WHEN = frozenset(
    {"in", "on", "from", "since", "after", "during", "across", "around", "near", "among"}
)
_LEADING = frozenset({"AUX", "ADV", "PART"})
_NOMINAL = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_EXPECTED = frozenset({"likely", "expected", "set", "due", "thought", "estimated", "believed"})


def by_preposition(prose: Prose, place: Place) -> Phrase | None:
    """ "a toll of 58", "the number of dead at 58", "a magnitude of 6"."""
    word = prose.word(place.before)
    if word is not None and word.text.lower() in ("the", "another", "a", "an"):
        word = prose.word(place.before - 1)
    if word is None or word.i < place.sentence[0]:
        return None
    if (
        word.text == "At"
        and word.i == place.sentence[0]
        and prose.text[prose.words[place.last].end :][:1] == ","
    ):
        return _fronted(prose, place)
    if (ranged := ranging_before(prose, word.i)) is not None:
        told = phrase_before(prose, ranged)
        told = told if told is not None and is_noun(prose.words[told.head]) else None
        return _those_it_befell(prose, ranged) or _numbers_of(prose, place.sentence[0], ranged) or told
    if word.text.lower() not in ("of", "at", "worth", ":", "as"):
        return None
    if word.text.lower() == "as":  # "gave the number of dead as 40"
        told = _those_it_befell(prose, word.i) or phrase_before(prose, word.i)
        near = prose.words[max(0, told.first - 2) : told.last + 1] if told is not None else ()
        return told if any(w.lemma in words("events", "counts") for w in near) else None
    found = _put_before(prose, word.i) or phrase_before(prose, word.i)
    if found is not None and prose.words[found.head].lemma == "top":
        return None  # "on top of the 1,500"
    found = (
        found or _those_it_befell(prose, word.i) or _lost_before(prose, word.i) or _estimated(prose, word.i)
    )
    if found is not None and word.text == ":":
        head = prose.words[found.head]
        title = found.first == found.last and head.text[:1].isupper()
        title = title or head.pos == "PROPN"  # "Orm: 1 injured"
        return None if title or head.lemma in words("events", "lists") else found
    return found


def _numbers_of(prose: Prose, start: int, end: int) -> Phrase | None:
    """ "The numbers killed by the quake range": those killed."""
    for i in range(start, end - 1):
        befell = prose.words[i + 1].text.lower() in table("events", "forms")
        if befell and prose.words[i].lemma in words("events", "counts") and prose.words[i].tag == "NNS":
            return Phrase(i + 1, i + 1, i + 1, i + 1)
    return None


def _put_before(prose: Prose, at: int) -> Phrase | None:
    """ "Put the arrests on 13 May at 104", "puts damage in the valley at $2bn": the object, with a place or day behind.

    ``at`` is the word "at". Refused: a comma, a verb or another "at" in between, and "put it on the table at 40".
    """
    if prose.words[at].text.lower() != "at":
        return None
    for word in reversed(prose.words[max(0, at - _PUT_NEAR) : at]):
        if word.lemma in _PUTTING and word.tag.startswith("V"):
            thing = prose.analysis.child(word.i, "obj")
            behind = prose.word(thing.i + 1) if thing is not None else None
            if thing is None or behind is None or not word.i < thing.i < at - 1:
                return None
            befell = behind.text.lower() in table("events", "forms")
            apart = befell and thing.lemma in words(
                "events", "counts"
            )  # "put the number missing after it at 9"
            if behind.text.lower() not in _WHERE_OR_WHEN and not apart:
                return None
            if is_noun(thing):
                return nominal(prose, thing.i)
            befell = thing.text.lower() in table("events", "forms")
            return Phrase(thing.i, thing.i, thing.i, thing.i) if befell else None
        if word.text in ",;:.()" or word.text.lower() == "at" or word.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
    return None


def _fronted(prose: Prose, place: Place) -> Phrase | None:
    """ "At 48, the number of vetoes is a record"; not "At 48, he retired", an age."""
    over = prose.predicate(place.top)
    subject = prose.subject(place.top) if prose.is_predicate(place.top) else None
    subject = subject or (prose.subject(over[0]) if over is not None else None)
    if subject is None or subject.i < place.last:
        return None
    counts = subject.lemma in words("events", "counts") or subject.lemma in words("change", "priced")
    return nominal(prose, subject.i) if counts else None


def _those_it_befell(prose: Prose, i: int) -> Phrase | None:
    """ "The number of dead at 58", "put the missing at 32": what happened stands for those to whom it did."""
    dead, of, noun = prose.word(i - 1), prose.word(i - 2), prose.word(i - 3)
    if dead is None or of is None or noun is None or dead.text.lower() not in table("events", "forms"):
        return None
    counts = of.text.lower() == "of" and noun.lemma in words("events", "counts")
    put = any(word.lemma in _PUTTING for word in prose.words[max(0, i - _PUT_NEAR) : i - 2])
    counts = counts or (put and of.pos == "DET" and prose.words[i].text.lower() == "at")
    return Phrase(dead.i, dead.i, dead.i, dead.i) if counts else None


def _estimated(prose: Prose, i: int) -> Phrase | None:
    """ "A crowd estimated at 5,000": the noun of the participle before "at"."""
    word = prose.word(i - 1)
    told = (
        word is not None
        and word.tag in _DONE
        and word.relation == "acl"
        and prose.words[i].text.lower() == "at"
    )
    return nominal(prose, prose.words[word.head].i) if told and word is not None else None


_DONE = ("VBN", "VBD")


def _lost_before(prose: Prose, i: int) -> Phrase | None:
    """ "The number of jobs lost at 1,100": the jobs, with what was done to them between noun and preposition."""
    done, noun, of = prose.word(i - 1), prose.word(i - 2), prose.word(i - 3)
    if done is None or noun is None or of is None or done.tag not in _DONE or not is_noun(noun):
        return None
    return phrase_before(prose, done.i) if of.text.lower() == "of" else None


def worth(prose: Prose, place: Place) -> Phrase | None:
    """ "The order is worth $15bn", "the losses are equal to 26 cents": the subject of such an adjective."""
    for i in (place.before, place.before - 1):
        word = prose.word(i)
        if word is None or i <= place.sentence[0] or word.text.lower() not in ("worth", "equal"):
            continue
        subject = prose.subject(i)
        over = prose.predicate(i) if subject is None else None
        subject = prose.subject(over[0]) if over is not None else subject
        return nominal(prose, subject.i) if subject is not None else None
    return None


def amounting(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """ "The charge in the first quarter would now be €21m": the noun before a form of "be", whatever the parse says.

    Only of numbers with a unit, and a noun in front of which nothing but phrases of where and when stand.
    """
    i = place.before
    be = prose.word(i)
    if quantity.unit is None or be is None or be.lemma != "be" or i <= place.sentence[0]:
        return None
    while i > place.sentence[0] and (prose.words[i].pos in _LEADING or prose.words[i].text in _EXPECTED):
        i -= 1
    head = i
    while i > place.sentence[0]:
        while i >= place.sentence[0] and prose.words[i].pos in _NOMINAL:
            i -= 1
        if i <= place.sentence[0] or prose.words[i].pos != "ADP":
            break
        head, i = i - 1, i - 1
    return nominal(prose, head)


def nominal(prose: Prose, i: int) -> Phrase | None:
    return phrase_of(prose, i) if is_noun(prose.words[i]) and not prose.in_time(i) else None
