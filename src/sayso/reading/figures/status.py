"""Whether a figure has happened: actual, planned, promised or possible."""

from __future__ import annotations

from functools import cache
from itertools import islice

from sayso.reading.analysis import Word
from sayso.reading.figures.lexicon import words
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose

__all__ = ["status_of"]

_STATUSES = ("promised", "possible", "planned")
_PARTS = ("half", "third", "quarter", "some", "most", "all")
_OWNERS = ("its", "their", "his", "her", "our", "the")
_SUPPOSED = ("if", "unless", "once", "until", "lest")
_TELLS = ("say", "tell", "report", "add", "note", "see", "hear", "learn", "find")


@cache
def _by(kind: str) -> dict[str, str]:
    """Lemma or form to status, for verbs, nouns, modifiers or auxiliaries."""
    return {
        form: status
        for status in _STATUSES
        if (status, kind) != ("promised", "aux")
        for form in words("status", f"{status}_{kind}")
    }


def status_of(prose: Prose, place: Place, phrase: Phrase | None) -> str:
    """The status that the words around the number and the verbs over it give it.

    "Plans to send", "will arrive", "is preparing to send" are planned; "could", "feared" possible; a promise
    outranks the "will" within it. What somebody *said* would happen is as planned as what will.
    Refused: a "will" in another clause of the sentence.
    """
    if _is_whole(prose, place) or _is_there(prose, place, phrase):
        return "actual"
    near = _near(prose, place)
    if near is not None:
        return near
    inside = phrase is not None and phrase.first > place.last
    top = phrase.head if phrase is not None and inside else place.top
    noun = _over_noun(prose, top)
    if noun is not None:
        return noun
    found = prose.predicate(top)
    if prose.is_predicate(top):
        found = (top, top)
    heads = _infinitive_of(prose, top)
    if heads is not None and _is_announced(prose, heads.i):
        return "planned"
    over = found[0] if found is not None else prose.verb_at(place.before)
    if over is None:
        return "actual"
    return _noun_before_infinitive(prose, over) or _along(prose, over, top)


def _is_whole(prose: Prose, place: Place) -> bool:
    """ "To cut 1,800 of its 6,200 jobs": what a part is taken of is there, whatever becomes of the part."""
    whose, of = prose.word(place.first - 1), prose.word(place.first - 2)
    if whose is None or of is None or of.i < place.sentence[0]:
        return False
    part = prose.word(of.i - 1)
    counted = part is not None and (part.pos == "NUM" or part.tag == "CD" or part.text.lower() in _PARTS)
    return of.text.lower() == "of" and whose.text.lower() in _OWNERS and counted


def _is_there(prose: Prose, place: Place, phrase: Phrase | None) -> bool:
    """ "Will call for support of the nation's 135,000 troops": those told of as known, beside what is to be done, are
    there; not the object of it, "will cut the 1,900 posts"."""
    whose = prose.word(place.first - 1)
    if whose is None or phrase is None or phrase.first <= place.last:
        return False
    known = whose.text.lower() in _OWNERS or whose.text in ("'s", "’s")
    noun = prose.words[phrase.head]
    return (
        known
        and noun.relation in ("nmod", "obl", "nmod:poss")
        and prose.analysis.child(noun.i, "case") is not None
    )


def _noun_before_infinitive(prose: Prose, verb: int) -> str | None:
    """ "Announced plans Friday to shut 1,100": the word before "to", whatever it is tagged."""
    to = prose.word(verb - 1)
    if to is None or to.text.lower() != "to":
        return None
    before = to.i - 1
    while before > prose.sentence(verb)[0] and (prose.in_time(before) or prose.words[before].text == "on"):
        before -= 1
    noun = prose.words[before].text.lower()
    return _by("nouns").get(noun) or _by("nouns").get(noun.removesuffix("s"))


def _infinitive_of(prose: Prose, noun: int) -> Word | None:
    """ "200 to lose jobs": the verb that hangs on the noun, under any of the names for it."""
    found = prose.analysis.child(noun, "acl", "acl:relcl")
    return found or next(
        (w for w in prose.analysis.children(noun, "amod") if w.tag == "VB" and w.i > noun), None
    )


def _near(prose: Prose, place: Place) -> str | None:
    """ "a planned 300 posts", "58 feared dead"."""
    for i in (place.before, place.last + 1, place.last + 2):
        word = prose.word(i)
        if word is None or not place.sentence[0] <= i < place.sentence[1]:
            continue
        form = word.text.lower()
        if word.relation == "amod" and i > place.last and _was_done(prose, prose.words[word.head]):
            continue  # "3,400 planned operations were cancelled": planned they were, and cancelled they are
        if form in _by("modifiers") and (
            word.relation in ("amod", "acl", "advmod") or form in ("feared", "presumed")
        ):
            return _by("modifiers")[form]
    return _to_be(prose, place)


def _was_done(prose: Prose, noun: Word) -> bool:
    """Whether something has been done to it: "were cancelled"."""
    verb = prose.words[noun.head]
    helping = list(prose.analysis.children(verb.i, "aux", "aux:pass"))
    passive = verb.tag == "VBN" and bool(helping) and all(word.lemma == "be" for word in helping)
    return noun.relation in ("nsubj", "nsubj:pass") and passive


