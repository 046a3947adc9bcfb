"""What the words beside a name tell of it: "the official, Kamo Ferri,", "the charity Night Line".

What counts: a noun for a person right before two capitals or more, or before the comma in front of them;
a noun for a body right before them; a noun for a works behind them. What does not: a noun that may stand
for a person and for a body ("its owner, Tallow Docks,"), a plural ("the lawyers, Ruiz Partners,").
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_phrases import noun_at
from sayso.reading.names import Runs

__all__ = ["body_before", "names_facility", "opens_compound", "role_before"]

_EITHER = closed("person_or_body")
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


def body_before(runs: Runs, first: int) -> bool:
    """Does a noun for a body stand right before the name: "the families’ group Bridge Justice"?"""
    if not first or first in runs.opens or not runs.words[first - 1].text[0].islower():
        return False
    before = runs.words[first - 1]
    noun = noun_at(runs.words, before.i, runs.lexicon)
    return before.tag == "NN" and noun in runs.lexicon.institutions and noun not in runs.lexicon.roles


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
