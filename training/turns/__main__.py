"""Learn which sentences tell that a party denies, confirms or has turned, from stories whose expected changes say who
does.

    python -m training.turns [--stories gold/stories] [--streams DATA] [--out src/sayso/record/lexicon]

Every story is read and folded as the product does it, by its rules alone; each side that a report tells of is one
example, and tells of a change where its report's expected changes have one of that party
(:mod:`training.turns.examples`). In which of its sentences nobody has marked: so the trees are grown on all of
them, then on the one of each side that they hold likeliest, and so on. What words say is weighed first
(:mod:`training.words`, turn_words.tsv), without the story in question; then boosted trees are grown
(:mod:`training.boosting`, turns_reversal.toml, turns_denial.toml and turns_confirmation.toml): the same stories give
the same files. On standard error: how well stories are told by trees that were learned without them, at several
thresholds. ``--streams`` learns from the real reports of gold/streams too, whose texts are in the corpora under DATA.
What is ``kept`` to measure on is not read.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt

import sayso.record.turn_words
import sayso.record.turnworth
from sayso.record.turnworth import KINDS, WORDS
from training.boosting import Boosted, file_of, grow, likely_of
from training.stories import learnable, learned_from, options_of
from training.turns.examples import Example, examples
from training.words import Weights, leanings, weigh_in_folds

LIKELY = {"reversal": 0.4, "denial": 0.4, "confirmation": 0.3}
"""How likely a side has to be told so: from here to .5 four in ten to half of what is told is expected, and
docs/decisions.md tells why that is enough. Of confirmations rules tell most that are likelier."""
_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
_FOLDS, _TIMES = 5, 5
Matrix = npt.NDArray[np.float64]


def main() -> None:
    """Write what was learned, and say how well it would have told each story without it."""
    options = options_of(__doc__)
    with learnable(options.stories, options.streams) as (made, real), ProcessPoolExecutor() as pool:
        folders = [*made, *real]
        found = dict(zip((f.name for f in folders), pool.map(examples, folders), strict=True))
    sides = sum(map(len, found.values()))
    by = learned_from(made, real, f"{sides} sides", "training.turns")
    weights = {}
    for kind in KINDS:
        learned = Learning(kind, found)
        weights[kind] = learned.weights
        trees = file_of(learned.trees(), learned.names, LIKELY[kind], "record/turn_signs.py")
        (options.out / Path(sayso.record.turnworth.LEARNED.format(kind)).name).write_text(by + trees, "utf-8")
    (options.out / Path(sayso.record.turn_words.LEARNED).name).write_text(by + _tsv(weights), "utf-8")


def _tsv(weights: Mapping[str, Weights]) -> str:
    words = sorted(set().union(*weights.values()))
    rows = [["word", *weights], *([word, *(_told(w.get(word)) for w in weights.values())] for word in words)]
    return "".join("\t".join(row) + "\n" for row in rows)


def _told(weight: float | None) -> str:
    return "" if weight is None else f"{weight:.3f}"


class Learning:
    """Trees for one kind of change, from the sides of each story in its reports."""

    def __init__(self, kind: str, found: Mapping[str, Sequence[Example]]) -> None:
        self.kind = kind
        stories = sorted(found)
        sides = [(story, each) for story in stories for each in found[story] if each.asked[kind]]
        fold = {story: number % _FOLDS for number, story in enumerate(stories)}
        self.told = np.array([float(each.told[kind]) for _, each in sides])
        self.folds = np.array([fold[story] for story, _ in sides])
        self.names = [*sides[0][1].answers[0], WORDS]
        self.weights, said = self._words(sides)
        self.rows = [
            np.array([[*answers.values(), word] for answers, word in zip(each.answers, own, strict=True)])
            for (_, each), own in zip(sides, said, strict=True)
        ]

    def _words(self, sides: Sequence[tuple[str, Example]]) -> tuple[Weights, list[Matrix]]:
        """The weights, and what the words of each sentence say by weights learned without its fold."""
        many = [len(each.words) for _, each in sides]
        words = [w for _, each in sides for w in each.words]
        stories = [story for story, each in sides for _ in each.words]
        weights, without = weigh_in_folds(
            words, np.repeat(self.told, many), stories, np.repeat(self.folds, many)
        )
        said = [
            leanings(without[fold], each.words) for (_, each), fold in zip(sides, self.folds, strict=True)
        ]
        return weights, said

    def trees(self) -> Boosted:
        """Grown on the likeliest sentence of each side, by trees that were grown without its fold."""
        chosen = [np.ones(len(rows), bool) for rows in self.rows]
        likely: list[Matrix] = []
        for _ in range(_TIMES):
            likely = self._without_each_fold(chosen)
            chosen = [each >= each.max() for each in likely]
        self._report(np.array([each.max() for each in likely]))
        return self._grown(chosen, np.ones(len(chosen), bool))

    def _without_each_fold(self, chosen: Sequence[npt.NDArray[np.bool_]]) -> list[Matrix]:
        grown = [self._grown(chosen, self.folds != fold) for fold in range(_FOLDS)]
        return [likely_of(grown[fold], rows) for fold, rows in zip(self.folds, self.rows, strict=True)]

    def _grown(self, chosen: Sequence[npt.NDArray[np.bool_]], some: npt.NDArray[np.bool_]) -> Boosted:
        of_some = [
            (rows[own], told)
            for rows, own, told, in_it in zip(self.rows, chosen, self.told, some, strict=True)
            if in_it
        ]
        rows = np.concatenate([rows for rows, _ in of_some])
        return grow(rows, np.concatenate([np.full(len(rows), told) for rows, told in of_some]))

    def _report(self, likely: Matrix) -> None:
        for threshold in _THRESHOLDS:
            some = likely >= threshold
            print(
                f"{self.kind} from {threshold}: {some.sum()} sides, {self.told[some].mean():.3f} of them rightly, "
                f"{self.told[some].sum() / self.told.sum():.3f} of all that are expected",
                file=sys.stderr,
            )


if __name__ == "__main__":
    main()
