"""A clause that stands before its cue is said whole: "North Korea fired two missiles on Thursday, Seoul said, …".

A tagger drops words out of the middle of such a clause, takes a time in it for the time of saying, or stops after
its first words. But behind "…, Lee said" the sentence up to the comma is what was said, in PolNeAR (Newell et al.
2018) as elsewhere.

Filled: the words between the first word of content and the comma or dash before the speaker and the cue, where
they stand in one unit and outside quotation marks; a hole of up to three words between two pieces in one sentence;
the object of a preposition that is the last word; the rest of a noun phrase that content begins or breaks off in.
Not filled: where somebody else is said to say something that reaches out of it, where the speaker or the cue stands
there, and a time in a hole, which may be that of saying.

Cut off: what the speaker says next, "said it was late | and warned that it would be later"; and what is told of a
claim behind it, "his claim that it was late | was dismissed".
"""

from __future__ import annotations

from itertools import pairwise

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.edges import phrase_begin, phrase_end
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import joined
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.verbs import read_verb

__all__ = ["with_whole_clauses", "with_whole_phrases"]

_HOLE = 3
"""Most words of a hole whatever they hang on."""
_FARTHEST = 10
"""Most words of a hole that hang on what stands around it."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_RELATIVE = frozenset({"WP", "WP$", "WDT"})
_BREAKS = frozenset({",", "–", "—", "--", "―"})


def with_whole_clauses(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in place, with the clauses before their cues filled."""
    owners = {i: number for number, each in enumerate(drafts) for a, b in each.own for i in range(a, b + 1)}
    for number, draft in enumerate(drafts):
        clause = _clause_before(layout, draft) or _clause_behind(layout, draft)
        if clause is None:
            continue
        inside = {owners[i] for i in range(clause[0], clause[1] + 1) if i in owners}
        if number not in inside and all(_within(drafts[other], clause) for other in inside):
            draft.runs = joined([*draft.runs, clause])
    return drafts


