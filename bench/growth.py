"""What an index costs as it grows: the time to add one at 1,000, 10,000 and so on, and the memory it holds."""

from __future__ import annotations

import resource
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from statistics import mean, median
from typing import TypeVar

__all__ = ["Growth"]

_BATCH, _AROUND = 100, 1000
_T = TypeVar("_T")


class Growth:
    """The costs of adding in batches of a hundred, printed at 1,000, 3,000, 10,000 and so on, and at the end.

    Batches, because asking for the processor's time costs as much as adding. A cost printed is of the last 1,000
    added: the median of their batches, the mean (which the odd merging of arrays makes larger), and the ratio of both
    to those of the first thousand, of which the first fifth is left out. Memory is what the process holds by then
    beyond what it held at the start.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._marks = {step * _AROUND * 10**power for power in range(7) for step in (1, 3)} | {size}
        self._costs: deque[float] = deque(maxlen=_AROUND // _BATCH)
        self._first: tuple[float, float] | None = None
        self._count = 0
        self._before = _held()

    def fill(self, make: Callable[[int], _T], add: Callable[[_T], object]) -> None:
        """Add what ``make`` makes of 0, 1 and so on; the time that making takes is not counted."""
        while self._count < self._size:
            batch = [make(self._count + place) for place in range(min(_BATCH, self._size - self._count))]
            begun = time.process_time()
            for each in batch:
                add(each)
            self._costs.append((time.process_time() - begun) / len(batch))
            self._count += len(batch)
            if self._count in self._marks:
                self._print()

    def _print(self) -> None:
        costs = list(self._costs)[2 if self._first is None else 0 :]
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
