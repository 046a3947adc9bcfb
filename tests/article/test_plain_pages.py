"""Pages that say nothing of themselves but in what they show: old tables, live blogs."""

from __future__ import annotations

import pytest

from sayso.article import article_from_html
from sayso.article.sections import is_masthead
from sayso.model import Article

TITLE = "Miners reach trapped crew in Arven pit"
SENTENCES = (
    "Rescuers reached eleven miners on Thursday who had been shut in for three days, the company said.",
    "All of them were alive, said its director, Tom Riel, who had waited at the shaft all night.",
    "The pit had been flooded on Monday after heavy rain, and forty others had got out in time.",
    "A court in the town will hear on Monday what three inspectors had found there in March.",
)
BODY = "<br><br>\n".join(SENTENCES)
BYLINE = "May 15, 2025 - by HANA PETROV"


def page(body: str) -> Article:
    head = f"<html><head><title>The Daily Ledger: {TITLE}</title></head><body>"
    return article_from_html(f"{head}{body}</body></html>", name="old")


def paragraphs(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.paragraphs]


@pytest.mark.parametrize(
    "body",
    [
        f"<table><tr><td>Home</td></tr><tr><td><b>{TITLE}</b><br>{BYLINE}<br><br>{BODY}</td></tr></table>",
        f"<table><tr><td><h3>{TITLE}</h3><font size=1>{BYLINE}</font><p>{BODY}</td></tr></table>",
        f"<p><b>{TITLE}</b><br>{BYLINE}</p><p>{BODY}</p>",
        f"<h2>{TITLE}</h2><i>{BYLINE}</i><div>{BODY.replace('<br><br>', '<br/>&nbsp;<br/><br/>')}</div>",
    ],
)
def test_an_old_page_has_its_paragraphs_and_what_is_printed_above_them(body: str) -> None:
    article = page(body)
    assert (article.title, article.outlet) == (TITLE, "The Daily Ledger")
    assert (article.page_date, article.published_from) == ("2025-05-15", "text")
    assert article.authors == ("HANA PETROV",)
    assert paragraphs(article) == list(SENTENCES)


def test_markup_between_two_breaks_is_kept() -> None:
    marked = BODY.replace("Tom Riel", "<b>Tom <i>Riel</i></b>")
    assert paragraphs(page(f"<div>{marked}</div>")) == list(SENTENCES)


def test_a_date_in_the_head_of_the_page_is_not_that_of_the_report() -> None:
    menu = "".join(f"<li>{name}</li>" for name in ("World", "Trade", "Arts", "Sport", "Shop", "Help"))
    article = page(f"<div>May 16, 2025</div><ul>{menu}</ul><h2>{TITLE}</h2><div>{BODY}</div>")
    assert article.published_from != "text"


def test_but_a_newspaper_has_its_day_there_where_the_report_has_none() -> None:
    menu = "".join(f"<li>{name}</li>" for name in ("World", "Trade", "Arts", "Sport", "Shop", "Help"))
    head = "“Fair to all since 1911” &nbsp; Friday, May 16, 2025 &nbsp; $2.20"
    issue = page(
        f"<div>Vol. 12, Issue 3, Friday, May 16, 2025</div><ul>{menu}</ul><h2>{TITLE}</h2><div>{BODY}</div>"
    )
    assert issue.published == "2025-05-16"
    article = page(f"<div>{head}</div><ul>{menu}</ul><h2>{TITLE}</h2><div>{BODY}</div>")
    assert (article.published, article.published_from) == ("2025-05-16", "text")
    dated = page(f"<div>{head}</div><ul>{menu}</ul><h2>{TITLE}</h2><p>{BYLINE}</p><div>{BODY}</div>")
    assert dated.published == "2025-05-15"


@pytest.mark.parametrize(
    "line",
    [
        "Election day: Friday, May 16, 2025",
        "Spring concert - Friday, May 16, 2025",
        "Special issue: Friday, May 16, 2025",
    ],
)
def test_a_day_of_something_else_in_the_head_of_a_page_is_none_of_the_page(line: str) -> None:
    menu = "".join(f"<li>{name}</li>" for name in ("World", "Trade", "Arts", "Sport", "Shop", "Help"))
    article = page(f"<div>{line}</div><ul>{menu}</ul><h2>{TITLE}</h2><div>{BODY}</div>")
    assert article.published_from != "text"


def test_a_timeline_has_many_days_and_is_of_none_of_them() -> None:
    days = "".join(f"<p>{n} March 2019</p><p>{text}</p>" for n, text in enumerate(SENTENCES, 3))
    article = page(f"<h2>{TITLE}</h2><p>{SENTENCES[0]} {SENTENCES[1]}</p>{days}")
    assert article.published_from != "text"


def test_a_date_line_below_the_headline_that_has_the_outlet_before_it() -> None:
    source = f"<html><head><title>DALIS :: {TITLE}</title></head><body><p>{TITLE}</p><p>Society / 18:30 11.03.2031</p>"
    article = article_from_html(f"{source}<div>{BODY}</div></body></html>", name="old")
    assert article.published == "2031-03-11"


def test_all_headings_of_a_live_blog_stay() -> None:
    headings = ["Search ends for the night", "Owner says ferry was inspected", "What we know so far"]
    posts = "".join(
        f'<div class="post"><time>1{n}:20</time><h2>{heading}</h2><p>{sentence}</p></div>'
        for n, (heading, sentence) in enumerate(zip(headings, SENTENCES, strict=False))
    )
    source = (
        "<html><head><title>Ferry sinks off Brack - live | Brackwater Today</title></head><body><a href='/'>"
        f"Brackwater Today</a><article><h1>Ferry sinks off Brack - live</h1>{posts}</article></body></html>"
    )
    article = article_from_html(source, name="live")
    assert (article.title, article.outlet) == ("Ferry sinks off Brack - live", "Brackwater Today")
    kept = [text for text in paragraphs(article) if text in headings]
    assert kept == headings
    assert [text for text in paragraphs(article) if text not in headings] == list(SENTENCES[:3])


def test_headings_side_by_side_with_paragraphs_are_of_the_report_but_not_the_name_of_the_paper_above_it() -> (
    None
):
    texts = [f"<p>{text}</p>" for text in SENTENCES[:3]]
    source = f"<h2>The Islander</h2>{texts[0]}<h3>What went wrong?</h3>{texts[1]}<h3>Related</h3>{texts[2]}"
    article = article_from_html(
        f"<html><head><title>{TITLE}</title></head><body>{source}</body></html>", name="flat"
    )
    assert paragraphs(article) == [SENTENCES[0], "What went wrong?", SENTENCES[1], SENTENCES[2]]


def test_a_newspaper_is_told_by_its_name() -> None:
    assert is_masthead("The Daily Ledger")
    assert is_masthead("Lowmarsh and Arven Gazette")
    for other in ("Breaking News", "Times", "the bad old times", "Bridge falls", ""):
        assert not is_masthead(other)
