"""Rounding while training, as the export rounds, so that the weights come to bear it.

onnxruntime's "dynamic" quantization multiplies matrices in eight bits: weights with a scale for each row of
them, what they are multiplied with by one scale for a whole piece of text, found as it runs. Here the same
is done in float and the gradient passes it by (the straight-through estimator of Bengio et al. 2013;
quantization-aware training after Jacob et al. 2018).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

__all__ = ["round_inputs", "round_rows", "round_table"]

_LARGEST, _STEPS = 127, 255
_SMALLEST = 1e-8


def round_rows(weights: Tensor) -> Tensor:
    """A matrix with each row rounded to 255 values around 0."""
    return _Rows.apply(weights)  # type: ignore[no-any-return, no-untyped-call]


def round_inputs(given: Tensor) -> Tensor:
    """What goes into a matrix: each first-dimension slice, a piece of text, rounded to 256 values."""
    return _Inputs.apply(given)  # type: ignore[no-any-return, no-untyped-call]


def round_table(vectors: Tensor, table: Tensor) -> Tensor:
    """Vectors looked up in a table, rounded to the 255 values that the whole table is kept in."""
    return _Table.apply(vectors, table)  # type: ignore[no-any-return, no-untyped-call]


class _Passing(torch.autograd.Function):
    @staticmethod
    def backward(_: Any, *grads: Any) -> Any:
        return grads[0]


class _Rows(_Passing):
    @staticmethod
    def forward(_: Any, weights: Tensor) -> Tensor:
        scale = weights.abs().amax(1, keepdim=True).clamp_min(_SMALLEST) / _LARGEST
        return (weights / scale).round_().mul_(scale)


class _Inputs(_Passing):
    @staticmethod
    def forward(_: Any, given: Tensor) -> Tensor:
        flat = given.flatten(1).float()
        low, high = flat.amin(1, keepdim=True).clamp_max(0), flat.amax(1, keepdim=True).clamp_min(0)
        scale = (high - low).clamp_min(_SMALLEST) / _STEPS
        zero = (-low / scale).round_()
        rounded = (flat / scale).round_().add_(zero).clamp_(0, _STEPS).sub_(zero).mul_(scale)
        return rounded.view(given.shape).to(given.dtype)


class _Table(torch.autograd.Function):
    @staticmethod
    def forward(_: Any, vectors: Tensor, table: Tensor) -> Tensor:
        scale = table.abs().amax().clamp_min(_SMALLEST) / _LARGEST
        return (vectors / scale).round_().mul_(scale)

    @staticmethod
    def backward(_: Any, *grads: Any) -> Any:
        return grads[0], None
