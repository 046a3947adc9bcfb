"""Which measure a number goes on with by what the text tells that it was."""

from __future__ import annotations

from counting import MINISTRY, RED_CROSS, begun, counted, fate, things
from sayso.record.left_by_text import left_by_text, stands_where_it_was
from sayso.record.previous import Previous

JOBS = things(thing="job", name="jobs")
POSTS = things(thing="post", name="posts")


def was(number: float) -> Previous:
    return Previous(frozenset({number}))


def test_where_the_partys_own_count_stands_whatever_it_is_called() -> None:
    jobs, dead = begun(counted(JOBS, 12)), begun(counted(fate("killed"), 12))
    posts = counted(POSTS, 20, MINISTRY, previous=was(12.0))
    assert left_by_text([dead, jobs], posts) is jobs
    assert left_by_text([dead, jobs], counted(POSTS, 20, MINISTRY)) is None
    assert stands_where_it_was(jobs, posts) and not stands_where_it_was(begun(counted(JOBS, 7)), posts)


def test_anothers_count_where_the_number_is_none_that_stands_there_by_chance() -> None:
    small, large = begun(counted(JOBS, 12)), begun(counted(JOBS, 1_200))
    assert left_by_text([small], counted(POSTS, 20, RED_CROSS, previous=was(12.0))) is None
    posts = counted(POSTS, 2_000, RED_CROSS, previous=was(1_200.0))
    assert left_by_text([large], posts) is large
    assert left_by_text([large], posts, own=True) is None


def test_never_another_fate_unit_or_size_nor_where_the_count_has_moved_on() -> None:
    dead = begun(counted(fate("killed"), 40))
    assert left_by_text([dead], counted(fate("injured"), 60, previous=was(40.0))) is None
    tonnes = begun(counted(things(thing="oil", unit="tonne"), 40))
    assert left_by_text([tonnes], counted(POSTS, 60, previous=was(40.0))) is None
    assert left_by_text([begun(counted(JOBS, 40))], counted(POSTS, 4_000, previous=was(40.0))) is None
    moved = begun(counted(JOBS, 40), counted(JOBS, 50))
    assert left_by_text([moved], counted(POSTS, 60, previous=was(40.0))) is None


def test_of_several_the_nearest() -> None:
    far, near = begun(counted(JOBS, 24)), begun(counted(JOBS, 229))
    cases = counted(POSTS, 188, previous=Previous(frozenset({24.0, 229.0})))
    assert left_by_text([near, far], cases) is near
