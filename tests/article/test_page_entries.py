"""The entries of a live page."""

from __future__ import annotations

from lxml import html

from sayso.article import article_from_html
from sayso.article.page_entries import entries, with_entries

ROW = """<div class="e"><b>15:50</b> <b>Owner speaks</b><p>Every gate of the stand was open, the owner said.</p></div>
<div class="e"><time>14:30</time><p>Police have arrested two men who lit flares in the stand.</p></div>"""


def row(page: str) -> list[tuple[str, ...]]:
    return entries(html.fromstring(f"<body>{page}</body>"))


def test_alike_elements_that_begin_with_a_time_are_entries() -> None:
    assert row(ROW) == [
        ("15:50 Owner speaks", "Every gate of the stand was open, the owner said."),
        ("14:30", "Police have arrested two men who lit flares in the stand."),
    ]


def test_what_readers_write_teasers_and_what_has_no_time_is_none() -> None:
    assert row(ROW.replace('"e"', '"comment"')) == []
    assert row(ROW.replace("15:50", "Now")) == []
    assert row(ROW.replace("<p>", '<p><a href="/x">').replace("</p>", "</a></p>")) == []
    assert row(ROW.split("\n")[0]) == []


def test_where_the_extractor_found_one_of_them_all_are_taken_in_order() -> None:
    found = row(ROW)
    first, second = found[0][1], found[1][1]
    assert with_entries(["The lead.", second, "Thanks for reading."], found) == [
        "The lead.", "15:50 Owner speaks", first, "14:30", second, "Thanks for reading.",
    ]  # fmt: skip
    assert with_entries(["Something else."], found) == ["Something else."]
    assert with_entries([second, first], found) == [second, first]


def test_a_page_of_short_entries_is_read_whole() -> None:
    more = "".join(
        f'<div class="e"><b>1{n}:05</b><p>The health ministry says {n}4 people were treated in five hospitals.</p></div>'
        for n in range(4)
    )
    page = f"<html><head><title>Fire live</title></head><body><h1>Fire live</h1>{ROW}{more}<footer>Post S.A.</footer></body></html>"
    text = article_from_html(page, name="live.html", date="2027-11-08").text
    assert "every gate of the stand" in text.lower() and "34 people" in text and "Post S.A." not in text
