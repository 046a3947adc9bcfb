"""Who said what: accuracy and speed of sayso and of other systems on the same articles, in one run.

    python -m bench.statements DATA_FOLDER [--engine NAME ...] [--peers FOLDER [--gendergaptracker CHECKOUT]]
                               [--detail] [--errors] [--out FILE]

DATA_FOLDER holds ``statements/polnear-dev.jsonl``: US political news with attributions by hand (Newell et al.
2018), none of them within another; so sayso has a second row, of its outermost statements alone.
:mod:`bench.attributions` says what each column counts. The last column is words (what stands between
blanks) a CPU-second of the whole way from text to statements, the parse and the names included and loading
not, on what the machine was when it was measured.

Peers are scored where FOLDER holds them (``python -m bench.peers.install FOLDER``); one that is not there is
left out and a line says so. GenderGapTracker also wants CHECKOUT, a checkout of its repository, by default
FOLDER/checkouts/GenderGapTracker. On PolNeAR's *test* part, by the same definitions (both /
statements): people with each other 79.4 / 86.1, GenderGapTracker 51.6 / 67.3, BBC Citron 57.3 / 65.7, textacy
29.3 / 40.3, sayswho 28.8 / 40.0.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.attributions import VIEWS, Found, Tally
from bench.environments import ONE_CORE, PeerError
from bench.peers import PEERS
from bench.peers.running import Answers, read_with
from bench.program import run
from bench.statement_errors import Errors
from sayso.errors import EngineError
from sayso.model import Article, Statement
from sayso.reading.analysis import Engine
from sayso.reading.dateline import without_datelines
from sayso.reading.engines import DEFAULT_ENGINE, load_engine
from sayso.reading.statements import find_statements
from sayso.reading.times import find_times

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_RULES = "rules"
_HEAD = ("both", *VIEWS[1:], "exact", "speaker", "words/s")
_WIDTH = 12
_OUTERMOST = ", outermost"


def read(engine: Engine, lines: Sequence[dict[str, Any]]) -> tuple[Answers, Answers]:
    """What sayso finds in ``lines`` of the data: the spans that :func:`sayso.reading.read_article` has.

    All statements, and those that stand in no other: PolNeAR has no attribution within another. The first article is
    read once more than the others, before the clock starts.
    """
    _statements(engine, lines[0])
    begun = time.process_time()
    read_of = {line["doc_id"]: _statements(engine, line) for line in lines}
    seconds = time.process_time() - begun
    outermost = {name: [each for each in said if each.parent is None] for name, said in read_of.items()}
    every, outer = (
        {name: [_as_found(each) for each in said] for name, said in each_of.items()}
        for each_of in (read_of, outermost)
    )
    note = f"sayso, engine {engine.name}"
    return Answers(every, seconds, note), Answers(
        outer, seconds, f"{note}, without statements within statements"
    )


def _statements(engine: Engine, line: dict[str, Any]) -> tuple[Statement, ...]:
    paragraphs = tuple(match.span() for match in _PARAGRAPH.finditer(line["text"]))
    article = Article(line["doc_id"], line["text"], paragraphs, reference_date=line.get("date"))
    analysis = engine.analyse(without_datelines(article))
    return find_statements(analysis, article, find_times(analysis, article))


def _as_found(statement: Statement) -> Found:
    return {
        "source_spans": statement.source,
        "cue_spans": statement.cue,
        "content_spans": statement.content,
    }


def systems(given: argparse.Namespace, lines: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Answers]]:
    """Name and answers of every system asked for; a line on standard error for one that is left out."""
    engines = given.engine or [DEFAULT_ENGINE, _RULES]
    for name in dict.fromkeys(engines):
        try:
            every, outermost = read(load_engine(name), lines)
        except EngineError as error:
            print(f"sayso {name}: left out, {error}", file=sys.stderr)
            continue
        yield f"sayso {name}", every
        yield f"{name}{_OUTERMOST}", outermost
    if given.peers is None:
        return
    texts = {line["doc_id"]: line["text"] for line in lines}
    checkout = given.gendergaptracker or given.peers / "checkouts" / "GenderGapTracker"
    for peer in PEERS:
        try:
            yield peer.name, read_with(peer, given.peers, checkout, texts)
        except PeerError as error:
            print(f"{peer.name}: left out, {error}", file=sys.stderr)


def tally(lines: Sequence[dict[str, Any]], answers: Answers) -> Tally:
    """Count the answers of one system."""
    out = Tally()
    for line in lines:
        out.add(line["text"], line["attributions"], answers.found[line["doc_id"]])
    return out


def errors(lines: Sequence[dict[str, Any]], answers: Answers) -> Errors:
    """Count the errors of one system by kind."""
    out = Errors()
    for line in lines:
        out.add(line["text"], line["attributions"], answers.found[line["doc_id"]])
    return out


def row(name: str, counted: Tally, rate: float) -> str:
    """One line of the table: F1 in percent, the speaker's share in percent, words a CPU-second."""
    scores = [counted.both(view).f1 for view in VIEWS] + [counted.exact().f1, counted.speaker()]
    cells = [f"{100 * score:.1f}" for score in scores] + [f"{rate:,.0f}"]
    return f"{name:20}" + "".join(f"{cell:>{_WIDTH}}" for cell in cells)


