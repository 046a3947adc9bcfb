"""The network in torch as the engine wants one: what is trained is measured by the engine's own code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import torch

from sayso.model import Article
from sayso.reading.engines.encoder.assembly import Layout
from sayso.reading.engines.encoder.network import Inputs, Labels, Outputs
from sayso.reading.engines.encoder.pieces import Pieces, arrays, pack
from training.encoder.network import Network
from training.encoder.weights import load

__all__ = ["INPUTS", "OUTPUTS", "TorchNetwork", "inputs_of"]

INPUTS = ("pieces", "shapes", "first")
OUTPUTS = (
    "upos", "xpos", "lemma", "sentence", "names", "arcs", "rel_dependent", "rel_head", "rel_out", "rel_bias",
    "tags", "content_links", "source_links",
)  # fmt: skip


class TorchNetwork:
    """A network in eval mode and float32."""

    def __init__(self, network: Network) -> None:
        self._network = network.eval()
        self.labels: Labels = network.labels

    @classmethod
    def load(cls, path: Path) -> TorchNetwork:
        """The network with the weights in a file of :func:`training.encoder.weights.save`."""
        return cls(load(path))

    def run(self, inputs: Iterable[Inputs]) -> Iterator[Outputs]:
        """The outputs for each of the inputs, in their order."""
        for each in inputs:
            with torch.no_grad():
                found = self._network(*(torch.from_numpy(each[name]) for name in INPUTS))
            yield dict(zip(OUTPUTS, (np.asarray(output.numpy()) for output in found), strict=True))


def inputs_of(article: Article, pieces: Pieces) -> Iterator[Inputs]:
    """The inputs of the network for one article, piece by piece, as the engine makes them."""
    layout = Layout(article)
    encoded = pieces.encode(article.text, layout.words, layout.quoted)
    for each in pack(encoded, layout.paragraphs):
        yield arrays(encoded, each)
