"""The network's file, its labels, and what is said when something is missing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from sayso.errors import EngineError
from sayso.reading.engines import load_engine
from sayso.reading.engines.encoder import EncoderEngine
from sayso.reading.engines.encoder.network import Labels, OnnxNetwork

LABELS = {
    "upos": ["NOUN"], "xpos": ["NN"], "lemma": ["0:"], "names": ["O"], "relations": ["root"], "tags": ["O"],
}  # fmt: skip
OUTPUTS = ["upos", "xpos", "lemma", "sentence", "names", "arcs", "rel_dependent", "rel_head", "rel_out", "rel_bias",
           "tags", "content_links", "source_links"]  # fmt: skip

INPUTS = ["pieces", "shapes", "first"]


class Session:
    """A session that gives each input back as its first output."""

    def __init__(self, metadata: dict[str, str], outputs: list[str], inputs: list[str]) -> None:
        self.metadata, self.outputs, self.inputs = metadata, outputs, inputs

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in self.inputs]

    def get_outputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in self.outputs]

    def get_modelmeta(self) -> SimpleNamespace:
        return SimpleNamespace(custom_metadata_map=self.metadata)

    def run(self, names: None, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        return [inputs["pieces"] for _ in self.outputs]


def network(folder: Path, monkeypatch: pytest.MonkeyPatch, labels: object = None, *, threads: int = 1,
            outputs: list[str] = OUTPUTS, inputs: list[str] = INPUTS) -> OnnxNetwork:  # fmt: skip
    (folder / "encoder.onnx").touch()
    metadata = {"sayso": json.dumps(labels)} if labels is not None else {}
    monkeypatch.setattr(
        "sayso.reading.engines.encoder.network._session", lambda file: Session(metadata, outputs, inputs)
    )
    return OnnxNetwork(folder, threads)


@pytest.mark.parametrize("threads", [1, 3])
def test_outputs_come_in_the_order_of_the_inputs(
    threads: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = network(tmp_path, monkeypatch, {"format": 1, **LABELS}, threads=threads)
    assert read.labels == Labels(("NOUN",), ("NN",), ("0:",), ("O",), ("root",), ("O",))
    found = [int(each["upos"][0]) for each in read.run({"pieces": np.array([n])} for n in range(40))]
    assert found == list(range(40))


@pytest.mark.parametrize("labels", [None, {}, [], {"format": 2, **LABELS}, {"format": 1, "upos": ["NOUN"]}])
def test_labels_of_another_kind_are_refused(
    labels: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(EngineError, match="not a network of this version"):
        network(tmp_path, monkeypatch, labels)


def test_a_network_without_an_output_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = [name for name in OUTPUTS if name != "rel_out"] + ["905"]
    with pytest.raises(EngineError, match="no output rel_out"):
        network(tmp_path, monkeypatch, {"format": 1, **LABELS}, outputs=outputs)


def test_a_network_that_asks_for_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EngineError, match="other inputs"):
        network(tmp_path, monkeypatch, {"format": 1, **LABELS}, inputs=[*INPUTS, "mask"])


def test_a_missing_network_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"encoder\.onnx: the network of the encoder is not there"):
        load_engine(f"encoder:{tmp_path}")


def test_a_broken_network_is_named(tmp_path: Path) -> None:
    (tmp_path / "encoder.onnx").write_bytes(b"no network at all")
    with pytest.raises(EngineError, match=r"encoder\.onnx: the network cannot be loaded"):
        EncoderEngine.load(tmp_path)


def test_a_missing_tokenizer_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network(tmp_path, monkeypatch, {"format": 1, **LABELS})
    with pytest.raises(EngineError, match=r"tokenizer\.json: the tokenizer of the encoder is not there"):
        EncoderEngine.load(tmp_path)


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers"])
def test_a_missing_package_is_named(package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if package == "tokenizers":
        network(tmp_path, monkeypatch, {"format": 1, **LABELS})
        monkeypatch.delitem(sys.modules, "sayso.reading.engines.encoder.pieces", raising=False)
    (tmp_path / "encoder.onnx").touch()
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(EngineError, match=f"pip install {package}"):
        EncoderEngine.load(tmp_path)


def test_a_missing_spacy_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    for name in ("rules", "spacy:de_core_news_sm"):
        with pytest.raises(EngineError, match=r'pip install "sayso\[spacy\]"'):
            load_engine.__wrapped__(name)


@pytest.mark.parametrize("name", ["", "spacy", "spacy:", "encoder:", "encoders", "Rules"])
def test_a_name_that_is_no_engine(name: str) -> None:
    with pytest.raises(EngineError, match="no such engine; there are encoder, rules and spacy:MODEL"):
        load_engine(name)


def test_the_encoder_needs_no_spacy(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "import sayso.reading.engines.encoder.assembly, sayso.reading.engines.encoder.pieces\n"
        "from sayso.errors import EngineError\n"
        "from sayso.reading.engines import load_engine\n"
        f"try: load_engine('encoder:' + {str(tmp_path)!r})\n"
        "except EngineError: print('spacy' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout == "False\n"
