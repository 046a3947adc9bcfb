"""That the program looks for garbage seldom."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from sayso.cli import main


@pytest.fixture
def usual() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("usual")
def test_a_command_looks_for_garbage_seldom() -> None:
    assert CliRunner().invoke(main, ["stories", "--help"]).exit_code == 0
    assert gc.get_threshold()[0] > 10_000
