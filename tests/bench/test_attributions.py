"""The scores of statements: what is paired, what counts as right, and what kind it is."""

from itertools import permutations

import pytest
from bench.assignment import best_pairs
from bench.attributions import VIEWS, Found, Tally, in_words
from hypothesis import given
from hypothesis import strategies as st

TEXT = (
    "The harbour office said the pier would close. “We cannot wait,” Ana Brun said.\n\n"
    "Brun called the repairs “a patch on a patch” and hopes for rain."
)


def found(text: str, content: str, source: str | None = None, cue: str | None = None) -> Found:
    def span(words: str | None) -> list[tuple[int, int]]:
        return [] if words is None else [(text.index(words), text.index(words) + len(words))]

    return {"source_spans": span(source), "cue_spans": span(cue), "content_spans": span(content)}


GOLD = [
    found(TEXT, "the pier would close", "The harbour office", "said"),
    found(TEXT, "“We cannot wait,”", "Ana Brun", "said"),
    found(TEXT, "the repairs “a patch on a patch”", "Brun", "called"),
    found(TEXT, "for rain", "Brun", "hopes"),
]


def scored(*read: Found, gold: list[Found] = GOLD) -> Tally:
    tally = Tally()
    tally.add(TEXT, gold, read)
    return tally


def test_the_kind_is_the_share_in_quotation_marks() -> None:
    assert [each.kind for each in in_words(TEXT, GOLD)] == ["indirect", "direct", "mixed", "indirect"]
    assert [each.spoken for each in in_words(TEXT, GOLD)] == [True, True, True, False]


def test_an_open_mark_ends_with_its_line_and_an_opening_one_opens_nothing_within() -> None:
    text = "“The “old pier” stands\nno longer."
    kinds = [
        each.kind for each in in_words(text, [found(text, word) for word in ("old pier", "stands", "longer")])
    ]
    assert kinds == ["direct", "indirect", "indirect"]
    open_text = "“The pier stands\nno longer."
    inside, outside = in_words(open_text, [found(open_text, "stands"), found(open_text, "longer")])
    assert (inside.kind, outside.kind) == ("direct", "indirect")


def test_what_is_read_as_gold_is_all_right() -> None:
    tally = scored(*GOLD)
    assert all(tally.both(view).f1 == pytest.approx(1) for view in ("all", "direct", "mixed", "indirect"))
    assert tally.exact().f1 == pytest.approx(1)
    assert tally.speaker() == 1


def test_nothing_read_scores_nothing_and_divides_by_nothing() -> None:
    tally = scored()
    assert [tally.both(view).f1 for view in VIEWS] == [0, 0, 0, 0, 0]
    assert (tally.exact().f1, tally.speaker()) == (0, 0)


def test_a_belief_left_out_costs_recall_but_not_in_the_statements_view() -> None:
    tally = scored(*GOLD[:3])
    assert tally.both("all").recall == 3 / 4
    assert tally.both("statements").recall == 1
    assert tally.both("statements").precision == tally.both("all").precision == 1


def test_a_wrong_speaker_is_not_both_but_may_be_exact() -> None:
    tally = scored(found(TEXT, "We cannot wait", "The harbour office"))
    assert tally.both().precision == 0
    assert tally.exact().precision == 1
    assert tally.speaker() == 0


def test_half_the_content_is_enough_and_less_is_not() -> None:
    half = scored(found(TEXT, "pier would", "harbour"), gold=GOLD[:1])
    assert half.both().f1 == pytest.approx(1)
    assert half.exact().f1 == 0
    assert scored(found(TEXT, "close. “We cannot wait", "harbour"), gold=GOLD[:1]).both().f1 == 0


def test_punctuation_and_marks_never_count() -> None:
    assert scored(found(TEXT, "We cannot wait", "Brun"), gold=GOLD[1:2]).exact().f1 == pytest.approx(1)
    assert scored(found(TEXT, ". “", "Brun"), gold=GOLD[1:2]).counts["all", "read"] == 0


def test_a_statement_without_a_source_is_neither_right_nor_wrong_in_both() -> None:
    tally = scored(found(TEXT, "We cannot wait"), found(TEXT, "the pier would close", "harbour"))
    assert tally.both().precision == 1
    assert tally.counts["all", "read"] == 2


weights = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=width, max_size=width),
        min_size=1,
        max_size=5,
    )
)


@given(weights)
def test_no_pairing_is_better(table: list[list[float]]) -> None:
    pairs = best_pairs(table)
    rows, columns = len(table), len(table[0])
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    places = range(max(rows, columns))
    best = max(
        sum(table[row][column] for row, column in enumerate(order[:rows]) if column < columns)
        for order in permutations(places)
    )
    assert sum(table[row][column] for row, column in pairs) == best
    assert all(table[row][column] > 0 for row, column in pairs)


def test_the_heaviest_pair_is_not_always_taken() -> None:
    assert best_pairs([[0.9, 0.8], [0.8, 0.0]]) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(
    ("table", "pairs"),
    [
        ([[1.0, 1.0], [1.0, 1.0]], [(0, 0), (1, 1)]),
        ([[0.5, 0.5, 0.5]], [(0, 0)]),
        ([[0.5], [0.5], [0.5]], [(0, 0)]),
        ([[0.0, 0.0]], []),
        ([[]], []),
        ([], []),
    ],
)
def test_of_pairings_as_good_the_first_is_taken(
    table: list[list[float]], pairs: list[tuple[int, int]]
) -> None:
    assert best_pairs(table) == pairs
