"""A network read back out of its export in eight bits, where its weights in float were not kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import NodeProto, numpy_helper

from sayso.reading.engines.encoder.network import Labels
from training.encoder.network import Network
from training.encoder.weights import sizes_of

__all__ = ["recovered"]

_ROUNDED, _PRODUCT = "_quantized", ".MatMul_quant"
Floats = npt.NDArray[np.float32]
_Arrays = dict[str, npt.NDArray[Any]]


def recovered(file: Path) -> Network:
    """The network of an ``encoder.onnx`` in eval mode, its weights as they were rounded.

    Raises KeyError where the file is not of this form.
    """
    model = onnx.load(str(file))
    arrays = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    weights: dict[str, Floats] = {}
    for node in model.graph.node:
        weights |= _weights_of(node, arrays)
    written = next(each.value for each in model.metadata_props if each.key == "sayso")
    state = {name: torch.tensor(np.array(each, np.float32)) for name, each in weights.items()}
    network = Network(Labels.from_json(written), sizes_of(state))
    network.load_state_dict(state)
    return network.eval()


def _weights_of(node: NodeProto, arrays: _Arrays) -> dict[str, Floats]:
    """What a step of the graph has of the network's weights, by their names there."""
    name = node.name.strip("/").replace("/", ".")
    given = [each for each in node.input if each in arrays]
    vectors = [each for each in given if arrays[each].dtype == np.float32 and arrays[each].ndim == 1]
    if node.op_type == "MatMulInteger":
        matrix = node.input[1]
        scale = arrays[matrix.removesuffix(_ROUNDED) + "_scale"]
        return {f"{name.removesuffix(_PRODUCT)}.weight": (arrays[matrix].astype(np.float32) * scale).T}
    if node.op_type == "Gather" and given and given[0].endswith(_ROUNDED):
        table = given[0].removesuffix(_ROUNDED)
        zero, scale = arrays[f"{table}_zero_point"], arrays[f"{table}_scale"]
        return {table: (arrays[given[0]].astype(np.float32) - float(zero)) * scale}
    if node.op_type == "LayerNormalization":
        norm = name.removesuffix(".LayerNormalization")
        return {f"{norm}.weight": arrays[node.input[1]], f"{norm}.bias": arrays[node.input[2]]}
    if node.op_type == "Add" and name.endswith(".Add") and vectors:
        return {f"{name.removesuffix('.Add')}.bias": arrays[vectors[0]]}
    if node.op_type == "Mul" and name.endswith(".Mul_3") and vectors and arrays[vectors[0]].size > 1:
        return {f"{name.removesuffix('.Mul_3')}.even": arrays[vectors[0]]}
    return _others(node, name, arrays)


def _others(node: NodeProto, name: str, arrays: _Arrays) -> dict[str, Floats]:
    """The embeddings that stay in float, what stands for no word, and what relations are computed from."""
    if node.op_type == "Concat":
        floats = [each for each in node.input if each in arrays and arrays[each].dtype == np.float32]
        key = "rel_none" if name == "Concat" else f"{name.split('.')[0]}.none"
        return {key: arrays[floats[0]].reshape(-1)} if floats else {}
    for kept in ("encoder.kind", "encoder.places.weight"):
        if kept in node.input:
            return {kept: arrays[kept]}
    if node.op_type == "Identity" and node.output[0] == "rel_out":
        return {"rel_out.weight": arrays[node.input[0]].T}
    if node.op_type == "Identity" and node.output[0] == "rel_bias":
        return {"rel_out.bias": arrays[node.input[0]]}
    return {}
