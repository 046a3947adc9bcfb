"""Small signs of what a name is: an age or "who" behind it, a dateline, "near" before it, a plural of members."""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import Runs, head_of, nominal, qualifying

__all__ = [
    "acts_as_it",
    "are_members",
    "goes_by_it",
    "has_officers",
    "has_shares",
    "has_works",
    "is_dateline",
    "is_governed",
    "is_run",
    "lies_off",
    "looks_like_person",
    "owns",
    "speaks_through",
    "stands_at",
    "told_which",
    "told_who",
    "trades",
    "works_at_its",
]

_ITS_OF_STATES = closed("its_of_states")
_WORKS = closed("works")
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_OF_NOTHING = closed("of_nothing")
_WHEN = frozenset(day.lower() for day in closed("days")) | {
    "morning",
    "afternoon",
    "evening",
    "night",
    "week",
    "noon",
}
_SOON = 14
"""Words behind the verb within which "its" goes back to who speaks."""
_BE, _OWNED = ("is", "was"), frozenset(("owned", "controlled", "headquartered", "listed"))
_MOVES = closed("moving_its_own")
_GOVERNORS = closed("offices_of_places")
_TOWNS = closed("places_of") | _GOVERNORS
_OFFICERS = closed("officers_of_firms")
_BEFORE_OFFICERS = closed("before_officers")


def owns(runs: Runs, first: int, last: int) -> bool:
    """Has it a genitive within: "Anna’s Garden Rules", which is nobody’s name?"""
    return any(word.tag == "POS" for word in runs.words[first:last])


def are_members(runs: Runs, i: int) -> bool:
    """Are they members of a party, "Republicans", at the head of a sentence too?"""
    noun = plain(runs.words[i].text)
    return noun.endswith("s") and "party" in runs.lexicon.roles.get(noun[:-1], ())


def is_dateline(runs: Runs, first: int, last: int) -> bool:
    """ "LAGOS, Nigeria (AP) —" at the head of a paragraph."""
    after = runs.words[last + 1 : last + 9]
    return first in runs.opens and any(w.text in ("—", "–", "―", "-") for w in after)


def stands_at(runs: Runs, i: int) -> bool:
    """Does one stand in it: "in Sokoto", "the city of Sokoto", of which a small engine makes a person?"""
    before = runs.words[i - 1].text.lower() if i else ""
    of_town = before == "of" and i > 1 and runs.words[i - 2].text.lower() in _TOWNS
    return of_town or before in ("in", "near", "outside")


def is_governed(runs: Runs, first: int, last: int) -> bool:
    """Has it a mayor or a governor: "the mayor of Almin Dere", "Almin Dere's mayor"?"""
    words = runs.words
    before = first > 1 and words[first - 1].text == "of" and words[first - 2].text.lower() in _GOVERNORS
    owner = last + 2 < len(words) and words[last + 1].tag == "POS"
    return before or (owner and words[last + 2].text.lower() in _GOVERNORS)


def has_officers(runs: Runs, last: int) -> bool:
    """Has it what firms have and nobody else: "Tarn Grain’s managing director", "Vextra’s shareholders"?"""
    words, i = runs.words, last + 2
    if i >= len(words) or words[last + 1].tag != "POS":
        return False
    while i < len(words) - 1 and words[i].text.lower() in _BEFORE_OFFICERS:
        i += 1
    return words[i].text.lower() in _OFFICERS


def lies_off(runs: Runs, i: int) -> bool:
    """Does it lie off or near: "capsized off Great Skerrin"? Of two words "in" is not enough."""
    return i > 0 and i not in runs.opens and runs.words[i - 1].text.lower() in ("off", "near", "outside")


def looks_like_person(runs: Runs, first: int, last: int) -> bool:
    """Two or three capitals with an age or "who" after them, or that speak and the engine knows not."""
    words = runs.words
    if not 1 <= last - first <= 3 or (first and plain(words[first - 1].text) in ("the", "a")):
        return False
    if told_who(runs, last):
        return True
    head = head_of(words, first, last)
    speaks = head.relation == "nsubj" and words[head.head].lemma in runs.lexicon.speaking
    return speaks and runs.engine_type(first, last) in ("", "other")


def goes_by_it(runs: Runs, i: int) -> str:
    """The type of a name in capitals that speaks of "its" troops or "its" shops: nobody's own are "its".

    ``i`` is its last word. A place where only a state has them (``its_of_states`` of closed_words.toml), a body else;
    "" where it does not speak so, or a noun stands before "its" that may own them: not a plural, nor a day.
    """
    words = runs.words
    if words[i].relation != "nsubj" or words[words[i].head].lemma not in runs.lexicon.speaking:
        return ""
    for word in words[words[i].head + 1 : words[i].head + 1 + _SOON]:
        owns_it = word.tag.startswith("NN") and word.tag != "NNS" and word.text.lower() not in _WHEN
        if word.i in runs.opens or word.text in (".", ";", "“", '"') or owns_it:
            return ""
        if word.text == "its" and word.i + 1 < len(words):
            its = {w.text.lower() for w in words[word.i + 1 : word.i + 3]}
            return "place" if its & _ITS_OF_STATES else "organisation"
    return ""


