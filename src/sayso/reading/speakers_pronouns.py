"""Pronouns as sources: who "she", "he" and "I" are; the rest in :mod:`.speakers_things`.

For he and she every person mentioned or heard so far is weighed: how many sentences back,
as the subject of its clause, and above all as the last one who spoke (speakers beat those
merely mentioned). Against it count standing within quotation marks, or in the
very words that are attributed. Gender, where known, decides; where two fit
equally the later wins. Further back than a few sentences nobody is taken: None.

"I" is the speaker in whose words it stands, "we" the body for which that person speaks ("Ana Ruiz,
head of the port"), or else the speaker; outside of anybody’s words both are None.
"""

from __future__ import annotations

from sayso.model import Span, Speaker, Statement
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import nominal
from sayso.reading.speakers_behind import is_spokesperson, speaks_for
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import phrase_first, read_phrase
from sayso.reading.speakers_plural import plural, some_of
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_talk import Talk
from sayso.reading.speakers_things import (
    LATELY,
    SPOKE,
    SUBJECT,
    Heard,
    in_content,
    relative,
    salience,
    thing,
)

__all__ = ["pronoun_speaker"]

_HE = closed("he")
_SHE = closed("she")
_THEY = closed("they")
_THEM = closed("of_them")
_IT = closed("it")
_WHO = closed("who")
_I = closed("i")
_WE = closed("we")
_ATTRIBUTED = -3.0
_ASKED = -1.5
"""For who is asked about in a question to somebody: "Asked whether Poe had left, he said"."""
_OWNER = -0.5
"""For who is described and no subject: "the driver’s phone"."""
_OTHERS = frozenset({"nmod:poss", "obj", "iobj", "nmod", "obl"})
_SURE = 0.8
"""For a gender that is known, not only possible."""
_SEVERAL = closed("several")
_FURTHEST = -4.5


def pronoun_speaker(
    cast: Cast,
    span: Span,
    statement: Statement,
    around: Speaker | None,
    heard: list[Heard],
    own: Speaker | None = None,
) -> tuple[bool, Speaker | None]:
    """Whether the source is a pronoun, and whom it means.

    ``around`` is the speaker of the statement it stands in, ``heard`` those before it, ``own`` whom no "he"
    or "she" can mean, since he speaks himself.
    """
    words = cast.analysis.words_in(*span)
    if not words:
        return False, None
    word = plain(words[0].text)
    if words[0].text.isupper() and len(word) > 1:
        return False, None  # "US officials"
    owner = words[0].tag in ("PRP$", "WP$")
    if len(words) > 1 and owner and (nominal(words[1]) or words[1].pos == "ADJ"):
        return False, None
    if word in _I:
        return True, around
    if word in _WE:
        return True, _ours(cast, around)
    if word in ("you", "your", "yours"):
        return True, None
    if word in _WHO and (len(words) == 1 or words[1].pos != "NOUN"):
        return True, relative(cast, words[0].i, Talk([h.speaker for h in heard]))
    if word in _HE or word in _SHE:
        return True, _person(cast, span, statement, "he" if word in _HE else "she", heard, own)
    if word in _THEY and len(words) <= 2:
        return True, plural(cast, words[0].i, statement, heard)
    if _is_one_of(cast, words):
        return True, plural(cast, words[2].i, statement, heard)
    if (some := some_of(words, heard)) is not None:
        return True, some
    if word in _IT and len(words) == 1:
        return True, thing(cast, span, statement, heard)
    return False, None


def _is_one_of(cast: Cast, words: tuple[Word, ...]) -> bool:
    """Is it "one of them", "two of these", "one of them, a clerk,": no name told behind it?"""
    if len(words) < 3 or words[1].text != "of" or plain(words[2].text) not in _THEM:
        return False
    return len(words) == 3 or (words[3].text == "," and not any(word.i in cast.at for word in words[3:]))


def _ours(cast: Cast, around: Speaker | None) -> Speaker | None:
    """Whose "we" is: the body a person speaks for, if the text names it; else the speaker’s own."""
    if around is None or around.type != "person":
        return around
    return speaks_for(cast, around) or around


