"""How fast a reading is: from a cold start, and warm on one core. One command: python -m bench.speed

Cold: the time of the whole command ``sayso read PAGE``, process start to exit, median of five. Warm:
words a second of the bundled sample's forty pages, each read three times in one process, split by room;
a word is what stands between blanks.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections import defaultdict

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")  # one core, before any library looks


def cold(page: str, times: int = 5) -> float:
    """Median seconds of ``sayso read`` in a new process."""
    command = [sys.executable, "-m", "sayso", "read", page, "--format", "json"]
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


def warm(times: int = 3) -> dict[str, float]:
    """Words a second by room: article, reading, both, record."""
    from sayso.article import articles_from
    from sayso.errors import InputError
    from sayso.reading import read_article
    from sayso.reading.engines import load_engine
    from sayso.record import Record
    from sayso.sample import demo_order
    from sayso.sources.document import Document

    engine = load_engine()
    documents = [Document(page.name, page.read_bytes(), None, "html") for page in demo_order()]
    spent: dict[str, float] = defaultdict(float)
    words = 0
    for round_ in range(times + 1):  # the first round warms up
        record = Record()
        for document in documents:
            begun = time.process_time()
            articles = list(articles_from(document))
            extracted = time.process_time()
            for article in articles:
                if isinstance(article, InputError):
                    raise article
                started = time.process_time()
                reading = read_article(article, engine)
                read = time.process_time()
                record.add(reading)
                if round_:
                    words += len(article.text.split())
                    spent["reading"] += read - started
                    spent["record"] += time.process_time() - read
            if round_:
                spent["article"] += extracted - begun
    spent["article and reading"] = spent["article"] + spent["reading"]
    return {room: words / seconds for room, seconds in spent.items()}


def main() -> None:
    """Print both."""
    from sayso.sample import demo_order

    print(f"cold: {cold(str(demo_order()[0])):.2f} s for one page, process start to exit")
    for room, rate in sorted(warm().items()):
        print(f"warm: {rate:,.0f} words a CPU-second, {room}")


if __name__ == "__main__":
    main()
