"""A speaker behind what is said whom an engine took for a part of it: "Six died, | emergency services said."

The form leaves no doubt: a comma, a noun phrase without a verb, and a finite verb of speech that ends its sentence
or is followed by a mark or a time. So the phrase is who says it, and no content. So is what stands in front of the
name, "…, a spokesman for the port, Timur Hale, said", whether the engine has the name or not.

Not taken: a phrase whose last noun is no party ("six bodies, the report of the day said" is: a document tells),
words in quotation marks, and a list, "of wood, steel and glass, said".

Nor is it content what went on meanwhile, behind what is said: "…, | as the toll climbed to 13"; "…, police said, | as
300 people marched".
"""

from __future__ import annotations

from sayso.reading.entities_lexicon import lexicon, plain
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.parties import is_document, is_party, looks_like_somebody
from sayso.reading.statements.phrases import Run
from sayso.reading.statements.word_classes import closed_class

__all__ = ["before_meanwhile", "is_meanwhile", "with_speakers_behind"]

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM", "PART"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_STRETCHES = closed_class("stretches_of_time")
_LONGEST = 12
"""Most words of the phrase."""


def with_speakers_behind(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in place: speakers taken out of what they say."""
    for draft in drafts:
        if draft.head is None or len(draft.cue) != 1 or layout.words[draft.head].tag not in _FINITE:
            continue
        if draft.source is None and _closes(layout, draft):
            _take_out(layout, draft, draft.cue[0][0] - 1, named=False)
        elif draft.source is not None and draft.source[1] in (draft.cue[0][0] - 1, draft.cue[0][0] - 2):
            _take_out(layout, draft, draft.source[0] - 1, named=True)
    return drafts


def before_meanwhile(layout: Layout, draft: Draft, run: Run) -> Run:
    """ "They said they had smelled gas, | as the toll climbed to 13": how the count went meanwhile is the outlet's."""
    first, last = run
    if not draft.cue or first < draft.cue[0][0]:
        return run
    for i in range(first + 1, last - 2):
        comma, after = layout.words[i], layout.words[i + 1]
        if comma.text != "," or after.text not in ("as", "while") or layout.quoted[i] >= 0:
            continue
        counted = [w for w in layout.words[i + 2 : i + 6] if w.lemma in layout.lexicon.tallies]
        if counted and counted[0].relation.startswith("nsubj"):
            return first, i - 1
    return run


def is_meanwhile(layout: Layout, draft: Draft, run: Run) -> bool:
    """ "The ministry lied, the opposition said, | as 300 people marched": told behind cue and comma, by the outlet."""
    first = run[0]
    behind = bool(draft.cue) and draft.runs[0][0] < draft.cue[0][0] < first
    opens = layout.words[first].text in ("as", "while") and layout.words[first].relation == "mark"
    opens = opens or _tells_when(layout, run)
    return behind and opens and layout.words[first - 1].text == "," and layout.quoted[first] < 0


def _tells_when(layout: Layout, run: Run) -> bool:
    """ "Hours after shells killed three", "two weeks after it sank"; not "a day after the storm"."""
    first, last = run
    ahead = [word.text.lower() for word in layout.words[first : min(first + 4, last)]]
    place = next((n for n, word in enumerate(ahead) if word in ("after", "before")), None)
    told = any(word.tag in _FINITE for word in layout.words[first : last + 1])
    return told and bool(place) and any(word in _STRETCHES for word in ahead[:place])


def _closes(layout: Layout, draft: Draft) -> bool:
    """Is the cue one word outside quotation marks at the end of its clause, or before a time?"""
    first, last = draft.cue[0]
    if first != last or layout.quoted[first] >= 0:
        return False
    behind = layout.words[min(last + 1, len(layout.words) - 1)]
    ends = behind.pos == "PUNCT" or behind.i in layout.timed
    return ends or last == layout.units[draft.unit].last


def _take_out(layout: Layout, draft: Draft, last: int, *, named: bool) -> None:
    """Give the draft the phrase that ends with ``last`` for its speaker, where it is content and a party's."""
    words = layout.words
    if named and words[last].text == ",":
        last -= 1
    run = next((run for run in draft.runs if run[0] < last <= run[1] + 1 and last <= run[1]), None)
    first = _phrase(layout, draft, last)
    if first is None or run is None or run[1] > last + 1 or run[0] > first:
        return
    if named and not _tells_who(layout, (first, last)):
        return
    kept = [each for each in draft.runs if each != run]
    if run[0] < first:
        kept.append((run[0], first - 2 if run[0] < first - 1 else first - 1))
    if not kept or (run[0] == first and not draft.runs[0][0] < first):
        return
    draft.runs = sorted(kept)
    draft.source = (first, last if draft.source is None else draft.source[1])


def _phrase(layout: Layout, draft: Draft, last: int) -> int | None:
    """First word of the noun phrase of a party that ends with ``last`` and begins behind a comma; else None."""
    words, opening = layout.words, layout.units[draft.unit].first
    first = last
    while first > opening and words[first].pos in _NOMINAL and layout.quoted[first] < 0:
        first -= 1
    if words[first].text != "," or first <= opening or not 0 < last - first <= _LONGEST:
        return None
    nouns = [word for word in words[first + 1 : last + 1] if word.pos in ("NOUN", "PROPN")]
    if not nouns or words[first + 1].pos == "ADP" or words[first - 1].pos == "NUM" == words[first + 1].pos:
        return None
    tops = [w for w in nouns if not first < w.head <= last]
    party = any(is_party(w) or is_document(w) or looks_like_somebody(w) for w in [*tops, nouns[-1]])
    return first + 1 if party else None


def _tells_who(layout: Layout, run: Run) -> bool:
    """Does the phrase in front of a name begin with an article and tell a role?"""
    first, last = run
    roles = lexicon().roles
    named = any(plain(word.lemma) in roles for word in layout.words[first : last + 1])
    return named and layout.words[first].pos == "DET"
