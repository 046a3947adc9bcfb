from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.record.copies import CopyIndex
from sayso.record.shingles import pack, shingles_of, unpack

WIRE = (
    "The number of dead in the Orsa valley has risen to 58, the Interior Ministry said on Thursday, as crews "
    "reached the lower villages for the first time since the dam gave way. Rescue teams worked through the night "
    "with lamps and shovels, and the army sent two bridges to replace those the water had carried off. The "
    "ministry's spokesman said that the roads to four hamlets remained cut and that helicopters would fly as soon "
    "as the fog lifted. In the valley's only hospital, doctors treated patients in the corridors. The operator "
    "of the dam said it would answer questions after the search had ended."
)
OWN_WORDS = (
    "Fifty-eight people are now known to have died after the Orsa dam collapsed, according to the Interior Ministry. "
    "Soldiers have been ordered to put up temporary bridges while helicopters wait for better weather. Four small "
    "settlements can still not be reached by road, a spokesman told reporters, and the hospital is full. The "
    "company that runs the dam would not comment while people are being looked for."
)


def found(origin: str, other: str) -> str | None:
    index = CopyIndex()
    index.add("origin", shingles_of(origin), None)
    copy = index.find("other", shingles_of(other))
    return copy.kind if copy else None


def test_the_same_words_in_other_typography_are_an_exact_copy() -> None:
    assert found(WIRE, WIRE.replace("'", "’").replace(" The ", "\n\nThe ").upper()) == "exact"


def test_a_changed_number_is_a_near_copy() -> None:
    assert found(WIRE, WIRE.replace("58", "61")) == "near"


def test_a_trimmed_text_with_a_paragraph_of_its_own_is_an_excerpt() -> None:
    trimmed = WIRE[: WIRE.index(" The ministry's")]
    assert found(WIRE, trimmed) == "excerpt"
    local = (
        " Two families from Vellin were among the missing, the parish said, and a collection is under way."
    )
    assert found(WIRE, trimmed + local) == "excerpt"


def test_own_words_on_the_same_event_are_no_copy() -> None:
    assert found(WIRE, OWN_WORDS) is None


def test_a_shared_last_paragraph_is_no_copy() -> None:
    background = " The Orsa dam was built in 1961 and holds back the largest lake of the province, which feeds two towns."
    assert found(WIRE + background, OWN_WORDS + background) is None


def test_a_line_of_few_words_is_no_copy() -> None:
    assert found("Full report to follow.", "Full report to follow.") is None


def test_a_copy_of_a_copy_points_at_the_origin() -> None:
    index = CopyIndex()
    index.add("origin", shingles_of(WIRE), None)
    second = index.find("second", shingles_of(WIRE.replace("58", "61")))
    index.add("second", shingles_of(WIRE.replace("58", "61")), second)
    third = index.find("third", shingles_of(WIRE.replace("58", "61")))
    assert third is not None and third.of == "origin"


def test_a_text_of_two_others_is_a_merged_copy_of_the_one_it_has_more_of() -> None:
    index = CopyIndex()
    index.add("wire", shingles_of(WIRE), None)
    index.add("own", shingles_of(OWN_WORDS), None)
    filler = " Readers in the province have sent in their own pictures of the flood; we print a choice of them on page nine."
    half = WIRE[: len(WIRE) // 2] + " " + OWN_WORDS[: len(OWN_WORDS) * 3 // 5] + filler
    copy = index.find("both", shingles_of(half))
    assert copy is not None and (copy.kind, copy.of) == ("merged", "wire")


def test_a_thousands_comma_and_capitals_of_any_script_do_not_count() -> None:
    assert (
        shingles_of("1,500 Ärzte und 2,3 СЛОВА").tolist() == shingles_of("1500 ärzte und 2.3 слова").tolist()
    )


WORDS = [f"word{n}" for n in range(400)]


@given(st.integers(0, 10_000), st.integers(120, 240))
@settings(max_examples=40, deadline=None)
def test_any_text_is_an_exact_copy_of_itself_and_its_first_half_an_excerpt(seed: int, length: int) -> None:
    chosen = random.Random(seed).choices(WORDS, k=length)
    assert found(" ".join(chosen), " ".join(chosen)) == "exact"
    assert found(" ".join(chosen), " ".join(chosen[: length // 2])) == "excerpt"


@given(st.text(max_size=300))
@settings(max_examples=80, deadline=None)
def test_shingles_survive_storing(text: str) -> None:
    shingles = shingles_of(text)
    back = unpack(pack(shingles))
    assert back.tolist() == shingles.tolist()


@pytest.mark.parametrize("text", ["", " ", "…", "one"])
def test_next_to_nothing_has_next_to_no_shingles(text: str) -> None:
    assert shingles_of(text).size <= 1
