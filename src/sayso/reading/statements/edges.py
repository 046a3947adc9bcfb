"""The phrases that a tagger's content begins or breaks off in, whole.

A tagger that marks word by word stops short: "to minimize | liabilities", "to hold an aide | in contempt". Taken
in are the words of a noun phrase before the first word, the rest of one behind the last, the object of a
preposition that is the last word, and what the parser hangs on a word of the content straight behind it without a
comma: objects, relative clauses, what is joined by "and", and the like.

Left alone: what an adverb or a preposition adds to a verb (:data:`_ATTACHED` has neither), since it may be when and
where it was said; what belongs to a speaker or a cue; and quotation marks, which say themselves where they end.
"""

from __future__ import annotations

from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import run_around

__all__ = ["phrase_begin", "phrase_end"]

_OPENING = frozenset({"ADP", "DET"})
_BEFORE = frozenset({"compound", "amod", "nummod", "nmod:poss", "det"})
_ATTACHED = frozenset({"obj", "nmod", "acl", "conj", "appos", "aux", "nsubj", "advcl", "xcomp", "ccomp"})
"""Relations of what is taken in, without what stands behind their colon."""


def phrase_begin(layout: Layout, owned: set[int], first: int, last: int) -> int:
    """The first word of the noun phrase in whose middle the content begins."""
    words = layout.words
    while first > 0:
        before = words[first - 1]
        inside = before.relation in _BEFORE and first <= before.head <= last and before.pos != "PUNCT"
        if not inside or first - 1 in owned or layout.quoted[first - 1] >= 0 or layout.quoted[first] >= 0:
            break
        first -= 1
    return first


def _noun_end(layout: Layout, owned: set[int], last: int) -> int:
    """The head of a noun phrase that the content breaks off in: "a scam | artist"."""
    words = layout.words
    while words[last].relation in _BEFORE and last < words[last].head <= last + 3:
        head = words[last].head
        if any(i in owned or layout.quoted[i] >= 0 or words[i].text == "," for i in range(last, head + 1)):
            break
        last = head
    return last


def phrase_end(layout: Layout, owned: set[int], first: int, last: int) -> int:
    """The last word of the phrase that the content from ``first`` to ``last`` breaks off in."""
    last = _object_end(layout, owned, _noun_end(layout, owned, last))
    return _attached_end(layout, owned, first, last)


def _object_end(layout: Layout, owned: set[int], last: int) -> int:
    """The last word of the noun phrase that the word ``last`` opens."""
    word = layout.words[last]
    if word.pos not in _OPENING or layout.quoted[last] >= 0 or word.head <= last:
        return last
    unit = layout.units[layout.unit_of(last)]
    end = run_around(layout, word.head, last, unit.last)[1]
    inside = range(last + 1, end + 1)
    return last if any(i in owned or layout.quoted[i] >= 0 for i in inside) else end


def _attached_end(layout: Layout, owned: set[int], first: int, last: int) -> int:
    """The last word of what hangs on a word of the content straight behind it: "to hold an aide | in contempt"."""
    unit = layout.units[layout.unit_of(last)]
    top = _top_behind(layout, first, last) if last < unit.last else None
    if top is None or layout.words[top].relation.split(":")[0] not in _ATTACHED:
        return last
    end = run_around(layout, top, last, unit.last)[1]
    inside = range(last, end + 1)
    return last if any(i in owned or layout.quoted[i] >= 0 for i in inside) else end


def _top_behind(layout: Layout, first: int, last: int) -> int | None:
    """The word that hangs on one from ``first`` to ``last`` and whose phrase begins behind ``last``."""
    words, top = layout.words, last + 1
    if words[top].pos == "PUNCT":
        return None
    while not first <= words[top].head <= last:
        head = words[top].head
        if head < first or head == top:  # on what stands before the content, or on nothing
            return None
        top = head
    return top
