"""What follows a cue: the clause, the phrase or the quotation that is its content.

One function a frame (the frames are explained in ``lexicon/cues.toml``). Each gives the
runs of words that are the content, or None where the sentence does not have that frame.
The complementiser ("that", "whether", "to") belongs to the content, after the
guidelines of PARC 3.0 and PolNeAR (Pareti 2016; Newell et al. 2018).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sayso.reading.analysis import Word
from sayso.reading.statements.cues import Sense
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import Run, run_around, verb_group

__all__ = ["Complement", "complement_of", "quotation_after"]

_OPENERS = frozenset({"that", "whether", "how", "why", "what", "if", "where", "who", "when"})
_CONTRASTING = frozenset({"as", "while", "after", "when", "before", "although", "though", "whereas"})
_ADDING = frozenset(
    {"add", "say", "note", "warn", "stress", "insist", "argue", "explain", "cite", "tell", "call"}
)
_EMPTY = frozenset(
    {"so", "nothing", "anything", "something", "thing", "word", "much", "more", "little", "what", "it"}
)
_TERMINAL = frozenset({".", "!", "?", "…"})
_BETWEEN = 14
"""Most words that may stand between a cue and the quotation it opens: "told reporters in the capital on Monday: “…"."""


@dataclass(frozen=True, slots=True)
class Complement:
    """Content found, and the words that the cue takes besides the verb."""

    runs: tuple[Run, ...]
    cue: tuple[int, ...] = ()
    addressee: Run | None = None


def complement_of(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    """The content of ``cue`` in the first frame of ``sense`` that the sentence has."""
    if sense.particle and not _has_particle(layout, cue, sense.particle):
        return None
    for frame, read in _FRAMES.items():
        if frame in sense.frames:
            found = read(layout, unit, cue, sense)
            if found is not None:
                return found
    return None


def _has_particle(layout: Layout, cue: int, particle: str) -> bool:
    return cue + 1 < len(layout.words) and layout.words[cue + 1].text.lower() == particle


# --- how far content goes --------------------------------------------------------


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
        return child.pos in ("VERB", "AUX", "ADJ", "NOUN")
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
    if word.tag == "VBG" and words[i - 1].text == ",":
        return word.lemma in _ADDING and (word.head == cue or word.lemma != "call")
    if word.lemma not in ("as", "while") or word.relation != "mark":
        return False
    head = words[word.head]
    if head.lemma not in verbs or head.i < i or layout.quoted[head.i] >= 0:
        return False
    children = layout.analysis.children(head.i)
    return any(c.relation == "nsubj" for c in children) and any(c.relation == "ccomp" for c in children)


# --- frames -----------------------------------------------------------------------


def _clause(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    complement = next((c for c in layout.analysis.children(cue, "ccomp") if cue < c.i <= unit.last), None)
    first: int | None = None
    if complement is not None:
        inside = [i for i in layout.analysis.subtree(complement.i) if i > cue]
        first = _past_marks_and_times(layout, cue, inside[0], complement.i)
    opener = _opener_after(layout, unit, cue)
    if opener is not None and (first is None or opener < first):
        first = opener
    if first is None and "quote" in sense.frames:
        first = _bare_clause(layout, unit, cue)
    if first is None or first > unit.last:
        return None
    return Complement(
        ((first, content_end(layout, unit, cue, first)),), addressee=_addressee(layout, cue, first)
    )


def _past_marks_and_times(layout: Layout, cue: int, first: int, head: int) -> int:
    words = layout.words
    while first < head and words[first].text in (",", ":", "-", "–", "—") and layout.quoted[first] < 0:
        first += 1
    behind = first
    if words[behind].pos == "ADP" and first == cue + 1 and behind + 1 in layout.timed:
        behind += 1
    while behind in layout.timed and behind < head and first <= cue + 2:
        behind += 1
    # "said Friday was the last day": then the day is what is spoken of.
    moved = (
        behind > first and words[behind].pos not in ("VERB", "AUX") and words[behind - 1].i in layout.timed
    )
    return behind if moved and words[behind].text != "," else first


def _opener_after(layout: Layout, unit: Unit, cue: int) -> int | None:
    words = layout.words
    for i in range(cue + 1, min(cue + 10, unit.last)):
        word = words[i]
        if layout.quoted[i] >= 0 or word.text in (",", ";", ".") or word.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if word.text.lower() in _OPENERS and word.tag in ("IN", "WRB", "WP", "WDT", "SCONJ"):
            return i if word.text.lower() != "when" or i == cue + 1 else None
    return None


def _bare_clause(layout: Layout, unit: Unit, cue: int) -> int | None:
    """ "says double the number were sent", where the parser sees an object or nothing at all.

    The speaker has to stand before the cue: in "…, said the mayor, who was there" what
    follows is the speaker.
    """
    words = layout.words
    if cue + 2 > unit.last or words[cue + 1].pos in ("PUNCT", "ADP", "CCONJ", "SCONJ", "PART"):
        return None
    if (
        words[cue + 1].lemma in _EMPTY
        and words[cue + 2].pos not in ("VERB", "AUX")
        or layout.quoted[cue + 1] >= 0
    ):
        return None
    subject = layout.analysis.child(cue, "nsubj")
    if subject is None or subject.i > cue:
        return None
    first = _past_marks_and_times(layout, cue, cue + 1, unit.last)
    named = layout.analysis.child(cue, "obj", "xcomp", "dep")
    if words[cue].lemma == "say" and named is not None and named.i > cue and named.lemma not in _EMPTY:
        return first
    for i in range(first + 1, unit.last):
        if words[i].text in (",", ";", ":", "–", "—"):
            return None
        if words[i].tag in ("VBD", "VBZ", "VBP", "MD") and layout.quoted[i] < 0:
            return first
    return None


def _addressee(layout: Layout, cue: int, first: int) -> Run | None:
    if layout.words[cue].lemma not in layout.lexicon.addressing:
        return None
    spoken_to = next((c for c in layout.analysis.children(cue, "obj", "iobj") if cue < c.i < first), None)
    if spoken_to is None or spoken_to.i in layout.timed:
        return None
    return run_around(layout, spoken_to.i, cue + 1, first - 1)


def quotation_after(layout: Layout, unit: Unit, cue: int) -> Complement | None:
    """A quotation that the cue opens: "said: “…”", "told reporters in Rome, “…”"."""
    words = layout.words
    for i in range(cue + 1, min(cue + 2 + _BETWEEN, unit.last + 1)):
        if layout.starts_quotation(i):
            run = (i, content_end(layout, unit, cue, i))
            return Complement((run,), addressee=_addressee(layout, cue, i))
        word = words[i]
        if word.text == ":" and i == unit.last:
            return _next_paragraph(layout, cue, i)
        if word.text == ":":
            run = (i + 1, content_end(layout, unit, cue, i + 1))
            return Complement((run,), addressee=_addressee(layout, cue, i))
        if word.tag in ("VBD", "VBZ", "VBP", "MD", "VBG") or word.text in (";", "."):
            return None
    return None


def _next_paragraph(layout: Layout, cue: int, colon: int) -> Complement | None:
    """ "The minister went on:", and the quotation is a paragraph of its own."""
    number = layout.unit_of(colon) + 1
    if number >= len(layout.units) or not layout.starts_quotation(layout.units[number].first):
        return None
    after = layout.units[number]
    return Complement(((after.first, after.last),), addressee=_addressee(layout, cue, colon))


def _quote(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
    return quotation_after(layout, unit, cue)


def _to(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
    for child in layout.analysis.children(cue, "xcomp", "advcl", "ccomp"):
        infinitive = _infinitive_of(layout, child)
        if infinitive is not None and cue < infinitive <= cue + 8:
            run = (infinitive, content_end(layout, unit, cue, infinitive))
            return Complement((run,))
    return None


def _infinitive_of(layout: Layout, verb: Word) -> int | None:
    to = next((c for c in layout.analysis.children(verb.i) if c.tag == "TO" and c.i < verb.i), None)
    return to.i if to is not None else None


def _whom_to(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
    words = layout.words
    for child in layout.analysis.children(cue, "xcomp", "ccomp", "advcl"):
        infinitive = _infinitive_of(layout, child)
        if infinitive is None or not cue < infinitive <= unit.last:
            continue
        whom = layout.analysis.child(cue, "obj", "iobj") or layout.analysis.child(child.i, "nsubj")
        if whom is None or not cue < whom.i < infinitive:
            continue
        spoken_to = run_around(layout, whom.i, cue + 1, infinitive - 1)
        end = content_end(layout, unit, cue, infinitive)
        if words[cue].lemma == "tell":
            return Complement(((infinitive, end),), addressee=spoken_to)
        return Complement(_joined(layout, spoken_to, (infinitive, end)), addressee=spoken_to)
    return None


def _joined(layout: Layout, before: Run, after: Run) -> tuple[Run, ...]:
    """Both as one run, unless something else ("on Tuesday") stands between them."""
    if before[1] + 1 == after[0]:
        return ((before[0], after[1]),)
    return (before, after)


def _object(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
    child = next((c for c in layout.analysis.children(cue, "obj") if cue < c.i <= unit.last), None)
    if child is None or child.i in layout.timed or child.tag in ("WP", "WDT"):
        return None
    first = max(cue + 1, run_around(layout, child.i, cue + 1, unit.last)[0])
    last = content_end(layout, unit, cue, child.i)
    return Complement(_without_times(layout, cue, first, last))


def _without_times(layout: Layout, cue: int, first: int, last: int) -> tuple[Run, ...]:
    """Cut out "on Wednesday" where it says when it was said, not what."""
    words = layout.words
    runs: list[Run] = []
    begin = first
    i = first
    while i <= last:
        if i in layout.timed and layout.quoted[i] < 0 and _owned_by(layout, i, cue):
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


def _predicate(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
    if (
        cue + 2 > unit.last
        or layout.words[cue + 1].pos in ("ADP", "PUNCT", "PART")
        and layout.quoted[cue + 1] < 0
    ):
        return None
    children = layout.analysis.children(cue, "obj", "xcomp", "ccomp")
    after = [c for c in children if c.i > cue]
    if layout.words[cue + 1].relation == "compound:prt" or not after:
        return None
    last = content_end(layout, unit, cue, cue + 1)
    quoted = any(layout.quoted[i] >= 0 for i in range(cue + 1, last + 1))
    named = any(c.relation in ("xcomp", "ccomp") for c in after)
    return Complement(((cue + 1, last),)) if (quoted or named) and last > cue else None


def _with(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    words = layout.words
    child = next(
        (c for c in layout.analysis.children(cue, "obj", "ccomp", "nsubj:pass") if c.i <= unit.last), None
    )
    if child is None:
        return None
    for i in range(max(cue, child.i) + 1, min(unit.last, cue + 25)):
        word = words[i]
        if (
            word.text.lower() == sense.preposition
            and layout.quoted[i] < 0
            and _hangs_on(layout, i, cue, child)
        ):
            end = content_end(layout, unit, cue, i + 1)
            if child.i < cue:
                before = run_around(layout, child.i, unit.first, cue - 1)
            else:
                before = (cue + 1, i - 1)
            if sense.preposition == "as":
                return Complement((before, (i + 1, end)), cue=(i,))
            return Complement((before, (i, end)) if child.i < cue else ((cue + 1, end),))
    return None


def _hangs_on(layout: Layout, preposition: int, cue: int, child: Word) -> bool:
    head = layout.words[preposition].head
    return head in (cue, child.i) or layout.words[head].head in (cue, child.i)


def _after(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    words = layout.words
    place = cue + 1
    if place < unit.last and words[place].pos == "ADV" and words[place].text.lower() != sense.preposition:
        place += 1
    if place + 1 > unit.last or words[place].text.lower() != sense.preposition or layout.quoted[place] >= 0:
        return None
    first = place + 1
    last = content_end(layout, unit, cue, first)
    if sense.preposition not in ("on", "upon"):
        return Complement(_without_times(layout, cue, first, last), cue=(place,))
    to = next((i for i in range(first + 1, last) if words[i].tag == "TO"), None)
    if to is None:
        return None
    whom = (first, to - 1)
    for i in range(first + 1, to):
        if i in layout.timed:
            whom = (first, i - 2 if words[i - 1].pos == "ADP" else i - 1)
            break
    return Complement(_joined(layout, whom, (to, last)), cue=(place,), addressee=whom)


_FRAMES: dict[str, Callable[[Layout, Unit, int, Sense], Complement | None]] = {
    "with": _with,
    "after": _after,
    "clause": _clause,
    "whom-to": _whom_to,
    "to": _to,
    "quote": _quote,
    "predicate": _predicate,
    "object": _object,
}
