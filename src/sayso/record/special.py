"""What a figure counts where it is told apart by its unit or its holder, and not by what became of a thing."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Figure
from sayso.record.measures_lexicon import lexicon
from sayso.record.quantity import Quantity

__all__ = ["Special", "special_counted"]


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


def special_counted(figure: Figure, special: Special) -> Quantity | None:
    """A share, a rate, a margin, seats or money; None where nobody is said to hold it."""
    if special.thing is None:
        return None
    words = lexicon()
    always = special.thing in words.promises  # a guarantee is a promise, however it is told
    foretold = figure.status != "actual" or (figure.counted_noun or "").lower() in words.foretelling
    planned = special.money and foretold and not always
    told = "planned" if figure.status == "actual" else figure.status
    return Quantity(
        thing=special.thing,
        state=None,
        event=None,
        whom=special.whom,
        modifiers=frozenset(),
        standing="planned" if planned else "actual",
        unit=special.unit,
        since=None,
        part=False,
        rising=False,
        name=f"{special.name}, {told}" if planned else special.name,
        own=special.own,
        turning=not special.money,
        by_size=special.money,
    )
