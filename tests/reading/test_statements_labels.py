"""Speakers named without a verb: headlines, turns, signatures, posts; by the rules and beside an engine."""

import re
from dataclasses import replace

import pytest

from sayso.model import Article
from sayso.reading.analysis import Attribution
from sayso.reading.engines import load_engine
from sayso.reading.statements import find_statements


def analysed(text):
    article = Article(
        id="a", text=text, paragraphs=tuple(m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    )
    return article, load_engine("rules").analyse(article)


def printed(text, found):
    return [tuple(" / ".join(text[a:b] for a, b in spans) for spans in (s.source, s.content)) for s in found]


def by_rules(text):
    article, analysis = analysed(text)
    return printed(text, find_statements(analysis, article))


def beside_an_engine(text, *attributions):
    article, analysis = analysed(text)
    return printed(text, find_statements(replace(analysis, attributions=attributions), article))


COUNTED = [
    ("Kremlin: 40 boats lost in Odesa", [("Kremlin", "40 boats lost in Odesa")]),
    ("Lindqvist: 40 boats lost in Odesa\nThe mayor, Anna Lindqvist, left.", [("Lindqvist", "40 boats lost in Odesa")]),
    ("Police: Bridge to stay shut.\nThe bridge is old.", [("Police", "Bridge to stay shut")]),
    ("RUIZ: We had no warning. None.", [("RUIZ", "We had no warning. None")]),
    ("Jane Ruiz: We had no warning.\nMark Lind: Nor had we.\nJane Ruiz: It was late.\nMark Lind: It was.",
     [("Jane Ruiz", "We had no warning"), ("Mark Lind", "Nor had we"), ("Jane Ruiz", "It was late"), ("Mark Lind", "It was")]),
    ("**Jane Ruiz:** We had no warning.\n**Mark Lind:** Nor had we.\n**Jane Ruiz:** It was late.\n**Mark Lind:** It was.",
     [("Jane Ruiz", "We had no warning"), ("Mark Lind", "Nor had we"), ("Jane Ruiz", "It was late"), ("Mark Lind", "It was")]),
    ("Q: Was it late?\nA: It was dark.", [("", "Was it late?"), ("", "It was dark")]),
    ("“We had no warning at all.” — Jane Ruiz, Lima", [("Jane Ruiz", "We had no warning at all")]),
    ("“We had no warning at all.”\n― Jane Ruiz", [("Jane Ruiz", "We had no warning at all")]),
    ("“We had no warning at all.” -Commissioner Jane Ruiz", [("Commissioner Jane Ruiz", "We had no warning at all")]),
    ("The pier is shut until noon. — Jane Ruiz (@janeruiz) March 3, 2031",
     [("Jane Ruiz (@janeruiz)", "The pier is shut until noon")]),
]  # fmt: skip

NOT_COUNTED = [
    "UPDATE: The pier is shut.",
    "Photo: the pier at noon.",
    "Ruiz sets out: the pier is shut.",
    "The pier is old.\nIowa: 24 seats.",
    "A: The pier.\nB: The bridge.",
    "The pier — Ruiz’s pride — is shut.",
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_counts(text, expected):
    assert by_rules(text) == expected
    assert beside_an_engine(text) == expected


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_does_not_count(text):
    assert by_rules(text) == []
    assert beside_an_engine(text) == []


def test_q_asks_and_a_asserts():
    text = "Q: Was it late?\nA: It was dark."
    article, analysis = analysed(text)
    assert [s.stance for s in find_statements(analysis, article)] == ["asks", "asserts"]


def test_a_turn_that_ends_with_a_question_asks():
    text = "Jane Ruiz: Was it late?\nMark Lind: Late? It was.\nJane Ruiz: And dark?\nMark Lind: It was."
    article, analysis = analysed(text)
    found = find_statements(analysis, article)
    assert [s.stance for s in found if s.parent is None] == ["asks", "asserts", "asks", "asserts"]


def test_a_label_that_the_engine_found_is_not_found_again():
    text = "Zelenskyy: 40 boats lost in Odesa"
    found = Attribution(source=((0, 9),), cue=((9, 10),), content=((11, 33),))
    assert beside_an_engine(text, found) == [("Zelenskyy", "40 boats lost in Odesa")]


def test_q_and_a_name_nobody_even_where_an_engine_takes_them_for_speakers():
    text = "Q: Was it late?\nA: It was dark."
    found = Attribution(source=((16, 17),), cue=((17, 18),), content=((19, 25),))
    assert beside_an_engine(text, found) == [("", "Was it late?"), ("", "It was dark")]


def test_two_signatures_that_an_engine_took_for_one_are_two():
    text = "“It was late at the pier.” — Jane Ruiz\n“It was dark at the pier.” — Mark Lind"
    found = Attribution(source=((29, 38),), cue=((66, 67),), content=((40, 64),))
    assert beside_an_engine(text, found) == [
        ("Jane Ruiz", "It was late at the pier"),
        ("Mark Lind", "It was dark at the pier"),
    ]


def test_what_is_found_inside_a_turn_is_said_within_it():
    text = "RUIZ: It was late when the mayor said that the pier was rotten, and nobody came."
    begin = text.index("that")
    found = Attribution(source=((23, 32),), cue=((33, 37),), content=((begin, text.index(",")),))
    article, analysis = analysed(text)
    turn, inner = find_statements(replace(analysis, attributions=(found,)), article)
    assert (turn.parent, inner.parent) == (None, turn.id)
    assert printed(text, (inner,)) == [("the mayor", "that the pier was rotten")]
