"""Figures in columns: what was meant, beside what was printed."""

from __future__ import annotations

from sayso.model import Figure

__all__ = ["bounds", "counted", "number"]


def number(value: float | None) -> str:
    """``1500`` with its thousands apart, ``2.5`` as it is; empty for None."""
    if value is None:
        return ""
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.10g}"


def bounds(low: float | None, high: float | None) -> str:
    """Both ends: ``1,500``, ``1,000 to 1,500``, ``10,000 or more``, ``up to 300``."""
    if low is not None and high is not None:
        return number(low) if low == high else f"{number(low)} to {number(high)}"
    if low is not None:
        return f"{number(low)} or more"
    return f"up to {number(high)}" if high is not None else ""


def counted(figure: Figure) -> str:
    """What is counted: the noun phrase, or the unit."""
    return figure.counted or figure.unit or ""
