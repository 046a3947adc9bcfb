"""Words handed on, where an engine stops at the words: citations, "quoted as saying", an outer "Park said".

* **Cited**: ", citing the ministry," says on whose word it is said, and is neither a statement nor part of one. Only
  where a party or a document is cited: "citing concerns" is left as the engine has it.
* **Quoted as saying**: "Reuters quoted Roe as saying it rained", "It rained, Roe was quoted as saying" (also
  recorded, reported): Roe is the
  speaker, "quoted … as saying" the cue, and what follows, or else stands before, the content.
* **Outer**: "The agency told lawmakers that …, Park said" is Park's, and the agency's within it. Where the engine
  found the inner one only, the outer is added, and the inner gives back the words "Park said". So with "According
  to Park, the agency told …". Where it gives Park the agency's words but not the agency, "Russia dismissed | it as
  invention |, Lee said", the words are Lee's from the beginning.
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import closed, lexicon, plain
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.marks import without
from sayso.reading.statements.nominal import read_citing
from sayso.reading.statements.parties import is_party, looks_like_somebody
from sayso.reading.statements.phrases import Run, run_around, verb_group
from sayso.reading.statements.postponed import read_postponed
from sayso.reading.statements.told_apart import put_in, told_apart
from sayso.reading.statements.word_classes import closed_class

__all__ = ["handed_on"]

_QUOTING = closed_class("quoting")
_CITING = closed_class("citing")
_HIM = closed("cited_pronouns")
_RECORDING = closed_class("recording")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_ENDS = frozenset({",", ".", ";", ":", "!", "?", "–", "—", "--"})
_RELATIVE = frozenset({"who", "which"})
_BEFORE_CITING = _RELATIVE | closed("citing_pronouns")
_FARTHEST = 16
"""Most words of what is cited, and between "quoted" and "as saying"."""


def handed_on(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts put right; they are changed in place."""
    for cited in _citations(layout):
        drafts = _without_citation(layout, drafts, cited)
    for draft in drafts:
        _from_the_beginning(layout, drafts, draft)
        put_in(layout, drafts, draft)
    drafts = [each for draft in drafts for each in told_apart(layout, drafts, draft)]
    for said in _quoted_as_saying(layout):
        drafts = [
            *(draft for draft in drafts if not _shares(draft, said) and not _nobody_says(draft, said)),
            said,
        ]
    return _with_outer(layout, drafts)


# --- cited ------------------------------------------------------------------------------


def _citations(layout: Layout) -> list[Run]:
    """Every "citing" and "quoting" with the party or the document it names."""
    found, printed = [], layout.analysis.lowered
    for i in [i for i, text in enumerate(printed) if text in _CITING or printed[i - 1] in _BEFORE_CITING]:
        first = _cites(layout, i)
        if first is not None and layout.quoted[i] < 0:
            last = _cited_end(layout, i)
            behind = layout.words[i + 1 : last + 1]
            if any(_can_be_cited(layout, each.i) for each in behind) and not _as_saying(layout, last + 1):
                found.append((first, last))
    return found


def _cites(layout: Layout, i: int) -> int | None:
    """First word of the citing that ends with word ``i``: "citing", "who cited"; None where it does not cite."""
    word = layout.words[i]
    if word.text.lower() in _CITING:
        return i
    relative = i > 1 and layout.words[i - 1].text.lower() in _RELATIVE and layout.words[i - 2].text == ","
    alone = i > 0 and layout.units[layout.unit_of(i)].first == i - 1 and layout.words[i - 1].pos == "PRON"
    cites = word.lemma in _QUOTING and word.tag in ("VBD", "VBZ", "VBP")
    return i - 1 if (relative or alone) and cites else None


def _cited_end(layout: Layout, citing: int) -> int:
    words = layout.words
    last = citing
    for word in words[citing + 1 : citing + 1 + _FARTHEST]:
        if word.tag in _FINITE and (about := _clause_about_cited(layout, citing, word.i)) is not None:
            return about
        clause = word.tag in _FINITE or (word.lemma == "that" and word.tag == "IN")
        quoted = layout.quoted[word.i] >= 0 and layout.quoted[word.i] != layout.quoted[citing + 1]
        if word.text in _ENDS or clause or word.lemma == "as" or quoted:
            break
        last = word.i
    return last


