"""An edition: what changed in the record of a story, and the page that says so.

The page is a function of the record and the edition: no clock, no random number,
no order of a set. The same inputs give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sayso.digest.calendar import day_words, long_words, moment_words, year_of
from sayso.digest.counting import also_line, copies_line, count, quiet_line
from sayso.digest.difference import difference
from sayso.digest.figures import leading_first, measure_table, words_in
from sayso.digest.passage import passage_of
from sayso.digest.plain import one_line
from sayso.digest.positions import topics_of
from sayso.digest.quotations import quotations_of
from sayso.digest.reports import groups_of, quiet_of, reports_of, since_edition
from sayso.digest.series import series_view
from sayso.digest.templating import fill
from sayso.digest.voices import unnamed_voice
from sayso.digest.weight import in_order, weightiest
from sayso.digest.wording import change_line, headline, kind_words, standfirst
from sayso.model import Change, Edition, Measure, Reading, Story

__all__ = ["compose", "render_page"]

_CHARTED_AT_MOST = 3
_TOPICS_AT_MOST = 6


def compose(
    story: Story, changes: Sequence[Change], number: int, readings: Mapping[str, Reading] | None = None
) -> Edition:
    """The edition that tells ``changes``, headlined by the weightiest.

    ``at`` is the date of the latest change, so an edition does not depend on when it
    is written; "" where no change has a date. ``readings`` name a speaker who is no
    party. Raises ValueError where there is no
    change: without one there is no edition.
    """
    lead = weightiest(changes, story)
    return Edition(
        story=story.id,
        number=number,
        at=max((change.at for change in changes if change.at), default=""),
        changes=tuple(change.id for change in changes),
        headline=headline(lead, story, readings),
    )


def render_page(
    story: Story, edition: Edition, readings: Mapping[str, Reading], previous: Edition | None
) -> str:
    """The edition as one HTML page that needs nothing else.

    ``readings`` are those of the story's articles by id; where one is missing its
    words are shown from the evidence. Links go to ``edition-N.html`` beside the page,
    to ``feed.atom`` there and to ``../index.html``.
    """
    year = year_of(edition.at)
    told = set(edition.changes)
    changes = in_order([change for change in story.changes if change.id in told], story)
    return fill(
        "page.html.j2",
        feed="feed.atom",
        title=one_line(story.title),
        number=edition.number,
        date=long_words(edition.at),
        previous=previous,
        previous_date=day_words(previous.at[:10], year) if previous else "",
        headline=edition.headline,
        standfirst=standfirst(changes, story, readings),
        changes=[_change_view(change, story, readings, year, i) for i, change in enumerate(changes, 1)],
        **_quiet_view(story, previous, readings, year),
        **_figures_view(story.measures, changes, readings, year),
        **_says_view(story, changes, previous, readings, year),
        **_reports_view(story, readings, year),
    )


def _change_view(
    change: Change, story: Story, readings: Mapping[str, Reading], year: str | None, place: int
) -> dict[str, Any]:
    line = change_line(change, story, year, readings)
    before, after = change.before, change.after
    voice = unnamed_voice(change.evidence, readings) if change.measure else ""
    copies = sum(copy.of == change.article for copy in story.copies)
    return {
        "key": f"change-{place}",
        "kind": kind_words(change.kind),
        "line": line,
        "joint": ": " if change.measure or line.text.startswith("“") else " ",
        "pieces": difference(before, after) if isinstance(before, str) and isinstance(after, str) else (),
        "passage": passage_of(change.evidence, readings, year, change.party or voice),
        "more": _more(change, copies, readings, year),
    }


def _more(change: Change, copies: int, readings: Mapping[str, Reading], year: str | None) -> str:
    """What stands behind a report's outlet and date: how many tell the same, and when its page was altered."""
    known = readings.get(change.article)
    published = known.article.published if known else None
    altered = change.kind == "correction" and change.at and change.at != published
    told = [f"altered {moment_words(change.at, year)}"] if altered else []
    told += [f"first of {count(copies + 1, 'report')}"] if copies else []
    return "".join(f", {each}" for each in told)


def _quiet_view(
    story: Story, previous: Edition | None, readings: Mapping[str, Reading], year: str | None
) -> dict[str, Any]:
    quiet = quiet_of(story, previous, readings, year)
    return {"quiet": quiet, "quiet_line": quiet_line(quiet, previous)}


def _figures_view(
    measures: Sequence[Measure], changes: Sequence[Change], readings: Mapping[str, Reading], year: str | None
) -> dict[str, Any]:
    """The measures of this edition and those with a series, at most three; the others folded away."""
    ordered = leading_first(measures, changes)
    touched = {change.measure for change in changes}
    leading = [m for m in ordered if m.name in touched or len(m.points) > 1] or ordered
    leading = leading[:_CHARTED_AT_MOST]
    others = [
        measure_table(m, readings, f"also-{i}", year) for i, m in enumerate(ordered) if m not in leading
    ]
    return {
        "measures": [
            series_view(
                m, measure_table(m, readings, f"m{i}", year), words_in(readings), alone=len(leading) == 1
            )
            for i, m in enumerate(leading)
        ],
        "others": others,
        "also": also_line(others),
    }


def _says_view(
    story: Story,
    changes: Sequence[Change],
    previous: Edition | None,
    readings: Mapping[str, Reading],
    year: str | None,
) -> dict[str, Any]:
    topics, voices = topics_of(story.positions, changes, readings, year)
    topics, voices = topics[:_TOPICS_AT_MOST], topics[_TOPICS_AT_MOST:] + voices
    copies = {copy.article for copy in story.copies}
    fresh = [a for a in since_edition(story, previous, readings) if a not in copies]
    return {
        "topics": topics,
        "voices": voices,
        "voices_line": f"{count(len(voices), 'other claim')} on the record",
        "quotations": quotations_of(fresh, readings, year),
    }


def _reports_view(story: Story, readings: Mapping[str, Reading], year: str | None) -> dict[str, Any]:
    told = len(reports_of(story, readings))
    reports, outlets = count(told, "report"), count(story.outlets, "outlet")
    goes = "goes" if told == 1 else "go"
    return {
        "count_line": f"{reports} from {outlets} {goes} back to",
        "origins_line": count(story.origins, "origin"),
        "groups": [
            {
                "origin": group.origin,
                "copies": group.copies,
                "others": group.others,
                "corrections": group.corrections,
                "copies_line": copies_line(group),
            }
            for group in groups_of(story, readings, year)
        ],
    }
