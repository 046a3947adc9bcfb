"""The layers that the network is built of; what they compute is in the type of what they are given."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.encoder.rounding import round_inputs, round_rows, round_table

__all__ = [
    "BLOCK_WIDTH",
    "SIZE",
    "WIDTH",
    "Block",
    "Layer",
    "Linear",
    "Norm",
    "Sizes",
    "Table",
    "hide",
    "how_many",
]

SIZE = 384
"""Of the vector of a word piece or word."""
WIDTH, BLOCK_WIDTH = 32, 64
"""Of a head of a layer and of a block."""
_HIDDEN = -1e4
"""Score of what may not be looked at; small enough for bfloat16."""


class Sizes(NamedTuple):
    """Of each layer or block how many heads it has, if any, and how many channels its feed-forward part."""

    layers: tuple[tuple[int, int], ...]
    blocks: tuple[tuple[int, int], ...]


class Linear(nn.Linear):
    """A linear map in the type of its input; ``rounded``, it computes as its export in eight bits will."""

    rounded = False

    def forward(self, x: Tensor) -> Tensor:
        bias = None if self.bias is None else self.bias.to(x.dtype)
        if self.rounded:
            return F.linear(round_inputs(x), round_rows(self.weight).to(x.dtype), bias)
        return F.linear(x, self.weight.to(x.dtype), bias)


class Table(nn.Embedding):
    """A table of vectors; ``rounded``, as :class:`Linear`."""

    rounded = False

    def forward(self, numbers: Tensor) -> Tensor:
        return self._kept(super().forward(numbers))

    def first(self, count: int) -> Tensor:
        """The first vectors."""
        return self._kept(self.weight[:count])

    def _kept(self, vectors: Tensor) -> Tensor:
        return round_table(vectors, self.weight) if self.rounded else vectors


class Norm(nn.LayerNorm):
    """BERT's layer normalization in the type of its input."""

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, self.normalized_shape, self.weight.to(x.dtype), self.bias.to(x.dtype), 1e-12)


class Layer(nn.Module):
    """One layer: query, key, value, output; norm; up (``u``) and down (``w``); norm.

    One without heads has only the last three.
    """

    def __init__(self, heads: int, inner: int, width: int = WIDTH) -> None:
        super().__init__()
        if heads:
            self.q, self.k, self.v = (Linear(SIZE, heads * width) for _ in range(3))
            self.o = Linear(heads * width, SIZE)
            self.n1 = Norm(SIZE)
        self.u, self.w = Linear(SIZE, inner), Linear(inner, SIZE)
        self.n2 = Norm(SIZE)
        self.even = nn.Parameter(torch.ones(inner), requires_grad=False)
        self.heads, self.width = heads, width

    def forward(self, x: Tensor, hidden: Tensor | None) -> Tensor:
        if self.heads:
            x = self.n1(x + self.attend(x, hidden))
        return self.n2(x + self.feed(x))

    def feed(self, x: Tensor) -> Tensor:
        """The feed-forward part; ``even`` is what :mod:`training.encoder.smoothing` divides channels by."""
        return self.w(F.gelu(self.u(x)) * self.even.to(x.dtype))

    def attend(self, x: Tensor, hidden: Tensor | None) -> Tensor:
        """What each place sees of the others (Vaswani et al. 2017); ``hidden`` is added to the scores."""
        rows = how_many(x)
        shape = rows, -1, self.heads, self.width
        q = self.q(x).view(shape).transpose(1, 2) * self.width**-0.5
        k = self.k(x).view(shape).permute(0, 2, 3, 1)
        v = self.v(x).view(shape).transpose(1, 2)
        scores = q @ k if hidden is None else q @ k + hidden
        return self.o(
            (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(rows, -1, self.heads * self.width)
        )


class Block(Layer):
    """A layer that norms what goes into it (Xiong et al. 2020) and, untrained, changes nothing."""

    def __init__(self, heads: int, inner: int) -> None:
        super().__init__(heads, inner, BLOCK_WIDTH)
        for each in (self.o, self.w) if heads else (self.w,):
            nn.init.zeros_(each.weight)
            nn.init.zeros_(each.bias)

    def forward(self, x: Tensor, hidden: Tensor | None) -> Tensor:
        if self.heads:
            x = x + self.attend(self.n1(x), hidden)
        return x + self.feed(self.n2(x))


def how_many(x: Tensor) -> int:
    """How many texts are in ``x``; a constant of the exported network, which is given one at a time.

    As a number that is asked for at run time it would bring some hundred small steps with it, and a short text
    takes a tenth longer.
    """
    return int(x.shape[0])


def hide(seen: Tensor, dtype: torch.dtype) -> Tensor:
    """What is added to the scores of attention so that only what is ``seen`` (1, else 0) is looked at."""
    return (1.0 - seen[:, None, None, :].to(dtype)) * _HIDDEN
