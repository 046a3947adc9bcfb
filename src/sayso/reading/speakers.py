"""Speakers: who stands behind every statement, on whose word, and through whom it reached the page.

* ``speaker`` is what the words of the source mean: the entity of its head noun (surname, title,
  acronym, "the lawmaker", "the agency", a capital for its government), the antecedent of a
  pronoun, or somebody unnamed as printed. A statement without a source has the speaker
  of the one it goes on from. What cannot be told stays None.
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
from dataclasses import replace

from sayso.model import Article, Entity, Speaker, Statement, Voice
from sayso.reading.analysis import Analysis
from sayso.reading.speakers_cast import Cast
from sayso.reading.speakers_cited import Citation, cited_speaker, find_citations, handed_on_by, voice
from sayso.reading.speakers_phrases import read_phrase
from sayso.reading.speakers_pronouns import pronoun_speaker
from sayso.reading.speakers_sources import speaker_of
from sayso.reading.speakers_things import Heard

__all__ = ["resolve_speakers"]


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
        self.citations = self._owners(find_citations(cast), statements)

    def _owners(self, citations: list[Citation], statements: tuple[Statement, ...]) -> dict[str, Citation]:
        """For each "citing …" the statement of its sentence whose cue is nearest, an outer one first."""
        found: dict[str, Citation] = {}
        for place, span in citations:
            sentence = self.cast.sentence(place)
            near = [
                (statement.parent is not None, abs(start - place), statement.id)
                for statement in statements
                for start, _ in statement.cue[:1]
                if self.cast.sentence(start) == sentence and not _within(statement, place)
            ]
            if near:
                found.setdefault(min(near)[2], (place, span))
        return found

    def resolve(self, statement: Statement) -> Speaker | None:
        """The speaker of a statement; those it hangs on are resolved before it."""
        if statement.id in self.speakers:
            return self.speakers[statement.id]
        self.speakers[statement.id] = None  # a ring of parents ends here
        parent = self.by_id.get(statement.parent or "")
        around = self.resolve(parent) if parent is not None else None
        speaker = self._speaker(statement, around)
        self.speakers[statement.id] = speaker
        if statement.id in self.citations:
            cited = cited_speaker(self.cast, self.citations[statement.id][1], self._earlier())
            if cited is not None and cited != speaker:
                self.cites[statement.id] = cited
        if speaker is not None:
            self._hear(statement, speaker)
        return speaker

    def _speaker(self, statement: Statement, around: Speaker | None) -> Speaker | None:
        if not statement.source:
            before = self.by_id.get(self.goes_on.get(statement.id, ""))
            return self.resolve(before) if before is not None else None
        span = statement.source[0]
        heard = [h for h in self.heard[-60:] if h.start < span[0]]
        is_pronoun, speaker = pronoun_speaker(self.cast, span, statement, around, heard)
        if is_pronoun:
            return speaker
        phrase = read_phrase(self.cast, span)
        return speaker_of(self.cast, phrase, self._earlier()) if phrase is not None else None

    def _earlier(self) -> list[Speaker]:
        return [h.speaker for h in self.heard[-60:]]

    def _hear(self, statement: Statement, speaker: Speaker) -> None:
        spans = (*statement.source, *statement.cue, *statement.content)
        source = statement.source[0][0] if statement.source else spans[0][0]
        end = max(e for _, e in spans) - 1
        insort(self.heard, Heard(speaker, min(s for s, _ in spans), source, end), key=lambda h: h.source)

    def finished(self, statement: Statement) -> Statement:
        """The statement with its speaker, those it came through, and the one it is based on."""
        speaker, cited = self.speakers[statement.id], self.cites.get(statement.id)
        return replace(
            statement,
            speaker=speaker,
            via=self._via(statement, speaker),
            on_word_of=voice(cited) if cited is not None else None,
        )

    def _via(self, statement: Statement, speaker: Speaker | None) -> tuple[Voice, ...]:
        chain: list[Voice] = []
        outer, passed = self.by_id.get(statement.parent or ""), {statement.id}
        while outer is not None and outer.id not in passed:
            passed.add(outer.id)
            pair = (self.speakers[outer.id], self.cites.get(outer.id))
            chain[:0] = [voice(each) for each in pair if each is not None]
            outer = self.by_id.get(outer.parent or "")
        seen_by = handed_on_by(self.cast, statement)
        if seen_by is not None:
            chain.append(voice(seen_by))
        own = voice(speaker) if speaker is not None else None
        return tuple(v for v in dict.fromkeys(chain) if v != own)


def _within(statement: Statement, place: int) -> bool:
    # Content of reported speech may have taken ", citing …" along; a quotation may not.
    return statement.kind != "indirect" and any(start < place < end for start, end in statement.content)
