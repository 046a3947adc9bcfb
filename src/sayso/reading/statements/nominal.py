"""Cues that are no verbs: "according to the ministry", "his claim that …"."""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.extents import content_end
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.owned import own_count, standing_at
from sayso.reading.statements.phrases import Run, phrase_after, run_around
from sayso.reading.statements.sources import subject_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["named_after", "read_accounts", "read_citing", "read_counts_of", "read_phrases", "read_unowned"]

_STOPS = frozenset({",", ";", ".", "!", "?", "–", "—", "--"})
_DASHES = frozenset({"–", "—", "--", "―"})
_WITH_INFINITIVE = frozenset({"promises", "warns"})
_MAKING = closed_class("making")
_GOING_ROUND = closed_class("going_round")
_ACCOUNTS = closed_class("accounts")
_FINITE = frozenset({"VBD", "VBZ"})
_FARTHEST = 14
"""Most words between an account and what it is."""


def read_phrases(layout: Layout, number: int) -> list[Draft]:
    """The attributions that prepositional and nominal cues of unit ``number`` make."""
    if not layout.places.phrases[number]:
        return []
    unit = layout.units[number]
    drafts: list[Draft] = []
    firsts = layout.lexicon.prepositional_firsts
    for i in layout.places.phrases[number]:
        word = layout.words[i]
        draft: Draft | None = None
        if word.text.lower() in firsts:
            draft = _prepositional(layout, number, unit, i)
        elif word.pos == "NOUN" and word.lemma in layout.lexicon.nouns:
            draft = _noun(layout, number, unit, i)
        if draft is None and word.pos == "NOUN":
            draft = _count(layout, number, unit, i)
        if draft is not None:
            drafts.append(draft)
    return drafts + read_accounts(layout, number)


def read_citing(layout: Layout, number: int) -> list[Draft]:
    """Of the attributions by phrases, those by "according to" and the like outside quotation marks."""
    unit = layout.units[number]
    places = layout.places.prepositions[number]
    return [draft for i in places if (draft := _prepositional(layout, number, unit, i)) is not None]


def read_counts_of(layout: Layout, number: int) -> list[Draft]:
    """Of these, only the counts by their owner: "the ministry's figure of 64"."""
    unit, places = layout.units[number], layout.places
    drafts = [_count(layout, number, unit, i) for i in places.nouns[number]]
    drafts += [standing_at(layout, number, unit, i) for i in places.numbers[number]]
    return [draft for draft in drafts if draft is not None]


def _count(layout: Layout, number: int, unit: Unit, i: int) -> Draft | None:
    word = layout.words[i]
    if word.lemma not in layout.lexicon.tallies and word.lemma not in layout.lexicon.kept_lists:
        return None
    return own_count(layout, number, unit, i)


def _prepositional(layout: Layout, number: int, unit: Unit, i: int) -> Draft | None:
    words = layout.words
    for phrase in layout.lexicon.prepositional:
        last = i + len(phrase) - 1
        if last >= unit.last or words[last].text.lower() != phrase[-1]:
            continue
        if tuple(w.text.lower() for w in words[i : last + 1]) != phrase:
            continue
        source = named_after(layout, unit, last)
        if source is None:
            return None
        runs = _around(layout, unit, i, source[1])
        if runs:
            return Draft(number, i, ((i, last),), source, runs, "asserts")
    return None


def named_after(layout: Layout, unit: Unit, preposition: int) -> Run | None:
    """The noun phrase behind "according to": to the next comma, with what its head governs."""
    words = layout.words
    simple = phrase_after(layout, preposition, unit.last)
    if simple is None:
        return None
    first, last = simple
    heads = [w for w in words[first : last + 1] if not first <= w.head <= last or w.head == w.i]
    nominal = [w for w in heads if w.pos in ("NOUN", "PROPN", "PRON", "NUM")]
    if nominal:
        _, reach = run_around(layout, nominal[0].i, first, unit.last)
        last = max(last, _first_stop(layout, last, reach))
    return first, last


def _first_stop(layout: Layout, first: int, last: int) -> int:
    """ "a report by the ministry published on Monday": up to a comma, unless a name stands in apposition."""
    for i in range(first + 1, last + 1):
        if layout.quoted[i] >= 0:
            return i - 1
        if layout.words[i].text in _STOPS:
            after = layout.words[min(i + 1, last)]
            # "a dealer, who asked not to be named" is one mention
            apposed = i < last and (after.pos in ("DET", "PROPN", "NOUN") or after.tag in ("WP", "WP$"))
            if not apposed or layout.words[i].text != ",":
                return i - 1
    return last


def _around(layout: Layout, unit: Unit, first: int, last: int) -> list[Run]:
    """What stands before and behind the words ``first`` to ``last``, as content."""
    words = layout.words
    runs: list[Run] = []
    before = first - 1
    while before > unit.first and words[before].text in _STOPS and layout.quoted[before] < 0:
        before -= 1
    begin = unit.first
    for i in range(before, unit.first, -1):
        if words[i].text == ";" and layout.quoted[i] < 0:
            begin = i + 1
            break
    inside = (
        words[before].text.lower() == "that" and words[before].tag == "IN"
    )  # "said that | according to police"
    alone = inside or (before - begin <= 1 and words[begin].pos in ("CCONJ", "ADV"))
    if before >= begin and first > unit.first and not alone:
        runs.append((begin, before))
    behind = last + 1
    if behind < unit.last and words[behind].text in _DASHES | {","}:
        behind += 1
        continues = words[behind].pos not in ("CCONJ", "SCONJ") and words[behind].tag not in (
            "WP",
            "WDT",
            "VBG",
        )
        if not runs or (continues and words[first - 1].text in _STOPS):
            runs.append((behind, content_end(layout, unit, last, behind, governs=False)))
    elif not runs and behind < unit.last:
        runs.append((behind, content_end(layout, unit, last, behind, governs=False)))
    return runs


