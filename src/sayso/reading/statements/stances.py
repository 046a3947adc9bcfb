"""Stance of an attribution that an engine found: by the words of its cue and their form.

The lexicon of cues (``lexicon/cues.toml``) gives each verb its senses, in the order in which the rules
try them. Here the content is known already, so a sense is taken where its words and the build of the
content fit: "promised | to pay" promises, "agreed | that …" asserts, "agreed | to pay" promises. A
noun counts where the verb beside it is light ("issued a denial") or missing ("his claim"). A cue of
which the lexicon knows nothing asserts.

Form comes after the word. What is negated says nothing of its own: "did not deny" and "would
not confirm" decline, as does "refused to say"; "does not believe" denies. Not negated: "not only denied",
"could not resist saying", "left little doubt".
A plain "said" whose content calls a report false denies (:mod:`.denials`).
"""

from __future__ import annotations

from sayso.reading.statements.cues import Sense
from sayso.reading.statements.denials import declines_outright, denies_outright
from sayso.reading.statements.drafts import Draft
from sayso.reading.statements.layout import Layout
from sayso.reading.statements.phrases import Run, run_around, verb_group
from sayso.reading.statements.verbs import has_subject_of
from sayso.reading.statements.word_classes import closed_class

__all__ = ["addressee_of", "head_of", "stance_of"]

_REFUSING = frozenset({"denies", "declines"})
_ASKED = frozenset({"demands", "asks", "promises"})
_NEGATIONS = closed_class("negations")
_NONE = closed_class("none_of_it")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CALLING = closed_class("calling")
_NEAR = 12
"""How far into the content its build is looked for."""
_FRAMES_OF = {
    "clause": frozenset({"clause", "quote"}),
    "quotation": frozenset({"quote", "clause", "predicate", "object"}),
    "infinitive": frozenset({"to", "whom-to"}),
    "phrase": frozenset({"object", "predicate", "number", "amount", "addition"}),
}


def head_of(layout: Layout, cue: tuple[Run, ...]) -> int | None:
    """The word of the cue on which its adjuncts hang: a verb that hangs on nothing else in it, or another.

    "has repeatedly said" is headed by "said", "issued a denial" by "issued", "according to" by "according".
    """
    inside = {i for first, last in cue for i in range(first, last + 1)}
    if len(inside) < 2:
        return next(iter(inside), None)
    tops = [i for i in sorted(inside) if layout.words[i].head not in inside or layout.words[i].head == i]
    for wanted in (("VERB",), ("AUX",), ("NOUN",), ("ADJ", "PROPN", "ADP", "SCONJ")):
        for i in tops:
            if layout.words[i].pos in wanted:
                return i
    return min(tops, default=min(inside))


def stance_of(layout: Layout, draft: Draft) -> str:
    """One of the stances of :class:`sayso.model.Statement`."""
    if draft.head is None:
        return "asserts"
    cue = [i for first, last in draft.cue for i in range(first, last + 1)]
    verb = _speaking(layout, draft.head, cue)
    stance = _by_lexicon(layout, draft, cue, verb)
    if _declines(layout, cue, verb):
        return "declines"
    if _negated(layout, cue, draft.head, verb):
        return "denies" if _is_no_to_a_claim(layout, draft, verb) else "declines"
    calls = layout.words[verb].lemma in _CALLING and _called(layout, draft, layout.lexicon.falsehoods)
    if stance == "asserts" and (calls or denies_outright(layout, draft.runs)):
        return "denies"
    said = layout.analysis.cut(layout.analysis.span(*min(draft.runs)))
    return "declines" if stance == "asserts" and declines_outright(said) else stance


def _speaking(layout: Layout, head: int, cue: list[int]) -> int:
    """The verb of the cue that says: of "went on to deny" and "was quoted as saying" the last."""
    verbs, words = layout.lexicon.verbs, layout.words
    if words[head].lemma in verbs and words[head].lemma not in layout.lexicon.light:
        return head
    spoken = [i for i in cue if i >= head and words[i].pos == "VERB" and words[i].lemma in verbs]
    return spoken[-1] if spoken else head


