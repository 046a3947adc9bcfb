"""How a span that an engine found hangs on the words about it: relative clauses, participles, what is left unsaid."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.sources import source_of, subject_of

__all__ = ["antecedent", "is_left_unsaid", "is_named", "speaker_of_participle", "tells_of_source"]

_OF_A_NUMBER = frozenset({"NUM", "NOUN", "PROPN", "DET", "ADJ", "ADV", "SYM"})
_LONGEST_NUMBER = 6
"""Words before the noun that a relative clause is about."""


def is_left_unsaid(layout: Layout, draft: Draft) -> bool:
    """ "Ruiz did not repeat the claim": nothing is said, and nothing declined."""
    return (
        draft.stance == "declines" and draft.head is not None and layout.words[draft.head].lemma == "repeat"
    )


def tells_of_source(layout: Layout, draft: Draft, run: Run) -> bool:
    """ "Says a report | that the Courier has obtained": which report, and not what it says."""
    word = layout.words[run[0]]
    noun = layout.words[layout.words[word.head].head]
    relative = word.tag in ("WDT", "IN") and layout.words[word.head].relation in ("acl", "acl:relcl")
    return relative and draft.source is not None and draft.source[0] <= noun.i <= draft.source[1]


def antecedent(layout: Layout, run: Run) -> Run | None:
    """ "The 3 billion | that | the council had announced": the number that "that" stands for."""
    first, last = run
    word = layout.words[first]
    verb = layout.words[word.head]
    if first != last or word.tag not in ("WDT", "WP") or verb.relation != "acl:relcl" or verb.head >= first:
        return None
    begin, least = first - 1, max(layout.units[layout.unit_of(first)].first, verb.head - _LONGEST_NUMBER)
    while begin > least and layout.words[begin - 1].pos in _OF_A_NUMBER:
        begin -= 1
    return (begin, first - 1) if any(w.pos == "NUM" for w in layout.words[begin:first]) else None


def speaker_of_participle(layout: Layout, draft: Draft) -> Run | None:
    """ "Ruiz asked the court to annul it, saying that …": Ruiz, whoever of another sentence an engine finds."""
    if draft.head is None or draft.source is None or layout.unit_of(draft.source[0]) == draft.unit:
        return None
    verb = layout.words[draft.head]
    if verb.tag != "VBG" or verb.relation != "advcl" or layout.quoted[verb.i] >= 0:
        return None
    subject = subject_of(layout, verb.i)
    if subject is None or not (is_party(subject) or is_named(layout, subject)):
        return None
    return source_of(layout, layout.units[draft.unit], verb.i)


def is_named(layout: Layout, noun: Word) -> bool:
    """ "Calder Water": a common noun as the last word of a name."""
    first = layout.analysis.child(noun.i, "compound")
    return noun.text[:1].isupper() and first is not None and first.pos == "PROPN"
