"""All examples, made of the folder of gold data and written to one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import msgspec

from sayso.reading.engines.encoder.network import Labels
from sayso.reading.engines.encoder.pieces import Pieces
from training.encoder.corpora import TreeText, read_attributions, read_names, read_trees
from training.encoder.examples import StatementExample, SyntaxExample
from training.encoder.name_rows import gum_row, uner_row
from training.encoder.silver import NameSpan
from training.encoder.statement_examples import statement_examples
from training.encoder.syntax_examples import (
    NameRow,
    Places,
    Sentence,
    held_out,
    labels_of,
    names_only,
    syntax_examples,
)  # fmt: skip
from training.encoder.variants import AS_READ, draw

__all__ = ["ATTRIBUTIONS", "EWT", "EWT_DEV", "GUM", "UNER", "Prepared", "prepare", "read_prepared", "texts"]

ATTRIBUTIONS = Path("statements/polnear-train.jsonl.gz")
EWT, GUM = Path("syntax/ewt-train.conllu.gz"), Path("syntax/gum-train.conllu.gz")
EWT_DEV, UNER = Path("syntax/ewt-dev.conllu.gz"), Path("syntax/uner-dev.iob2.gz")

_VARIANTS, _SEED = 4, 5

Silver = Mapping[str, tuple[NameSpan, ...]]
Tags = Mapping[tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True)
class Prepared:
    """All examples to learn from."""

    labels: Labels
    statements: list[list[StatementExample]]
    """The articles with attributions: as they are cut when read, and in each of the variants."""
    syntax: list[SyntaxExample]
    names: list[SyntaxExample]
    """Of EWT's dev part, with nothing but names."""
    held_out: list[str]
    """Documents of EWT's dev part that nothing of is learned from."""


def texts(data: Path) -> list[tuple[str, str]]:
    """Id and text of every document that wants silver names."""
    articles = [(each.doc_id, each.text) for each in read_attributions(data / ATTRIBUTIONS)]
    trees = [each for file in (EWT, GUM, EWT_DEV) for each in read_trees(data / file)]
    return articles + [(each.id, each.text) for each in trees]


def prepare(data: Path, silver: Silver, pieces: Pieces, report: Callable[[str], None]) -> Prepared:
    """The examples of the corpora in the folder ``data``; ``silver`` are names by the id of their text."""
    ewt, gum = read_trees(data / EWT), read_trees(data / GUM)
    labels = labels_of([*ewt, *gum])
    make = partial(syntax_examples, places=Places(labels), pieces=pieces)
    tags = read_names(data / UNER)
    # Sentences of a word or two are in both parts of EWT; those of train have names by that.
    syntax = [example for each in ewt for example in make(each, _by_uner(each, tags, silver))]
    syntax += [example for each in gum for example in make(each, _by_gum(each, silver))]
    report(f"{len(syntax)} examples with trees, {sum(len(each.ids) for each in syntax)} word pieces")
    names: list[SyntaxExample] = []
    kept: list[str] = []
    for each in read_trees(data / EWT_DEV):
        examples = make(each, _by_uner(each, tags, silver))
        names += [names_only(example) for example in examples if not held_out(example)]
        kept += [each.id] if examples and all(map(held_out, examples)) else []
    report(f"{len(names)} examples with names only, {len(kept)} documents held out")
    statements = _statements(data, silver, pieces)
    report(f"{len(statements[0])} examples with attributions, in {len(statements)} variants")
    return Prepared(labels, statements, syntax, names, kept)


def _statements(data: Path, silver: Silver, pieces: Pieces) -> list[list[StatementExample]]:
    articles = read_attributions(data / ATTRIBUTIONS)
    random = Random(_SEED)
    return [
        [
            example
            for each in articles
            for example in statement_examples(
                each, silver.get(each.doc_id, ()), pieces, draw(random) if number else AS_READ
            )
        ]
        for number in range(_VARIANTS + 1)
    ]


def _by_uner(document: TreeText, tags: Tags, silver: Silver) -> NameRow:
    names = silver.get(document.id, ())

    def row(sentence: Sentence) -> list[str] | None:
        found = tags.get(tuple(word.form for word in sentence))
        return uner_row(sentence, found, names) if found else None

    return row


def _by_gum(document: TreeText, silver: Silver) -> NameRow:
    return partial(gum_row, silver=silver.get(document.id, ()))


def write_prepared(path: Path, prepared: Prepared) -> None:
    """Write the examples in MessagePack."""
    path.write_bytes(msgspec.msgpack.encode(prepared))


def read_prepared(path: Path) -> Prepared:
    """The examples written by :func:`write_prepared`. Raises OSError or :class:`msgspec.ValidationError`."""
    return msgspec.msgpack.decode(path.read_bytes(), type=Prepared)
