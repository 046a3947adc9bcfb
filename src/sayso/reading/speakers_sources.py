"""From the words of a source to a speaker: "a spokesman for the ministry", "two officials", "Park".

A source is read from its head noun. Where that is a mention of an entity, the entity
speaks. A spokesperson without a name lends the voice to the body ("a spokesman for the
ministry": the ministry, role spokesman); one with a name speaks in person. A document
speaks for its author ("a statement by the union"); without one it is unnamed. Several
joined by "and" are a group. People who are only described are unnamed; a plural that says of
which people or body ("Kenyan legislators") is a group. Their name is the phrase as printed,
leading article left out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Entity, Speaker
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_nouns import body_key, noun_at
from sayso.reading.names import nominal, past_brackets, proper
from sayso.reading.speakers_ages import person_aged, told_by_age
from sayso.reading.speakers_behind import (
    author,
    called,
    entity_after,
    for_somebody,
    is_mouth,
    is_spokesperson,
    name_in_apposition,
    outlet_named,
    points_back,
    written_by,
)
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import Phrase, phrase_end, printed, read_phrase
from sayso.reading.speakers_talk import Talk

__all__ = ["as_printed", "is_described_person", "speaker_of"]

_SMALL_WORD = re.compile(r"\s(?:of|for|at|from|in|with|by|on|to|close)\s")
_NOMINAL = frozenset(["NOUN", "PROPN", "DET", "ADJ", "PRON", "NUM"])
_AND = closed("joining_and")
_OF = frozenset(("of",))
_PLACES = closed("places_of")
_OFFICES = closed("offices")
_OFFICES_OF_PERSONS = closed("offices_of_persons")
_OF_SOMETHING = frozenset(("ministry",))
_NOT_IN_OFFICE = closed("not_in_office")


def speaker_of(cast: Cast, phrase: Phrase, talk: Talk) -> Speaker | None:
    """Who speaks through this phrase, read against what was said before it."""
    phrase = _first_of(cast, phrase)
    age = told_by_age(cast, phrase)
    if age is not None:
        somebody = person_aged(cast, age, cast.words[phrase.first].start)
        return (
            cast.speaker(somebody) if somebody is not None else printed(cast, phrase, "unnamed", phrase.last)
        )
    beside = name_in_apposition(cast, phrase)
    described = phrase.mention is not None and not phrase.mention.named
    if beside is not None and described:
        return cast.speaker(beside)  # "The owner, Zelk Storage", whoever was called the owner before
    if phrase.mention is not None and phrase.mention.last >= phrase.head:
        return cast.speaker(phrase.mention.entity)
    named = beside or called(cast, phrase) or outlet_named(cast, phrase)
    if named is not None:
        return cast.speaker(named)
    noun = plain(cast.words[phrase.head].lemma)
    if plain(cast.words[phrase.head].text) in cast.lexicon.documents:
        noun = plain(cast.words[phrase.head].text)  # "data", whose lemma is "datum"
    if noun in _PLACES:
        place = entity_after(cast, phrase, _OF)
        if place is not None and place.type == "place":
            return cast.speaker(place)
    owned = phrase.head == phrase.first + 1 and cast.words[phrase.first].tag == "PRP$"
    if owned and noun in _OFFICES_OF_PERSONS:
        holder = talk.owner(phrase.first)
        if holder is not None and holder.type == "person":
            return holder  # "Her office said"
    if is_spokesperson(noun) or is_mouth(cast, phrase):
        return for_somebody(cast, phrase, talk)
    if noun in cast.lexicon.documents:
        behind = author(cast, phrase, noun in cast.lexicon.authored, talk)
        if behind is not None:
            return behind
        span = written_by(cast, phrase)
        by = read_phrase(cast, span) if span is not None else None
        if by is not None:
            return speaker_of(cast, by, talk)
    if points_back(cast, phrase):
        for speaker in reversed(talk.earlier):
            if speaker.entity is None and _same_noun(speaker, noun):
                return speaker
    bare = _the_only(cast, phrase)
    return cast.speaker(bare) if bare is not None else _undefined(cast, phrase, noun)


def is_described_person(phrase: Phrase) -> bool:
    """Is it a person of the text by a description alone: "the player"?"""
    seen = phrase.mention
    return seen is not None and seen.entity.type == "person" and not seen.named


def as_printed(cast: Cast, phrase: Phrase) -> Speaker:
    """Somebody the text has not named, by the words of the phrase."""
    return _undefined(cast, phrase, plain(cast.words[phrase.head].lemma))


def _the_only(cast: Cast, phrase: Phrase) -> Entity | None:
    """For a bare noun, as headings have it ("Bureau links fires"), the one party so named or described."""
    words = cast.words[phrase.first : phrase.last + 1]
    if any(w.tag == "POS" for w in words) and words[0].tag != "PRP$":
        return _the_only_owned(cast, phrase)
    told = {plain(w.text) for w in words}
    noun = plain(words[-1].text)
    lists = cast.lexicon
    if words[-1].tag not in ("NN", "NNP") or any(not nominal(w) and w.pos != "ADJ" for w in words):
        return None
    if phrase.head != phrase.last or (noun not in lists.roles and noun not in lists.institutions):
        return None
    fits = [
        e
        for e in cast.entities.values()
        if e.type in ("person", "organisation")
        and any(told <= {plain(w) for w in text.split()} for text in (*e.names, *e.roles))
    ]
    return fits[0] if len(fits) == 1 else None


def _the_only_owned(cast: Cast, phrase: Phrase) -> Entity | None:
    """For "Tarvala’s transport minister", "the prison’s governor", the one person with just that role."""
    words = [w for w in cast.words[phrase.first : phrase.last + 1] if w.pos != "DET" and w.tag != "POS"]
    if phrase.head != phrase.last or len(words) < 2 or words[-1].tag not in ("NN", "NNP"):
        return None
    if plain(words[-1].text) not in cast.lexicon.roles:
        return None
    owner = next(w.i for w in cast.words[phrase.first :] if w.tag == "POS")
    rest = {plain(w.text) for w in words if w.i > owner}
    told = {plain(w.text) for w in words}
    people = [(e, _words_of(role)) for e in cast.entities.values() if e.type == "person" for role in e.roles]
    fits = {e.id: e for e, role in people if told <= role or (len(rest) > 1 and rest == role)}
    return next(iter(fits.values())) if len(fits) == 1 else None


def _words_of(role: str) -> set[str]:
    return {plain(word).removesuffix("'s") for word in role.split()}


def _same_noun(speaker: Speaker, noun: str) -> bool:
    head = _SMALL_WORD.split(speaker.name.lower(), maxsplit=1)[0].split()
    return speaker.type == "unnamed" and bool(head) and head[-1] == noun


def _first_of(cast: Cast, phrase: Phrase) -> Phrase:
    """Of several who speak together the first; the phrase itself for one alone."""
    return replace(phrase, last=phrase.head) if _joined(cast, phrase) else phrase


def _joined(cast: Cast, phrase: Phrase) -> bool:
    """Is it "India and Pakistan", "Ruiz, Poe and Roe": several, joined outside of any "of" phrase?"""
    i, words = phrase.head + 1, cast.words
    while i < phrase.last:
        i = past_brackets(words, i, phrase.last + 1)
        if i >= phrase.last:
            return False
        text = words[i].text
        if text in _AND:
            return words[i + 1].pos in _NOMINAL
        seen = cast.at.get(i + 1)
        if text != ",":
            return False
        if seen is not None and phrase.mention is not None and seen.entity is phrase.mention.entity:
            return False  # "Poe, founder and head of"
        if seen is not None and seen.first == i + 1:
            i = seen.last + 1
        elif words[i + 1].tag == "NNS" and any(w.text in (",", "and") for w in words[i + 2 : i + 3]):
            i += 2  # "the family, neighbours and friends"
        else:
            return False
    return False


def _undefined(cast: Cast, phrase: Phrase, noun: str) -> Speaker:
    head = cast.words[phrase.head]
    plural = head.tag in ("NNS", "NNPS") or noun == "people"
    end = phrase_end(cast, phrase)
    if noun in cast.lexicon.vague and phrase.head < phrase.last and cast.words[phrase.head + 1].text == "of":
        return printed(cast, phrase, "unnamed", end)  # "a group of residents"
    compound = noun_at(cast.words, phrase.head, cast.lexicon)  # "coast-guard", though a guard is a person
    noun = compound if "-" in compound else noun
    body = noun in cast.lexicon.institutions and noun not in cast.lexicon.roles
    if body and (not plural or noun == "police") and noun not in cast.lexicon.documents:
        told = cast.lexicon.institutions[noun] & _OF_SOMETHING and phrase.head < phrase.last
        of = told and cast.words[phrase.head + 1].text in ("of", "for")
        return printed(cast, phrase, "organisation", end if of else phrase.head)  # "ministry of defence"
    if not plural and _holds_office(cast, phrase):
        return printed(cast, phrase, "person", end)
    if not plural and all(proper(w) for w in cast.words[phrase.first : phrase.head + 1]):
        kind = "person" if phrase.head > phrase.first else "organisation"  # a name that is no entity
        return printed(cast, phrase, "unnamed" if noun in cast.lexicon.roles else kind, phrase.head)
    before = cast.words[phrase.first : phrase.head]
    lands = body_key([w.text for w in before], cast.lexicon)
    opening, _ = cast.analysis.sentence_of(head.i)
    named = any(
        proper(w) if w.i not in cast.at and w.i != opening else w.i in cast.at and w.text[0].isupper()
        for w in before
        if cast.words[w.i + 1].tag != "POS"  # "Ruiz’s readers"
    ) or any(k[0] == "@" for k in lands)
    named = named and not (body and plural)  # "UN agencies"
    return printed(cast, phrase, "group" if plural and (named or head.tag == "NNPS") else "unnamed", end)


def _holds_office(cast: Cast, phrase: Phrase) -> bool:
    """Is it an office that one person holds: "the prime minister", "Prime minister" in a heading?

    Not "a former king" nor "his president", who may be one of several.
    """
    office = noun_at(cast.words, phrase.head, cast.lexicon)
    opening = cast.words[phrase.first]
    if office not in _OFFICES or any(cast.words[i].text.lower() in _NOT_IN_OFFICE for i in _before(phrase)):
        return False
    return opening.text.lower() == "the" or opening.text[0].isupper()


def _before(phrase: Phrase) -> range:
    return range(phrase.first, phrase.head)
