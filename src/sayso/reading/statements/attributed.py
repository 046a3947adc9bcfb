"""From an engine's attributions to drafts: laid on words, put right by the marks, given a head and a stance.

What the engine leaves apart is joined, and what it takes too much is left out, where the form leaves no
doubt and people who annotate do the same (Newell et al. 2018):

* Content without a cue in the sentence of the one cue it can belong to, a quotation or right beside it:
  “We knew,” Lee said, | “and left.” What else has neither cue nor speaker is left to the rules.
* A quotation without a cue that goes on from one with it (:func:`.going_on.run_on`): “We knew,” Lee said. |
  “It was late.” So does the next paragraph that is nothing but quotation.
* Scraps of another sentence than the cue's, words over the end of one, and a heading run into the paragraph
  behind it are no content.
* A speaker that the engine missed, where the cue is a finite verb and a person or a body is its own subject.
  So is whoever stands behind "according to". Not a subject taken over from another verb, nor one inside the
  content, nor that of a verb of seeming ("Lee appeared to …"), nor a thing or an "it" ("the wreck showed …",
  "it was said …").
"""

from __future__ import annotations

from sayso.reading.analysis import Attribution
from sayso.reading.statements.additions import with_counts, with_labels, with_missed
from sayso.reading.statements.answers import read_answer
from sayso.reading.statements.deeds import without_deeds
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.extents import content_end
from sayso.reading.statements.going_on import run_on
from sayso.reading.statements.handed_on import handed_on
from sayso.reading.statements.hearers import without_hearers
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import joined, next_word, put_right, runs_of, spoken
from sayso.reading.statements.mentions import with_whole_mentions
from sayso.reading.statements.nested import with_nested
from sayso.reading.statements.nominal import named_after
from sayso.reading.statements.parties import is_document, is_party
from sayso.reading.statements.phrases import Run, run_around
from sayso.reading.statements.postponed import with_postponed, without_borrowed
from sayso.reading.statements.relations import (
    antecedent,
    is_left_unsaid,
    is_named,
    speaker_of_participle,
    tells_of_source,
)
from sayso.reading.statements.sources import source_of
from sayso.reading.statements.stances import addressee_of, head_of, stance_of
from sayso.reading.statements.swallowed import before_meanwhile, with_speakers_behind
from sayso.reading.statements.told_apart import with_own_verbs
from sayso.reading.statements.verbs import read_verb
from sayso.reading.statements.whole import with_whole_clauses, with_whole_phrases
from sayso.reading.statements.word_classes import closed_class

__all__ = ["drafts_attributed"]

