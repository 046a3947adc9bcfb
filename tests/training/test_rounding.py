"""Rounding: how far a number is from itself at most, what stays itself, and the gradient that passes by."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from training.encoder.rounding import round_inputs, round_rows, round_table  # noqa: E402


def test_each_row_has_a_scale_of_its_own() -> None:
    weights = torch.tensor([[1.27, -0.014, 0.0], [127.0, -1.4, 0.4]])
    expected = torch.tensor([[1.27, -0.01, 0.0], [127.0, -1.0, 0.0]])
    assert torch.allclose(round_rows(weights), expected)


def test_each_text_has_a_scale_of_its_own() -> None:
    given = torch.stack([torch.linspace(-0.3, 0.7, 50), torch.linspace(-30, 70, 50)]).view(2, 5, 10)
    apart = (round_inputs(given) - given).abs().flatten(1).amax(1)
    assert (apart <= torch.tensor([1.0, 100.0]) / 255).all()
    assert torch.allclose(round_inputs(given)[:1], round_inputs(given[:1]))


def test_nothing_stays_nothing() -> None:
    assert torch.equal(round_inputs(torch.zeros(1, 2, 3)), torch.zeros(1, 2, 3))
    assert torch.equal(round_rows(torch.zeros(2, 3)), torch.zeros(2, 3))


def test_a_vector_of_a_table_is_rounded_as_the_whole_table_is() -> None:
    table = torch.tensor([[12.7, 0.0], [0.04, 0.14]])
    assert torch.allclose(round_table(table[1:], table), torch.tensor([[0.0, 0.1]]))


@pytest.mark.parametrize("rounded", [round_rows, round_inputs])
def test_the_gradient_passes_by(rounded: object) -> None:
    assert callable(rounded)
    given = torch.rand(2, 3, requires_grad=True)
    (rounded(given) * torch.arange(6.0).view(2, 3)).sum().backward()
    assert given.grad is not None
    assert torch.equal(given.grad, torch.arange(6.0).view(2, 3))
