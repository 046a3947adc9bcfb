"""Fit the weights of tolls on incidents whose true numbers are known.

    python -m training.tolls INCIDENTS.jsonl.gz [--folds 5] > src/sayso/record/lexicon/tolls.toml

Of the incidents of the Gun Violence Archive (cltl/LongTailQATask) only the part ``seen`` of :mod:`bench.incidents`
is looked at. Each pair of dead and injured that is thought of for an incident has a support: the sum, over all that
its reports tell, of what a thing of its sort gives to the pair, times what its circumstances weigh. The shares of the
pairs are the exponentials of their supports (a conditional logit; McFadden 1974), and the weights are moved from
those that stand in ``tolls.toml`` now until the true numbers have the greatest share, held near where they began
(ridge); incidents with two and more dead or injured count for more. ``--folds`` prints, on
standard error, how often the numbers are right in folds left out of the fit, and nothing is written.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from bench.incidents import FIELDS, Incident, incidents, part_of, score
from numpy.typing import NDArray

from sayso.model import Reading
from sayso.reading import read_article
from sayso.reading.engines import DEFAULT_ENGINE, load_engine
from sayso.record.toll_support import footing, relation, sort_of
from sayso.record.toll_told import told_of
from sayso.record.tolls import pairs_of

__all__ = ["Table", "evaluate", "fit", "written"]

Numbers = NDArray[np.float64]
Truth = dict[str, int | None]
Known = tuple[Incident, Truth, list[Reading]]

WEIGHTS = Path("src/sayso/record/lexicon/tolls.toml")
_MANY = 6.0
"""What an incident counts whose true number is two or more."""
_RIDGE_SAYS, _RIDGE_MARKS = 0.2, 0.05
_STEPS, _RATE = 200, 0.03


@dataclass
class Table:
    """The weights by name, ``section/key`` of the file, and how incidents are told in numbers of them."""

    start: dict[tuple[str, str], float]
    index: dict[tuple[str, str], int] = field(default_factory=dict)

    def at(self, section: str, key: str) -> int:
        return self.index.setdefault((section, key), len(self.index))

    def first(self) -> Numbers:
        """Where the fit begins: what stands in the file, else 0."""
        return np.array([self.start.get(name, 0.0) for name in self.index])

    def are_marks(self) -> NDArray[np.bool_]:
        return np.array([section == "marks" for section, _ in self.index])


@dataclass
class Rows:
    """Incidents in numbers: of each term of a support its pair, its thing told and its weight's place."""

    truths: list[Truth]
    pairs: list[list[tuple[int, int]]]
    pair: list[int] = field(default_factory=list)
    told: list[int] = field(default_factory=list)
    says: list[int] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Of each mark the thing told and the weight's place."""
    things: int = 1
    """The first stands for what is always told, and weighs 1."""

    def arrays(self) -> tuple[NDArray[np.int_], ...]:
        """Pair, thing and place of each term; thing and place of each mark; incident of each pair."""
        marks = np.array(self.marks, dtype=np.int_).reshape(-1, 2)
        of = np.repeat(np.arange(len(self.pairs)), [len(pairs) for pairs in self.pairs])
        return np.array(self.pair), np.array(self.told), np.array(self.says), marks[:, 0], marks[:, 1], of


def rows_of(known: Sequence[Known], table: Table) -> Rows:
    rows = Rows([truth for _, truth, _ in known], [])
    total = 0
    for incident, _, readings in known:
        told = told_of(readings, incident.day, incident.places)
        pairs = list(pairs_of(told)) if told else []
        rows.pairs.append(pairs)
        for n, each in enumerate(told):
            rows.marks += [(rows.things + n, table.at("marks", mark)) for mark in each.marks]
        for dead, injured in pairs:
            terms = [(0, table.at(any_of, str(min(count, most)))) for any_of, count, most in
                     zip(footing(told), (dead, injured), (2, 1), strict=True)]  # fmt: skip
            terms += [
                (rows.things + n, table.at(sort_of(each), relation(each, dead, injured)))
                for n, each in enumerate(told)
            ]
            rows.told += [n for n, _ in terms]
            rows.says += [at for _, at in terms]
            rows.pair += [total] * len(terms)
            total += 1
        rows.things += len(told)
    return rows


