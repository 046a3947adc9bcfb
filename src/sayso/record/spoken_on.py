"""Who goes on speaking: "Two more have died, the hospital said. It is still caring for 22 people."

A number in a sentence that nobody tells is of whom the sentences before it in the paragraph tell, in reported speech
and as what is so. The sentences between and its own begin with nobody else who could tell or do it: with a number, a
thing, "it", "they", or the speaker.

Not: behind what people say whom a reporter met ("residents", "witnesses"), a quotation alone, a denial, a question, a
refusal, or what somebody "had said" before; where two have spoken; where the sentence asks or quotes, or brings in
somebody else; what any reader of the place knows ("the village has 1,900 inhabitants") and what markets do ("its
shares have lost 14 percent").
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model import Figure, Reading, Span, Speaker, Statement
from sayso.record.evidence import paragraph_start, sentence_around
from sayso.record.party_words import party_words
from sayso.record.shown import is_seen

__all__ = ["spoken_on"]

_TELLING = frozenset({"asserts", "estimates", "confirms", "accuses", "promises", "warns"})
_BETWEEN = 2
"""Sentences that may stand between."""
_TOLD = 3
"""Words that tell what is so: not "thanked the divers"."""
_SET_APART = re.compile(r"[?\"“”]|^\(")


def spoken_on(reading: Reading, figure: Figure) -> Statement | None:
    """The statement that goes on in the sentence of ``figure``; None where nobody's does."""
    article = reading.article
    sentence = sentence_around(article, figure.span)
    begins = paragraph_start(article, figure.span[0], figure.span[0])
    if begins >= sentence[0] or not _is_plain(reading, figure, sentence):
        return None
    between = 0
    place = sentence
    while place[0] > begins:
        last = max(begins, len(article.text[: place[0]].rstrip()) - 1)
        place = sentence_around(article, (last, last + 1))
        told = _told(reading, place)
        if told:
            said = _one_voice(article.text, told)
            return said if said and _brings_nobody(reading, sentence, figure.span[0], said) else None
        between += 1
        if between > _BETWEEN or _names_somebody(reading, place):
            return None
    return None


def _is_plain(reading: Reading, figure: Figure, sentence: Span) -> bool:
    text = reading.article.text[slice(*sentence)]
    if _SET_APART.search(text) or is_seen(text) or _told(reading, sentence):
        return False
    return (figure.counted_noun or "").lower() not in _known() and not _of_markets().search(text)


def _told(reading: Reading, sentence: Span) -> list[Statement]:
    """The statements of which any word stands in a sentence, but for what nobody says."""
    start, end = sentence
    return [
        s
        for s in reading.statements
        if any(start <= a < end for a, _ in (*s.cue, *s.source))
        or any(a < end and start < b for a, b in s.content)
    ]


def _one_voice(text: str, told: list[Statement]) -> Statement | None:
    """The last statement of a sentence, where one alone speaks in it, in reported speech, of what is so."""
    outer = [s for s in told if s.parent not in {other.id for other in told}]
    last = outer[-1] if outer else told[-1]
    alone = len({s.speaker.name if s.speaker else None for s in outer}) <= 1
    told_of = sum(len(text[a:b].split()) for a, b in last.content)
    goes_on = (
        last.speaker is not None
        and last.stance in _TELLING
        and last.kind != "direct"
        and told_of >= _TOLD
        and not _keeps_no_count(last.speaker)
    )
    recalled = any(re.match(r"had\b", text[a:b]) or text[max(0, a - 4) : a] == "had " for a, b in last.cue)
    return last if alone and goes_on and not recalled else None


def _keeps_no_count(speaker: Speaker) -> bool:
    """ "Residents", "witnesses": what stands behind what they say is the writer's."""
    return speaker.type == "unnamed" and speaker.name.split()[-1].lower() in party_words()["keep_no_count"]


def _names_somebody(reading: Reading, sentence: Span) -> bool:
    """Whether any person or body is named in a sentence."""
    return any(
        sentence[0] <= start < sentence[1] and reading.article.text[start].isupper()
        for entity in reading.entities
        if entity.type in ("person", "organisation")
        for start, _ in entity.mentions
    )


def _brings_nobody(reading: Reading, sentence: Span, until: int, said: Statement) -> bool:
    """Whether no other person or body than who speaks is named in a sentence before ``until``."""
    own = {said.speaker.entity if said.speaker else None, *(v.entity for v in said.via)}
    for entity in reading.entities:
        if entity.type not in ("person", "organisation") or entity.id in own:
            continue
        if any(
            sentence[0] <= start < until and _is_subject(reading, start, sentence)
            for start, _ in entity.mentions
        ):
            return False
    return True


def _is_subject(reading: Reading, start: int, sentence: Span) -> bool:
    """Whether a name begins its sentence, or what stands before it is no more than when or where."""
    ahead = reading.article.text[sentence[0] : start]
    return (
        re.fullmatch(r"(?:(?:[A-Z][\w ]{0,30}, )?(?:the |an? )?(?:[\w-]+ ){0,2})", ahead, re.IGNORECASE)
        is not None
    )


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(party_words()["known_to_all"])


@lru_cache(maxsize=1)
def _of_markets() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(party_words()['of_markets'])})\b", re.IGNORECASE)
