"""Lists of a page that are parts of its report."""

from __future__ import annotations

from lxml import html

from sayso.article.page_lists import Listing, listings, with_listings

PAGE = """<div><p>The register has:</p><ul><li>dead - 31</li><li>missing - 6</li></ul><p>The search is over.</p>
<ul><li><a href="/1">5 things to know</a></li></ul><p>More below.</p><ul><li>Sport</li><li>Weather</li></ul></div>"""


def test_a_list_with_numbers_and_without_links_may_be_a_part() -> None:
    assert listings(html.fromstring(PAGE)) == [
        Listing(("dead - 31", "missing - 6"), "The register has:", "The search is over.")
    ]


def test_it_comes_between_the_paragraphs_it_stands_between() -> None:
    lists = listings(html.fromstring(PAGE))
    paragraphs = ["The register has:", "The search is over."]
    assert with_listings(paragraphs, lists) == [
        "The register has:",
        "dead - 31",
        "missing - 6",
        "The search is over.",
    ]
    assert with_listings(["The search is over."], lists) == ["The search is over."]
    assert with_listings([*paragraphs, "dead - 31"], lists) == [*paragraphs, "dead - 31"]


def test_behind_a_paragraph_of_another_column_it_is_none() -> None:
    beside = Listing(("12 degrees",), "Weather today", "")
    assert with_listings(["Weather today", "The search is over."], [beside])[1] == "The search is over."
