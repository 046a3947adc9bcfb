"""Nothing from outside reaches the page, the chart or the feed as anything but text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from sayso.digest import atom_feed, chart_svg, compose, render_page
from sayso.digest.feed import Entry
from sayso.digest.plain import clean, one_line, safe_url, shorten
from sayso.model import (
    Article,
    Change,
    Evidence,
    FigureState,
    Measure,
    Point,
    Position,
    Quote,
    Reading,
    Story,
)

NASTY = (
    '<script>alert("x")</script><img src=x onerror=alert(1)>{{ 7*7 }}&lt;\u202egpj.exe\u2066\x00\x1b</style>'
)


def record(nasty: str, url: str | None = None) -> tuple[Story, dict[str, Reading], Change]:
    """A story every string of which is ``nasty``."""
    text = nasty or "x"
    evidence = Evidence("a1", "h", (0, len(text)), Quote(text, nasty, nasty))
    article = Article(
        id="a1", text=text, paragraphs=((0, len(text)),), url=url, outlet=nasty, title=nasty, credit=nasty,
        published="2025-03-04", language=nasty,
    )  # fmt: skip
    point = Point(
        nasty, (nasty,), 1, 2, nasty, nasty or "actual", "total", nasty, "2025-03-04", "a1", nasty, evidence
    )
    state = FigureState(1, 1, nasty, nasty, nasty, "total", nasty)
    change = Change("c1", "conflict", "2025-03-04", "a1", nasty, nasty, state, state, evidence)
    fixed = Change("c2", "correction", "2025-03-04", "a1", nasty, None, nasty, nasty + "y", evidence)
    position = Position(nasty, nasty, nasty, "t", "2025-03-04", "a1", evidence)
    story = Story(
        "s", nasty, ("a1",), 1, 1, (), (Measure("m", nasty, nasty, (point, point)),),
        (position, replace(position, party=nasty + "2")), (change, fixed),
    )  # fmt: skip
    return story, {"a1": Reading(article)}, change


def page_of(nasty: str, url: str | None = None) -> str:
    story, readings, _ = record(nasty, url)
    return render_page(story, compose(story, story.changes, 1), readings, None)


PLAIN = html.document_fromstring(page_of("plain"))
ALLOWED = {element.tag for element in PLAIN.iter() if isinstance(element.tag, str)} | {"a"}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80))
@example(NASTY)
@example("'\"><svg onload=alert(1)>")
@example("]]><!--")
@example("\ud800 & \ufffe")
def test_no_input_becomes_markup(nasty):
    tree = html.document_fromstring(page_of(nasty))
    assert {e.tag for e in tree.iter() if isinstance(e.tag, str)} <= ALLOWED
    assert not [e for e in tree.iter() if not isinstance(e.tag, str)], "a comment"
    names = {name for e in tree.iter() for name in e.attrib}
    assert not [n for n in names if n.startswith("on") or n in ("style", "srcdoc", "action")]


def test_text_comes_back_as_it_went_in():
    tree = html.document_fromstring(page_of(NASTY))
    assert tree.xpath("//mark")[0].text == clean(NASTY)
    assert "<script>" in tree.xpath("//mark")[0].text
    assert "\u202e" not in tree.text_content() and "{{ 7*7 }}" in tree.text_content()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example/x",
        "/relative",
        "http:///nohost",
        "https://[::1",
        "file:///etc/passwd",
        "https://a.example/\u202ex",
        "",
        None,
    ],
)
def test_an_address_that_is_not_the_web_is_no_link(url):
    assert safe_url(url) is None
    hrefs = html.document_fromstring(page_of("plain", url)).xpath("//a/@href")
    assert all(h.startswith(("#", "../", "feed.atom")) for h in hrefs)


def test_an_address_cannot_leave_its_attribute():
    url = 'https://a.example/"><script>alert(1)</script>?a=1&b=%22'
    assert safe_url(url) == url
    tree = html.document_fromstring(page_of("plain", url))
    assert not tree.xpath("//script")
    assert url in tree.xpath("//a/@href")


@given(st.text(max_size=200), st.integers(2, 60))
def test_shortened_text_fits_and_is_the_beginning(text, limit):
    short = shorten(text, limit)
    assert len(short) <= limit
    assert one_line(text).startswith(short.removesuffix("…")) or not short.removesuffix("…")


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=60))
@example(NASTY)
def test_a_chart_is_well_formed_and_only_a_drawing(nasty):
    story, _, _ = record(nasty)
    root = etree.fromstring(chart_svg(story.measures[0], width=352))
    assert {e.tag for e in root.iter()} <= {"svg", "g", "path", "line", "rect", "text", "tspan"}
    assert not [
        a for e in root.iter() for a in e.attrib if a in ("id", "style", "href") or a.startswith("on")
    ]


@given(st.text(max_size=60))
@example(NASTY)
def test_a_feed_is_well_formed(nasty):
    story, _, change = record(nasty)
    edition = compose(story, [change], 1)
    feed = atom_feed([Entry(edition, nasty, nasty, "e.html")], title=nasty, link=nasty, feed_link=nasty)
    assert etree.fromstring(feed.encode()).tag.endswith("feed")
