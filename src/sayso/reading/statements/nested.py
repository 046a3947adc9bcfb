"""Statements within a statement: "Lee said | the agency had confirmed | that …", in quotation marks or out of them.

An engine finds the outermost only, as those who annotated what it learned from have it. The rules read what
is said once more as if it were printed without marks.

Counted: a finite verb of speech, or "according to", inside one piece of content, with a speaker of its own
who stands there too, and, where it merely says, with at least three words said or a number; also what somebody
"was told", "had been warned", "was asked to do", by whom or not; claims and reports as nouns, somebody's or
nobody's ("the army's claim that", "claims that"); whatever is told in the forms of :mod:`.nested_forms`; and, outside
of quotation marks, what somebody who is named or described believes, wants or fears. It ends with the piece of
content around it. In somebody's own words count also what “he”, “she” or “they” said, in the past, and what “I” or
“we” told, asked or promised others. Out of quotation marks "he had told them" counts where "he" can hardly be who
speaks around it.

Not counted: what else the speaker says of himself ("she said she had told them", “I say that …”), for it adds nobody to
the chain; what “they say”; a pronoun's thoughts; what a thing shows, suggests or demands; what somebody might or should
say, or is going to.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.reading.analysis import Word
from sayso.reading.statements.alone import drafts_alone
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.happening import happened
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.marks import joined, without
from sayso.reading.statements.nested_forms import read_inner
from sayso.reading.statements.nominal import read_phrases, read_unowned
from sayso.reading.statements.parties import (
    is_document,
    is_party,
    is_party_noun,
    looks_like_somebody,
    other_than,
)
from sayso.reading.statements.phrases import (
    NOMINAL,
    Run,
    numeral,
    phrase_after,
    verb_group,
)
from sayso.reading.statements.verbs import read_at
from sayso.reading.statements.word_classes import closed_class

__all__ = ["with_nested"]

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_TENSED = _FINITE | {"MD"}
_FEWEST = 3
_WISHING = closed_class("wishing")
_SMALL = frozenset({"SCONJ", "CCONJ", "ADP", "PUNCT", "PART", "DET"})
_CONTRASTING = frozenset({"while", "whereas", "although", "though"})
_POINTING = frozenset({"PRON", "ADV", "DET", "PUNCT"})
_OTHERS = closed_class("third_persons")
_SHOWING = closed_class("showing")
_NOBODY = closed_class("nobody")
_NEGATIONS = closed_class("negations")


def with_nested(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an engine and those that stand within the content of one of them."""
    around = _around(layout, drafts)
    own = joined([run for draft in drafts for run in draft.own])
    said = {i for first, last in own for i in range(first, last + 1)}
    plain = _without_marks(layout)
    inner = _Inner(layout, plain, around, own, drafts)
    for number, unit in enumerate(plain.units):
        if not any(around[unit.first : unit.last + 1]):
            continue
        cues = [i for i in plain.places.verbs[number] if around[i] is not None and _may_tell(plain, i, said)]
        for draft in (
            read_at(plain, number, cues)
            + read_phrases(plain, number)
            + read_unowned(plain, number)
            + read_inner(plain, number)
        ):
            _from_hearer(plain, draft)
            inner.take(draft, _says)
    for draft in drafts_alone(plain, around, said | inner.found.keys()):
        inner.take(draft, _says_alone)
    return [*drafts, *inner.found.values()]


class _Inner:
    """The drafts taken so far that stand within the content of one of ``drafts``, by the word that heads them."""

    def __init__(
        self, layout: Layout, plain: Layout, around: list[Run | None], own: list[Run], drafts: list[Draft]
    ) -> None:
        self._layout, self._plain, self._around, self._own = layout, plain, around, own
        self._said = {i for first, last in own for i in range(first, last + 1)}
        self._by_run = {run: draft for draft in drafts for run in draft.runs}
        self.found: dict[int, Draft] = {}

    def take(self, draft: Draft, counts: Callable[[Layout, Draft, Layout, Draft], bool]) -> None:
        """Add a draft that ``counts``, cut to the piece of content around it."""
        plain, own = self._plain, self._own
        draft.source = draft.source or _agent(plain, draft)
        head = draft.head if draft.head is not None else -1
        held = self._around[head] if head >= 0 else None
        if held is None or any(i in self._said for first, last in draft.own for i in range(first, last + 1)):
            return
        within = [_before_contrast(plain, run) for run in _within(draft.runs, held)]
        draft.runs = without(within, _touching(own, held))
        outer = self._by_run[held]
        if not draft.runs or not all(any(_holds(piece, run) for piece in outer.runs) for run in draft.own):
            return
        if counts(plain, draft, self._layout, outer):
            draft.unit = self._layout.unit_of(head)
            if self._layout.words[head].lemma in _WISHING:
                draft.stance = "asserts"
            self.found.pop(head, None)
            self.found[head] = draft


