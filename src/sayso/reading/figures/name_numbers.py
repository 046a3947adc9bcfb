"""Numbers that are part of a name, and "one" where it counts nothing."""

from __future__ import annotations

import re

from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.numbering import is_numbering
from sayso.reading.figures.numerals import Numeral
from sayso.reading.figures.prose import Prose, is_noun

__all__ = ["part_of_name", "pronoun"]

_MANY, _TWO_DIGITS = 2, 100
_LIST_OF_LABELS = re.compile(r"\b([A-Za-z]+)s\s\d+(?:\(\w+\))?(?:,\s\d+)*,?\s(?:and|or|to)\s$")


def part_of_name(prose: Prose, numeral: Numeral) -> str | None:
    """ "Article 5", "Boeing 737", "Five Eyes": a number within or right after a name."""
    i = prose.at(numeral.start)
    if i is None:
        return "name"
    for name in prose.names_near(numeral.start):
        wider = name.end - name.start > numeral.end - numeral.start
        if name.end >= numeral.end and wider and name.type != "group":
            return "name"
    previous, following = prose.word(i - 1), prose.word((prose.at(numeral.end - 1) or i) + 1)
    if previous is None or i == prose.sentence(i)[0]:
        return None
    list_of = _LIST_OF_LABELS.search(prose.text[max(0, numeral.start - 40) : numeral.start])
    if list_of is not None and list_of[1].lower() in words("refused", "labels"):
        return "label"  # "Articles 76 and 77 deal with the vote"
    counts = following is not None and following.tag in ("NNS", "JJ") and following.text[:1].islower()
    if previous.text.lower() in words("refused", "labels") and previous.text.lower() not in (
        "us",
        "act",
        "point",
    ):
        counting = is_numbering(prose, previous.i)
        return None if counting or (counts and previous.text.islower()) else "label"
    capital = numeral.form == "words" and prose.text[numeral.start].isupper()
    if capital and previous.pos != "PUNCT" and (following is None or following.text[:1].isupper()):
        return "name"
    glued = prose.text[previous.end : numeral.start] == " " and previous.text[:1].isupper()
    if glued and previous.pos == "PROPN" and not counts and not prose.in_time(previous.i):
        own = prose.words[i].relation in (
            "nummod",
            "compound",
            "flat",
            "nmod",
            "appos",
            "nmod:unmarked",
            "dep",
        )
        if own and prose.words[i].head <= i:
            return "name"
    return "name" if glued and _names_the_next(prose, numeral, i) else None


def _names_the_next(prose: Prose, numeral: Numeral, i: int) -> bool:
    """ "The Falcon 9 rocket", "MS 13 members": with the capital before it the number tells which thing is meant.

    A number of two or more counts no singular; behind initials that are no place, none of one or two digits counts.
    Refused: words that are their own plural, as most for people in a body are ("In Leeds 12 police").
    """
    previous, head = prose.words[i - 1], prose.word(prose.words[i].head)
    if numeral.form != "plain" or numeral.low < _MANY or previous.pos not in ("PROPN", "NOUN"):
        return False
    place = any(
        n.type in ("place", "group") and n.end == previous.end for n in prose.names_near(previous.start)
    )
    if head is None or head.i <= i or prose.in_time(previous.i):
        return False
    initials = previous.text.isupper() and len(previous.text) > 1 and numeral.low < _TWO_DIGITS
    singular = head.tag in ("NN", "NNP") and head.lemma not in words("refused", "own_plural")
    befell = head.text.lower() in table("events", "forms") or head.lemma in words("people", "nouns")
    return not befell and (singular or (initials and not place))


def pronoun(prose: Prose, numeral: Numeral) -> str | None:
    """ "one of the", "no one", "the big one", "one day" count nothing; "one soldier" does."""
    if prose.text[numeral.start : numeral.end].lower() != "one":
        return None
    i = prose.at(numeral.start)
    assert i is not None
    previous, following = prose.word(i - 1), prose.word(i + 1)
    if previous is not None and previous.text.lower() in (
        "no",
        "every",
        "any",
        "each",
        "this",
        "that",
        "the",
        "which",
    ):
        return "pronoun"
    if following is None or not (is_noun(following) or following.pos == "ADJ"):
        return "pronoun"
    return "pronoun" if following.lemma in words("refused", "not_counted_after_one") else None
