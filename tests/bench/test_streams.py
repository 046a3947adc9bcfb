"""Real reports cut out of corpora that are not here."""

from __future__ import annotations

import gzip
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from bench.changes import score
from bench.corpora import CORPORA, text_of
from bench.streams import STREAMS, build, built, digest

FOLDER = Path(__file__).parents[2] / STREAMS
NAMES = [path.parent.name for path in sorted(FOLDER.glob("*/expected.toml"))]
TEXT = (
    "HARBOUR FIRE -LRB- AP -RRB- \nTwelve people were killed , police said on Monday . \nIt was `` awful '' ."
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / CORPORA["timeline17"]
    path.parent.mkdir(parents=True)
    path.write_bytes(gzip.compress(json.dumps({"id": "a/1", "text": TEXT}).encode()))
    return tmp_path


def _stream(folder: Path, **changed: str) -> Path:
    body = 'Twelve people were killed, police said on Monday. It was "awful".'
    report = {"file": "01.html", "outlet": "The Post", "published": "2025-10-07", "role": "report"}
    report |= {
        "corpus": "timeline17",
        "id": "a/1",
        "title_at": "0-12",
        "check": digest("HARBOUR FIRE", [body]),
    }
    rows = "\n".join(f"{name} = {json.dumps(value)}" for name, value in (report | changed).items())
    changes = (
        'changes = [{ kind = "new_story", must = true }, { kind = "first_figure", low = 12, must = true }]'
    )
    folder.mkdir()
    (folder / "expected.toml").write_text(f'[[report]]\n{rows}\nbody = ["18-85"]\n{changes}\n')
    return folder


def test_what_a_tokenizer_did_is_undone(data: Path) -> None:
    lines = text_of(data, "timeline17", "a/1").split("\n")
    assert lines == [
        "HARBOUR FIRE (AP)",
        "Twelve people were killed, police said on Monday.",
        'It was "awful".',
    ]


def test_a_stream_whose_corpus_is_not_there_is_named_and_left_out(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    streams = tmp_path / "streams"
    streams.mkdir()
    _stream(streams / "harbour")
    _stream(streams / "quay", corpus="meantime")
    assert [folder.name for folder in built(data, tmp_path / "out", streams)] == ["harbour"]
    assert "quay left out: no" in capsys.readouterr().err
    assert not (tmp_path / "out" / "quay").exists()


def test_the_pages_are_cut_out_of_the_corpus_and_scored(data: Path, tmp_path: Path) -> None:
    folder = build(_stream(tmp_path / "harbour"), data, tmp_path / "out")
    page = (folder / "01.html").read_text("utf-8")
    assert "<h1>HARBOUR FIRE</h1>\n<p>Twelve people were killed, police said on Monday. It was" in page
    result = score(folder)
    assert (result.must_found, result.written_right) == (2, 2)


def test_another_text_of_the_corpus_is_named(data: Path, tmp_path: Path) -> None:
    stream = _stream(tmp_path / "harbour", title_at="0-7")
    with pytest.raises(ValueError, match="timeline17 has another text of a/1"):
        build(stream, data, tmp_path / "out")


@pytest.mark.parametrize("name", NAMES)
def test_streams_expect_known_kinds_and_print_no_text(name: str) -> None:
    expected: Any = tomllib.loads((FOLDER / name / "expected.toml").read_text("utf-8"))
    reports = expected["report"]
    assert [report["file"] for report in reports] == sorted(report["file"] for report in reports)
    assert {report["corpus"] for report in reports} <= set(CORPORA)
    assert all(report["body"] and "text" not in report for report in reports)


def test_no_stream_no_page(tmp_path: Path) -> None:
    assert list(built(tmp_path, tmp_path, tmp_path)) == []
