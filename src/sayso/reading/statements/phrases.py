"""Noun phrases and their edges: who speaks, and where that mention ends."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.statements.layout import Layout, Unit

__all__ = [
    "Run",
    "numeral",
    "phrase_after",
    "phrase_before",
    "run_around",
    "source_of",
    "subject_of",
    "verb_group",
]

Run = tuple[int, int]
"""First and last word, both included."""

_ROUND = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_EDGES = frozenset({",", ";", ":", "–", "—", "--", "-", "―", ".", "!", "?", "and", "or", "but"})
_ENDS_PHRASE = frozenset({",", ";", ":", ".", "!", "?", "–", "—", "--", "―", "“", '"', "(", "``", "''"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LEANS = frozenset({"conj", "xcomp", "advcl", "dep", "parataxis"})


def numeral(word: Word) -> bool:
    """Whether a word is a number or stands for one: "97", "forty", "dozens"."""
    return word.pos == "NUM" or word.tag == "CD" or word.lemma in _ROUND


def run_around(layout: Layout, head: int, low: int, high: int) -> Run:
    """The unbroken run of words around ``head`` that depend on it, within ``low`` to ``high``.

    Commas and conjunctions at its edges are left out.
    """
    inside = set(layout.analysis.subtree(head))
    first = last = head
    while first > low and first - 1 in inside:
        first -= 1
    while last < high and last + 1 in inside:
        last += 1
    return _without_edges(layout, first, last, head)


def _without_edges(layout: Layout, first: int, last: int, head: int) -> Run:
    words = layout.words
    while first < head and words[first].text.lower() in _EDGES:
        first += 1
    while last > head and words[last].text.lower() in _EDGES:
        last -= 1
    return first, last


def verb_group(layout: Layout, cue: int) -> Run:
    """The cue with the auxiliaries, negations and adverbs just before it: "has also said"."""
    words = layout.words
    first = cue
    while first > 0:
        before = words[first - 1]
        close = before.pos in ("AUX", "ADV", "PART") or before.tag == "MD"
        if not close or layout.quoted[first - 1] >= 0 or before.relation in ("mark", "cc"):
            break
        first -= 1
    return first, cue


def subject_of(layout: Layout, verb: int) -> Word | None:
    """The head of the one who does what ``verb`` says; None where the text does not tell.

    A verb without a subject of its own takes it from the verb it leans on ("said … and
    added"); a clause about a noun has that noun for subject ("Lee, who said …").
    """
    words, analysis = layout.words, layout.analysis
    if analysis.child(verb, "aux:pass") is not None and words[verb].tag == "VBN":
        return analysis.child(verb, "obl:agent")
    for _ in range(6):
        # "was quoted as saying": the one who says is the subject of the passive above.
        subject = analysis.child(verb, "nsubj", "nsubj:pass")
        relation, head = words[verb].relation, words[verb].head
        about_noun = relation in ("acl", "acl:relcl") and words[head].pos in _NOMINAL
        if subject is not None and not (about_noun and subject.lemma in _RELATIVE):
            return subject
        if about_noun:
            return words[head]
        if relation not in _LEANS or head == verb:
            return subject
        verb = head
    return None


def source_of(layout: Layout, unit: Unit, cue: int) -> Run | None:
    """The mention of the speaker beside the cue, with its appositions; None when there is none."""
    head = subject_of(layout, cue)
    if head is None or not unit.first <= head.i <= unit.last or layout.quoted[head.i] >= 0:
        return None
    if head.pos not in _NOMINAL or (head.lemma in ("it", "there") and head.relation == "expl"):
        return None
    group_first, _ = verb_group(layout, cue)
    if head.i > cue:
        first, last = run_around(layout, head.i, cue + 1, unit.last)
        first = _past_preposition(layout, first, head.i)
        return first, _past_title(layout, unit, _before_adjunct(layout, head.i, first, last))
    clause = _clause_about(layout, head.i, cue)
    if clause is not None:
        first, last = run_around(layout, head.i, unit.first, max(head.i, clause - 1))
        return _past_preposition(layout, first, head.i), last
    first, last = run_around(layout, head.i, unit.first, group_first - 1)
    first = _past_preposition(layout, first, head.i)
    for i in range(head.i + 1, last):
        if layout.words[i].text == "," and layout.words[i + 1].tag == "VBG":
            return first, i - 1  # "Lee, speaking in Rome, said"
    return first, _with_apposition(layout, last, group_first)


def _past_preposition(layout: Layout, first: int, head: int) -> int:
    while first < head and (
        layout.words[first].pos == "ADP" or layout.words[first].relation in ("case", "mark")
    ):
        first += 1
    return first


def _clause_about(layout: Layout, noun: int, cue: int) -> int | None:
    """First word of the clause about ``noun`` that holds the cue: "Lee, | who said …"."""
    for above in (layout.words[cue], *layout.analysis.ancestors(cue)):
        if above.head == noun and above.relation in ("acl", "acl:relcl") and above.i > noun:
            return next(i for i in layout.analysis.subtree(above.i) if i > noun)
    return None


def _with_apposition(layout: Layout, last: int, group_first: int) -> int:
    """ "Lee, a lawmaker, said": up to the comma before the verb, whatever the parser made of it."""
    words = layout.words
    if not (last + 3 <= group_first and words[last + 1].text == "," and words[group_first - 1].text == ","):
        return last
    between = words[last + 2 : group_first - 1]
    if between[0].pos in ("ADP", "SCONJ", "CCONJ", "ADV") or between[0].tag in ("VBG", "VBN"):
        return last
    return group_first - 2 if len(between) <= 25 else last


def _before_adjunct(layout: Layout, head: int, first: int, last: int) -> int:
    """Cut "on Tuesday", "in a statement" and ", adding …" off a speaker who stands behind the cue."""
    words = layout.words
    for i in range(max(first, head) + 1, last + 1):
        word = words[i]
        if layout.quoted[i] >= 0:
            return _back(layout, i - 1, head)
        after = words[i + 1] if i < last else word
        if i in layout.timed and word.relation != "nummod":
            return _back(layout, i - 1, head)
        if word.text == "," and (after.tag == "VBG" or after.pos in ("ADP", "SCONJ", "CCONJ")):
            return _back(layout, i - 1, head)
        if (
            word.pos == "ADP"
            and word.lemma in layout.lexicon.media_prepositions
            and _is_medium(layout, i + 1, last)
        ):
            return _back(layout, i - 1, head)
    return last


def _past_title(layout: Layout, unit: Unit, last: int) -> int:
    """ "said Det. | Ana Ruiz": take in the name behind the title's full stop."""
    words = layout.words
    if last + 2 > unit.last or words[last + 1].text != "." or words[last].lemma not in layout.lexicon.titles:
        return last
    last += 2
    while last < unit.last and words[last + 1].pos == "PROPN":
        last += 1
    return last


def _back(layout: Layout, last: int, head: int) -> int:
    while last > head and (
        layout.words[last].text.lower() in _EDGES or layout.words[last].pos in ("ADP", "DET", "ADV")
    ):
        last -= 1
    return last


def _is_medium(layout: Layout, first: int, last: int) -> bool:
    near = layout.words[first : min(first + 5, last + 1)]
    return any(word.lemma in layout.lexicon.media for word in near) or (
        bool(near) and (near[0].text.rstrip(".").lower(),) in layout.lexicon.platforms
    )


def phrase_before(layout: Layout, low: int, cue: int) -> Run | None:
    """A noun phrase that fills the words from ``low`` up to the verb group of the cue."""
    words = layout.words
    last = verb_group(layout, cue)[0] - 1
    if last < low or last - low > 30 or layout.quoted[low] >= 0:
        return None
    between = words[low : last + 1]
    if between[0].pos in ("SCONJ", "CCONJ", "ADP", "VERB", "AUX", "PUNCT"):
        return None
    stop = next((word.i for word in between if word.text in _ENDS_PHRASE), last + 1)
    if any(word.tag in _FINITE for word in words[low:stop]) or stop == low:
        return None
    if not any(word.pos in ("NOUN", "PROPN", "PRON") for word in words[low:stop]):
        return None
    return _without_edges(layout, low, last, low)


def phrase_after(layout: Layout, cue: int, high: int) -> Run | None:
    """A noun phrase straight after the cue, up to a comma, a preposition or ``high``."""
    words = layout.words
    first = last = cue + 1
    if first > high or words[first].pos not in _NOMINAL or words[first].tag in ("WDT", "IN"):
        return None
    named = False
    while last <= high and words[last].text not in _ENDS_PHRASE and last not in layout.timed:
        word = words[last]
        if word.pos in ("VERB", "AUX", "SCONJ", "CCONJ", "PART") and word.tag not in ("POS", "VBN"):
            break
        if word.pos == "ADP" and word.lemma not in ("of", "for"):
            break
        named = named or word.pos in ("NOUN", "PROPN", "PRON")
        last += 1
    return (first, last - 1) if named else None
