"""Trees that tell which figures and measures are one, learned from some stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from training.boosting import Boosted, grow, likely_of
from training.identity.pairs import Likened, Placed

__all__ = ["LIKELY", "Figures", "all_pairs", "by_fold", "goes_right", "likely_in", "names_in", "trees_from"]

LIKELY = 0.3
"""How likely it has to be that the two are one."""
_ROUNDS, _FOLDS = 200, 5
_LEAST = 3.0
_RISING = (
    "resemblance", "beyond the next", "what it was", "called the same", "of one thing", "of one state", "of one unit",
    "of one standing", "words of the name", "words of both names", "letters of the name", "modifiers",
    "rare words of the sentence", "share of the sentence",
)  # fmt: skip
"""The more of these, the likelier the two are one, whatever a few stories say."""
Figures = tuple[list[Placed], list[Likened]]
"""Those of a story: see :func:`training.identity.pairs.figures_of`."""
Matrix = npt.NDArray[np.float64]


def all_pairs(figures: Figures) -> list[Likened]:
    """Every figure of a story with every measure it may go on."""
    placed, others = figures
    return [*(pair for each in placed for pair in each.pairs), *others]


def names_in(found: Iterable[Figures]) -> list[str]:
    """The names of what is asked, in their order."""
    return list(next(pair.answers for figures in found for pair in all_pairs(figures)))


def trees_from(found: Iterable[Figures], names: Sequence[str]) -> Boosted:
    """The trees learned from the figures of some stories."""
    pairs = [pair for figures in found for pair in all_pairs(figures)]
    rising = frozenset(number for number, name in enumerate(names) if name in _RISING)
    ones = np.array([float(pair.one) for pair in pairs])
    return grow(_rows(pairs, names), ones, rounds=_ROUNDS, rising=rising, least=_LEAST)


def by_fold(found: Mapping[str, Figures], names: Sequence[str]) -> Iterator[tuple[list[str], Boosted]]:
    """A fifth of the stories after the other, with the trees learned from the rest."""
    stories = list(found)
    for fold in range(_FOLDS):
        yield (
            stories[fold::_FOLDS],
            trees_from([found[s] for n, s in enumerate(stories) if n % _FOLDS != fold], names),
        )


def likely_in(trees: Boosted, placed: Placed, names: Sequence[str]) -> Matrix:
    """How likely a figure goes on each of the measures that it may go on."""
    return likely_of(trees, _rows(placed.pairs, names))


def goes_right(placed: Placed, likely: Matrix, threshold: float) -> bool:
    """Whether a figure goes where it should if the likeliest measure has to be so likely."""
    most = int(likely.argmax()) if len(likely) else -1
    if most >= 0 and likely[most] >= threshold:
        return placed.pairs[most].one
    return placed.reachable and not any(pair.one for pair in placed.pairs)


def _rows(pairs: Sequence[Likened], names: Sequence[str]) -> Matrix:
    return np.array([[pair.answers[name] for name in names] for pair in pairs]).reshape(-1, len(names))
