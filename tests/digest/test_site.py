from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree, html

from sayso.digest import Entry, StoryBundle, atom_feed, compose, write_site
from sayso.digest.site import folder_of
from sayso.digest.standing import as_it_stood
from sayso.model import Edition

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def bundle(story, editions, readings) -> StoryBundle:
    return StoryBundle(story, editions, readings)


def feed_of(path):
    return etree.fromstring(path.read_bytes())


def test_a_site_has_its_pages_list_and_feeds(tmp_path, bundle):
    written = write_site(tmp_path, [bundle])
    names = sorted(str(p.relative_to(tmp_path)) for p in written)
    assert names == [
        "feed.atom",
        "index.html",
        "lake-venn/edition-1.html",
        "lake-venn/edition-2.html",
        "lake-venn/feed.atom",
        "lake-venn/index.html",
    ]
    assert (tmp_path / "lake-venn/index.html").read_bytes() == (
        tmp_path / "lake-venn/edition-2.html"
    ).read_bytes()
    index = html.document_fromstring((tmp_path / "index.html").read_text("utf-8"))
    assert index.xpath("//h2/a/@href") == ["lake-venn/index.html"]
    assert index.xpath("//h2/a")[0].text == bundle.editions[1].headline
    assert not list(tmp_path.rglob("*.part"))


def test_every_relative_link_leads_to_a_file(tmp_path, bundle):
    write_site(tmp_path, [bundle])
    for page in tmp_path.rglob("*.html"):
        for href in html.document_fromstring(page.read_text("utf-8")).xpath("//@href"):
            if not href.startswith(("http", "#")):
                assert (page.parent / href).resolve().is_file(), f"{page}: {href}"
    for feed in tmp_path.rglob("*.atom"):
        for href in feed_of(feed).xpath("//@href"):
            assert (feed.parent / href).resolve().is_file(), f"{feed}: {href}"


def test_writing_twice_changes_nothing(tmp_path, bundle):
    write_site(tmp_path, [bundle])
    assert write_site(tmp_path, [bundle]) == ()


def test_an_older_edition_is_never_written_again(tmp_path, bundle):
    write_site(tmp_path, [replace(bundle, editions=bundle.editions[:1])])
    older = tmp_path / "lake-venn/edition-1.html"
    older.write_text("as it was", "utf-8")
    write_site(tmp_path, [bundle])
    assert older.read_text("utf-8") == "as it was"


def test_an_older_page_written_late_knows_nothing_of_later(tmp_path, bundle, readings):
    write_site(tmp_path, [bundle])
    page = (tmp_path / "lake-venn/edition-1.html").read_text("utf-8")
    assert "62" not in html.document_fromstring(page).xpath("//main")[0].text_content()
    assert "4 reports from 3 outlets go back to" in page
    story = as_it_stood(bundle.story, bundle.editions[0], readings)
    assert story.articles == ("a1", "a2", "a3", "a4") and story.origins == 3
    assert as_it_stood(bundle.story, bundle.editions[1], readings).origins == bundle.story.origins


def test_an_older_page_does_not_know_what_was_altered_later(bundle, readings):
    first, second = bundle.editions[:2]
    told = next(m for m in bundle.story.measures if (m.points[0].reported_at or "") < first.at)
    point = replace(told.points[0], altered_at=second.at)
    story = replace(bundle.story, measures=(replace(told, points=(point,)),))
    assert as_it_stood(story, first, readings).measures[0].points[0].altered_at is None
    assert as_it_stood(story, second, readings).measures[0].points[0].altered_at == second.at


def test_a_failed_write_leaves_the_old_page(tmp_path, bundle, monkeypatch):
    write_site(tmp_path, [bundle])
    before = (tmp_path / "index.html").read_bytes()

    def refuse(self, target):
        raise OSError("the disk is full")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    changed = replace(bundle, story=replace(bundle.story, title="Another title"))
    with pytest.raises(OSError, match="disk is full"):
        write_site(tmp_path, [changed])
    assert (tmp_path / "index.html").read_bytes() == before
    assert not list(tmp_path.rglob("*.part"))


def test_a_story_cannot_write_outside_the_folder(tmp_path, bundle):
    for name in ("../../etc", "..", ".hidden", "a/b", "", "ünïcode", "x" * 300, "\ud800"):
        folder = folder_of(replace(bundle.story, id=name))
        assert "/" not in folder and not folder.startswith(".") and 0 < len(folder) < 100
    assert folder_of(replace(bundle.story, id="a/b")) != folder_of(replace(bundle.story, id="a-b"))


def test_stories_are_listed_latest_first(tmp_path, bundle, story, changes):
    early = compose(replace(story, id="early"), [changes["first"]], 1)
    other = StoryBundle(replace(story, id="early", title="Early"), (early,), bundle.readings)
    silent = StoryBundle(replace(story, id="silent"), (), {})
    write_site(tmp_path, [other, silent, bundle])
    index = html.document_fromstring((tmp_path / "index.html").read_text("utf-8"))
    assert index.xpath("//h2/a/@href") == ["lake-venn/index.html", "early/index.html"]
    assert len(feed_of(tmp_path / "feed.atom").xpath("//a:entry", namespaces=ATOM)) == 3


def test_no_story_yet(tmp_path):
    write_site(tmp_path, [])
    assert "No edition has been written yet." in (tmp_path / "index.html").read_text("utf-8")


def test_the_feed_has_what_atom_asks_for(tmp_path, bundle):
    write_site(tmp_path, [bundle], base_url="https://digest.example/")
    feed = feed_of(tmp_path / "feed.atom")
    assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == ["https://digest.example/feed.atom"]
    assert feed.xpath("a:updated/text()", namespaces=ATOM) == ["2025-03-04T13:20:00Z"]
    entries = feed.xpath("a:entry", namespaces=ATOM)
    assert [e.xpath("a:title/text()", namespaces=ATOM)[0] for e in entries] == [
        bundle.editions[1].headline,
        bundle.editions[0].headline,
    ]
    for entry in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(entry.xpath(f"a:{name}", namespaces=ATOM)) == 1
    ids = feed.xpath("//a:id/text()", namespaces=ATOM)
    assert len(set(ids)) == len(ids) and all(i.startswith("urn:uuid:") for i in ids)
    assert entries[0].xpath("a:link/@href", namespaces=ATOM) == [
        "https://digest.example/lake-venn/edition-2.html"
    ]


def test_an_edition_keeps_its_id_and_its_day():
    edition = Edition("s", 1, "2025-03-04", (), "Headline")
    entry = Entry(edition, "Story", "", "e.html")
    first = atom_feed([entry], title="t", link="i.html", feed_link="f.atom")
    elsewhere = atom_feed(
        [replace(entry, link="https://b.example/e.html")], title="u", link="i.html", feed_link="x"
    )
    read = [
        etree.fromstring(f.encode()).xpath("//a:entry/a:id/text()", namespaces=ATOM)
        for f in (first, elsewhere)
    ]
    assert read[0] == read[1]
    assert "2025-03-04T12:00:00Z" in first, "noon keeps the day in every zone a reader may show it in"
    assert "1970-01-01T00:00:00Z" in atom_feed([], title="t", link="i", feed_link="f")
