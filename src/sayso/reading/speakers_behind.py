"""Who stands behind a phrase: the body of a spokesperson, the author of a document, a name beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Entity, Span, Speaker, Statement
from sayso.reading.entities_lexicon import closed, lexicon, plain
from sayso.reading.entities_nouns import mouth_at
from sayso.reading.names import nominal
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import Phrase, phrase_end, printed, read_phrase
from sayso.reading.speakers_talk import Talk

__all__ = [
    "author",
    "called",
    "client_of",
    "document_of",
    "entity_after",
    "for_somebody",
    "is_mouth",
    "is_spokesperson",
    "name_in_apposition",
    "outlet_named",
    "points_back",
    "speaks_for",
    "written_by",
]

_ANY = closed("any_body")
_BOSS = closed("boss")
_AUTHOR = closed("by_author")
_BETWEEN = 4
_WHEN = frozenset(
    {"on", "up", "out", "together", "in", "yesterday", "today", "last", "this", "week", "month", "year"}
)
_FIRM_OR_PERSON = closed("person_or_body") | closed("firms_for_others")
_BEFORE_HONORIFICS = closed("before_honorifics")
_CALLED = closed("called")
_CLIENTS = closed("clients")
_OUTLETS = closed("outlets")
_SPOKESPERSONS = closed("spokespersons")


def is_spokesperson(noun: str) -> bool:
    """Is it somebody whose work is to speak for others?"""
    return noun in _SPOKESPERSONS


def is_mouth(cast: Cast, phrase: Phrase) -> bool:
    """Is it an office that speaks for a body: "its press office", "the ministry’s media team"?"""
    return phrase.first < phrase.head and mouth_at(cast.words, phrase.head)


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
    for j in range(i + 1, min(i + 8, phrase.last + 1)):
        seen = cast.at.get(j)
        text = cast.words[j].text
        if plain(text) in cast.lexicon.courtesy or text in _BEFORE_HONORIFICS or text == ".":
            continue  # "Rt. Hon. Ana Ruiz"
        if seen is not None and seen.first == j:
            closed = all(w.pos == "PUNCT" for w in cast.words[seen.last + 1 : phrase.last + 1])
            firm = closed and (body or noun in _FIRM_OR_PERSON) and seen.entity.type == "organisation"
            fits = seen.entity.type == "person" or firm
            return seen.entity if fits else None
        if not nominal(cast.words[j]) and cast.words[j].pos not in ("ADJ", "DET"):
            return None
    return None


def called(cast: Cast, phrase: Phrase) -> Entity | None:
    """Who goes by a name: "a commander who goes by the alias “Tomás”", "a man known as Ito"."""
    for i in range(phrase.head + 1, phrase.last):
        if plain(cast.words[i].text) not in _CALLED:
            continue
        name = i + 1 + (cast.words[i + 1].text in "“\"'‘")
        seen = cast.at.get(name)
        if seen is not None and seen.first == name and seen.entity.type == "person":
            return seen.entity
    return None


def outlet_named(cast: Cast, phrase: Phrase) -> Entity | None:
    """The outlet with what it is behind its name: "its official KNB news agency", "the Cenit newspaper"."""
    i = phrase.head - 1
    noun = plain(cast.words[phrase.head].lemma)
    news = i >= phrase.first and cast.words[i].text.lower() in ("news", "wire", "television", "tv")
    i -= news
    if i < phrase.first or not (noun in _OUTLETS or (news and noun in cast.lexicon.institutions)):
        return None
    seen = cast.at.get(i)
    return seen.entity if seen is not None and seen.last == i and seen.entity.type == "organisation" else None


def for_somebody(cast: Cast, phrase: Phrase, talk: Talk) -> Speaker:
    """An unnamed spokesperson or a press office: the body speaks. One of a person stays unnamed.

    Where no body is told ("a spokeswoman said"), the one talked of just before.
    """
    head = phrase.head - is_mouth(cast, phrase)
    role = cast.text[cast.words[head].start : cast.words[phrase.head].end].lower()
    boss = _before_head(cast, phrase, head) or entity_after(cast, phrase, _BOSS)
    if boss is not None:
        if boss.type == "person":
            return printed(cast, phrase, "unnamed", phrase_end(cast, phrase))
        return cast.speaker(boss, role)
    if points_back(cast, phrase):
        for speaker in reversed(talk.earlier):
            if any(part in _SPOKESPERSONS for part in (speaker.role or "").lower().split()):
                return speaker
    body = _body_before(cast, phrase, head)
    if body is not None:
        return cast.speaker(body, role)
    noun = _body_noun(cast, head - 1) if head > phrase.first else ""
    any_body = noun in _ANY and head - phrase.first <= 2
    if noun and not any_body:
        return replace(printed(cast, phrase, "organisation", head - 1), role=role)
    bare = any_body or (head - phrase.first <= 1 and phrase_end(cast, phrase) == phrase.head)
    owned = cast.words[phrase.first].tag == "PRP$"
    meant = talk.owner(phrase.first) if owned else talk.body(phrase.first) if bare else None
    if meant is not None and meant.type in ("organisation", "place", "group"):
        return replace(meant, role=role)
    if noun:
        return replace(printed(cast, phrase, "organisation", head - 1), role=role)
    return printed(cast, phrase, "unnamed", phrase_end(cast, phrase))


def _before_head(cast: Cast, phrase: Phrase, head: int) -> Entity | None:
    """The entity right before the head: "the Kremlin spokesman", "the union’s letter"."""
    i = head - 1
    while i > phrase.first and (cast.words[i].tag == "POS" or cast.words[i].pos == "ADJ"):
        i -= 1
    seen = cast.at.get(i) if i >= phrase.first else None
    return seen.entity if seen is not None and seen.last == i else None


def _body_noun(cast: Cast, i: int) -> str:
    noun = plain(cast.words[i].lemma)
    return noun if noun in cast.lexicon.institutions else ""


def _body_before(cast: Cast, phrase: Phrase, head: int) -> Entity | None:
    """ "A ministry spokesman": the last body before it whose name or role has that noun."""
    if head == phrase.first:
        return None
    noun = _body_noun(cast, head - 1)
    if not noun:
        return None
    place = cast.words[head].start
    for seen in reversed(cast.appearances):
        if seen.start < place and seen.entity.type == "organisation":
            told = " ".join((*seen.entity.names, *seen.entity.roles)).lower()
            if noun in told.split():
                return seen.entity
    return None


def entity_after(cast: Cast, phrase: Phrase, small: frozenset[str]) -> Entity | None:
    """The entity after "for the", "by" right behind the head; a participle may stand between."""
    i = phrase.head + 1
    if i < phrase.last and cast.words[i].text == "," and cast.words[i + 1].text == "by":
        i += 1  # "the report, by the bureau,"
    if i < phrase.last and cast.words[i].tag == "VBN" and cast.words[i].text not in cast.lexicon.handed_on:
        i = _behind_participle(cast, i + 1, phrase.last)
    if i >= phrase.last or cast.words[i].text not in small:
        return None
    for j in range(i + 1, min(i + 8, phrase.last + 1)):
        seen = cast.at.get(j)
        if seen is not None and seen.first <= j:
            return seen.entity
        if not nominal(cast.words[j]) and cast.words[j].pos not in ("ADJ", "DET"):
            return None
    return None


def _behind_participle(cast: Cast, i: int, last: int) -> int:
    """Behind "drawn | up", "published | on Friday": where the "by" may stand."""
    j = i
    while j < min(last, i + _BETWEEN) and cast.words[j].text != "by":
        j += 1
    passed = cast.words[i:j]
    when = all(
        w.tag == "RP" or w.text.lower() in _WHEN or w.text[:1].isupper() or w.pos == "NUM" for w in passed
    )
    return j if when and cast.words[j].text == "by" else i


def written_by(cast: Cast, phrase: Phrase) -> Span | None:
    """The words behind the "by" of a document's author: "data released by | the health ministry"; None without one.

    They may stand behind the source, where it ends with the participle; of what people write to each other ("a letter
    published by the paper") and others print they are no author.
    """
    i, words = phrase.head + 1, cast.words
    if i > phrase.last or words[i].tag != "VBN" or words[i].text in cast.lexicon.handed_on:
        return None
    cut = i == phrase.last
    if cut and plain(words[phrase.head].lemma) in cast.lexicon.publishable:
        return None
    by = _behind_participle(cast, i + 1, len(words) - 1 if cut else phrase.last)
    if by >= len(words) - 1 or words[by].text != "by" or (not cut and by >= phrase.last):
        return None
    last = phrase.last
    if cut:
        last = by + 1
        while last + 1 < len(words) and (nominal(words[last + 1]) or words[last + 1].tag == "POS"):
            last += 1
    return words[by + 1].start, words[last].end


def author(cast: Cast, phrase: Phrase, authored: bool, talk: Talk) -> Speaker | None:
    """Whose the document is: "a statement by the union", "the union’s report", "its website".

    ``authored`` tells of a kind that always has one: "a Kremlin statement", but not "a Kremlin file".
    """
    after = entity_after(cast, phrase, _AUTHOR)
    if after is not None and after.type in ("organisation", "person"):
        return cast.speaker(after)
    before = _before_head(cast, phrase, phrase.head)
    owned = phrase.head > 0 and any(cast.words[i].tag == "POS" for i in range(phrase.first, phrase.head))
    if before is not None and (authored or owned) and before.type != "place":
        return cast.speaker(before)
    if authored and cast.words[phrase.first].tag == "PRP$" and phrase.first < phrase.head:
        return talk.owner(phrase.first)
    return None


def speaks_for(cast: Cast, speaker: Speaker) -> Speaker | None:
    """The body that one of a person’s roles names: of "Ana Ruiz, head of the port", the port."""
    entity = cast.entities.get(speaker.entity or "")
    for role in entity.roles if entity is not None else ():
        for body in cast.entities.values():
            if body.type == "organisation" and any(_is_name_in(name, role) for name in body.names):
                return cast.speaker(body)
    return None


def _is_name_in(name: str, role: str) -> bool:
    """Does a role have the name in it, and one that is no common noun as "Council" of "Council leader"?"""
    proper = name[0].isupper() and plain(name) not in lexicon().institutions
    return proper and name in role and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", role) is not None


def document_of(cast: Cast, statement: Statement, speaker: Speaker | None) -> str | None:
    """The document as printed through which a party speaks: "a tweet by Ruiz", "Halden's website"; else None."""
    phrase = (
        read_phrase(cast, statement.source[0]) if speaker and speaker.entity and statement.source else None
    )
    if phrase is None or cast.words[phrase.head].pos != "NOUN" or phrase.mention is not None:
        return None
    noun = plain(cast.words[phrase.head].lemma)
    if noun not in cast.lexicon.documents or is_spokesperson(noun):
        return None
    return cast.text[cast.words[phrase.first].start : cast.words[phrase.head].end]


def client_of(cast: Cast, phrase: Phrase, outer: tuple[Span, ...], around: Speaker | None) -> Speaker | None:
    """Who "her client" is within what a lawyer says: the one named as whose lawyer she is, or her role tells."""
    if cast.words[phrase.first].tag != "PRP$" or plain(cast.words[phrase.head].lemma) not in _CLIENTS:
        return None
    lawyer = around.entity if around is not None else None
    for start, end in outer:
        for word in cast.analysis.words_in(start, end):
            seen = cast.at.get(word.i)
            if seen is not None and seen.entity.type == "person" and seen.entity.id != lawyer:
                return cast.speaker(seen.entity)
    told = cast.entities.get(lawyer or "")
    for role in told.roles if told is not None else ():
        for body in cast.entities.values():
            if body.id != lawyer and any(_is_name_in(name, role) for name in body.names):
                return cast.speaker(body)
    return None