def read_accounts(layout: Layout, number: int) -> list[Draft]:
    """What somebody's account, answer or message is: "the ministry's version, relayed by state radio, was that …"."""
    unit, words = layout.units[number], layout.words
    nouns = [i for i in layout.places.nouns[number] if words[i].lemma in _ACCOUNTS and i < unit.last]
    return [draft for i in nouns if (draft := _account(layout, number, unit, i)) is not None]


def _account(layout: Layout, number: int, unit: Unit, i: int) -> Draft | None:
    words = layout.words
    be = next((j for j in range(i + 1, min(i + _FARTHEST, unit.last)) if words[j].tag in _FINITE), None)
    if be is None or words[be].lemma != "be" or be + 2 > unit.last:
        return None
    opens = words[be + 1].text.lower() == "that" and words[be + 1].tag == "IN"
    begin = be + 1 + (words[be + 1].text in (":", ","))
    if not opens and not layout.starts_quotation(begin) and words[be + 1].text != ":":
        return None
    source = _owner(layout, unit, i, be)
    if source is None:
        return None
    run = (begin, content_end(layout, unit, be, begin, governs=False))
    return Draft(
        number, be, ((i, i), (be, be)), source, [run], layout.lexicon.nouns.get(words[i].lemma, "asserts")
    )


def read_unowned(layout: Layout, number: int) -> list[Draft]:
    """What is claimed or reported by nobody named, out of quotation marks: "claims that …", "a report that …"."""
    unit, words = layout.units[number], layout.words
    nouns = [i for i in layout.places.nouns[number] if words[i].lemma in _GOING_ROUND]
    found = (_noun(layout, number, unit, i, owned=False) for i in nouns)
    return [draft for draft in found if draft is not None and draft.source is None]


def _noun(layout: Layout, number: int, unit: Unit, i: int, *, owned: bool = True) -> Draft | None:
    """ "Kim's claim that …", "a pledge by the bank to …": only where that or to follows."""
    words = layout.words
    clause = next(
        (c for c in layout.analysis.children(i, "acl", "ccomp", "acl:relcl", "xcomp") if c.i > i), None
    )
    opener = _opener(layout, unit, i)
    if clause is None or opener is None:
        return None
    inside = [j for j in layout.analysis.subtree(clause.i) if j >= opener]
    if not inside:
        return None
    last = opener
    for j in inside:
        if j > last + 1:
            break
        last = j
    source = _owner(layout, unit, i, opener)
    if (source is None and owned) or last == opener:
        return None
    stance = layout.lexicon.nouns.get(words[i].lemma, "asserts")
    return Draft(number, i, ((i, i),), source, [(opener, last)], stance)


def _opener(layout: Layout, unit: Unit, i: int) -> int | None:
    infinitive = layout.lexicon.nouns.get(layout.words[i].lemma) in _WITH_INFINITIVE
    for j in range(i + 1, min(i + 7, unit.last)):
        word = layout.words[j]
        if (word.text.lower() == "that" and word.tag == "IN") or (infinitive and word.tag == "TO"):
            return j
        if word.pos in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _owner(layout: Layout, unit: Unit, i: int, opener: int) -> Run | None:
    words, analysis = layout.words, layout.analysis
    owner = analysis.child(i, "nmod:poss")
    if owner is not None and unit.first <= owner.i < i:
        first, last = run_around(layout, owner.i, unit.first, i - 1)
        return (first, last - 1 if words[last].tag == "POS" else last)
    near = i - 1
    named = near
    while named > unit.first and words[named].pos in ("PROPN", "NUM"):
        named -= 1
    if named < near and words[named + 1].pos == "PROPN" and words[named].pos in ("DET", "ADP", "VERB"):
        return named + 1, near  # "a Kanal 5 report that"
    while near > unit.first and words[near].pos in ("ADJ", "NOUN"):
        near -= 1
    if words[near].tag == "POS" and near > unit.first:  # whatever the parser hangs the owner on
        return run_around(layout, near - 1, unit.first, near - 1)
    for child in analysis.children(i, "nmod", "compound", "obl:agent"):
        case = analysis.child(child.i, "case")
        if case is not None and case.lemma in ("by", "from") and i < child.i < opener:
            return (case.i + 1, run_around(layout, child.i, i + 1, opener - 1)[1])
    governor = words[words[i].head]
    if words[i].relation == "obj" and governor.lemma in _MAKING and governor.lemma not in ("reject", "deny"):
        subject = subject_of(layout, governor.i)
        if subject is not None and unit.first <= subject.i < governor.i and layout.quoted[subject.i] < 0:
            return run_around(layout, subject.i, unit.first, governor.i - 1)
    return None
