"""Odd input: it never fails, and time grows with the text, not with its square. By the rules and beside an engine.

The analyses are made here, plainly: an engine would take minutes over two megabytes.
"""

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Article
from sayso.reading.analysis import Analysis, Attribution, Word
from sayso.reading.engines import load_engine
from sayso.reading.statements import continues, find_statements

TOKEN = re.compile(r"\w+|``|''|[^\w\s]")
VERBS = {"said": "say", "asked": "ask", "denied": "deny"}
LONGEST = 250
"""Words of the longest sentence, as of an engine that reads piece by piece."""


def tagged(word):
    """Part of speech, Penn tag and lemma."""
    if word in VERBS:
        return "VERB", "VBD", VERBS[word]
    if not word[0].isalnum():
        return "PUNCT", word, word
    if word[0].isdigit():
        return "NUM", "CD", word
    return ("PROPN", "NNP", word) if word[0].isupper() else ("NOUN", "NN", word)


def plain_analysis(text):
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    words, sentences = [], []

    def end_sentence(tokens):
        first = len(words)
        verbs = [n for n, m in enumerate(tokens) if m.group() in VERBS]
        root = verbs[0] if verbs else 0
        for n, m in enumerate(tokens):
            pos, tag, lemma = tagged(m.group())
            relation = (
                "root" if n == root else "nsubj" if n + 1 == root else "punct" if pos == "PUNCT" else "dep"
            )
            words.append(
                Word(first + n, m.start(), m.end(), m.group(), lemma, pos, tag, first + root, relation)
            )
        sentences.append((first, len(words)))

    for start, end in paragraphs:
        tokens = []
        for m in TOKEN.finditer(text, start, end):
            tokens.append(m)
            if m.group() in ".?!" or len(tokens) == LONGEST:
                end_sentence(tokens)
                tokens = []
        if tokens:
            end_sentence(tokens)
    return Article(id="a", text=text, paragraphs=paragraphs), Analysis(
        text, tuple(words), tuple(sentences), ()
    )


def attributed(analysis):
    """Every quotation with the cue behind it, if there is one."""
    text, found = analysis.text, []
    said = re.compile(r"\W*([A-Z]\w+)? ?(said|asked)")
    for m in re.finditer(r"[“\"«‘]([^“”\"»’\n]+)[”\"»’]", text):
        cue = said.match(text, m.end())
        source = (cue.span(1),) if cue and cue.group(1) else ()
        found.append(Attribution(source, (cue.span(2),) if cue else (), (m.span(1),)))
    return replace(analysis, attributions=tuple(found))


def seconds(article, analysis):
    begun = time.process_time()
    continues(find_statements(analysis, article), article)
    return time.process_time() - begun


MANY = {
    "quotations with a cue": "“It rains here now,” Ana said. ",
    "quotations in one paragraph": "“It rains here now.” ",
    "quotations in one sentence": "“rain” and ",
    "paragraphs": "“It rains here,” Ana said.\n“It pours here now.”\n",
    "quotations that nobody claims": "“It rains here now.”\n",
    "quotations left open": "“It rains here now.\n",
    "single marks": "‘It rains,’ Ana said. “x” ",
    "straight marks": '"It rains," Ana said. ',
    "odd straight marks": '" a ',
    "opening marks": "“ ",
    "closing marks": "” ",
    "turns": "Q: Why?\nA: It rains.\n",
    "labels": "ANA: It rains.\n",
    "signatures": "“It rains here now.” — Ana Ruiz\n",
    "posts": "It rains. — Ana (@ana) March 3, 2031\n",
    "cues": "said ",
    "cues and commas": "Ana said, ",
    "from right to left": "\u200f“\u202eabc\u202c” said \u05d0\u05d1. ",
    "brackets": "“We [the [port]] will (go),” Ana said. ",
}


@pytest.mark.parametrize("piece", MANY.values(), ids=MANY)
def test_time_grows_with_the_text_and_not_with_its_square(piece):
    article, analysis = plain_analysis(piece * 2_000)
    for each in (analysis, attributed(analysis)):
        assert seconds(article, each) < 5  # a quadratic step takes ten times that


@pytest.mark.parametrize("kind", ["quotations with a cue", "quotations that nobody claims"])
def test_ten_thousand_quotations_take_seconds(kind):
    article, analysis = plain_analysis(MANY[kind] * 10_000)
    for each in (analysis, attributed(analysis)):
        assert seconds(article, each) < 30


def test_two_megabytes_take_seconds():
    article, analysis = plain_analysis(("Ana said it rains. “No,” Lee said. " * 60_000)[:2_000_000])
    assert seconds(article, attributed(analysis)) < 60


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "“", '"', "’", "”.", "“”", "‘’", "''", "\u200f", "\u202e“\u202c", "“\n“", "a"]
)
@pytest.mark.parametrize(
    "found", [None, (), (Attribution((), (), ((0, 1),)),), (Attribution((), ((0, 1),), ()),)]
)
def test_next_to_nothing(text, found):
    article, analysis = plain_analysis(text)
    for statement in find_statements(replace(analysis, attributions=found), article):
        assert all(0 <= a < b <= len(text) for a, b in statement.content)


# --- whatever an engine finds -----------------------------------------------------------------

PIECES = (
    "“It rains,” she said.", "“It rains", "she said", "Ana Ruiz", "told reporters in Oslo,", "“", "”", '"', "''", "‘",
    "’", "\n", " — ", ".", ",", ":", "?", "the so-called “experts”", "“We [the port] sank.”", "and", "had not", "denied",
    "to pay", "the bank", "RUIZ: We sank.", "Q: Why?\nA: It sank.", "its count of 97", "that the report was false",
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=15).map(" ".join),
    st.text(alphabet="ab “”\"'‘’\n.,", max_size=40),
)
SPANS = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=3).map(tuple)
ATTRIBUTIONS = st.lists(st.builds(Attribution, SPANS, SPANS, SPANS), max_size=5).map(tuple)


@settings(max_examples=150, deadline=None)
@given(TEXTS, ATTRIBUTIONS)
def test_whatever_spans_an_engine_gives_the_statements_are_well_formed(text, found):
    article, plain = plain_analysis(text)
    analysis = replace(load_engine("rules").analyse(article) if text else plain, attributions=found)
    statements = find_statements(analysis, article)
    assert [s.id for s in statements] == [f"s{n}" for n in range(1, len(statements) + 1)]
    by_id = {s.id: s for s in statements}
    for s in statements:
        assert s.kind in {"direct", "indirect", "mixed"} and s.content
        for start, end in (*s.content, *s.cue, *s.source):
            assert 0 <= start < end <= len(text)
        assert all(a[1] <= b[0] for a, b in zip(s.content, s.content[1:], strict=False))
        own = [*s.cue, *s.source]
        if s.stance != "declines":
            assert not any(a < end and start < b for a, b in own for start, end in s.content)
        if s.parent is not None:
            spans = by_id[s.parent].content
            assert all(any(a <= start and end <= b for a, b in spans) for start, end in s.content)
    assert statements == find_statements(analysis, article)
    going_on = continues(statements, article)
    assert set(going_on.values()) <= set(by_id) - set(going_on)
