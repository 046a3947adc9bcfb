"""What an index costs as it grows: the time to add one at 1,000, 10,000 and so on, and the memory it holds."""

from __future__ import annotations

import resource
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from statistics import mean, median
from typing import TypeVar

__all__ = ["Growth", "held"]

_BATCH, _AROUND = 100, 1000
_T = TypeVar("_T")


class Growth:
    """The costs of adding in batches of a hundred, printed at 1,000, 3,000, 10,000 and so on, and at the end.

    Batches, because asking for the processor's time costs as much as adding. A cost printed is of the last 1,000
    added: the median of their batches, the mean (which the odd merging of arrays makes larger), and the ratio of both
    to those of a first thousand, of which the first fifth is left out. A first thousand is added to an empty index
    each time that a cost is printed, since a machine that others use is slower in one minute than in another. Memory is
    what the process holds by then beyond what it held at the start.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._marks = {step * _AROUND * 10**power for power in range(7) for step in (1, 3)} | {size}
        self._costs: deque[float] = deque(maxlen=_AROUND // _BATCH)
        self._count = 0
        self._before = held()

    def fill(self, begin: Callable[[], tuple[Callable[[int], _T], Callable[[_T], object]]]) -> None:
        """Add what is made of 0, 1 and so on; the time that making takes is not counted.

        ``begin`` gives what makes and what adds to an empty index, the same each time.
        """
        make, add = begin()
        while self._count < self._size:
            self._costs.append(_cost(make, add, self._count, min(_BATCH, self._size - self._count)))
            self._count += min(_BATCH, self._size - self._count)
            if self._count in self._marks:
                more = held() - self._before
                make_first, add_first = begin()
                first = [_cost(make_first, add_first, at, _BATCH) for at in range(0, _AROUND, _BATCH)][2:]
                self._print((median(first), mean(first)), more)

    def _print(self, first: tuple[float, float], more: int) -> None:
        now = median(self._costs), mean(self._costs)
        print(
            f"{self._count:,} in the index: {now[0] * 1e6:,.0f} µs to add one (mean {now[1] * 1e6:,.0f}), "
            f"{now[0] / first[0]:.2f} times a first thousand ({first[0] * 1e6:,.0f} µs; mean {now[1] / first[1]:.2f}); "
            f"{more / 2**20:,.0f} MiB, {more / self._count:,.0f} bytes each",
            flush=True,
        )


def _cost(make: Callable[[int], _T], add: Callable[[_T], object], first: int, count: int) -> float:
    """The time that adding one takes."""
    batch = [make(first + place) for place in range(count)]
    begun = time.process_time()
    for each in batch:
        add(each)
    return (time.process_time() - begun) / count


def held() -> int:
    """The bytes of memory that the process holds; the most it has held where that is all the system says."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return int(pages) * resource.getpagesize()
