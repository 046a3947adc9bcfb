"""``sayso read`` and ``sayso article``: shapes, order, and inputs that cannot be taken."""

from __future__ import annotations

import json

import pytest

ARTICLE = [
    "id", "text", "paragraphs", "url", "outlet", "title", "standfirst", "genre", "authors", "published",
    "published_from", "modified", "page_date", "reference_date", "date_note", "language", "source_link", "credit",
    "copy_of", "story",
]  # fmt: skip


def test_one_article_is_an_object_in_the_shape_of_the_contract(run, page):
    result = run("read", page)
    assert result.exit_code == 0
    reading = json.loads(result.stdout)
    assert list(reading) == ["article", "statements", "figures", "times", "entities", "casualties"]
    assert list(reading["article"]) == ARTICLE
    article = reading["article"]
    assert article["title"] == "Landslide buries road above Kelm"
    assert article["published"] == "2025-05-02T08:00:00Z"
    missing = reading["figures"][0]
    start, end = missing["span"]
    assert article["text"][start:end] == "At least 12"
    assert (missing["low"], missing["high"]) == (12, None)
    assert '"low": 12,' in result.stdout


def test_several_inputs_are_an_array_and_none_fails_another(run, page, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = run("read", page, tmp_path / "empty.txt", "--format", "json")
    assert result.exit_code == 1
    assert [each["article"]["title"] for each in json.loads(result.stdout)] == [
        "Landslide buries road above Kelm"
    ]
    assert result.stderr.count("\n") == 1
    assert "empty.txt: " in result.stderr


def test_an_input_of_several_articles_is_an_array(run, jsonl):
    found = json.loads(run("read", jsonl("first", "second", "other")).stdout)
    assert [each["article"]["id"] for each in found] == ["first", "second", "other"]


def test_lines_in_are_lines_out_in_order(run, tmp_path):
    lines = [
        '{"id": "b", "text": "Two trains collided, police said.", "date": "2025-06-01", "title": "Trains collide"}',
        "this is not JSON",
        '{"id": "c", "text": "Nobody was hurt.", "date": "2025-13-01"}',
        '{"id": "a", "text": "Nobody was hurt."}',
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(lines))
    result = run("read", path, "--format", "jsonl")
    assert result.exit_code == 1
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [list(each) for each in found] == [["id", "reading"]] * 2
    assert [each["id"] for each in found] == ["b", "a"]
    assert found[0]["reading"]["article"]["text"] == "Two trains collided, police said."
    assert found[0]["reading"]["article"]["reference_date"] == "2025-06-01"
    errors = result.stderr.splitlines()
    assert len(errors) == 2
    assert "line 2" in errors[0] and "line 3" in errors[1]


def test_standard_input_with_a_date(run):
    result = run(
        "read", "-", "--date", "2025-05-02", stdin="The mayor said on Thursday that the bridge was shut."
    )
    reading = json.loads(result.stdout)
    assert reading["article"]["reference_date"] == "2025-05-02"
    assert "2025-05-01" in [time["value"] for time in reading["times"]]


@pytest.mark.parametrize("date", ["2025-02-30", "someday"])
def test_a_date_in_no_calendar_is_wrong_usage_in_one_line(run, page, date):
    result = run("read", page, "--date", date)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert date in result.stderr and result.stderr.count("\n") == 1


BAD = {
    "empty.txt": b"",
    "picture.html": bytes(range(256)) * 20,
    "bare.html": b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
    "broken.json": b'{"text": ',
    "half.json": rb'{"text": "The mayor \ud800 left."}',
}


@pytest.mark.parametrize("name", [*BAD, "nowhere.txt"])
@pytest.mark.parametrize("command", ["read", "article"])
def test_what_cannot_be_taken_is_named_in_one_line(run, tmp_path, command, name):
    if name in BAD:
        (tmp_path / name).write_bytes(BAD[name])
    result = run(command, tmp_path / name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"sayso: {tmp_path / name}")


def test_no_such_engine(run, page):
    result = run("read", page, "--engine", "oracle")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "oracle" in result.stderr and result.stderr.count("\n") == 1


def test_the_table_shows_who_says_what_and_how_many(run, page):
    shown = run("read", page, "--format", "table").stdout
    assert "Landslide buries road above Kelm" in shown
    assert "Orla Finch" in shown
    assert "12 or more" in shown
    assert "read as of 2025-05-02" in shown


def test_a_page_cannot_steer_the_terminal(run, tmp_path):
    path = tmp_path / "sly.json"
    text = "The mayor said \x1b[31mtwo\x9b people left."
    path.write_text(json.dumps({"text": text, "title": "A \x1b]0;title\x07"}))
    for command in ("read", "article"):
        shown = run(command, path, "--format", "table").stdout
        assert "\x1b" not in shown and "\x9b" not in shown and "\x07" not in shown


def test_an_article_goes_out_as_it_can_come_in(run, page, tmp_path):
    line = run("article", page, "--format", "jsonl").stdout
    assert list(json.loads(line)) == ARTICLE
    again = tmp_path / "again.jsonl"
    again.write_text(line)
    assert run("article", again, "--format", "jsonl").stdout == line


def test_the_html_of_an_article_is_a_page(run, page):
    shown = run("article", page, "--format", "html").stdout
    assert shown.startswith("<!doctype html>")
    assert "<mark" not in shown


def test_the_html_marks_the_text_and_escapes_it(run, tmp_path):
    path = tmp_path / "report.json"
    path.write_text(json.dumps({"text": "“A <b>& a</b> is 12 letters,” said Mia Holt.", "title": "<script>"}))
    shown = run("read", path, "--format", "html").stdout
    assert "<script" not in shown and "<b>" not in shown
    assert '<mark class="source' in shown
    assert "Mia Holt" in shown


def test_a_folder_is_read_and_what_is_passed_over_is_said(run, page, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    page.rename(folder / "page.html")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    result = run("article", folder)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == "Landslide buries road above Kelm"
    assert result.stderr == f"{folder}: 1 file passed over: 1 of a kind that is not read (.png)\n"
    assert run("article", folder, "--quiet").stderr == ""
