"""The network as the engine reads it: ONNX, its weights int8, its labels in the file's metadata.

Weights are quantized channel by channel and what is computed from them as it runs ("dynamic"): 98 of 100
labels stay what they are, where with one scale for a whole matrix it is 96.
"""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from sayso.reading.engines.encoder.network import MODEL_FILE, TOKENIZER_FILE, Labels
from training.encoder.network import Network
from training.encoder.running import INPUTS, OUTPUTS
from training.encoder.weights import labels_json

__all__ = ["export"]

_OPSET = 17
_QUANTIZED = ("MatMul", "Gemm", "Gather")
_CONSTANT = ("rel_out", "rel_bias")
_LINKS = ("arcs", "content_links", "source_links")


def export(network: Network, tokenizer: Path, folder: Path) -> Path:
    """Write ``encoder.onnx`` and ``tokenizer.json`` into ``folder``; returns the path of the first.

    Whatever else is in the folder (the model card, say) stays there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        whole, shaped, small = (Path(name) / f"{each}.onnx" for each in ("whole", "shaped", "small"))
        _write_whole(network, whole)
        quant_pre_process(str(whole), str(shaped), skip_symbolic_shape=True)
        quantize_dynamic(
            str(shaped),
            str(small),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=list(_QUANTIZED),
            extra_options={"MatMulConstBOnly": True},
        )
        model = onnx.load(str(small))
    _name_outputs(model)
    _add_labels(model, network.labels)
    onnx.save(model, str(folder / MODEL_FILE))
    shutil.copyfile(tokenizer, folder / TOKENIZER_FILE)
    return folder / MODEL_FILE


def _write_whole(network: Network, path: Path) -> None:
    network.eval()  # else dropout stays in the graph
    pieces, words = 64, 40
    example = (
        torch.randint(1000, 20000, (1, pieces)),
        torch.randint(0, 8, (1, pieces)),
        torch.randint(1, 60, (1, words)),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", torch.jit.TracerWarning)  # how many texts: meant to be a constant
        torch.onnx.export(
            network,
            example,
            str(path),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=_axes(),
            opset_version=_OPSET,
            dynamo=False,
        )


def _axes() -> dict[str, dict[int, str]]:
    """The dimensions whose length is not fixed: pieces, words, and words with none before them."""
    axes = {name: {1: "pieces"} for name in INPUTS} | {"first": {1: "words"}}
    axes |= {name: {1: "words"} for name in OUTPUTS if name not in _CONSTANT}
    axes["rel_head"] = {1: "heads"}
    return axes | {name: {1: "words", 2: "heads"} for name in _LINKS}


def _name_outputs(model: onnx.ModelProto, names: Sequence[str] = OUTPUTS) -> None:
    """Give the outputs their names back: those that are constants lose them when the graph is folded."""
    for output, name in zip(model.graph.output, names, strict=True):
        if output.name != name:
            model.graph.node.append(onnx.helper.make_node("Identity", [output.name], [name]))
            output.name = name


def _add_labels(model: onnx.ModelProto, labels: Labels) -> None:
    entry = model.metadata_props.add()
    entry.key, entry.value = "sayso", labels_json(labels)
