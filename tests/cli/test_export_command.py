"""``sayso export``: every kind, the same in both formats, and every column documented."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from sayso.cli.columns import COLUMNS

DOCS = Path(__file__).parents[2] / "docs" / "export.md"


def jsonl_of(run, kind: str) -> list[dict]:
    result = run("export", kind)
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("kind", COLUMNS)
def test_every_line_has_the_columns_in_order(run, told, kind):
    rows = jsonl_of(run, kind)
    assert rows
    for row in rows:
        assert list(row) == list(COLUMNS[kind])


@pytest.mark.parametrize("kind", COLUMNS)
def test_csv_says_the_same(run, told, kind):
    text = run("export", kind, "--format", "csv").stdout_bytes.decode()
    assert text.startswith('"')
    table = list(csv.DictReader(io.StringIO(text, newline="")))
    rows = jsonl_of(run, kind)
    assert len(table) == len(rows)
    for cells, row in zip(table, rows, strict=True):
        assert list(cells) == list(row)
        for name, value in row.items():
            if value is None:
                assert cells[name] == ""
            elif isinstance(value, dict):
                assert json.loads(cells[name]) == value
            elif isinstance(value, list):
                assert cells[name] == "; ".join(value)
            else:
                assert cells[name] == str(value)


@pytest.mark.parametrize("kind", [kind for kind in COLUMNS if "exact" in COLUMNS[kind]])
def test_the_words_stand_where_they_are_said_to(run, told, kind):
    texts = {row["article"]: row["text"] for row in jsonl_of(run, "articles")}
    for row in jsonl_of(run, kind):
        assert row["exact"]
        assert texts[row["article"]][row["start"] : row["end"]] == row["exact"]


def test_changes_know_their_edition_and_keep_their_ids(run, told, jsonl):
    before = jsonl_of(run, "changes")
    assert {row["edition"] for row in before} == {1}
    run("add", jsonl("first"))
    assert jsonl_of(run, "changes") == before


def test_figures_carry_their_source_and_whole_numbers(run, told):
    rows = jsonl_of(run, "measures")
    assert {(row["low"], row["high"]) for row in rows} >= {(12, None), (24, 24)}
    assert all("Rescue" in row["source"] for row in rows if row["low"] in (12, 24) and row["source"])
    assert '"low":24,' in run("export", "measures").stdout


@pytest.mark.parametrize("kind", COLUMNS)
def test_an_empty_record_exports_no_lines(run, empty, kind):
    assert run("export", kind).stdout == ""
    header = run("export", kind, "--format", "csv").stdout
    assert header.count("\n") == 1


def test_a_file_is_put_in_place_when_it_is_whole(run, told, tmp_path, monkeypatch):
    path = tmp_path / "changes.jsonl"
    result = run("export", "changes", "--out", path)
    assert result.stdout == ""
    assert path.read_text() == run("export", "changes").stdout
    whole = path.read_bytes()

    def stop(*_):
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr("sayso.cli.rows.rows_of", stop)
    assert run("export", "changes", "--out", path).exit_code == 130
    assert path.read_bytes() == whole
    assert not list(tmp_path.glob(".*.part"))


def test_a_file_that_cannot_be_written_is_named(run, told, tmp_path):
    result = run("export", "changes", "--out", tmp_path / "no" / "changes.jsonl")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1 and "no" in result.stderr


@pytest.mark.parametrize("kind", COLUMNS)
def test_every_column_is_documented_as_it_is(kind):
    section = DOCS.read_text(encoding="utf-8").partition(f"\n## {kind}\n")[2].partition("\n## ")[0]
    documented = re.findall(r"^\| `(\w+)` \| (.*) \|$", section, re.MULTILINE)
    assert documented == list(COLUMNS[kind].items())
