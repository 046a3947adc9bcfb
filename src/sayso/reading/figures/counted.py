"""What a number counts: the noun after it, or the subject of the clause that says how many."""

from __future__ import annotations

from sayso.reading.figures.counted_after import counted_behind
from sayso.reading.figures.counted_before import amounting, by_preposition, nominal, worth
from sayso.reading.figures.counted_in_clause import by_clause, moved_before
from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.number_of import event_of_those, number_moved_to
from sayso.reading.figures.phrases import Phrase, phrase_after
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose, is_noun
from sayso.reading.figures.quantity import Quantity
from sayso.reading.figures.values import money_behind

__all__ = ["counted_by"]


def counted_by(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """The phrase that says what is counted; None where only the context does ("58 were killed")."""
    inside = _a_or_two(prose, quantity, place) or _tied_money(prose, quantity, place)
    if inside is not None:
        return inside
    strong = _strong(prose, place)
    if strong is not None:
        return strong
    behind = counted_behind(prose, quantity, place)
    if behind is not None:
        return _without_number_of(prose, behind)
    if _is_part(prose, place):
        return None
    phrase = number_moved_to(prose, place.before + 1, place.sentence[0]) if quantity.unit is None else None
    if phrase is None and event_of_those(prose, place.before + 1, place.sentence[0]) is not None:
        return None  # "put the number of dead at 11 and of injured | at 23": those are not the dead
    phrase = phrase or by_preposition(prose, place)
    if phrase is None and not _tells_event(prose, place):
        phrase = by_clause(prose, quantity, place)
    phrase = phrase or moved_before(prose, quantity, place)
    phrase = phrase or worth(prose, place) or amounting(prose, quantity, place)
    if phrase is None or _only_estimates(prose, place, phrase) or _is_label(prose, place, phrase):
        return None
    if phrase.end < place.first <= phrase.last:  # "a fine of $10m": the number is no part of what it counts
        phrase = Phrase(phrase.first, phrase.end, phrase.head, phrase.end)
    return _without_number_of(prose, phrase)


def _a_or_two(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """ "A bottle or two": what is counted stands between the words of the number."""
    last = place.last - 2
    if (
        quantity.form != "range"
        or quantity.unit is not None
        or prose.words[place.last - 1].text.lower() != "or"
    ):
        return None
    first = prose.words[place.first]
    if first.text.lower() not in ("a", "an") or last <= place.first or not is_noun(prose.words[last]):
        return None
    return Phrase(place.first + 1, last, last, last)


def _tied_money(prose: Prose, quantity: Quantity, place: Place) -> Phrase | None:
    """ "A 12m-crown fund": crowns that no list of currencies has."""
    money = prose.word(place.last + 2)
    tied = quantity.unit is None and money_behind(prose.text[quantity.end : quantity.end + 12]) is not None
    return Phrase(money.i, money.i, money.i, money.i) if tied and money is not None else None


def _strong(prose: Prose, place: Place) -> Phrase | None:
    """ "The garrison, once 900 strong", "the crowd is 5,000 strong"."""
    strong = prose.word(place.last + 1)
    if strong is None or strong.text.lower() != "strong" or strong.i >= place.sentence[1]:
        return None
    subject = prose.subject(strong.i)
    noun = subject if subject is not None else prose.words[strong.head]
    return nominal(prose, noun.i) if is_noun(noun) and noun.i < place.first else None


def _is_part(prose: Prose, place: Place) -> bool:
    """ "Four of their last five": four of what is not named, certainly not of those who lost them."""
    following = prose.words[place.last + 1 : min(place.last + 3, place.sentence[1])]
    return len(following) == 2 and following[0].text.lower() == "of" and following[1].pos in ("DET", "PRON")


def _only_estimates(prose: Prose, place: Place, phrase: Phrase) -> bool:
    """ "an earlier estimate of 31 dead": the dead are counted, not estimates."""
    following = prose.word(place.last + 1)
    event = following is not None and following.text.lower() in table("events", "forms")
    modifiers = prose.words[phrase.first : phrase.head]
    bare = phrase.last == phrase.head and all(
        word.text.lower() in words("restated", "true") for word in modifiers
    )
    return event and bare and prose.words[phrase.head].lemma in words("events", "counts")


def _is_label(prose: Prose, place: Place, phrase: Phrase) -> bool:
    """ "Health ministry: 12 dead": who says it stands before the colon, and what happened behind the number."""
    mark = prose.word(place.before)
    colon = mark is not None and mark.text == ":" and phrase.last < place.first
    return colon and _tells_event(prose, place)


def _tells_event(prose: Prose, place: Place) -> bool:
    """ "Divers … adding to the 24 dead": the dead are counted, whoever is the subject of the clause."""
    following = prose.word(place.last + 1)
    if following is None or following.i >= place.sentence[1]:
        return False
    return following.text.lower() in table("events", "forms")


def _without_number_of(prose: Prose, phrase: Phrase) -> Phrase:
    """ "number of soldiers" counts soldiers; "death toll" stays what it is called."""
    head = prose.words[phrase.head]
    of = prose.word(phrase.end + 1)
    if (
        head.lemma
        not in ("number", "total", "amount", "count", "tally", "figure", "estimate", "size", "list")
        or of is None
        or head.tag != "NN"
    ):
        return phrase
    if of.text.lower() not in ("of", "for"):
        return phrase
    limit = prose.sentence(phrase.head)[1]
    inner = phrase_after(prose, phrase.end + 2, limit)
    several = inner is not None and prose.words[inner.head].tag == "NNS"
    if inner is not None and (several or of.text.lower() == "of"):
        return inner  # "its figure for people in need", not "for March"
    word = prose.word(phrase.end + 2)
    if word is not None and word.text.lower() == "the":
        word = prose.word(phrase.end + 3)
    if word is not None and word.text.lower() in table("events", "forms"):
        return Phrase(word.i, word.i, word.i, word.i)
    return phrase
