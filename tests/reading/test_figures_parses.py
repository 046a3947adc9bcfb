"""Figures stand on the order of words where a parse is wrong: the parses here are wrong on purpose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Article, Figure
from sayso.reading.analysis import Analysis
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.times import find_times


def read(text: str, **wrong: tuple[str, str]) -> tuple[Figure, ...]:
    """The figures where each word in ``wrong`` hangs on the word given, by the relation given."""
    article = Article(id="a", text=text, paragraphs=((0, len(text)),), reference_date="2026-03-10")
    analysis = load_engine("rules").analyse(article)
    places = {word.text.replace(",", ""): word.i for word in analysis.words}
    words = list(analysis.words)
    for name, (head, relation) in wrong.items():
        i = places[name.lstrip("_")]
        words[i] = replace(words[i], head=places[head], relation=relation)
    analysis = Analysis(text, tuple(words), analysis.sentences, analysis.names)
    return find_figures(analysis, article, find_times(analysis, article), ())


def test_an_object_that_the_number_is_hung_inside() -> None:
    figures = read(
        "The maker doubled its recall of batteries to 40,000 from 20,000.", _40000=("batteries", "nummod")
    )
    assert [(f.low, f.counted, f.change) for f in figures[1:]] == [
        (40000, "recall of batteries", "total"),
        (20000, "recall of batteries", "previous"),
    ]


def test_two_objects_of_one_verb() -> None:
    figures = read(
        "The governor doubled her count of the dead on Friday, from 41 to 82.",
        her=("doubled", "obj"), _41=("doubled", "obl"), _82=("41", "nmod"),
    )  # fmt: skip
    assert [f.counted for f in figures[1:]] == ["dead", "dead"]


@pytest.mark.parametrize("relation", ["mark", "obl", "root"])
def test_people_are_counted_though_the_number_is_hung_elsewhere(relation: str) -> None:
    (figure,) = read("The ministry said 2077 people were killed.", _2077=("killed", relation))
    assert (figure.low, figure.counted, figure.event) == (2077, "people", "kill")


def test_a_number_that_hangs_nowhere_is_of_the_verb_before_it() -> None:
    (figure,) = read("The agency expects 300 refugees.", _300=("300", "root"), refugees=("300", "obj"))
    assert (figure.counted, figure.status) == ("refugees", "planned")


def test_what_was_done_to_a_number_that_hangs_on_the_noun_before_it() -> None:
    (figure,) = read("In the town 58 were killed.", _58=("town", "flat"))
    assert (figure.counted, figure.event) == (None, "kill")
