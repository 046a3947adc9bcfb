"""How far content goes: where the sentence leaves what was said."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import Run, run_around, verb_group
from sayso.reading.statements.word_classes import closed_class

__all__ = ["content_end", "turned_participle", "without_times"]

_CONTRASTING = closed_class("contrasting")
_PARTICIPIAL = closed_class("before_participles")
_ADDING = closed_class("adding")
_TERMINAL = frozenset({".", "!", "?", "…"})


def content_end(layout: Layout, unit: Unit, cue: int, first: int, *, governs: bool = True) -> int:
    """The last word of content that begins at ``first`` and follows ``cue``.

    It goes to the end of the unit, except where the sentence turns back to the cue or to
    another one: ", adding that …", "and vowed to …", "but Kim denied it", "as Seoul said …".
    ``governs`` is whether the cue is a verb above its content, as it is not in "according to".
    """
    last = unit.last
    while last > first and layout.words[last].text in _TERMINAL and layout.quoted[last] < 0:
        last -= 1
    if governs:
        last = _before_turn(layout, cue, first, last)
    for i in range(first + 2, last + 1):
        if layout.quoted[i] < 0 and _another_cue(layout, i, cue):
            last = i - 1
            break
    return _without_trailing(layout, first, last)


def _before_turn(layout: Layout, cue: int, first: int, last: int) -> int:
    """Where the sentence leaves the content for another clause of the cue, or for the one above it."""
    for i in range(first + 1, last):
        if layout.words[i].text == ";" and layout.quoted[i] < 0:
            last = i - 1
            break
    for child in layout.analysis.children(cue, "conj", "advcl", "parataxis"):
        if child.i > first:
            begin = _clause_begin(layout, child, first)
            if begin is not None and _turns_back(layout, cue, child, begin):
                last = min(last, begin - 1)
    return min(last, _before_governor(layout, cue, first, last))


def _before_governor(layout: Layout, cue: int, first: int, last: int) -> int:
    """Where the clause above the cue begins, if that stands behind: "Confirming it, Lee told …"."""
    for above in layout.analysis.ancestors(cue):
        if above.i <= first or above.i > last or layout.quoted[above.i] >= 0:
            continue
        copula = layout.analysis.child(above.i, "cop")
        if above.pos not in ("VERB", "AUX") and copula is None:
            continue
        begin = verb_group(layout, above.i if copula is None else min(above.i, copula.i))[0]
        subject = layout.analysis.child(above.i, "nsubj", "nsubj:pass")
        if subject is not None and first < subject.i < above.i and not _holds(layout, subject.i, cue):
            begin = min(begin, run_around(layout, subject.i, first + 1, above.i)[0])
        if begin > first:
            last = min(last, begin - 1)
    return last


def _holds(layout: Layout, i: int, cue: int) -> bool:
    return any(above.i == i for above in layout.analysis.ancestors(cue))


def _without_trailing(layout: Layout, first: int, last: int) -> int:
    while last > first and layout.quoted[last] < 0:
        if layout.words[last].text in (",", ";", ":", "-", "–", "—", "--", "and", "but", "while"):
            last -= 1
        else:
            break
    return last


def _clause_begin(layout: Layout, head: Word, low: int) -> int | None:
    inside = [i for i in layout.analysis.subtree(head.i) if i > low]
    begin = inside[0] if inside else None
    if begin is not None and layout.words[begin - 1].text.lower() in ("and", "but", "or"):
        begin -= 1
    return begin


def _turns_back(layout: Layout, cue: int, child: Word, begin: int) -> bool:
    words = layout.words
    if layout.quoted[begin] >= 0:
        return False
    if child.relation == "conj":
        of = (
            words[child.i - 1].text.lower() == "of"
        )  # "put the dead at 11 and | of injured | at 23" is no clause
        return child.pos in ("VERB", "AUX", "ADJ", "NOUN") and not of
    comma = words[begin - 1].text == ","
    if child.tag == "VBG" and begin == child.i:
        return comma
    return (
        words[begin].lemma in _CONTRASTING
        and (comma or child.lemma in layout.lexicon.verbs)
        and cue != child.i
    )


def _another_cue(layout: Layout, i: int, cue: int) -> bool:
    """Whether a clause with another cue and its own speaker begins at word ``i``."""
    words, verbs = layout.words, layout.lexicon.verbs
    word = words[i]
    if words[i - 1].text == "," and turned_participle(layout, i, cue) is not None:
        return True
    if word.tag == "VBG" and words[i - 1].text == ",":
        return word.lemma in _ADDING and (word.head == cue or word.lemma != "call")
    if word.lemma not in ("as", "while") or word.relation != "mark":
        return False
    head = words[word.head]
    if head.lemma not in verbs or head.i < i or layout.quoted[head.i] >= 0:
        return False
    children = layout.analysis.children(head.i)
    return any(c.relation == "nsubj" for c in children) and any(c.relation == "ccomp" for c in children)


def turned_participle(layout: Layout, i: int, cue: int) -> int | None:
    """The participle of the speaker of ``cue`` that begins at word ``i``, behind a comma.

    ", reversing a week of denials", ", while insisting that …" and, behind a confirmation, ", after
    denying it" are the speaker's doing, not part of what was said, wherever the parser hangs them.
    """
    words, lexicon = layout.words, layout.lexicon
    if words[i].tag == "VBG" and words[i].lemma in lexicon.turning:
        return i
    if words[i].lemma not in _PARTICIPIAL or i + 2 >= len(words):
        return None
    verb = i + 2 if words[i + 1].pos == "ADV" else i + 1
    if words[verb].tag != "VBG" or words[verb].lemma not in lexicon.verbs:
        return None
    if words[i].lemma == "while" or lexicon.verbs[words[verb].lemma][0].stance == "denies":
        own = lexicon.verbs.get(words[cue].lemma, ())
        confirming = bool(own) and own[0].stance == "confirms"
        return verb if words[i].lemma == "while" or confirming else None
    return None


def without_times(
    layout: Layout, cue: int, first: int, last: int, keep: frozenset[str] = frozenset()
) -> tuple[Run, ...]:
    """Cut out "on Wednesday" where it says when it was said, not what.

    A time behind one of the prepositions in ``keep`` stays: "its forecast for next year".
    """
    words = layout.words
    runs: list[Run] = []
    begin = first
    i = first
    while i <= last:
        if i in layout.timed and words[i - 1].lemma in keep:
            while i + 1 <= last and i + 1 in layout.timed:
                i += 1
        elif i in layout.timed and layout.quoted[i] < 0 and _owned_by(layout, i, cue):
            end = i - 1
            while end >= begin and words[end].pos in ("ADP", "DET") and words[end].lemma != "of":
                end -= 1
            if end >= begin:
                runs.append((begin, end))
            while i + 1 <= last and i + 1 in layout.timed:
                i += 1
            begin = i + 1
        i += 1
    while begin <= last and words[begin].text in (",", ";"):
        begin += 1
    if begin <= last:
        runs.append((begin, last))
    return tuple(runs)


def _owned_by(layout: Layout, i: int, cue: int) -> bool:
    """Whether the expression of time at word ``i`` hangs on the cue itself."""
    for word in (layout.words[i], *layout.analysis.ancestors(i)):
        if word.i not in layout.timed:
            return word.i == cue
    return False
