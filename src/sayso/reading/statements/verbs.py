"""Verbs as cues: which verb of a sentence reports speech, of whom, and what.

Refused: verbs inside quotation marks; what somebody would, could or should say;
infinitives that only intend to ("plans to announce"); imperatives. A negated cue
states nothing of its own, so "did not deny", "has not confirmed", "declined to comment"
and "refused to say" all have the stance ``declines``; "does not believe" denies.
"""

from __future__ import annotations

from sayso.reading.statements.complements import Complement, complement_of, content_end, quotation_after
from sayso.reading.statements.cues import Sense
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.parenthetical import contact_clause, parenthetical_of
from sayso.reading.statements.phrases import Run, source_of, subject_of, verb_group

__all__ = ["read_verbs"]

_HYPOTHETICAL = frozenset({"would", "could", "should", "might", "may", "must", "can", "'d", "’d"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until"})
_VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})
_OPINION = frozenset({"believe", "think", "expect", "suspect"})


def read_verbs(layout: Layout, number: int) -> list[Draft]:
    """The attributions that the verbs of unit ``number`` make, in order of their cues."""
    unit = layout.units[number]
    drafts: list[Draft] = []
    for i in range(unit.first, unit.last + 1):
        if layout.quoted[i] < 0 and layout.words[i].tag in _VERBAL:
            draft = _read_verb(layout, number, unit, i)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _read_verb(layout: Layout, number: int, unit: Unit, cue: int) -> Draft | None:
    senses = layout.lexicon.verbs.get(layout.words[cue].lemma, ())
    form = _form(layout, unit, cue)
    if form is None:
        return None
    first, stance_of_form = form
    if senses and stance_of_form == "declines" and layout.words[cue].tag == "VB" and first < cue - 1:
        return _declined(layout, number, unit, cue, first)
    draft = _with_content(layout, number, unit, cue, senses) if senses else None
    if draft is None:
        draft = _beside_quotation(layout, number, unit, cue)
    if draft is None:
        return None
    draft.cue = ((min(first, cue), draft.cue[0][1]), *draft.cue[1:])
    if stance_of_form is not None:
        draft.stance = "denies" if layout.words[cue].lemma in _OPINION else stance_of_form
    return draft


def _form(layout: Layout, unit: Unit, cue: int) -> tuple[int, str | None] | None:
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
    if bare and not _shares_auxiliary(layout, cue) and contact_clause(layout, unit, cue) is None:
        return None
    if word.tag == "VBG" and word.lemma in layout.lexicon.no_participle:
        return None
    if word.relation == "amod":
        return None
    return (group_first if negated else cue), stance


def _shares_auxiliary(layout: Layout, verb: int) -> bool:
    """ "has visited the site and promised": the second participle has the auxiliary of the first."""
    word = layout.words[verb]
    head = layout.words[word.head]
    auxiliary = layout.analysis.child(head.i, "aux", "aux:pass")
    return word.relation == "conj" and head.tag == "VBN" and auxiliary is not None


def _infinitive(layout: Layout, unit: Unit, cue: int, stance: str | None) -> tuple[int, str | None] | None:
    words, lexicon = layout.words, layout.lexicon
    governor = words[words[cue].head]
    if words[cue].relation == "advcl":
        return cue, stance
    if words[cue].relation not in ("xcomp", "ccomp", "advcl") or not unit.first <= governor.i < cue:
        return None
    if governor.lemma in lexicon.light:
        return governor.i, stance
    if governor.lemma in lexicon.declining:
        return governor.i, "declines"
    return None


