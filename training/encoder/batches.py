"""Which examples are learned from together, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from training.encoder.examples import Example, StatementExample, SyntaxExample

__all__ = ["Batch", "batches", "plan"]

_SORTED_TOGETHER = 400
_TOKENS = 2800
"""Most word pieces in a batch, padding counted."""

Kind = TypeVar("Kind", bound=Example)
Batch = list[StatementExample] | list[SyntaxExample]


def batches(examples: Sequence[Kind], random: Random, tokens: int = _TOKENS) -> list[list[Kind]]:
    """The examples in batches of similar length, both the examples and the batches in an order by chance.

    Each example is in exactly one batch; one longer than ``tokens`` is a batch by itself.
    """
    shuffled = list(examples)
    random.shuffle(shuffled)
    found: list[list[Kind]] = []
    for at in range(0, len(shuffled), _SORTED_TOGETHER):
        together = sorted(shuffled[at : at + _SORTED_TOGETHER], key=lambda each: len(each.ids))
        batch: list[Kind] = []
        for each in together:
            if batch and len(each.ids) * (len(batch) + 1) > tokens:
                found.append(batch)
                batch = []
            batch.append(each)
        found.append(batch)
    random.shuffle(found)
    return found


def plan(
    statements: Sequence[Sequence[StatementExample]],
    syntax: Sequence[SyntaxExample],
    epochs: float,
    random: Random,
) -> tuple[list[Batch], int]:
    """All batches in their order, and how many the first epoch has.

    An epoch has every syntax example and every article once, the articles in another of the variants
    ``statements`` each time. There are ``epochs`` times as many batches as the first epoch has.
    """
    found: list[Batch] = []
    number = first = 0
    while not number or len(found) < int(first * epochs):
        epoch: list[Batch] = [*batches(statements[number % len(statements)], random)]
        epoch += batches(syntax, random)
        random.shuffle(epoch)
        first = first or len(epoch)
        found += epoch
        number += 1
    return found[: int(first * epochs)], first
