"""Learn what makes a figure news from stories whose expected changes were written by hand.

    python -m training.newsworth [--stories gold/stories] [--streams DATA] [--out src/sayso/record/lexicon]

Every story is read and folded as the product does it; each figure that moves a series is one example, and is news where
its report's expected changes have its number (:mod:`training.newsworth.examples`); which measure it goes on is told by
trees learned without its story (:mod:`training.identity`). First the words about the
numbers are weighed (:mod:`training.words`, news_words.tsv), then boosted trees are grown that ask, among
much else, what the words say (:mod:`training.boosting`, newsworth.toml): the same stories give the same
files. On standard error: how well stories are told by trees that were learned without them, at several thresholds.
``--streams`` learns from the real reports of gold/streams too, whose texts are in the corpora under DATA. What is
``kept`` to measure on is not read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

import sayso.record.newsworth
import sayso.record.word_signs
from sayso.record.weighed import WORDS
from training.boosting import as_learned, file_of, grow, likely_of
from training.identity.learning import LIKELY as LIKELY_ONE
from training.identity.learning import by_fold, names_in
from training.identity.pairs import figures_of
from training.newsworth.examples import Example, examples
from training.stories import learnable, learned_from, options_of
from training.words import Weights, out_of_fold, weigh

LIKELY = 0.55
"""How likely it has to be that a figure is news; beyond it, what is gained in found is lost in right ones."""
_THRESHOLDS = (0.4, 0.5, 0.55, 0.6, 0.7)
Matrix = npt.NDArray[np.float64]


def main() -> None:
    """Write what was learned, and say how well it would have told each story without it."""
    options = options_of(__doc__)
    with learnable(options.stories, options.streams) as (made, real):
        found = dict(_found([*made, *real]))
    figures = sum(map(len, found.values()))
    by = learned_from(made, real, f"{figures} figures", "training.newsworth")
    for name, text in learn(found).items():
        (options.out / name).write_text(by + text, "utf-8")


def _found(folders: Sequence[Path]) -> Iterator[tuple[str, list[Example]]]:
    """The figures of each story, put to measures by trees that were learned without it: as in a story never seen."""
    placed = {folder.name: figures_of(folder) for folder in folders}
    names, of_name = names_in(placed.values()), {folder.name: folder for folder in folders}
    for stories, trees in by_fold(placed, names):
        others = as_learned(trees, names, LIKELY_ONE)
        for story in stories:
            with patch("sayso.record.identity.learned", lambda _: others):  # noqa: B023
                yield story, examples(of_name[story])


def learn(found: Mapping[str, Sequence[Example]]) -> dict[str, str]:
    """The two files, by name, from the figures of each story."""
    names = list(next(each.features for figures in found.values() for each in figures))
    news = {story: np.array([float(each.told) for each in figures]) for story, figures in found.items()}
    words = {story: [each.words for each in figures] for story, figures in found.items()}
    said = out_of_fold(words, news)
    rows = {story: _rows(figures, names, said[story]) for story, figures in found.items()}
    _report(rows, news, found)
    trees = grow(np.concatenate(list(rows.values())), np.concatenate(list(news.values())))
    return {
        Path(sayso.record.newsworth.LEARNED).name: file_of(trees, names, LIKELY, "record/weighed.py"),
        Path(sayso.record.word_signs.LEARNED).name: _tsv(weigh(words, news)),
    }


def _rows(figures: Sequence[Example], names: Sequence[str], said: Matrix) -> Matrix:
    """What is asked of each figure; what its words say by weights that were learned without it."""
    rows = np.array([[each.features[name] for name in names] for each in figures])
    rows[:, names.index(WORDS)] = said
    return rows


def _tsv(weights: Weights) -> str:
    return "".join(f"{word}\t{weight:.3f}\n" for word, weight in sorted(weights.items()))


def _report(rows: dict[str, Matrix], news: dict[str, Matrix], found: Mapping[str, Sequence[Example]]) -> None:
    likely: dict[str, Matrix] = {}
    for story in rows:
        others = [other for other in rows if other != story]
        learned = grow(np.concatenate([rows[o] for o in others]), np.concatenate([news[o] for o in others]))
        likely[story] = likely_of(learned, rows[story])
    how_likely = np.concatenate(list(likely.values()))
    told = np.array([each.told for figures in found.values() for each in figures])
    must = np.array([each.must for figures in found.values() for each in figures])
    for threshold in _THRESHOLDS:
        some = how_likely >= threshold
        print(
            f"from {threshold}: {some.sum()} written, {told[some].mean():.3f} of them news, "
            f"{some[must].mean():.3f} of what any editor would call news",
            file=sys.stderr,
        )


if __name__ == "__main__":
    main()
