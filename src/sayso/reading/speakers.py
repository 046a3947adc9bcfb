"""Speakers: who stands behind every statement, on whose word, and through whom it reached the page.

* ``speaker`` is what the words of the source mean: the entity of its head noun (surname, title,
  acronym, "the lawmaker", "the agency", a capital for its government), the antecedent of a
  pronoun, or somebody unnamed as printed. A statement without a source has the speaker
  of the one it goes on from, else whom the sentence before is on
  (:mod:`sayso.reading.speakers_before`); "a court heard" tells who was spoken to. What cannot be told stays None.
* ``on_word_of`` is the party that the speaker cites: "Lee said, citing the spy agency" is said
  by Lee on the word of the agency; "Yonhap reported, citing the NIS" by Yonhap on the
  word of the NIS. "Citing concerns" cites nobody.
* ``via`` are those between the page and the speaker, nearest to the page first: the
  speakers of the statements around a nested one ("he said the agency confirmed": the agency, via
  him), with the parties these cite, and who has seen a document ("a report seen by
  Reuters"). The speaker’s own name is never in it.

Statements are taken in the order of the text, an outer one before those nested in it, so that a
pronoun finds who spoke before it.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from sayso.model import Article, Entity, Span, Speaker, Statement, Voice
from sayso.reading.analysis import Analysis
from sayso.reading.entities_lexicon import closed
from sayso.reading.speakers_before import told_of_before
from sayso.reading.speakers_behind import client_of, document_of
from sayso.reading.speakers_between import (
    carrier_of,
    is_heard,
    is_mouth_of,
    is_quoted_by_nobody,
    opens_with_who,
    told_between,
)
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_cited import (
    Citation,
    cited_speaker,
    find_citations,
    owners,
    voice,
)
from sayso.reading.speakers_phrases import read_phrase
from sayso.reading.speakers_pronouns import pronoun_speaker
from sayso.reading.speakers_quoted import on_behalf, quoted
from sayso.reading.speakers_sources import as_printed, is_described_person, speaker_of
from sayso.reading.speakers_talk import Talk
from sayso.reading.speakers_things import Heard, thing
from sayso.reading.speakers_through import find_published, handed_on_by

__all__ = ["resolve_speakers"]

_YOU = frozenset(("you",))
_HIM = closed("cited_pronouns")
_ENOUGH = 16
_PIECES = 4
"""Letters of a quotation that make it the same as another one, and no common phrase."""


def resolve_speakers(
    analysis: Analysis, article: Article, statements: tuple[Statement, ...], entities: tuple[Entity, ...]
) -> tuple[Statement, ...]:
    """The same statements, in the same order, with speaker, via and on_word_of filled in."""
    from sayso.reading.statements import continues

    if not statements or not analysis.words:
        return statements
    scene = _Scene(Cast(analysis, article, entities), statements, continues(statements, article))
    for statement in sorted(statements, key=_place):
        scene.resolve(statement)
    return tuple(scene.finished(s) for s in statements)


def _place(statement: Statement) -> tuple[int, str]:
    spans = (*statement.source, *statement.cue, *statement.content)
    return min((start for start, _ in spans), default=0), statement.id


class _Scene:
    """Statements of one article on their way to their speakers."""

    def __init__(self, cast: Cast, statements: tuple[Statement, ...], goes_on: dict[str, str]) -> None:
        self.cast = cast
        self.by_id = {s.id: s for s in statements}
        self.goes_on = goes_on
        self.speakers: dict[str, Speaker | None] = {}
        self.cites: dict[str, Speaker] = {}
        self.heard: list[Heard] = []
        self.through: dict[str, tuple[Voice, ...]] = {}
        """Who stands between the page and the speaker of a statement, apart from those around it."""
        self.known: dict[Speaker, tuple[Voice, ...]] = {}
        """A document without an entity, and who has seen it: it is not seen again at every mention."""
        self.citations = owners(cast, find_citations(cast), statements)
        self.published = owners(cast, find_published(cast), statements)
        self.heard_only = {s.id for s in statements if is_heard(cast, s)}
        """What somebody hears, who does not say it."""
        self.quoting = {s.id: pair for s in statements if (pair := quoted(cast, s)) is not None}
        """Who is quoted, and by whom, by statement."""

    def resolve(self, statement: Statement) -> Speaker | None:
        """The speaker of a statement; those it hangs on are resolved before it."""
        if statement.id in self.speakers:
            return self.speakers[statement.id]
        self.speakers[statement.id] = None  # a ring of parents ends here
        parent = self.by_id.get(statement.parent or "")
        around = self.resolve(parent) if parent is not None else None
        speaker = self._speaker(statement, around)
        self.speakers[statement.id] = speaker
        for cited in self._told_by(self.citations.get(statement.id, ()), statement):
            if cited != speaker:
                self.cites.setdefault(statement.id, cited)
        printers = self._told_by(self.published.get(statement.id, ()), statement)
        through = tuple(voice(each) for each in printers if each != speaker)
        through = through or self._interposed(statement, speaker) or self._still_quoting(statement, speaker)
        known = self.through.get(statement.id)
        if through and (known is None or known[0].entity is None):
            self.through[statement.id] = through  # "extracts printed by the Courier quote …"
        if speaker is not None:
            self._note_seen(statement, speaker)
            self._hear(statement, speaker)
        return speaker

    def _interposed(self, statement: Statement, speaker: Speaker | None) -> tuple[Voice, ...]:
        between = told_between(self.cast, statement) or carrier_of(self.cast, statement)
        by = self._who(statement, between, None) if between is not None else self._citing_back(statement)
        return (voice(by),) if by is not None and by != speaker else ()

    def _citing_back(self, statement: Statement) -> Speaker | None:
        """Who cites in "It cited an official, | who said": the speaker of the sentence before."""
        if not opens_with_who(self.cast, statement):
            return None
        here = self.cast.sentence(statement.source[0][0])
        told = [
            id
            for id, found in self.citations.items()
            if any(each.back and self.cast.sentence(each.place) == here for each in found)
        ]
        return self.resolve(self.by_id[told[0]]) if told else None

    def _still_quoting(self, statement: Statement, speaker: Speaker | None) -> tuple[Voice, ...]:
        """Who quotes in "he was quoted as saying", by nobody: who passed on what the same said right before."""
        if speaker is None or statement.id in self.through or not is_quoted_by_nobody(self.cast, statement):
            return ()
        paragraph = self.cast.text.rfind("\n", 0, statement.cue[0][0])
        before = [s for s in self.by_id.values() if paragraph < _place(s)[0] < _place(statement)[0]]
        for each in sorted(before, key=_place, reverse=True):
            if self.speakers.get(each.id) == speaker:
                return self._via(each, speaker)[:1]
        return ()

    def _told_by(self, citations: Sequence[Citation], statement: Statement) -> list[Speaker]:
        """The parties that these cite, those left out that are none; "quoting him" cites who spoke before."""
        talk = Talk([h.speaker for h in self.heard[-60:]]) if citations else Talk()
        cited = (
            self._who(statement, each.span, None)
            if self.cast.text[slice(*each.span)].lower() in _HIM
            else cited_speaker(self.cast, each.span, talk)
            for each in citations
        )
        return [each for each in cited if each is not None]

    def _note_seen(self, statement: Statement, speaker: Speaker) -> None:
        seen_by = tuple(voice(each) for each in handed_on_by(self.cast, statement) if each != speaker)
        if seen_by:
            self.through.setdefault(statement.id, seen_by)
            if speaker.entity is None:
                self.known.setdefault(speaker, seen_by)
        elif speaker in self.known:
            self.through.setdefault(statement.id, self.known[speaker])

    def _speaker(self, statement: Statement, around: Speaker | None) -> Speaker | None:
        if not statement.source:
            before = self.by_id.get(self.goes_on.get(statement.id, "")) or self._same_words(statement)
            if before is not None:
                return self.resolve(before)
            told = told_of_before(self.cast, statement, self.by_id.values())
            return self.cast.speaker(told) if told is not None else None
        if statement.id in self.heard_only:
            return None
        pair = self.quoting.get(statement.id) or on_behalf(self.cast, statement)
        if pair is None:
            return self._who(statement, statement.source[0], around)
        by = self._who(statement, pair[1], around)
        if by is not None:
            self.through[statement.id] = (*self.known.get(by, ()), voice(by))
        return self._who(statement, pair[0], around)

    def _same_words(self, statement: Statement) -> Statement | None:
        """For a quotation by nobody, in a heading or set apart, the one of the text with the same words."""
        words = _bare(self.cast.text, statement.content)
        if statement.cue or len(words) < _ENOUGH:
            return None
        bare, other = self.quotations.get(words[:_ENOUGH], ("", None))
        return other if bare.startswith(words) else None

    @cached_property
    def quotations(self) -> dict[str, tuple[str, Statement]]:
        """The first letters of every piece of what somebody is said to have said → all its letters from there."""
        found: dict[str, tuple[str, Statement]] = {}
        for statement in self.by_id.values():
            for n in range(len(statement.content) if statement.source else 0):
                bare = _bare(self.cast.text, statement.content[n : n + _PIECES])
                found.setdefault(bare[:_ENOUGH], (bare, statement))
        return found

    def _who(self, statement: Statement, span: Span, around: Speaker | None) -> Speaker | None:
        heard = [h for h in self.heard[-60:] if h.start < span[0]]
        if self.cast.text[span[0] : span[1]].lower() in _YOU:
            return self._other_of_two(statement, around)
        own = self._who_speaks(statement)
        is_pronoun, speaker = pronoun_speaker(self.cast, span, statement, around, heard, own)
        if is_pronoun:
            return speaker
        phrase = read_phrase(self.cast, span)
        if phrase is None:
            return None
        outer = self.by_id.get(statement.parent or "")
        client = client_of(self.cast, phrase, outer.source, around) if outer is not None else None
        if client is not None:
            return client
        speaker = speaker_of(self.cast, phrase, self._talk(statement, around, heard))
        if around is not None and speaker == around and is_described_person(phrase):
            return as_printed(self.cast, phrase)  # the coach said the player told her: not the coach
        return speaker

    def _other_of_two(self, statement: Statement, around: Speaker | None) -> Speaker | None:
        """Whom "you" means in a turn of an interview: the other one, where two speak; None elsewhere."""
        if not self._is_turn(self.by_id.get(statement.parent or "")):
            return None
        turns = [self.resolve(s) for s in self.by_id.values() if s.parent is None and self._is_turn(s)]
        others = {each.name: each for each in turns if each is not None and each != around}
        return next(iter(others.values())) if len(others) == 1 and around is not None else None

    def _is_turn(self, statement: Statement | None) -> bool:
        cue = statement.cue if statement is not None else ()
        return [self.cast.text[start:end] for start, end in cue] == [":"]

    def _who_speaks(self, statement: Statement) -> Speaker | None:
        """In whose words, printed as spoken, it stands: in them nobody calls himself "he"."""
        around = list(self._around(statement))
        for each in (*around[-1:], *around[:1]):
            if each.kind == "direct" or self._is_turn(each):
                return self.speakers.get(each.id)
        return None

    def _around(self, statement: Statement) -> Iterator[Statement]:
        """The statements around a nested one, the nearest first."""
        outer, passed = self.by_id.get(statement.parent or ""), {statement.id}
        while outer is not None and outer.id not in passed:
            passed.add(outer.id)
            yield outer
            outer = self.by_id.get(outer.parent or "")

    def _talk(self, statement: Statement, around: Speaker | None, heard: list[Heard]) -> Talk:
        def owner(i: int) -> Speaker | None:
            span = self.cast.analysis.span(i, i)
            return pronoun_speaker(self.cast, span, statement, around, heard)[1]

        def body(i: int) -> Speaker | None:
            return thing(self.cast, self.cast.analysis.span(i, i), statement, heard, bodies=True)

        return Talk([h.speaker for h in heard], owner, body)

    def _hear(self, statement: Statement, speaker: Speaker) -> None:
        spans = (*statement.source, *statement.cue, *statement.content)
        source = statement.source[0][0] if statement.source else spans[0][0]
        end = max(e for _, e in spans) - 1
        insort(self.heard, Heard(speaker, min(s for s, _ in spans), source, end), key=lambda h: h.source)

    def finished(self, statement: Statement) -> Statement:
        """The statement with its speaker, those it came through, and the one it is based on."""
        speaker, cited = self.speakers[statement.id], self.cites.get(statement.id)
        hears = statement.source and statement.id in self.heard_only
        heard_by = self.cast.text[slice(*statement.source[0])] if hears else None
        return replace(
            statement,
            addressee=statement.addressee or heard_by,
            medium=statement.medium
            or (None if statement.id in self.quoting else document_of(self.cast, statement, speaker)),
            speaker=speaker,
            via=self._via(statement, speaker),
            on_word_of=voice(cited) if cited is not None else None,
        )

    def _via(self, statement: Statement, speaker: Speaker | None) -> tuple[Voice, ...]:
        chain = [*self.through.get(statement.id, ())]
        for outer in self._around(statement):
            said, cited = self.speakers[outer.id], self.cites.get(outer.id)
            voices = (
                *self.through.get(outer.id, ()),
                voice(said) if said is not None else None,
                voice(cited) if cited is not None else None,
            )
            chain[:0] = [each for each in voices if each is not None]
        own = voice(speaker) if speaker is not None else None
        return tuple(v for v in dict.fromkeys(chain) if v != own and not is_mouth_of(v, own))


def _bare(text: str, spans: tuple[Span, ...]) -> str:
    """The attributed words in small letters, marks and spaces left out."""
    words = "".join(text[start:end] for start, end in spans).lower()
    return "".join(filter(str.isalnum, words))