def speaks_through(runs: Runs, i: int) -> bool:
    """Has the name at word ``i`` somebody to speak for it by name, "Ascendra spokesman Piers Hallow"?"""
    behind = [word.text for word in runs.words[i + 1 : i + 3]]
    return len(behind) > 1 and behind[0] in _SPOKESMEN and behind[1][:1].isupper()


def acts_as_it(runs: Runs, i: int) -> bool:
    """Does the name at word ``i`` say what "it" would do: "Auriga said that it would examine the cases"?

    Not where "it" may be nothing in particular: "Lee said it would take time", "said it had been a mistake".
    """
    words = runs.words
    verb = words[words[i].head]
    if words[i].relation != "nsubj" or verb.lemma not in runs.lexicon.speaking or verb.i < i:
        return False
    behind = [w for w in words[verb.i + 1 : verb.i + 4] if w.i not in runs.opens]
    told = behind[1:] if behind and behind[0].text == "that" else behind
    if not told or told[0].text != "it" or told[0].relation != "nsubj":
        return False
    does = words[told[0].head]
    return does.pos == "VERB" and does.lemma not in _OF_NOTHING and does.i > told[0].i


def has_works(runs: Runs, i: int) -> bool:
    """Has the name at word ``i`` what firms have: "the Vextra plant", "Vextra’s shares"?

    Not behind an adjective or a first name, and not what people have, too ("the Halder family").
    """
    before, after = runs.words[i - 1].text.lower() if i else "", runs.words[i + 1 : i + 4]
    owned = bool(after) and after[0].tag == "POS"
    if not owned and (before not in ("the", "a", "an", "of", "at") or i in runs.opens):
        return False
    beside = (word.lemma for word in after[owned : owned + 2] if nominal(word) or qualifying(word))
    return any(lemma in _WORKS for lemma in beside)


def has_shares(runs: Runs, i: int) -> bool:
    """Can one own a part of what begins at word ``i``: "shares in Vextra", "a stake in the Halder Bank"?"""
    before = [word for word in runs.words[max(0, i - 3) : i] if word.text.lower() != "the"]
    return len(before) > 1 and before[-1].text == "in" and before[-2].lemma in ("share", "stake", "stock")


def trades(runs: Runs, i: int) -> bool:
    """Is the name that ends at word ``i`` on an exchange, or owned in parts: "Vextra shares lost ground", "holds 14.6
    percent of Vextra"?"""
    after = runs.words[i + 1] if i + 1 < len(runs.words) else None
    if after is not None and after.tag == "NNS" and after.text in ("shares", "bonds", "shareholders"):
        return True
    before = [word.text.lower() for word in runs.words[max(0, i - 3) : i]]
    return before[-1:] == ["of"] and before[-2:-1] in (["percent"], ["cent"], ["%"])


def is_run(runs: Runs, i: int) -> bool:
    """Is the name at word ``i`` what only firms and bodies are: "is owned by Kestwick", "employs 1,900 people"?"""
    after = [word.text.lower() for word in runs.words[i + 1 : i + 3]]
    return len(after) == 2 and (after[0] == "employs" or (after[0] in _BE and after[1] in _OWNED))


def works_at_its(runs: Runs, i: int) -> bool:
    """Does the name at word ``i`` do something to "its" works, or to "its" number: "Auriga will close its plant",
    "Auriga has corrected its count"?"""
    words = runs.words
    verb = words[words[i].head]
    if words[i].relation != "nsubj" or verb.i < i or words[i].tag != "NNP":
        return False
    for word in words[verb.i + 1 : verb.i + 4]:
        if word.text == "its":
            moves = verb.lemma in _MOVES
            return moves or any(w.lemma in _WORKS for w in words[word.i + 1 : word.i + 4] if nominal(w))
        if nominal(word) or word.i in runs.opens:
            return False
    return False


def told_which(runs: Runs, last: int) -> bool:
    """Does a clause about a thing follow: "Castell Tin, which declined to comment"?

    Not of what was just told: "she called Lee, which he had asked for" has a subject of its own.
    """
    after = runs.words[last + 1 : last + 4]
    clause = len(after) == 3 and after[0].text == "," and after[1].text == "which"
    return (
        clause and after[2].tag in ("VBD", "VBZ", "MD", "RB") and runs.words[after[1].i].relation == "nsubj"
    )


def told_who(runs: Runs, last: int) -> bool:
    """Is it followed by an age or "who": "Ito, 34"?"""
    after = runs.words[last + 1 : last + 3]
    return len(after) == 2 and after[0].text == "," and (after[1].text == "who" or after[1].text.isdigit())
