"""What is said on a terminal."""

from __future__ import annotations

import io
import sys

import pytest

from sayso.cli import talk


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_table_goes_where_standard_output_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    before, now = Terminal(), Terminal()
    monkeypatch.setattr(sys, "stdout", before)
    printed_on = talk.console()
    monkeypatch.setattr(sys, "stdout", now)  # as a progress bar does, to stay below what is printed
    printed_on.print("taken")
    assert "taken" in now.getvalue() and not before.getvalue()
