"""The parts that metadata is read with."""

from __future__ import annotations

import pytest

from sayso.article.bylines import authors_of, byline_names
from sayso.article.linked_data import linked_article
from sayso.article.origin import agency_named, article_id, other_site, site_of, snapshot_of
from sayso.article.page import _parsed
from sayso.article.titles import bare_title, is_site


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("By Lena Voss and Tomas Riel", ("Lena Voss", "Tomas Riel")),
        ("Lena Voss, Tomas Riel", ("Lena Voss", "Tomas Riel")),
        ("Lena Voss, Moscow correspondent", ("Lena Voss",)),
        ("Lena Voss | Tomas Riel; Asta Brück", ("Lena Voss", "Tomas Riel", "Asta Brück")),
        ("https://x.example/people/lena", ()),
        ("lena@x.example", ()),
        ("admin", ()),
        ("Alexander Anderson", ("Alexander Anderson",)),
    ],
)
def test_author_fields(field: str, names: tuple[str, ...]) -> None:
    assert authors_of([field]) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Lena Voss", ("Lena Voss",)),
        ("BY LENA VOSS AND TOMAS RIEL", ("LENA VOSS", "TOMAS RIEL")),
        ("By Lena Voss in Oslo", ("Lena Voss",)),
        ("By Monday the count had doubled", ()),
        ("By the river, people waited.", ()),
        ("Lena Voss", ()),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert byline_names(line) == names


@pytest.mark.parametrize(
    ("title", "sites", "bare"),
    [
        ("Port strike ends - Brackwater Times", ["Brackwater Times"], "Port strike ends"),
        (
            "Port strike ends | Business | Brackwater Times",
            ["Brackwater Times"],
            "Port strike ends | Business",
        ),
        ("Brackwater Times: Port strike ends", ["brackwater-times.example"], "Port strike ends"),
        (
            "Port strike: what we know - and what not",
            ["Brackwater Times"],
            "Port strike: what we know - and what not",
        ),
        ("Port strike ends * The Example * by Lena Voss", ["The Example"], "Port strike ends"),
        ("Tide &amp; time", [], "Tide & time"),
    ],
)
def test_the_outlet_is_cut_off_the_title(title: str, sites: list[str], bare: str) -> None:
    assert bare_title(title, sites) == bare


def test_a_name_of_the_site_is_told_from_other_words() -> None:
    assert is_site("Harbor Courier", ["harbor-courier.example"])
    assert is_site("The Harbor Courier", ["Harbor Courier"])
    assert not is_site("Harbor opens", ["harbor-courier.example"])
    assert not is_site("", ["harbor-courier.example"])


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        ("https://www.a.example/x", "https://a.example/y", False),
        ("https://m.a.example/x", "https://news.a.example/y", False),
        ("https://a.example/x", "https://b.example/x", True),
        ("/relative", "https://b.example/x", False),
        ("https://a.example/x", None, False),
    ],
)
def test_sites(one: str, other: str | None, different: bool) -> None:
    assert other_site(one, other) is different


def test_a_host_is_a_site_and_a_broken_address_is_none() -> None:
    assert site_of("https://WWW.A.example:8080/x") == "a.example"
    assert site_of("http://[broken") is None


def test_agencies_by_their_names() -> None:
    assert agency_named("The Associated Press") == "Associated Press"
    assert agency_named("Reuters Staff") == "Reuters"
    assert agency_named("AFP, MANILA") == "AFP"
    assert agency_named("Lena Voss") is None


def test_ids_and_snapshots_follow_the_content() -> None:
    base = article_id("https://a.example/x#part", "A", "T", "words")
    assert base == article_id("https://a.example/x", "B", "T", "words")
    assert (
        len(
            {
                base,
                article_id("https://a.example/y", "A", "T", "words"),
                article_id("https://a.example/x", "A", "T", "word"),
            }
        )
        == 3
    )
    assert article_id(None, "A", None, "words") != article_id(None, "B", None, "words")
    assert snapshot_of("words") == snapshot_of("words") != snapshot_of("words ")
    assert len(base) == 16
    assert len(snapshot_of("")) == 32


def linked(script: str, address: str | None = None) -> str | None:
    return linked_article(
        _parsed(f'<html><script type="application/ld+json">{script}</script><p>x</p></html>'), address
    ).headline


def test_linked_data_in_its_many_shapes() -> None:
    article = '{"@type":"NewsArticle","headline":"One"}'
    assert linked(article) == "One"
    assert linked(f"[{article}]") == "One"
    assert linked(f'{{"@graph":[{{"@type":"WebPage","headline":"Zero"}},{article}]}}') == "One"
    assert linked(f"<!-- {article} -->") == "One"
    assert linked('{"@type":["Article","Thing"],"headline":"A &amp;amp; B",}') == "A & B"
    assert linked('{"@type":"NewsArticle","headline":{"@value":"One"}}') == "One"
    assert linked('{"@type":"http://schema.org/NewsArticle","headline":"One"}') == "One"


def test_the_article_of_the_page_is_taken_before_related_ones() -> None:
    two = '[{"@type":"NewsArticle","headline":"Other","url":"https://a.example/o"},{"@type":"NewsArticle","headline":"Own","url":"https://www.a.example/p/?x=1"}]'
    assert linked(two, "https://a.example/p") == "Own"
    assert linked(two) == "Other"


@pytest.mark.parametrize(
    "script", ["", "{", "null", "[[[[", '{"@type":"Recipe","headline":"Soup"}', "[" * 5000, '{"@type":5}']
)
def test_what_is_no_article_or_no_json_is_passed_over(script: str) -> None:
    assert linked(script) is None


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ('"url": "https://m.example/news/recall"', "https://m.example/news/recall"),
        ('"mainEntityOfPage": {"@id": "https://m.example/news/recall"}', "https://m.example/news/recall"),
        ('"url": "https://m.example/"', None),
        ('"url": "/news/recall"', None),
        ('"url": "javascript:alert(1)"', None),
    ],
)
def test_the_address_that_an_article_gives_itself(told: str, address: str | None) -> None:
    page = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Recall", {told}}}</script>'
    assert linked_article(_parsed(f"<html><head>{page}</head></html>"), None).address == address