def addressee_of(layout: Layout, draft: Draft) -> Run | None:
    """Who is spoken to, where the object of the cue is: "told | reporters that …", "urged | the bank to pay".

    It may stand in the content, before its infinitive. "promised lower taxes" is spoken to nobody.
    """
    if draft.head is None:
        return None
    lemma, lexicon = layout.words[draft.head].lemma, layout.lexicon
    if lemma not in lexicon.addressing and lemma not in lexicon.bidding:
        return None
    whom = next((c for c in layout.analysis.children(draft.head, "obj", "iobj") if c.i > draft.head), None)
    first, last = draft.runs[0]
    if whom is None or whom.i in layout.timed or whom.i > last:
        return None
    if whom.i < first and lemma in lexicon.addressing:
        return run_around(layout, whom.i, draft.head + 1, first - 1)
    to = next((i for i in range(whom.i + 1, min(last, whom.i + _NEAR)) if layout.words[i].tag == "TO"), None)
    if to is None or layout.starts_quotation(first):
        return None
    return run_around(layout, whom.i, first, to - 1)


# --- the word -----------------------------------------------------------------------


def _by_lexicon(layout: Layout, draft: Draft, cue: list[int], verb: int) -> str:
    lexicon, words = layout.lexicon, layout.words
    senses = lexicon.verbs.get(words[verb].lemma, ()) if words[verb].pos in ("VERB", "AUX") else ()
    build = _build(layout, draft)
    for sense in senses:
        if _fits(layout, draft, cue, verb, sense, build):
            return sense.stance
    for i in cue:
        if words[i].pos == "NOUN" and words[i].lemma in lexicon.nouns and (i == verb or not senses):
            return lexicon.nouns[words[i].lemma]
    if any(sense.stance in _REFUSING for sense in senses):
        refused = [lexicon.stances.get(words[i].lemma) for i in cue if i > verb and words[i].pos == "NOUN"]
        if refused and refused[0] is not None:  # "rejected a demand", "dismissed a claim"
            return "declines" if refused[0] in _ASKED else "denies"
    for i in (verb, *cue):
        if words[i].lemma in lexicon.stances and not any(words[j].text.lower() in _NONE for j in cue):
            return lexicon.stances[words[i].lemma]
    if words[verb].lemma in lexicon.agreeing and _named(layout, draft, lexicon.bargains):
        return "asserts"  # "accepted the resignation"
    plain = [
        s for s in senses if not (s.objects or s.predicates or s.subjects or s.particle or s.preposition)
    ]
    return plain[0].stance if plain else "asserts"


def _build(layout: Layout, draft: Draft) -> str:
    """clause, quotation, infinitive or phrase."""
    words = layout.words
    first, last = draft.runs[0]
    if layout.starts_quotation(first):
        return "quotation"
    for i in range(first, min(last, first + _NEAR) + 1):
        if words[i].tag == "TO" and i < last and words[i + 1].tag == "VB":
            return "infinitive"
        if words[i].tag in _FINITE or words[i].relation == "mark":
            return "clause"
    return "phrase"


def _fits(layout: Layout, draft: Draft, cue: list[int], verb: int, sense: Sense, build: str) -> bool:
    """Whether the words that the sense asks for are there and the content is built as it asks."""
    words = layout.words
    near = {words[i].text.lower() for i in cue if i > verb}
    if sense.particle and sense.particle not in near | {_text(layout, verb + 1)}:
        return False
    if not has_subject_of(layout, verb, sense):
        return False
    if sense.frames & {"with", "after", "after-number"}:
        return sense.preposition in near | _behind(layout, draft, verb, sense)
    claim = "object" in sense.frames and sense.objects and build == "clause"  # "rejected | a claim that …"
    if not (claim or sense.frames & _FRAMES_OF[build]):
        return False
    before = claim and _stands_between(layout, draft, verb, sense.objects)
    if sense.objects and not before and not _named(layout, draft, sense.objects):
        return False
    return not sense.predicates or _called(layout, draft, sense.predicates)


