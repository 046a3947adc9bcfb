"""Figures in columns: what was meant, beside what was printed."""

from __future__ import annotations

from sayso.model import Figure, Level

__all__ = ["bounds", "count", "counted", "moved", "number"]


def number(value: float | None) -> str:
    """``1500`` with its thousands apart, ``2.5`` as it is; empty for None."""
    if value is None:
        return ""
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.10g}"


def count(n: int, one: str, many: str | None = None) -> str:
    """``1 report``, ``1,200 reports``, ``2 stories``."""
    return f"{n:,} {one if n == 1 else many or f'{one}s'}"


def bounds(low: float | None, high: float | None, change: str = "total") -> str:
    """Both ends: ``1,500``, ``1,000 to 1,500``, ``10,000 or more``, ``up to 300``.

    A ``multiple`` is a factor and no number of anything: ``×2``, ``×2 to 3``, ``×3 or more``.
    """
    if change == "multiple" and (low is not None or high is not None):
        return f"×{bounds(low, high)}" if low is not None else f"up to ×{number(high)}"
    if low is not None and high is not None:
        return number(low) if low == high else f"{number(low)} to {number(high)}"
    if low is not None:
        return f"{number(low)} or more"
    return f"up to {number(high)}" if high is not None else ""


def counted(figure: Figure) -> str:
    """What is counted: the noun phrase, or the unit; with what it is reckoned by ("cases per week")."""
    what = figure.counted or figure.unit or ""
    told = figure.per is None or what.endswith(f" per {figure.per}")
    return what if told else f"{what} per {figure.per}".lstrip()


def moved(figure: Figure) -> str:
    """What it was and became: ``was 31``, ``became 43 (worked out)``, where nobody printed the number."""
    told = (("was", figure.was), ("became", figure.became))
    return ", ".join(f"{name} {_level(level)}" for name, level in told if level is not None)


def _level(level: Level) -> str:
    return bounds(level.low, level.high) + ("" if level.figure else " (worked out)")
