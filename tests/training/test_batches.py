"""Batches and their order: every example once an epoch, none of too many word pieces."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from training.encoder.batches import batches, plan
from training.encoder.examples import IGNORED, Example, StatementExample, SyntaxExample
from training.encoder.recipe import AVERAGED_EVERY, kept, speed

from sayso.reading.engines.encoder.pieces import QUOTED


def statement(mark: int) -> StatementExample:
    return StatementExample([mark] * 4, [0, 1, 1 + QUOTED, 0], [1, 2], [0, 0], [IGNORED] * 2, {}, [0, 0])


def syntax(mark: int) -> SyntaxExample:
    nothing = [0, 0]
    return SyntaxExample([mark] * 4, [0, 1, 9, 0], [1, 2], *[nothing] * 7, names=[1, 2])


@given(st.lists(st.integers(1, 50), max_size=900), st.integers(10, 300), st.integers(0, 5))
def test_every_example_is_in_one_batch(lengths: list[int], tokens: int, seed: int) -> None:
    examples = [Example([n] * length, [], []) for n, length in enumerate(lengths)]
    found = batches(examples, Random(seed), tokens)
    assert sorted(each.ids[0] for batch in found for each in batch) == list(range(len(lengths)))
    for batch in found:
        assert len(batch) == 1 or len(batch) * max(len(each.ids) for each in batch) <= tokens


def test_an_epoch_has_another_variant_each_time() -> None:
    variants = [[statement(10 * number + n) for n in range(3)] for number in (1, 2)]
    trees = [syntax(90), syntax(91)]
    order, first = plan(variants, trees, 3, Random(0))
    assert len(order) == 3 * first == 6
    marks = [sorted(each.ids[0] for batch in order[at : at + first] for each in batch) for at in (0, 2, 4)]
    assert marks == [[10, 11, 12, 90, 91], [20, 21, 22, 90, 91], [10, 11, 12, 90, 91]]


def test_a_part_of_an_epoch_is_cut_off() -> None:
    order, first = plan([[statement(1)]], [syntax(2)], 1.5, Random(0))
    assert (len(order), first) == (3, 2)


def test_learning_warms_up_and_slows_down() -> None:
    rates = [speed(step, 1000) for step in range(1000)]
    top = rates.index(max(rates))
    assert 50 <= top <= 65
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)
    assert rates[-1] == 0.02


def test_the_average_forgets_its_beginning() -> None:
    assert kept(3) < 0.01
    assert kept(100_000) == 0.998**AVERAGED_EVERY
    assert all(kept(step) <= kept(step + 1) for step in range(5000))
