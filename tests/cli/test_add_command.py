"""``sayso add``: what a report changed, once, and nothing lost."""

from __future__ import annotations

import json

import pytest

from sayso.store import Repository


def lines(result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_line_a_report_says_what_it_changed(run, jsonl):
    result = run("add", jsonl("first", "second", "other"))
    assert result.exit_code == 0
    first, second, other = lines(result)
    assert list(first) == [
        "article", "url", "outlet", "title", "published", "known", "story", "story_title", "copy", "changes",
    ]  # fmt: skip
    assert first["changes"][0]["kind"] == "new_story"
    assert second["story"] == first["story"] != other["story"]
    assert [(c["kind"], c["after"]["low"]) for c in second["changes"] if c["kind"] == "revision"] == [
        ("revision", 24)
    ]
    assert result.stderr.startswith("3 taken, ")


def test_the_same_input_twice_changes_nothing(run, jsonl, record):
    source = jsonl("first", "second")
    run("add", source)
    before = run("stories", "--format", "json").stdout
    again = run("add", source)
    assert again.exit_code == 0
    assert [(each["known"], each["changes"]) for each in lines(again)] == [(True, []), (True, [])]
    assert "0 taken, 2 known already" in again.stderr
    assert run("stories", "--format", "json").stdout == before


def test_reports_are_taken_in_order_of_publication(run, jsonl):
    assert [each["article"] for each in lines(run("add", jsonl("second", "other", "first")))] == [
        "first",
        "second",
        "other",
    ]


def test_a_copy_is_said_to_be_one(run, jsonl, tmp_path):
    run("add", jsonl("first"))
    copy = json.loads(jsonl("first").read_text()) | {
        "id": "copied",
        "outlet": "Coast Weekly",
        "url": "https://coast-weekly.example/1",
        "published": "2025-05-02T12:00:00Z",
    }
    path = tmp_path / "copy.json"
    path.write_text(json.dumps(copy))
    (taken,) = lines(run("add", path))
    assert taken["copy"]["of"] == "first"
    assert taken["changes"] == []


def test_one_bad_input_does_not_keep_the_others_out(run, jsonl, tmp_path, record):
    (tmp_path / "empty.html").write_text("")
    result = run("add", tmp_path / "empty.html", jsonl("first"), tmp_path / "gone.txt")
    assert result.exit_code == 1
    assert [each["article"] for each in lines(result)] == ["first"]
    assert "empty.html: " in result.stderr and "gone.txt: " in result.stderr
    assert "1 taken, 2 failed" in result.stderr
    with Repository.open(str(record)) as repository:
        assert repository.has("first")


def test_the_table_is_readable_and_quiet_is_quiet(run, jsonl):
    result = run("add", jsonl("first", "second"), "--format", "table", "--quiet")
    assert "Harbour Mail" in result.stdout
    assert "revision" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("kind", ["folder", "text file", "no folder"])
def test_a_database_that_cannot_be_used_is_named_in_one_line(run, jsonl, tmp_path, kind):
    path = tmp_path / ("x" if kind == "folder" else "notes.txt" if kind == "text file" else "no/record.db")
    if kind == "folder":
        path.mkdir()
    elif kind == "text file":
        path.write_text("milk\neggs\n" * 60)
    result = run("add", jsonl("first"), "--db", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"sayso: {path}: ")
    assert result.stderr.count("\n") == 1


def test_a_database_that_can_only_be_read_is_refused_before_any_work(run, jsonl, record):
    Repository.open(str(record)).close()
    result = run("add", jsonl("first"), "--db", f"sqlite:///file:{record}?mode=ro&uri=true")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "cannot be written" in result.stderr and result.stderr.count("\n") == 1


def test_what_was_reported_is_kept_when_the_user_stops(run, jsonl, record, monkeypatch):
    from sayso.record.keeper import Keeper

    take, taken = Keeper.take, []

    def take_two(self, article):
        if len(taken) == 2:
            raise KeyboardInterrupt
        taken.append(article.id)
        return take(self, article)

    monkeypatch.setattr(Keeper, "take", take_two)
    result = run("add", jsonl("first", "second", "other"))
    assert result.exit_code == 130
    assert result.stderr == "sayso: stopped; nothing that was reported done is lost\n"
    assert [each["article"] for each in lines(result)] == ["first", "second"]
    with Repository.open(str(record)) as repository:
        assert [trace.article for trace in repository.traces()] == ["first", "second"]
