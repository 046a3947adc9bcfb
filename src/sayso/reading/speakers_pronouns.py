"""Pronouns as sources: who "she", "he" and "I" are; the rest in :mod:`.speakers_things`.

For he and she every person mentioned or heard so far is weighed: how many sentences back,
as the subject of its clause, and above all as the last one who spoke (speakers beat those
merely mentioned). Against it count standing within quotation marks, or in the
very words that are attributed. Gender, where known, decides; where two fit
equally the later wins. Further back than a few sentences nobody is taken: None.

"I" is the speaker in whose words it stands, "we" only if that is a body or a country; outside
of anybody’s words both are None.
"""

from __future__ import annotations

from sayso.model import Span, Speaker, Statement
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.speakers_behind import is_spokesperson
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import phrase_first, read_phrase
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_things import (
    LATELY,
    SPOKE,
    SUBJECT,
    Heard,
    in_content,
    plural,
    relative,
    salience,
    thing,
)

__all__ = ["pronoun_speaker"]

_HE = closed("he")
_SHE = closed("she")
_THEY = closed("they")
_IT = closed("it")
_WHO = closed("who")
_I = closed("i")
_WE = closed("we")
_ATTRIBUTED = -3.0
_SEVERAL = closed("several")
_FURTHEST = -4.5


def pronoun_speaker(
    cast: Cast, span: Span, statement: Statement, around: Speaker | None, heard: list[Heard]
) -> tuple[bool, Speaker | None]:
    """Whether the source is a pronoun, and whom it means.

    ``around`` is the speaker of the statement it stands in, ``heard`` those before it.
    """
    words = cast.analysis.words_in(*span)
    if not words:
        return False, None
    word = plain(words[0].text)
    if words[0].text.isupper() and len(word) > 1:
        return False, None  # "US officials"
    if len(words) > 1 and words[0].tag in ("PRP$", "WP$") and words[1].pos in ("NOUN", "ADJ", "PROPN"):
        return False, None
    if word in _I:
        return True, around
    if word in _WE:
        return True, around if around and around.type in ("organisation", "place", "group") else None
    if word in ("you", "your", "yours"):
        return True, None
    if word in _WHO and (len(words) == 1 or words[1].pos != "NOUN"):
        return True, relative(cast, words[0].i, [h.speaker for h in heard])
    if word in _HE or word in _SHE:
        return True, _person(cast, span, statement, "he" if word in _HE else "she", heard)
    if word in _THEY and len(words) <= 2:
        return True, plural(cast, words[0].i, heard)
    if word in _IT and len(words) == 1:
        return True, thing(cast, span, statement, heard)
    return False, None


def _person(cast: Cast, span: Span, statement: Statement, gender: str, heard: list[Heard]) -> Speaker | None:
    here = cast.sentence(span[0])
    quoted = cast.in_quotes(span[0])
    best, found = _FURTHEST, None
    for back, seen in cast.lately(span[0], people=True):
        if cast.gender(seen.entity.id) not in ("", gender):
            continue
        score = salience(seen, back, quoted) + _ATTRIBUTED * in_content(statement, seen.start)
        if score > best:
            best, found = score, cast.speaker(seen.entity)
    described = _described_person(cast, span[0], here, gender, statement)
    if described is not None and described[0] > best:
        best, found = described
    for each in heard[-LATELY:]:
        speaker = each.speaker
        if speaker.type == "unnamed" and not _may_be_one(cast, speaker, gender):
            continue
        spoke_for_body = is_spokesperson((speaker.role or "").lower())
        if (speaker.type not in ("person", "unnamed") and not spoke_for_body) or each.start >= span[0]:
            continue
        if speaker.entity and cast.gender(speaker.entity) not in ("", gender):
            continue
        score = SPOKE - max(0, here - cast.sentence(each.end))
        if score >= best:
            best, found = score, speaker
    return found


def _described_person(
    cast: Cast, place: int, here: int, gender: str, statement: Statement
) -> tuple[float, Speaker] | None:
    """The nearest subject that is only described, "my mother", of this sentence or the one before."""
    first, last = cast.analysis.sentences[max(0, here - 1)][0], cast.word_from(place)
    told, other = cast.lexicon.woman, cast.lexicon.man
    if gender == "he":
        told, other = other, told
    for word in reversed(cast.words[first:last]):
        noun = plain(word.lemma)
        subject = word.relation in ("nsubj", "nsubj:pass") and word.tag == "NN"
        if not subject or word.i in cast.at or noun in other:
            continue
        if noun not in cast.lexicon.roles or cast.in_quotes(word.start) or in_content(statement, word.start):
            continue
        phrase = read_phrase(cast, cast.analysis.span(phrase_first(cast, word.i), word.i))
        speaker = speaker_of(cast, phrase, []) if phrase else None
        if speaker is not None:
            back = here - cast.sentence(word.start)
            return SUBJECT - back + 0.3 * (noun in told), speaker
    return None


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
