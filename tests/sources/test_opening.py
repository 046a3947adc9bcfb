"""What a user names: files, folders, feeds, addresses, standard input."""

from __future__ import annotations

import io
import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from sayso.article import articles_from
from sayso.errors import EmptyInput, FetchError, InputError, NotText
from sayso.model import Article
from sayso.sources import Document, Fetcher, open_source, passed_over
from sayso.sources.kinds import kind_of

PAGE = (
    "<!doctype html><html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut in {place}</h1>"
    "<p>The mayor of {place} said on Friday that the bridge would stay shut until spring, and blamed the frost.</p>"
    "<p>Nobody was hurt, according to the police, who had closed the road on Thursday night.</p></article></body></html>"
)
FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Lowmarsh Gazette</title>{items}</channel></rss>"""
ITEM = (
    "<item><title>{title}</title><link>{link}</link><pubDate>Fri, 07 Mar 2014 10:00:00 +0100</pubDate></item>"
)


def feed(*links: str) -> str:
    return FEED.format(
        items="".join(ITEM.format(title=f"Item {n}", link=link) for n, link in enumerate(links, 1))
    )


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def documents(name: str | Path, **more: object) -> list[Document | InputError]:
    return list(open_source(str(name), **more))  # type: ignore[arg-type]


def names(found: list[Document | InputError]) -> list[str]:
    return [Path(each.name).name for each in found]


# --- kinds -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "name", "media_type", "kind"),
    [
        (b"<p>x</p>", "a.html", None, "html"),
        (b"plain", "a.txt", None, "text"),
        (b"<html>", "a.txt", None, "text"),
        (b'{"text": "x"}', "a.jsonl", None, "jsonl"),
        (b'{"text": "x"}', "", None, "json"),
        (b'{"text": "x"}\n{"text": "y"}\n', "", None, "jsonl"),
        (b'[{"text": "x"}]', "", None, "json"),
        (b"[North Korean] troops", "", None, "text"),
        (b"\n <!DOCTYPE html><title>x</title>", "", None, "html"),
        (b"The <b>mayor</b> said", "", None, "text"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "news", "text/html", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a.html", None, "feed"),
        (b"\xff\xfe" + "<?xml version='1.0'?><rss>".encode("utf-16-le"), "a.xml", None, "feed"),
        (b"<html><body>about the <rss> tag", "a.html", None, "html"),
        (b"<?xml version='1.0'?><opml version='2.0'>", "a.xml", None, "opml"),
        (b"<?xml version='1.0'?><urlset>", "sitemap", None, "sitemap"),
        (b"<?xml version='1.0'?><svg/>", "a.xml", None, "xml"),
        (b"<div>x</div>", "story", "text/html; charset=utf-8", "html"),
        (b"plain words", "story", "text/plain", "text"),
        (b"<html><p>x", "story", "text/plain", "html"),
    ],
)
def test_the_kind_of_a_document(body: bytes, name: str, media_type: str | None, kind: str) -> None:
    assert kind_of(body, name, media_type) == kind


# --- files and folders -------------------------------------------------------------


def test_a_folder_is_read_in_order_and_the_rest_is_named(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.jsonl", ".hidden.txt", ".git/d.txt", "photo.jpg", "README.md"):
        write(tmp_path, name, "x")
    skipped: list[str] = []
    found = documents(tmp_path, skipped=skipped.append)
    assert names(found) == ["a.html", "b.txt", "c.jsonl"]
    assert [each.kind for each in found if isinstance(each, Document)] == ["html", "text", "jsonl"]
    assert sorted(Path(each).name for each in skipped) == ["README.md", "photo.jpg"]


def test_what_was_passed_over_is_one_line() -> None:
    assert passed_over([]) is None
    assert passed_over(["a/LICENSE"]) == "1 file passed over: without an ending"
    assert passed_over(["a.py", "b.md", "c.MD"]) == "3 files passed over: .md, .py"
    assert passed_over([f"x.{n}" for n in range(7)]) == "7 files passed over: .0, .1, .2, .3, .4 …"


@pytest.mark.parametrize("name", ["", " \t"])
def test_an_empty_name_is_no_folder(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", "x")
    monkeypatch.chdir(tmp_path)
    (error,) = documents(name)
    assert isinstance(error, InputError)
    assert "has to have a name" in str(error)


def test_a_feed_on_standard_input_leads_to_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(feed("one.html").encode())))
    (error,) = documents("-")
    assert str(error) == "one.html: a feed on standard input leads to no file"


def test_a_circle_of_folders_ends(tmp_path: Path) -> None:
    write(tmp_path, "sub/a.txt", "x")
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    assert names(documents(tmp_path)) == ["a.txt"]


def test_what_cannot_be_read_is_said_in_a_line(tmp_path: Path) -> None:
    empty = write(tmp_path, "empty.txt", "")
    opml = write(tmp_path, "list.xml", "<opml version='2.0'></opml>")
    cases = {tmp_path / "none.html": InputError, empty: EmptyInput, opml: NotText, "gopher://x/": FetchError}
    for name, kind in cases.items():
        (error,) = documents(name)
        assert type(error) is kind
        assert str(error).startswith(f"{name}: ")
        assert "\n" not in str(error)
    (tmp_path / "void").mkdir()
    assert [type(each) for each in documents(tmp_path / "void")] == [EmptyInput]


@pytest.mark.parametrize(
    ("body", "kind"), [(b"<html><p>x</p></html>", "html"), (b"plain", "text"), (b'{"text":"x"}', "json")]
)
def test_standard_input_is_sniffed(body: bytes, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))
    (found,) = documents("-")
    assert isinstance(found, Document)
    assert (found.name, found.body, found.kind) == ("standard input", body, kind)


# --- feeds in files ------------------------------------------------------------------


def test_a_feed_in_a_file_leads_to_the_files_beside_it(tmp_path: Path) -> None:
    write(tmp_path, "pages/one.html", PAGE.format(place="Lowmarsh"))
    write(tmp_path, "with space.html", PAGE.format(place="Upmarsh"))
    path = write(
        tmp_path, "feed.xml", feed("pages/one.html", "missing.html", "with%20space.html", "pages/one.html")
    )
    found = documents(path)
    assert names(found) == ["one.html", "missing.html", "with space.html"]
    assert isinstance(found[1], FetchError)
    articles = [a for d in found if isinstance(d, Document) for a in articles_from(d)]
    assert [a.title for a in articles if isinstance(a, Article)] == [
        "Bridge shut in Lowmarsh",
        "Bridge shut in Upmarsh",
    ]
    assert {a.outlet for a in articles if isinstance(a, Article)} == {"Lowmarsh Gazette"}
    assert {a.published for a in articles if isinstance(a, Article)} == {"2014-03-07T09:00:00Z"}


def test_where_a_link_leads_nowhere_the_whole_text_in_the_feed_is_read(tmp_path: Path) -> None:
    whole = "<p>The bridge at Lowmarsh stays shut, the mayor said.</p>" * 8
    item = "<item><title>{t}</title>{link}<content:encoded><![CDATA[{text}]]></content:encoded></item>"
    items = item.format(t="Gone", link="<link>gone.html</link>", text=whole)
    items += item.format(t="No link", link="", text=whole.replace("Lowmarsh", "Pell"))
    items += item.format(t="Teaser", link="<link>teaser.html</link>", text="<p>The bridge …</p>")
    head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title>'
    found = documents(write(tmp_path, "feed.xml", f"<?xml version='1.0'?>{head}{items}</channel></rss>"))
    assert [type(each) for each in found] == [Document, Document, FetchError]
    for each in found[:2]:
        assert isinstance(each, Document) and each.url is None
        (article,) = articles_from(each)
        assert isinstance(article, Article) and "stays shut" in article.text and article.outlet == "Gazette"


def test_a_feed_in_a_file_leads_nowhere_else(tmp_path: Path) -> None:
    secret = write(tmp_path, "secret.txt", "secret")
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds" / "link.txt").symlink_to(secret)
    links = ("../secret.txt", secret.as_uri(), str(secret), "link.txt", "file://host/x", "ftp://x.example/")
    path = write(tmp_path, "feeds/feed.rss", feed(*links))
    found = documents(path)
    assert len(found) == len(links)
    assert all(isinstance(each, FetchError) for each in found)


LINKED = "<item><title>{0}</title><link>{1}</link></item>"


@pytest.mark.parametrize(
    ("items", "read", "fault"),
    [
        (LINKED.format("One & two", "one.html") + "</channel></rss>", 1, None),
        ("<item><title>One</title><link>one.html</lnik></item></channel></rss>", 1, None),
        (LINKED.format("One", "one.html") + "\n<item><title>Two</title><link>two.ht", 1,
         "it breaks off at line 2; of 2 items in it 1 can be read"),
        (LINKED.format("One", "one.html") + LINKED.format("Two", "two.html") + "<item><tit", 2,
         "it breaks off at line 1; of 3 items in it 2 can be read"),
        ("<item><title>One<link>one.html</link></item>" + LINKED.format("Two", "two.html") + "</channel></rss>", 1,
         "its XML is broken at line 1 (mismatched tag); of 2 items in it 1 can be read"),
    ],
)  # fmt: skip
def test_of_a_broken_feed_is_read_what_can_be_and_said_what_is_wrong(
    tmp_path: Path, items: str, read: int, fault: str | None
) -> None:
    for name in ("one.html", "two.html"):
        write(tmp_path, name, PAGE)
    path = write(tmp_path, "feed.xml", f"<?xml version='1.0'?><rss version='2.0'><channel>{items}")
    found = documents(path)
    assert [str(each) for each in found if isinstance(each, InputError)] == (
        [f"{path}: the feed is not whole: {fault}"] if fault else []
    )
    assert sum(not isinstance(each, InputError) for each in found) == read


def test_a_feed_that_breaks_off_before_its_first_item_says_so(tmp_path: Path) -> None:
    path = write(tmp_path, "feed.xml", "<?xml version='1.0'?>\n<rss version='2.0'><chan")
    assert [str(each) for each in documents(path)] == [
        f"{path}: the feed has no whole item: it breaks off at line 2"
    ]


def test_an_atom_feed_and_a_feed_without_items(tmp_path: Path) -> None:
    write(tmp_path, "one.html", PAGE.format(place="Lowmarsh"))
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette &amp;amp; Post</title><entry><title>One</title>"
        "<link href='one.html'/><updated>2014-03-07T10:00:00Z</updated></entry><entry><title>No link</title></entry></feed>"
    )
    first, second = documents(write(tmp_path, "a.atom", atom))
    assert isinstance(first, Document)
    assert first.hints is not None
    assert (first.hints.title, first.hints.outlet, first.hints.published) == (
        "One",
        "Gazette & Post",
        "2014-03-07T10:00:00Z",
    )
    assert isinstance(second, FetchError)
    assert "No link" in str(second)
    assert [type(each) for each in documents(write(tmp_path, "b.rss", feed()))] == [EmptyInput]


# --- over the network, on this machine -------------------------------------------------


@pytest.fixture
def site() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            base = f"http://127.0.0.1:{self.server.server_address[1]}"
            pages = {
                "/one": ("text/html", PAGE.format(place="Lowmarsh")),
                "/feed": (
                    "application/rss+xml",
                    feed("/one", "/dead", "file:///etc/hosts", "http://localhost:1/", f"{base}/data"),
                ),
                "/data": ("application/json", json.dumps({"text": "The bridge is shut."})),
                "/opml": ("text/xml", "<opml version='2.0'/>"),
            }
            kind, body = pages.get(self.path, ("", ""))
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_address_the_user_names_is_read_even_on_this_machine(site: str) -> None:
    (found,) = documents(f"{site}/one")
    assert isinstance(found, Document)
    assert (found.kind, found.url) == ("html", f"{site}/one")


def test_a_feed_is_followed_and_what_fails_does_not_stop_it(site: str) -> None:
    with Fetcher(delay=0.0) as fetcher:
        found = documents(f"{site}/feed", fetcher=fetcher)
    kinds = [type(each).__name__ for each in found]
    assert kinds == ["Document", "FetchError", "FetchError", "FetchError", "Document"]
    assert "404" in str(found[1])
    assert "leads to no file" in str(found[2])
    assert "private network" in str(found[3])
    assert found[4].kind == "json"


def test_a_page_that_is_gone_and_a_list_of_feeds(site: str) -> None:
    assert [type(each) for each in documents(f"{site}/none")] == [FetchError]
    (error,) = documents(f"{site}/opml")
    assert "OPML" in str(error)
