"""Counts by their owner: "the ministry's figure of 64", "its count stood at 24", "their own tally, 31".

What counts: a noun of counting (``[counting]`` in ``lexicon/cues.toml``) with its owner and a
number behind "of", in apposition, or as what it stands at. What does not: a toll, a total or a number
that somebody has rather than keeps ("the storm's toll of 31", "the city's total"), unless it is
called their own; what sportsmen and parties win ("his tally of 12 goals").
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.extents import content_end
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import Run, numeral, run_around, verb_group
from sayso.reading.statements.sources import source_of

__all__ = ["own_count", "standing_at"]

_HEDGED = 5
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def own_count(layout: Layout, number: int, unit: Unit, i: int) -> Draft | None:
    """The statement that a noun of counting at word ``i`` makes with its owner."""
    word = layout.words[i]
    owner = layout.analysis.child(i, "nmod:poss")
    if owner is None or not unit.first <= owner.i < i or owner.tag in ("WP$", "WP"):
        return None
    own = any(w.lemma == "own" for w in layout.words[owner.i + 1 : i])
    kept = word.lemma in layout.lexicon.kept_lists
    if (
        word.lemma not in layout.lexicon.own_counts
        and not (own and word.lemma in layout.lexicon.tallies)
        and not kept
    ):
        return None
    source = _owner_run(layout, unit, owner, i)
    stance = "estimates" if layout.lexicon.nouns.get(word.lemma) == "estimates" else "asserts"
    draft = _standing(layout, number, unit, word, source, stance)
    if draft is None and not kept:  # "its list of 12 demands" counts nothing
        draft = _of_number(layout, number, unit, i, source, stance) or _apposed(
            layout, number, unit, i, source, stance
        )
    if draft is not None:
        draft.leans = owner.tag == "PRP$"
    return draft


def _owner_run(layout: Layout, unit: Unit, owner: Word, i: int) -> Run:
    governor = layout.words[layout.words[i].head]
    if owner.tag == "PRP$" and governor.tag in _FINITE and unit.first <= governor.i < i:
        keeper = source_of(layout, unit, governor.i)  # "The ministry stood by its figure of 31"
        if keeper is not None and keeper[1] < governor.i:
            return keeper
    first, last = run_around(layout, owner.i, unit.first, i - 1)
    return first, max(first, last - 1) if layout.words[last].tag == "POS" else last


def _of_number(layout: Layout, number: int, unit: Unit, i: int, source: Run, stance: str) -> Draft | None:
    """ "its figure of 64", "the ministry's count of 31 dead"."""
    if i + 2 > unit.last or layout.words[i + 1].text.lower() != "of" or layout.quoted[i + 2] >= 0:
        return None
    place = _number(layout, unit, i + 2)
    if place is None:
        return None
    head = place if layout.words[place].head <= i + 1 else layout.words[place].head
    last = place if head > place + 4 else max(place, head)
    if any(w.lemma in layout.lexicon.winnings for w in layout.words[place : last + 2]):
        return None
    return Draft(number, i, ((i, i + 1),), source, [(i + 2, last)], stance)


def _apposed(layout: Layout, number: int, unit: Unit, i: int, source: Run, stance: str) -> Draft | None:
    """ "its own figure, 64, has not moved"."""
    words = layout.words
    if i + 3 > unit.last or words[i + 1].text != "," or not numeral(words[i + 2]):
        return None
    behind = i + 3 if words[i + 3].text == "," else None
    return Draft(number, i, ((i, i),), source, [(i + 2, i + 2)], stance) if behind is not None else None


def _standing(layout: Layout, number: int, unit: Unit, word: Word, source: Run, stance: str) -> Draft | None:
    """ "its count of the missing has stood at 24 since Friday", "its figure remained 17"."""
    words = layout.words
    verb = words[word.head] if word.relation == "nsubj" else _hung_on_it(layout, word)
    if verb is None or not word.i < verb.i <= unit.last or layout.quoted[verb.i] >= 0:
        return None
    copula = layout.analysis.child(verb.i, "cop")
    cue = copula.i if copula is not None and numeral(verb) else verb.i
    if copula is None and verb.lemma not in layout.lexicon.standing:
        return None
    if any(words[j].lemma == "not" for j in range(word.i, cue)) or cue >= unit.last:
        return None
    first = cue + 1
    at = first + (1 if words[first].text.lower() in ("at", "to", "from", "by") else 0)
    place = _number(layout, unit, at)
    if place is None:
        return None
    if any(w.lemma in layout.lexicon.winnings for w in words[place : place + 3]):
        return None
    begin, end = verb_group(layout, cue)
    noun = (source[1] + (2 if words[source[1] + 1].tag == "POS" else 1), begin - 1)
    last = content_end(layout, unit, verb.i, first) if first < unit.last else first
    return Draft(number, cue, ((begin, end),), source, [noun, (first, last)], stance)


def _hung_on_it(layout: Layout, word: Word) -> Word | None:
    """ "The committee's last figure is 231", where the number is hung on the noun and not the noun on it."""
    number = layout.analysis.child(word.i, "nummod")
    told = number is not None and number.i > word.i and layout.analysis.child(number.i, "cop") is not None
    return number if told else None


def standing_at(layout: Layout, number: int, unit: Unit, i: int) -> Draft | None:
    """ "The governor's office was at 389", "the clinic is now at 68 dead": a party and what its count stands at.

    Refused: what is no person or body ("oil was at 80 dollars"), and a count, which is read by its owner.
    """
    words, analysis = layout.words, layout.analysis
    copula, at = analysis.child(i, "cop"), analysis.child(i, "case")
    subject = analysis.child(i, "nsubj")
    if copula is None or at is None or subject is None or words[at.i].text.lower() != "at":
        return None
    if not (unit.first <= subject.i < copula.i < at.i < i) or layout.quoted[i] >= 0 or i in layout.timed:
        return None
    if not (numeral(words[i]) and is_party(subject)) or subject.lemma in layout.lexicon.tallies:
        return None
    if any(words[j].lemma == "not" for j in range(copula.i, at.i)):
        return None
    source = run_around(layout, subject.i, unit.first, copula.i - 1)
    last = content_end(layout, unit, i, i) if i < unit.last else i
    return Draft(number, copula.i, ((copula.i, at.i),), source, [(i, last)], "asserts")


def _number(layout: Layout, unit: Unit, first: int) -> int | None:
    for i in range(first, min(first + _HEDGED, unit.last + 1)):
        word = layout.words[i]
        if i in layout.timed or layout.quoted[i] >= 0:
            return None
        if numeral(word):
            return i
        if word.pos not in ("ADV", "ADP", "ADJ", "DET", "SCONJ"):
            return None
    return None
