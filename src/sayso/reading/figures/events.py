"""What is said to have happened to the counted: "killed", "missing", "sent"."""

from __future__ import annotations

import re
from itertools import islice

from sayso.reading.analysis import Word
from sayso.reading.figures.lexicon import table, words
from sayso.reading.figures.moves import is_move
from sayso.reading.figures.number_of import event_of_number, event_of_those
from sayso.reading.figures.phrases import Phrase
from sayso.reading.figures.position import Place
from sayso.reading.figures.prose import Prose

__all__ = ["event_of"]

_WIDEST = 6
"""Words in which auxiliaries lead from the counted to what happened to them."""


def event_of(prose: Prose, place: Place, phrase: Phrase | None) -> str | None:
    """The lemma of the event, as printed but for nouns ("fatality", "death toll" are "die").

    In order: the word beside the number or its noun ("200 injured", "58 people missing"), who is brought out alive,
    what is done to people right before it ("and wounded 12"), of whom it is the number ("those rescued"), a noun
    that names an event ("58 deaths"), the verb. Refused: the subject of what is done to others ("three gunmen
    killed 58"), verbs that only carry a figure (say, leave, rise).
    """
    beside = _beside(prose, place, phrase)
    if beside is not None:
        return beside
    if _brought_alive(prose, place):
        return "rescue"
    ends = max(place.last, phrase.last if phrase is not None else 0)
    if _LOST_LIFE.match(prose.text, prose.words[ends].end):
        return "die"
    done = _done_right_before(prose, place) or event_of_those(prose, place.first, place.sentence[0])
    if done is not None:
        return done
    if phrase is not None:
        ended = place.first if phrase.last < place.first else place.sentence[1]
        named = _named(prose, phrase) or event_of_number(prose, phrase, ended)
        if named is not None:
            return named
    if phrase is None and _flees(prose, place):
        return prose.words[place.last + 1].lemma
    return _by_verb(prose, place, phrase)


def _brought_alive(prose: Prose, place: Place) -> bool:
    """ "Brought 14 more miners out alive", "nine have been brought out alive": in the clause of the number."""
    alive = _ALIVE.match(prose.text, prose.words[place.last].end)
    start = prose.words[max(place.sentence[0], place.first - 3)].start
    return alive is not None and _BROUGHT.search(prose.text, start, alive.end()) is not None


_LOST_LIFE = re.compile(
    r"(?: (?:who|that))?(?: (?:have|has|had|may have|are known to have|"
    r"(?!nearly\b|narrowly\b)\w+ly))* los(?:t|e|ing) "
    r"(?:their|his|her) li(?:ves|fe)\b(?!['’]| (?:savings?|insurance|work|jackets?)\b)"
)
""" "Ten people have lost their lives and dozens were hurt"."""
_ALIVE = re.compile(r"[^.,;:\d]{0,60}\balive\b")
_BROUGHT = re.compile(
    r"\b(?:br(?:ing|ings|inging|ought)|pull(?:s|ed|ing)?|carr(?:y|ies|ied)|lift(?:s|ed)?|dug|tak(?:e|en)|got)\b"
)
_LABEL = re.compile(r"(?:^|\n)\s*(\w+)\s*[-–—:]\s*$")
""" "Injured: 2,140", a line of its own."""


def _done_right_before(prose: Prose, place: Place) -> str | None:
    """ "Killed seven and wounded 12": a verb of what befalls people, whose object the number begins."""
    start = prose.words[place.first].start
    label = _LABEL.search(prose.text, max(0, start - 30), start)
    if label is not None and (told := table("events", "forms").get(label[1].lower())) is not None:
        return str(told)
    word = prose.word(place.before)
    if word is None or not word.tag.startswith("VB") or prose.analysis.child(word.i, "aux:pass") is not None:
        return None
    done = table("events", "forms").get(word.text.lower(), word.lemma)  # "and wounding 31" by its lemma
    return str(done) if done in words("events", "to_people") else None


