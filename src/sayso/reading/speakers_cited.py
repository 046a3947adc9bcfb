"""On whose word, and by whom quoted: "said, citing the ministry", "was quoted by Reuters".

* **cited**: the object of *citing* and *quoting*, of "with reference to" and the like, when it is a party or
  a document ("citing concerns" cites nobody). The statement is the one whose cue that word hangs on, else the
  one of its sentence whose cue is nearest, an outer one before an inner. Of "conversations with two
  shareholders" and "figures from the hospitals" those behind the preposition are cited.
* **quoted**: "Reuters quoted Roe as saying", "Roe was quoted by Reuters": Roe speaks, through Reuters.

Who has seen or passed on a document stands in :mod:`.speakers_through`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Span, Speaker, Statement, Voice
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.names import nominal
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import phrase_first, read_phrase
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_talk import Talk
from sayso.reading.statements.parties import looks_like_somebody
from sayso.reading.statements.word_classes import closed_class

__all__ = [
    "Citation",
    "cited_span",
    "cited_speaker",
    "find_citations",
    "noun_phrase",
    "owners",
    "quoted",
    "voice",
]

_ENDS = closed("cited_ends")
_OF_OTHERS = {(noun, "with") for noun in closed("talks")} | {(noun, "from") for noun in closed("materials")}
_MARKS = frozenset("“\"‘'")
_RECORDING = closed_class("recording")
_NEAR_SAYING = 8


@dataclass(frozen=True, slots=True)
class Citation:
    """One "citing …" of the text."""

    place: int
    """Character of its first word."""
    word: int
    """Its first word."""
    span: Span
    """The words of what is cited."""


def voice(speaker: Speaker) -> Voice:
    """A speaker as one more party of the chain."""
    return Voice(speaker.name, speaker.entity)


def find_citations(cast: Cast) -> list[Citation]:
    """Every "citing …", "with reference to …" of the text outside quotation marks, in order."""
    found = []
    for word in cast.words:
        length = _opens_citation(cast, word)
        if length and not cast.in_quotes(word.start):
            span = cited_span(cast, word.i + length)
            if span:
                found.append(Citation(word.start, word.i, span))
    return found


def _opens_citation(cast: Cast, word: Word) -> int:
    """How many words cite: 1 for "citing", 3 for "with reference to", 0 where none does."""
    if word.text.lower() in cast.lexicon.citing and (_is_participle(word) or _tells_about(cast, word)):
        return 1
    if word.i and cast.words[word.i - 1].lemma == "be":
        return 0  # "the toll was based on figures from two clinics" says what a figure is, not who says so
    for phrase in cast.lexicon.citing_phrases.get(word.text.lower(), ()):
        following = cast.words[word.i : word.i + len(phrase)]
        if tuple(w.text.lower() for w in following) == phrase:
            return len(phrase)
    return 0


def _is_participle(word: Word) -> bool:
    """ "Citing", by its form where the tag slips."""
    return word.tag == "VBG" or (word.tag.startswith("VB") and word.text.lower().endswith("ing"))


def _tells_about(cast: Cast, word: Word) -> bool:
    """Is it the finite verb of "the daily, which cited a letter": who is told about cites?"""
    before = cast.words[max(0, word.i - 2) : word.i]
    return (
        word.tag in ("VBD", "VBZ", "VBP")
        and len(before) == 2
        and before[0].text == ","
        and before[1].text.lower() in ("who", "which")
    )


def owners(
    cast: Cast, citations: list[Citation], statements: tuple[Statement, ...]
) -> dict[str, list[Citation]]:
    """For each citation the id of the statement that it belongs to."""
    found: dict[str, list[Citation]] = {}
    cues: dict[int, list[tuple[Statement, Span]]] = {}
    for each in statements if citations else ():
        for cue in each.cue:
            cues.setdefault(cast.sentence(cue[0]), []).append((each, cue))
    for citation in citations:
        above = cast.words[cast.words[citation.word].head].start
        near = [
            (
                _told_before(s, citation.place),
                not start <= above < end,
                s.parent is not None,
                abs(start - citation.place),
                s.id,
            )
            for s, (start, end) in cues.get(cast.sentence(citation.place), ())
            if not _within(s, citation.place)
        ]
        if near:
            found.setdefault(min(near)[-1], []).append(citation)
    return found


def _told_before(statement: Statement, place: int) -> bool:
    """ "Reuters reported the ministry had denied it, | citing …": who cites is the one around the denial."""
    return statement.parent is not None and statement.content[-1][1] <= place


def _within(statement: Statement, place: int) -> bool:
    # Content of reported speech may have taken ", citing …" along; a quotation may not.
    return statement.kind == "direct" and any(start < place < end for start, end in statement.content)


def cited_span(cast: Cast, first: int) -> Span | None:
    """Whoever is cited: the words from ``first`` to the comma, the full stop or the clause that ends them."""
    words = cast.words
    _, end = cast.analysis.sentence_of(max(first - 1, 0))
    first += first < end and words[first].text in _MARKS
    if first + 1 < end and (words[first].text.lower(), words[first + 1].text) in _OF_OTHERS:
        first += 2  # "citing conversations with two shareholders", "figures from the hospitals"
    last = first - 1
    for i in range(first, min(end, first + 16)):
        word = words[i]
        if (
            word.text in _ENDS
            or (i > first and word.tag in ("DT", "PRP") and nominal(words[i - 1]))  # "a letter | it had seen"
            or word.tag in ("VBD", "VBZ", "VBP", "MD")
            or word.lemma in ("as", "who", "that")
        ):
            break
        last = i
    return cast.analysis.span(first, last) if last >= first else None


def cited_speaker(cast: Cast, span: Span, talk: Talk) -> Speaker | None:
    """The cited party; None for what is no party: "citing concerns about safety"."""
    phrase = read_phrase(cast, span)
    if phrase is None:
        return None
    if phrase.mention is None:
        lists, head = cast.lexicon, cast.words[phrase.head]
        noun, printed = plain(head.lemma), plain(head.text)
        if printed in lists.documents or printed.removesuffix("s") in lists.documents:
            noun = (
                printed if printed in lists.documents else printed.removesuffix("s")
            )  # "minutes", "e-mails"
        if not any(
            noun in words for words in (lists.roles, lists.institutions, lists.sources, lists.documents)
        ) and not looks_like_somebody(head):
            return None
    return speaker_of(cast, phrase, talk)


def quoted(cast: Cast, statement: Statement) -> tuple[Span, Span] | None:
    """Who is quoted, and by whom, as spans; None where the cue does not quote anybody."""
    for start, end in statement.cue:
        for word in cast.analysis.words_in(start, end):
            if word.pos != "VERB" or not (word.text.lower() in cast.lexicon.citing or _records(cast, word)):
                continue
            found = _passive(cast, word) or _active(cast, word) or _beside(cast, statement, word)
            if found is not None:
                return found
    return None


def _records(cast: Cast, word: Word) -> bool:
    """ "The minutes record him | as saying": not "reported that"."""
    near = zip(cast.words[word.i + 1 : word.i + 16], cast.words[word.i + 2 : word.i + 17], strict=False)
    saying = any(small.text == "as" and verb.tag == "VBG" for small, verb in near)
    return saying and word.lemma in _RECORDING


def _active(cast: Cast, verb: Word) -> tuple[Span, Span] | None:
    """ "Reuters quoted Roe as saying"."""
    subject, person = cast.analysis.child(verb.i, "nsubj"), cast.analysis.child(verb.i, "obj")
    for saying in cast.analysis.children(verb.i, "advcl", "xcomp", "ccomp"):
        if saying.tag == "VBG" and saying.i > verb.i:  # its subject, for some parsers
            person = person or cast.analysis.child(saying.i, "nsubj")
    if subject is None or person is None or not _says(cast, person):
        return None
    return _phrase(cast, person), _phrase(cast, subject)


def _beside(cast: Cast, statement: Statement, verb: Word) -> tuple[Span, Span] | None:
    """ "Kim | quoted | the chief | as saying", by the order of the words alone."""
    before = cast.at.get(verb.i - 1) if verb.i else None
    behind = [span for span in statement.source if verb.end < span[0] <= verb.end + 2]
    if before is None or not behind or before.last != verb.i - 1 or verb.tag == "VBG":
        return None
    return behind[0], cast.analysis.span(before.first, before.last)


def _passive(cast: Cast, verb: Word) -> tuple[Span, Span] | None:
    """ "Roe was quoted by Reuters", "in the Times"."""
    subject = cast.analysis.child(verb.i, "nsubj:pass")
    for agent in cast.analysis.children(verb.i, "obl:agent", "obl"):
        case = cast.analysis.child(agent.i, "case")
        seen = cast.at.get(agent.i)
        if subject is None or case is None or case.text not in ("by", "in") or seen is None:
            continue
        if seen.entity.type in ("organisation", "person"):
            return _phrase(cast, subject), _phrase(cast, agent)
    by = _named_behind_saying(cast, verb.i)
    return (_phrase(cast, subject), by) if subject is not None and by is not None else None


def _named_behind_saying(cast: Cast, verb: int) -> Span | None:
    """ "was quoted as saying by | KCNA", whatever the parser hangs it on."""
    for word in cast.words[verb + 1 : verb + _NEAR_SAYING]:
        if word.text in _ENDS:
            return None
        if word.text.lower() == "by" and word.i + 1 < len(cast.words):
            phrase = list(noun_phrase(cast, word.i + 1))
            named = [each for i in phrase if (each := cast.at.get(i)) is not None]
            outlet = any(plain(cast.words[i].lemma) in cast.lexicon.institutions for i in phrase)
            if named and named[-1].last == phrase[-1] and (outlet or named[-1].entity.type == "organisation"):
                return cast.analysis.span(word.i + 1, named[-1].last)
    return None


def noun_phrase(cast: Cast, first: int) -> Iterator[int]:
    """The words from ``first`` as far as they may be one noun phrase: "the Moravian daily Slovo"."""
    for word in cast.words[first : first + _NEAR_SAYING]:
        if word.pos not in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM") and word.tag != "POS":
            return
        yield word.i


def _says(cast: Cast, word: Word) -> bool:
    """Can it be somebody who is quoted: a person, a body, a pronoun, an official?"""
    seen = cast.at.get(word.i)
    if seen is not None:
        return seen.entity.type in ("person", "organisation", "group")
    noun = plain(word.lemma)
    return word.pos == "PRON" or noun in cast.lexicon.roles or noun in cast.lexicon.sources


def _phrase(cast: Cast, head: Word) -> Span:
    seen = cast.at.get(head.i)
    first = min(phrase_first(cast, head.i), seen.first if seen else head.i)
    return cast.analysis.span(first, max(head.i, seen.last if seen else head.i))
