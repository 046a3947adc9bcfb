"""Who speaks: the mention of the speaker beside a cue, and where that mention ends."""

from __future__ import annotations

from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import lexicon
from sayso.reading.statements.layout import Layout, Unit
from sayso.reading.statements.parties import is_party
from sayso.reading.statements.phrases import EDGES, NOMINAL, Run, run_around, verb_group
from sayso.reading.statements.word_classes import closed_class

__all__ = ["source_of", "subject_of", "with_name_behind"]

_RELATIVE = closed_class("relative")
_SELVES = closed_class("selves")
_WH = frozenset({"WDT", "WP"})
_LEANS = frozenset({"conj", "xcomp", "advcl", "dep", "parataxis"})


def subject_of(layout: Layout, verb: int) -> Word | None:
    """The head of the one who does what ``verb`` says; None where the text does not tell.

    A verb without a subject of its own takes it from the verb it leans on ("said … and
    added"); a clause about a noun has that noun for subject ("Lee, who said …").
    """
    words, analysis = layout.words, layout.analysis
    if analysis.child(verb, "aux:pass") is not None and words[verb].tag == "VBN":
        return analysis.child(verb, "obl:agent")
    nearer = _nearer_party(layout, verb)
    if nearer is not None:
        return nearer
    for _ in range(6):
        # "was quoted as saying": the one who says is the subject of the passive above.
        subject = _subject_beside(layout, verb)
        relation, head = words[verb].relation, words[verb].head
        about_noun = relation in ("acl", "acl:relcl") and words[head].pos in NOMINAL
        if subject is not None and not (about_noun and subject.lemma in _RELATIVE):
            return subject
        if about_noun:
            return _right_before(layout, subject, verb) or words[head]
        if relation not in _LEANS or head == verb:
            return subject
        verb = _above_said(layout, verb, head)
    return None


def _right_before(layout: Layout, relative: Word | None, verb: int) -> Word | None:
    """Whoever stands before the "which" or "who", where the parser hangs the clause on what cannot be meant.

    "“We lost stock,” said Dan Orme of MTA, which counts 140": not the stock, which another said. "It was sent the
    images by the widow, who believed": not the images, since it was somebody.
    """
    words, head = layout.words, layout.words[verb].head
    if relative is None or relative.i < 2 or words[relative.i - 1].text != ",":
        return None
    near = words[relative.i - 2]
    over_a_mark = layout.quoted[head] >= 0 > layout.quoted[verb] and near.pos in NOMINAL
    somebody = relative.lemma == "who" and near.i != head and is_party(near) and not is_party(words[head])
    return near if over_a_mark or somebody else None


def _subject_beside(layout: Layout, verb: int) -> Word | None:
    """The subject of ``verb`` itself; the nearer where the parser gives two: "LIMA (AP) - Ruiz said"."""
    subjects = layout.analysis.children(verb, "nsubj", "nsubj:pass")
    before = [word for word in subjects if word.i < verb and word.text.lower() not in _SELVES]
    if before or subjects:
        return before[-1] if before else subjects[0]
    return _misread_subject(layout, verb)


def _misread_subject(layout: Layout, verb: int) -> Word | None:
    """ "Her client | had told her": an object to the parser, though it stands right before a finite verb."""
    group = verb_group(layout, verb)[0]
    if not any(word.tag in ("VBD", "VBZ", "VBP") for word in layout.words[group : verb + 1]):
        return None
    if layout.words[group - 1].text.lower() in _SELVES:
        group -= 1
    near = [w for w in layout.analysis.children(verb, "obj", "iobj", "dep", "nmod") if w.i == group - 1]
    return near[0] if near and near[0].pos in ("NOUN", "PROPN") else None


def _above_said(layout: Layout, verb: int, head: int) -> int:
    """ "The bank said it was sound, while admitting losses": the one who admits is the one who said."""
    words = layout.words
    mark = layout.analysis.child(verb, "mark")
    if words[verb].tag != "VBG" or mark is None or mark.lemma != "while" or words[mark.i - 1].text != ",":
        return head
    above = words[head].head
    said = words[head].relation == "ccomp" and words[above].lemma in layout.lexicon.verbs
    return above if said else head