def detail(counted: Tally) -> Iterator[str]:
    """Precision and recall behind a row, and over how much gold."""
    rows = [(view, counted.both(view), counted.counts[view, "gold with source"]) for view in VIEWS]
    for title, score, gold in [*rows, ("exact", counted.exact(), counted.counts["all", "gold"])]:
        shown = f"P {100 * score.precision:5.1f}  R {100 * score.recall:5.1f}  F1 {100 * score.f1:5.1f}"
        yield f"  {title:12}{shown}  ({gold} gold)"


def write(path: Path, answers: Answers) -> None:
    """Predictions as lines of JSON: doc_id and attributions, spans in code points."""
    lines = (json.dumps({"doc_id": name, "attributions": found}) for name, found in answers.found.items())
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.statements", description="accuracy and speed")
    parser.add_argument("folder", type=Path, help="the folder with statements/polnear-dev.jsonl")
    parser.add_argument(
        "--engine",
        action="append",
        metavar="NAME",
        help="may be given again; the default one and rules without it",
    )
    parser.add_argument(
        "--peers", type=Path, metavar="FOLDER", help="where bench.peers.install put the peers"
    )
    parser.add_argument(
        "--gendergaptracker", type=Path, metavar="CHECKOUT", help="its repository, checked out"
    )
    parser.add_argument("--detail", action="store_true", help="also precision and recall")
    parser.add_argument("--errors", action="store_true", help="also the errors, counted by kind")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="write what was read; a FILE-NAME each where several systems read",
    )
    return parser.parse_args()


def main() -> int:
    """Print a row a system and, under the table, what each row is; 1 when nothing could be read with."""
    for name, value in ONE_CORE.items():
        os.environ.setdefault(name, value)  # before an engine is loaded and its libraries look
    given = _arguments()
    path = given.folder / "statements" / "polnear-dev.jsonl"
    if not path.is_file():
        print(f"{path}: no such file", file=sys.stderr)
        return 1
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    words = sum(len(line["text"].split()) for line in lines)
    print(f"{'F1':20}" + "".join(f"{title:>{_WIDTH}}" for title in _HEAD), flush=True)
    read_by: dict[str, Answers] = {}
    for name, answers in systems(given, lines):
        read_by[name] = answers
        counted = tally(lines, answers)
        print(row(name, counted, words / answers.seconds), flush=True)
        if given.detail:
            print("\n".join(detail(counted)), flush=True)
        if given.errors:
            print("\n".join(errors(lines, answers).lines()), flush=True)
    print(f"{len(lines)} articles, {words:,} words")
    for name, answers in read_by.items():
        print(f"{name}: {answers.note}")
    if given.out:
        write_all(given.out, {name: each for name, each in read_by.items() if not name.endswith(_OUTERMOST)})
    return int(not read_by)


def write_all(path: Path, read_by: Mapping[str, Answers]) -> None:
    """Write what one system read to ``path``; of several, each to a file beside it with its name in it."""
    for name, answers in read_by.items():
        plain = re.sub(r"[^\w.]+", "-", name)
        write(path if len(read_by) == 1 else path.with_stem(f"{path.stem}-{plain}"), answers)


if __name__ == "__main__":
    run(main)
