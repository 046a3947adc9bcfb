"""What an index costs as it grows: the time to add one at 1,000, 10,000 and so on, and the memory it holds."""

from __future__ import annotations

import resource
from collections import deque
from pathlib import Path
from statistics import mean, median

__all__ = ["Growth"]

_AROUND = 1000


class Growth:
    """The costs of adding one after another, printed at each power of ten from 1,000 on and at the end.

    A cost printed is of the last 1,000 added: their median, their mean (which the odd merging of arrays makes
    larger), and the ratio of both to those of the first thousand, of which the first fifth is left out.
    Memory is what the process holds by then beyond what it held at the start.
    """

    def __init__(self, size: int) -> None:
        self._marks = {_AROUND * 10**power for power in range(10) if _AROUND * 10**power <= size} | {size}
        self._costs: deque[float] = deque(maxlen=_AROUND)
        self._first: tuple[float, float] | None = None
        self._count = 0
        self._before = _held()

    def add(self, seconds: float) -> None:
        """Note what the next one cost."""
        self._count += 1
        self._costs.append(seconds)
        if self._count in self._marks:
            self._print()

    def _print(self) -> None:
        costs = list(self._costs)[_AROUND // 5 if self._first is None else 0 :]
        now = median(costs), mean(costs)
        self._first = self._first or now
        held = _held() - self._before
        print(
            f"{self._count:,} in the index: {now[0] * 1e6:,.0f} µs to add one (mean {now[1] * 1e6:,.0f}), "
            f"{now[0] / self._first[0]:.2f} times the first thousand (mean {now[1] / self._first[1]:.2f}); "
            f"{held / 2**20:,.0f} MiB, {held / self._count:,.0f} bytes each",
            flush=True,
        )


def _held() -> int:
    """The bytes of memory that the process holds; the most it has held where that is all the system says."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return int(pages) * resource.getpagesize()