def _to_be(prose: Prose, place: Place) -> str | None:
    """ "Would now be 21 million": what stands before the number, whatever the parser hangs it on."""
    be = prose.word(place.before)
    if be is None or be.text.lower() != "be":
        return None
    i = place.before - 1
    while i > place.sentence[0] and prose.words[i].pos == "ADV":
        i -= 1
    return _by("aux").get(prose.words[i].text.lower()) if i >= place.sentence[0] else None


def _over_noun(prose: Prose, top: int) -> str | None:
    """ "a plan to send 300", "its pledge of 300"."""
    for word in (prose.words[top], *_up(prose, top)):
        if word.lemma in _by("nouns") and word.pos == "NOUN" and word.i != top:
            return _by("nouns")[word.lemma]
        if prose.is_predicate(word.i) and word.relation not in ("acl", "advcl", "xcomp"):
            return None
    return None


def _up(prose: Prose, i: int) -> list[Word]:
    return list(islice(prose.analysis.ancestors(i), 4))


def _is_fact(prose: Prose, word: Word) -> bool:
    """ "… would close after profit halved": a clause of the past is so, whatever the main verb plans."""
    children = prose.analysis.children(word.i, "aux", "aux:pass", "cop", "mark", "advmod")
    if any(child.text.lower() in _SUPPOSED for child in children):
        return False
    past = word.tag == "VBD" or any(child.tag == "VBD" for child in children)
    modal = any(child.tag == "MD" or child.text.lower() == "to" for child in children)
    return word.relation in ("advcl", "acl:relcl") and past and not modal


def _is_announced(prose: Prose, verb: int) -> bool:
    """ "Firm to cut 1,200 jobs", "200 to lose jobs": the infinitive that a headline has for its verb."""
    word = prose.words[verb]
    infinitive = word.tag == "VB" and any(
        child.text.lower() == "to" and child.i < verb
        for child in prose.analysis.children(verb, "aux", "mark")
    )
    if not infinitive or word.relation not in ("root", "acl", "acl:relcl", "amod"):
        return False
    first, last = prose.sentence(verb)
    top = word.relation == "root" or prose.words[word.head].relation == "root"
    finite = (w.tag in ("VBD", "VBZ", "MD") or w.pos == "AUX" for w in prose.words[first:verb])
    return top and not any(finite) and last > verb + 1


def _is_to(prose: Prose, word: Word) -> bool:
    """ "Is to be withdrawn", "are to follow"."""
    to = prose.analysis.child(word.i, "mark", "aux") if word.lemma != "be" else prose.word(word.i + 1)
    before = prose.word(to.i - 1) if to is not None and to.text.lower() == "to" else None
    return before is not None and before.text.lower() in ("is", "are", "was", "were")


def _is_gone_to(prose: Prose, verb: Word) -> bool:
    """ "Have sought treatment": what is sought has been gone to."""
    sought = prose.analysis.child(verb.i, "obj")
    return verb.lemma == "seek" and sought is not None and sought.lemma in words("status", "gone_to")


def _is_done(prose: Prose, verb: Word) -> bool:
    """ "Drones set fire to a refinery, killing three", "called off the search with 63 dead": nothing is to come."""
    if verb.lemma == "set":
        return verb.tag != "VBN" and prose.analysis.child(verb.i, "obj") is not None
    behind = prose.word(verb.i + 1)
    return verb.lemma == "call" and behind is not None and behind.text.lower() == "off"


def _wants(prose: Prose, verb: Word, top: int) -> bool:
    """ "Eighty-eight members wanted her gone": those who want are there, whatever becomes of what they want."""
    subject = prose.analysis.child(verb.i, "nsubj")
    return subject is not None and subject.i == top and verb.lemma in words("status", "wanting")


def _along(prose: Prose, verb: int, top: int = -1) -> str:
    found: list[str] = []
    for word in prose.chain(verb):
        if _is_announced(prose, word.i):
            found.append("planned")
        if word.i != verb and word.relation == "root" and word.lemma in _TELLS:
            break
        # "the men sent to help could not": what is finite below stays below.
        takes = (word.i != verb or word.lemma in words("status", "take_figures")) and not _wants(
            prose, word, top
        )
        status = _by("verbs").get(word.lemma) if takes and word.pos != "NOUN" else None
        status = None if _is_gone_to(prose, word) or _is_done(prose, word) else status
        if status is not None:
            found.append(status)
        auxiliaries = (aux.text.lower() for aux in prose.analysis.children(word.i, "aux"))
        found.extend(_by("aux")[form] for form in auxiliaries if form in _by("aux"))
        if _is_to(prose, word):
            found.append("planned")
        if _is_fact(prose, word) or (word.relation == "conj" and found and word.i != verb):
            break
        subject = prose.analysis.child(word.i, "nsubj", "nsubj:pass")
        if subject is not None and word.relation in ("conj", "root"):
            break
    return next((status for status in _STATUSES if status in found), "actual")