def _person(
    cast: Cast, span: Span, statement: Statement, gender: str, heard: list[Heard], own: Speaker | None
) -> Speaker | None:
    here = cast.sentence(span[0])
    quoted = cast.in_quotes(span[0])
    best, found = _FURTHEST, None
    for back, seen in cast.lately(span[0], people=True):
        if cast.gender(seen.entity.id) not in ("", gender) or (own and own.entity == seen.entity.id):
            continue
        score = salience(seen, back, quoted) + _ATTRIBUTED * in_content(statement, seen.start)
        score += _SURE * bool(cast.gender(seen.entity.id)) + _ASKED * cast.asked_about(seen)
        if score > best:
            best, found = score, cast.speaker(seen.entity)
    described = _described_person(cast, span[0], here, gender, statement)
    if described is not None and described[0] > best and described[1] != own:
        best, found = described
    asking = {
        s.entity.id for back, s in cast.lately(span[0], people=True) if not back and cast.asked_about(s)
    }
    for each in heard[-LATELY:]:
        speaker = each.speaker
        if speaker == own or (speaker.entity in asking and cast.sentence(each.source) == here):
            continue
        if speaker.type == "unnamed" and not _may_be_one(cast, speaker, gender):
            continue
        spoke_for_body = is_spokesperson((speaker.role or "").lower())
        if (speaker.type not in ("person", "unnamed") and not spoke_for_body) or each.start >= span[0]:
            continue
        told = cast.gender(speaker.entity) if speaker.entity else ""
        if told not in ("", gender):
            continue
        score = SPOKE + _SURE * bool(told) - max(0, here - cast.sentence(each.end))
        if score >= best:
            best, found = score, speaker
    return found


def _described_person(
    cast: Cast, place: int, here: int, gender: str, statement: Statement
) -> tuple[float, Speaker] | None:
    """The nearest subject that is only described, "my mother", of this sentence or the one before.

    Else whoever is asked there, or owns something: "I asked the ferryman", "the driver’s phone".
    """
    first, last = cast.analysis.sentences[max(0, here - 1)][0], cast.word_from(place)
    told, other = cast.lexicon.woman, cast.lexicon.man
    if gender == "he":
        told, other = other, told
    nouns = [
        word
        for word in reversed(cast.words[first:last])
        if word.tag == "NN" and word.i not in cast.at and plain(word.lemma) not in other
        if _is_somebody(cast, plain(word.lemma)) and not in_content(statement, word.start)
        if not cast.in_quotes(word.start) or cast.in_quotes(place)
    ]
    subjects = [word for word in nouns if word.relation in ("nsubj", "nsubj:pass")]
    others = [w for w in nouns if w.relation in _OTHERS and here - cast.sentence(w.start) < 2]
    for word, weight in [*((w, SUBJECT) for w in subjects), *((w, _OWNER) for w in others)]:
        back = here - cast.sentence(word.start)
        named = cast.at.get(word.i + 1)
        if named is not None and named.first == word.i + 1 and named.entity.type == "person":
            return weight - back + 0.3, cast.speaker(named.entity)
        phrase = read_phrase(cast, cast.analysis.span(phrase_first(cast, word.i), word.i))
        speaker = speaker_of(cast, phrase, Talk()) if phrase else None
        if speaker is not None:
            return weight - back + 0.3 * (plain(word.lemma) in told), speaker
    return None


def _is_somebody(cast: Cast, noun: str) -> bool:
    anybody = noun in _SEVERAL or noun.endswith(("one", "body"))
    return noun in cast.lexicon.roles or (noun in cast.lexicon.sources and not anybody)


def _may_be_one(cast: Cast, speaker: Speaker, gender: str) -> bool:
    """Can an unnamed speaker be he or she: "a nurse", not "residents" nor "the report"?"""
    words = speaker.name.lower().split()
    for word in words:
        if word in ("for", "of", "at", "from", "in", "with"):
            break
        if word in cast.lexicon.roles or word in cast.lexicon.sources:
            told = cast.lexicon.man if gender == "she" else cast.lexicon.woman
            return word not in told and word not in _SEVERAL
    return False