def _clause_about_cited(layout: Layout, citing: int, finite: int) -> int | None:
    """Last word of a clause about what is cited: "citing a doctor | it did not identify"."""
    for word in (layout.words[finite], layout.words[layout.words[finite].head]):
        if word.relation in ("acl", "acl:relcl") and citing < word.head < finite:
            last = finite
            while last + 1 < len(layout.words) and layout.words[last + 1].text not in _ENDS:
                last += 1
            return last if layout.unit_of(last) == layout.unit_of(citing) else None
    return None


def _can_be_cited(layout: Layout, i: int) -> bool:
    word = layout.words[i]
    if word.text.lower() in _HIM:
        return True
    return is_party(word) or looks_like_somebody(word) or plain(word.lemma) in lexicon().documents


def _without_citation(layout: Layout, drafts: list[Draft], cited: Run) -> list[Draft]:
    kept = []
    for draft in drafts:
        rest = without(draft.runs, [cited])
        cites = draft.head is not None and cited[0] <= draft.head <= cited[1]
        if rest or not cites:
            if cites:
                _say(layout, draft, rest)
            else:
                draft.runs = rest or draft.runs
            kept.append(draft)
    return kept


def _say(layout: Layout, draft: Draft, rest: list[Run]) -> None:
    """Where an engine takes the citing for the cue: "The daily, | citing brokers, | named the owner"."""
    first, last = rest[0]
    while first < last and layout.words[first].text == ",":
        first += 1
    if layout.words[first].tag in ("VBD", "VBZ", "VBP") and first < last:
        draft.head, draft.cue, draft.runs = first, ((first, first),), [(first + 1, last), *rest[1:]]


# --- quoted as saying ---------------------------------------------------------------------


def _as_saying(layout: Layout, i: int) -> bool:
    words = layout.words
    behind = words[i + 1] if i + 1 < len(words) else None
    says = behind is not None and behind.tag == "VBG" and behind.lemma in layout.lexicon.verbs
    return says and words[i].text.lower() == "as"


def _quoted_as_saying(layout: Layout) -> list[Draft]:
    if not any(_as_saying(layout, i) for i, text in enumerate(layout.analysis.lowered) if text == "as"):
        return []
    found = []
    for word in layout.words:
        if word.lemma in _RECORDING and word.pos in ("VERB", "NOUN") and layout.quoted[word.i] < 0:
            near = range(word.i + 1, min(word.i + _FARTHEST, len(layout.words)))
            saying = next((i for i in near if _as_saying(layout, i)), None)
            if saying is not None and word.pos == "NOUN" and not _is_verb(layout, word.i, saying):
                continue
            draft = _handed_on_by(layout, word.i, saying) if saying is not None else None
            if draft is not None:
                found.append(draft)
    return found


def _is_verb(layout: Layout, i: int, saying: int) -> bool:
    """ "The minutes | record | her as saying", of which a tagger makes a noun."""
    words = layout.words
    behind = words[i + 1].pos in ("DET", "PROPN", "PRON", "NOUN") and saying > i + 1
    return (
        i > 0
        and words[i - 1].pos in ("NOUN", "PROPN", "NUM")
        and behind
        and words[saying + 1].lemma in layout.lexicon.verbs
    )


def _handed_on_by(layout: Layout, quoted: int, saying: int) -> Draft | None:
    """The statement of who is quoted by the verb ``quoted``; ``saying`` is the "as" of "as saying"."""
    number = layout.unit_of(quoted)
    unit = layout.units[number]
    if layout.unit_of(saying) != number:
        return None
    subject = layout.analysis.child(quoted, "nsubj:pass")
    first = verb_group(layout, quoted)[0]
    cue = ((first, quoted), (saying, saying + 1)) if saying > quoted + 1 else ((first, saying + 1),)
    behind = _said(layout, saying + 2, unit.last)
    if subject is None:
        if behind is None or saying == quoted + 1:
            return None
        return Draft(number, quoted, cue, (quoted + 1, saying - 1), [behind], "asserts")
    source = run_around(layout, subject.i, unit.first, first - 1)
    if behind is not None and layout.words[behind[0]].text.lower() not in ("by", "in", "on"):
        return Draft(number, quoted, cue, source, [behind], "asserts")
    before = _said(layout, unit.first, source[0] - 1)
    return Draft(number, quoted, cue, source, [before], "asserts") if before is not None else None


