"""The numbers told of one measure."""

from __future__ import annotations

from counting import point, series


def test_words_that_are_still_on_the_page_are_not_withdrawn() -> None:
    given, told = series(), point("Miners' Union", 31)
    given.take(told)
    assert not given.withdraw({told.article}, "x dead", "x, and no more", "2025-03-13")
    assert not given.withdraw({told.article}, "Nobody is dead", "13 dead", "2025-03-13")
    assert not given.withdraw({"another"}, "x dead", "13 dead", "2025-03-13")
    assert [p.altered_at for p in given.points] == [None]
