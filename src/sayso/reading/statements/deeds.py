"""Deeds are no statements: "signed a deal", "recalled 62,000 vans", "summoned the envoy", "posted a loss".

A tagger that has learned from PolNeAR takes some of them for attributions. Refused: a cue that is no more than a
verb of doing, where what is done is a thing or a person and nothing is said of it: no clause, no infinitive, no
quotation marks. "Recalled the night of the fire" is remembering: a person recalls, a body calls back.
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.word_classes import closed_class

__all__ = ["without_deeds"]

_DEEDS = closed_class("deeds")
_BY_BODIES = closed_class("deeds_of_bodies")
_RESULTS = closed_class("results")
_DECLARED = closed_class("declared")
_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "acl", "acl:relcl"})


def without_deeds(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that tell what somebody did."""
    return [draft for draft in drafts if not _is_deed(layout, draft)]


def _is_deed(layout: Layout, draft: Draft) -> bool:
    words = layout.words
    verbs = [words[i] for a, b in draft.cue for i in range(a, b + 1) if words[i].pos in ("VERB", "NOUN")]
    if len(verbs) != 1 or verbs[0].pos != "VERB" or draft.source is None:
        return False
    things = _things(layout, draft)
    if things is None:
        return False
    if _among(verbs[0], _DEEDS):
        return True
    if verbs[0].lemma == "declare":
        return any(word.lemma in _DECLARED for word in things)
    if verbs[0].lemma == "post" or _among(verbs[0], _BY_BODIES):
        result = any(word.lemma in _RESULTS for word in things)
        return result if verbs[0].lemma == "post" else _is_body(layout, draft)
    return False


def _things(layout: Layout, draft: Draft) -> list[Word] | None:
    """The heads of what is said, where all of them are nouns and nothing is quoted; None otherwise."""
    words = layout.words
    heads: list[Word] = []
    for first, last in draft.runs:
        if layout.quotes_any(first, last):
            return None
        inside = words[first : last + 1]
        heads += [word for word in inside if word.head == word.i or not first <= word.head <= last]
        if any(word.relation in _CLAUSES and word.head == head.i for word in inside for head in heads):
            return None
    nouns = [word for word in heads if word.pos not in ("ADP", "PUNCT", "DET", "ADV")]
    return nouns if nouns and all(word.pos in ("NOUN", "PROPN", "PRON", "NUM") for word in nouns) else None


def _is_body(layout: Layout, draft: Draft) -> bool:
    """Whether the speaker is a body: an institution, or a name of one."""
    if draft.source is None:
        return False
    first, last = draft.source
    if any(word.lemma in lexicon().institutions for word in layout.words[first : last + 1]):
        return True
    start, end = layout.analysis.span(first, last)
    return any(n.type == "organisation" and start <= n.start < end for n in layout.analysis.names)


def _among(verb: Word, listed: frozenset[str]) -> bool:
    """Whether the verb is listed, whatever became of its spelling: "unveile", "spott" for "unveiled", "spotted"."""
    lemma = verb.lemma
    return (
        lemma in listed
        or lemma.removesuffix("e") in listed
        or (lemma[:-1] in listed and lemma[-2:-1] == lemma[-1:])
    )
