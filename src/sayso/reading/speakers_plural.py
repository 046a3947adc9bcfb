"""Who "they" are.

Every plural so far is weighed as for the other pronouns: sentences back, for having spoken, for being a
subject. A people or a party counts as a plural, and so does a body ("the firm … they"), though less, and
only where no other plural stands before the pronoun in its sentence. Words in quotation marks are heard
by a pronoun in quotation marks only, and what stands outside of them hardly at all by one inside.
Further back than two sentences nobody is taken: None.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Speaker, Statement
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import phrase_first, read_phrase
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_talk import Talk
from sayso.reading.speakers_things import LATELY, SPOKE, SUBJECT, Heard, in_content

__all__ = ["plural", "some_of"]

_FURTHEST = 2
_BODY = -0.6
_OUTSIDE = -1.0
_RECENT = 6
_PORTIONS = closed("portions")
_HEADS = frozenset(("people", "police", "men", "women"))


def plural(cast: Cast, i: int, statement: Statement, heard: list[Heard]) -> Speaker | None:
    """The plural that the pronoun at word ``i`` means."""
    best, found = -_FURTHEST - 0.1, None
    for score, who in _candidates(cast, i, statement, heard):
        if score >= best:
            speaker = who if isinstance(who, Speaker) else _told(cast, who, heard)
            if speaker is not None:
                best, found = score, speaker
    return found


def some_of(words: tuple[Word, ...], heard: list[Heard]) -> Speaker | None:
    """Of those who spoke together before, whom "one", "the third", "two of the people" means; None else."""
    told = [plain(word.text) for word in words]
    portion = told[1:] if told[0] == "the" else told
    if not portion or portion[0] not in _PORTIONS or (told[0] == "the" and len(portion) > 1):
        return None
    noun = words[3] if portion[1:3] == ["of", "the"] and len(words) == 4 else None
    if noun is None and (len(portion) > 1 or words[0].text.isupper()):
        return None
    for each in reversed(heard[-_RECENT:]):
        several = each.speaker.type == "group" or _is_plural(each.speaker)
        same = noun is None or _noun_of(each.speaker) == plain(noun.text)
        if each.speaker.entity is None and several and same:
            return each.speaker
    return None


def _candidates(
    cast: Cast, i: int, statement: Statement, heard: list[Heard]
) -> Iterator[tuple[float, Speaker | Word]]:
    """Every plural before the pronoun with its weight: somebody known, or the noun that tells who."""
    place = cast.words[i].start
    here, quoted = cast.sentence(place), cast.in_quotes(place)
    bodies = not _plural_before(cast, i)
    for back, seen in cast.lately(place, people=False):
        several = seen.entity.type == "group"
        if back > _FURTHEST or not (several or (bodies and seen.entity.type == "organisation")):
            continue
        if in_content(statement, seen.start) or (seen.quoted and not quoted):
            continue
        if seen.entity.type == "organisation" and not seen.subject and _is_where(cast, seen.first):
            continue
        yield SUBJECT * seen.subject - back + _BODY * (not several), cast.speaker(seen.entity)
    for word in cast.words[cast.analysis.sentences[max(0, here - _FURTHEST)][0] : i]:
        if _is_people(cast, word) and word.i not in cast.at and not in_content(statement, word.start):
            inside = cast.in_quotes(word.start)
            if inside and not quoted:
                continue
            score = SUBJECT * (word.relation in ("nsubj", "nsubj:pass")) + _OUTSIDE * (quoted and not inside)
            yield score - (here - cast.sentence(word.start)), word
    for each in heard[-LATELY:]:
        body = bodies and each.speaker.type == "organisation"
        if each.source < place and (body or each.speaker.type == "group" or _is_plural(each.speaker)):
            yield SPOKE - 0.1 * body - max(0, here - cast.sentence(each.end)), each.speaker


def _is_where(cast: Cast, first: int) -> bool:
    """Does a body stand only for where: "writing in the journal Sea Life, they"?"""
    i = phrase_first(cast, first)
    return i > 0 and cast.words[i - 1].text.lower() in ("in", "at", "on")


def _told(cast: Cast, word: Word, heard: list[Heard]) -> Speaker | None:
    phrase = read_phrase(cast, cast.analysis.span(phrase_first(cast, word.i), word.i))
    return speaker_of(cast, phrase, Talk([h.speaker for h in heard])) if phrase else None


def _is_people(cast: Cast, word: Word) -> bool:
    if word.tag not in ("NNS", "NNPS"):
        return False
    noun = plain(word.lemma)
    return noun in cast.lexicon.sources or noun in cast.lexicon.roles


def _plural_before(cast: Cast, i: int) -> bool:
    """Does a plural stand before the pronoun in its sentence, so that "they" need not be the body?"""
    first, _ = cast.analysis.sentence_of(i)
    return any(word.tag in ("NNS", "NNPS") for word in cast.words[first:i])


def _is_plural(speaker: Speaker) -> bool:
    if speaker.type != "unnamed":
        return False
    head = _noun_of(speaker)
    return head.endswith("s") or head in _HEADS


def _noun_of(speaker: Speaker) -> str:
    return (
        speaker.name.split(" of ")[0]
        .split(" for ")[0]
        .split(" at ")[0]
        .split(" with ")[0]
        .split()[-1]
        .lower()
    )
