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


BROKEN = {
    "cut.json": ('{"text": "The mayor', ["cut.json: this is not JSON (Unterminated string starting at, at line 1, column 10)"]),
    "list.json": ('[{"text": "%s"},\n{"text": ]', ["list.json: this is not JSON (Expecting value, at line 2, column 10)"]),
    "lines.jsonl": ("{\nnope\n", ["lines.jsonl, line 1: this is not JSON", "lines.jsonl, line 2: this is not JSON"]),
    "garbled.jsonl": (b"\xff\xfe\x00\x01\x80", ["garbled.jsonl: its bytes are text in no known encoding"]),
    "typed.json": ('{"text": 5}', ['typed.json: "text" (or "html") has to be there, and a string']),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken_json_in_a_folder_is_named_and_a_failure_and_the_rest_is_done(run, folder, name):
    body, lines = BROKEN[name]
    (folder / name).write_bytes(
        body if isinstance(body, bytes) else body.replace("%s", "Nobody was hurt, the mayor said.").encode()
    )
    result = run("article", folder, "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == (2 if name == "list.json" else 1)
    told = [line.removeprefix(f"sayso: {folder}/") for line in result.stderr.splitlines()]
    assert len(told) == len(lines)
    assert all(line.startswith(start) for line, start in zip(told, lines, strict=True))


def test_lines_of_something_else_are_passed_over_and_named(run, folder):
    (folder / "log.jsonl").write_text('{"level": 1}\n{"level": 2}\n')
    result = run("article", folder, "--format", "jsonl")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert "(log.jsonl)" in result.stderr


def test_a_json_file_of_one_object_a_line_is_read_as_lines(run, folder):
    (folder / "two.json").write_text(
        f"{json.dumps({'text': REPORT + ' Twice.'})}\n{json.dumps({'text': REPORT + ' Thrice.'})}\n{{\n"
    )
    result = run("article", folder / "two.json", "--format", "jsonl")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 2)
    assert "two.json, line 3: this is not JSON" in result.stderr
