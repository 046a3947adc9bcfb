"""How long and how fast the network in sayso was trained."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AVERAGED_EVERY", "NARROWING", "RECIPE", "SETTLED", "SETTLING", "Recipe", "kept", "speed"]

_WARMING = 0.06
_SLOWEST = 0.02
_KEPT = 0.998
AVERAGED_EVERY = 4
"""Steps between two additions to the average of the weights."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One run over the examples."""

    epochs: float
    encoder_rate: float
    """Learning rate of the encoder at its highest."""
    head_rate: float
    masked: float
    """Share of word pieces hidden behind [MASK]."""
    seed: int = 0


RECIPE = Recipe(epochs=8, encoder_rate=2e-4, head_rate=1e-3, masked=0.08)

SETTLING = Recipe(epochs=2, encoder_rate=8e-5, head_rate=4e-4, masked=0.08, seed=1)
"""Of the second run, in which what is computed is rounded."""
SETTLED = 0.25
"""Share of the weights of the second run in those of the whole network; the rest is of the first."""

NARROWING = Recipe(epochs=3.5, encoder_rate=8e-5, head_rate=4e-4, masked=0.08, seed=2)
"""Of the third run, in which the narrower network learns from the whole one."""


def speed(step: int, steps: int) -> float:
    """The share of the learning rate at a step: up in the first six in a hundred, then down in a line."""
    warmth = min(1.0, (step + 1) / (_WARMING * steps + 1))
    return warmth * max(_SLOWEST, 1 - step / steps)


def kept(step: int) -> float:
    """What the average of the weights keeps of itself at a step; early steps are soon forgotten."""
    return min(_KEPT, (1 + step) / (20 + step)) ** AVERAGED_EVERY
