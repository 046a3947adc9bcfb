"""Pages as outlets write them, each with the article an editor would cut out of it beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article import article_from_html
from sayso.errors import BadDate, EmptyInput, InputError, NoArticle, NotText
from sayso.model import Article
from sayso.sources import Hints

PAGES = Path(__file__).parent.parent / "data" / "pages"
ADDRESSES = {"agency": "https://inland-morning.example/wire/quake"}


def page(name: str) -> bytes:
    return (PAGES / f"{name}.html").read_bytes()


def read(name: str) -> Article:
    return article_from_html(page(name), url=ADDRESSES.get(name), name=name)


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.json")), ids=lambda path: path.stem)
def test_the_page_gives_the_expected_article(path: Path) -> None:
    expected = json.loads(path.read_text("utf-8"))
    article = read(path.stem)
    paragraphs = [article.text[start:end] for start, end in article.paragraphs]
    assert paragraphs == expected.pop("paragraphs")
    found = {key: getattr(article, key) for key in expected}
    assert found | {"authors": list(article.authors)} == expected


@pytest.mark.parametrize("name", ["front-page", "login"])
def test_a_page_without_a_report_is_refused(name: str) -> None:
    with pytest.raises(NoArticle, match=rf"^{name}: there is no article on this page$"):
        article_from_html(page(name), name=name)


def test_the_same_page_has_the_same_id_and_an_altered_one_another() -> None:
    one, again = read("graph"), read("graph")
    altered = article_from_html(page("graph").replace(b"14 centimetres", b"11 centimetres"), name="x")
    assert one == again
    assert one.id != altered.id
    assert one.url == altered.url


# --- encodings -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "codec"),
    [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("utf-16", "utf-16"), ("utf-8", "utf-8-sig")],
)
def test_an_encoding_the_page_names_is_read(label: str, codec: str) -> None:
    source = page("tables").decode("utf-8").replace("charset=utf-8", f"charset={label}")
    article = article_from_html(source.encode(codec), name="tables")
    assert article.text == read("tables").text
    assert "café" in article.text


def test_utf_8_wins_over_a_page_that_calls_itself_latin() -> None:
    source = page("tables").decode("utf-8").replace("charset=utf-8", "charset=iso-8859-1")
    assert "Asta Brück" in article_from_html(source.encode("utf-8"), name="tables").text


def test_the_encoding_of_the_transport_is_used() -> None:
    source = page("tables").decode("utf-8").replace("charset=utf-8", "charset=")
    assert "Asta Brück" in article_from_html(source.encode("cp1252"), name="t", encoding="latin-1").text


def test_a_shift_jis_page_is_read() -> None:
    body = "。".join(["港の労働者は火曜日、二週目のストライキに入ったと組合が明らかにした"] * 4) + "。"
    source = f'<html><head><meta charset="Shift_JIS"><title>港湾スト</title></head><body><article><p>{body}</p></article></body></html>'
    assert article_from_html(source.encode("cp932"), name="j").text == body


@pytest.mark.parametrize("body", [b"", b"   \n\t ", b"\xef\xbb\xbf"])
def test_an_empty_page_is_said_to_be_empty(body: bytes) -> None:
    with pytest.raises(EmptyInput, match=r"^empty\.html: "):
        article_from_html(body, name="empty.html")


@pytest.mark.parametrize("body", [b"%PDF-1.7 \x00\x01", b"\x89PNG\r\n\x1a\n\x00", bytes(range(256)) * 40])
def test_binary_is_no_text(body: bytes) -> None:
    with pytest.raises(NotText, match=r"^photo\.html: "):
        article_from_html(body, name="photo.html")


_PIECES = st.sampled_from(
    ["<div>", "</div>", "<p>", "</p>", "<article>", "<table><tr><td>", "<script type='application/ld+json'>{", "}</script>",
     "<meta property='article:published_time' content='2024-02-31'>", "<title>", "</title>", "<h1>", "&amp;", "\0", "<!--", "-->",
     "The mayor said on Friday that the bridge would stay shut until spring came. ", "<li>", "\ufffe", "| a | b |"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join).map(str.encode) | st.binary(max_size=300))
def test_any_bytes_are_an_article_or_an_error_of_one_line(body: bytes) -> None:
    try:
        article = article_from_html(body, name="any.html")
    except InputError as error:
        assert str(error).startswith("any.html: ")
        assert "\n" not in str(error)
        return
    assert article.paragraphs
    assert "\n\n".join(article.text[start:end] for start, end in article.paragraphs) == article.text


@pytest.mark.parametrize("tag", ["div", "span", "li", "b"])
def test_a_page_nested_without_end_does_no_harm(tag: str) -> None:
    with pytest.raises(NoArticle):
        article_from_html(f"<html><body><p>{f'<{tag}>' * 5000}x</p></body></html>", name="deep")


# --- dates -----------------------------------------------------------------------


def dated(value: str, more: str = "") -> bytes:
    return (
        page("opengraph")
        .replace(b"2024-09-17T07:05:00+00:00", value.encode())
        .replace(b"<style>", f"{more}<style>".encode())
    )


def test_a_date_in_no_calendar_is_said_and_the_option_helps() -> None:
    body = dated("2024-02-31")
    with pytest.raises(BadDate, match=r"^p\.html: its date, 2024-02-31, is in no calendar"):
        article_from_html(body, name="p.html")
    article = article_from_html(body, name="p.html", date="2024-03-01")
    assert (article.published, article.published_from) == ("2024-03-01", "option")


def test_another_date_of_the_page_stands_in_for_an_impossible_one() -> None:
    article = article_from_html(dated("2024-02-31", '<meta name="pubdate" content="2024-02-29">'), name="p")
    assert (article.published, article.published_from) == ("2024-02-29", "meta")


def test_a_time_without_a_zone_is_a_day_unless_another_field_has_the_zone() -> None:
    assert article_from_html(dated("2024-09-17T07:05:00"), name="p").published == "2024-09-17"
    zoned = dated("2024-09-17T07:05:00", '<meta name="date" content="2024-09-17T07:05:00+02:00">')
    assert article_from_html(zoned, name="p").published == "2024-09-17T05:05:00Z"


def test_a_page_says_when_it_was_altered() -> None:
    altered = '<meta property="article:modified_time" content="2024-09-18T09:20:00+02:00">'
    article = article_from_html(dated("2024-09-17T07:05:00Z", altered), name="p")
    assert (article.published, article.modified) == ("2024-09-17T07:05:00Z", "2024-09-18T07:20:00Z")
    earlier = altered.replace("2024-09-18", "2024-09-16")
    assert article_from_html(dated("2024-09-17T07:05:00Z", earlier), name="p").modified is None
    impossible = altered.replace("2024-09-18", "2024-09-31")
    assert article_from_html(dated("2024-09-17T07:05:00Z", impossible), name="p").modified is None


def test_a_month_in_the_address_is_no_day() -> None:
    undated = dated("")
    assert article_from_html(undated, name="p").published is None
    first = undated.replace(b"</h1>", b'</h1><div class="date">Posted: September 1, 2024</div>')
    assert article_from_html(first, name="p").published == "2024-09-01"


def test_the_empty_date_of_a_template_is_no_date() -> None:
    article = article_from_html(dated("1970-01-01T00:00:00Z"), name="p", date="2024-09-17")
    assert article.published_from == "option"


def test_the_option_does_not_override_the_page() -> None:
    assert article_from_html(page("graph"), name="g", date="2020-01-01").page_date == "2025-02-11"


# --- hints of a feed ---------------------------------------------------------------


def test_a_feed_fills_what_the_page_leaves_open_and_no_more() -> None:
    bare = b"<html><body><article>" + page("digest").split(b'<div class="post-text">')[1]
    feed = Hints("Hut closes", "Tue, 30 Aug 2022 18:00:00 +0200", "Arven Bote")
    article = article_from_html(bare, name="x", feed=feed)
    assert (article.title, article.outlet, article.published_from) == ("Hut closes", "Arven Bote", "feed")
    assert article.published == "2022-08-30T16:00:00Z"
    page_first = article_from_html(page("graph"), name="g", feed=feed)
    assert page_first.outlet == "The Quayside Herald"
    assert page_first.published_from == "json-ld"


# --- furniture ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "box",
    [
        "<p>Read more: Council votes on the tannery</p>",
        "<p>ALSO READ | Petition handed in</p>",
        "<div class='promo-box'><p>Download our app for news as it breaks, on every phone you own.</p></div>",
        "<p>Sign up for the Gazette's weekly newsletter and never miss a vote again.</p>",
        "<p>This website uses cookies to give you the best experience, and by staying you agree.</p>",
        "<p hidden>A sentence that no visitor of the page has ever seen on it.</p>",
        "<p>Photo: the tannery seen from the river</p>",
        "<p>Follow us on Facebook and X for more from the council.</p>",
    ],
)
def test_furniture_between_paragraphs_is_left_out(box: str) -> None:
    mark = b"<p>Some 1,150"
    body = page("opengraph").replace(mark, box.encode() + mark)
    assert article_from_html(body, name="p").text == read("opengraph").text


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more than one of the reports and doubts grow, the minister said.",
        "Subscribers to the fund may follow suit on Friday, the bank said.",
        "Photographs from the scene showed two burnt lorries, police said.",
        "Share prices fell by a tenth after the announcement on Monday.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(sentence: str) -> None:
    mark = b"<p>Some 1,150"
    body = page("opengraph").replace(mark, f"<p>{sentence}</p>".encode() + mark)
    assert sentence in article_from_html(body, name="p").text.split("\n\n")


def test_the_body_of_the_json_ld_stands_in_for_a_page_that_shows_little() -> None:
    body = "A first sentence that the page itself hides from visitors. " * 6
    source = (
        '<html><head><script type="application/ld+json">'
        + json.dumps(
            {"@type": "NewsArticle", "headline": "Hidden", "articleBody": f"{body}\n\nAnother. {body}"}
        )
        + "</script></head><body><p>Please log in to read the report on this page.</p></body></html>"
    )
    assert len(article_from_html(source, name="x").paragraphs) == 2
