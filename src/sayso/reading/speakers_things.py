"""Who "it", "who" and "which" are.

"It" is the last body, country or document that spoke, or else was a subject. "Who" and "which" go with
the noun they hang on.
"""

from __future__ import annotations

from sayso.model import Span, Speaker, Statement
from sayso.reading.entities_lexicon import plain
from sayso.reading.fixed import fixed
from sayso.reading.names import nominal
from sayso.reading.speakers_cast import Appearance, Cast
from sayso.reading.speakers_phrases import phrase_first, read_phrase
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_talk import Talk

__all__ = ["LATELY", "SPOKE", "SUBJECT", "Heard", "in_content", "relative", "salience", "thing"]

LATELY = 20
"""How many of the last speakers a pronoun may mean."""
SPOKE = 1.0
"""What it counts to have spoken, in sentences of distance."""
SUBJECT = 0.7
"""What it counts to be a subject."""
_QUOTED = -1.5
_COLONS = frozenset({":", ";"})
_FINITE = frozenset({"VBD", "VBZ"})
_SINGULAR = frozenset({"NN", "NNP"})
_SHORTEST = 3
"""Fewest words of a clause before a colon."""


@fixed
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


def relative(cast: Cast, i: int, talk: Talk) -> Speaker | None:
    """The noun that "who" goes with: the head of its clause, or what stands right before."""
    clause = cast.words[cast.words[i].head]
    over_a_mark = cast.in_quotes(cast.words[clause.head].start) and not cast.in_quotes(cast.words[i].start)
    noun = cast.words[clause.head].pos != "VERB"  # "said Poe of the union, which put": of no verb
    if clause.relation == "acl:relcl" and clause.head < i and noun and not over_a_mark:
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
    return speaker_of(cast, phrase, talk) if phrase and nominal(cast.words[head]) else None


def thing(
    cast: Cast, span: Span, statement: Statement, heard: list[Heard], *, bodies: bool = False
) -> Speaker | None:
    """The last body or country that spoke, or else was a subject, within three sentences.

    With ``bodies`` no country and no document, and within two sentences.
    """
    opening = None if bodies else _before_colon(cast, span, heard)
    if opening is not None:
        return opening
    here = cast.sentence(span[0])
    types = ("organisation",) if bodies else ("organisation", "place")
    best, found = -1.5 if bodies else -2.5, None
    for back, seen in cast.lately(span[0], people=False):
        if seen.entity.type not in types or in_content(statement, seen.start):
            continue
        score = salience(seen, back, cast.in_quotes(span[0])) - 0.5 * (not seen.subject)
        if score > best:
            best, found = score, cast.speaker(seen.entity)
    for each in heard[-LATELY:]:
        document = not bodies and _is_document(cast, each.speaker)
        thing = each.speaker.type in types or document
        if thing and each.source < span[0]:
            score = SPOKE - max(0, here - cast.sentence(each.end))
            if score >= best:
                best, found = score, each.speaker
    if found is None and not bodies:
        found = _doer(cast, span, statement)
    described = None if bodies else _described_thing(cast, span[0], here, statement)
    if described is not None and described[0] > best:
        phrase = read_phrase(cast, cast.analysis.span(phrase_first(cast, described[1]), described[1]))
        told = speaker_of(cast, phrase, Talk([h.speaker for h in heard])) if phrase else None
        found = told or found
    return found


def _doer(cast: Cast, span: Span, statement: Statement) -> Speaker | None:
    """ "Auriga will close its plant, it said": the body that what is said begins with, where no other is there."""
    first = cast.word_from(statement.content[0][0])
    if statement.content[0][0] > span[0] or cast.words[first].relation == "punct":
        return None
    for seen in (cast.at.get(word.i) for word in cast.words[first : first + _SHORTEST]):
        if seen is not None and seen.subject and seen.entity.type == "organisation" and not seen.quoted:
            return cast.speaker(seen.entity)
    return None


def _before_colon(cast: Cast, span: Span, heard: list[Heard]) -> Speaker | None:
    """Who opens the sentence, where "it" goes on behind a colon: "The tenants' union disputes that: it says …"."""
    i = cast.word_from(span[0])
    first = cast.analysis.sentence_of(i)[0]
    if i - first < _SHORTEST or cast.words[i - 1].text not in _COLONS or cast.in_quotes(span[0]):
        return None
    verb = next((word.i for word in cast.words[first:i] if word.tag in _FINITE), first)
    phrase = read_phrase(cast, cast.analysis.span(first, verb - 1)) if verb > first else None
    if phrase is None or cast.words[phrase.head].tag not in _SINGULAR or cast.words[phrase.last].text == ",":
        return None
    said = speaker_of(cast, phrase, Talk([each.speaker for each in heard]))
    return said if said is not None and said.type != "person" else None


def _described_thing(cast: Cast, place: int, here: int, statement: Statement) -> tuple[float, int] | None:
    """The nearest subject that is a body or a document only described: "the report", "the presidency"."""
    first, last = cast.analysis.sentences[max(0, here - 2)][0], cast.word_from(place)
    for word in reversed(cast.words[first:last]):
        noun = plain(word.lemma)
        subject = word.relation in ("nsubj", "nsubj:pass") and word.tag == "NN"
        if not subject or word.i in cast.at or cast.in_quotes(word.start):
            continue
        body = noun in cast.lexicon.institutions and noun not in cast.lexicon.roles
        if (body or noun in cast.lexicon.documents) and not in_content(statement, word.start):
            return SUBJECT - (here - cast.sentence(word.start)), word.i
    return None


def _is_document(cast: Cast, speaker: Speaker) -> bool:
    head = speaker.name.split(" of ")[0].split(" by ")[0].split()[-1].lower()
    return speaker.type == "unnamed" and head in cast.lexicon.documents
