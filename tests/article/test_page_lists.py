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


def test_what_stands_in_blocks_of_an_item_is_apart_and_a_list_in_a_list_is_left() -> None:
    page = "<div><p>It says:</p><!-- ad --><ul><li><b>Injured</b>:<p>2,140</p></li></ul><p>Over.</p></div>"
    (found,) = listings(html.fromstring(page))
    assert found.items == ("Injured: 2,140",) and found.before == "It says:"
    assert with_listings(["It says:", "Injured:2,140", "Over."], [found])[1:] == ["Injured:2,140", "Over."]
    nested = "<div><p>It says:</p><ul><li>Dead: 431<ul><li>12 children</li></ul></li></ul></div>"
    assert [each.items for each in listings(html.fromstring(nested))] == [("12 children",)]
    assert listings(html.fromstring("<ul><li>1 dead<script>x=2</script></li></ul>")) == []


def test_a_list_of_sentences_is_a_part_however_long_and_without_a_number() -> None:
    long = "No member of the contingent guards, has guarded or will guard any mine. " * 6
    page = f"<body><p>The Ministry informs of the following:</p><ol><li>{long}</li><li>It is sorry for what was said.</li></ol></body>"
    (found,) = listings(html.fromstring(page))
    assert with_listings(["The Ministry informs of the following:"], [found])[1:] == list(found.items)
    menu = "<body><p>Sections:</p><ul><li>Home</li><li>Sport and leisure today</li></ul></body>"
    assert listings(html.fromstring(menu)) == []
