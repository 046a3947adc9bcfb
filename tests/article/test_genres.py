"""What a page calls the kind of report it bears."""

from __future__ import annotations

import pytest

from sayso.article.genres import genre_in
from sayso.article.page import article_from_html
from sayso.article.text import article_from_text

TITLE = "Who runs the Velnik dam"
BODY = "".join(
    f"<p>The dam above Velnik was opened {n} times in the year before the flood, its operator has said.</p>"
    for n in ("four", "five", "six")
)


def genre(above: str = "", title: str = TITLE, head: str = "") -> str | None:
    source = (
        f"<html><head><title>{title}</title>{head}</head><body>{above}<h1>{TITLE}</h1>{BODY}</body></html>"
    )
    return article_from_html(source, name="page").genre


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ('<p class="kicker">EXPLAINED</p>', "EXPLAINED"),
        ("<div>World / Explainers</div><time>3 May 2031</time>", "Explainers"),
        ("<p>World</p>", None),
        ("<ul><li>World</li><li>Explained</li></ul>", None),
        ("<div><a>World</a> <a>Comment</a> <a>Explained</a></div>", None),
        ("<p>World | Sport | Opinion</p>", None),
    ],
)
def test_it_stands_above_the_headline_and_is_none_of_a_menu(above: str, told: str | None) -> None:
    assert genre(above) == told


def test_it_stands_before_the_headline_in_the_title_of_the_page_or_in_a_field() -> None:
    assert genre(title=f"Explainer: {TITLE} | The Sentinel") == "Explainer"
    assert genre(title=f"Kelm: {TITLE}") is None
    assert genre(head='<meta property="article:section" content="Analysis">') == "Analysis"
    linked = '{"@type": "NewsArticle", "headline": "x", "genre": "Background"}'
    assert genre(head=f'<script type="application/ld+json">{linked}</script>') == "Background"


def test_of_a_plain_text_it_is_the_line_above() -> None:
    text = f"EXPLAINER\n\n{TITLE}\n\n3 May 2031\n\nThe dam above Velnik was opened four times, its operator has said."
    assert article_from_text(text, name="text").genre == "EXPLAINER"


def test_a_path_of_more_than_two_names_none() -> None:
    assert (
        genre_in("Explained") == "Explained"
        and genre_in("A / B / Explained") is None
        and genre_in("") is None
    )
