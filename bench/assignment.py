"""The best one-to-one pairing of two lists.

Shortest augmenting paths with potentials, one row after another (Jonker and Volgenant 1987, in the form of
Crouse, "On implementing 2D rectangular assignment algorithms", IEEE TAES 2016): O(rows² · columns), some
milliseconds for the hundred attributions of a long article. Where several pairings are best, the one is taken
that scipy's ``linear_sum_assignment`` takes, which is the same algorithm: free columns first, then the order
of the columns. So figures agree with those of anyone who pairs with scipy, and no scipy is needed.
"""

from __future__ import annotations

from collections.abc import Sequence

_Table = Sequence[Sequence[float]]


def best_pairs(weights: _Table) -> list[tuple[int, int]]:
    """Pairs (row, column) whose weights add up to the most, in order of rows; none of weight zero or less.

    ``weights`` is a full table, its rows of one length, none below zero. A greedy pairing, the heaviest
    first, is not the same: of [[.9, .8], [.8, 0]] it takes .9 and leaves the second row alone, where .8 and
    .8 come to more.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = [list(column) for column in zip(*weights, strict=True)]
        return sorted((row, column) for column, row in best_pairs(turned))
    search = _Search(weights)
    for row in range(len(weights)):
        search.add(row)
    return [(row, column) for row, column in enumerate(search.column_of) if weights[row][column] > 0]


class _Search:
    """A best pairing of the rows added so far; no more rows than columns."""

    def __init__(self, weights: _Table) -> None:
        self._costs = [[-weight for weight in row] for row in weights]
        self._row_potential = [0.0] * len(weights)
        self._column_potential = [0.0] * len(weights[0])
        self._row_of = [-1] * len(weights[0])
        self.column_of = [-1] * len(weights)

    def add(self, row: int) -> None:
        """Pair one more row, moving rows already paired where that costs less."""
        path, reached, lengths = self._shortest_path(row)
        last = lengths[reached[-1]]
        self._row_potential[row] += last
        for column in reached[:-1]:
            self._row_potential[self._row_of[column]] += last - lengths[column]
        for column in reached:
            self._column_potential[column] -= last - lengths[column]
        column, here = reached[-1], -1
        while here != row:
            here = path[column]
            self._row_of[column] = here
            self.column_of[here], column = column, self.column_of[here]

    def _shortest_path(self, row: int) -> tuple[list[int], list[int], list[float]]:
        """The shortest way from a row to a column that is free.

        For each column the row it is reached from; the columns reached, in order, the free one last; and
        the length of the way to each column.
        """
        width = len(self._row_of)
        path, lengths = [-1] * width, [float("inf")] * width
        open_columns = list(range(width - 1, -1, -1))
        reached: list[int] = []
        so_far = 0.0
        while not reached or self._row_of[reached[-1]] != -1:
            nearest = 0
            for place, column in enumerate(open_columns):
                cost = (
                    so_far
                    + self._costs[row][column]
                    - self._row_potential[row]
                    - self._column_potential[column]
                )
                if cost < lengths[column]:
                    path[column], lengths[column] = row, cost
                best = lengths[open_columns[nearest]]
                if lengths[column] < best or (lengths[column] == best and self._row_of[column] == -1):
                    nearest = place
            column = open_columns[nearest]
            open_columns[nearest] = open_columns[-1]
            open_columns.pop()
            reached.append(column)
            so_far, row = lengths[column], self._row_of[column]
        return path, reached, lengths
