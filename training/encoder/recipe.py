"""How long and how fast: the stages that the network in sayso was trained in.

Variants and gold names came with the second stage, quotation marks with the third; the second and the third
were broken off, so that the learning rate fell to its lowest in the first and the last only.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AVERAGED_EVERY", "RECIPE", "Stage", "kept", "speed"]

_WARMING = 0.06
_SLOWEST = 0.02
_KEPT = 0.998
AVERAGED_EVERY = 4
"""Steps between two additions to the average of the weights."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One run over the examples, from the weights that the stage before it has come to."""

    name: str
    epochs: float
    encoder_rate: float
    """Learning rate of the encoder at its highest."""
    head_rate: float
    masked: float
    """Share of word pieces hidden behind [MASK]."""
    variants: bool = False
    """Whether articles come cut and printed otherwise from one epoch to the next."""
    gold_names: bool = False
    """Whether the names of the treebanks are learned from; else silver names only."""
    quoted: bool = False
    """Whether words between quotation marks are told apart; else the layers for that are left alone."""
    stop: int | None = None
    """Steps after which it is broken off, if it is."""
    seed: int = 0


RECIPE = (
    Stage("first", 3, 2e-4, 1e-3, 0.05),
    Stage("second", 7, 2.2e-4, 1e-3, 0.08, variants=True, gold_names=True, stop=1800),
    Stage("third", 5.5, 1.8e-4, 8e-4, 0.08, variants=True, gold_names=True, quoted=True, stop=1200, seed=3),
    Stage("fourth", 2.1, 1.05e-4, 5e-4, 0.08, variants=True, gold_names=True, quoted=True, seed=5),
)


def speed(step: int, steps: int) -> float:
    """The share of the learning rate at a step: up in the first six in a hundred, then down in a line."""
    warmth = min(1.0, (step + 1) / (_WARMING * steps + 1))
    return warmth * max(_SLOWEST, 1 - step / steps)


def kept(step: int) -> float:
    """What the average of the weights keeps of itself at a step; early steps are soon forgotten."""
    return min(_KEPT, (1 + step) / (20 + step)) ** AVERAGED_EVERY
