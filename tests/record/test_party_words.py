"""Words about parties."""

from sayso.record.party_words import small_words, speaks_still


def test_words_come_small_and_without_the_ending_of_a_possessive() -> None:
    assert small_words("The Harbour Board's vice-chairman, Bo Lind’s") == [
        "the",
        "harbour",
        "board",
        "vice-chairman",
        "bo",
        "lind",
    ]


def test_a_former_head_speaks_no_longer() -> None:
    assert speaks_still({"deputy", "director"})
    assert not speaks_still({"former", "director"})
    assert not speaks_still({"baker"})
