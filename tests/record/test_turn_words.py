"""How the words of a sentence speak for a denial or a turn."""

from __future__ import annotations

from sayso.record.turn_words import leaning


def test_words_that_nobody_learned_weigh_nothing() -> None:
    assert leaning(frozenset({"xyzzy"}), "denial") == leaning(frozenset(), "denial")
    assert leaning(frozenset({"told by: admitted"}), "reversal") >= leaning(frozenset(), "reversal")
