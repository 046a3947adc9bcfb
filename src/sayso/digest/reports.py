"""The reports of a story: by origin, with their copies; and those that changed nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.digest.calendar import moment_words
from sayso.digest.difference import Piece, difference
from sayso.digest.passage import outlet_of
from sayso.digest.plain import one_line, safe_url
from sayso.model import Change, Copy, Edition, Reading, Story
from sayso.record.origins import origins_of

__all__ = [
    "Correction",
    "Group",
    "Quiet",
    "Report",
    "groups_of",
    "origins_in",
    "quiet_of",
    "reports_of",
    "since_edition",
]


@dataclass(frozen=True)
class Report:
    """One report in a list."""

    outlet: str
    title: str
    when: str
    url: str | None
    share: str
    """ "91%" of its text in the origin; "" for one in words of its own."""
    kind: str
    """exact, near, excerpt or merged; "" for one in words of its own."""
    credit: str


@dataclass(frozen=True)
class Correction:
    """What an outlet altered on its page."""

    outlet: str
    when: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Group:
    """An origin, what goes back to it, and what was altered in any of them."""

    origin: Report
    copies: tuple[Report, ...]
    """In the words of the origin, or of another report that goes back to it."""
    others: tuple[Report, ...]
    """In other words: of the agency it credits too, or naming it as their source."""
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Quiet:
    """Reports on which no change stands; those in words of their own may still have added to what is shown."""

    copies: tuple[Report, ...]
    repeats: tuple[Report, ...]


def reports_of(story: Story, readings: Mapping[str, Reading]) -> list[str]:
    """The ids of the story's reports, in order. A page and its later versions are one report: the latest."""
    latest = _latest_versions(story, readings)
    return [article for article in story.articles if latest[article] == article]


def origins_in(story: Story, readings: Mapping[str, Reading]) -> dict[str, str]:
    """The story's articles with the report that stands for their origin (:mod:`sayso.record.origins`). A copy whose
    origin is not in the story, and an article without a reading, stand for themselves."""
    known = [readings[article].article for article in story.articles if article in readings]
    return {article: article for article in story.articles} | origins_of(known, story.copies)


def _latest_versions(story: Story, readings: Mapping[str, Reading]) -> dict[str, str]:
    """Every article with the latest version of its page."""
    addresses = {a: readings[a].article.url if a in readings else None for a in story.articles}
    latest = {url: article for article, url in addresses.items() if url}
    return {article: latest[url] if url else article for article, url in addresses.items()}


def groups_of(story: Story, readings: Mapping[str, Reading], year: str | None) -> list[Group]:
    """All reports of ``story`` under their origins, the origins in order of publication."""
    copies = {copy.article: copy for copy in story.copies}
    latest = _latest_versions(story, readings)
    origins = origins_in(story, readings)
    members: dict[str, list[str]] = {}
    for article in reports_of(story, readings):
        members.setdefault(origins[article], []).append(article)
    corrected: dict[str, list[Change]] = {}
    for change in story.changes:
        if change.kind == "correction":
            corrected.setdefault(latest.get(change.article, change.article), []).append(change)
    return [
        Group(
            origin=_report(origin, None, readings, year),
            copies=tuple(_report(a, copies[a], readings, year) for a in group if a != origin and a in copies),
            others=tuple(_report(a, None, readings, year) for a in group if a != origin and a not in copies),
            corrections=tuple(
                _correction(change, readings, year)
                for article in (origin, *(a for a in group if a != origin))
                for change in corrected.get(article, ())
            ),
        )
        for origin, group in sorted(members.items(), key=lambda item: _published(item[0], readings) or "9999")
    ]


def since_edition(story: Story, previous: Edition | None, readings: Mapping[str, Reading]) -> list[str]:
    """The reports published after the edition before, in order; all of them for a first edition. One
    without a date is taken to be of this edition only where there was none before."""
    reports = reports_of(story, readings)
    if previous is None:
        return reports
    return [a for a in reports if (_published(a, readings) or "") > previous.at]


def quiet_of(
    story: Story, previous: Edition | None, readings: Mapping[str, Reading], year: str | None
) -> Quiet:
    """The reports since the edition before on which no change stands."""
    latest = _latest_versions(story, readings)
    told = {latest.get(change.article, change.article) for change in story.changes}
    copies = {copy.article: copy for copy in story.copies}
    quiet = [a for a in since_edition(story, previous, readings) if a not in told]
    return Quiet(
        copies=tuple(_report(a, copies[a], readings, year) for a in quiet if a in copies),
        repeats=tuple(_report(a, None, readings, year) for a in quiet if a not in copies),
    )


def _published(article: str, readings: Mapping[str, Reading]) -> str | None:
    return readings[article].article.published if article in readings else None


def _report(article: str, copy: Copy | None, readings: Mapping[str, Reading], year: str | None) -> Report:
    found = readings[article].article if article in readings else None
    return Report(
        outlet=outlet_of(found),
        title=one_line(found.title or "") if found else "",
        when=moment_words(found.published if found else None, year),
        url=safe_url(found.url) if found else None,
        share=f"{int(copy.share * 100)}%" if copy else "",  # rounded down: 99.6% is not all of it
        kind=copy.kind if copy else "",
        credit=one_line(found.credit or "") if found else "",
    )


def _correction(change: Change, readings: Mapping[str, Reading], year: str | None) -> Correction:
    found = readings[change.article].article if change.article in readings else None
    before = change.before if isinstance(change.before, str) else ""
    after = change.after if isinstance(change.after, str) else ""
    return Correction(outlet_of(found), moment_words(change.at, year), difference(before, after))
