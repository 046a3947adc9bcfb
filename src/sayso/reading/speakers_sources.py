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
from dataclasses import dataclass

from sayso.model import Entity, Span, Speaker
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.entities_phrases import body_key
from sayso.reading.speakers_cast import Appearance, Cast

__all__ = ["Phrase", "read_phrase", "speaker_of"]

_SMALL_WORD = re.compile(r"\s(?:of|for|at|from|in|with|by|on|to|close)\s")
_AND = closed("joining_and")
_BOSS = closed("boss")
_OF = frozenset(("of",))
_PLACES = closed("places_of")
_AUTHOR = closed("by_author")
_STOPS = closed("source_stops")
_PERSONS_NOUN = closed("spokespersons")
_QUOTES = frozenset("“”\"‘’'")
_INSIDE = frozenset(["DET", "ADJ", "NUM", "ADV", "SYM", "X"])


@dataclass(slots=True)
class Phrase:
    """The noun phrase at the beginning of a source."""

    first: int
    head: int
    last: int
    """Last word of the source."""
    mention: Appearance | None
    """The entity mentioned by the head."""


def read_phrase(cast: Cast, span: Span) -> Phrase | None:
    """The phrase that a source begins with; None where there is no noun in it."""
    words = cast.analysis.words_in(*span)
    if not words:
        return None
    i, last = words[0].i, words[-1].i
    while i < last and cast.words[i].pos in ("PUNCT", "ADP", "CCONJ", "SCONJ"):
        i += 1
    first, head, mention, stand_in = i, None, None, None
    while i <= last:
        word, seen = cast.words[i], cast.at.get(i)
        if seen is not None and seen.first <= i <= seen.last <= last:
            head, mention, i = seen.last, seen, seen.last + 1
            continue
        if word.pos in ("NOUN", "PROPN"):
            head, mention = i, None
        elif plain(word.text) in cast.lexicon.courtesy:
            i += 1  # "Ms Brandt", of which the engine makes a pronoun
            continue
        elif word.pos in ("NUM", "DET", "PRON", "ADJ") and stand_in is None and head is None:
            stand_in = i
        if not _goes_on(cast, i, last, head is not None):
            break
        i += 1
    if head is None:
        head = stand_in
    return None if head is None else Phrase(first, head, last, mention)


