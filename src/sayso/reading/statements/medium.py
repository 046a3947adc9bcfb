"""Through what somebody spoke: "in a statement", "on X", "by phone", "at a rally", "an email in which he wrote".

Counted: a noun of publication or of an occasion to speak, behind a preposition beside the cue, as printed up to its
head; a platform by its name, which is what counts of "in a post on X"; the antecedent of "in which"; what a
participle names ("addressing a rally", "a letter telling them that"); what stands between the speaker and the cue
(", in a note released by the palace,"). Not: an outlet behind "by" or "to", which hands on or hears ("carried by state
television"); what the speaker is told by ("a clerk identified in court papers").
"""

from __future__ import annotations

from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.word_classes import closed_class

__all__ = ["REACHED", "medium_of"]

REACHED = closed_class("reached")
"""Whoever is "reached by phone" speaks by phone."""
_PRENOMINAL = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN"})
_PARTICIPLES = frozenset({"VBN", "VBG"})


def medium_of(layout: Layout, draft: Draft, own: list[int]) -> tuple[str | None, frozenset[int]]:
    """The medium as printed, and its words where they are among ``own``, the adjuncts of the cue."""
    medium, words = _among(layout, own)
    if medium is None and draft.head is not None:
        taken = [*draft.runs, *([draft.source] if draft.source else [])]
        medium = _addressed(layout, draft.head, taken) or _beside_speaker(layout, draft.source)
    return medium, words


def _among(layout: Layout, own: list[int]) -> tuple[str | None, frozenset[int]]:
    """ "in a statement", "on X", "in a post on X" (the platform is what counts)."""
    words, lexicon = layout.words, layout.lexicon
    kind: tuple[str, frozenset[int]] | None = None
    free = set(own)
    for i in own:
        if words[i].text.lower() not in lexicon.media_prepositions:
            continue
        platform = _platform(layout, i + 1)
        if platform is not None and (
            kind is None or i - 1 in kind[1]
        ):  # not "a message shared | on WhatsApp"
            return platform[0], frozenset((*range(i, platform[1] + 1), *(kind[1] if kind else ())))
        if kind is None:
            phrase = _publication(layout, i, free)
            if phrase is not None:
                text = layout.analysis.cut(layout.analysis.span(*phrase))
                kind = text, frozenset(range(i, phrase[1] + 1))
    return kind if kind is not None else (None, frozenset())


def _platform(layout: Layout, first: int) -> tuple[str, int] | None:
    words = layout.words
    for size in (2, 1):
        near = words[first : first + size]
        # The parser takes the full stop of "on X." into the name.
        key = tuple(word.text.rstrip(".").lower() for word in near)
        name = layout.lexicon.platforms.get(key)
        if name is not None and near[0].text[0].isupper():
            return name, first + size - 1
    return None


def _addressed(layout: Layout, head: int, taken: list[Run]) -> str | None:
    """Where a participle beside the cue puts it: "| Addressing a rally |, she said"; "a letter | telling them that"."""
    words = layout.words
    for clause in layout.analysis.children(head, "advcl"):
        place = (
            layout.analysis.child(clause.i, "obj")
            if clause.tag == "VBG" and clause.lemma == "address"
            else None
        )
        if place is not None and place.lemma in layout.lexicon.media and not _holds(taken, place.i):
            return layout.analysis.cut(layout.analysis.span(_phrase_begin(layout, place.i), place.i))
    above = words[words[head].head]
    if (
        words[head].tag == "VBG"
        and words[head].relation == "acl"
        and above.lemma in layout.lexicon.media
        and not _holds(taken, above.i)
    ):
        return layout.analysis.cut(layout.analysis.span(_phrase_begin(layout, above.i), above.i))
    return None


def _beside_speaker(layout: Layout, source: Run | None) -> str | None:
    """ "The doctor, | in a note | released by the palace, said": between the speaker and the cue."""
    if source is None:
        return None
    inside = set(range(source[0], source[1] + 1))
    for i in range(source[0] + 1, source[1] + 1):
        before = layout.words[i - 1]
        beside = before.text == "," or before.text in REACHED
        if beside and layout.words[i].text.lower() in layout.lexicon.media_prepositions:
            phrase = _publication(layout, i, inside)
            return layout.analysis.cut(layout.analysis.span(*phrase)) if phrase is not None else None
    return None


def _holds(runs: list[Run], i: int) -> bool:
    return any(first <= i <= last for first, last in runs)


def _publication(layout: Layout, small: int, free: set[int]) -> Run | None:
    """A noun phrase behind a preposition with a noun of publication as its head: "in | an interview | with Radio Ost".

    An outlet is none behind "by" and "to", where it is who hands on or hears: "carried by state television".
    """
    words, first = layout.words, small + 1
    if first in free and words[first].tag == "WDT":
        return _antecedent(layout, first)
    for i in range(first, min(first + 7, len(words))):
        word = words[i]
        amod = word.tag in _PARTICIPLES and word.relation == "amod"
        if i not in free or (word.pos in ("VERB", "AUX", "PUNCT", "ADP") and not amod):
            return None
        following = words[i + 1] if i + 1 < len(words) else word
        compound = following.pos in ("NOUN", "PROPN") and i + 1 in free and not following.text[0].isupper()
        if word.lemma in layout.lexicon.media and not compound:
            outlet = word.lemma in layout.lexicon.outlets
            if not outlet and word.pos == "PROPN":
                return None  # "told The Brooklyn Paper"
            if outlet and words[small].text.lower() in ("by", "to"):
                return None
            last = i
            while (
                outlet
                and last + 1 in free
                and words[last + 1].text[0].isupper()
                and last + 1 not in layout.timed
            ):
                last += 1  # "Radio Four", "the journal Sea Life"
            return first, last
    return None


def _antecedent(layout: Layout, which: int) -> Run | None:
    """What "which" stands for, where that is published: "an email, read out in court, in | which | he wrote"."""
    for above in layout.analysis.ancestors(which):
        if above.relation == "acl:relcl" and above.head < which:
            noun = layout.words[above.head]
            if noun.lemma in layout.lexicon.media:
                return _phrase_begin(layout, noun.i), noun.i
            return None
    return None


def _phrase_begin(layout: Layout, head: int) -> int:
    first = head
    words = layout.words
    while first > 0 and words[first].pos != "DET":
        before = words[first - 1]
        amod = before.tag in _PARTICIPLES and before.relation == "amod"
        if not amod and before.pos not in _PRENOMINAL:
            break
        first -= 1
    return first
