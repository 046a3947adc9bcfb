from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.record.bounds import bounds_of, may_become


def b(low: float | None, high: float | None = None, hedge: str | None = None, *, exact: bool = True):
    return bounds_of(low, low if exact and high is None else high, hedge)


AT_LEAST_10 = bounds_of(10, None, "at least")


@pytest.mark.parametrize(
    ("new", "old", "nothing"),
    [
        (b(58), b(58), True),
        (b(58), b(31), False),
        (b(11000, hedge="nearly"), b(10900), True),
        (b(61, hedge="about"), b(62), True),
        (b(61, hedge="about"), b(63.4), False),
        (b(60, hedge="about"), b(63.4), True),
        (b(11000, hedge="nearly"), b(9000), False),
        (bounds_of(10000, None, "more than"), b(10900), True),
        (bounds_of(20000, None, "more than"), b(10900), False),
        (b(12), AT_LEAST_10, False),
        (b(10), AT_LEAST_10, True),
        (bounds_of(24, None, "at least"), AT_LEAST_10, False),
        (bounds_of(8, None, "at least"), AT_LEAST_10, True),
        (b(10, hedge="some"), AT_LEAST_10, True),
        (b(30, hedge="some"), AT_LEAST_10, False),
        (bounds_of(None, 30, "up to"), bounds_of(None, 20, "up to"), True),
        (bounds_of(None, 15, "up to"), bounds_of(None, 20, "up to"), False),
        (b(3050), b(3000, hedge="about"), True),
        (b(3400), b(3000, hedge="about"), False),
        (bounds_of(20, 30, None), b(25), True),
        (b(25), bounds_of(20, 30, None), False),
        (b(3000, hedge="about"), b(3000), True),
    ],
)
def test_what_adds_nothing(new, old, nothing: bool) -> None:
    assert new.adds_nothing_to(old) is nothing


def test_what_can_hold_together() -> None:
    assert b(12).meets(AT_LEAST_10)
    assert not b(9).meets(AT_LEAST_10)
    assert b(2900).meets(b(3000, hedge="about"))
    assert not b(31).meets(b(58))
    # "nearly 100" is not more than 100
    assert not b(105).meets(b(100, hedge="nearly"))
    assert b(105).meets(b(100, hedge="about"))


number = st.integers(1, 10**6)


@given(number, number, st.sampled_from([None, "about", "nearly", "some"]))
def test_holding_together_goes_both_ways(a: int, c: int, hedge: str | None) -> None:
    assert b(a).meets(b(c, hedge=hedge)) == b(c, hedge=hedge).meets(b(a))


@given(number, st.sampled_from([None, "about", "nearly", "some", "at least"]))
def test_the_same_words_again_add_nothing(a: int, hedge: str | None) -> None:
    bounds = bounds_of(a, None if hedge == "at least" else a, hedge)
    assert bounds.adds_nothing_to(bounds)


def test_far_above_or_open_the_other_way_is_more_than_was_said() -> None:
    as_many_as = bounds_of(None, 5000, "as many as")
    assert not as_many_as.adds_nothing_to(bounds_of(1200, 1200, None))
    assert not as_many_as.adds_nothing_to(bounds_of(3000, 3000, None))
    assert as_many_as.adds_nothing_to(bounds_of(4500, 4500, None))
    assert not bounds_of(3000, None, "at least").adds_nothing_to(as_many_as)


def test_some_adds_nothing_to_at_least_as_many() -> None:
    assert bounds_of(3500, 3500, "some").adds_nothing_to(bounds_of(3500, None, "well over"))
    assert not bounds_of(3800, 3800, "some").adds_nothing_to(bounds_of(3500, None, "well over"))


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_what_may_become_another_is_not_many_times_it_either_way(was: int, now: int) -> None:
    assert may_become(was, now) == may_become(now, was) == (max(was, now) <= 15 * min(was, now))
