"""Names from the scores of BIO tags."""

from __future__ import annotations

import re
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.analysis import Name
from sayso.reading.engines.encoder.names import alike, best_tags, decode_names, spans_of

LABELS = ("O", "B-person", "I-person", "B-place", "I-place")


def scores_of(*tags: str) -> np.ndarray:
    scores = np.zeros((len(tags), len(LABELS)), np.float32)
    for word, tag in enumerate(tags):
        scores[word, LABELS.index(tag)] = 5
    return scores


def named(text: str, *tags: str, sentences: list[tuple[int, int]] | None = None) -> list[tuple[str, str]]:
    words = [m.span() for m in re.finditer(r"\w+|['’]s?|\S", text)]
    found = decode_names(text, words, scores_of(*tags), LABELS, sentences or [(0, len(words))])
    assert all(isinstance(each, Name) for each in found)
    return [(text[name.start : name.end], name.type) for name in found]


def test_names() -> None:
    text = "Ana Brun left Port Ansel"
    tags = ["B-person", "I-person", "O", "B-place", "I-place"]
    assert named(text, *tags) == [("Ana Brun", "person"), ("Port Ansel", "place")]


def test_two_names_side_by_side() -> None:
    assert named("Ansel Brun", "B-place", "B-person") == [("Ansel", "place"), ("Brun", "person")]
    assert named("Ana Lea", "B-person", "B-person") == [("Ana", "person"), ("Lea", "person")]


@pytest.mark.parametrize("mark", ["'s", "’s", "’"])
def test_a_name_does_not_end_in_a_possessive(mark: str) -> None:
    assert named(f"Brun{mark} boat", "B-person", "I-person", "O") == [("Brun", "person")]


def test_a_possessive_or_a_mark_alone_is_no_name() -> None:
    assert named("’s -", "B-person", "B-place") == []


def test_no_name_crosses_a_sentence() -> None:
    text = "in Ansel Brun left"
    tags = ["O", "B-place", "I-place", "O"]
    assert named(text, *tags) == [("Ansel Brun", "place")]
    assert named(text, *tags, sentences=[(0, 2), (2, 4)]) == [("Ansel", "place")]


def test_an_inside_without_a_beginning_becomes_one() -> None:
    assert named("Ana Brun left", "I-person", "I-person", "O") == [("Ana Brun", "person")]


@pytest.mark.parametrize("text", ["Brun in", "by Brun", "Brun ,", "of Brun and"])
def test_a_name_neither_begins_nor_ends_in_what_none_does(text: str) -> None:
    words = len(text.split())
    assert named(text, "B-person", *["I-person"] * (words - 1)) == [("Brun", "person")]


def test_what_looks_like_a_small_word_but_is_written_otherwise_stays() -> None:
    assert named("Brun IN", "B-place", "I-place") == [("Brun IN", "place")]
    assert named("The Hague", "B-place", "I-place") == [("The Hague", "place")]


def test_places_tagged_as_one_are_cut_at_commas_and_strokes() -> None:
    inside = ["I-place"] * 2
    assert named("Ansel , Orsa", "B-place", *inside) == [("Ansel", "place"), ("Orsa", "place")]
    assert named("Ansel / Orsa", "B-place", *inside) == [("Ansel", "place"), ("Orsa", "place")]


def test_a_comma_before_junior_belongs_to_the_name() -> None:
    assert named("Brun , Jr", "B-person", "I-person", "I-person") == [("Brun , Jr", "person")]


def kinds(*given: str) -> list[str]:
    text = "Orsa " * len(given)
    names = [Name(5 * n, 5 * n + 4, kind) for n, kind in enumerate(given)]
    return [name.type for name in alike(text, names)]


def test_the_same_name_has_the_kind_that_most_of_them_have() -> None:
    assert kinds("person", "place", "person") == ["person"] * 3


def test_where_two_kinds_are_as_frequent_each_name_keeps_its_own() -> None:
    assert kinds("person", "place") == ["person", "place"]
    assert kinds("person", "place", "other", "place", "person") == [
        "person", "place", "other", "place", "person",
    ]  # fmt: skip


def test_other_names_have_no_say() -> None:
    names = [Name(0, 4, "person"), Name(5, 8, "place"), Name(9, 12, "place")]
    assert alike("Brun Lea Lea", names) == names


def well_formed(tags: list[int]) -> bool:
    labels = ["O", *(LABELS[tag] for tag in tags)]
    return all(not label.startswith("I-") or before[1:] == label[1:] for before, label in pairwise(labels))


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_it_is_the_best_well_formed_row(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, len(LABELS)))
    tags = best_tags(scores, LABELS, [(0, words)])
    assert well_formed(tags)
    rows = (list(row) for row in product(range(len(LABELS)), repeat=words))
    best = max(sum(scores[range(words), row]) for row in rows if well_formed(row))
    assert sum(scores[range(words), tags]) == pytest.approx(best)


@given(st.lists(st.integers(0, 4), max_size=20))
def test_spans_hold_the_tagged_words_and_no_others(tags: list[int]) -> None:
    covered = [i for first, last, _ in spans_of(tags, LABELS) for i in range(first, last)]
    assert covered == sorted(set(covered))
    if well_formed(tags):
        assert covered == [i for i, tag in enumerate(tags) if tag]


def test_persons_are_parted_at_and() -> None:
    tags = ["B-person", "I-person", "I-person", "I-person"]
    assert named("Ana Brun and Lea", *tags) == [("Ana Brun", "person"), ("Lea", "person")]


def test_a_place_may_have_an_and() -> None:
    assert named("Orsa and Ansel", "B-place", "I-place", "I-place") == [("Orsa and Ansel", "place")]


@pytest.mark.parametrize("form", ["ana.brun@example.org", "www.example.org", "https://example.org/Brun"])
def test_an_address_is_no_name(form: str) -> None:
    assert decode_names(form, [(0, len(form))], scores_of("B-person"), LABELS, [(0, 1)]) == []


def test_a_handle_may_be_a_name() -> None:
    assert decode_names("@brun", [(0, 5)], scores_of("B-person"), LABELS, [(0, 1)]) == [Name(0, 5, "person")]