def with_whole_phrases(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in place, without small holes and with the object of a preposition that content ends with."""
    owned = {i for each in drafts for first, last in each.own for i in range(first, last + 1)}
    added: list[Draft] = []
    for draft in drafts:
        end = _claim_end(layout, draft)
        if end is not None:
            draft.runs = [(draft.runs[0][0], end)]
        runs = [
            (phrase_begin(layout, owned, first, last), phrase_end(layout, owned, first, last))
            for first, last in draft.runs
        ]
        draft.runs = joined([*runs, *_holes(layout, owned, runs)])
        for verb in _next(layout, draft):
            draft.runs = _up_to(layout, draft.runs, verb)
            added += [] if verb in owned else _said_next(layout, draft, verb)
    return [*drafts, *added]


def _holes(layout: Layout, owned: set[int], runs: list[Run]) -> list[Run]:
    """What is left out between two runs of one sentence: few words, none of them a speaker's or a cue's."""
    holes = [(last + 1, first - 1) for (_, last), (first, _) in pairwise(sorted(runs)) if first > last + 1]
    return [
        (first, last)
        for first, last in holes
        if layout.unit_of(first - 1) == layout.unit_of(last + 1)
        and not any(i in owned for i in range(first, last + 1))
        and (
            (last - first < _HOLE and not any(i in layout.timed for i in range(first, last + 1)))
            or _hangs_within(layout, runs, (first, last))
        )
    ]


def _hangs_within(layout: Layout, runs: list[Run], hole: Run) -> bool:
    """Whether all words of a hole hang on words of content: "the chief told | analysts in April | that …"."""
    words, (first, last) = layout.words, hole
    if last - first >= _FARTHEST or layout.quotes_any(first, last):
        return False
    heads = {words[i].head for i in range(first, last + 1)} - set(range(first, last + 1))
    return all(any(low <= head <= high for low, high in runs) for head in heads)


def _next(layout: Layout, draft: Draft) -> list[int]:
    """The verbs of speech in the content that are joined to the cue: what the speaker says next."""
    words, found = layout.words, []
    for verb in layout.analysis.children(draft.head, "conj") if draft.head is not None else ():
        joint = layout.analysis.child(verb.i, "cc")
        speaks = (
            verb.lemma in layout.lexicon.verbs
            and verb.tag in _FINITE
            and verb.tag == words[draft.head or 0].tag
        )
        if speaks and joint is not None and layout.quoted[joint.i] < 0:
            found += [verb.i for a, b in draft.runs if a < joint.i < verb.i <= b]
    return found


def _claim_end(layout: Layout, draft: Draft) -> int | None:
    """Last word of what is claimed, where a verb tells of the claim behind it: "the claim that … | was dismissed"."""
    words, (first, last) = layout.words, draft.runs[0]
    noun = draft.head is not None and words[draft.head].pos == "NOUN" and draft.head < first
    if not noun or len(draft.runs) > 1 or words[first].text.lower() != "that":
        return None
    finite = [i for i in range(first, last + 1) if words[i].tag in _FINITE | {"MD"} and layout.quoted[i] < 0]
    for i in finite[1:]:
        verb = words[i].head if words[i].pos == "AUX" and words[i].relation in _AUXILIARY else i
        own = [c.i for c in layout.analysis.children(verb, "nsubj", "nsubj:pass") if first < c.i < verb]
        before = words[i - 1]
        if not own and before.pos in ("NOUN", "PROPN", "PRON", "ADJ", "ADV") and before.tag not in _RELATIVE:
            return i - 1
    return None


def _up_to(layout: Layout, runs: list[Run], verb: int) -> list[Run]:
    """The runs up to the "and" before the verb."""
    joint = layout.analysis.child(verb, "cc")
    end = verb - 1 if joint is None else joint.i - 1
    return [(first, min(last, end)) for first, last in runs if first <= end]


def _said_next(layout: Layout, draft: Draft, verb: int) -> list[Draft]:
    """The statement that the verb makes, by the rules."""
    found = read_verb(layout, draft.unit, verb)
    for each in found:
        each.source = draft.source
    return found


def _within(draft: Draft, clause: Run) -> bool:
    """Whether all of a draft stands in the clause: a statement within what is said there."""
    return all(clause[0] <= first and last <= clause[1] for first, last in [*draft.own, *draft.runs])


def _clause_behind(layout: Layout, draft: Draft) -> Run | None:
    """All behind "According to X," at the head of a sentence, where the engine has pieces of it, or its end alone.

    The end is what a verb between takes: "According to the file, | a clerk told the mayor in May that it was late".
    """
    if len(draft.cue) != 1 or draft.source is None:
        return None
    first, last = draft.cue[0]
    printed = tuple(word.text.lower() for word in layout.words[first : last + 1])
    begin, end = draft.runs[0][0], max(run[1] for run in draft.runs)
    ahead = printed in layout.lexicon.prepositional and first <= layout.units[draft.unit].first + 1
    if not ahead or begin <= draft.source[1] or layout.unit_of(end) != draft.unit:
        return None
    begin = _governed_from(layout, draft.source[1], begin)
    holes = [range(a + 1, b) for (_, a), (b, _) in pairwise([(begin, begin), *draft.runs])]
    broken = any(layout.quoted[i] >= 0 or layout.words[i].text == ";" for hole in holes for i in hole)
    return None if broken else (begin, end)


def _governed_from(layout: Layout, last: int, begin: int) -> int:
    """The first word of content where its verb may stand between the source, which ends at ``last``, and ``begin``.

    Behind the source and its comma, where a finite verb there takes what begins with "that"; else ``begin``.
    """
    words = layout.words
    head = words[words[begin].head].head
    governed = words[begin].relation == "mark" and last < head < begin and words[head].tag in _FINITE
    return last + 1 + (words[last + 1].text == ",") if governed else begin


def _clause_before(layout: Layout, draft: Draft) -> Run | None:
    """From the first word of content to the break before the group of speaker and cue."""
    if draft.head is None or not draft.cue or layout.quoted[draft.head] >= 0:
        return None
    unit = layout.units[draft.unit]
    group = min((first for first, _ in draft.own if unit.first <= first <= unit.last), default=unit.first)
    runs = [run for run in draft.runs if unit.first <= run[0] < group]
    last = group - 1
    if last <= unit.first or layout.words[last].text not in _BREAKS or _is_relative(layout, draft):
        return None
    if not runs and not _is_said_before(layout, draft, last):
        return None
    first = min(runs)[0] if runs and not _goes_on(layout, min(runs)[0]) else unit.first
    last -= 1
    if layout.quotes_any(first, last):
        return None
    return first, last


def _is_relative(layout: Layout, draft: Draft) -> bool:
    """ "The date was put forward by Djibouti, | whose delegates | argued that …": the date is nothing they argued."""
    first, last = draft.source or (0, -1)
    return any(word.tag in _RELATIVE for word in layout.words[first : last + 1])


def _goes_on(layout: Layout, first: int) -> bool:
    """ "Some 3.8 tonnes escaped, and | it flowed for 34 minutes, the inspectorate said": all of it is said.

    So it is where what is said would begin with the "and" itself.
    """
    words, start = layout.words, layout.units[layout.unit_of(first)].first
    if words[first].text == "and":
        return any(word.tag in _FINITE for word in words[start:first])
    joined_to = first - 2 > start and words[first - 1].text == "and" and words[first - 2].text == ","
    return joined_to and any(word.tag in _FINITE for word in words[start : first - 2])


def _is_apposed(layout: Layout, draft: Draft, end: int) -> bool:
    """ "Some 4,500 soldiers are there, its spy chief has said, | a number above that of others": by the order of words.

    ``end`` is the word before the speaker. A finite verb stands before it, and behind the cue a comma and "a" or a
    participle ("raising its count").
    """
    words, unit = layout.words, layout.units[draft.unit]
    behind = max(last for _, last in draft.cue) + 1
    if words[end].text != "," or behind + 1 > unit.last or words[behind].text != ",":
        return False
    apposed = words[behind + 1].text in ("a", "an") or words[behind + 1].tag == "VBG"
    return apposed and any(word.tag in _FINITE for word in words[unit.first : end])


def _is_finite(layout: Layout, verb: int) -> bool:
    """ "Said", "says", "has said"."""
    tag = layout.words[verb].tag
    return tag in _FINITE or (
        tag == "VBN"
        and any(aux.tag in _FINITE for aux in layout.analysis.children(verb, "aux"))
        and layout.analysis.child(verb, "aux:pass") is None
    )


def _is_said_before(layout: Layout, draft: Draft, end: int) -> bool:
    """Whether a clause before the group is what is said, though the engine has only words behind it.

    "Nine people drowned, the guard said, | and rescuers were searching": the parser hangs its finite verb on the cue.
    """
    unit, head = layout.units[draft.unit], draft.head or 0
    speaks = layout.words[head].lemma in layout.lexicon.verbs and _is_finite(layout, head)
    if draft.source is None or draft.source[0] < end or not speaks or min(draft.runs)[0] < head:
        return False
    if _is_apposed(layout, draft, end):
        return True
    clauses = layout.analysis.children(head, "ccomp", "parataxis")
    above = layout.words[layout.words[head].head]
    hung = [*clauses, *([above] if layout.words[head].relation == "parataxis" else [])]
    verbs = [verb for verb in hung if unit.first < verb.i < end]
    return any(layout.analysis.child(verb.i, "nsubj", "nsubj:pass") is not None for verb in verbs)
