"""Cues that stand behind or inside what they report: "…, Lee said", "“…,” said Lee, “…”".

What counts: a cue with the frame ``quote`` (or, beside a quotation that ends in a comma,
any verb) whose group of speaker and verb has a comma, a dash or a closing quotation mark
before it. What does not: a group behind an opening subordinate clause ("When pressed, Lee
said that …"), because there a clause follows the cue.
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.fixed import fixed
from sayso.reading.statements.extents import content_end
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import (
    Run,
    phrase_after,
    phrase_before,
    verb_group,
)
from sayso.reading.statements.sources import source_of, subject_of, with_name_behind
from sayso.reading.statements.word_classes import closed_class

__all__ = ["Parenthetical", "parenthetical_of"]

_BREAKS = frozenset({",", "–", "—", "--", "―"})
_TERMINAL = frozenset({".", "!", "?", "…"})
_ENDS = _BREAKS | _TERMINAL | {":", ";"}
_PRENOMINAL = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PART", "PRON"})
_CLAUSAL = frozenset({"VBD", "VBZ", "VBP", "MD", "IN"})
_RESUMES_NOT = frozenset({"WP", "WDT", "WRB"})
_LEAVES = closed_class("leaves_the_said")
"""First words of what is told of the saying: ", without offering proof"."""
_SEQUENCE = closed_class("sequence")
_UNITS_OF_TIME = closed_class("units_of_time")
_WITH_HEARER = closed_class("with_hearer")
_FROM_A_TIME = 5
"""Most words of "two and a half days after"."""


@fixed
class Parenthetical:
    """Content before and behind, and the speaker of the group."""

    runs: tuple[Run, ...]
    source: Run | None


def parenthetical_of(layout: Layout, unit: Unit, cue: int) -> Parenthetical | None:
    """The content that ``cue`` stands behind or inside; None where it does neither."""
    if _fronted_as(layout, unit, cue):
        # "As the coach has said, …": what was said is the rest.
        behind = _right(layout, unit, cue, cue)
        said_by = source_of(layout, unit, cue)
        return Parenthetical((behind,), said_by) if behind is not None and said_by is not None else None
    if layout.words[_break_before(layout, unit, cue)].tag in _RESUMES_NOT:
        return None  # "Ruiz — whom guards have told residents about — is safe"
    source = _source(layout, unit, cue)
    group_first, group_last = _group(layout, cue, source)
    before = group_first - 1
    if before <= unit.first:
        return None
    after_quotation = layout.ends_quotation(before)
    if not after_quotation and layout.words[before].text not in _BREAKS:
        return None
    if layout.words[before].text in _BREAKS and layout.ends_quotation(before - 1):
        after_quotation = True
    left = _left(layout, unit, before)
    if left is None:
        return None
    if not layout.ends_quotation(left[1]) and not _is_clause(layout, left, cue):
        return None
    runs = [left]
    right = _right(layout, unit, cue, group_last)
    if right is not None:
        runs.append(right)
    return Parenthetical(tuple(runs), source)


def _fronted_as(layout: Layout, unit: Unit, cue: int) -> bool:
    first = layout.words[unit.first]
    return (
        first.text.lower() == "as" and first.relation == "mark" and first.head == cue and cue > unit.first + 1
    )


def _source(layout: Layout, unit: Unit, cue: int) -> Run | None:
    found = source_of(layout, unit, cue)
    if found is not None and (found[1] < cue <= found[1] + 12 or found[0] == cue + 1):
        low = _break_before(layout, unit, found[0])
        apposed = _apposed_before(layout, unit, cue) if _holds_clause(layout, found, cue) else None
        if apposed is not None:
            return apposed
        if found[0] > cue or found[0] == low:
            return found
    behind = phrase_after(layout, cue, unit.last)
    if behind is not None:
        behind = behind[0], with_name_behind(layout, unit, behind[1])
    low = _break_before(layout, unit, cue)
    if layout.words[low].text.lower() == "as" and low < cue:
        low += 1
    if low == verb_group(layout, cue)[0]:
        return _apposed_before(layout, unit, cue) if layout.words[cue].lemma in _WITH_HEARER else behind
    before = phrase_before(layout, low, cue)
    if before is not None and _leans_inside(layout, before, cue):
        return found
    return before or found


def _holds_clause(layout: Layout, phrase: Run, cue: int) -> bool:
    """Whether the parser took a whole clause for the speaker: "The list named 61, its owner, Ruiz, said"."""
    words = layout.words
    finite = next((i for i in range(phrase[0], phrase[1]) if words[i].tag in ("VBD", "VBZ")), None)
    relative = any(words[i].tag in _RESUMES_NOT for i in range(phrase[0], finite or phrase[0]))
    return phrase[1] < cue and finite is not None and not relative


def _apposed_before(layout: Layout, unit: Unit, cue: int) -> Run | None:
    """ "…, its owner, Tallow Docks, said": a noun phrase and its apposition between commas."""
    words = layout.words
    behind = verb_group(layout, cue)[0] - 1
    if behind <= unit.first or words[behind].text != ",":
        return None
    second = _break_before(layout, unit, behind)
    first = _break_before(layout, unit, second - 1) if second > unit.first else unit.first
    if not unit.first < first < second - 1 or words[first - 1].text != "," or behind - first > 25:
        return None
    if words[first].pos not in ("DET", "PRON", "PROPN", "NOUN") or words[second].pos not in _PRENOMINAL:
        return None
    if any(word.tag in _CLAUSAL and word.lemma != "of" for word in words[first:behind]):
        return None
    return first, behind - 1


def _leans_inside(layout: Layout, phrase: Run, cue: int) -> bool:
    """ "a figure above the 17 that the guild | has named", "17 more than the guild | has named".

    The cue is part of a clause inside the phrase, so the phrase is not its speaker.
    """
    word = layout.words[cue]
    first, last = phrase
    relative = word.relation in ("acl:relcl", "advcl") and first <= word.head <= last
    return relative or any(w.text.lower() in ("than", "as") for w in layout.words[first + 1 : last])


def _break_before(layout: Layout, unit: Unit, place: int) -> int:
    """The first word behind the last comma or quotation before ``place``."""
    for i in range(place - 1, unit.first - 1, -1):
        if layout.quoted[i] >= 0 or layout.words[i].text in _BREAKS:
            return i + 1
    return unit.first


def _group(layout: Layout, cue: int, source: Run | None) -> Run:
    first, last = verb_group(layout, cue)
    if source is not None:
        first = min(first, source[0])
        last = max(last, source[1])
    return first, last


def _left(layout: Layout, unit: Unit, before: int) -> Run | None:
    last = before
    while last > unit.first and layout.quoted[last] < 0 and layout.words[last].text in _BREAKS:
        last -= 1
    first = unit.first
    for i in range(last, unit.first, -1):
        if layout.words[i].text == ";" and layout.quoted[i] < 0:
            first = i + 1
            break
    return (first, last) if last >= first else None


def _is_clause(layout: Layout, left: Run, cue: int) -> bool:
    """Whether the words before a cue can be what was said: "When pressed, he said" cannot."""
    first, last = left
    for child in layout.analysis.children(cue, "advcl"):
        if first <= child.i <= last and (
            child.tag in ("VBN", "VBG") or layout.analysis.child(child.i, "mark")
        ):
            begin = layout.analysis.subtree(child.i)[0]
            if begin <= first + 1:
                return False
    return last - first >= 1


def _right(layout: Layout, unit: Unit, cue: int, group_last: int) -> Run | None:
    """ "…, Lee said on Monday, and that will not change": the words behind the next comma."""
    words = layout.words
    i = group_last + 1
    while i <= unit.last and layout.quoted[i] < 0 and words[i].text not in _ENDS:
        i += 1
    if i > unit.last:
        return None
    if not layout.starts_quotation(i):
        i += 1
    if i + 1 > unit.last or words[i].text in _TERMINAL:
        return None
    if layout.starts_quotation(i):
        return (i, content_end(layout, unit, cue, i, governs=False))
    word = words[i]
    if word.tag == "VBG" and (word.head == cue or word.relation in ("advcl", "acl")):
        return None
    if word.tag in _RESUMES_NOT or word.lemma in _LEAVES or _when_said(layout, unit, i):
        return None
    if word.pos == "CCONJ" and _is_speech(layout, i + 1):
        return None  # "…, the bank said, and warned of losses"
    joined = word.pos == "CCONJ" and layout.words[word.head].head == cue
    # "…, the agency said, and collected 5 grams": a body does its deeds in what is reported of it.
    if joined and not _deed_of_body(layout, cue, words[word.head], i):
        return None
    if word.pos == "ADP" and word.head == cue:
        return None
    return (i, content_end(layout, unit, cue, i, governs=False))


def _when_said(layout: Layout, unit: Unit, first: int) -> bool:
    """ "…, the bank said, two days after it had closed": when it was said, not what."""
    words = layout.words
    rest = words[first : unit.last + 1]
    if all(w.i in layout.timed or w.pos in ("ADP", "PUNCT") for w in rest) and layout.quoted[first] < 0:
        return True  # "…, said the mayor, Ana Ruiz, on Monday"
    for i in range(first, min(first + _FROM_A_TIME, unit.last)):
        if words[i].text.lower() in _SEQUENCE:
            return i > first and (words[i - 1].lemma in _UNITS_OF_TIME or i - 1 in layout.timed)
        if words[i].pos in ("VERB", "AUX", "PUNCT", "PRON"):
            return False
    return False


def _deed_of_body(layout: Layout, cue: int, verb: Word, conjunction: int) -> bool:
    """Whether ``verb`` behind ", the agency said, and" goes on from the clause before the cue.

    "…, Lee said, and left the room" is Lee's doing; an agency that "said, and warned" speaks on.
    """
    words = layout.words
    if layout.words[conjunction - 1].text != "," or verb.lemma in layout.lexicon.verbs:
        return False
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN") or words[cue + 1].text != ",":
        return False
    return not layout.analysis.child(verb.i, "nsubj", "nsubj:pass") and _is_body(layout, cue)


def _is_body(layout: Layout, cue: int) -> bool:
    subject = subject_of(layout, cue)
    if subject is None or subject.i > cue:
        return False
    named = [name for name in layout.analysis.names if name.start <= subject.start < name.end]
    if named:
        return named[0].type == "organisation"
    return subject.lemma in lexicon().institutions and subject.lemma not in lexicon().roles


def _is_speech(layout: Layout, i: int) -> bool:
    """A finite verb that takes a clause or a quotation: "warned", but not "cut"."""
    senses = layout.lexicon.verbs.get(layout.words[i].lemma, ())
    return layout.words[i].tag == "VBD" and any(s.frames & {"clause", "quote"} for s in senses[:1])
