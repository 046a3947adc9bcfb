"""Numbers as printed, before any grammar."""

import re
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.figures import numerals
from sayso.reading.figures.lexicon import alternatives, table, verbatim
from sayso.reading.figures.numerals import find_numerals


def read(text):
    return [(text[n.start : n.end], n.low, n.high, n.unit) for n in find_numerals(text)]


def value(text):
    (only,) = find_numerals(text)
    assert only.low == only.high
    return only.low


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1,500", 1500),
        ("1500", 1500),
        ("1 500", 1500),
        ("1 500", 1500),
        ("12,345,678.5", 12345678.5),
        ("0.4", 0.4),
        ("1.5 million", 1_500_000),
        ("1.5m", 1_500_000),
        ("£20million", 20_000_000),
        ("128million", 128_000_000),
        ("40k", 40_000),
        ("2½", 2.5),
        ("three", 3),
        ("twenty-five", 25),
        ("three thousand", 3000),
        ("one hundred and fifty", 150),
        ("two thousand and five", 2005),
        ("one million two hundred thousand", 1_200_000),
        ("two and a half million", 2_500_000),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("three dozen", 36),
        ("a hundred", 100),
        ("minus 30", -30),
        ("two-thirds", 2 / 3),
        ("1/16", 1 / 16),
        ("2.5×10^3", 2500),
    ],
)
def test_values(printed, expected):
    assert value(printed) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("printed", "low", "unit"),
    [
        ("$3.2bn", 3.2e9, "USD"),
        ("US$40", 40, "USD"),
        ("€1,000", 1000, "EUR"),
        ("£12.50", 12.5, "GBP"),
        ("EUR50m", 5e7, "EUR"),
        ("HK$5.4m", 5.4e6, "HKD"),
        ("$-50", -50, "USD"),
    ],
)
def test_money_signs(printed, low, unit):
    assert read(printed) == [(printed, low, low, unit)]


@pytest.mark.parametrize(
    ("printed", "low"),
    [
        ("dozens", 24),
        ("hundreds", 200),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("several hundred", 200),
        ("a few thousand", 2000),
    ],
)
def test_plural_sizes_are_open_above(printed, low):
    assert read(printed) == [(printed, low, None, None)]


def test_a_list_of_words_is_several_numbers():
    assert [n[1] for n in read("two, three and four hundred")] == [2, 3, 400]


def test_point_groups_nothing():
    assert value("10.000") == 10


def test_m_after_a_number_may_be_metres():
    assert value("a 5m-high wall") == 5
    assert value("a 5m-crown deal") == 5_000_000
    assert value("a wall 5m high") == 5
    assert value("5m people") == 5_000_000


def test_letters_inside_words_are_no_numbers():
    assert read("B2B and A320") == []


def test_letters_that_fold_to_english_ones_are_left():
    assert read("ſix thouſand") == []


def test_absurd_sizes_are_finite_or_left():
    text = "9" * 400 + " and 2×10^99999 and 1/" + "3" * 5000
    assert all(isfinite(n.low) for n in find_numerals(text))


_NUMBERS = [
    word
    for key in ("digits", "teens", "tens", "scales", "vague", "fractions")
    for word in table("numbers", key)
]
_PARTS = [
    *_NUMBERS, *map(str.title, _NUMBERS), *map(str.upper, _NUMBERS), *numerals._currency(), *table("numbers", "glyphs"),
    "a", "an", "half", "few", "many", "several", "hundred", "couple of", "dozen", "minus", "by", "of", "and", "the", "men",
    "1", "12", "1,500", ".5", "2.5", "-", "–", "−", "+", "/", ",", ".", "(", " ", " ", " ", "\n", "\u00a0", "é", "ſix", "\u212a", "_",
    "×10", "x", "#", "@", ":", "k", "m", "bn", "²", "١٢",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), max_size=25))
def test_a_number_is_found_wherever_the_pattern_finds_one(parts):
    """Though the pattern is tried only where a number can begin."""
    for text in ("".join(parts), " ".join(parts)):
        everywhere = map(numerals._read, numerals._pattern().finditer(text))
        assert list(find_numerals(text)) == [numeral for numeral in everywhere if numeral is not None]


@given(st.lists(st.text(alphabet="abAB .-", min_size=1, max_size=5), min_size=1), st.text(alphabet="abAB .-"))
def test_a_list_of_forms_matches_its_longest(forms, text):
    match = re.compile(f"(?:{verbatim(forms)})").match(text)
    longest = max((form for form in forms if text.startswith(form)), key=len, default=None)
    assert (match and match[0]) == longest


def test_a_blank_and_a_hyphen_of_a_form_are_any():
    for printed in ("well-known to", "well‑known\u00a0to"):
        assert re.fullmatch(alternatives(["well", "well-known to", "to"]), printed)


@pytest.mark.parametrize("text", ["-$a0:", "+€rm 5", "−$a7"])
def test_a_sign_before_letters_that_are_no_currency_is_of_no_number(text):
    (only,) = find_numerals(text)
    assert text[only.start : only.end].isdigit()
    assert only.sign == ""
    assert only.low >= 0
