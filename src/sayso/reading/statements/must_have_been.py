"""Who must have said it, by where he stands, whatever an engine found.

Beside a finite verb its subject; before a label's colon what is named there; behind "according to" what stands
there; in "a Courier report claiming that" the report. Not a subject taken over from another verb, nor one inside
the content, nor that of a verb of seeming ("Lee appeared to …"), nor a thing or an "it" ("the wreck showed …", "it
was said …").
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.answers import read_answer
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.labels import named_before
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.nominal import named_after
from sayso.reading.statements.parties import is_document, is_party
from sayso.reading.statements.phrases import Run, run_around
from sayso.reading.statements.relations import is_named, speaker_of_participle
from sayso.reading.statements.sources import source_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["beside", "must_have_been"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SEEMING = closed_class("seeming")


def _relative(layout: Layout, verb: int) -> Run | None:
    """The pronoun of "the union UFW, | which | put the number at 900"; None where none stands before the verb."""
    if verb < 2 or layout.words[verb - 1].tag not in ("WDT", "WP") or layout.words[verb - 2].text != ",":
        return None
    return verb - 1, verb - 1


def beside(layout: Layout, draft: Draft) -> Run | None:
    """The speaker; the subject beside a finite verb instead, where the engine found him elsewhere.

    In another sentence, within the subject: "A draft leaked to | the Courier | says", or at the end of a clause about
    it: "The Coast Guard, which sits in the capital, | Osmere, | said". So with a label's colon.
    """
    head, source = draft.head, draft.source
    if head is not None and layout.words[head].text == ":":
        elsewhere = source is None or layout.unit_of(source[0]) != draft.unit
        return (named_before(layout, draft.unit, head) if elsewhere else None) or source
    if source is None or head is None or not _is_finite(layout, head):
        return source
    subject = layout.analysis.child(head, "nsubj")
    if subject is None or source[0] <= subject.i <= source[1]:
        return _behind_place(layout, draft, source, subject)
    if _ends_a_relative_clause(layout, subject, source):
        return run_around(layout, subject.i, layout.units[draft.unit].first, subject.i)
    elsewhere = layout.unit_of(source[0]) != draft.unit
    within = set(range(source[0], source[1] + 1)) <= set(layout.analysis.subtree(subject.i))
    if not elsewhere and not (within and subject.i < source[0] and layout.words[source[0] - 1].text != ","):
        return source
    return source_of(layout, layout.units[draft.unit], head) or source


def _ends_a_relative_clause(layout: Layout, subject: Word, source: Run) -> bool:
    """Whether a name between two commas is the last of what is told of the subject before the verb."""
    words, (first, last) = layout.words, source
    clause = layout.analysis.child(subject.i, "acl:relcl")
    set_off = words[first - 1].text == "," and last + 1 < len(words) and words[last + 1].text == ","
    return clause is not None and subject.i < clause.i < first and set_off


def _behind_place(layout: Layout, draft: Draft, source: Run, subject: Word | None) -> Run:
    """ "At the works in Orm, | a leader, Ana Ruiz, | said": without the place that opens the sentence."""
    words, (first, last) = layout.words, source
    opens = first - 1 == layout.units[draft.unit].first and words[first - 1].pos == "ADP"
    comma = next((i for i in range(first, last) if words[i].text == ","), None)
    if not opens or comma is None or (subject is not None and subject.i < comma):
        return source
    return comma + 1, last


def _apart(draft: Draft) -> bool:
    """Whether words but no content stand between cue and speaker: "according to a memo seen by | the Courier"."""
    if len(draft.cue) != 1 or draft.source is None:
        return False
    behind, first = draft.cue[0][1], draft.source[0]
    return behind + 1 < first and not any(behind < run[0] < first for run in draft.runs)


def _document(layout: Layout, draft: Draft, noun: int) -> Run | None:
    """What tells it in "a Courier report | claiming that", where nothing else has those words."""
    first, last = run_around(layout, noun, layout.units[draft.unit].first, noun)
    taken = any(a <= last and first <= b for a, b in draft.runs)
    return None if taken or layout.quoted[noun] >= 0 else (first, last)


def _behind_preposition(layout: Layout, draft: Draft) -> Run | None:
    """Who stands behind "according to", where the engine found the preposition alone, or in another sentence."""
    if len(draft.cue) != 1:
        return None
    first, last = draft.cue[0]
    printed = tuple(word.text.lower() for word in layout.words[first : last + 1])
    if printed not in layout.lexicon.prepositional:
        return None
    found = named_after(layout, layout.units[draft.unit], last)
    taken = found is None or any(run[0] <= found[1] and found[0] <= run[1] for run in draft.runs)
    return None if taken else found


def _answering(layout: Layout, draft: Draft) -> Run | None:
    """ "Eleven, says | the union": who gives a short answer, whom the parser takes for an object."""
    answer = read_answer(layout, draft.unit)
    return answer.source if answer is not None and answer.head == draft.head else None


def _is_finite(layout: Layout, head: int) -> bool:
    """Whether the verb is finite, by itself or with "has": "said", "has told"; not "was told"."""
    if layout.words[head].tag in _FINITE:
        return True
    parts = layout.analysis.children(head, "aux", "aux:pass")
    return layout.words[head].tag == "VBN" and any(p.tag in _FINITE and p.relation == "aux" for p in parts)


def _subject(layout: Layout, draft: Draft) -> Run | None:
    """The subject that stands beside a finite verb, where the engine found no speaker."""
    if draft.head is None:
        return None
    verb = layout.words[draft.head]
    relation = "obl:agent" if verb.tag == "VBN" and not _is_finite(layout, verb.i) else "nsubj"
    if verb.tag not in _FINITE | {"VBN", "VBG"} or verb.lemma in _SEEMING:
        return None
    above = layout.words[verb.head]
    if verb.tag == "VBG" and verb.relation == "acl" and above.i < verb.i and is_document(above):
        return _document(layout, draft, above.i)
    subject = next((c for c in layout.analysis.children(verb.i, relation) if layout.quoted[c.i] < 0), None)
    if subject is None or verb.relation in ("acl", "acl:relcl") or subject.tag in ("WDT", "WP"):
        return _relative(layout, verb.i)
    if not is_party(subject) and not is_named(layout, subject) and not is_document(subject):
        return None
    found = source_of(layout, layout.units[draft.unit], verb.i)
    if found is None or not found[0] <= subject.i <= found[1]:
        return None
    content = [*draft.runs, *draft.cue]
    return None if any(first <= found[1] and found[0] <= last for first, last in content) else found


def must_have_been(layout: Layout, draft: Draft) -> Run | None:
    """The speaker of the draft, or who stands where one must, where the engine has none or one from elsewhere."""
    source = draft.source
    if source is None or layout.unit_of(source[0]) != draft.unit or _apart(draft):
        source = _behind_preposition(layout, draft) or speaker_of_participle(layout, draft) or source
    return source or _subject(layout, draft) or _answering(layout, draft)