def _flees(prose: Prose, place: Place) -> bool:
    """ "Thousands flee", "dozens protest": after such a plural stands a verb, even one tagged a noun."""
    word = prose.word(place.last + 1)
    if word is None or word.i >= place.sentence[1] or not word.text.islower():
        return False
    plural = prose.words[place.last].text.lower() in table("numbers", "vague")
    return plural and word.tag == "NN" and _takes_part(word.lemma)


def _beside(prose: Prose, place: Place, phrase: Phrase | None) -> str | None:
    forms = table("events", "forms")
    spots = [place.last + 1]
    if phrase is not None and phrase.first > place.last:
        spots = [*range(place.last + 1, phrase.head), phrase.last + 1]
    for i in spots:
        word = prose.word(i)
        if word is None or i >= place.sentence[1]:
            continue
        if word.text.lower() in ("others", "more") and i == place.last + 1:
            word = prose.word(i + 1) or word
        if word.text.lower() in (
            "still",
            "now",
            "feared",
            "presumed",
            "reported",
            "believed",
            "confirmed",
            "seriously",
            "critically",
        ):
            word = prose.word(word.i + 1) or word
        form = word.text.lower()
        if form in forms and not _has_object(prose, word.i):
            return str(forms[form])
        if form in words("events", "died") and i == spots[-1] and not prose.in_time(i):
            return "die"  # whatever the parser makes of "two people died and 14 were missing"
    return _was_done(prose, spots[-1], place.sentence[1])


def _was_done(prose: Prose, i: int, limit: int) -> str | None:
    """ "58 were killed", "58 people had been feared dead": auxiliaries, and at once what happened.

    Word ``i`` is the first after the number or its noun. Refused: "58 have killed", which nothing was done to.
    """
    forms, passive = table("events", "forms"), False
    for word in prose.words[i : min(i + _WIDEST, limit)]:
        form = word.text.lower()
        if passive and form in forms:
            return str(forms[form])
        if form in words("events", "died") and word.i > i and not prose.in_time(word.i):
            return "die"  # "65 people who have died"
        if form in words("events", "passive"):
            passive = True
        elif form not in words("events", "between"):
            return None
    return None


def _has_object(prose: Prose, i: int) -> bool:
    """ "58 people killed the bill": they did it, it was not done to them."""
    word = prose.words[i]
    finite = word.tag in ("VBD", "VBP", "VBZ") and word.relation not in ("acl", "amod", "xcomp")
    return (
        finite and prose.analysis.child(i, "obj") is not None and prose.analysis.child(i, "aux:pass") is None
    )


def _named(prose: Prose, phrase: Phrase) -> str | None:
    nouns = table("events", "nouns")
    head = prose.words[phrase.head]
    for form in (head.lemma, head.text.lower()):
        if form in nouns:
            return str(nouns[form])
    if head.lemma in words("events", "counts"):
        for i in range(phrase.first, phrase.last + 1):
            if prose.words[i].lemma in nouns:
                return str(nouns[prose.words[i].lemma])
    return None


def _by_verb(prose: Prose, place: Place, phrase: Phrase | None) -> str | None:
    inside = phrase is not None and phrase.first > place.last
    top = phrase.head if phrase is not None and inside else place.top
    if _counted_of(prose, top):
        top = prose.words[top].head  # "a total of five people were hurt"
    nominal = _of_noun(prose, top)
    if nominal is not None:
        return nominal
    over = prose.words[prose.words[top].head]
    if over.lemma == "call" and over.i < top and prose.words[over.i + 1].text.lower() == "off":
        return "cancel"
    participle = prose.analysis.child(top, "acl")
    if participle is not None and _is_done(prose, participle) and _takes_part(participle.lemma):
        return _lemma(prose, participle.i)
    if phrase is not None and not inside:
        return None
    if prose.analysis.child(top, "cop") is not None:
        return None
    found = prose.predicate(top)
    if found is None:
        return _straight(prose, place)
    verb, below = found
    last = place.last + 1 if _is_more(prose, place) else place.last
    if below != _first_joined(prose, top) and not place.first <= below <= last:
        return _straight(prose, place) if phrase is None else None
    return _of_predicate(prose, verb, below, top)


def _is_more(prose: Prose, place: Place) -> bool:
    """ "Nine more died": the number may hang on "more"."""
    following = prose.word(place.last + 1)
    return following is not None and following.text.lower() in ("more", "others")


