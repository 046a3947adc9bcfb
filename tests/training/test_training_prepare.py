"""All examples of a small folder of gold data, made up for it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from training.encoder import prepare
from training.encoder.__main__ import main
from training.encoder.examples import IGNORED, NAMES
from training.encoder.silver import write_silver

from sayso.reading.engines.encoder.pieces import Pieces

ARTICLE = {
    "doc_id": "article", "text": "“Rain,” Ana said.",
    "attributions": [{"source_spans": [[8, 11]], "cue_spans": [[12, 16]], "content_spans": [[0, 7]]}],
}  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path, trees: Path) -> Path:
    written = trees.read_text("utf-8")
    for file, text in (
        (prepare.ATTRIBUTIONS, json.dumps(ARTICLE) + "\n"),
        (prepare.EWT, written),
        (prepare.GUM, written.replace("id = ", "id = gum-")),
        (prepare.EWT_DEV, written.replace("id = ", "id = dev-")),
        (prepare.UNER, "1\tRain\tB-PER\t-\t-\n2\t.\tO\t-\t-\n"),
    ):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        raw = text.encode()
        (tmp_path / file).write_bytes(gzip.compress(raw) if file.suffix == ".gz" else raw)
    return tmp_path


def test_every_document_wants_silver_names(gold: Path) -> None:
    names = [name for name, _ in prepare.texts(gold)]
    assert names == ["article", "harbour", "quay", "gum-harbour", "gum-quay", "dev-harbour", "dev-quay"]


def test_examples_of_all_corpora(gold: Path, pieces: Pieces) -> None:
    lines: list[str] = []
    made = prepare.prepare(gold, {"article": ((8, 11, "person"),)}, pieces, lines.append)
    assert len(lines) == 3
    assert [len(each) for each in made.statements] == [1] * 5
    assert [NAMES[name] for name in made.statements[0][0].names if name] == ["B-person"]
    ewt, ewt_rain, gum, gum_rain = made.syntax
    # UNER knows the sentence "Rain." only; GUM has names everywhere
    assert ewt.names == [IGNORED] * 14 + [NAMES.index("B-person"), 0] and ewt_rain.names[1] == 0
    assert NAMES[gum.names[5]] == "B-place" and gum_rain.names == [0, 0]
    # every document of the dev part is either learned from or held out
    assert len(made.names) + len(made.held_out) == 2
    assert all(set(each.heads) == {IGNORED} for each in made.names)
    prepare.write_prepared(gold / "examples", made)
    assert prepare.read_prepared(gold / "examples") == made


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr("sys.argv", ["training.encoder", *map(str, arguments)])
    return main()


def test_a_step_by_itself(
    gold: Path,
    tokenizer: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture,
) -> None:
    arguments = (gold, "--out", tmp_path / "out", "--minilm", tokenizer.parent, "--step", "prepare")
    assert run(monkeypatch, *arguments) == 1
    assert "silver.jsonl: not there" in capsys.readouterr().err
    write_silver(tmp_path / "out" / "silver.jsonl", [])
    assert run(monkeypatch, *arguments) == 0
    assert capsys.readouterr().out.startswith("== prepare\n4 examples with trees")
    assert prepare.read_prepared(tmp_path / "out" / "examples.msgpack").syntax