def _goes_on(cast: Cast, i: int, last: int, headed: bool) -> bool:
    word = cast.words[i]
    if (
        word.pos in ("NOUN", "PROPN")
        or word.tag in ("POS", "PRP$", "HYPH")
        or word.text in ("-", "/", "&", "’s")
    ):
        return True
    if word.text == "of" and headed:
        return _office_before_name(cast, i, last)
    noun_next = i < last and cast.words[i + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
    if word.pos in _INSIDE or (word.text in _QUOTES and noun_next):
        return not headed or noun_next
    return word.tag in ("VBN", "VBG") and noun_next


def _office_before_name(cast: Cast, i: int, last: int) -> bool:
    """Does "of" belong to a title: "Secretary of State Jane Poe", not "a friend of Jane Poe"?"""
    for j in range(i + 1, min(i + 6, last + 1)):
        seen = cast.at.get(j)
        if seen is not None and seen.entity.type == "person" and seen.first == j:
            return j > i + 1
        if cast.words[j].pos not in ("PROPN", "NOUN", "CCONJ", "ADJ"):
            return False
    return False


def speaker_of(cast: Cast, phrase: Phrase, earlier: list[Speaker]) -> Speaker | None:
    """Who speaks through this phrase; ``earlier`` are the speakers before it, latest last."""
    if _joined(cast, phrase):
        return _printed(cast, phrase, "group", phrase.last)
    if phrase.mention is not None and phrase.mention.last == phrase.head:
        return cast.speaker(phrase.mention.entity)
    named = _name_in_apposition(cast, phrase)
    if named is not None:
        return cast.speaker(named)
    noun = plain(cast.words[phrase.head].lemma)
    if noun in _PLACES:
        place = _after_small(cast, phrase, _OF)
        if place is not None and place.type == "place":
            return cast.speaker(place)
    if noun in _PERSONS_NOUN:
        return _for_somebody(cast, phrase, earlier)
    if noun in cast.lexicon.documents:
        author = _author(cast, phrase, noun in cast.lexicon.authored)
        if author is not None:
            return cast.speaker(author)
    if _points_back(cast, phrase):
        for speaker in reversed(earlier):
            if speaker.entity is None and _same_noun(speaker, noun):
                return speaker
    return _undefined(cast, phrase, noun)


def _same_noun(speaker: Speaker, noun: str) -> bool:
    head = _SMALL_WORD.split(speaker.name.lower(), maxsplit=1)[0].split()
    return speaker.type == "unnamed" and bool(head) and head[-1] == noun


def _points_back(cast: Cast, phrase: Phrase) -> bool:
    return plain(cast.words[phrase.first].text) in ("the", "that", "this") and phrase.head - phrase.first <= 1


def _past_brackets(cast: Cast, i: int, last: int) -> int:
    if i <= last and cast.words[i].text == "(":
        for j in range(i + 1, min(i + 10, last + 1)):
            if cast.words[j].text == ")":
                return j + 1
    return i


def _joined(cast: Cast, phrase: Phrase) -> bool:
    """Is it "India and Pakistan", "Ruiz, Poe and Roe": several, joined outside of any "of" phrase?"""
    i, words = phrase.head + 1, cast.words
    while i < phrase.last:
        i = _past_brackets(cast, i, phrase.last)
        if i >= phrase.last:
            return False
        text = words[i].text
        if text in _AND and text != "as":
            return (
                words[i + 1].pos in ("NOUN", "PROPN", "DET", "ADJ", "PRON", "NUM") and words[i].pos != "SCONJ"
            )
        seen = cast.at.get(i + 1)
        if text != ",":
            return False
        if seen is not None and phrase.mention is not None and seen.entity is phrase.mention.entity:
            return False  # "Poe, founder and head of"
        if seen is not None and seen.first == i + 1:
            i = seen.last + 1
        elif words[i + 1].tag == "NNS" and words[i + 2].text in (",", "and"):
            i += 2  # "the family, neighbours and friends"
        else:
            return False
    return False


def _name_in_apposition(cast: Cast, phrase: Phrase) -> Entity | None:
    """The person named after a comma: "one of the lawyers, Justin Roe,"."""
    for i in range(phrase.head + 1, min(phrase.last, phrase.head + 14)):
        if cast.words[i].text in ("who", "which", "that") or cast.words[i].pos == "VERB":
            return None
        if cast.words[i].text in (",", "—", "–"):
            for j in range(i + 1, min(i + 5, phrase.last + 1)):
                seen = cast.at.get(j)
                if seen is not None and seen.first == j:
                    return seen.entity if seen.entity.type == "person" else None
                if cast.words[j].pos not in ("PROPN", "NOUN", "ADJ", "DET"):
                    break
    return None


def _for_somebody(cast: Cast, phrase: Phrase, earlier: list[Speaker]) -> Speaker:
    """An unnamed spokesperson: the body speaks. One of a person stays unnamed."""
    role = cast.words[phrase.head].text.lower()
    boss = _before_head(cast, phrase) or _after_small(cast, phrase, _BOSS)
    if boss is not None:
        if boss.type == "person":
            return _printed(cast, phrase, "unnamed", _phrase_end(cast, phrase))
        return cast.speaker(boss, role)
    if _points_back(cast, phrase):
        for speaker in reversed(earlier):
            if any(part in _PERSONS_NOUN for part in (speaker.role or "").lower().split()):
                return speaker
    body = _body_before(cast, phrase)
    if body is not None:
        return cast.speaker(body, role)
    return _printed(cast, phrase, "unnamed", _phrase_end(cast, phrase))


def _before_head(cast: Cast, phrase: Phrase) -> Entity | None:
    """The entity right before the head: "the Kremlin spokesman", "the union’s letter"."""
    i = phrase.head - 1
    while i > phrase.first and (cast.words[i].tag == "POS" or cast.words[i].pos == "ADJ"):
        i -= 1
    seen = cast.at.get(i) if i >= phrase.first else None
    return seen.entity if seen is not None and seen.last == i else None


def _body_before(cast: Cast, phrase: Phrase) -> Entity | None:
    """ "A ministry spokesman": the last body before it whose name or role has that noun."""
    if phrase.head == phrase.first:
        return None
    noun = plain(cast.words[phrase.head - 1].lemma)
    if noun not in cast.lexicon.institutions:
        return None
    place, found = cast.words[phrase.head].start, None
    for seen in cast.appearances:
        if seen.start >= place:
            break
        told = " ".join((*seen.entity.names, *seen.entity.roles)).lower()
        if seen.entity.type == "organisation" and noun in told.split():
            found = seen.entity
    return found


def _after_small(cast: Cast, phrase: Phrase, small: frozenset[str]) -> Entity | None:
    """The entity after "for the", "by" right behind the head; a participle may stand between."""
    i = phrase.head + 1
    if i < phrase.last and cast.words[i].tag == "VBN" and cast.words[i].lemma not in cast.lexicon.handed_on:
        i += 1
    if i >= phrase.last or cast.words[i].text not in small:
        return None
    for j in range(i + 1, min(i + 8, phrase.last + 1)):
        seen = cast.at.get(j)
        if seen is not None and seen.first <= j:
            return seen.entity
        if cast.words[j].pos not in ("DET", "ADJ", "NOUN", "PROPN"):
            return None
    return None


def _author(cast: Cast, phrase: Phrase, authored: bool) -> Entity | None:
    after = _after_small(cast, phrase, _AUTHOR)
    if after is not None and after.type in ("organisation", "person"):
        return after
    before = _before_head(cast, phrase)
    owned = phrase.head > 0 and any(cast.words[i].tag == "POS" for i in range(phrase.first, phrase.head))
    return before if before is not None and (authored or owned) and before.type != "place" else None


def _undefined(cast: Cast, phrase: Phrase, noun: str) -> Speaker:
    head = cast.words[phrase.head]
    plural = head.tag in ("NNS", "NNPS") or noun == "people"
    end = _phrase_end(cast, phrase)
    if noun in cast.lexicon.vague and phrase.head < phrase.last and cast.words[phrase.head + 1].text == "of":
        return _printed(cast, phrase, "unnamed", end)  # "a group of residents"
    body = noun in cast.lexicon.institutions and noun not in cast.lexicon.roles
    if body and (not plural or noun == "police") and noun not in cast.lexicon.documents:
        return _printed(cast, phrase, "organisation", phrase.head)
    if head.pos == "PROPN" and not plural and plain(cast.words[phrase.first].text) not in ("the", "a", "an"):
        named = all(w.pos == "PROPN" for w in cast.words[phrase.first : phrase.head + 1])
        if named:
            return _printed(
                cast, phrase, "person" if phrase.head > phrase.first else "organisation", phrase.head
            )
    before = cast.words[phrase.first : phrase.head]
    lands = body_key([w.text for w in before], cast.lexicon)
    proper = any(w.pos == "PROPN" for w in before) or any(k[0] == "@" for k in lands)
    return _printed(cast, phrase, "group" if plural and (proper or head.tag == "NNPS") else "unnamed", end)


def _phrase_end(cast: Cast, phrase: Phrase) -> int:
    """Over "of the town", "close to the talks", up to a comma, "who" or a clause."""
    last = phrase.head
    for i in range(phrase.head + 1, min(phrase.head + 12, phrase.last + 1)):
        word = cast.words[i]
        if word.text in _STOPS or word.pos in ("VERB", "AUX"):
            break
        if word.pos in ("NOUN", "PROPN", "NUM"):
            last = i
    return last


def _printed(cast: Cast, phrase: Phrase, kind: str, last: int) -> Speaker:
    first = phrase.first
    if first < phrase.head and plain(cast.words[first].text) in ("the", "a", "an", "whose"):
        first += 1
    for i in range(first, last):
        if cast.words[i].text == "," and cast.words[i + 1].text in ("who", "which", "whose"):
            last = i - 1
            break
    while last > first and cast.words[last].pos == "PUNCT":
        last -= 1
    start, end = cast.analysis.span(first, last)
    return Speaker(cast.text[start:end], kind)
