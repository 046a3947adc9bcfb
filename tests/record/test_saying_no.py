"""Sentences whose main clause says no."""

from __future__ import annotations

from sayso.record.saying_no import says_no


def test_a_no_stands_among_the_first_words() -> None:
    assert says_no("The yard, which has been for sale ever since the old owner died, was not sold")
    assert says_no("The yard was never for sale")
    assert says_no("That isn’t ours")
    assert not says_no("The harbour is to be dredged next year whether the town pays its part or not")


def test_no_within_a_word_or_a_concession_is_no_no() -> None:
    assert not says_no("A no-fly zone begins with an attack")
    assert not says_no("noting that while he did not do everything right he worked for peace")
    assert says_no("he did not do it")


def test_who_takes_no_pleasure_in_it_denies_nothing() -> None:
    assert not says_no("he took no pleasure in being proved right")
    assert says_no("he had no doubt that nobody had called")