def _may_tell(layout: Layout, i: int, said: set[int]) -> bool:
    """Whether a verb within content is no cue yet and may be one of :func:`_says`, which asks the same of a draft.

    An infinitive may be: "declined | to comment" has its cue before the verb.
    """
    word = layout.words[i]
    if i in said and word.tag != "VB":
        return False
    verbal = word.pos in ("VERB", "AUX") and word.text.lower() not in layout.lexicon.prepositional_firsts
    return not verbal or happened(layout, i)


def _touching(runs: list[Run], held: Run) -> list[Run]:
    """Those of the runs, in order and apart, that share a word with ``held``."""
    first = bisect_left(runs, held[0], key=lambda run: run[1])
    return runs[first : bisect_right(runs, held[1], key=lambda run: run[0])]


def _around(layout: Layout, drafts: list[Draft]) -> list[Run | None]:
    """Of each word, the shortest piece of content that it stands in."""
    found: list[Run | None] = [None] * len(layout.words)
    for first, last in sorted(
        (run for draft in drafts for run in draft.runs), key=lambda run: run[0] - run[1]
    ):
        found[first : last + 1] = [(first, last)] * (last + 1 - first)
    return found


def _within(runs: list[Run], held: Run) -> list[Run]:
    """The runs as far as they stand in the piece of content around them."""
    cut = [(max(first, held[0]), min(last, held[1])) for first, last in runs]
    return [(first, last) for first, last in cut if first <= last]


def _before_contrast(layout: Layout, run: Run) -> Run:
    """ "Dismissed it as invention, | while the North keeps silent": what is set against it is the outer speaker's."""
    first, last = run
    for i in range(first + 1, last - 1):
        if layout.words[i].text == "," and layout.words[i + 1].text in _CONTRASTING:
            return first, i - 1
    return run


def _holds(held: Run, run: Run) -> bool:
    return held[0] <= run[0] and run[1] <= held[1]


def _without_marks(layout: Layout) -> Layout:
    """The same text as if nothing in it stood in quotation marks, sentence by sentence."""
    units = [Unit(first, last - 1, 0) for first, last in layout.analysis.sentences if last > first]
    return replace(layout, quotations=(), quoted=[-1] * len(layout.words), extents=[], units=units)


def _from_hearer(layout: Layout, draft: Draft) -> None:
    """Take in the subject behind a pronoun that hears it, an object to a parser: "told us | the pier | was safe"."""
    if draft.addressee is None or layout.words[draft.addressee[1]].tag != "PRP":
        return
    begin, (first, last) = draft.addressee[1] + 1, draft.runs[0]
    between = layout.words[begin:first]
    if between and all(word.pos in NOMINAL for word in between):
        draft.runs[0] = (begin, last)


def _says(layout: Layout, draft: Draft, around: Layout, outer: Draft) -> bool:
    """Whether another than the speaker of ``outer``, around it, is said to say something."""
    words = layout.words
    if draft.head is None:
        return False
    if draft.source is None:
        return words[draft.head].pos == "NOUN" or _was_told(layout, draft.head)
    said = [word for first, last in draft.runs for word in words[first : last + 1]]
    if draft.stance == "asserts" and len(said) < _FEWEST and not any(map(numeral, said)):
        return False
    if said[0].text.lower() in ("where", "which", "whose") and draft.stance == "asserts":
        return False  # "Tamba declared an outbreak in Ombuli, | where 14 have died"
    if all(word.pos in _SMALL for word in said) or _holds_a_clause(
        words[draft.source[0] : draft.source[1] + 1]
    ):
        return False
    head = words[draft.head]
    if head.lemma == "be":
        return False  # "Mexico is, that …"
    if not _another(layout, draft, outer, around.quoted[draft.source[0]] >= 0):
        return False
    if head.pos not in ("VERB", "AUX") or head.text.lower() in layout.lexicon.prepositional_firsts:
        return head.pos != "NOUN" or head.lemma in layout.lexicon.nouns
    thinks = head.lemma in layout.lexicon.opinions or draft.stance == "estimates"
    if thinks and (around.quoted[head.i] >= 0 or words[draft.source[1]].pos == "PRON"):
        return False
    return happened(layout, head.i)


def _says_alone(layout: Layout, draft: Draft, around: Layout, outer: Draft) -> bool:
    """Whether what an engine found there is told of another, or told to him; in quotation marks, what is past."""
    words = layout.words
    if draft.head is None or draft.source is None:
        return draft.head is not None and _was_told(layout, draft.head)
    said = [word for begin, end in draft.runs for word in words[begin : end + 1]]
    if all(word.pos in _POINTING for word in said):
        return False  # "she wrote it", "he says it over and over"
    first, last = draft.source
    own_words = around.quoted[draft.head] >= 0 and around.quoted[first] >= 0
    if first == last and _is_pronoun(words[first]):
        return _another(layout, draft, outer, own_words)
    past = words[draft.head].tag not in ("VBZ", "VBP")
    said_by = {word.text.lower() for word in words[first : last + 1]}
    return (past or not own_words) and _NOBODY.isdisjoint(said_by)


