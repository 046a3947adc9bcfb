"""Rows for a person: a table where the terminal is wide enough, else a few lines each."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

__all__ = ["Cell", "moment", "print_rows"]

_NARROW = 64
"""Columns below which a table would break its words in the middle."""
_WHOLE = ("id", "published", "reported", "since", "as of")
"""Columns whose cells stay in one line."""
_NUMBERS = ("reports", "outlets", "origins", "changes", "editions")

Cell = Text | str | None


def print_rows(names: Sequence[str], rows: Sequence[Sequence[Cell]], console: Console) -> None:
    """``rows`` under ``names``. On a narrow terminal a row is a paragraph, its empty cells left out, and a
    number bears the name of its column."""
    if console.width < _NARROW:
        for row in rows:
            console.print(Padding(_paragraph(names, row), (0, 0, 0, 2), expand=False))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in names:
        table.add_column(
            name, justify="right" if name in _NUMBERS else "left", no_wrap=name in _WHOLE, overflow="fold"
        )
    for row in rows:
        table.add_row(*row)
    console.print(table)


def _paragraph(names: Sequence[str], row: Sequence[Cell]) -> Text:
    parts = []
    for name, cell in zip(names, row, strict=True):
        words = cell if isinstance(cell, Text) else Text(cell or "")
        if words.plain:
            parts.append(words.append(f" {name}") if name in _NUMBERS else words)
    return Text(" · ").join(parts)


def moment(when: str | None) -> str:
    """ "2025-06-02 08:04" of an instant, which is in UTC; a day as it is; "" for None."""
    day, _, clock = (when or "").partition("T")
    return f"{day} {clock[:5]}" if clock else day
