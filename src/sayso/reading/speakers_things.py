"""Who "they", "it", "who" and "which" are.

"They" are the last plural that spoke or was a subject, within two sentences; a body only
where no other plural stands before the word in its sentence. "It" is the last body, country
or document that spoke, or else was a subject. "Who" and "which" go with the noun they hang on.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Span, Speaker, Statement
from sayso.reading.entities_lexicon import plain
from sayso.reading.speakers_cast import Appearance, Cast
from sayso.reading.speakers_phrases import phrase_first, read_phrase
from sayso.reading.speakers_sources import speaker_of

__all__ = ["LATELY", "SPOKE", "SUBJECT", "Heard", "in_content", "plural", "relative", "salience", "thing"]

LATELY = 20
"""How many of the last speakers a pronoun may mean."""
SPOKE = 1.0
"""What it counts to have spoken, in sentences of distance."""
SUBJECT = 0.7
"""What it counts to be a subject."""
_QUOTED = -1.5


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker already resolved, and where the statement begins and ends."""

    speaker: Speaker
    start: int
    source: int
    """Character of the source; of the content where there is none."""
    end: int


def in_content(statement: Statement, place: int) -> bool:
    """Does a character stand in what the statement attributes?"""
    return any(start <= place < end for start, end in statement.content)


def salience(seen: Appearance, back: int, quoted: bool) -> float:
    """How much a mention comes to mind ``back`` sentences later, to a pronoun in quotation marks or not."""
    return -back + SUBJECT * seen.subject + (_QUOTED if seen.quoted and not quoted else 0.0)


def relative(cast: Cast, i: int, earlier: list[Speaker]) -> Speaker | None:
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
    phrase = read_phrase(cast, cast.analysis.span(phrase_first(cast, head), head))
    return speaker_of(cast, phrase, earlier) if phrase and cast.words[head].pos in ("NOUN", "PROPN") else None


def plural(cast: Cast, i: int, heard: list[Heard]) -> Speaker | None:
    """The last plural that spoke, or was the subject, within two sentences."""
    place = cast.words[i].start
    here = cast.sentence(place)
    spoke = next((h for h in reversed(heard) if h.source < place), None)
    subject = _plural_subject(cast, i, here)
    if spoke is not None and here - cast.sentence(spoke.end) <= 2:
        body = spoke.speaker.type == "organisation" and not _plural_before(cast, i)
        many = body or spoke.speaker.type == "group" or _isplural(spoke.speaker)
        if many and (subject is None or cast.words[subject].start <= spoke.source):
            return spoke.speaker
    if subject is None:
        return None
    seen = cast.at.get(subject)
    if seen is not None:
        return cast.speaker(seen.entity) if seen.entity.type in ("group", "organisation") else None
    phrase = read_phrase(cast, cast.analysis.span(phrase_first(cast, subject), subject))
    return speaker_of(cast, phrase, []) if phrase else None


def _plural_before(cast: Cast, i: int) -> bool:
    """Does a plural stand before the pronoun in its sentence, so that "they" need not be the body?"""
    first, _ = cast.analysis.sentence_of(i)
    return any(word.tag in ("NNS", "NNPS") for word in cast.words[first:i])


def _isplural(speaker: Speaker) -> bool:
    if speaker.type != "unnamed":
        return False
    head = speaker.name.split(" of ")[0].split(" for ")[0].split(" at ")[0].split()[-1].lower()
    return head.endswith("s") or head in ("people", "police", "men", "women")


def _plural_subject(cast: Cast, i: int, here: int) -> int | None:
    first = cast.analysis.sentences[max(0, here - 1)][0]
    for j in range(i - 1, first - 1, -1):
        word = cast.words[j]
        plural = word.tag in ("NNS", "NNPS") and word.relation in ("nsubj", "nsubj:pass")
        if not plural or cast.in_quotes(word.start):
            continue
        if (
            j in cast.at
            or plain(word.lemma) in cast.lexicon.sources
            or plain(word.lemma) in cast.lexicon.roles
        ):
            return j
    return None


def thing(cast: Cast, span: Span, statement: Statement, heard: list[Heard]) -> Speaker | None:
    """The last body or country that spoke, or else was a subject, within three sentences."""
    here = cast.sentence(span[0])
    best, found = -2.5, None
    for back, seen in cast.lately(span[0], people=False):
        if seen.entity.type not in ("organisation", "place") or in_content(statement, seen.start):
            continue
        score = salience(seen, back, cast.in_quotes(span[0])) - 0.5 * (not seen.subject)
        if score > best:
            best, found = score, cast.speaker(seen.entity)
    for each in heard[-LATELY:]:
        thing = each.speaker.type in ("organisation", "place") or _is_document(cast, each.speaker)
        if thing and each.source < span[0]:
            score = SPOKE - max(0, here - cast.sentence(each.end))
            if score >= best:
                best, found = score, each.speaker
    return found


def _is_document(cast: Cast, speaker: Speaker) -> bool:
    head = speaker.name.split(" of ")[0].split(" by ")[0].split()[-1].lower()
    return speaker.type == "unnamed" and head in cast.lexicon.documents