_CALLING = frozenset({"call", "describe", "term"})


def _text(layout: Layout, i: int) -> str:
    return layout.words[i].text.lower() if i < len(layout.words) else ""


def _behind(layout: Layout, draft: Draft, verb: int, sense: Sense) -> set[str]:
    """Words where the preposition of a sense may stand: behind the verb, or further on ("accused X | of")."""
    near = {_text(layout, verb + 1), _text(layout, draft.runs[0][0])}
    if "with" not in sense.frames:
        return near
    last = max(verb, draft.runs[-1][1])
    inside = range(verb + 1, min(verb + 2 * _NEAR, last) + 1)
    return near | {
        _text(layout, i) for i in inside if layout.quoted[i] < 0 and layout.words[i].pos in ("ADP", "SCONJ")
    }


def _named(layout: Layout, draft: Draft, objects: frozenset[str]) -> bool:
    """Whether the head of what is stated is one of the nouns that the sense takes, or "what it called …"."""
    first, last = draft.runs[0]
    behind = layout.words[first + 1 : min(last, first + _NEAR) + 1]
    if _text(layout, first) == "what" in objects and any(word.lemma in _CALLING for word in behind):
        return True
    for i in range(first, min(last, first + _NEAR) + 1):
        word = layout.words[i]
        if not first <= word.head <= last or word.head == i:
            return word.lemma in objects or word.text.lower() in objects
    return False


def _stands_between(layout: Layout, draft: Draft, verb: int, objects: frozenset[str]) -> bool:
    """ "Rejected claims | that …", "rejected a report in the Herald | that …": whether the object stands in the cue, or
    before the clause that is the content."""
    first = draft.runs[0][0]
    opens = _text(layout, first) in ("that", "of") or layout.words[first].relation == "mark"
    return opens and any(
        {word.lemma, word.text.lower().removesuffix("s")} & objects for word in layout.words[verb + 1 : first]
    )


def _called(layout: Layout, draft: Draft, predicates: frozenset[str]) -> bool:
    """ "called | the claim false", "called it | a lie": the last words of the content, but for marks."""
    first, last = draft.runs[-1]
    ending = [word for word in layout.words[max(first, last - 5) : last + 1] if word.pos != "PUNCT"][-2:]
    return any(word.lemma in predicates or word.text.lower() in predicates for word in ending)


# --- the form -----------------------------------------------------------------------


def _negated(layout: Layout, cue: list[int], head: int, verb: int) -> bool:
    words = layout.words
    for i in {*cue, *range(verb_group(layout, head)[0], head), *range(verb_group(layout, verb)[0], verb)}:
        if words[i].text.lower() in _NEGATIONS and i < verb and _text(layout, i + 1) != "only":
            return not any(word.lemma in layout.lexicon.undoing for word in words[i + 1 : verb])
    return False


def _is_no_to_a_claim(layout: Layout, draft: Draft, verb: int) -> bool:
    """ "Does not believe" denies; so does "does not accept | that …" or "| the figures", but not "| the offer"."""
    lexicon, lemma = layout.lexicon, layout.words[verb].lemma
    if lemma in lexicon.opinions:
        return True
    told = _build(layout, draft) == "clause" or _named(layout, draft, lexicon.claims)
    return lemma in lexicon.agreeing and told


def _declines(layout: Layout, cue: list[int], verb: int) -> bool:
    """ "refused to say", "declined to comment", whichever of the verbs the engine took for the cue."""
    words = layout.words
    if any(words[i].lemma in layout.lexicon.declining and words[i].pos == "VERB" for i in cue):
        return True
    above = words[words[verb].head]
    return words[verb].relation == "xcomp" and above.lemma in layout.lexicon.declining and above.i < verb
