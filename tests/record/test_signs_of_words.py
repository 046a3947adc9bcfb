"""The signs that a sentence bears in its words."""

from __future__ import annotations

from sayso.record.signs_of_words import OFTEN, has, signs_of_words


def test_what_was_said_before_and_what_is_said_now() -> None:
    found = signs_of_words(
        "Brint now says that 4 jars were pulled, after it had said that there was no glass in them."
    )
    assert found["had said"] and found["after saying"] and found["recalls"] and found["recalls a no"]
    assert found["now"] and found["with a number"] and not found["leaving"]
    plain = signs_of_words("Brint makes jam.")
    assert not any(plain.values())
    assert plain.keys() == found.keys()


def test_a_no_is_counted_so_often_and_no_more() -> None:
    found = signs_of_words("No, no, no, it was not, it never was.")
    assert found["opens with a no"] and found["says no"]
    assert found["how often it says no"] == OFTEN


def test_a_sign_is_a_word_of_its_list() -> None:
    assert has("now", "It now says so.")
    assert not has("now", "It knows so.")