_EMPTY = frozenset({"DET", "ADP", "AUX", "PUNCT"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SOON = 6
"""Words behind who is to do something within which "on Tuesday to respond" has its "to"."""
_SPILT = 3
"""Most words by which a tagger runs over the end of a sentence."""
_SEEMING = closed_class("seeming")


def drafts_attributed(layout: Layout, found: tuple[Attribution, ...]) -> list[Draft]:
    """The drafts of what an engine found, and of what the rules add to it.

    A span that holds no word of the analysis is left out, and so is an attribution without content.
    """
    drafts = [draft for each in found if (draft := _draft(layout, each)) is not None]
    drafts = with_own_verbs(layout, without_deeds(layout, without_borrowed(layout, drafts)))
    for draft in drafts:
        draft.runs = [_within_sentences(layout, draft, run) for run in draft.runs]
        draft.runs = [before_meanwhile(layout, draft, run) for run in draft.runs]
        draft.source = _beside(layout, draft)
    drafts = without_hearers(layout, with_whole_mentions(layout, with_speakers_behind(layout, drafts)))
    drafts = with_whole_clauses(layout, put_right(layout, drafts))
    for draft in drafts:
        told = [run for run in draft.runs if not tells_of_source(layout, draft, run)] or draft.runs
        draft.runs = [run for run in told if not _astray(layout, draft, run)] or told
    drafts = handed_on(layout, with_whole_phrases(layout, drafts))
    drafts = with_labels(layout, with_postponed(layout, drafts))
    drafts.sort(key=lambda draft: (draft.unit, draft.head or 0))
    drafts = with_missed(layout, _joined_up(layout, drafts))
    for draft in drafts:
        if draft.stance == "asserts":
            draft.stance = stance_of(layout, draft)
        draft.addressee = addressee_of(layout, draft)
        if draft.source is None or layout.unit_of(draft.source[0]) != draft.unit or _apart(draft):
            draft.source = (
                _behind_preposition(layout, draft) or speaker_of_participle(layout, draft) or draft.source
            )
        if draft.source is None:
            draft.source = _subject(layout, draft) or _answering(layout, draft)
        draft.runs += _what_to_do(layout, draft)
    drafts = [draft for draft in drafts if not is_left_unsaid(layout, draft)]
    return with_nested(layout, with_counts(layout, drafts))


def _draft(layout: Layout, found: Attribution) -> Draft | None:
    content, cue, source = (runs_of(layout, spans) for spans in (found.content, found.cue, found.source))
    if not content:
        return None
    head = head_of(layout, tuple(cue))
    content = [antecedent(layout, run) or run for run in content]
    return Draft(
        unit=layout.unit_of(content[0][0] if head is None else head),
        head=head,
        cue=tuple(cue),
        source=source[0] if source else None,
        runs=content,
        stance="asserts",
        more_source=tuple(source[1:]),
    )


def _within_sentences(layout: Layout, draft: Draft, run: Run) -> Run:
    """The run without the few words over an end of the sentence, unless they stand beside the cue."""
    first, last = run = _within_its_paragraph(layout, draft, run)
    begun, ended = layout.unit_of(first), layout.unit_of(last)
    if begun == ended:
        return run
    behind, ahead = layout.units[ended], layout.units[begun]
    if ended != draft.unit and last < behind.last - 1 and spoken(layout, behind.first, last) <= _SPILT:
        last = behind.first - 1
    if begun != draft.unit and ahead.first + 1 < first and spoken(layout, first, ahead.last) <= _SPILT:
        first = ahead.last + 1
    return (first, last) if first <= last else run


def _within_its_paragraph(layout: Layout, draft: Draft, run: Run) -> Run:
    """The run without the heading or key point before the cue's paragraph, or the paragraph behind such a one.

    A heading is a paragraph that ends without a mark. Left whole is a run within whose quotation the paragraphs
    end, not one that merely begins or ends in a quotation: "Toll will rise || “We go on,” the mayor said".
    """
    first, last = run
    units = range(layout.unit_of(first), layout.unit_of(last) + 1)
    own = [n for n in units if layout.units[n].paragraph == layout.units[draft.unit].paragraph]
    if len(own) == len(units) or not own:
        return run
    ends = [
        layout.units[a].last for a in units[:-1] if layout.units[a].paragraph != layout.units[a + 1].paragraph
    ]
    if any(layout.quoted[end] >= 0 and layout.quoted[end + 1] >= 0 for end in ends):
        return run
    if all(layout.words[end].pos == "PUNCT" for end in ends):
        return run
    return max(first, layout.units[own[0]].first), min(last, layout.units[own[-1]].last)


def _astray(layout: Layout, draft: Draft, run: Run) -> bool:
    """Whether a piece of content is a scrap of another sentence than the cue's, or no more than an article.

    Whole sentences may follow without marks: "Lee said it was late. | Nobody came."
    """
    first, last = run
    if all(word.pos in _EMPTY and word.tag[:1] != "W" for word in layout.words[first : last + 1]):
        return True
    number = layout.unit_of(first)
    own = any(layout.unit_of(begin) == draft.unit for begin, _ in draft.runs)
    if own and draft.cue and layout.units[number].paragraph < layout.units[draft.unit].paragraph:
        return True  # a quotation that goes on from the paragraph before it, not into the one behind
    if number == draft.unit or not draft.cue or layout.quotes_any(first, last):
        return False
    headed = layout.units[number].paragraph > layout.units[draft.unit].paragraph == 0
    if own and headed and layout.words[layout.units[draft.unit].last].text not in (".", ":"):
        return True  # what a headline says ends with it
    unit = layout.units[number]
    return first > unit.first or 2 * (last - first) < unit.last - unit.first


# --- what belongs together ------------------------------------------------------------


def _joined_up(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts with a cue or a speaker; what has neither is given to the one it belongs to, or dropped."""
    cued = [draft for draft in drafts if draft.cue or draft.source]
    in_unit: dict[int, list[Draft]] = {}
    for draft in cued:
        in_unit.setdefault(draft.unit, []).append(draft)
    for draft in drafts:
        beside = in_unit.get(draft.unit, [])
        if draft.cue or draft.source or len(beside) != 1:
            continue
        pieces = [run for run in draft.runs if _belongs(layout, beside[0], run)]
        beside[0].runs = joined([*beside[0].runs, *pieces])
    run_on(layout, cued, over_closed=True)
    return cued


def _belongs(layout: Layout, draft: Draft, run: Run) -> bool:
    """Whether a piece in the sentence of a cue is a quotation, or stands beside the cue or the speaker."""
    first, last = run
    if layout.unit_of(last) != draft.unit:
        return False
    if layout.starts_quotation(first) and layout.ends_quotation(last):
        return True
    beside = {next_word(layout, first - 1, -1), next_word(layout, last + 1, 1)}
    return any(i is not None and a <= i <= b for i in beside for a, b in draft.own)


def _what_to_do(layout: Layout, draft: Draft) -> list[Run]:
    """What the hearer of a demand is to do, where the engine stops at the hearer: "called on | allies | to respond"."""
    lemma = layout.words[draft.head].lemma if draft.head is not None else ""
    bids = lemma in layout.lexicon.bidding or (lemma == "call" and draft.stance == "demands")
    if draft.head is None or not bids or len(draft.runs) > 1:
        return []
    last = draft.runs[0][1]
    by_rules = read_verb(layout, draft.unit, draft.head)
    further = [run for each in by_rules for run in each.runs if run[0] > last]
    if further and layout.words[further[0][0]].tag == "TO":
        return further
    to = next(
        (i for i in range(last + 1, min(last + _SOON, len(layout.words))) if i not in layout.timed), last
    )
    to += layout.words[to].pos == "ADP"  # "calling on allies | on Tuesday | to respond"
    while to in layout.timed:
        to += 1
    unit = layout.units[draft.unit]
    if last + 1 < to < unit.last and layout.words[to].tag == "TO":
        return [(to, content_end(layout, unit, draft.head, to))]
    return []


# --- who it must have been --------------------------------------------------------------


def _relative(layout: Layout, verb: int) -> Run | None:
    """The pronoun of "the union UFW, | which | put the number at 900"; None where none stands before the verb."""
    if verb < 2 or layout.words[verb - 1].tag not in ("WDT", "WP") or layout.words[verb - 2].text != ",":
        return None
    return verb - 1, verb - 1


def _beside(layout: Layout, draft: Draft) -> Run | None:
    """The speaker; the subject beside a finite verb instead, where the engine found him elsewhere.

    In another sentence, or within the subject: "A draft leaked to | the Courier | says".
    """
    head, source = draft.head, draft.source
    if source is None or head is None or not _is_finite(layout, head):
        return source
    subject = layout.analysis.child(head, "nsubj")
    if subject is None or source[0] <= subject.i <= source[1]:
        return source
    elsewhere = layout.unit_of(source[0]) != draft.unit
    within = set(range(source[0], source[1] + 1)) <= set(layout.analysis.subtree(subject.i))
    if not elsewhere and not (within and subject.i < source[0] and layout.words[source[0] - 1].text != ","):
        return source
    return source_of(layout, layout.units[draft.unit], head) or source


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
