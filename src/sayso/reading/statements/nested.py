"""Statements within a statement: "Lee said | the agency had confirmed | that …", in quotation marks or out of them.

An engine finds the outermost only, as those who annotated what it learned from have it. The rules read what
is said once more as if it were printed without marks.

Counted: a finite verb of speech, or "according to", inside one piece of content, with a speaker of its own
who stands there too, and, where it merely says, with at least three words said or a number. Not counted: what
the speaker says of himself ("she said she had told them", “I say that …”), for it adds nobody to the chain;
thoughts, wishes and plans, and figures by their counter; what somebody might or should say.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.nominal import read_phrases
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import numeral, verb_group
from sayso.reading.statements.verbs import read_verbs
from sayso.reading.statements.word_classes import closed_class

__all__ = ["with_nested"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_FEWEST = 3
_SELF = closed_class("first_persons")
_HYPOTHETICAL = closed_class("hypothetical")


def with_nested(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine and those that stand within the content of one of them."""
    inside = {
        i: (number, run)
        for number, draft in enumerate(drafts)
        for run in draft.runs
        for i in range(run[0], run[1] + 1)
    }
    own = {i for draft in drafts for first, last in draft.own for i in range(first, last + 1)}
    plain = _without_marks(layout)
    added: list[Draft] = []
    for number, unit in enumerate(plain.units):
        if not any(i in inside for i in range(unit.first, unit.last + 1)):
            continue
        for draft in read_verbs(plain, number) + read_phrases(plain, number):
            words = {i for first, last in [*draft.own, *draft.runs] for i in range(first, last + 1)}
            around = {inside.get(i) for i in words}
            if len(around) == 1 and None not in around and not words & own and _says(plain, draft):
                draft.unit = layout.unit_of(draft.head or 0)
                added.append(draft)
    return [*drafts, *added]


def _without_marks(layout: Layout) -> Layout:
    """The same text as if nothing in it stood in quotation marks, sentence by sentence."""
    units = [Unit(first, last - 1, 0) for first, last in layout.analysis.sentences if last > first]
    return replace(layout, quotations=(), quoted=[-1] * len(layout.words), extents=[], units=units)


def _says(layout: Layout, draft: Draft) -> bool:
    """Whether another than the speaker around it is said to say something."""
    words = layout.words
    if draft.head is None or draft.source is None or draft.counts:
        return False
    said = [word for first, last in draft.runs for word in words[first : last + 1]]
    if draft.stance == "asserts" and len(said) < _FEWEST and not any(map(numeral, said)):
        return False
    source = words[draft.source[0] : draft.source[1] + 1]
    tops = [word for word in source if not source[0].i <= word.head <= source[-1].i or word.head == word.i]
    if source[0].text.lower() in _SELF or not any(is_party(top) and top.pos != "PRON" for top in tops):
        return False
    head = words[draft.head]
    if head.pos not in ("VERB", "AUX"):
        return head.pos != "NOUN"
    if head.lemma in layout.lexicon.opinions or draft.stance == "estimates":
        return False
    group = words[verb_group(layout, head.i)[0] : head.i + 1]
    if any(word.text.lower() in _HYPOTHETICAL for word in group):
        return False
    return any(word.tag in _FINITE for word in group)
