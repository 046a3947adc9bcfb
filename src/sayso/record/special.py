"""What a figure counts where it is told apart by its unit or its holder, and not by what became of a thing."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Special"]


@dataclass(frozen=True)
class Special:
    """What such a figure counts; ``thing`` is None where it counts nothing of a story."""

    thing: str | None
    name: str = ""
    whom: frozenset[str] = frozenset()
    unit: str | None = None
    own: bool = False
    """Whether it is news in the outlet's own voice too."""
    money: bool = False
    """Then planned is not actual, and sums far apart are for different things."""