def _nearer_party(layout: Layout, verb: int) -> Word | None:
    """ "The crown fell after the bank held its rate and said …": the bank, for a crown says nothing."""
    word, analysis = layout.words[verb], layout.analysis
    if word.relation != "conj" or analysis.child(verb, "nsubj", "nsubj:pass") is not None:
        return None
    above = analysis.child(word.head, "nsubj")
    clause = next((c for c in analysis.children(word.head, "advcl") if word.head < c.i < verb), None)
    if above is None or clause is None or is_party(above):
        return None
    subject = analysis.child(clause.i, "nsubj")
    return subject if subject is not None and is_party(subject) else None


def source_of(layout: Layout, unit: Unit, cue: int) -> Run | None:
    """The mention of the speaker beside the cue, with its appositions; None when there is none."""
    head = subject_of(layout, cue)
    if head is None or not unit.first <= head.i <= unit.last or layout.quoted[head.i] >= 0:
        return None
    if head.pos not in NOMINAL or (head.lemma in ("it", "there") and head.relation == "expl"):
        return None
    group_first, _ = verb_group(layout, cue)
    if head.i > cue:
        first, last = run_around(layout, head.i, cue + 1, unit.last)
        first = _past_preposition(layout, first, head.i)
        last = _past_title(layout, unit, _before_adjunct(layout, head.i, first, last))
        return first, with_name_behind(layout, unit, last)
    clause = _clause_about(layout, head.i, cue)
    if clause is None and layout.words[head.i + 1].text == "," and layout.words[head.i + 2].tag in _WH:
        clause = head.i + 2
    if clause is not None:
        first, last = run_around(layout, head.i, unit.first, max(head.i, clause - 1))
        return _past_preposition(layout, first, head.i), last
    first, last = run_around(layout, head.i, unit.first, group_first - 1)
    first = _past_preposition(layout, first, head.i)
    if layout.words[first].tag == "WP$" and first < head.i:
        first += 1  # "the bank, whose | chairman had promised": the chairman
    for i in range(head.i + 1, last):
        if layout.words[i].text == "," and layout.words[i + 1].tag == "VBG":
            return first, i - 1  # "Lee, speaking in Rome, said"
    return first, _with_apposition(layout, last, group_first)


def _past_preposition(layout: Layout, first: int, head: int) -> int:
    while first < head and (
        layout.words[first].pos in ("ADP", "PUNCT")
        or layout.words[first].relation in ("case", "mark")
        or layout.quoted[first] >= 0  # "“No,” | coach Lind said", where the parser takes the mark in
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
    if not (last + 3 < group_first and words[last + 1].text == "," and words[group_first - 1].text == ","):
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


def with_name_behind(layout: Layout, unit: Unit, last: int) -> int:
    """ "asked the bishop's envoy, | Canon Luis Renna": a name of two words or more that ends the phrase.

    Not ", Renna said" nor ", Luis Renna and Ana Ruiz": there the name is no apposition.
    """
    words = layout.words
    if last + 3 > unit.last + 1 or words[last].pos != "NOUN" or words[last].lemma not in lexicon().roles:
        return last
    end = last + 1
    if end > unit.last or words[end].text != ",":
        return last
    while end < unit.last and words[end + 1].pos == "PROPN" and end + 1 not in layout.timed:
        end += 1
    closed = end == unit.last or words[end + 1].text in (".", ",") or end + 1 in layout.timed
    return end if end - last > 2 and (closed or words[end + 1].pos == "ADP") else last


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
        layout.words[last].text.lower() in EDGES or layout.words[last].pos in ("ADP", "DET", "ADV")
    ):
        last -= 1
    return last


def _is_medium(layout: Layout, first: int, last: int) -> bool:
    near = layout.words[first : min(first + 5, last + 1)]
    return any(word.lemma in layout.lexicon.media for word in near) or (
        bool(near) and (near[0].text.rstrip(".").lower(),) in layout.lexicon.platforms
    )
