"""The reports of a story: by origin, with their copies; and those that added nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.digest.calendar import moment_words
from sayso.digest.difference import Piece, difference
from sayso.digest.passage import outlet_of
from sayso.digest.plain import one_line, safe_url
from sayso.model import Change, Copy, Edition, Reading, Story

__all__ = [
    "Correction",
    "Group",
    "Quiet",
    "Report",
    "groups_of",
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
    """ "91%" of its text in the origin; "" for an origin."""
    kind: str
    """exact, near or excerpt; "" for an origin."""
    credit: str


@dataclass(frozen=True)
class Correction:
    """What an outlet altered on its page."""

    outlet: str
    when: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Group:
    """An origin, the copies of it, and what was altered in any of them."""

    origin: Report
    copies: tuple[Report, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Quiet:
    """Reports that added nothing to the record."""

    copies: tuple[Report, ...]
    repeats: tuple[Report, ...]


def reports_of(story: Story, readings: Mapping[str, Reading]) -> list[str]:
    """The ids of the story's reports, in order. A page and its later versions are one report: the latest."""
    latest = _latest_versions(story, readings)
    return [article for article in story.articles if latest[article] == article]


def _latest_versions(story: Story, readings: Mapping[str, Reading]) -> dict[str, str]:
    """Every article with the latest version of its page."""
    addresses = {a: readings[a].article.url if a in readings else None for a in story.articles}
    latest = {url: article for article, url in addresses.items() if url}
    return {article: latest[url] if url else article for article, url in addresses.items()}


def groups_of(story: Story, readings: Mapping[str, Reading], year: str | None) -> list[Group]:
    """All reports of ``story`` under their origins, the origins in order of publication."""
    copies = {copy.article: copy for copy in story.copies}
    latest = _latest_versions(story, readings)
    reports = reports_of(story, readings)
    members: dict[str, list[Copy]] = {a: [] for a in reports if a not in copies}
    for article in reports:
        if article in copies:
            root = _root(article, copies)
            members.setdefault(latest.get(root, root), []).append(copies[article])
    corrected: dict[str, list[Change]] = {}
    for change in story.changes:
        if change.kind == "correction":
            corrected.setdefault(latest.get(change.article, change.article), []).append(change)
    return [
        Group(
            origin=_report(origin, None, readings, year),
            copies=tuple(_report(copy.article, copy, readings, year) for copy in group),
            corrections=tuple(
                _correction(change, readings, year)
                for article in (origin, *(copy.article for copy in group))
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


def _root(article: str, copies: Mapping[str, Copy]) -> str:
    """The end of the chain of copies; a chain that bites its tail ends where it was entered."""
    seen = {article}
    while article in copies and copies[article].of not in seen:
        article = copies[article].of
        seen.add(article)
    return article


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