def _straight(prose: Prose, place: Place) -> str | None:
    """ "Voted 212 to 140": the verb right before a number that hangs elsewhere; not "won 3 to 1", a score."""
    verb, following = prose.verb_at(place.before), prose.word(place.last + 1)
    if verb is None or not _takes_part(prose.words[verb].lemma):
        return None
    score = following is not None and following.text.lower() == "to"
    return None if score and prose.words[verb].lemma not in words("events", "votes") else _lemma(prose, verb)


def _is_done(prose: Prose, participle: Word) -> bool:
    """ "people killed", "men being trained"; not "men carrying flags"."""
    passive = prose.analysis.child(participle.i, "aux:pass", "aux") is not None
    return participle.tag == "VBN" or (participle.tag == "VBG" and passive)


def _takes_part(lemma: str) -> bool:
    return lemma not in words("events", "light") and not is_move(lemma)


def _counted_of(prose: Prose, top: int) -> bool:
    case = prose.analysis.child(top, "case")
    head = prose.words[prose.words[top].head]
    return case is not None and case.text.lower() == "of" and head.lemma in words("events", "counts")


def _of_noun(prose: Prose, top: int) -> str | None:
    """ "the bodies of 58 people", "the arrest of 12 men"."""
    case = prose.analysis.child(top, "case")
    if case is None or case.text.lower() != "of":
        return None
    return table("events", "nouns").get(prose.words[prose.words[top].head].lemma)


def _first_joined(prose: Prose, i: int) -> int:
    """ "two men and two women were hurt": the women are joined to the men, and the men are the subject."""
    for word in islice(prose.analysis.ancestors(i), 12):
        if prose.words[i].relation != "conj" or prose.is_predicate(word.i):
            break
        i = word.i
    return i


def _of_predicate(prose: Prose, verb: int, below: int, top: int) -> str | None:
    word, relation = prose.words[verb], prose.words[below].relation
    if relation not in ("nsubj", "nsubj:pass", "obj", "conj", "xcomp", "nummod", "obl:agent", "dep", "ccomp"):
        return None
    if relation == "obl:agent":
        return None
    predicative = table("events", "forms").get(word.text.lower())
    passive = prose.analysis.child(verb, "aux:pass") is not None or relation == "nsubj:pass"
    if relation == "nsubj" and not passive and _has_object(prose, verb):
        lemma = _lemma(prose, verb)
        return (
            None if lemma in words("events", "to_people") or lemma in words("events", "thinkers") else lemma
        )
    if predicative is not None:
        return str(predicative)
    if word.pos not in ("VERB", "AUX"):
        return None
    if not _takes_part(word.lemma):
        return _complement(prose, verb, top) or (
            _departs(prose, verb, relation) if word.lemma == "leave" else None
        )
    return _lemma(prose, verb)


def _departs(prose: Prose, verb: int, relation: str) -> str | None:
    """ "980 people had left": with nobody and nothing left behind."""
    passive = prose.analysis.child(verb, "aux:pass") is not None
    return "leave" if relation == "nsubj" and not passive and not _has_object(prose, verb) else None


def _complement(prose: Prose, verb: int, top: int) -> str | None:
    """ "left 58 people missing", "are believed to have died", "were reported dead"."""
    forms = table("events", "forms")
    for child in prose.analysis.children(
        verb, "xcomp", "ccomp", "conj", "acl", "advcl", "amod", "obj", "dep"
    ):
        if child.i < max(verb, top) or (
            child.relation in ("conj", "advcl", "obj") and child.text.lower() not in forms
        ):
            continue
        if child.text.lower() in forms:
            return str(forms[child.text.lower()])
        if child.relation == "xcomp" and child.pos == "VERB":
            return _lemma(prose, child.i) if _takes_part(child.lemma) else _complement(prose, child.i, top)
    return None


def _lemma(prose: Prose, i: int) -> str | None:
    word = prose.words[i]
    lemma = str(table("events", "forms").get(word.text.lower(), word.lemma))
    return lemma if lemma.replace("-", "").isalpha() else None
