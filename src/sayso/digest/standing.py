"""The record of a story as it stood at an edition, for a page that is written later than its edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sayso.digest.passage import outlet_of
from sayso.digest.reports import origins_in, reports_of
from sayso.model import Edition, Point, Reading, Story

__all__ = ["as_it_stood"]


def as_it_stood(story: Story, edition: Edition, readings: Mapping[str, Reading]) -> Story:
    """``story`` without what was published after ``edition.at``.

    What has no date stays: it cannot be said to be later. Origins and outlets are
    counted anew from what is left.
    """

    def by_then(when: str | None) -> bool:
        return not when or not edition.at or when[: len(edition.at)] <= edition.at

    def published(article: str) -> str | None:
        return readings[article].article.published if article in readings else None

    articles = tuple(a for a in story.articles if by_then(published(a)))
    kept = set(articles)
    origins, outlets = story.origins, story.outlets
    if len(kept) < len(story.articles):
        left = replace(story, articles=articles)
        reports = reports_of(left, readings)
        origins = len(set(origins_in(left, readings).values()))
        outlets = len({outlet_of(readings[a].article) for a in reports if a in readings})

    def point_then(point: Point) -> Point:
        return point if by_then(point.altered_at) else replace(point, altered_at=None)

    measures = (
        replace(
            m, points=tuple(point_then(p) for p in m.points if p.article in kept and by_then(p.reported_at))
        )
        for m in story.measures
    )
    return replace(
        story,
        articles=articles,
        origins=origins,
        outlets=outlets,
        copies=tuple(c for c in story.copies if c.article in kept),
        measures=tuple(m for m in measures if m.points),
        positions=tuple(p for p in story.positions if p.article in kept and by_then(p.since)),
        changes=tuple(c for c in story.changes if by_then(c.at)),
        editions=tuple(e for e in story.editions if e.number <= edition.number),
    )
