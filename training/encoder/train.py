"""Training."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from random import Random

import torch
from torch import Tensor

from training.encoder.batches import Batch, plan
from training.encoder.losses import Losses, losses
from training.encoder.narrowing import NARROW, narrowed
from training.encoder.network import Network
from training.encoder.prepare import Prepared
from training.encoder.recipe import AVERAGED_EVERY, SETTLED, Recipe, kept, speed
from training.encoder.teaching import taught
from training.encoder.weights import load_minilm, save

__all__ = ["Average", "learn", "narrow", "settle", "train"]

_REPORTED_EVERY = 100
_LARGEST_GRADIENT = 1.0
_LOOKED_AT = 80
"""Batches by which it is told what matters."""

Report = Callable[[str], None]


def train(prepared: Prepared, minilm: Path, recipe: Recipe, file: Path, report: Report) -> None:
    """Train from the weights in ``minilm`` and write what comes of it to ``file``.

    The same examples, threads and version of torch give the same weights.
    """
    torch.manual_seed(recipe.seed)
    network = Network(prepared.labels)
    load_minilm(network.encoder, minilm)
    save(file, learn(network, recipe, prepared, report), prepared.labels)


def settle(network: Network, prepared: Prepared, recipe: Recipe, file: Path, report: Report) -> None:
    """Train what has been trained some more, computing in eight bits as the export will.

    What is written to ``file`` lies between the weights before and after (Wortsman et al. 2022).
    """
    torch.manual_seed(recipe.seed)
    before = {name: each.detach().clone() for name, each in network.state_dict().items()}
    network.round()
    after = learn(network, recipe, prepared, report)
    between = {name: torch.lerp(each, after[name], SETTLED) for name, each in before.items()}
    save(file, between, prepared.labels)


def narrow(teacher: Network, prepared: Prepared, recipe: Recipe, file: Path, report: Report) -> None:
    """Take what matters least out of a network, and have what is left learn from gold and from the whole one.

    As when it settles, it computes in eight bits.
    """
    torch.manual_seed(recipe.seed)
    order, _ = _plan(prepared, recipe)
    network = narrowed(teacher, NARROW, order[:_LOOKED_AT])
    network.round()
    save(file, learn(network, recipe, prepared, report, teacher), prepared.labels)


def learn(
    network: Network, recipe: Recipe, prepared: Prepared, report: Report, teacher: Network | None = None
) -> dict[str, Tensor]:
    """Train the network, by gold and by its teacher, if any; returns the average of its weights on the way."""
    order, epoch = _plan(prepared, recipe)
    report(f"{len(order)} steps, {epoch} an epoch")
    optimizer = _optimizer(network, recipe)
    average, progress = Average(network), _Progress(len(order), report)
    network.train()
    for step, batch in enumerate(order):
        for group in optimizer.param_groups:
            group["lr"] = group["highest"] * speed(step, len(order))
        if teacher is None:
            found = losses(network, batch, recipe.masked)
        else:
            found = taught(network, teacher, batch, recipe.masked)
        optimizer.zero_grad()
        sum(found.values()).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), _LARGEST_GRADIENT)
        optimizer.step()
        average.add(network, step)
        progress.add(found, sum(len(each.ids) for each in batch))
    return average.weights


def _plan(prepared: Prepared, recipe: Recipe) -> tuple[list[Batch], int]:
    syntax = prepared.syntax + prepared.names
    return plan(prepared.statements, syntax, recipe.epochs, Random(recipe.seed))


class Average:
    """The moving average of a network's weights, which is better than the last of them."""

    def __init__(self, network: Network) -> None:
        self.weights: dict[str, Tensor] = {
            name: each.detach().clone() for name, each in network.state_dict().items()
        }

    def add(self, network: Network, step: int) -> None:
        """Take in the weights after ``step``; only every few steps, as it costs time."""
        if step % AVERAGED_EVERY == AVERAGED_EVERY - 1:
            with torch.no_grad():
                for name, each in network.state_dict().items():
                    self.weights[name].lerp_(each, 1 - kept(step))


def _optimizer(network: Network, recipe: Recipe) -> torch.optim.Optimizer:
    """AdamW (Loshchilov and Hutter 2019), with a rate of their own for the heads."""
    encoder = [each for name, each in network.named_parameters() if name.startswith("encoder.")]
    heads = [each for name, each in network.named_parameters() if not name.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": recipe.encoder_rate, "highest": recipe.encoder_rate},
        {"params": heads, "lr": recipe.head_rate, "highest": recipe.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


class _Progress:
    """A line every hundred steps: how far, how fast, and the mean of each loss since the last line."""

    def __init__(self, steps: int, report: Report) -> None:
        self._steps, self._report = steps, report
        self._begun = time.monotonic()
        self._step = self._pieces = 0
        self._seen: dict[str, list[float]] = defaultdict(list)

    def add(self, found: Losses, pieces: int) -> None:
        self._step += 1
        self._pieces += pieces
        for name, loss in found.items():
            self._seen[name].append(float(loss.item()))
        if self._step % _REPORTED_EVERY == 0 or self._step == self._steps:
            seconds = time.monotonic() - self._begun
            means = ", ".join(f"{name} {sum(each) / len(each):.3f}" for name, each in self._seen.items())
            pace = f"{seconds:.0f} s, {self._pieces / max(seconds, 1e-9):.0f} pieces/s"
            self._report(f"{self._step}/{self._steps} steps, {pace}, {means}")
            self._seen.clear()
