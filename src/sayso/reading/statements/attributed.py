"""From an engine's attributions to drafts: laid on words, put right by the marks, given a head and a stance.

What the engine leaves apart is joined, and what it takes too much is left out, where the form leaves no
doubt and people who annotate do the same (Newell et al. 2018):

* Content without a cue in the sentence of the one cue it can belong to, a quotation or right beside it:
  “We knew,” Lee said, | “and left.” What else has neither cue nor speaker is left to the rules.
* A quotation without a cue that goes on from one with it (:func:`.going_on.run_on`): “We knew,” Lee said. |
  “It was late.” So does the next paragraph that is nothing but quotation.
* Scraps of another sentence than the cue's, words over the end of one, and a heading run into the paragraph
  behind it are no content.
* Who must have said it is found by :mod:`.must_have_been`.
"""

from __future__ import annotations

from sayso.reading.analysis import Attribution
from sayso.reading.statements.additions import with_counts, with_labels, with_missed
from sayso.reading.statements.deeds import without_deeds
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.extents import content_end
from sayso.reading.statements.going_on import run_on
from sayso.reading.statements.handed_on import handed_on
from sayso.reading.statements.hearers import without_hearers
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import joined, next_word, put_right, runs_of, spoken
from sayso.reading.statements.mentions import with_whole_mentions
from sayso.reading.statements.must_have_been import beside, must_have_been
from sayso.reading.statements.nested import with_nested
from sayso.reading.statements.own_paragraph import in_own_paragraph
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.postponed import with_postponed, without_borrowed
from sayso.reading.statements.relations import (
    antecedent,
    is_left_unsaid,
    tells_of_source,
)
from sayso.reading.statements.stances import addressee_of, head_of, stance_of
from sayso.reading.statements.swallowed import before_meanwhile, is_meanwhile, with_speakers_behind
from sayso.reading.statements.told_apart import with_own_verbs
from sayso.reading.statements.unspoken import without_unspoken
from sayso.reading.statements.verbs import read_verb
from sayso.reading.statements.whole import with_whole_clauses, with_whole_phrases

__all__ = ["drafts_attributed"]

_EMPTY = frozenset({"DET", "ADP", "AUX", "PUNCT"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SOON = 6
"""Words behind who is to do something within which "on Tuesday to respond" has its "to"."""
_SPILT = 3
"""Most words by which a tagger runs over the end of a sentence."""


def drafts_attributed(layout: Layout, found: tuple[Attribution, ...]) -> list[Draft]:
    """The drafts of what an engine found, and of what the rules add to it.

    A span that holds no word of the analysis is left out, and so is an attribution without content.
    """
    drafts = [draft for each in found if (draft := _draft(layout, each)) is not None]
    drafts = with_own_verbs(layout, without_deeds(layout, without_borrowed(layout, drafts)))
    for draft in drafts:
        draft.runs = [_within_sentences(layout, draft, run) for run in draft.runs]
        draft.runs = [before_meanwhile(layout, draft, run) for run in draft.runs]
        draft.source = beside(layout, draft)
    drafts = without_hearers(layout, with_whole_mentions(layout, with_speakers_behind(layout, drafts)))
    drafts = with_whole_clauses(layout, put_right(layout, drafts))
    for draft in drafts:
        told = [run for run in draft.runs if not tells_of_source(layout, draft, run)] or draft.runs
        draft.runs = [run for run in told if not _astray(layout, draft, run)] or told
        draft.runs = [run for run in draft.runs if not is_meanwhile(layout, draft, run)]
    drafts = handed_on(layout, with_whole_phrases(layout, in_own_paragraph(layout, drafts)))
    drafts = with_labels(layout, with_postponed(layout, drafts))
    drafts.sort(key=lambda draft: (draft.unit, draft.head or 0))
    drafts = with_missed(layout, _joined_up(layout, drafts))
    for draft in drafts:
        if draft.stance == "asserts":
            draft.stance = stance_of(layout, draft)
        draft.addressee = addressee_of(layout, draft)
        draft.source = must_have_been(layout, draft)
        draft.runs += _what_to_do(layout, draft)
    drafts = [draft for draft in drafts if not is_left_unsaid(layout, draft)]
    return without_unspoken(layout, with_nested(layout, with_counts(layout, drafts)))


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
    if _is_behind_another(layout, draft, first):
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


def _is_behind_another(layout: Layout, draft: Draft, first: int) -> bool:
    """Whether a quotation of a later paragraph stands behind a sentence on somebody by name: "Roe said it was late. ||
    The chief, Ada Lind, was categorical. | “Nobody came.”" """
    number = layout.unit_of(first)
    paragraph = layout.units[number].paragraph
    if not layout.starts_quotation(first) or paragraph <= layout.units[draft.unit].paragraph:
        return False
    while number and layout.units[number - 1].paragraph == paragraph:
        number -= 1
    ahead = layout.words[layout.units[number].first : first]
    subject = any(word.relation in _SUBJECTS and word.pos != "PRON" for word in ahead)
    return subject and any(word.pos == "PROPN" for word in ahead)


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
    return _told_later(layout, draft.unit, draft.head, last)


def _told_later(layout: Layout, number: int, head: int, last: int) -> list[Run]:
    """What is to be done, behind a day: "calling on allies | on Tuesday | to respond"; none where no "to" is there."""
    words, unit = layout.words, layout.units[number]
    near = range(last + 1, min(last + _SOON, len(words)))
    to = next((i for i in near if i not in layout.timed), last)
    to += words[to].pos == "ADP"
    while to in layout.timed:
        to += 1
    if last + 1 < to < unit.last and words[to].tag == "TO":
        return [(to, content_end(layout, unit, head, to))]
    return []
