"""Pronouns as sources: who "she", "they", "it", "who" and "I" are.

For he and she every person mentioned or heard so far is weighed: how many sentences back,
as the subject of its clause, and above all as the last one who spoke (speakers beat those
merely mentioned). Against it count standing within quotation marks, or in the
very words that are attributed. Gender, where known, decides; where two fit
equally the later wins. Further back than a few sentences nobody is taken: None.

"I" is the speaker in whose words it stands, "we" only if that is a body or a country; outside
of anybody’s words both are None.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span, Speaker, Statement
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.speakers_cast import Appearance, Cast
from sayso.reading.speakers_sources import read_phrase, speaker_of

__all__ = ["Heard", "pronoun_speaker"]

_HE = closed("he")
_SHE = closed("she")
_THEY = closed("they")
_IT = closed("it")
_WHO = closed("who")
_I = closed("i")
_WE = closed("we")
_SPOKE = 1.0
_SUBJECT = 0.7
_QUOTED = -1.5
_ATTRIBUTED = -3.0
_FURTHEST = -4.5


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker already resolved, and where the statement begins and ends."""

    speaker: Speaker
    start: int
    source: int
    """Character of the source; of the content where there is none."""
    end: int


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
        return True, _relative(cast, words[0].i, [h.speaker for h in heard])
    if word in _HE or word in _SHE:
        return True, _person(cast, span, statement, "he" if word in _HE else "she", heard)
    if word in _THEY and len(words) <= 2:
        return True, _plural(cast, words[0].i, heard)
    if word in _IT and len(words) == 1:
        return True, _thing(cast, span, statement, heard)
    return False, None


def _relative(cast: Cast, i: int, earlier: list[Speaker]) -> Speaker | None:
    """The noun that "who" goes with: the head of its clause, or what stands right before."""
    clause = cast.words[cast.words[i].head]
    if clause.relation == "acl:relcl" and clause.head < i:
        head = clause.head
    else:
        head = i - 1
        while head > 0 and cast.words[head].pos == "PUNCT":
            head -= 1
    near = cast.at.get(i - 1) or (cast.at.get(i - 2) if i > 1 and cast.words[i - 1].text == "," else None)
    if near is not None and near.entity.type == "person":
        return cast.speaker(near.entity)
    seen = cast.at.get(head)
    if cast.words[i].text.lower() == "who" and seen is not None and seen.entity.type == "place":
        # "Rebels in the hills, who": a place is nobody.
        above = cast.words[head].head
        if above >= head:
            return None
        head, seen = above, cast.at.get(above)
    if seen is not None:
        return cast.speaker(seen.entity)
    phrase = read_phrase(cast, cast.analysis.span(_phrase_first(cast, head), head))
    return speaker_of(cast, phrase, earlier) if phrase and cast.words[head].pos in ("NOUN", "PROPN") else None


def _in_content(statement: Statement, place: int) -> bool:
    return any(start <= place < end for start, end in statement.content)


def _person(cast: Cast, span: Span, statement: Statement, gender: str, heard: list[Heard]) -> Speaker | None:
    here = cast.sentence(span[0])
    quoted = cast.in_quotes(span[0])
    best, found = _FURTHEST, None
    for seen in cast.people:
        if seen.start >= span[0]:
            break
        if cast.gender(seen.entity.id) not in ("", gender):
            continue
        score = _salience(cast, seen, here, quoted) + _ATTRIBUTED * _in_content(statement, seen.start)
        if score >= best:
            best, found = score, cast.speaker(seen.entity)
    described = _described_person(cast, span[0], here, gender, statement)
    if described is not None and described[0] > best:
        best, found = described
    for each in heard:
        speaker = each.speaker
        if speaker.type == "unnamed" and not _may_be_one(cast, speaker, gender):
            continue
        if speaker.type not in ("person", "unnamed") or each.start >= span[0]:
            continue
        if speaker.entity and cast.gender(speaker.entity) not in ("", gender):
            continue
        score = _SPOKE - max(0, here - cast.sentence(each.end))
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
        if (
            word.relation not in ("nsubj", "nsubj:pass")
            or word.tag != "NN"
            or word.i in cast.at
            or noun in other
        ):
            continue
        if noun not in cast.lexicon.roles or cast.in_quotes(word.start) or _in_content(statement, word.start):
            continue
        phrase = read_phrase(cast, cast.analysis.span(_phrase_first(cast, word.i), word.i))
        speaker = speaker_of(cast, phrase, []) if phrase else None
        if speaker is not None:
            back = here - cast.sentence(word.start)
            return _SUBJECT - back + 0.3 * (noun in told), speaker
    return None


