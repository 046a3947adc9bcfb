"""``sayso digest``: an edition when the record changed, nothing otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import sayso.digest.site


def files(out: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()
    }


def test_an_edition_when_something_changed_and_none_otherwise(run, jsonl, tmp_path):
    out = tmp_path / "site"
    run("add", jsonl("first"))
    first = run("digest", "--out", out)
    assert first.exit_code == 0
    pages = files(out)
    assert "index.html" in pages
    assert [name for name in pages if name.endswith("edition-1.html")]
    for name in pages:
        assert str(out / name) in first.stdout
    for again in (run("digest", "--out", out), run("add", jsonl("first")) and run("digest", "--out", out)):
        assert again.stdout == "no change\n"
        assert files(out) == pages
    run("add", jsonl("second"))
    assert "edition 2" in run("digest", "--out", out).stdout
    assert [name for name in files(out) if name.endswith("edition-2.html")]
    (story,) = json.loads(run("stories", "--format", "json").stdout)
    assert [edition["number"] for edition in story["editions"]] == [1, 2]
    assert all(edition["changes"] for edition in story["editions"])


def test_without_a_folder_the_pages_are_in_the_one_that_help_names(run, jsonl):
    run("add", jsonl("first"))
    run("digest")
    assert Path("sayso-digest/index.html").is_file()
    assert "sayso-digest" in run("digest", "--help").stdout


def test_an_empty_record_has_no_change(run, empty, tmp_path):
    result = run("digest", "--out", tmp_path / "site")
    assert (result.exit_code, result.stdout) == (0, "no change\n")
    assert not (tmp_path / "site").exists()


def test_pages_can_be_written_again(run, jsonl, tmp_path):
    run("add", jsonl("first", "second"))
    run("digest", "--out", tmp_path / "one")
    result = run("digest", "--out", tmp_path / "two", "--again")
    assert result.exit_code == 0
    assert files(tmp_path / "two") == files(tmp_path / "one")


def test_an_edition_whose_pages_cannot_be_written_is_not_published(run, jsonl, tmp_path, monkeypatch):
    run("add", jsonl("first"))
    (tmp_path / "file").write_text("in the way")
    result = run("digest", "--out", tmp_path / "file" / "site")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1 and "file" in result.stderr

    def full(*_args, **_more):
        raise OSError(28, "No space left on device", str(tmp_path / "site"))

    with monkeypatch.context() as patch:
        patch.setattr(sayso.digest.site, "write_site", full)
        result = run("digest", "--out", tmp_path / "site")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No space left" in result.stderr
    assert "edition 1" in run("digest", "--out", tmp_path / "site").stdout
