"""Learn which measure of its story a figure goes on with from stories whose expected changes name the measures.

    python -m training.identity [--stories gold/stories] [--streams DATA] [--out src/sayso/record/lexicon]

Every story is read, and told as its editors had it; each figure and each measure that it may go on is one example
(:mod:`training.identity.pairs`). Boosted trees (:mod:`training.boosting`) tell which are one: identity.toml, the same
from the same stories. On standard error: how many figures go where they should, by trees learned without a
fifth of the stories, at several thresholds. ``--streams`` learns from the real reports of gold/streams too, whose texts
are in the corpora under DATA. What is ``kept`` to measure on is not read.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import sayso.record.identity
from training.boosting import file_of
from training.identity.learning import (
    LIKELY,
    Figures,
    by_fold,
    goes_right,
    likely_in,
    names_in,
    trees_from,
)
from training.identity.pairs import figures_of
from training.stories import learnable, learned_from, options_of

_THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5)


def main() -> None:
    """Write what was learned, and say how many figures of each fifth go right without it."""
    options = options_of(__doc__)
    with learnable(options.stories, options.streams) as (made, real):
        found = {folder.name: figures_of(folder) for folder in (*made, *real)}
    figures = sum(len(placed) for placed, _ in found.values())
    by = learned_from(made, real, f"{figures} figures", "training.identity")
    names = names_in(found.values())
    _report(found, names)
    trees = file_of(trees_from(found.values(), names), names, LIKELY, "record/likened.py")
    (options.out / Path(sayso.record.identity.LEARNED).name).write_text(by + trees, "utf-8")


def _report(found: Mapping[str, Figures], names: Sequence[str]) -> None:
    likely = [
        (placed, likely_in(trees, placed, names))
        for stories, trees in by_fold(found, names)
        for story in stories
        for placed in found[story][0]
    ]
    for threshold in _THRESHOLDS:
        right = sum(goes_right(placed, how, threshold) for placed, how in likely)
        print(f"from {threshold}: {right} of {len(likely)} figures go right", file=sys.stderr)


if __name__ == "__main__":
    main()
