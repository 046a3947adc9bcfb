"""``sayso doctor``."""

from __future__ import annotations

import sayso


def test_all_well(run, record):
    result = run("doctor")
    assert result.exit_code == 0
    assert "BROKEN" not in result.stdout
    for words in (
        sayso.__version__,
        "encoder reads",
        str(record),
        "schema",
        "journal wal",
        "0 articles",
        "writable",
    ):
        assert words in result.stdout


def test_a_broken_database_is_named_and_the_rest_is_looked_at(run, tmp_path):
    result = run("doctor", "--db", tmp_path)
    assert result.exit_code == 1
    broken = [line for line in result.stdout.splitlines() if line.startswith("BROKEN")]
    assert len(broken) == 1 and str(tmp_path) in broken[0]
    assert "encoder reads" in result.stdout


def test_an_engine_that_is_not_there(run):
    result = run("doctor", "--engine", "spacy:no_such_model")
    assert result.exit_code == 1
    assert "no_such_model" in next(line for line in result.stdout.splitlines() if line.startswith("BROKEN"))
