"""What changes when a report comes in: the story as a fold over its readings.

=============  ==================================================================================
kind           what counts, and what does not
=============  ==================================================================================
new_story      the first report of a story. Not: any later one, however big.
first_figure   the first number for a measure, see :mod:`sayso.record.series`, where weighed signs make it
               news, see :mod:`sayso.record.newsworth`. Not: two helicopters, eight investigators; a number in
               passing on nobody's word; the dead of years ago.
revision       a party's number changed. Not: rounder, recalled, repeated, a part, nor told before on nobody's word.
conflict       two parties' numbers cannot both hold. Not: the same pair again.
denial         a party denies, first time or of a new claim, see :mod:`sayso.record.positions`; also in its own
               words, see :mod:`sayso.record.denying`. Not: again, nor in the words of an earlier report; nor in
               a heading, whose text says it in full.
confirmation   a party confirms or admits, first time, or finds what another denied, see
               :mod:`sayso.record.findings`. Not: its own earlier word; nor where the first number of the
               same sentence, new to the story, already changed a figure; nor deep in a report what nobody else has
               spoken on, unless it is told as done now ("conceded that", not "has conceded").
reversal       a party that denied confirms, or the other way; also where the report tells that it had held the
               contrary, in the same sentence (:mod:`sayso.record.turning`) or near it
               (:mod:`sayso.record.retracting`), and to leave after a refusal to; "now says" the contrary of
               its own earlier word; withdraws a claim. Not: to confirm one thing and deny another.
correction     an outlet altered a number, name or "not" on its page, see
               :mod:`sayso.record.corrections`. Not: an added paragraph, a comma.
=============  ==================================================================================

Nothing changes by a report that says it retells (:mod:`sayso.record.explainers`), some of whose numbers have been
told; nor by a sentence the story has carried before, word for word, whoever prints it: so a
copy adds only what it does not share with its origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from sayso.model import (
    Article,
    Change,
    Evidence,
    FigureState,
    Measure,
    Point,
    Position,
    Reading,
    Span,
    State,
)
from sayso.record.bounds import STEPS
from sayso.record.corrected import Corrected
from sayso.record.corrections import corrections, sentences_of
from sayso.record.counts import Counted, countable
from sayso.record.evidence import evidence_of, sentence_around
from sayso.record.explainers import is_explainer
from sayso.record.identity import measure_of
from sayso.record.in_turn import is_in_turn
from sayso.record.measures import measure_id
from sayso.record.newsworth import is_news
from sayso.record.notices import without_notices
from sayso.record.openings import opening_of
from sayso.record.ordering import newest_first
from sayso.record.own_release import as_issued
from sayso.record.parties import Parties
from sayso.record.positions import Positions
from sayso.record.retold import is_of_then, is_on_now
from sayso.record.scenes import Scenes
from sayso.record.series import Effect, Series
from sayso.record.shingles import words_of
from sayso.record.telling import Telling, telling_of
from sayso.record.turn import Turn
from sayso.record.turns import turns_of
from sayso.record.turnworth import Leanings, likely_turns
from sayso.record.voices import with_voices
from sayso.record.weighed_turns import settled

__all__ = ["StoryFold"]

_RETELLS = 0.25
"""The share of its numbers that have been told, from which a report that says it explains is taken at its word."""
_NEAR = 300
"""Characters within which a number with no noun counts what the number before it did."""


class StoryFold:
    """The record of one story, report after report, in order of publication."""

    def __init__(self, story: str) -> None:
        self._story = story
        self._series: list[Series] = []
        self._parties = Parties()
        self._positions = Positions()
        self._scenes = Scenes()
        self._leanings = Leanings()
        self._carried: set[tuple[str, ...]] = set()
        self._versions: dict[str, frozenset[str]] = {}
        """The articles that were a page up to each of its versions."""
        self._reports = 0

    def measures(self) -> tuple[Measure, ...]:
        """Every measure with a point, in the order first met."""
        return tuple(
            Measure(series.id, self._label(series), series.quantity.unit, tuple(series.points))
            for series in self._series
            if series.points
        )

    def _label(self, series: Series) -> str:
        """What a measure is called; where another is called the same, with the place that only this one is of."""
        alike = [s for s in self._series if s.points and s is not series and s.label == series.label]
        place = series.place or ""
        if not alike or not place[:1].isupper() or any(s.place == series.place for s in alike):
            return series.label
        return replace(series.all_of or series.quantity, where=place).label

    def positions(self) -> tuple[Position, ...]:
        return self._positions.all()

    def take(self, reading: Reading, older: Article | None = None) -> tuple[Change, ...]:
        """Add a reading; what it changed, in the order of the text.

        ``older`` is the version of the same page taken before, if there is one: then what the outlet
        altered is a correction, and the altered passage changes nothing else: a party's count stands at the
        number that is there now, and never stood at the one before.
        """
        reading = as_issued(without_notices(with_voices(reading)))
        article = reading.article
        self._parties.note_places(reading)
        changes: list[Change] = []
        if self._reports == 0:
            span = opening_of(article)
            changes.append(self._change("new_story", article, None, None, None, evidence_of(article, span)))
        corrected = self._correct(article, older, changes)
        counting = newest_first(countable(reading, self._parties))
        retold = self._retold(counting)
        if self._reports and is_explainer(article) and (retold >= _RETELLS or not counting):
            self._note(counting)
        else:
            figures = self._figures(article, counting, telling_of(reading, counting, retold), corrected)
            changes += self._turns(reading, corrected, self._with_figures(counting, figures))
            changes += [change for _, _, change in figures]
            self._carried |= {self._key(article, span) for span in sentences_of(article)}
        self._scenes.note(article, counting)
        if self._reports == 0:
            self._note_what_opens(counting)
        self._reports += 1
        return tuple(sorted(changes, key=lambda c: (c.kind != "new_story", c.evidence.position, c.id)))

    # -- corrections ----------------------------------------------------------

    def _correct(self, article: Article, older: Article | None, changes: list[Change]) -> list[Corrected]:
        if older is None:
            return []
        versions = self._versions.get(older.id, frozenset({older.id}))
        self._versions[article.id] = versions | {article.id}
        places = []
        found = corrections(older, article)
        told: set[tuple[str, ...]] = set()
        for each in found:
            before, after = older.text[slice(*each.before)], article.text[slice(*each.after)]
            at = article.modified or article.published
            homes = [series for series in self._series if series.withdraw(versions, before, after, at)]
            places.append(Corrected(each.after, tuple(homes)))
            if each.altered in told:
                continue  # the same word in the standfirst and in the text
            told.add(each.altered)
            evidence = evidence_of(article, each.after)
            changes.append(self._change("correction", article, article.outlet, before, after, evidence))
        return places

    # -- figures --------------------------------------------------------------

    def _note(self, counting: Sequence[Counted]) -> None:
        """Put what a report tells again to the measures that have the number; what is new is left to a report."""
        for counted in counting:
            series = measure_of(self._series, counted, None)
            if series is not None and any(_same(p, counted.point) for p in series.points):
                series.points.append(counted.point)

    def _figures(
        self, article: Article, counting: Sequence[Counted], telling: Telling, corrected: list[Corrected]
    ) -> list[tuple[Counted, Effect, Change]]:
        found = []
        counts: dict[tuple[str, str | None], bool] = {}
        beside: dict[str, list[Point]] = {}
        last: tuple[int, Series] | None = None
        totals = {c.figure.id for c in counting if c.point.change == "total"}
        for counted in counting:
            span = counted.figure.span
            carried = self._is_carried(article, span)
            near = last is not None and 0 <= span[0] - last[0] < _NEAR
            scene = self._scenes.scene_of(article, counted, counting, self._series)
            righted = next((c for c in corrected if c.span[0] <= span[0] < c.span[1]), None)
            series = righted.home_of(counted) if righted else None
            if series is None:
                series = self._series_of(counted, article.id, last[1] if last and near else None, scene)
            last = last if counted.is_duration else (span[1], series)
            if not is_in_turn(counted, series, self._series):
                continue
            key = (series.id, counted.point.source)
            if counted.point.change == "total":
                if key in counts and not (counts[key] and is_on_now(article, span)):
                    continue  # one count a party and report: the first, before what it recalls
                given = counted.point.low or 0.0
                if is_of_then(article, span) and series.stands_at(given, counted.point.source, own=True):
                    continue  # what its source gave before, told as of then
                # the next one counts where this is as of before: "yesterday it spoke of 34. Today it says 31"
                counts[key] = series.stands_with(counted.point)
            elif counted.point.change in STEPS and (key in counts or counted.leads_to(totals)):
                series.points += [] if carried else [counted.point]  # "another 40, bringing the total to 120"
                continue
            if carried:
                continue
            if righted is not None:
                point = counted.point
                series.put_right(replace(point, reported_at=article.modified or point.reported_at))
                continue
            if series.id not in beside:
                beside[series.id] = [c.point for c in counting if series.quantity.one_with(c.quantity)]
            effect = series.take(
                counted.point,
                beside[series.id],
                counted.reached,
                counted.previous,
                counted.moved,
                ours=counted.ours,
            )
            counted = _as_named(counted, series)
            if counted.bare and series.quantity.nameless and not _answers(counted.point, series):
                continue  # "its count is 40": of what, nobody can tell
            if effect and is_news(effect, counted, series, self._series, telling):
                found.append((counted, effect, self._figure_change(article, counted, effect, series)))
        return found

    def _note_what_opens(self, counting: Sequence[Counted]) -> None:
        """Mark the only count of a fate in the opening of the story's first report."""
        leading = {c.point.evidence.position for c in counting if c.lead}
        for series in self._series:
            state = series.quantity.state
            alone = [s for s in self._series if s.quantity.state == state and s.points] == [series]
            opens = any(point.evidence.position in leading for point in series.points)
            series.opens = state is not None and alone and opens

    def _retold(self, counting: Sequence[Counted]) -> float:
        """The share of a report's numbers that the story has been told: of an explainer, most."""
        told = {(point.low, point.high) for series in self._series for point in series.points}
        known = [(c.point.low, c.point.high) in told for c in counting]
        return sum(known) / len(known) if known else 0.0

    def _series_of(self, counted: Counted, article: str, before: Series | None, scene: str | None) -> Series:
        """The measure a figure goes on with, or a new one."""
        here = [s for s in self._series if s.scene == scene and s.quantity.of_time == counted.is_duration]
        series = measure_of(here, counted, before)
        if series is None:
            name = f"{counted.quantity.name} {counted.figure.span[0]}"
            series = Series(counted.quantity, measure_id(self._story, name, article))
            series.scene = scene
            self._series.append(series)
        series.widen(counted)
        series.note(article, counted.figure.place, counted.frame, counted.whom)
        return series

    def _figure_change(self, article: Article, counted: Counted, effect: Effect, series: Series) -> Change:
        before = _state(effect.before) if effect.before else None
        evidence = counted.point.evidence
        return self._change(
            effect.kind, article, counted.point.source, before, _state(counted.point), evidence, series
        )

    # -- positions ------------------------------------------------------------

    def _turns(
        self, reading: Reading, corrected: list[Corrected], with_figures: set[str | None]
    ) -> list[Change]:
        article = reading.article

        def is_repeat(span: Span) -> bool:
            altered = any(c.span[0] <= span[0] < c.span[1] for c in corrected)
            return altered or self._is_carried(article, span)

        found = list(turns_of(reading, self._positions, self._parties, is_repeat))
        signs = self._leanings.signs_of(reading, self._parties, self._positions.all())
        likely = likely_turns(article.text, signs)
        told_of = {side: [each.sentence.span for each in every] for side, every in signs.items()}
        found = settled(
            reading, found, likely, self._positions, self._parties, self._leanings.nos_of, is_repeat, told_of
        )
        for _, turn in found:
            if turn.kind == "reversal":
                self._leanings.note_turn(self._parties.side(turn.party))
        return [
            self._turn_change(article, turn)
            for statement, turn in found
            if not (turn.kind == "confirmation" and statement.id in with_figures and not turn.contested)
        ]

    def _with_figures(
        self, counting: Sequence[Counted], figures: list[tuple[Counted, Effect, Change]]
    ) -> set[str | None]:
        """The statements told by what their numbers changed: to confirm these is no more news.

        Not "confirmed that 191 had crossed to Ketria and 185 to Solvane", where another has told the 191 before.
        """
        first: dict[str | None, Counted] = {}
        for counted in sorted(counting, key=lambda c: c.figure.span):
            first.setdefault(counted.figure.statement, counted)
        points = [p for series in self._series for p in series.points]
        told = {
            statement
            for statement, c in first.items()
            if any(p.low == c.point.low and p.source not in (None, c.point.source) for p in points)
        }
        return {c.figure.statement for c, _, _ in figures} - told

    def _turn_change(self, article: Article, turn: Turn) -> Change:
        return self._change(
            turn.kind, article, turn.party, turn.before, turn.after, turn.position.evidence, mark=turn.topic
        )

    # -- both -----------------------------------------------------------------

    def _is_carried(self, article: Article, span: Span) -> bool:
        return self._key(article, sentence_around(article, span)) in self._carried

    @staticmethod
    def _key(article: Article, span: Span) -> tuple[str, ...]:
        return tuple(words_of(article.text[slice(*span)]))

    def _change(
        self,
        kind: str,
        article: Article,
        party: str | None,
        before: State | None,
        after: State | None,
        evidence: Evidence,
        series: Series | None = None,
        mark: str = "",
    ) -> Change:
        about = series.id if series else mark
        key = f"{self._story}|{kind}|{article.id}|{party}|{about}|{evidence.position}"
        return Change(
            "c" + blake2b(key.encode(), digest_size=6).hexdigest(),
            kind,
            (article.modified if kind == "correction" else None)
            or article.published
            or article.reference_date,
            article.id,
            party,
            self._label(series) if series else None,
            before,
            after,
            evidence,
        )


def _answers(point: Point, series: Series) -> bool:
    """Whether somebody else has counted here."""
    return any(each.source != point.source for each in series.points)


def _as_named(counted: Counted, series: Series) -> Counted:
    """A number with no noun as one of what its measure counts."""
    if not counted.quantity.nameless or series.quantity.nameless:
        return counted
    return replace(counted, quantity=replace(series.quantity, tally=counted.quantity.tally))


def _same(a: Point, b: Point) -> bool:
    return (a.low, a.high) == (b.low, b.high)


def _state(point: Point) -> FigureState:
    words = point.evidence.quote.exact
    return FigureState(point.low, point.high, point.hedge, point.as_of, point.source, point.change, words)
