"""Descriptions: noun phrases that stand for a person or a body without naming it.

"The interior ministry", "Seoul’s intelligence agency", "police", "the lawmaker". A phrase is
found from its noun leftwards over what can stand between an article and a noun; the
parse is asked only whether a noun before it belongs to it ("In Lagos police said").
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import Lexicon, closed, plain
from sayso.reading.names import Runs, nominal, nouns_among, proper, qualifying

__all__ = [
    "Description",
    "body_key",
    "describe",
    "find_descriptions",
    "governs",
    "mouth_at",
    "noun_at",
    "phrase_start",
]

_ARTICLES = closed("pointing")
_SMALL = closed("small")
_MOUTHS = closed("mouths")
_MOUTH_OFFICES = closed("offices_of_mouths")
_GOVERNING = frozenset(["regulator", "ministry", "police", "coastguard", "parliament", "military"])
_PUBLIC = _GOVERNING | {"agency"}
_HYPHENS = frozenset("-–‑")


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


def noun_at(words: tuple[Word, ...], i: int, lexicon: Lexicon) -> str:
    """The noun at word ``i`` as the lists spell it, compounds joined ("prime-minister"); else ""."""
    word = words[i]
    lemma = plain(word.lemma if word.pos == "NOUN" else word.text)
    joined = _compound(words, i, lemma, lexicon) if lemma in lexicon.compound_ends else ""
    if joined:
        return joined
    lemma = lexicon.printed_short.get(lemma, lemma) if word.text[0].isupper() else lemma
    return lemma if lemma in lexicon.roles or lemma in lexicon.institutions else ""


def _compound(words: tuple[Word, ...], i: int, lemma: str, lexicon: Lexicon) -> str:
    """The compound that ends with the noun at word ``i``, behind a space or a hyphen; "" where none does."""
    first = i - 1 if i and words[i].start - words[i - 1].end == 1 else None
    for place in (first, i - 2 if i > 1 and words[i - 1].text in _HYPHENS else None):
        joined = f"{plain(words[place].text)}-{lemma}" if place is not None else ""
        if joined in lexicon.roles or joined in lexicon.institutions:
            return joined
    return ""


def mouth_at(words: tuple[Word, ...], i: int) -> bool:
    """Is it an office that only speaks for a body: "press office", "media team"?"""
    return i > 0 and plain(words[i].lemma) in _MOUTH_OFFICES and plain(words[i - 1].text) in _MOUTHS


def phrase_start(runs: Runs, head: int) -> int:
    """The first word of the noun phrase that ends with ``head``, its article and its owner included."""
    words, i = runs.words, head
    while i - 1 >= 0 and i not in runs.opens:
        before = words[i - 1]
        if before.pos == "DET" or before.tag == "PRP$":
            return i - 1
        if not _may_stand_before(runs, before, i, head):
            return i
        i -= 1
    return i


def _may_stand_before(runs: Runs, word: Word, i: int, head: int) -> bool:
    if word.tag == "POS" or word.text in _HYPHENS:
        return i - 2 >= 0
    if nominal(word):
        owner = runs.words[i].tag == "POS" or runs.words[i].text in _HYPHENS
        return not runs.never(word.i) and (owner or i <= word.head <= head)
    if qualifying(word):
        return True
    return word.tag in ("VBN", "VBG") and word.relation in ("amod", "compound")


def body_key(words: list[str], lexicon: Lexicon) -> frozenset[str]:
    """The words of a name or a description as compared.

    Small words go; a country, its adjective or its capital is ``@Country``; words that say the
    same (spy, intelligence) are one; so "Ministry of Defence" equals "the defense ministry".
    """
    found, i = set(), 0
    while i < len(words):
        for size in (3, 2, 1) if words[i] in lexicon.land_openers else ():
            text = " ".join(words[i : i + size])
            land = lexicon.country.get(text) or lexicon.adjective.get(text) or lexicon.capital.get(text)
            if land and i + size <= len(words):
                found.add(f"@{land}")
                break
        else:
            word = plain(words[i])
            if word not in _SMALL and any(map(str.isalnum, word)):
                found.add(lexicon.same.get(word, word))
            size = 1
        i += size
    return frozenset(found)


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
            description = describe(runs, word.i, noun)
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
    if after.text in _HYPHENS and after.start == runs.words[i].end:
        return True
    return nominal(after) and after.tag != "POS" and after.head != i and not runs.never(i + 1)


def describe(runs: Runs, i: int, noun: str) -> Description | None:
    """The phrase with its head at word ``i``; None where a plural is meant."""
    words, lexicon = runs.words, runs.lexicon
    plural = words[i].tag in ("NNS", "NNPS")
    person = noun in lexicon.roles and not plural
    body = noun in lexicon.institutions and (not plural or noun in ("police", "authorities"))
    if not (person or body):
        return None
    first, last = phrase_start(runs, i), _after_of(runs, i)
    of_place = _place_behind(runs, last, noun) if body and governs(lexicon, noun) else last
    opening = words[first]
    article = plain(opening.text) if opening.pos == "DET" or opening.tag == "PRP$" else ""
    inner = words[first + bool(article) : (_end_of_office(runs, last) if person else of_place) + 1]
    key = body_key([w.text for w in inner if w.tag != "POS"], lexicon)
    loose = frozenset(
        plain(w.text)
        for w in inner
        if w.pos in ("ADJ", "VERB", "NUM") and w.text[0].islower() and w.text not in lexicon.portfolio
    )
    if article and any(w.tag == "POS" for w in inner) and article in ("the", "a", "an"):
        article = "owned"  # "the port’s director": the article is the owner's
    elif not article and any(w.tag == "POS" for w in inner):
        article = "owned"
    speaks, owner = _speaks(runs, first, i), _place_before(runs, first, i, noun)
    owner = owner or frozenset(plain(word.text) for word in words[last + 2 : of_place + 1])
    if not owner and body and governs(lexicon, noun):  # "the Dolurian ministry", of the Doluria of the text
        owner = frozenset(plain(runs.lands[word.text]) for word in inner if word.text in runs.lands)
    return Description(first, i, of_place, noun, article, key, loose - {noun}, person, body, speaks, owner)


def governs(lexicon: Lexicon, noun: str) -> bool:
    """Is it a body that only places have: a ministry, police, a parliament?"""
    return bool(lexicon.institutions.get(noun, frozenset()) & _GOVERNING)


def _place_before(runs: Runs, first: int, head: int, noun: str) -> frozenset[str]:
    """Words of the name before "’s" of a body that places have: "Tarvala’s regulator", not "Ruiz’s team".

    Police, a ministry and the like are a place's even where the engine makes a body of its name; letters ("the
    UN’s") are no place.
    """
    public = bool(runs.lexicon.institutions.get(noun, frozenset()) & _PUBLIC)
    for j in range(first + 1, head):
        said = runs.engine_type(first, j - 1)
        governed = governs(runs.lexicon, noun) and not runs.words[j - 1].text.isupper()
        place = said == "place" or governed or (public and said != "organisation")
        if runs.words[j].tag == "POS" and proper(runs.words[j - 1]) and place:
            return frozenset(plain(word.text) for word in runs.words[first:j])
    return frozenset()


def _place_behind(runs: Runs, last: int, noun: str) -> int:
    """The last word of "of Orlen" behind "the defence ministry", where Orlen is a place; else ``last``.

    "In Orlen" says whose a ministry is, but not the police.
    """
    words, i = runs.words, last + 2
    tells = ("of", "in") if noun == "ministry" else ("of",)
    if i >= len(words) or i in runs.ends or words[last + 1].text not in tells or not proper(words[i]):
        return last
    if runs.engine[i] < 0 or (runs.engine_type(i, i) == "organisation" and noun != "ministry"):
        return last  # of a ministry it is a country, whatever an engine makes of its name
    while i + 1 < len(words) and runs.engine[i + 1] == runs.engine[i]:
        i += 1
    return i


def _after_of(runs: Runs, i: int) -> int:
    """The last word of "of defence", "of health and welfare" after a noun; the noun itself without."""
    words, lexicon = runs.words, runs.lexicon
    j = i + 1
    if j + 1 >= len(words) or j in runs.ends or words[j].text not in ("of", "for"):
        return i
    j += 1 + (words[j + 1].text == "the")
    last = i
    while j < len(words) and j not in runs.ends:
        text = words[j].text
        if plain(text) in lexicon.portfolio or text in lexicon.country:
            last = j
        elif text not in ("and", ","):
            break
        j += 1
    return last


def _end_of_office(runs: Runs, last: int) -> int:
    """The end of "of the port", "for the northern region": whose head or director somebody is."""
    words = runs.words
    j = last + 1
    if j >= len(words) or j in runs.opens or words[j].text not in ("of", "for", "at"):
        return last
    while j < len(words) and j not in runs.opens and j < last + 8:
        if words[j].pos not in ("ADP", "DET", "ADJ") and not nominal(words[j]) and words[j].tag != "POS":
            break
        j += 1
    return j - 1


def _speaks(runs: Runs, first: int, head: int) -> bool:
    """Is it the subject of a verb of speech, or after "according to"?"""
    words, speaking = runs.words, runs.lexicon.speaking
    word = words[head]
    if word.relation in ("nsubj", "csubj") and words[word.head].lemma in speaking:
        return True
    if first >= 2 and words[first - 1].text == "to" and plain(words[first - 2].text) == "according":
        return True
    after = words[head + 1] if head + 1 < len(words) and head + 1 not in runs.ends else None
    if after is not None and after.tag in ("VBD", "VBZ", "VBP") and after.lemma in speaking:
        return True
    before = words[first - 1] if first and first not in runs.opens else None
    if before is None:
        return False
    if before.tag in ("VBD", "VBZ") and before.lemma in ("say", "add"):
        return after is None or after.pos not in ("VERB", "AUX")  # not "he said the team would come"
    if before.tag == "VBG" and before.text.lower() in runs.lexicon.citing:
        return True
    above = words[first - 2] if first >= 2 else before
    if before.text in ("for", "of", "from") and "spokesperson" in runs.lexicon.roles.get(
        plain(above.lemma), ()
    ):
        return True
    return before.text == "by" and above.tag == "VBN" and above.lemma in speaking


def characters(runs: Runs, first: int, last: int) -> Span:
    """Characters of the words from ``first`` up to and including ``last``."""
    return runs.words[first].start, runs.words[last].end