def _holds_a_clause(source: Sequence[Word]) -> bool:
    """Whether a parser made the speaker of a clause: "he had a friend | told …"; not one with "who" in it."""
    relative = any(word.tag in ("WP", "WDT", "WP$") for word in source)
    return not relative and any(word.tag in _TENSED for word in source)


def _agent(layout: Layout, draft: Draft) -> Run | None:
    """Who told it in "was told | by two officials | that …"; not who stands in what was told."""
    if draft.head is None or draft.head + 1 >= len(layout.words) or layout.words[draft.head].tag != "VBN":
        return None
    by = draft.head + 1
    behind = [first for first, _ in draft.runs if first > by]
    if layout.words[by].text.lower() != "by" or not behind:
        return None
    agent = phrase_after(layout, by, min(behind) - 1)
    through = agent is not None and layout.words[agent[1]].lemma in layout.lexicon.media  # "ordered by radio"
    return None if through else agent


def _was_told(layout: Layout, head: int) -> bool:
    """Whether somebody hears it there and nobody says who spoke: "was told", "had been warned"."""
    word = layout.words[head]
    hearer = _hearer(layout, word) if word.tag == "VBN" else None
    group = layout.words[verb_group(layout, head)[0] : head]
    negated = any(each.text.lower() in _NEGATIONS for each in group)  # "had not been told"
    passive = hearer is not None and hearer.text.lower() not in _NOBODY and not negated
    return passive and word.lemma in layout.lexicon.addressing and happened(layout, head)


def _hearer(layout: Layout, verb: Word) -> Word | None:
    """Who "was told", also behind another verb of his: "she phoned the council and | was told"."""
    hearer = layout.analysis.child(verb.i, "nsubj:pass")
    if hearer is None and verb.relation == "conj" and layout.analysis.child(verb.i, "aux:pass") is not None:
        hearer = layout.analysis.child(verb.head, "nsubj", "nsubj:pass")
    return hearer


def _another(layout: Layout, draft: Draft, outer: Draft, quoted: bool) -> bool:
    """Whether the source is somebody else than who speaks around it: in his own words "he told us" is, too.

    Out of quotation marks "he had told them" is, too, where a woman, several or a body speak around it.
    """
    source = draft.source or (0, -1)
    words = layout.words[source[0] : source[1] + 1]
    told = draft.head is not None and layout.words[draft.head].lemma in layout.lexicon.addressing
    if len(words) == 1 and _is_pronoun(words[0]):
        head = layout.words[draft.head or 0]
        past = head.tag == "VBD" or (head.tag == "VB" and layout.words[head.head].text == "used")
        pronoun = words[0].text.lower()
        if quoted:
            own = told and pronoun in ("we", "i") and layout.words[draft.head or 0].tag == "VBD"
            return own or ((told or past) and pronoun in _OTHERS)
        finite = draft.head is not None and layout.words[draft.head].tag in ("VBD", "VBN")
        return finite and pronoun in _OTHERS and other_than(layout, pronoun, outer.source)
    tops = [word for word in words if not source[0] <= word.head <= source[1] or word.head == word.i]
    if words[0].tag == "PRP$" and any(is_document(top) for top in tops):
        return False  # "says that according to its own website"
    speaks = told or draft.stance != "asserts"
    says = layout.words[draft.head or 0].lemma not in _SHOWING
    opened = layout.words[draft.runs[0][0]].text.lower() == "that" and not quoted
    heard = told and draft.addressee is not None and layout.words[draft.head or 0].tag in ("VBD", "VBN")
    return any(
        (heard and top.pos != "PRON")
        or (_can_speak(layout, top) and (speaks or says or is_party(top) or (opened and is_document(top))))
        for top in tops
    )


def _can_speak(layout: Layout, word: Word) -> bool:
    """Whether a noun stands for somebody or for a document: not "a new conversation demands that"."""
    if word.pos in ("NUM", "DET"):  # "two | of its customers"
        of = layout.analysis.child(word.i, "nmod")
        return of is not None and of.i > word.i and (is_party(of) or of.pos == "PRON")
    return not _is_pronoun(word) and (is_party(word) or is_document(word) or looks_like_somebody(word))


def _is_pronoun(word: Word) -> bool:
    """By its tag, but for a noun of which a tagger makes one: "witnesses"."""
    return word.pos == "PRON" and not is_party_noun(word)
