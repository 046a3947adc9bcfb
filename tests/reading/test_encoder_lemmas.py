"""Lemmas as edit scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.engines.encoder.lemmas import apply, script_of


@pytest.mark.parametrize(
    ("form", "lemma", "script"),
    [
        ("said", "say", "2:y"), ("Cities", "city", "3:y"), ("stopped", "stop", "3:"), ("Port", "port", "0:"),
        ("were", "be", "=be"), ("’re", "be", "=be"), ("n’t", "not", "2:ot"), ("Reuters", "Reuters", "0:"),
        ("be", "been", "0:en"), ("thing", "", "0:"),
    ],
)  # fmt: skip
def test_scripts(form: str, lemma: str, script: str) -> None:
    assert script_of(form, lemma) == script


@pytest.mark.parametrize(
    ("script", "form", "lemma"),
    [
        ("2:y", "paid", "pay"), ("3:y", "PARTIES", "party"), ("2:", "Go", "go"), ("9:x", "went", "went"),
        ("3:be", "was", "be"), ("=be", "AM", "be"), ("=", "Am", "am"), ("", "Am", "am"), ("x:y", "Am", "am"),
        ("-1:y", "Am", "am"), ("²:", "Am", "am"), ("0::)", "Am", "am:)"),
    ],
)  # fmt: skip
def test_a_script_fits_or_leaves_the_form(script: str, form: str, lemma: str) -> None:
    assert apply(script, form) == lemma


@given(st.text(max_size=12), st.text(max_size=12))
def test_there_and_back(form: str, lemma: str) -> None:
    assert apply(script_of(form, lemma), form) == (lemma.lower() or form.lower())


@given(st.text(alphabet="0123:=aé", max_size=6), st.text(max_size=8))
def test_any_script_takes_any_form(script: str, form: str) -> None:
    lemma = apply(script, form)
    assert lemma or not form
    assert lemma == lemma.lower()


@pytest.mark.parametrize(
    ("script", "form", "lemma"),
    [
        ("2:", "forced", "force"), ("1:", "affected", "affect"), ("2:e", "wanted", "want"), ("2:e", "wasted", "waste"),
        ("3:", "panicked", "panic"), ("1:", "reached", "reach"), ("2:", "carved", "carve"), ("0:", "force", "force"),
    ],
)  # fmt: skip
def test_a_verb_is_spelt_as_english_spells_it(script: str, form: str, lemma: str) -> None:
    assert apply(script, form) == lemma
