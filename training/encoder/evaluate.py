"""What the network has learned, on development parts, counted by :mod:`bench`.

Attributions are the network's own, before :mod:`sayso.reading.statements` corrects them by quotation marks;
``python -m bench.statements DATA --engine encoder:FOLDER`` measures the whole way. Names are counted in those
documents of EWT's dev part that nothing was learned from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from bench.attributions import VIEWS, Found, Tally
from bench.syntax import Scores, measure, read_conllu, read_iob, score_names, score_syntax, table

from sayso.reading.analysis import Attribution, Engine
from training.encoder.corpora import AttributedText, GoldAttribution, read_attributions
from training.encoder.prepare import EWT_DEV, UNER
from training.encoder.statement_examples import article_of

__all__ = ["ATTRIBUTIONS_DEV", "attributions_table", "evaluate", "tally"]

ATTRIBUTIONS_DEV = Path("statements/polnear-dev.jsonl")
_GUM_DEV = Path("syntax/gum-dev.conllu.gz")
_WIDTH = 12


def evaluate(
    data: Path, engines: Mapping[str, Engine], held_out: Collection[str], report: Callable[[str], None]
) -> None:
    """Report a table a corpus, with a row or a column an engine; ``data`` is the folder of gold data."""
    report(attributions_table(read_attributions(data / ATTRIBUTIONS_DEV), engines))
    for file in (EWT_DEV, _GUM_DEV):
        documents = read_conllu(data / file)
        found = {name: measure(engine, documents, score_syntax) for name, engine in engines.items()}
        report(table(file.name, documents, found, _rows(found)))
    named = [each for each in read_iob(data / UNER, [data / EWT_DEV]) if each.article.id in held_out]
    if named:
        found = {name: measure(engine, named, score_names) for name, engine in engines.items()}
        report(table(f"{UNER.name}, held out", named, found, _rows(found)))


def attributions_table(documents: Collection[AttributedText], engines: Mapping[str, Engine]) -> str:
    """One line an engine: the measures of :mod:`bench.attributions` in percent."""
    head = ("both", *VIEWS[1:], "exact", "speaker")
    lines = [f"{'attributions':20}" + "".join(f"{name:>{_WIDTH}}" for name in head)]
    for name, engine in engines.items():
        counted = tally(documents, engine)
        scores = [*(counted.both(view).f1 for view in VIEWS), counted.exact().f1, counted.speaker()]
        lines.append(f"{name:20}" + "".join(f"{100 * score:>{_WIDTH}.1f}" for score in scores))
    return "\n".join(lines)


def tally(documents: Collection[AttributedText], engine: Engine) -> Tally:
    """What the engine's own attributions are worth against those by hand."""
    counted = Tally()
    for each in documents:
        read = engine.analyse(article_of(each)).attributions or ()
        counted.add(each.text, [_gold(gold) for gold in each.attributions], [_read(found) for found in read])
    return counted


def _gold(gold: GoldAttribution) -> Found:
    return {
        "source_spans": gold.source_spans, "cue_spans": gold.cue_spans, "content_spans": gold.content_spans,
    }  # fmt: skip


def _read(found: Attribution) -> Found:
    return {"source_spans": found.source, "cue_spans": found.cue, "content_spans": found.content}


def _rows(found: Mapping[str, Scores]) -> list[str]:
    return list(next(iter(found.values())).tallies)
