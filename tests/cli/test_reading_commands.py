"""Commands that look at a record: they make none, and need not be able to write."""

from __future__ import annotations

import json

import pytest

LOOKING = [
    ["stories"],
    ["story", "3f"],
    ["digest"],
    ["export", "changes"],
    ["export", "changes", "--format", "csv"],
]


@pytest.mark.parametrize("command", LOOKING, ids=" ".join)
def test_a_mistyped_name_makes_no_database(run, tmp_path, command):
    path = tmp_path / "nonexist.db"
    result = run(*command, "--db", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"sayso: {path}: no such record; sayso add makes one\n"
    assert not path.exists()


@pytest.mark.parametrize("command", [c for c in LOOKING if c[0] != "story"], ids=" ".join)
def test_a_database_that_can_only_be_read_is_read(run, told, record, tmp_path, command):
    result = run(*command, "--db", f"sqlite:///file:{record}?mode=ro&uri=true")
    assert (result.exit_code, result.stdout) == (0, run(*command).stdout)
    assert result.stdout


def test_an_edition_that_cannot_be_kept_is_not_written(run, jsonl, record, tmp_path):
    run("add", jsonl("first"))
    result = run("digest", "--db", f"sqlite:///file:{record}?mode=ro&uri=true", "--out", tmp_path / "site")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "cannot be written" in result.stderr
    assert not (tmp_path / "site").exists()


def test_pages_of_a_database_that_can_only_be_read_can_be_written_again(run, told, record, tmp_path):
    result = run(
        "digest", "--again", "--db", f"sqlite:///file:{record}?mode=ro&uri=true", "--out", tmp_path / "site"
    )
    assert result.exit_code == 0
    assert (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize("command", ["read", "article"])
def test_a_database_may_be_named_where_none_is_used(run, page, tmp_path, command):
    path = tmp_path / "x.db"
    assert run(command, page, "--db", path).stdout == run(command, page).stdout
    assert not path.exists()
    assert "not used" in run(command, "--help").stdout


def test_one_of_a_thing_is_one(run, jsonl, tmp_path):
    added = run("add", jsonl("other")).stderr
    assert "1 taken, " in added and "1 changes" not in added
    told = run("digest", "--out", tmp_path / "site").stderr
    assert told.startswith("1 edition, ") and told.endswith(" files\n")
    (story,) = json.loads(run("stories", "--format", "json").stdout)
    shown = run("story", story["id"], "--format", "table").stdout
    assert "1 report, 1 outlet, 1 origin\n" in shown
    assert run("export", "editions").stderr == "1 edition\n"
    assert "1 article in 1 story, " in run("doctor").stdout
