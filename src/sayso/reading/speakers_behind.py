"""Who stands behind a phrase: the body of a spokesperson, the author of a document, a name beside it."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Entity, Speaker
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import Phrase, phrase_end, printed

__all__ = ["author", "entity_after", "for_somebody", "is_spokesperson", "name_in_apposition", "points_back"]

_BOSS = closed("boss")
_AUTHOR = closed("by_author")
_SPOKESPERSONS = closed("spokespersons")


def is_spokesperson(noun: str) -> bool:
    """Is it somebody whose work is to speak for others?"""
    return noun in _SPOKESPERSONS


def points_back(cast: Cast, phrase: Phrase) -> bool:
    """Is it "the spokesman", "that source": a noun without more, of which the text has spoken?"""
    told_more = phrase.head < phrase.last and cast.words[phrase.head + 1].text == "of"
    pointing = plain(cast.words[phrase.first].text) in ("the", "that", "this")
    return pointing and phrase.head - phrase.first <= 1 and not told_more


def name_in_apposition(cast: Cast, phrase: Phrase) -> Entity | None:
    """Who is named after a comma: "one of the lawyers, Justin Roe,", "another group, the Northern Front,"."""
    head = cast.words[phrase.head]
    noun = plain(head.lemma)
    body = head.tag == "NN" and noun in cast.lexicon.institutions and noun not in cast.lexicon.roles
    i, end = phrase.head + 1, min(phrase.last, phrase.head + 14)
    while i < end and cast.words[i].text not in (",", "—", "–"):
        if cast.words[i].text in ("who", "which", "that") or cast.words[i].pos == "VERB":
            return None
        i += 1
    for j in range(i + 1, min(i + 5, phrase.last + 1)):
        seen = cast.at.get(j)
        if seen is not None and seen.first == j:
            closed = seen.last == phrase.last
            fits = seen.entity.type == "person" or (body and closed and seen.entity.type == "organisation")
            return seen.entity if fits else None
        if cast.words[j].pos not in ("PROPN", "NOUN", "ADJ", "DET"):
            return None
    return None


def for_somebody(cast: Cast, phrase: Phrase, earlier: list[Speaker]) -> Speaker:
    """An unnamed spokesperson: the body speaks. One of a person stays unnamed."""
    role = cast.words[phrase.head].text.lower()
    boss = _before_head(cast, phrase) or entity_after(cast, phrase, _BOSS)
    if boss is not None:
        if boss.type == "person":
            return printed(cast, phrase, "unnamed", phrase_end(cast, phrase))
        return cast.speaker(boss, role)
    if points_back(cast, phrase):
        for speaker in reversed(earlier):
            if any(part in _SPOKESPERSONS for part in (speaker.role or "").lower().split()):
                return speaker
    body = _body_before(cast, phrase)
    if body is not None:
        return cast.speaker(body, role)
    if phrase.head > phrase.first and _body_noun(cast, phrase.head - 1):
        return replace(printed(cast, phrase, "organisation", phrase.head - 1), role=role)
    return printed(cast, phrase, "unnamed", phrase_end(cast, phrase))


def _before_head(cast: Cast, phrase: Phrase) -> Entity | None:
    """The entity right before the head: "the Kremlin spokesman", "the union’s letter"."""
    i = phrase.head - 1
    while i > phrase.first and (cast.words[i].tag == "POS" or cast.words[i].pos == "ADJ"):
        i -= 1
    seen = cast.at.get(i) if i >= phrase.first else None
    return seen.entity if seen is not None and seen.last == i else None


def _body_noun(cast: Cast, i: int) -> str:
    noun = plain(cast.words[i].lemma)
    return noun if noun in cast.lexicon.institutions else ""


def _body_before(cast: Cast, phrase: Phrase) -> Entity | None:
    """ "A ministry spokesman": the last body before it whose name or role has that noun."""
    if phrase.head == phrase.first:
        return None
    noun = _body_noun(cast, phrase.head - 1)
    if not noun:
        return None
    place, found = cast.words[phrase.head].start, None
    for seen in cast.appearances:
        if seen.start >= place:
            break
        told = " ".join((*seen.entity.names, *seen.entity.roles)).lower()
        if seen.entity.type == "organisation" and noun in told.split():
            found = seen.entity
    return found


def entity_after(cast: Cast, phrase: Phrase, small: frozenset[str]) -> Entity | None:
    """The entity after "for the", "by" right behind the head; a participle may stand between."""
    i = phrase.head + 1
    if i < phrase.last and cast.words[i].tag == "VBN" and cast.words[i].text not in cast.lexicon.handed_on:
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


def author(cast: Cast, phrase: Phrase, authored: bool) -> Entity | None:
    """Whose the document is: "a statement by the union", "the union’s report".

    ``authored`` tells of a kind that always has one: "a Kremlin statement", but not "a Kremlin file".
    """
    after = entity_after(cast, phrase, _AUTHOR)
    if after is not None and after.type in ("organisation", "person"):
        return after
    before = _before_head(cast, phrase)
    owned = phrase.head > 0 and any(cast.words[i].tag == "POS" for i in range(phrase.first, phrase.head))
    return before if before is not None and (authored or owned) and before.type != "place" else None