def _said(layout: Layout, first: int, last: int) -> Run | None:
    """What is said between two words, without the marks at its ends; None for less than two words."""
    while first <= last and layout.words[first].text in (",", ":"):
        first += 1
    while last > first and layout.words[last].text in _ENDS and layout.quoted[last] < 0:
        last -= 1
    return (first, last) if first < last else None


def _nobody_says(draft: Draft, said: Draft) -> bool:
    """Whether a draft is the same content with no speaker."""
    return draft.source is None and draft.runs == said.runs


def _shares(draft: Draft, said: Draft) -> bool:
    """Whether a draft has a word of the cue of ``said``: in its own cue or, without one, in its content."""
    cue = {i for first, last in said.cue for i in range(first, last + 1)}
    words = [*draft.cue] if draft.cue else draft.runs
    return any(i in cue for first, last in words for i in range(first, last + 1))


# --- from the beginning -----------------------------------------------------------------------


def _from_the_beginning(layout: Layout, drafts: list[Draft], draft: Draft) -> None:
    """Give back the subject and the verb that the engine cut off the front of what somebody behind it says."""
    first = draft.runs[0][0]
    unit = layout.units[draft.unit]
    if not draft.cue or not 1 < first - unit.first <= _FARTHEST or layout.quotes_any(unit.first, first - 1):
        return
    front = layout.words[unit.first : first]
    if min(run[0] for run in draft.own) <= draft.runs[-1][1] or layout.unit_of(first) != draft.unit:
        return
    if front[-1].tag not in _VERBS or not any(word.relation.startswith("nsubj") for word in front):
        return
    if any(
        low <= word.i <= high for each in drafts for low, high in [*each.own, *each.runs] for word in front
    ):
        return
    draft.runs[0] = (unit.first, draft.runs[0][1])


# --- outer -----------------------------------------------------------------------------------


def _with_outer(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    said = {i for draft in drafts for first, last in draft.cue for i in range(first, last + 1)}
    by_unit: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_unit.setdefault(draft.unit, []).append(draft)
    added: list[Draft] = []
    for number, inner in by_unit.items():
        for outer in _outer_in(layout, number, said):
            own = [i for first, last in outer.own for i in range(first, last + 1)]
            held = [draft for draft in inner if draft.cue and _holds(outer, draft)]
            if held and not said & {i for first, last in outer.cue for i in range(first, last + 1)}:
                for draft in inner:
                    draft.runs = _without_edges(layout, without(draft.runs, outer.own)) or draft.runs
                added.append(outer)
                said.update(own)
    return [*drafts, *added]


def _outer_in(layout: Layout, number: int, said: set[int]) -> list[Draft]:
    """The rules' statements of a unit whose speaker stands behind what is said, or behind "according to".

    Not those by a verb that is among the words ``said``.
    """
    phrases = read_citing(layout, number)
    according = [each for each in phrases if layout.words[each.cue[0][0]].text.lower() == "according"]
    return read_postponed(layout, number, said) + according


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether the cue, the speaker and some words of ``inner`` are part of what ``outer`` says.

    Not in "According to a letter, | an inspector asked | in January for …", where the letter's words begin behind it.
    """
    own = all(any(low <= first and last <= high for low, high in outer.runs) for first, last in inner.own)
    return own and any(
        low <= last and first <= high for low, high in outer.runs for first, last in inner.runs
    )


def _without_edges(layout: Layout, runs: list[Run]) -> list[Run]:
    found = []
    for first, last in runs:
        while last > first and layout.words[last].text == "," and layout.quoted[last] < 0:
            last -= 1
        if any(word.pos != "PUNCT" for word in layout.words[first : last + 1]):
            found.append((first, last))
    return found
