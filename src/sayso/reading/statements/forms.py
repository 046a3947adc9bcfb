"""The form of a verb, and whether a verb in that form reports anything.

Refused: what somebody would, could or should say; infinitives that only intend to ("plans
to announce"); conditions ("if the bank says"); imperatives; a bare past participle. A negated
cue states nothing of its own, so "did not deny", "has not confirmed" and "refused to say" all
have the stance ``declines``; "does not believe" denies.
"""

from __future__ import annotations

from sayso.reading.statements.contact import contact_clause
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import cue_group, verb_group
from sayso.reading.statements.word_classes import closed_class

__all__ = ["form_of"]

_HYPOTHETICAL = closed_class("hypothetical")
_NEGATIONS = closed_class("negations")
_CONDITIONS = closed_class("conditions")


def form_of(layout: Layout, unit: Unit, cue: int) -> tuple[int, str | None] | None:
    """First word of the cue, and the stance its form forces on it; None for a form that reports nothing."""
    words, analysis = layout.words, layout.analysis
    word = words[cue]
    auxiliaries = [c for c in analysis.children(cue, "aux", "aux:pass") if c.i < cue]
    group_first = verb_group(layout, cue)[0]
    negated = any(words[i].text.lower() in _NEGATIONS for i in range(max(group_first, unit.first), cue))
    if word.relation == "advcl" and any(c.lemma in _CONDITIONS for c in analysis.children(cue, "mark")):
        return None
    if any(c.text.lower() in _HYPOTHETICAL and c.tag == "MD" for c in auxiliaries):
        # "could not confirm" is a statement of sorts; "could confirm" is none.
        return (group_first, "declines") if negated and word.lemma in layout.lexicon.declined else None
    stance = "declines" if negated else None
    if any(c.tag == "TO" for c in auxiliaries):
        return _infinitive(layout, unit, cue, stance)
    if word.tag == "VB" and not auxiliaries:
        return None
    if word.tag == "VBG" and words[word.head].lemma == "quote" and word.i - word.head == 2:
        return word.head, stance
    bare = word.tag == "VBN" and not auxiliaries
    if (
        bare
        and not _shares_auxiliary(layout, cue)
        and not _only_verb(layout, unit, cue)
        and contact_clause(layout, unit, cue) is None
    ):
        return None
    if word.tag == "VBG" and (word.lemma in layout.lexicon.no_participle or _without(layout, cue)):
        return None
    if word.relation == "amod" or (
        cue > unit.first and words[cue - 1].text == "That" and word.text == "said"
    ):
        return None
    return (group_first if negated else cue_group(layout, cue)[0]), stance


def _without(layout: Layout, cue: int) -> bool:
    """ "he said, without offering proof", "left without ever saying why": what is not done says nothing."""
    before = layout.words[cue - 1]
    if before.pos == "ADV" and cue > 1:
        before = layout.words[cue - 2]
    return cue > 0 and before.text.lower() == "without"


def _shares_auxiliary(layout: Layout, verb: int) -> bool:
    """ "has visited the site and promised": the second participle has the auxiliary of the first."""
    word = layout.words[verb]
    head = layout.words[word.head]
    auxiliary = layout.analysis.child(head.i, "aux", "aux:pass")
    return word.relation == "conj" and head.tag == "VBN" and auxiliary is not None


def _only_verb(layout: Layout, unit: Unit, verb: int) -> bool:
    """ "The firm that owned the pier admitted that …", where the parser finds no main verb.

    It has to hang on the noun that is the root, behind a clause about it, with "that" at hand.
    """
    words, analysis = layout.words, layout.analysis
    noun = words[words[verb].head]
    if words[verb].relation != "acl" or noun.relation != "root" or noun.pos not in ("NOUN", "PROPN"):
        return False
    if not unit.first <= noun.i or analysis.child(noun.i, "cop") is not None:
        return False
    between = [c for c in analysis.children(noun.i, "acl:relcl") if noun.i < c.i < verb]
    near = words[verb + 1 : min(verb + 6, unit.last)]
    return bool(between) and any(w.text.lower() == "that" for w in near)


def _infinitive(layout: Layout, unit: Unit, cue: int, stance: str | None) -> tuple[int, str | None] | None:
    words, lexicon = layout.words, layout.lexicon
    governor = words[words[cue].head]
    if words[cue].relation == "advcl":
        return cue, stance
    if words[cue].relation not in ("xcomp", "ccomp", "advcl") or not unit.first <= governor.i < cue:
        return None
    if governor.lemma in lexicon.light:
        return cue_group(layout, governor.i)[0], stance
    if governor.lemma in lexicon.declining:
        return cue_group(layout, governor.i)[0], "declines"
    return None