def _phrase_first(cast: Cast, head: int) -> int:
    """First word of the noun phrase before a head."""
    while head > 0 and (
        cast.words[head - 1].pos in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
        or cast.words[head - 1].tag in ("PRP$", "POS")
    ):
        head -= 1
    return head


def _may_be_one(cast: Cast, speaker: Speaker, gender: str) -> bool:
    """Can an unnamed speaker be he or she: "a nurse", not "residents" nor "the report"?"""
    words = speaker.name.lower().split()
    for word in words:
        if word in ("for", "of", "at", "from", "in", "with"):
            break
        if word in cast.lexicon.roles or word in cast.lexicon.sources:
            told = cast.lexicon.man if gender == "she" else cast.lexicon.woman
            return word not in told and word not in (
                "some",
                "many",
                "several",
                "most",
                "others",
                "people",
                "few",
            )
    return False


def _salience(cast: Cast, seen: Appearance, here: int, quoted: bool) -> float:
    back = here - cast.sentence(seen.start)
    return -back + _SUBJECT * seen.subject + (_QUOTED if seen.quoted and not quoted else 0.0)


def _plural(cast: Cast, i: int, heard: list[Heard]) -> Speaker | None:
    """The last plural that spoke, or was the subject, within two sentences."""
    place = cast.words[i].start
    here = cast.sentence(place)
    spoke = next((h for h in reversed(heard) if h.source < place), None)
    subject = _plural_subject(cast, i, here)
    if spoke is not None and here - cast.sentence(spoke.end) <= 2:
        body = spoke.speaker.type == "organisation" and not _plural_before(cast, i)
        many = body or spoke.speaker.type == "group" or _is_plural(spoke.speaker)
        if many and (subject is None or cast.words[subject].start <= spoke.source):
            return spoke.speaker
    if subject is None:
        return None
    seen = cast.at.get(subject)
    if seen is not None:
        return cast.speaker(seen.entity) if seen.entity.type in ("group", "organisation") else None
    phrase = read_phrase(cast, cast.analysis.span(_phrase_first(cast, subject), subject))
    return speaker_of(cast, phrase, []) if phrase else None


def _plural_before(cast: Cast, i: int) -> bool:
    """Does a plural stand before the pronoun in its sentence, so that "they" need not be the body?"""
    first, _ = cast.analysis.sentence_of(i)
    return any(word.tag in ("NNS", "NNPS") for word in cast.words[first:i])


def _is_plural(speaker: Speaker) -> bool:
    if speaker.type != "unnamed":
        return False
    head = speaker.name.split(" of ")[0].split(" for ")[0].split(" at ")[0].split()[-1].lower()
    return head.endswith("s") or head in ("people", "police", "men", "women")


def _plural_subject(cast: Cast, i: int, here: int) -> int | None:
    first = cast.analysis.sentences[max(0, here - 1)][0]
    for j in range(i - 1, first - 1, -1):
        word = cast.words[j]
        plural = word.tag in ("NNS", "NNPS") and word.relation in ("nsubj", "nsubj:pass")
        if plural and not cast.in_quotes(word.start) and plain(word.lemma) in _people_nouns(cast):
            return j
    return None


def _people_nouns(cast: Cast) -> frozenset[str]:
    return cast.lexicon.sources | frozenset(cast.lexicon.roles) | frozenset(("republican", "democrat"))


def _thing(cast: Cast, span: Span, statement: Statement, heard: list[Heard]) -> Speaker | None:
    """The last body or country that spoke, or else was a subject, within three sentences."""
    here = cast.sentence(span[0])
    best, found = -2.5, None
    for seen in cast.appearances:
        if seen.start >= span[0]:
            break
        if seen.entity.type not in ("organisation", "place") or _in_content(statement, seen.start):
            continue
        score = _salience(cast, seen, here, cast.in_quotes(span[0])) - 0.5 * (not seen.subject)
        if score >= best:
            best, found = score, cast.speaker(seen.entity)
    for each in heard:
        thing = each.speaker.type in ("organisation", "place") or _is_document(cast, each.speaker)
        if thing and each.source < span[0]:
            score = _SPOKE - max(0, here - cast.sentence(each.end))
            if score >= best:
                best, found = score, each.speaker
    return found


def _is_document(cast: Cast, speaker: Speaker) -> bool:
    head = speaker.name.split(" of ")[0].split(" by ")[0].split()[-1].lower()
    return speaker.type == "unnamed" and head in cast.lexicon.documents
