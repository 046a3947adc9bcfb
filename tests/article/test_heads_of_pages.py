"""Date, title and outlet of pages that say them only in what they show."""

from __future__ import annotations

import pytest

from sayso.article import article_from_html

TITLE = "Crane falls on quay and kills two"
BODY = [
    "The mayor of Lowmarsh said on Tuesday that a crane had fallen on the quay and killed two dockers. He blamed the wind.",
    "“We had warned the operator,” said Oda Finch, the port's engineer, who had inspected it twice. She spoke at the harbour.",
    "The operator, Kran AG, did not reply to questions. The quay will stay shut until Friday, the police said on Tuesday.",
]  # fmt: skip


def page(
    title: str = TITLE, h1: str = TITLE, *, head: str = "", top: str = "", above: str = "", below: str = ""
) -> str:
    heading = f"<h1>{h1}</h1>" if h1 else ""
    body = "".join(f"<p>{each}</p>" for each in BODY)
    return (
        f"<html><head><title>{title}</title>{head}</head><body>{top}<article>{heading}{above}{body}</article>"
        f"{below}</body></html>"
    )


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ("<p>24.11.2026 | by H. Lohr</p>", ("H. Lohr",)),
        ("<div><span>24.11.2026</span> | <span>by H. Lohr</span></div>", ("H. Lohr",)),
        ("<p>By Hanna Lohr <span>November 24, 2026 07:10 GMT</span></p>", ("Hanna Lohr",)),
        ("<p>Hanna Lohr November 24, 2026 18:10 GMT-4</p>", ("Hanna Lohr",)),
        (
            "<p>Quay Bulletin | Published 24 November 2026 at 14:50 GMT | Hanna Lohr in Lowmarsh</p>",
            ("Hanna Lohr",),
        ),
        ("<p>Tuesday, 24 November 2026 / by H. Lohr</p>", ("H. Lohr",)),
        ("<ul><li>Anna Reyes</li><li>24 November 2026</li></ul>", ()),
        ("<h3>The operator had been warned</h3><p>Lowmarsh | 24.11.2026</p>", ()),
        ("<p><b>Tuesday 24 November 2026</b> - Interwire and our own reporter</p>", ()),
        ("<div>Harbour reporters and NNA - 24 November 2026 - <span>176 shares</span></div>", ()),
        ("<p>News flash, November 24, 2026</p>", ()),
        ("<p>Issue of November 24, 2026</p>", ()),
        ("<p>Tuesday, 24th November 2026. From our agency</p>", ()),
    ],
)
def test_a_date_in_a_line_between_headline_and_report_is_the_pages(
    above: str, authors: tuple[str, ...]
) -> None:
    article = article_from_html(page(above=above), name="p")
    assert (article.page_date, article.published_from, article.authors) == ("2026-11-24", "text", authors)
    assert article.text.split("\n\n") == BODY


@pytest.mark.parametrize(
    "line",
    [
        "The quay was built on 24 November 1926",
        "Between 24 November 1926 and 3 March 1927",
        "He was born in Lowmarsh on 24 November 1966.",
    ],
)
def test_a_day_that_words_lead_to_is_not_the_pages(line: str) -> None:
    assert article_from_html(page(above=f"<p>{line}</p>"), name="p").page_date is None
    assert (
        article_from_html(page(top="<p>Today: 24 November 2026, 14 degrees and rain</p>"), name="p").page_date
        is None
    )


OUTLETS = [
    ({"title": f"Hafenblick | {TITLE}", "h1": f"Hafenblick | {TITLE}", "head": '<meta property="og:site_name" content="Hafenblick">'}),
    ({"title": f"Hafenblick: {TITLE}", "h1": "", "head": '<meta name="application-name" content="Hafenblick">'}),
    ({"title": f"{TITLE} | Hafenblick", "h1": "", "head": '<script type="application/ld+json">{"@type":"WebSite","name":"Hafenblick"}</script>'}),
    ({"title": f"{TITLE} - Hafenblick"}),
    ({"title": f"Hafenblick: {TITLE}"}),
    ({"title": f"{TITLE} | Hafenblick", "h1": "", "below": "<footer>© 2026 Hafenblick. All rights reserved.</footer>"}),
    ({"title": f"{TITLE} | Hafenblick", "h1": "", "top": "<a href='/'>Hafenblick</a>"}),
    ({"title": "Hafenblick", "h1": "", "top": "<header><b>HAFENBLICK</b></header>", "above": f"<h2>{TITLE}</h2>"}),
]  # fmt: skip


@pytest.mark.parametrize("parts", OUTLETS)
def test_the_outlet_is_taken_off_the_title_where_something_on_the_page_bears_it_out(
    parts: dict[str, str],
) -> None:
    article = article_from_html(page(**parts), name="p")
    assert (article.title, article.outlet) == (TITLE, "Hafenblick")
    assert article.text.split("\n\n") == BODY


@pytest.mark.parametrize(
    "title",
    ["Lowmarsh | a town in mourning", "Crane falls - two dead", "Kenya - Eritrea talks collapse", "Analysis | Why cranes fall",
     "Crane disaster | Mayor speaks", "Mayor: two dead on the quay"],
)  # fmt: skip
def test_a_headline_of_two_parts_stays_whole_where_nothing_says_that_one_is_the_outlet(title: str) -> None:
    for h1 in (title, ""):
        article = article_from_html(page(title, h1), name="p")
        assert (article.title, article.outlet) == (title, None)


def test_a_section_behind_the_headline_is_not_the_outlet() -> None:
    for section in ("News", "World News", "Politics"):
        article = article_from_html(page(f"{TITLE} - {section}"), name="p")
        assert (article.title, article.outlet) == (TITLE, None)


def test_lines_that_the_page_shows_above_its_headline_are_no_part_of_the_report() -> None:
    top = "<p>Published in Lowmarsh every weekday, price 40 pence at the harbour gate</p><p>Town * Harbour * Bowls</p>"
    plain = page().replace("<article>", top).replace("</article>", "")
    assert article_from_html(plain, name="p").text.split("\n\n") == BODY


def test_the_rest_of_a_line_whose_date_is_an_element_of_its_own_is_no_part_of_the_report() -> None:
    above = '<p><time datetime="2026-11-24">24 November 2026</time> / Hanna Lohr</p>'
    article = article_from_html(page(above=above), name="p")
    assert (article.page_date, article.authors) == ("2026-11-24", ("Hanna Lohr",))
    assert article.text.startswith("The mayor of Lowmarsh")


def test_a_byline_names_the_newspaper_where_nothing_else_does() -> None:
    told = page(above="<p>By Ines Carrow, The Fenwold Mercury</p>")
    article = article_from_html(told, name="p")
    assert (article.authors, article.outlet) == (("Ines Carrow",), "The Fenwold Mercury")
    named = told.replace("<head>", '<head><meta property="og:site_name" content="Northern Wire">')
    assert article_from_html(named, name="p").outlet == "Northern Wire"
