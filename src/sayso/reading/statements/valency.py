"""Noun phrases, prepositions and infinitives that follow a cue: "accused X of …", "called for …"."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.cues import Sense
from sayso.reading.statements.drafts import Complement
from sayso.reading.statements.extents import content_end, without_times
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import Run, numeral, run_around

__all__ = [
    "infinitive",
    "numbered",
    "object_with",
    "predicated",
    "prepositional",
    "stated_object",
    "whom_to_do",
]


def infinitive(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
    for child in layout.analysis.children(cue, "xcomp", "advcl", "ccomp"):
        infinitive = _infinitive_of(layout, child)
        if infinitive is not None and cue < infinitive <= cue + 8:
            run = (infinitive, content_end(layout, unit, cue, infinitive))
            return Complement((run,))
    return None


def _infinitive_of(layout: Layout, verb: Word) -> int | None:
    to = next((c for c in layout.analysis.children(verb.i) if c.tag == "TO" and c.i < verb.i), None)
    if to is None:
        return None
    # "told owners not to drink it" must not become "to drink it"
    return to.i - 1 if layout.words[to.i - 1].text.lower() in ("not", "never") else to.i


def whom_to_do(layout: Layout, unit: Unit, cue: int, _sense: Sense) -> Complement | None:
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
        return Complement(_joined(spoken_to, (infinitive, end)), addressee=spoken_to)
    return None


def _joined(before: Run, after: Run) -> tuple[Run, ...]:
    """Both as one run, unless something else ("on Tuesday") stands between them."""
    if before[1] + 1 == after[0]:
        return ((before[0], after[1]),)
    return (before, after)


def stated_object(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    child = next((c for c in layout.analysis.children(cue, "obj") if cue < c.i <= unit.last), None)
    if child is None:  # "denied shooting at the boat", "denied having shot"
        gerunds = layout.analysis.children(cue, "xcomp", "ccomp", "advcl")
        child = next((c for c in gerunds if _gerund_of(layout, c) == cue + 1), None)
    if child is None or child.i in layout.timed or child.tag in ("WP", "WDT"):
        return None
    if sense.objects and child.lemma not in sense.objects and layout.quoted[child.i] < 0:
        return None
    first = max(cue + 1, run_around(layout, child.i, cue + 1, unit.last)[0])
    last = content_end(layout, unit, cue, child.i)
    return Complement(without_times(layout, cue, first, last))


def _gerund_of(layout: Layout, verb: Word) -> int | None:
    """The word of a gerund that is one: of "having shot" the first."""
    if verb.tag == "VBG":
        return verb.i
    before = layout.words[verb.i - 1]
    return before.i if verb.tag == "VBN" and before.tag == "VBG" and before.head == verb.i else None


def predicated(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    if cue + 2 > unit.last or (
        layout.words[cue + 1].pos in ("ADP", "PUNCT", "PART") and layout.quoted[cue + 1] < 0
    ):
        return None
    if layout.analysis.child(cue, "aux:pass") and not layout.analysis.child(cue, "obl:agent"):
        return None  # "was pronounced dead"
    children = layout.analysis.children(cue, "obj", "xcomp", "ccomp")
    after = [c for c in children if c.i > cue]
    if layout.words[cue + 1].relation == "compound:prt" or not after:
        return None
    last = content_end(layout, unit, cue, cue + 1)
    quoted = any(
        layout.quoted[i] >= 0 or layout.words[i].tag in ("``", "''") for i in range(cue + 1, last + 1)
    )
    named = any(c.relation in ("xcomp", "ccomp") for c in after)
    if sense.predicates and not _called_one_of(layout, cue, last, sense.predicates):
        return None
    return Complement(((cue + 1, last),)) if (quoted or named) and last > cue else None


def _called_one_of(layout: Layout, cue: int, last: int, predicates: frozenset[str]) -> bool:
    """ "called the claim false", "called it a lie": the last words, but for marks."""
    words = layout.words
    while last > cue and words[last].pos == "PUNCT":
        last -= 1
    near = words[max(cue + 2, last - 2) : last + 1]
    return any(w.lemma in predicates or w.text.lower() in predicates for w in near)


def object_with(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
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
            if word.relation == "mark" and layout.words[word.head].tag in ("VBD", "VBZ", "VBP"):
                continue
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


def prepositional(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    words = layout.words
    place = cue + 2 if sense.particle else cue + 1
    if place < unit.last and words[place].pos == "ADV" and words[place].text.lower() != sense.preposition:
        place += 1
    if place + 1 > unit.last or words[place].text.lower() != sense.preposition or layout.quoted[place] >= 0:
        return None
    first = place + 1
    last = content_end(layout, unit, cue, first)
    if sense.preposition not in ("on", "upon"):
        # "asked for 12 years": a time right behind the preposition is what is asked for.
        kept = frozenset({words[place].lemma})
        return Complement(without_times(layout, cue, first, last, kept), cue=(place,))
    to = next((i for i in range(first + 1, last) if words[i].tag == "TO"), None)
    if to is None:
        return None
    whom = (first, to - 1)
    for i in range(first + 1, to):
        if i in layout.timed:
            whom = (first, i - 2 if words[i - 1].pos == "ADP" else i - 1)
            break
    return Complement(_joined(whom, (to, last)), cue=(place,), addressee=whom)


def numbered(layout: Layout, unit: Unit, cue: int, sense: Sense) -> Complement | None:
    """As :func:`prepositional`, where a number stands in the first words: "asked for at least 12 years"."""
    near = layout.words[cue + 2 : min(cue + 6, unit.last)]
    return prepositional(layout, unit, cue, sense) if any(numeral(word) for word in near) else None
