"""Accuracy of statements on PolNeAR, and their speed. One command: python bench/statements.py DATA_FOLDER

DATA_FOLDER holds ``statements/polnear-dev.jsonl``: US political news with attributions by hand (Newell et
al. 2018). Counted in words (runs of letters and digits), never in punctuation or quotation marks. Statements
read and attributions of the gold are paired one to one, the best overlap first (a greedy matching, where
an optimal one would give the same pairs but for a handful).

* **both**: the pair's content overlaps with a Dice of at least .5 and its sources share a word.
  Precision over what was read with a source, recall over gold with a source.
* **statements**: as both, but recall only over direct and mixed gold and over indirect gold whose cue is a
  verb of speech, because PolNeAR also annotates beliefs, wishes and plans, which sayso does not read.
* **direct, mixed, indirect**: both, by the share of content inside quotation marks (.9 and .1).

Peers, by the same definitions on PolNeAR's test part (both / statements): people with each other 79.4 / 86.1,
GenderGapTracker 51.6 / 67.3, BBC Citron 57.3 / 65.7, textacy 29.3 / 40.3.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.model import Article, Span
from sayso.reading.analysis import Analysis
from sayso.reading.engines import load_engine
from sayso.reading.statements import find_statements
from sayso.reading.statements.cues import cue_lexicon
from sayso.reading.statements.quotations import find_quotations, quotation_at
from sayso.reading.times import find_times

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True)
class Attribution:
    """One attribution, in words of its text."""

    content: frozenset[int]
    source: frozenset[int]
    type: str
    spoken: bool
    """Whether a word of the cue is a verb of speech."""


def _words_of(starts: list[Span], spans: list[Any]) -> frozenset[int]:
    return frozenset(n for n, (a, b) in enumerate(starts) for s, e in spans if a < e and s < b)


def attributions(text: str, found: list[dict[str, Any]], paragraphs: tuple[Span, ...]) -> list[Attribution]:
    """What was found in ``text`` (dicts of source_spans, cue_spans, content_spans), in words."""
    words = [m.span() for m in _WORD.finditer(text)]
    quotations = find_quotations(text, paragraphs)
    quoted = {n for n, (start, _) in enumerate(words) if quotation_at(quotations, start) is not None}
    spoken = _spoken()
    out: list[Attribution] = []
    for each in found:
        content = _words_of(words, each["content_spans"])
        if not content:
            continue
        share = len(content & quoted) / len(content)
        cue = " ".join(text[s:e] for s, e in each["cue_spans"]).lower().split()
        kind = "direct" if share >= 0.9 else "indirect" if share <= 0.1 else "mixed"
        said = any(stem in spoken for word in cue for stem in _stems(word))
        out.append(Attribution(content, _words_of(words, each["source_spans"]), kind, said))
    return out


def _spoken() -> frozenset[str]:
    """Verbs of speech: those of the lexicon that go with a quotation, and the two old irregular ones."""
    verbs = cue_lexicon().verbs
    thoughts = {"believe", "think", "expect", "suspect", "fear", "hope"}
    spoken = {v for v, senses in verbs.items() if any("quote" in s.frames for s in senses)} - thoughts
    return frozenset(spoken | {"call", "accuse", "describe", "criticize", "cite", "urge", "according"})


def _stems(word: str) -> set[str]:
    irregular = {"said": "say", "told": "tell", "wrote": "write", "written": "write", "denied": "deny"}
    if word in irregular:
        return {irregular[word]}
    ends = ("s", "es", "d", "ed", "ing")
    stems = {word} | {word[: -len(end)] for end in ends if word.endswith(end) and len(word) > len(end) + 2}
    return stems | {stem + "e" for stem in stems}


def _pairs(gold: list[Attribution], read: list[Attribution]) -> list[tuple[Attribution, Attribution, float]]:
    scored = sorted(
        (
            (-2 * len(g.content & r.content) / (len(g.content) + len(r.content)), i, j)
            for i, g in enumerate(gold)
            for j, r in enumerate(read)
            if g.content & r.content
        )
    )
    taken_gold: set[int] = set()
    taken_read: set[int] = set()
    out: list[tuple[Attribution, Attribution, float]] = []
    for dice, i, j in scored:
        if i not in taken_gold and j not in taken_read:
            taken_gold.add(i)
            taken_read.add(j)
            out.append((gold[i], read[j], -dice))
    return out


def count(gold: list[Attribution], read: list[Attribution], counts: Counter[tuple[str, str]]) -> None:
    """Add one text to ``counts``, keyed by (view, what)."""
    for g in gold:
        for view in _views(g):
            counts[view, "gold"] += bool(g.source)
    for r in read:
        for view in ("all", r.type):
            counts[view, "read"] += bool(r.source)
    for g, r, dice in _pairs(gold, read):
        if dice >= 0.5 and g.source & r.source:
            for view in _views(g):
                counts[view, "right gold"] += 1
            for view in ("all", r.type):
                counts[view, "right read"] += 1


def _views(gold: Attribution) -> list[str]:
    views = ["all", gold.type]
    return [*views, "statements"] if gold.type != "indirect" or gold.spoken else views


def _row(counts: Counter[tuple[str, str]], view: str) -> str:
    read_as = "all" if view == "statements" else view
    precision = counts[read_as, "right read"] / max(1, counts[read_as, "read"])
    recall = counts[view, "right gold"] / max(1, counts[view, "gold"])
    score = 2 * precision * recall / max(1e-9, precision + recall)
    shown = f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * score:5.1f}"
    return f"{view:11} {shown}  ({counts[view, 'gold']} gold)"


def _read(analysis: Analysis, article: Article) -> list[dict[str, Any]]:
    found = find_statements(analysis, article, find_times(analysis, article))
    return [{"source_spans": s.source, "cue_spans": s.cue, "content_spans": s.content} for s in found]


def main() -> None:
    """Print the scores and the speed of the module alone, warm, in words a second."""
    parser = argparse.ArgumentParser(description="accuracy and speed of statements")
    parser.add_argument("folder", type=Path, help="the folder with statements/polnear-dev.jsonl")
    path = parser.parse_args().folder / "statements" / "polnear-dev.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    engine = load_engine()
    counts: Counter[tuple[str, str]] = Counter()
    seconds = words = 0.0
    for line in lines:
        text = line["text"]
        paragraphs = tuple(m.span() for m in _PARAGRAPH.finditer(text))
        article = Article(
            id=line["doc_id"], text=text, paragraphs=paragraphs, reference_date=line.get("date")
        )
        analysis = engine.analyse(article)
        find_statements(analysis, article, ())
        times = find_times(analysis, article)
        begun = time.perf_counter()
        find_statements(analysis, article, times)
        seconds += time.perf_counter() - begun
        words += len(text.split())
        gold = attributions(text, line["attributions"], paragraphs)
        count(gold, attributions(text, _read(analysis, article), paragraphs), counts)
    for view in ("all", "statements", "direct", "mixed", "indirect"):
        print(_row(counts, view))
    print(f"{len(lines)} texts, {words:.0f} words")
    print(f"{words / seconds:,.0f} words a second for statements alone, warm")


if __name__ == "__main__":
    main()
