"""A folder of reports with other files in it."""

from __future__ import annotations

import json

import pytest

REPORT = "The mayor said on Monday that three people were missing.\n\nHe denied that the dam broke."


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "reports"
    (made / "old").mkdir(parents=True)
    (made / "report.txt").write_text(REPORT)
    return made


OTHERS = {
    "package.json": b'{"name": "x"}',
    "old/empty.txt": b"",
    "drawing.xml": b"<svg xmlns='x'></svg>",
    "picture.png": b"\x89PNG",
    "table.csv": b"a,b",
    "more.csv": b"a,b",
}


def test_other_files_are_one_line_and_no_failure(run, folder):
    for name, body in OTHERS.items():
        (folder / name).write_bytes(body)
    result = run("read", folder, "--format", "jsonl")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == (
        f"{folder}: 6 files passed over: 3 of a kind that is not read (.csv, .png); "
        "3 without a report in them (drawing.xml, old/empty.txt, package.json)\n"
    )
    assert run("read", folder, "--quiet").stderr == ""


def test_the_same_file_named_is_a_failure(run, folder):
    (folder / "package.json").write_bytes(OTHERS["package.json"])
    result = run("read", folder / "package.json", folder / "report.txt")
    assert result.exit_code == 1
    assert "package.json: " in result.stderr


def test_a_bad_line_among_good_ones_is_a_failure_in_a_folder_too(run, folder):
    (folder / "reports.jsonl").write_text(f"not JSON\n{json.dumps({'text': REPORT})}\nnor this\n")
    result = run("read", folder, "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "line 1" in result.stderr and "line 3" in result.stderr


@pytest.mark.parametrize("others", [["package.json"], ["picture.png"], []])
def test_a_folder_without_any_report_is_a_failure(run, folder, others):
    (folder / "report.txt").unlink()
    for name in others:
        (folder / name).write_bytes(OTHERS[name])
    result = run("read", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert any(line.startswith(f"sayso: {folder}: ") for line in result.stderr.splitlines())