class Model:
    """The shares of pairs for given weights, and which way the weights should move."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.pair, self.told, self.says, self.marked, self.marks, self.of = rows.arrays()
        of_pairs = [
            (truth, pair) for truth, pairs in zip(rows.truths, rows.pairs, strict=True) for pair in pairs
        ]
        self.right = [
            np.array([pair[n] == truth[name] for truth, pair in of_pairs]) for n, name in enumerate(FIELDS)
        ]

    def shares(self, weights: Numbers) -> tuple[Numbers, Numbers]:
        """The share of each pair in its incident, and the weight of each thing told."""
        things = np.exp(np.bincount(self.marked, weights[self.marks], minlength=self.rows.things))
        support = np.bincount(self.pair, things[self.told] * weights[self.says], minlength=len(self.of))
        top = np.full(len(self.rows.pairs), -np.inf)
        np.maximum.at(top, self.of, support)
        share = np.exp(support - top[self.of])
        return share / np.bincount(self.of, share, minlength=len(self.rows.pairs))[self.of], things

    def slope(self, weights: Numbers) -> Numbers:
        """How the mean loss, minus the logarithm of the share of the true numbers, grows with each weight."""
        share, things = self.shares(weights)
        pull = np.zeros(len(share))
        for name, right in zip(FIELDS, self.right, strict=True):
            true = np.bincount(self.of, share * right, minlength=len(self.rows.pairs))
            counts = np.array([_MANY if (truth[name] or 0) >= 2 else 1.0 for truth in self.rows.truths])
            counts = np.where(true > 0, counts, 0.0)[self.of]
            pull += counts * (share - share * right / np.maximum(true, 1e-12)[self.of])
        each = pull[self.pair]
        slope = np.bincount(self.says, each * things[self.told], minlength=len(weights))
        of_things = np.bincount(self.told, each * weights[self.says], minlength=self.rows.things) * things
        slope += np.bincount(self.marks, of_things[self.marked], minlength=len(weights))
        return slope / len(self.rows.pairs)


def fit(rows: Rows, table: Table) -> Numbers:
    """The weights, by :attr:`Table.index` (Adam; Kingma and Ba 2015)."""
    first = table.first()
    ridge = np.where(table.are_marks(), _RIDGE_MARKS, _RIDGE_SAYS)
    weights, model = first.copy(), Model(rows)
    mean, square = np.zeros_like(first), np.zeros_like(first)
    for step in range(1, _STEPS + 1):
        slope = model.slope(weights) + ridge * (weights - first)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        rate = _RATE if step < 0.6 * _STEPS else 0.3 * _RATE
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def given(rows: Rows, weights: Numbers) -> list[Truth]:
    """The numbers with the greatest share in each incident."""
    model = Model(rows)
    share, _ = model.shares(weights)
    shares = iter(share)
    out: list[Truth] = []
    for pairs in rows.pairs:
        sums: list[dict[int, float]] = [{}, {}]
        for pair in pairs:
            one = float(next(shares))
            for n, number in enumerate(pair):
                sums[n][number] = sums[n].get(number, 0.0) + one
        out.append(
            {
                name: max(of, key=lambda k: of[k]) if of else None
                for name, of in zip(FIELDS, sums, strict=True)
            }
        )
    return out


def evaluate(known: Sequence[Known], start: dict[tuple[str, str], float], folds: int) -> list[str]:
    """Lines of the bench's table, each incident read with weights fitted without its fold."""
    table = Table(start)
    parts = [[each for each in known if _fold(each[0].id, folds) == n] for n in range(folds)]
    rows = [rows_of(part, table) for part in parts]
    truths: list[Truth] = []
    answers: list[Truth] = []
    for n in range(folds):
        others = [each for m, part in enumerate(parts) if m != n for each in part]
        weights = fit(rows_of(others, table), table)
        truths += rows[n].truths
        answers += given(rows[n], weights)
    return score(truths, answers)


def _fold(id: str, folds: int) -> int:
    return zlib.crc32(id.encode()) % folds


def weights_in(content: str) -> dict[tuple[str, str], float]:
    """The weights of a file as :func:`written` writes it."""
    raw = tomllib.loads(content)
    found = {("marks", mark): float(value) for mark, value in raw["marks"].items()}
    return found | {
        (sort, how): float(value) for sort, of in raw["says"].items() for how, value in of.items()
    }


def written(content: str, table: Table, weights: Numbers) -> str:
    """The file with its weights replaced; what stands before them stays."""
    known = {name: float(value) for name, value in zip(table.index, weights, strict=True)}
    known = {name: value for name, value in (table.start | known).items() if abs(value) >= 0.005}
    lines = [content[: content.index("[marks]")].rstrip() + "\n", "[marks]"]
    lines += [
        f'"{mark}" = {value:.2f}' for (section, mark), value in sorted(known.items()) if section == "marks"
    ]
    lines += ["", "[says]"]
    for sort in sorted({section for section, _ in known if section != "marks"}):
        of = ", ".join(
            f'"{how}" = {value:.2f}' for (section, how), value in sorted(known.items()) if section == sort
        )
        lines.append(f'"{sort}" = {{ {of} }}')
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the weights of tolls")
    parser.add_argument("incidents", type=Path)
    parser.add_argument("--folds", type=int, help="only print how well folds left out are read")
    options = parser.parse_args()
    engine = load_engine(DEFAULT_ENGINE)
    seen = [(i, truth) for i, truth in incidents(options.incidents) if part_of(i.id) == "seen"]
    known = [(i, truth, [read_article(article, engine) for article in i.articles]) for i, truth in seen]
    content = WEIGHTS.read_text(encoding="utf-8")
    start = weights_in(content)
    if options.folds:
        sys.stderr.write("\n".join(evaluate(known, start, options.folds)) + "\n")
        return
    table = Table(start)
    rows = rows_of(known, table)
    sys.stdout.write(written(content, table, fit(rows, table)))


if __name__ == "__main__":
    main()
