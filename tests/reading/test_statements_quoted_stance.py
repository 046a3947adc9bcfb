from __future__ import annotations

import pytest

from making import article
from sayso.reading import read_article
from sayso.reading.engines import load_engine


@pytest.mark.parametrize(
    ("quotation", "stance"),
    [
        ("That is a lie", "denies"),
        ("We were never asked. It is simply not true", "denies"),
        ("No such letter ever reached this office", "denies"),
        ("We firmly reject this", "denies"),
        ("There is no truth in it", "denies"),
        ("There's no truth in the idea", "denies"),
        ("That's just not right", "denies"),
        ("There is no such order", "denies"),
        ("No promise was made to anybody", "denies"),
        ("I have never seen this paper", "denies"),
        ("Utter nonsense", "denies"),
        ("We do not comment on rumours", "declines"),
        ("No comment", "declines"),
        ("I never heard from them again", "asserts"),
        ("I have never seen so many people", "asserts"),
        ("No ferry was late", "asserts"),
        ("We can confirm that the bridge is shut", "confirms"),
        ("I must admit that we were late", "confirms"),
        ("It is not a lie", "asserts"),
        ("They say that it is false", "asserts"),
        ("The road is shut and the bridge is safe", "asserts"),
    ],
)
def test_what_a_speaker_does_in_his_own_words(quotation: str, stance: str) -> None:
    reading = read_article(
        article(f"“{quotation},” Ana Brun, the mayor, said on Monday."), load_engine("rules")
    )
    assert reading.statements[0].stance == stance


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ("there was no truth in the report", "denies"),
        ("that could not be true", "denies"),
        ("she had nothing to do with the fire", "denies"),
        ("its plant was not the cause", "denies"),
        ("the mine was in no way to blame for the dust", "denies"),
        ("nothing of the kind had happened", "denies"),
        ("no confession had been made", "denies"),
        ("no snow had been reported", "asserts"),
        ("there was no road", "asserts"),
        ("it could not be done", "asserts"),
    ],
)
def test_what_is_said_to_be_false(said: str, stance: str) -> None:
    reading = read_article(article(f"Ana Brun, the mayor, said {said}."), load_engine("rules"))
    assert reading.statements[0].stance == stance
