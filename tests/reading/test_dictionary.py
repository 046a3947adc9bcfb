"""Dictionary forms by spelling, where an engine's guess is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.dictionary import dictionary_form


@pytest.mark.parametrize(
    ("form", "tag", "guess", "lemma"),
    [
        ("denied", "VBD", "deni", "deny"),
        ("accused", "VBD", "accus", "accuse"),
        ("vowed", "VBD", "vowy", "vow"),
        ("confirmed", "VBN", "confirme", "confirm"),
        ("admitting", "VBG", "admitt", "admit"),
        ("lying", "VBG", "ly", "lie"),
        ("gives", "VBZ", "gife", "give"),
        ("found", "VBD", "found", "find"),
        ("founded", "VBD", "found", "found"),
        ("undergone", "VBN", "undergone", "undergo"),
        ("say", "VBP", "say", "say"),
        ("companies", "NNS", "compani", "company"),
        ("movies", "NNS", "movy", "movie"),
        ("gunmen", "NNS", "gunmen", "gunman"),
        ("wives", "NNS", "wive", "wife"),
        ("relatives", "NNS", "relative", "relative"),
        ("headquarters", "NNS", "headquarter", "headquarters"),
        ("bus", "NN", "bu", "bus"),
        ("blorbed", "VBD", "blorb", "blorb"),
        ("blorbed", "VBD", "blor", "blorb"),
        ("leaked", "VBD", "leake", "leak"),
        ("submitted", "VBN", "submitt", "submit"),
        ("gloobed", "VBD", "gloobe", "gloob"),
        ("Reuters", "NNP", "reuters", "reuters"),
        ("'s", "VBZ", "be", "be"),
    ],
)
def test_forms(form: str, tag: str, guess: str, lemma: str) -> None:
    assert dictionary_form(form.lower(), tag, guess) == lemma


def test_a_list_decides_where_spelling_does_not() -> None:
    assert dictionary_form("charged", "VBD", "charg") == "charge"
    assert dictionary_form("hoped", "VBD", "hop") == "hope"


@given(
    st.text(alphabet="abdegilnrstuvy", min_size=1, max_size=12),
    st.sampled_from(["VBD", "VBG", "VBZ", "NNS", "NN"]),
)
def test_there_always_is_one(form: str, tag: str) -> None:
    lemma = dictionary_form(form, tag, form)
    assert lemma
    assert lemma == dictionary_form(form, tag, form)
