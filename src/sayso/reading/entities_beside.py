"""What the words beside a name tell of it: "the official, Kamo Ferri,", "the charity Night Line".

What counts: a noun for a person right before two capitals or more, or before the comma in front of them;
a noun for a body right before them; a noun for a works behind them. What does not: a noun that may stand
for a person and for a body ("its owner, Tallow Docks,"), a plural ("the lawyers, Ruiz Partners,").
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_phrases import noun_at, phrase_start
from sayso.reading.names import Runs, nominal

__all__ = ["body_before", "names_facility", "opens_compound", "role_after", "role_before"]

_EITHER = closed("person_or_body")
_WINNERS = closed("leading_bodies")
_LONGEST = 6
_FACILITIES = closed("facilities")
_CLOSERS = closed("closers")


def role_before(runs: Runs, first: int, last: int) -> bool:
    """Does a person's role stand before it: "spokesperson Andra Tessen", "its chairman, Bo Lade,"?"""
    words = runs.words
    place = first - 1
    if place > 0 and words[place].text == ",":
        after = words[last + 1].text if last + 1 < len(words) else "."
        if after not in _CLOSERS:
            return False
        place -= 1
    if place < 0 or first in runs.opens or not words[place].text[0].islower():
        return False
    noun = noun_at(words, place, runs.lexicon)
    single = words[place].tag == "NN" and noun not in runs.lexicon.institutions
    return single and noun in runs.lexicon.roles and noun not in _EITHER


def role_after(runs: Runs, first: int, last: int) -> bool:
    """Is somebody told by what follows: ", a minister in the first cabinet", ", the port’s director"?"""
    words, i = runs.words, last + 2
    if i >= len(words) or words[last + 1].text != "," or i in runs.opens:
        return False
    if first and plain(words[first - 1].text) in ("the", "a", "an"):
        return False  # "seen by The Plumb Line, the governor told the ministry"
    if words[i].pos != "DET" and words[i].tag != "PRP$":
        return False
    head = None
    for word in words[i + 1 : i + 1 + _LONGEST]:
        if nominal(word):
            head = word
        elif word.pos not in ("ADJ", "NUM") and word.tag not in ("POS", "HYPH", "VBN", "VBG"):
            break
    if head is None or head.tag != "NN" or head.relation in ("nsubj", "nsubj:pass"):
        return False
    noun = noun_at(words, head.i, runs.lexicon)
    either = noun in _EITHER or noun in runs.lexicon.institutions or noun in runs.lexicon.documents
    return noun in runs.lexicon.roles and not either and noun not in _WINNERS


def body_before(runs: Runs, first: int, last: int) -> bool:
    """Does a noun for a body stand before the name: "the families’ group Bridge Justice"?

    Across commas too: "the bus company, Halden Reisen, said".
    """
    place = first - 1
    if place > 0 and first not in runs.opens and runs.words[place].text == ",":
        after = runs.words[last + 1].text if last + 1 < len(runs.words) else "."
        place -= after in _CLOSERS
    if place < 0 or place + 1 in runs.opens or not runs.words[place].text[0].islower():
        return False
    before = runs.words[place]
    if _is_of_an_office(runs, phrase_start(runs, place)):
        return False  # "the chairman of the committee Ana Ruiz"
    noun = noun_at(runs.words, before.i, runs.lexicon)
    return before.tag == "NN" and noun in runs.lexicon.institutions and noun not in runs.lexicon.roles


def _is_of_an_office(runs: Runs, first: int) -> bool:
    words = runs.words
    office = first > 1 and words[first - 1].text == "of"
    return office and noun_at(words, first - 2, runs.lexicon) in runs.lexicon.roles


def names_facility(runs: Runs, last: int) -> bool:
    """Is it the name of a works: "the Odra11 plant", which is no company?"""
    after = runs.words[last + 1] if last + 1 < len(runs.words) and last + 1 not in runs.opens else None
    return after is not None and after.lemma in _FACILITIES and after.pos == "NOUN"


def opens_compound(runs: Runs, i: int) -> bool:
    """Is it half of a body or an office at the head of a sentence: "Coast guard", "Prime minister"?"""
    if not runs.initial(i) or i + 1 >= len(runs.words) or not runs.words[i + 1].text[0].islower():
        return False
    joined = f"{plain(runs.words[i].text)}-{plain(runs.words[i + 1].lemma)}"
    return joined in runs.lexicon.institutions or joined in runs.lexicon.roles
