"""Descriptions: noun phrases that stand for a person or a body without naming it.

"The interior ministry", "Seoul’s intelligence agency", "police", "the lawmaker". None: a plural role ("the lawmakers"),
what stands right before a name and is the name's own ("the carmaker Halden Motors"), and a noun that only qualifies
another ("agency officials").
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_nouns import HYPHENS, body_key, governs, mouth_at, noun_at
from sayso.reading.entities_phrases import end_of_area, end_of_office, phrase_start
from sayso.reading.entities_speaking import speaks
from sayso.reading.entities_whose import place_before, place_behind
from sayso.reading.names import Runs, nominal, nouns_among

__all__ = ["Description", "find_descriptions"]

_ARTICLES = closed("pointing")


@dataclass(slots=True)
class Description:
    """One such phrase."""

    first: int
    """Its first word, article included."""
    head: int
    last: int
    """Its last word: the head, or the end of "of defence"."""
    noun: str
    """The head as the lists spell it: "agency", "prime-minister"."""
    article: str
    """the, a, his … or "" for none."""
    key: frozenset[str]
    """Its words as compared; a country or its adjective is ``@Country``."""
    loose: frozenset[str]
    """Those of ``key`` that only colour it: "troubled", "powerful"."""
    person: bool
    body: bool
    speaks: bool
    owner: frozenset[str] = frozenset()
    """Words of the place that owns it: "Tarvala’s safety regulator"."""

    @property
    def definite(self) -> bool:
        """Does it point back: "the agency", "that ministry"?"""
        return self.article in _ARTICLES

    @property
    def countries(self) -> frozenset[str]:
        """The countries named in it."""
        return frozenset(k for k in self.key if k[0] == "@")


def find_descriptions(runs: Runs, taken: set[int]) -> list[Description]:
    """Every phrase whose noun is a person's role or a body, in order.

    ``taken`` holds the words of printed names, which describe nothing. Plural roles ("the
    lawmakers") are left out: who of the article they are cannot be told.
    """
    found = []
    for word in nouns_among(runs.words):
        noun = noun_at(runs.words, word.i, runs.lexicon) if word.i not in taken else ""
        if not noun or mouth_at(runs.words, word.i):
            continue
        if word.i + 1 in taken and runs.analysis.text[word.end : word.end + 1] == " ":
            continue  # "the carmaker Halden Motors": what stands right before a name is its own
        if not _goes_on(runs, word.i) or _has_a_voice(runs, word.i, noun):
            description = _describe(runs, word.i, noun)
            if description and description.person and _cuts_a_name(runs, description.last, taken):
                description.last = word.i
            if description:
                found.append(description)
    return found


def _cuts_a_name(runs: Runs, last: int, taken: set[int]) -> bool:
    """Does it end within a name: "the head of the Food | and Drug Authority", "of the House | of Assembly"?"""
    return last in taken or (last + 1 < len(runs.words) and runs.words[last + 1].text == "of")


def _has_a_voice(runs: Runs, i: int, noun: str) -> bool:
    """Is it the body of "the company website", "the ministry statement", whose voice the next word is?"""
    after = runs.words[i + 1]
    voice = plain(after.lemma) in runs.lexicon.authored and after.pos == "NOUN"
    further = runs.words[i + 2] if i + 2 < len(runs.words) else after
    pointed = phrase_start(runs, i) == i - 1 and plain(runs.words[i - 1].text) == "the"
    return voice and pointed and noun not in runs.lexicon.roles and not nominal(further)


def _goes_on(runs: Runs, i: int) -> bool:
    """Is word ``i`` no head: "agency officials", "police-led"? A "’s" ends a phrase."""
    if i + 1 >= len(runs.words) or i + 1 in runs.ends:
        return False
    after = runs.words[i + 1]
    if after.text in HYPHENS and after.start == runs.words[i].end:
        return True
    return nominal(after) and after.tag != "POS" and after.head != i and not runs.never(i + 1)


def _describe(runs: Runs, i: int, noun: str) -> Description | None:
    """The phrase with its head at word ``i``; None where a plural is meant."""
    words, lexicon = runs.words, runs.lexicon
    plural = words[i].tag in ("NNS", "NNPS")
    person = noun in lexicon.roles and not plural
    body = noun in lexicon.institutions and (not plural or noun in ("police", "authorities"))
    if not (person or body):
        return None
    first, last = phrase_start(runs, i), end_of_area(runs, i)
    of_place = place_behind(runs, last, noun) if body and governs(lexicon, noun) else last
    opening = words[first]
    article = plain(opening.text) if opening.pos == "DET" or opening.tag == "PRP$" else ""
    inner = words[first + bool(article) : (end_of_office(runs, last) if person else of_place) + 1]
    key = body_key([w.text for w in inner if w.tag != "POS"], lexicon)
    loose = frozenset(
        plain(w.text)
        for w in inner
        if w.pos in ("ADJ", "VERB", "NUM") and w.text[0].islower() and w.text not in lexicon.portfolio
    )
    if article in ("", "the", "a", "an") and any(w.tag == "POS" for w in inner):
        article = "owned"  # "the port’s director": the article is the owner's
    owner = place_before(runs, first, i, noun)
    owner = owner or frozenset(plain(word.text) for word in words[last + 2 : of_place + 1])
    if not owner and body and governs(lexicon, noun):  # "the Dolurian ministry", of the Doluria of the text
        owner = frozenset(plain(runs.lands[word.text]) for word in inner if word.text in runs.lands)
    told = speaks(runs, first, i)
    return Description(first, i, of_place, noun, article, key, loose - {noun}, person, body, told, owner)
