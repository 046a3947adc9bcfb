"""The fit of tolls: weights move towards what was true, and the file keeps what stands before them."""

from __future__ import annotations

import numpy as np
from bench.incidents import Incident
from training.tolls import Known, Model, Table, evaluate, fit, given, rows_of, weights_in, written

from making import article
from sayso.model import Casualty, Reading

FILE = """# Words.
[several]
title = ["shootings"]

[marks]
"title" = 1.00

[says]
"hit many" = { "same" = 0.50 }
"""


def casualty(fate: str, number: int, start: int, **more: object) -> Casualty:
    return Casualty((start, start + 1), number, number, fate, sentence=(start, start + 9), **more)  # type: ignore[arg-type]


def known(n: int) -> Known:
    """Six are said to have been hit and four to be injured; that is never true of the six."""
    told = (casualty("hit", 6, 700), casualty("injured", 4, 800))
    reading = Reading(article("Orm. " * 300, id=f"a{n}", day="2025-03-10"), casualties=told)
    return Incident(str(n), None, (), (reading.article,)), {"killed": 0, "injured": 4}, [reading]


def test_weights_move_towards_what_was_true() -> None:
    table = Table(weights_in(FILE))
    rows = rows_of([known(n) for n in range(6)], table)
    assert given(rows, table.first())[0]["injured"] == 6
    assert given(rows, fit(rows, table))[0] == {"killed": 0, "injured": 4}


def test_the_slope_is_that_of_the_loss() -> None:
    table = Table(weights_in(FILE))
    rows = rows_of([known(0)], table)
    model, at, step = Model(rows), table.first(), 1e-6

    def loss(weights: np.ndarray) -> float:
        share, _ = model.shares(weights)
        return -float(np.log(share[model.right[0]].sum()) + 6 * np.log(share[model.right[1]].sum()))

    for n in range(len(at)):
        moved = at.copy()
        moved[n] += step
        assert abs((loss(moved) - loss(at)) / step - model.slope(at)[n]) < 1e-3


def test_each_incident_is_read_with_weights_made_without_it() -> None:
    killed, injured = evaluate([known(n) for n in range(12)], weights_in(FILE), 3)
    assert "all 100.0 of 12" in killed
    assert "all 100.0 of 12" in injured


def test_a_file_is_written_as_it_is_read() -> None:
    table = Table(weights_in(FILE))
    assert written(FILE, table, table.first()) == FILE
