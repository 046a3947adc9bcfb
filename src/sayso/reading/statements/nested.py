"""Statements within a statement: "Lee said | the agency had confirmed | that …", in quotation marks or out of them.

An engine finds the outermost only, as those who annotated what it learned from have it. The rules read what
is said once more as if it were printed without marks.

Counted: a finite verb of speech, or "according to", inside one piece of content, with a speaker of its own
who stands there too, and, where it merely says, with at least three words said or a number; also what somebody
"was told", "had been warned", "was asked to do", by whom or not; and, outside of quotation marks, what somebody
who is named or described believes, wants or fears. It ends with the piece of content around it. Not counted: what
the speaker says of himself ("she said she had told them", “I say that …”), for it adds nobody to the chain; what
“they” say in somebody's own words, unless to somebody (“they told me”), and what “he” or “she” says there, unless
it is past (“he said”); a pronoun's thoughts; figures by their counter; what a thing shows or suggests; what somebody
might or should say.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.marks import without
from sayso.reading.statements.nominal import read_phrases
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import (
    NOMINAL,
    Run,
    cue_group,
    numeral,
    phrase_after,
    run_around,
    verb_group,
)
from sayso.reading.statements.sources import source_of
from sayso.reading.statements.verbs import read_verbs
from sayso.reading.statements.word_classes import closed_class

__all__ = ["with_nested"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_FEWEST = 3
_WISHING = closed_class("wishing")
_SMALL = frozenset({"SCONJ", "CCONJ", "ADP", "PUNCT", "PART", "DET"})
_ONE = frozenset({"he", "she"})
_OTHERS = closed_class("third_persons")
_SHOWING = closed_class("showing")
_HYPOTHETICAL = closed_class("hypothetical")


def with_nested(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine and those that stand within the content of one of them."""
    around = _around(layout, drafts)
    own = [run for draft in drafts for run in draft.own]
    said = {i for first, last in own for i in range(first, last + 1)}
    plain = _without_marks(layout)
    added: list[Draft] = []
    for number, unit in enumerate(plain.units):
        if not any(around[i] is not None for i in range(unit.first, unit.last + 1)):
            continue
        for draft in (
            read_verbs(plain, number)
            + read_phrases(plain, number)
            + _passive(plain, number)
            + _wishes(plain, number)
        ):
            _from_hearer(plain, draft)
            draft.source = draft.source or _agent(plain, draft)
            held = around[draft.head] if draft.head is not None else None
            if held is None or any(i in said for first, last in draft.own for i in range(first, last + 1)):
                continue
            draft.runs = _within(without(draft.runs, own), held)
            if not draft.runs or not all(_holds(held, run) for run in draft.own):
                continue
            if _says(plain, draft, layout):
                draft.unit = layout.unit_of(draft.head or 0)
                if draft.head is not None and layout.words[draft.head].lemma in _WISHING:
                    draft.stance = "asserts"
                added.append(draft)
    return [*drafts, *added]


def _around(layout: Layout, drafts: list[Draft]) -> list[Run | None]:
    """Of each word, the shortest piece of content that it stands in."""
    found: list[Run | None] = [None] * len(layout.words)
    for first, last in sorted(
        (run for draft in drafts for run in draft.runs), key=lambda run: run[0] - run[1]
    ):
        found[first : last + 1] = [(first, last)] * (last + 1 - first)
    return found


def _within(runs: list[Run], held: Run) -> list[Run]:
    """The runs as far as they stand in the piece of content around them."""
    cut = [(max(first, held[0]), min(last, held[1])) for first, last in runs]
    return [(first, last) for first, last in cut if first <= last]


def _holds(held: Run, run: Run) -> bool:
    return held[0] <= run[0] and run[1] <= held[1]


def _passive(layout: Layout, number: int) -> list[Draft]:
    """What somebody "was told to do", "had been asked to keep quiet about"."""
    unit = layout.units[number]
    found = []
    for word in layout.words[unit.first : unit.last + 1]:
        if word.tag != "VBN" or word.lemma not in layout.lexicon.addressing:
            continue
        to_do = layout.analysis.child(word.i, "xcomp", "ccomp")
        subject = layout.analysis.child(word.i, "nsubj:pass")
        if to_do is None or subject is None or to_do.i < word.i or layout.words[word.i + 1].tag != "TO":
            continue
        run = run_around(layout, to_do.i, word.i + 1, unit.last)
        found.append(Draft(number, word.i, (cue_group(layout, word.i),), None, [run], "demands"))
    return found


def _without_marks(layout: Layout) -> Layout:
    """The same text as if nothing in it stood in quotation marks, sentence by sentence."""
    units = [Unit(first, last - 1, 0) for first, last in layout.analysis.sentences if last > first]
    return replace(layout, quotations=(), quoted=[-1] * len(layout.words), extents=[], units=units)


