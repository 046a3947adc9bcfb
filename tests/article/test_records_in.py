"""Records: lines of .jsonl and .json files."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from sayso.article import article_from_html, article_from_record, articles_from, check_date
from sayso.errors import BadDate, BadRecord, EmptyInput, InputError, NoRecord
from sayso.model import Article
from sayso.sources import Document

PAGES = Path(__file__).parent.parent / "data" / "pages"
TEXT = "The bridge is shut, the mayor said on Friday.\n\nNobody was hurt."


def document(body: str | bytes, kind: str, name: str = "in.jsonl") -> Document:
    return Document(name, body.encode() if isinstance(body, str) else body, None, kind)


def test_text_alone_is_enough() -> None:
    article = article_from_record({"text": TEXT}, name="r")
    assert article.text == TEXT
    assert len(article.paragraphs) == 2
    assert article.id


def test_what_the_record_says_is_taken() -> None:
    record = {
        "id": "a7", "text": TEXT, "title": "Bridge shut", "outlet": "Lowmarsh Gazette", "authors": ["Oda Finch"],
        "date": "2014-03-07", "url": "https://lowmarsh-gazette.example/1", "unknown": 4,
    }  # fmt: skip
    article = article_from_record(record, name="r")
    assert (article.id, article.title, article.outlet, article.authors) == (
        "a7",
        "Bridge shut",
        "Lowmarsh Gazette",
        ("Oda Finch",),
    )
    assert (article.published, article.published_from, article.page_date) == (
        "2014-03-07",
        "input",
        "2014-03-07",
    )


def test_a_time_without_a_zone_is_utc_in_a_record() -> None:
    assert (
        article_from_record({"text": TEXT, "published": "2014-03-07T10:00:00"}, name="r").published
        == "2014-03-07T10:00:00Z"
    )


def test_a_record_with_a_page_is_read_as_one() -> None:
    source = (PAGES / "graph.html").read_text("utf-8")
    article = article_from_record({"html": source, "outlet": "Another", "published": "2025-02-20"}, name="r")
    assert article.title == "Dam above Ostrava Bay may fail, engineers warn"
    assert (article.outlet, article.published, article.page_date) == ("Another", "2025-02-20", "2025-02-20")


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.json")), ids=lambda path: path.stem)
def test_an_article_written_out_and_read_back_is_the_same(path: Path) -> None:
    article = article_from_html(path.with_suffix(".html").read_bytes(), name=path.stem)
    assert article_from_record(json.loads(json.dumps(asdict(article))), name="r") == article


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({}, '"text"'),
        ({"text": 5}, '"text"'),
        ({"text": TEXT, "title": ["x"]}, '"title"'),
        ({"text": TEXT, "authors": "Oda Finch"}, '"authors"'),
        ({"text": TEXT, "published": 20140307}, '"published"'),
        ({"text": TEXT, "paragraphs": [[0, 9999]]}, '"paragraphs"'),
        ({"text": TEXT, "paragraphs": [[5, 9], [0, 4]]}, '"paragraphs"'),
    ],
)
def test_a_mistyped_field_is_named(record: dict[str, object], says: str) -> None:
    with pytest.raises(BadRecord, match=says):
        article_from_record(record, name="r")


@pytest.mark.parametrize("value", ["2014-02-30", "soon", "03/04/2014"])
def test_a_date_that_is_none_names_the_input_and_the_date(value: str) -> None:
    with pytest.raises(BadDate, match=f"^r: .*{value}"):
        article_from_record({"text": TEXT, "published": value}, name="r")


def test_one_bad_line_does_not_stop_the_others() -> None:
    lines = [
        json.dumps({"id": "1", "text": TEXT}), "{not json", "", '"a string"', json.dumps({"id": "4", "text": ""}),
        json.dumps({"id": "5", "text": TEXT, "published": "2014-02-30"}), json.dumps({"id": "6", "text": TEXT}),
    ]  # fmt: skip
    found = list(articles_from(document("\n".join(lines), "jsonl")))
    assert [each.id for each in found if isinstance(each, Article)] == ["1", "6"]
    errors = [each for each in found if isinstance(each, InputError)]
    assert [type(error) for error in errors] == [BadRecord, NoRecord, EmptyInput, BadDate]
    assert str(errors[0]).startswith("in.jsonl, line 2: this is not JSON")
    assert all("\n" not in str(error) for error in errors)


def test_a_json_file_may_hold_one_record_a_list_or_a_reading() -> None:
    record = {"id": "1", "text": TEXT}
    for value, count in ((record, 1), ([record, record], 2), ({"article": record, "statements": []}, 1)):
        found = list(articles_from(document(json.dumps(value), "json")))
        assert [each.id for each in found if isinstance(each, Article)] == ["1"] * count
    assert [type(e) for e in articles_from(document("[]", "json"))] == [EmptyInput]
    assert [type(e) for e in articles_from(document("[1]", "json"))] == [NoRecord]


def test_the_option_fills_the_date_where_the_record_has_none() -> None:
    lines = json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": TEXT, "date": "2014-03-07"})
    days = [
        each.page_date
        for each in articles_from(document(lines, "jsonl"), "2014-03-10")
        if isinstance(each, Article)
    ]
    assert days == ["2014-03-10", "2014-03-07"]


def test_the_option_is_checked_at_once() -> None:
    assert check_date(None) is None
    assert check_date("7 March 2014") == "2014-03-07"
    for bad in ("2014-02-30", "soon"):
        with pytest.raises(BadDate, match=rf"^date: {bad} "):
            articles_from(document(TEXT, "text"), bad)
        with pytest.raises(BadDate, match=rf"^--date: {bad} "):
            check_date(bad)


def test_half_a_character_is_refused_and_the_line_named() -> None:
    lines = [json.dumps({"text": TEXT})] + [
        json.dumps({"text": TEXT} | more)
        for more in ({"text": "The mayor \ud83d left."}, {"title": "\udc00"}, {"authors": ["Oda \ud800"]})
    ]
    whole = json.dumps({"text": f"{TEXT} \U0001f600"})
    first, *bad, last = articles_from(document("\n".join([*lines, whole]), "jsonl"))
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert [type(each) for each in bad] == [BadRecord] * 3
    for number, key, error in zip((2, 3, 4), ("text", "title", "authors"), bad, strict=True):
        assert str(error).startswith(f'in.jsonl, line {number}: "{key}" has half a character')


def test_json_that_is_no_object_is_not_said_to_be_no_json() -> None:
    for value in ('"Nobody was hurt."', "5", "null", '["Nobody was hurt."]'):
        (error,) = articles_from(document(value, "json"))
        assert isinstance(error, BadRecord)
        assert "a record has to be a JSON object" in str(error)


def test_a_text_too_long_for_an_article_is_refused_in_every_form() -> None:
    long = "Nobody was hurt. " * 120_000
    written = asdict(article_from_record({"text": TEXT}, name="r")) | {"text": long, "paragraphs": []}
    for body, kind in ((long, "text"), (json.dumps({"text": long}), "json"), (json.dumps(written), "json")):
        (error,) = articles_from(document(body, kind, "long"))
        assert isinstance(error, InputError)
        assert "2,040,000 characters" in str(error)
