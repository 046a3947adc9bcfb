"""Makes a trained network narrower: what its heads and channels matter least is taken out of it.

How much a head of attention or a channel of a feed-forward part matters is what the losses would change by without
it, to the first order: its activation times its gradient, added up over examples (Michel et al. 2019; Molchanov et
al. 2019). What was lost by it is learned again from gold and from the network as it was
(:func:`training.encoder.train.narrow`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

import torch
from torch import Tensor, nn

from training.encoder.batches import Batch
from training.encoder.layers import Layer, Sizes
from training.encoder.losses import losses
from training.encoder.network import Network

__all__ = ["NARROW", "narrowed"]

NARROW = Sizes(
    layers=((12, 1536), (12, 1536), (12, 1536), (9, 1280), (6, 1024), (3, 1024)), blocks=((0, 512),)
)
"""What the last layers look at, and the blocks, is hardly missed: of the blocks the heads and all of the second."""
_Matters = Mapping[str, Tensor]


def narrowed(network: Network, sizes: Sizes, batches: Iterable[Batch]) -> Network:
    """A copy of the network of these sizes, with the heads and channels that matter most for ``batches``."""
    narrow = Network(network.labels, sizes)
    heads, channels = _what_matters(network, batches)
    kept = {name: each for name, each in network.named_modules() if isinstance(each, Layer)}
    weights = {**network.state_dict()}
    for name, layer in narrow.named_modules():
        if isinstance(layer, Layer):
            if layer.heads:
                rows = _places(_most(heads[name], layer.heads), kept[name].width)
                weights |= _taken(weights, name, ("q", "k", "v"), "o", rows)
            most = _most(channels[name], layer.w.in_features)
            weights |= _taken(weights, name, ("u",), "w", most)
            weights[f"{name}.even"] = weights[f"{name}.even"][most]
    narrow.load_state_dict({name: weights[name] for name in narrow.state_dict()})
    return narrow


def _taken(weights: _Matters, name: str, into: Iterable[str], out: str, rows: Tensor) -> dict[str, Tensor]:
    """The matrices ``into`` some channels and the one ``out`` of them, with these ``rows`` of the channels only."""
    of_rows = {f"{name}.{each}.{part}": weights[f"{name}.{each}.{part}"][rows]
               for each in into for part in ("weight", "bias")}  # fmt: skip
    return of_rows | {f"{name}.{out}.weight": weights[f"{name}.{out}.weight"][:, rows]}


def _most(matters: Tensor, count: int) -> Tensor:
    """The places of the ``count`` that matter most, in order."""
    return torch.topk(matters, count).indices.sort().values


def _places(heads: Tensor, width: int) -> Tensor:
    return (heads[:, None] * width + torch.arange(width)).flatten()


def _what_matters(network: Network, batches: Iterable[Batch]) -> tuple[_Matters, _Matters]:
    """How much each head and each channel matters, by the name of its layer."""
    layers = {name: each for name, each in network.named_modules() if isinstance(each, Layer)}
    heads = {name: torch.zeros(layer.heads) for name, layer in layers.items()}
    channels = {name: torch.zeros(layer.w.in_features) for name, layer in layers.items()}
    handles = []
    for name, layer in layers.items():
        watch = partial(_watch, name=name)
        handles.append(layer.o.register_forward_pre_hook(partial(watch, found=heads, width=layer.width)))
        handles.append(layer.w.register_forward_pre_hook(partial(watch, found=channels, width=1)))
    for batch in batches:
        network.zero_grad()
        sum(losses(network, batch, 0.0).values()).backward()
    for handle in handles:
        handle.remove()
    network.zero_grad()
    return heads, channels


def _watch(
    _: nn.Module, given: tuple[Tensor, ...], *, name: str, found: dict[str, Tensor], width: int
) -> None:
    (activation,) = given

    def add(gradient: Tensor) -> None:
        change = (gradient * activation).detach().float().unflatten(-1, (-1, width)).sum(-1)
        found[name] = found[name] + change.abs().flatten(0, -2).sum(0)

    activation.register_hook(add)
