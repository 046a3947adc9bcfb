"""Counts as the page says them: "1 report", "3 copies", "22 other reports"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.digest.figures import MeasureTable
from sayso.digest.reports import Group, Quiet, Report
from sayso.model import Edition

__all__ = ["also_line", "copies_line", "count", "quiet_line"]

_NAMED = 3
_MEASURES_NAMED = 5


def count(n: int, one: str, many: str | None = None) -> str:
    """``n`` with its noun: "1 copy", "2 copies"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def quiet_line(quiet: Quiet, previous: Edition | None) -> str:
    """What was not news, in one line."""
    total = len(quiet.copies) + len(quiet.repeats)
    since = f" since edition {previous.number}" if previous else ""
    kinds = [
        count(len(quiet.copies), "copy", "copies") if quiet.copies else "",
        f"{len(quiet.repeats):,} in words of {'its' if len(quiet.repeats) == 1 else 'their'} own"
        if quiet.repeats
        else "",
    ]
    told = ", ".join(filter(None, kinds))
    return f"{count(total, 'other report')}{since} brought no change: {told}."


def copies_line(group: Group) -> str:
    """What goes back to an origin, the first of each kind by name."""
    parts = [
        f"{count(len(reports), one, many)} ({_outlets(reports)})"
        for reports, one, many in (
            (group.copies, "copy", "copies"),
            (group.others, "other report", "other reports"),
        )
        if reports
    ]
    return ", ".join(parts) or "no copies"


def _outlets(reports: Sequence[Report]) -> str:
    names = list(dict.fromkeys(report.outlet for report in reports))
    more = len(names) - _NAMED
    return ", ".join(names if more <= 1 else [*names[:_NAMED], f"{more} more"])


def also_line(tables: Sequence[MeasureTable]) -> str:
    """The measures not shown at first sight, the first of them by name."""
    named = [f"{t.name} ({count(t.sources, 'source')})" for t in tables[:_MEASURES_NAMED]]
    more = len(tables) - len(named)
    return "Also: " + ", ".join(named) + (f" and {more:,} more" if more else "")
