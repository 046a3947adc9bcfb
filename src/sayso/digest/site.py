"""A folder of static files: a page an edition, the latest beside them, a list of stories, feeds.

::

    index.html                   the stories, each with its latest headline
    feed.atom                    every edition of every story
    STORY/edition-1.html …       one page an edition; an older one is never written again
    STORY/index.html             the latest
    STORY/feed.atom              the editions of the story

A file is written beside its place and moved there, so a reader never meets half
a page and a crash leaves the old one; a file whose bytes have not changed is not
touched.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.digest.calendar import long_words
from sayso.digest.counting import count
from sayso.digest.edition import render_page
from sayso.digest.feed import Entry, atom_feed
from sayso.digest.plain import one_line
from sayso.digest.reports import reports_of
from sayso.digest.standing import as_it_stood
from sayso.digest.templating import fill
from sayso.digest.weight import in_order
from sayso.digest.wording import standfirst
from sayso.model import Edition, Reading, Story

__all__ = ["StoryBundle", "folder_of", "write_site"]

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,80}")


@dataclass(frozen=True)
class StoryBundle:
    """A story with all its editions, oldest first, and the readings of its articles by id."""

    story: Story
    editions: tuple[Edition, ...]
    readings: Mapping[str, Reading]


def write_site(out: Path, bundles: Sequence[StoryBundle], *, base_url: str = "") -> tuple[Path, ...]:
    """Write the files under ``out``; what comes back are those written or changed, in order.

    Links in pages are relative; ``base_url`` (with its final slash) makes those in the
    feeds absolute. A missing page of an older edition is written from the record cut
    back to that edition's date. Raises OSError where ``out`` cannot be written.
    """
    bundles = [bundle for bundle in bundles if bundle.editions]
    written: list[Path] = []
    for bundle in bundles:
        written += _write_story(out / folder_of(bundle.story), bundle, base_url)
    entries = [
        entry for bundle in bundles for entry in _entries(bundle, f"{base_url}{folder_of(bundle.story)}/")
    ]
    index = fill("index.html.j2", feed="feed.atom", stories=[_listed(b) for b in _latest_first(bundles)])
    feed = atom_feed(
        entries,
        title="sayso: occasional digest",
        link=f"{base_url}index.html",
        feed_link=f"{base_url}feed.atom",
    )
    written += _write(out / "index.html", index) + _write(out / "feed.atom", feed)
    return tuple(written)


def folder_of(story: Story) -> str:
    """The name of the story's folder: its id, or a safe form of it with a hash where the id holds more
    than letters, digits, ``_``, ``.`` and ``-``."""
    if _SAFE.fullmatch(story.id):
        return story.id
    kept = re.sub(r"[^A-Za-z0-9_-]+", "-", story.id).strip("-")[:60]
    return f"{kept or 'story'}-{hashlib.sha256(story.id.encode('utf-8', 'replace')).hexdigest()[:10]}"


def _write_story(folder: Path, bundle: StoryBundle, base_url: str) -> list[Path]:
    written: list[Path] = []
    ordered = sorted(bundle.editions, key=lambda e: e.number)
    before = {e.number: e for e in (*bundle.story.editions, *ordered)}
    for edition in ordered:
        path = folder / f"edition-{edition.number}.html"
        last = edition is ordered[-1]
        if path.exists() and not last:
            continue
        story = bundle.story if last else as_it_stood(bundle.story, edition, bundle.readings)
        page = render_page(story, edition, bundle.readings, before.get(edition.number - 1))
        written += _write(path, page)
        if last:
            written += _write(folder / "index.html", page)
    home = f"{base_url}{folder.name}/" if base_url else ""
    feed = atom_feed(
        _entries(bundle, home),
        title=f"sayso: {one_line(bundle.story.title)}",
        link=f"{home}index.html",
        feed_link=f"{home}feed.atom",
    )
    return written + _write(folder / "feed.atom", feed)


def _entries(bundle: StoryBundle, home: str) -> list[Entry]:
    story = bundle.story
    return [
        Entry(
            edition=edition,
            title=one_line(story.title),
            summary=standfirst(
                in_order([c for c in story.changes if c.id in set(edition.changes)], story),
                story,
                bundle.readings,
            ),
            link=f"{home}edition-{edition.number}.html",
        )
        for edition in bundle.editions
    ]


def _latest_first(bundles: Sequence[StoryBundle]) -> list[StoryBundle]:
    by_id = sorted(bundles, key=lambda b: b.story.id)
    return sorted(by_id, key=lambda b: max(e.at for e in b.editions), reverse=True)


def _listed(bundle: StoryBundle) -> dict[str, object]:
    story, latest = bundle.story, max(bundle.editions, key=lambda e: e.number)
    reports = count(len(reports_of(story, bundle.readings)), "report")
    return {
        "title": one_line(story.title),
        "number": latest.number,
        "date": long_words(latest.at),
        "headline": latest.headline,
        "href": f"{folder_of(story)}/index.html",
        "reports": ", ".join((reports, count(story.outlets, "outlet"), count(story.origins, "origin"))),
    }


def _write(path: Path, text: str) -> list[Path]:
    """Put ``text`` at ``path`` in one move; [path] where that changed anything, else []."""
    body = text.encode("utf-8")
    if path.exists() and path.read_bytes() == body:
        return []
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
        Path(name).chmod(0o644)  # mkstemp's 0600 would keep a web server out
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return [path]
