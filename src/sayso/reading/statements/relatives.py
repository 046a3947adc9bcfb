"""Numbers in clauses about them: "the 17 that the ministry has confirmed", "63 fires counted by the guild".

The one who says it is the subject of the clause or its agent, and the content is the phrase the clause is
about. Only phrases with a number are read: "the charge that he denied" adds nothing that is not
said elsewhere.
"""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.phrases import Run, numeral, run_around, verb_group

__all__ = ["about_number"]

_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_FRAMES = frozenset({"object", "number"})


def about_number(layout: Layout, number: int, unit: Unit, cue: int) -> Draft | None:
    """The statement of a clause about a number; None where ``cue`` heads no such clause."""
    word = layout.words[cue]
    if word.relation not in ("acl", "acl:relcl") or not unit.first <= word.head < cue:
        return None
    noun = layout.words[word.head]
    senses = [
        sense
        for sense in layout.lexicon.verbs.get(word.lemma, ())
        if sense.frames & _FRAMES and (numeral(noun) or not sense.objects or noun.lemma in sense.objects)
    ]
    if not senses:
        return None
    phrase = _numbered(layout, unit, noun, cue)
    source = _speaker(layout, unit, word, phrase) if phrase is not None else None
    if phrase is None or source is None:
        return None
    return Draft(number, cue, ((cue, cue),), source, [phrase], senses[0].stance)


def _numbered(layout: Layout, unit: Unit, noun: Word, cue: int) -> Run | None:
    first, last = run_around(layout, noun.i, unit.first, cue - 1)
    while first < noun.i and layout.words[first].pos in ("ADP", "ADV", "SCONJ", "PUNCT"):
        first += 1
    last = noun.i
    within = layout.words[first : last + 1]
    return (first, last) if any(numeral(w) and w.i not in layout.timed for w in within) else None


def _speaker(layout: Layout, unit: Unit, verb: Word, phrase: Run | None) -> Run | None:
    analysis = layout.analysis
    if verb.tag == "VBN" and analysis.child(verb.i, "aux") is None:
        agent = analysis.child(verb.i, "obl:agent")
        if agent is None or agent.i > unit.last:
            return None
        first, last = run_around(layout, agent.i, verb.i + 1, unit.last)
        return first + 1 if layout.words[first].text.lower() == "by" else first, last
    subject = analysis.child(verb.i, "nsubj")
    if subject is None or subject.tag in _RELATIVE or subject.i > verb.i:
        return None
    if analysis.child(verb.i, "ccomp") or any(
        c.i > verb.i for c in analysis.children(verb.i, "obj")
    ):  # "the 40 who say that …" and "the ten towns the guild told the story" leave no gap
        return None
    low = phrase[1] + 1 if phrase is not None else unit.first
    return run_around(layout, subject.i, low, verb_group(layout, verb.i)[0] - 1)
