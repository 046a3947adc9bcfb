"""The record of one story as a fold over its readings, in order of publication.

A report may begin the story, alter its page, put numbers to its measures (:mod:`sayso.record.entries`) and tell of
parties that deny, confirm or turn (:mod:`sayso.record.turns`); what of that is a change :mod:`sayso.record.changes`
says in words. Refused: to change anything by a report that explains, where a part of its numbers has been told; by a
passage that an outlet has altered, but the correction itself; a confirmation whose sentence has changed a figure
already; a number twice (:mod:`sayso.record.entries_once`).
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Article, Change, Measure, Position, Reading, Span, Statement
from sayso.record.carried import Carried
from sayso.record.changes import correction_changes, figure_change, opening_change, turn_change
from sayso.record.corrected import Corrected, Pages, corrected_at
from sayso.record.countries import Countries
from sayso.record.counts import countable
from sayso.record.departures import Departures
from sayso.record.entries import entered, told_by_numbers
from sayso.record.entries_once import each_once
from sayso.record.ledger import Ledger
from sayso.record.notices import without_notices
from sayso.record.ordering import newest_first
from sayso.record.own_release import as_issued
from sayso.record.owning_up import as_one_turn
from sayso.record.parties import Parties
from sayso.record.positions import Positions
from sayso.record.retelling import is_retelling
from sayso.record.retold import is_told_as_now
from sayso.record.telling import Telling, telling_of
from sayso.record.turn import Turn
from sayso.record.turns import turns_of
from sayso.record.turnworth import Leanings, likely_turns
from sayso.record.voices import with_voices
from sayso.record.weighed_turns import settled

__all__ = ["StoryFold"]


class StoryFold:
    """The record of one story, report after report, in order of publication."""

    def __init__(self, story: str) -> None:
        self._story = story
        self._ledger = Ledger(story)
        self._parties = Parties()
        self._positions = Positions()
        self._leanings = Leanings()
        self._departures = Departures()
        self._countries = Countries()
        self._carried = Carried()
        self._pages = Pages()
        self._reports = 0

    def measures(self) -> tuple[Measure, ...]:
        """Every measure with a point, in the order first met."""
        return self._ledger.measures()

    def positions(self) -> tuple[Position, ...]:
        return self._positions.all()

    def take(self, reading: Reading, older: Article | None = None) -> tuple[Change, ...]:
        """Add a reading; what it changed, in the order of the text.

        ``older`` is the version of the same page taken before, if there is one: then what the outlet
        altered is a correction, and the altered passage changes nothing else: a party's count stands at the
        number that is there now, and never stood at the one before.
        """
        reading = as_issued(
            without_notices(with_voices(self._countries.told_whose(self._parties.with_companies(reading))))
        )
        article, first = reading.article, self._reports == 0
        self._parties.note_places(reading)
        corrected = self._pages.corrected(older, article, self._ledger.series) if older is not None else []
        counting = newest_first(countable(reading, self._parties))
        telling = telling_of(reading, counting, self._ledger.retold(counting))
        changes = [opening_change(self._story, article)] if first else []
        changes += correction_changes(self._story, article, corrected)
        if not first and older is None and self._tells_again(reading, telling):
            self._ledger.retell(counting)
        else:
            changes += self._news(reading, telling, corrected)
            self._carried.note(article)
        self._ledger.note(article, counting, first=first)
        self._reports += 1
        return tuple(sorted(changes, key=lambda c: (c.kind != "new_story", c.evidence.position, c.id)))

    def _tells_again(self, reading: Reading, telling: Telling) -> bool:
        """Whether a report retells; not one with a party's new number that is told as of now: "now says six"."""
        return is_retelling(reading, telling) and not any(
            counted.point.source is not None
            and is_told_as_now(reading.article, counted.figure)
            and not self._ledger.has_told(counted)
            for counted in telling.counting
        )

    def _news(self, reading: Reading, telling: Telling, corrected: Sequence[Corrected]) -> list[Change]:
        """What the turns and the numbers of a report change; its confirmations, where its numbers have not."""
        article = reading.article
        entries = entered(
            self._ledger, article, telling, corrected, lambda span: self._carried.has(article, span)
        )
        told = told_by_numbers(self._ledger, telling.counting, entries)
        turns = [
            turn_change(self._story, article, turn)
            for statement, turn in self._turns(reading, corrected)
            if not (turn.kind == "confirmation" and statement.id in told and not turn.contested)
        ]
        return turns + [figure_change(self._story, article, entry) for entry in each_once(article, entries)]

    def _turns(self, reading: Reading, corrected: Sequence[Corrected]) -> list[tuple[Statement, Turn]]:
        """The turns of a report, by rules and by all its signs together; it is noted who has turned."""

        def is_repeat(span: Span) -> bool:
            return corrected_at(corrected, span) is not None or self._carried.has(reading.article, span)

        found = list(turns_of(reading, self._positions, self._parties, is_repeat))
        signs = self._leanings.signs_of(reading, self._parties, self._positions.all())
        likely = likely_turns(reading.article.text, signs)
        told_of = {side: [each.sentence.span for each in every] for side, every in signs.items()}
        found = settled(
            reading, found, likely, self._positions, self._parties, self._leanings.nos_of, is_repeat, told_of
        )
        found = self._departures.with_departures(reading, found, self._positions, self._parties, is_repeat)
        found = as_one_turn(reading.article, found, self._parties)
        for _, turn in found:
            if turn.kind == "reversal":
                self._leanings.note_turn(self._parties.side(turn.party))
        return found