def _with_content(
    layout: Layout, number: int, unit: Unit, cue: int, senses: tuple[Sense, ...]
) -> Draft | None:
    speakable = [sense for sense in senses if "quote" in sense.frames]
    around = parenthetical_of(layout, unit, cue) if speakable else None
    quoted_before = around is not None and layout.ends_quotation(around.runs[0][1])
    # "Details aside, it offers …": a verb that only goes with quotations needs one.
    if not quoted_before and not any("clause" in sense.frames for sense in speakable):
        around = None
    contact = contact_clause(layout, unit, cue) if any("clause" in s.frames for s in senses) else None
    if contact is not None:
        stance = next(sense.stance for sense in senses if "clause" in sense.frames)
        return Draft(number, cue, ((cue, cue),), contact.source, list(contact.runs), stance)
    found: Complement | None = None
    chosen = senses[0]
    if not quoted_before:
        for sense in senses:
            if sense.of_documents and not _of_document(layout, cue):
                continue
            found = complement_of(layout, unit, cue, sense)
            if found is not None:
                chosen = sense
                break
    if found is not None:
        source = source_of(layout, unit, cue)
        if source is None and not _may_lack_source(layout, cue, found.runs):
            return None
        cues: tuple[Run, ...] = ((cue, cue), *((i, i) for i in found.cue))
        if chosen.particle:
            cues = ((cue, cue + 1),)
        return Draft(number, cue, cues, source, list(found.runs), chosen.stance, found.addressee)
    if around is not None and (around.source is not None or quoted_before):
        stance = next(sense.stance for sense in senses if "quote" in sense.frames)
        return Draft(number, cue, ((cue, cue),), around.source, list(around.runs), stance)
    return None


def _may_lack_source(layout: Layout, cue: int, runs: tuple[Run, ...]) -> bool:
    """Only a passive ("was accused of") or a quotation makes a statement of nobody named."""
    passive = layout.analysis.child(cue, "aux:pass") is not None
    return passive or any(layout.starts_quotation(first) for first, _ in runs)


def _of_document(layout: Layout, cue: int) -> bool:
    subject = subject_of(layout, cue)
    return subject is not None and subject.lemma in layout.lexicon.documents


def _declined(layout: Layout, number: int, unit: Unit, cue: int, first: int) -> Draft | None:
    """ "declined to comment on the report": what is not stated is the content, if it is named."""
    if layout.words[cue].lemma not in layout.lexicon.declined:
        return None
    source = source_of(layout, unit, cue)
    for sense in layout.lexicon.verbs.get(layout.words[cue].lemma, ()):
        found = complement_of(layout, unit, cue, sense)
        if found is not None:
            return Draft(number, cue, ((first, cue),), source, list(found.runs), "declines", found.addressee)
    last = content_end(layout, unit, first, first + 1)
    return Draft(number, cue, ((first, first),), source, [(first + 1, last)], "declines")


def _beside_quotation(layout: Layout, number: int, unit: Unit, cue: int) -> Draft | None:
    """Any finite verb with a whole quotation beside it: "“Never,” he smiled", "He boasted, “I won.”"."""
    words = layout.words
    if words[cue].tag not in ("VBD", "VBZ", "VBP") or words[cue].pos == "AUX":
        return None
    around = parenthetical_of(layout, unit, cue)
    if around is not None and around.source is not None and _ends_in_comma(layout, around.runs[0]):
        return Draft(number, cue, ((cue, cue),), around.source, list(around.runs), "asserts")
    source = source_of(layout, unit, cue)
    found = quotation_after(layout, unit, cue)
    if source is None or found is None or not _is_sentence(layout, found.runs[0]):
        return None
    return Draft(number, cue, ((cue, cue),), source, list(found.runs), "asserts", found.addressee)


def _ends_in_comma(layout: Layout, run: Run) -> bool:
    first, last = run
    if not layout.ends_quotation(last) or last - 1 <= first:
        return False
    return layout.words[last - 1].text in (",", "?", "!", "…", "—") or layout.words[last + 1].text == ","


def _is_sentence(layout: Layout, run: Run) -> bool:
    """A quotation behind a comma or a colon that begins with a capital and has four words."""
    first, last = run
    words = layout.words
    if not layout.starts_quotation(first) or last - first < 4:
        return False
    return words[first - 1].text in (",", ":") and words[first + 1].text[:1].isupper()
