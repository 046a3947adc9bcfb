"""Weights: those that training starts from, and those it has come to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from sayso.reading.engines.encoder.network import Labels
from training.encoder.layers import BLOCK_WIDTH, WIDTH, Sizes
from training.encoder.network import Encoder, Network

__all__ = ["labels_json", "load", "load_minilm", "save", "sizes_of"]

_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "o": "attention.output.dense",
    "n1": "attention.output.LayerNorm",
    "u": "intermediate.dense",
    "w": "output.dense",
    "n2": "output.LayerNorm",
}
_METADATA = "sayso"


def load_minilm(encoder: Encoder, file: Path) -> None:
    """Give the encoder the weights of all-MiniLM-L6-v2; case shapes stay what they are."""
    weights = load_file(file)
    with torch.no_grad():
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        encoder.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
        encoder.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            for ours, theirs in _LAYER.items():
                _copy(getattr(layer, ours), weights, f"encoder.layer.{number}.{theirs}")


def _copy(to: nn.Module, weights: Mapping[str, Tensor], name: str) -> None:
    to.weight.copy_(weights[f"{name}.weight"])
    to.bias.copy_(weights[f"{name}.bias"])


def labels_json(labels: Labels) -> str:
    """The labels as the engine reads them from the metadata of a network."""
    return json.dumps({"format": 1, **asdict(labels)})


def save(path: Path, weights: Mapping[str, Tensor], labels: Labels) -> None:
    """Write weights and the labels they are for."""
    save_file(dict(weights), path, metadata={_METADATA: labels_json(labels)})


def load(path: Path) -> Network:
    """The network with the weights written by :func:`save`, in eval mode."""
    with safe_open(path, "pt") as file:
        labels = Labels.from_json(file.metadata()[_METADATA])
    weights = load_file(path)
    network = Network(labels, sizes_of(weights))
    network.load_state_dict(weights)
    network.eval()
    return network


def sizes_of(weights: Mapping[str, Tensor]) -> Sizes:
    """The sizes of the network that the weights are of."""

    def sizes(name: str, width: int) -> tuple[tuple[int, int], ...]:
        count = sum(each.startswith(name) and each.endswith(".u.bias") for each in weights)
        heads = (weights.get(f"{name}.{number}.q.bias", ()) for number in range(count))
        return tuple(
            (len(each) // width, len(weights[f"{name}.{number}.u.bias"])) for number, each in enumerate(heads)
        )

    return Sizes(sizes("encoder.layers", WIDTH), sizes("blocks", BLOCK_WIDTH))
