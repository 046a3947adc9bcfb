"""Which examples a stage learns from, which of them together, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from sayso.reading.engines.encoder.pieces import QUOTED
from training.encoder.examples import IGNORED, Example, StatementExample, SyntaxExample
from training.encoder.prepare import Prepared
from training.encoder.recipe import Stage

__all__ = ["Batch", "batches", "examples_of", "plan"]

_SORTED_TOGETHER = 400
_TOKENS = 2800
"""Most word pieces in a batch, padding counted."""

Kind = TypeVar("Kind", bound=Example)
Batch = list[StatementExample] | list[SyntaxExample]


def examples_of(stage: Stage, prepared: Prepared) -> tuple[list[list[StatementExample]], list[SyntaxExample]]:
    """The examples with attributions, variant by variant, and those with trees, as the stage has them."""
    statements = prepared.statements if stage.variants else prepared.statements[:1]
    syntax = prepared.syntax + (prepared.names if stage.gold_names else [])
    if not stage.gold_names:
        syntax = [replace(each, names=[IGNORED] * len(each.names)) for each in syntax]
    if not stage.quoted:
        return [list(map(_unquoted, each)) for each in statements], list(map(_unquoted, syntax))
    return statements, syntax


def _unquoted(example: Kind) -> Kind:
    return replace(example, shapes=[shape % QUOTED for shape in example.shapes])


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
    """All batches of a stage in their order, and how many the first epoch has.

    An epoch has every syntax example and every article once, the articles in another of the variants
    ``statements`` each time. A stage has ``epochs`` times as many batches as its first epoch.
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