def _from_hearer(layout: Layout, draft: Draft) -> None:
    """Take in the subject behind a pronoun that hears it, an object to a parser: "told us | the pier | was safe"."""
    if draft.addressee is None or layout.words[draft.addressee[1]].tag != "PRP":
        return
    begin, (first, last) = draft.addressee[1] + 1, draft.runs[0]
    between = layout.words[begin:first]
    if between and all(word.pos in NOMINAL for word in between):
        draft.runs[0] = (begin, last)


def _wishes(layout: Layout, number: int) -> list[Draft]:
    """What somebody "wants to do", "feared that …", where the sentence names him."""
    unit = layout.units[number]
    found = []
    for word in layout.words[unit.first : unit.last + 1]:
        if word.lemma not in _WISHING or word.tag not in _FINITE or word.i == unit.last:
            continue
        wish = layout.analysis.child(word.i, "xcomp", "ccomp")
        if wish is None or wish.i < word.i:
            continue
        run = run_around(layout, wish.i, word.i + 1, unit.last)
        source = source_of(layout, unit, word.i)
        if source is not None and run[0] == word.i + 1:
            found.append(Draft(number, word.i, (cue_group(layout, word.i),), source, [run], "estimates"))
    return found


def _says(layout: Layout, draft: Draft, around: Layout) -> bool:
    """Whether another than the speaker around it is said to say something."""
    words = layout.words
    if draft.head is None or draft.counts:
        return False
    if draft.source is None:
        return _was_told(layout, draft.head)
    said = [word for first, last in draft.runs for word in words[first : last + 1]]
    if draft.stance == "asserts" and len(said) < _FEWEST and not any(map(numeral, said)):
        return False
    if all(word.pos in _SMALL for word in said):
        return False
    head = words[draft.head]
    if not _another(layout, draft, draft.source, around.quoted[draft.source[0]] >= 0):
        return False
    if head.pos not in ("VERB", "AUX"):
        return head.pos != "NOUN"
    thinks = head.lemma in layout.lexicon.opinions or draft.stance == "estimates"
    if thinks and (around.quoted[head.i] >= 0 or words[draft.source[1]].pos == "PRON"):
        return False
    return _happened(layout, head.i)


def _agent(layout: Layout, draft: Draft) -> Run | None:
    """Who told it in "was told | by two officials | that …"; not who stands in what was told."""
    if draft.head is None or draft.head + 1 >= len(layout.words) or layout.words[draft.head].tag != "VBN":
        return None
    by = draft.head + 1
    behind = [first for first, _ in draft.runs if first > by]
    if layout.words[by].text.lower() != "by" or not behind:
        return None
    return phrase_after(layout, by, min(behind) - 1)


def _was_told(layout: Layout, head: int) -> bool:
    """Whether somebody hears it there and nobody says who spoke: "was told", "had been warned"."""
    word = layout.words[head]
    passive = word.tag == "VBN" and layout.analysis.child(head, "nsubj:pass") is not None
    return passive and word.lemma in layout.lexicon.addressing and _happened(layout, head)


def _happened(layout: Layout, head: int) -> bool:
    """Whether the verb is finite, or leans on one that is ("used to say"), and tells of no mere possibility."""
    words = layout.words
    group = words[verb_group(layout, head)[0] : head + 1]
    above = words[words[head].head]
    if words[head].tag == "VB" and above.lemma in layout.lexicon.light and above.i < head:
        group = words[verb_group(layout, above.i)[0] : head + 1]
    possible = any(word.text.lower() in _HYPOTHETICAL for word in group)
    return not possible and any(word.tag in _FINITE for word in group)


def _another(layout: Layout, draft: Draft, source: Run, quoted: bool) -> bool:
    """Whether the source is somebody else than who speaks around it: in his own words "he told us" is, too."""
    words = layout.words[source[0] : source[1] + 1]
    told = draft.head is not None and layout.words[draft.head].lemma in layout.lexicon.addressing
    if len(words) == 1 and words[0].pos == "PRON":
        past = (
            draft.head is not None and layout.words[draft.head].tag == "VBD" and words[0].text.lower() in _ONE
        )
        return quoted and (told or past) and words[0].text.lower() in _OTHERS
    tops = [word for word in words if not source[0] <= word.head <= source[1] or word.head == word.i]
    speaks = told or draft.stance != "asserts"
    says = layout.words[draft.head or 0].lemma not in _SHOWING
    return any(
        top.pos != "PRON" and (speaks or is_party(top) or (says and top.pos == "NOUN")) for top in tops
    )
