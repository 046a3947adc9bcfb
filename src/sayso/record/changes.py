"""The kinds of change that a report can make, and the line of the record that each becomes.

=============  ==================================================================================
kind           what counts, and what does not
=============  ==================================================================================
new_story      the first report of a story. Not: any later one, however big.
first_figure   the first number for a measure, see :mod:`sayso.record.series`, where weighed signs make it
               news, see :mod:`sayso.record.newsworth`. Not: two helicopters, eight investigators; a number in
               passing on nobody's word; the dead of years ago.
revision       a party's number changed. Not: rounder, recalled, repeated, a part, nor told before on nobody's word; nor
               from one that barely likely counts the same, where no word of the text tells that it moved.
conflict       two parties' numbers cannot both hold, and likely count the same. Not: the same pair again; sums and
               rates of two reports.
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

Nothing changes by a report that only tells again (:mod:`sayso.record.retelling`); nor by a sentence that the story has
carried before, word for word (:mod:`sayso.record.carried`).

A line keeps its id whatever comes later: it is made of its kind, its report, its party, what it is about and where its
words stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from sayso.model import Article, Change, Evidence, FigureState, Point, State
from sayso.record.corrected import Corrected
from sayso.record.entries import Entry
from sayso.record.evidence import evidence_of
from sayso.record.openings import opening_of
from sayso.record.turn import Turn

__all__ = ["correction_changes", "figure_change", "opening_change", "turn_change"]


def opening_change(story: str, article: Article) -> Change:
    """That a story begins, in the words with which its first report does."""
    return _change(story, "new_story", article, None, evidence_of(article, opening_of(article)))


def correction_changes(story: str, article: Article, corrected: Iterable[Corrected]) -> list[Change]:
    """What an outlet has altered on its page; once, where the same word stands in the standfirst and in the text."""
    first: dict[tuple[str, ...], Corrected] = {}
    for each in corrected:
        first.setdefault(each.altered, each)
    return [
        _change(
            story,
            "correction",
            article,
            article.outlet,
            evidence_of(article, each.span),
            before=each.before,
            after=each.after,
        )
        for each in first.values()
    ]


def figure_change(story: str, article: Article, entry: Entry) -> Change:
    """What a number does to its measure, set against the number it differs from."""
    before, point = entry.effect.before, entry.counted.point
    return _change(
        story,
        entry.effect.kind,
        article,
        point.source,
        point.evidence,
        before=_state(before) if before else None,
        after=_state(point),
        about=entry.series.id,
        measure=entry.label,
    )


def turn_change(story: str, article: Article, turn: Turn) -> Change:
    """A party's new stance, and the one it had."""
    return _change(
        story,
        turn.kind,
        article,
        turn.party,
        turn.position.evidence,
        before=turn.before,
        after=turn.after,
        about=turn.topic,
    )


def _change(
    story: str,
    kind: str,
    article: Article,
    party: str | None,
    evidence: Evidence,
    *,
    before: State | None = None,
    after: State | None = None,
    about: str = "",
    measure: str | None = None,
) -> Change:
    key = f"{story}|{kind}|{article.id}|{party}|{about}|{evidence.position}"
    at = article.published or article.reference_date
    return Change(
        id="c" + blake2b(key.encode(), digest_size=6).hexdigest(),
        kind=kind,
        at=(article.modified or at) if kind == "correction" else at,
        article=article.id,
        party=party,
        measure=measure,
        before=before,
        after=after,
        evidence=evidence,
    )


def _state(point: Point) -> FigureState:
    words = point.evidence.quote.exact
    return FigureState(point.low, point.high, point.hedge, point.as_of, point.source, point.change, words)
