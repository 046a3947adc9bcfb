"""Where sentences begin."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.engines.encoder.sentences import sentence_ranges

FORMS = ["He", "“", "”", ".", '"', ")", "(", "went"]


def cut(text: str, begins: str, fixed: str = "") -> list[str]:
    forms = text.split()
    ranges = sentence_ranges([c == "x" for c in begins], [c == "x" for c in fixed.ljust(len(forms))], forms)
    return [" ".join(forms[first:last]) for first, last in ranges]


def test_a_sentence_begins_where_the_network_says() -> None:
    assert cut("He left . She stayed .", "x--x--") == ["He left .", "She stayed ."]


def test_and_at_the_first_word_and_at_a_paragraph() -> None:
    assert cut("He left She stayed", "----", "--x-") == ["He left", "She stayed"]


def test_a_closing_mark_begins_no_sentence() -> None:
    assert cut("“ Go . ” She left .", "x--xx--") == ["“ Go . ”", "She left ."]
    assert cut("“ Go . ” She left .", "x--x---") == ["“ Go . ”", "She left ."]


def test_a_paragraph_may_begin_with_any_mark() -> None:
    assert cut("He left . ) one", "-----", "---x-") == ["He left .", ") one"]


def test_a_straight_mark_may_open() -> None:
    assert cut('Go . " Stay . "', "x-x---") == ["Go .", '" Stay . "']


def test_no_sentence_begins_where_a_quotation_goes_over_into_the_words_about_it() -> None:
    assert cut("“ Shut , ” Brun said . Rain fell .", "x---x--x--") == [
        "“ Shut , ” Brun said .",
        "Rain fell .",
    ]
    assert cut('" Shut , " Brun said .', "x---x--") == ['" Shut , " Brun said .']
    assert cut("“ Shut ? ” he asked .", "x---x--") == ["“ Shut ? ” he asked ."]
    assert cut('He said , " Go .', "x----x-") == ['He said , " Go .']


def test_none_begins_behind_a_comma_or_a_bare_word() -> None:
    assert cut("Asked why , Brun left .", "x--x--") == ["Asked why , Brun left ."]
    assert cut("Ana Brun left .", "xx--") == ["Ana Brun left ."]


def test_but_it_may_behind_a_full_stop() -> None:
    assert cut("“ Shut . ” He left .", "x---x--") == ["“ Shut . ”", "He left ."]
    assert cut("“ See . ” https://example.org/map", "x---x") == ["“ See . ”", "https://example.org/map"]


def test_a_paragraph_begins_one_even_there() -> None:
    assert cut("“ Shut , ” he said", "------", "----x-") == ["“ Shut , ”", "he said"]


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.sampled_from(FORMS)), max_size=30))
def test_sentences_hold_all_words_and_keep_to_paragraphs(words: list[tuple[bool, bool, str]]) -> None:
    ranges = sentence_ranges([w[0] for w in words], [w[1] for w in words], [w[2] for w in words])
    assert [i for first, last in ranges for i in range(first, last)] == list(range(len(words)))
    assert all(last > first for first, last in ranges)
    starts = {first for first, _ in ranges}
    assert {i for i, word in enumerate(words) if word[1]} <= starts


def test_a_sentence_begins_behind_a_full_stop_and_a_word_in_small_letters() -> None:
    forms = ["Eight", "had", "died", ".", "General", "Esk", "spoke", "."]
    begins, fixed = [False] * len(forms), [True] + [False] * (len(forms) - 1)
    assert sentence_ranges(begins, fixed, forms) == [(0, 4), (4, 8)]
    forms[2] = "p.m"
    assert sentence_ranges(begins, fixed, forms) == [(0, 8)]
