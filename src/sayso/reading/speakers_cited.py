"""On whose word, and by whom quoted: "said, citing the ministry", "was quoted by Reuters".

* **cited**: the object of *citing* and *quoting*, of "with reference to" and the like, when it is a party or
  a document ("citing concerns" cites nobody). The statement is the one whose cue that word hangs on, else the
  one of its sentence whose cue is nearest, an outer one before an inner. Of "conversations with two
  shareholders", "figures from the hospitals", "samples taken by the laboratory" and "the logs of its volunteers" those
  behind the preposition are cited; of "the team's counts" the team is.
* **citing back**: the verb of a sentence with a pronoun for subject, "It cited nurses at two clinics", tells on whose
  word the sentence before it was. Refused where what is said follows: "It quoted a nurse as saying …".

Who is quoted by whom stands in :mod:`.speakers_quoted`; who has seen or passed on a document
in :mod:`.speakers_through`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sayso.model import Span, Speaker, Statement, Voice
from sayso.reading.analysis import Word
from sayso.reading.entities_lexicon import closed, plain
from sayso.reading.fixed import fixed
from sayso.reading.names import nominal
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_phrases import read_phrase
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_talk import Talk
from sayso.reading.statements.parties import looks_like_somebody

__all__ = [
    "Citation",
    "cited_span",
    "cited_speaker",
    "find_citations",
    "noun_phrase",
    "owners",
    "voice",
]

_ENDS = closed("cited_ends")
_OF_OTHERS = {(noun, "with") for noun in closed("talks")} | {(noun, "from") for noun in closed("materials")}
_RECKONED = closed("reckonings") | closed("materials") | closed("records")
_DAYS = closed("days")
_BASING = "basing"
_ATTRIBUTING = "attribute"
_IT = frozenset(("it", "this", "that"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_SAYING_NEXT = frozenset(("as", ":"))
_WHO_CITES = closed("citing_pronouns")
_MARKS = frozenset("“\"‘'")
_NEAR_SAYING = 8


@fixed
class Citation:
    """One "citing …" of the text."""

    place: int
    """Character of its first word."""
    word: int
    """Its first word."""
    span: Span
    """The words of what is cited."""
    hears: bool = False
    """By "learned from", which belongs to the one who says so and to nobody around."""
    back: bool = False
    """In a sentence of its own, on the one before it: "It cited a police official"."""


def voice(speaker: Speaker) -> Voice:
    """A speaker as one more party of the chain."""
    return Voice(speaker.name, speaker.entity)


def find_citations(cast: Cast) -> list[Citation]:
    """Every "citing …", "with reference to …" of the text outside quotation marks, in order."""
    found, firsts = [], cast.lexicon.citing_firsts
    for i in [i for i, text in enumerate(cast.analysis.lowered) if text in firsts]:
        word = cast.words[i]
        length = _opens_citation(cast, word)
        if length and not cast.in_quotes(word.start):
            span = cited_span(cast, word.i + length)
            if span:
                hears = _phrase_of(cast, word, cast.lexicon.hearing_phrases) > 0
                found.append(Citation(word.start, word.i, span, hears, _cites_back(cast, word)))
    return found


def _cites_back(cast: Cast, word: Word) -> bool:
    """Is it the verb of a sentence that tells whose word the one before it was: "He cited nurses at two clinics"?"""
    opens, _ = cast.analysis.sentence_of(word.i)
    subject = cast.words[opens : word.i]
    by_it = len(subject) == 1 and subject[0].text.lower() in _WHO_CITES
    return by_it and word.tag in _FINITE and not _quotes_saying(cast, word)


def _phrase_of(cast: Cast, word: Word, phrases: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many words the phrase has that begins with ``word``; 0 where none does."""
    lowered = cast.analysis.lowered
    for phrase in phrases.get(lowered[word.i], ()):
        if tuple(lowered[word.i : word.i + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _opens_citation(cast: Cast, word: Word) -> int:
    """How many words cite: 1 for "citing", 3 for "with reference to", 0 where none does."""
    if word.i and cast.words[word.i - 1].text.lower() in ("without", "not"):
        return 0  # "without citing sources"
    told = _tells_about(cast, word) or _cites_back(cast, word)
    if word.text.lower() in cast.lexicon.citing and (_is_participle(word) or told):
        return 1
    if word.lemma == _ATTRIBUTING and told:
        to = next((w.i for w in cast.words[word.i + 1 : word.i + 7] if w.text == "to"), None)
        return to - word.i + 1 if to is not None and cast.words[word.i + 1].text in _IT else 0
    if word.i and cast.words[word.i - 1].lemma == "be":
        return 0  # "the toll was based on figures from two clinics" says what a figure is, not who says so
    if word.text.lower() == _BASING:  # "basing its count on calls from members"
        on = next((w.i for w in cast.words[word.i + 1 : word.i + 5] if w.text == "on"), None)
        return on - word.i + 1 if on is not None else 0
    cites = _phrase_of(cast, word, cast.lexicon.citing_phrases)
    return cites or _phrase_of(cast, word, cast.lexicon.hearing_phrases)


def _quotes_saying(cast: Cast, word: Word) -> bool:
    """ "It quoted a nurse as saying that …", "It quotes a nurse: …", "a memo in which …": what is said follows."""
    _, end = cast.analysis.sentence_of(word.i)
    behind = [each.text for each in cast.words[word.i + 1 : end]]
    in_which = any(pair == ("in", "which") for pair in pairwise(behind))
    return in_which or bool(_SAYING_NEXT.intersection(behind))


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
        alone = not any(start < citation.place < end for s in statements for start, end in s.content)
        if citation.back and alone and (told := _told_in_the_last(cast, citation, statements)) is not None:
            found.setdefault(told.id, []).append(citation)
            continue
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
            if not _within(s, citation)
        ]
        if near:
            found.setdefault(min(near)[-1], []).append(citation)
    return found


def _told_in_the_last(cast: Cast, citation: Citation, statements: tuple[Statement, ...]) -> Statement | None:
    """The outermost statement with a cue in the sentence before a citation, in its paragraph; the last of several."""
    opens, _ = cast.analysis.sentence_of(citation.word)
    begins = cast.words[opens].start
    paragraph = cast.text.rfind("\n", 0, begins)
    before = [
        s
        for s in statements
        if s.cue and s.parent is None and paragraph < s.cue[0][0] < begins
        and cast.sentence(s.cue[0][0]) == cast.sentence(begins) - 1
    ]  # fmt: skip
    return max(before, key=lambda s: s.cue[0][0], default=None)


def _told_before(statement: Statement, place: int) -> bool:
    """ "Reuters reported the ministry had denied it, | citing …": who cites is the one around the denial."""
    return statement.parent is not None and statement.content[-1][1] <= place


def _within(statement: Statement, citation: Citation) -> bool:
    # Content of reported speech may have taken ", citing …" along; a quotation may not.
    inside = any(start < citation.place < end for start, end in statement.content)
    return inside and (statement.kind == "direct" or citation.hears)


def cited_span(cast: Cast, first: int) -> Span | None:
    """Whoever is cited: the words from ``first`` to the comma, the full stop or the clause that ends them."""
    words = cast.words
    _, end = cast.analysis.sentence_of(max(first - 1, 0))
    first += first < end and words[first].text in _MARKS
    first = _whose(cast, first, end)
    last = first - 1
    for i in range(first, min(end, first + 16)):
        word = words[i]
        if (
            word.text in _ENDS
            or (i > first and word.tag in ("DT", "PRP") and nominal(words[i - 1]))  # "a letter | it had seen"
            or word.tag in ("VBD", "VBZ", "VBP", "MD")
            or word.lemma in ("as", "who", "that")
            or (i > first and word.text.rstrip(".") in _DAYS)
            or (word.tag == "POS" and i + 1 < end and words[i + 1].text.lower() in _RECKONED)
            or word.text in ("late", "early")
        ):
            break
        last = i
    return cast.analysis.span(first, last) if last >= first else None


def _whose(cast: Cast, first: int, end: int) -> int:
    """Where whoever is cited begins: behind what is his, or ``first`` where nothing is."""
    words = cast.words
    of = next((i for i in (first, first + 1) if i + 1 < end and _of_others(words[i], words[i + 1])), None)
    if of is not None:
        return of + 2  # "citing conversations with two shareholders", "satellite data from Seascan"
    noun = first + (first < end and words[first].pos in ("DET", "PRON"))
    if noun + 1 >= end or words[noun].text.lower() not in _RECKONED:
        return first
    by = next((i for i in (noun + 1, noun + 2) if i < end and words[i].text == "by"), None)
    if by is not None and (by == noun + 1 or words[by - 1].tag == "VBN"):
        return by + 1  # "a headcount by village officials", "samples taken by the laboratory"
    somebody = noun + 2 + (noun + 2 < end and words[noun + 2].pos in ("DET", "PRON"))
    of = words[noun + 1].text == "of" and somebody < end
    return noun + 2 if of and looks_like_somebody(words[somebody]) else first  # "the logs of its volunteers"


def _of_others(material: Word, small: Word) -> bool:
    return (material.text.lower(), small.text) in _OF_OTHERS


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


def noun_phrase(cast: Cast, first: int) -> Iterator[int]:
    """The words from ``first`` as far as they may be one noun phrase: "the Moravian daily Slovo"."""
    for word in cast.words[first : first + _NEAR_SAYING]:
        if word.pos not in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM") and word.tag != "POS":
            return
        yield word.i
