"""Where what was said ends, and whose words are no cue: each rule with what it refuses."""

import re

import pytest

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.statements import find_statements
from sayso.reading.times import find_times


def read(text):
    spans = tuple(m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    article = Article(id="a", text=text, paragraphs=spans, reference_date="2031-03-05")
    analysis = load_engine("rules").analyse(article)
    return find_statements(analysis, article, find_times(analysis, article))


def told(text):
    """Source, cue and content of every statement as printed."""
    return [
        tuple(" / ".join(text[a:b] for a, b in spans) for spans in (s.source, s.cue, s.content))
        for s in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The tunnel was shut, the fire service said, and reopened at noon.",
         "The tunnel was shut / and reopened at noon"),
        ("The tunnel was shut, the mayor said, and left the room.", "The tunnel was shut"),
        ("The tunnel was shut, the fire service said, and warned of smoke.", "The tunnel was shut"),
        ("The fund closed, the bank said, two days after its head had left.", "The fund closed"),
        ("“It is twice that,” he said, without offering proof.", "It is twice that"),
    ],
)  # fmt: skip
def test_what_stands_behind_the_cue(text, content):
    assert told(text)[0][2] == content


def test_what_is_not_done_says_nothing():
    assert [cue for _, cue, _ in told("“It is twice that,” he said, without offering proof.")] == ["said"]
    assert [cue for _, cue, _ in told("He left, saying that it was over.")] == ["saying"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“No,” lead singer Mo Wade said.", "lead singer Mo Wade"),
        ("“No,” laughed singer Mo Wade.", "singer Mo Wade"),
        ("“How many more?” asked the bishop’s envoy, Canon Luis Renna.",
         "the bishop’s envoy, Canon Luis Renna"),
        ("“How many more?” asked the bishop’s envoy on Monday.", "the bishop’s envoy"),
    ],
)  # fmt: skip
def test_who_speaks_beside_a_quotation(text, source):
    assert [each[0] for each in told(text)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Shots were heard early on Friday, hours after President Ola Berg was declared the winner.",
        "Neither the general nor the bank has said how long it will last.",
        "None of the parties has said who fired first.",
        "She heard that the boat had no radio.",
        "A second committee hearing began at noon, the first since May.",
    ],
)
def test_nobody_says_it(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court in Osmere heard that the driver had slept.",
         ("The court in Osmere", "heard", "that the driver had slept")),
        ("The driver had slept, the court heard.", ("the court", "heard", "The driver had slept")),
        ("Prosecutors had asked for 12 years in prison.",
         ("Prosecutors", "had asked / for", "12 years in prison")),
        ("Earlier he had given a figure of 700.", ("he", "had given", "a figure of 700")),
        ("Governor Ana Ruiz put the number of missing at 60 to 80.",
         ("Governor Ana Ruiz", "put", "the number of missing at 60 to 80")),
        ("The general said none had died.", ("The general", "said", "none had died")),
    ],
)  # fmt: skip
def test_it_is_said(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The navy said it was not true that 24 people had died.", "denies"),
        ("The navy said it was untrue that 24 people had died.", "denies"),
        ("The navy said it was true that 24 people had died.", "asserts"),
        ("The navy said it was not clear that 24 people had died.", "asserts"),
    ],
)
def test_denied_in_so_many_words(text, stance):
    assert [s.stance for s in read(text)] == [stance]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In a note of 3 March, the port said on Tuesday that it was late.", "2031-03-04"),
        ("On 3 March, in a note, the port said that it was late.", "2031-03-03"),
    ],
)
def test_the_day_beside_the_cue(text, day):
    assert [s.said_on for s in read(text)] == [day]
