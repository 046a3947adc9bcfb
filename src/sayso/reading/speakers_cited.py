"""On whose word, and through whom: "said, citing the ministry", "a report seen by Reuters"."""

from __future__ import annotations

from itertools import pairwise

from sayso.model import Span, Speaker, Statement, Voice
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import read_phrase
from sayso.reading.speakers_sources import speaker_of

__all__ = ["Citation", "cited_speaker", "find_citations", "handed_on_by", "voice"]

Citation = tuple[int, Span]
"""Character of the word "citing", and the words of the cited source."""
_ENDS = closed("cited_ends")


def voice(speaker: Speaker) -> Voice:
    """A speaker as one more party of the chain."""
    return Voice(speaker.name, speaker.entity)


def find_citations(cast: Cast) -> list[Citation]:
    """Every "citing …", "quoting …" of the text outside quotation marks, in order."""
    found = []
    for word in cast.words:
        if word.tag == "VBG" and word.lemma in cast.lexicon.citing and not cast.in_quotes(word.start):
            span = _object(cast, word.i + 1)
            if span:
                found.append((word.start, span))
    return found


def _object(cast: Cast, first: int) -> Span | None:
    """The words from ``first`` to the comma, the full stop or the clause that ends them."""
    words, last = cast.words, first - 1
    _, end = cast.analysis.sentence_of(max(first - 1, 0))
    for i in range(first, min(end, first + 16)):
        word = words[i]
        if (
            word.text in _ENDS
            or word.tag in ("VBD", "VBZ", "VBP", "MD")
            or word.lemma in ("as", "who", "that")
        ):
            break
        last = i
    return cast.analysis.span(first, last) if last >= first else None


def cited_speaker(cast: Cast, span: Span, earlier: list[Speaker]) -> Speaker | None:
    """The cited party; None for what is no party: "citing concerns about safety"."""
    phrase = read_phrase(cast, span)
    if phrase is None:
        return None
    if phrase.mention is None:
        noun = plain(cast.words[phrase.head].lemma)
        lists = cast.lexicon
        if not any(
            noun in words for words in (lists.roles, lists.institutions, lists.sources, lists.documents)
        ):
            return None
    return speaker_of(cast, phrase, earlier)


def handed_on_by(cast: Cast, statement: Statement) -> Speaker | None:
    """Who has seen the document: Reuters, in "according to a report seen by Reuters"."""
    for span in statement.source:
        words = cast.analysis.words_in(*span)
        for word, by in pairwise(words):
            if word.text in cast.lexicon.handed_on and by.text == "by":
                phrase = read_phrase(cast, (by.end, span[1]))
                if phrase is not None and phrase.mention is not None:
                    return speaker_of(cast, phrase, [])
    return None
