"""The shape of a quantity: a number with what stands directly on it."""

from __future__ import annotations

from sayso.reading.fixed import fixed

__all__ = ["Quantity"]


@fixed
class Quantity:
    """One number of the text with what stands directly on it."""

    start: int
    end: int
    """With hedge and unit."""
    number: tuple[int, int]
    """The numeral and its unit, without the hedge."""
    low: float | None
    high: float | None
    form: str
    unit: str | None = None
    hedge: str | None = None
    sign: str = ""
    refused: str | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing on the number itself says that something is counted."""
        return self.unit is None and self.hedge is None and self.form in ("plain", "words")
