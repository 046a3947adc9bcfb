"""The encoder's analysis, with networks made by hand in the place of the trained one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model import Article
from sayso.reading.analysis import Analysis, Attribution, Name
from sayso.reading.engines.encoder import EncoderEngine
from sayso.reading.engines.encoder.network import Labels
from sayso.reading.engines.encoder.pieces import LIMIT, Encoded
from sayso.reading.engines.encoder.words import split_words

LABELS = Labels(
    upos=("PROPN", "VERB", "ADP", "PUNCT", "PRON", "NOUN"),
    xpos=("NNP", "VBD", "IN", ".", "PRP", "NN"),
    lemma=("0:", "3:eave", "2:y", "1:"),
    names=("O", "B-person", "I-person", "B-place", "I-place"),
    relations=("nsubj", "obl", "punct", "root", "case", "obj"),
    tags=("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"),
)
Outputs = dict[str, np.ndarray]


class Forms:
    """Word pieces that are the numbers of the forms, so that a network can know what it reads."""

    def __init__(self) -> None:
        self.forms: list[str] = []

    def encode(self, text: str, words: list[tuple[int, int]], quoted: list[bool]) -> Encoded:
        forms = [text[start:end] for start, end in words]
        self.forms += sorted(set(forms) - set(self.forms))
        ids = [[1000 + self.forms.index(form)] * min(len(form), 24) for form in forms]
        return Encoded(forms, ids, [1] * len(forms))


class Made:
    """A network that answers as a function of the words of a piece and their first places."""

    labels = LABELS

    def __init__(self, forms: Forms, answer: Callable[[list[str], Outputs], None]) -> None:
        self._forms, self._answer = forms, answer
        self.seen: list[int] = []

    def run(self, inputs: Iterable[Mapping[str, np.ndarray]]) -> Iterator[Outputs]:
        for each in inputs:
            assert len(each["pieces"]) == 1
            self.seen.append(each["pieces"].shape[1])
            words = [self._forms.forms[i - 1000] for i in each["pieces"][0, each["first"][0]]]
            outputs = blank(len(words))
            self._answer(words, outputs)
            yield outputs


def blank(count: int) -> Outputs:
    sizes = {"upos": 6, "xpos": 6, "lemma": 4, "sentence": 2, "names": 5, "tags": 7}
    made = {name: np.zeros((1, count, size), np.float32) for name, size in sizes.items()}
    made |= {
        name: np.zeros((1, count, count + 1), np.float32)
        for name in ("arcs", "content_links", "source_links")
    }
    made["rel_dependent"], made["rel_head"] = (
        np.zeros((1, count, 6), np.float32),
        np.zeros((1, count + 1, 6), np.float32),
    )
    made["rel_out"], made["rel_bias"] = np.eye(6, dtype=np.float32), np.zeros(6, np.float32)
    return made


def engine_of(answer: Callable[[list[str], Outputs], None]) -> tuple[EncoderEngine, Made]:
    forms = Forms()
    network = Made(forms, answer)
    return EncoderEngine(network, forms), network


def article_of(text: str) -> Article:
    return Article("a", text, tuple(m.span() for m in re.finditer(r"[^\n]+", text)))


def by_hand(words: list[str], outputs: Outputs) -> None:
    """Knows two sentences: "Ana left Ansel." and "She said it."."""
    kinds = {"Ana": 0, "Ansel": 0, "left": 1, "said": 1, "in": 2, ".": 3, "She": 4, "it": 4}
    first = 0
    for i, word in enumerate(words):
        outputs["upos"][0, i, kinds[word]] = outputs["xpos"][0, i, kinds[word]] = 1
        outputs["lemma"][0, i, {"left": 1, "said": 2}.get(word, 0)] = 1
        if word in ("Ana", "She"):
            outputs["sentence"][0, i, 1] = 1
            first = i
        verb = first + 1
        outputs["arcs"][0, i, 0 if i == verb else verb + 1] = 9
        # The relation "root" scores best for all; only a root may have it.
        outputs["rel_dependent"][0, i, 3] = 9
        outputs["rel_dependent"][0, i, {"Ana": 0, "She": 0, ".": 2}.get(word, 5)] = 5
        outputs["names"][0, i, {"Ana": 1, "Ansel": 3}.get(word, 0)] = 1


def test_an_analysis() -> None:
    engine, _ = engine_of(by_hand)
    text = "Ana left Ansel. She said it.\n\nAna said it."
    analysis = engine.analyse(article_of(text))
    assert engine.name == "encoder" and analysis.text == text
    assert [(w.text, w.lemma, w.pos, w.tag, w.head, w.relation) for w in analysis.words[:4]] == [
        ("Ana", "ana", "PROPN", "NNP", 1, "nsubj"),
        ("left", "leave", "VERB", "VBD", 1, "root"),
        ("Ansel", "ansel", "PROPN", "NNP", 1, "obj"),
        (".", ".", "PUNCT", ".", 1, "punct"),
    ]
    assert [w.lemma for w in analysis.words[4:]] == ["she", "say", "it", ".", "ana", "say", "it", "."]
    assert analysis.sentences == ((0, 4), (4, 8), (8, 12))
    assert analysis.names == (Name(0, 3, "person"), Name(9, 14, "place"), Name(30, 33, "person"))
    assert analysis.attributions == ()


def two_objects(words: list[str], outputs: Outputs) -> None:
    """ "Ana said it Ansel .", where both nouns are rather objects of "said" than anything else, the last one surer."""
    by_hand(words, outputs)
    for i, sure in ((2, 6), (3, 8)):
        outputs["rel_dependent"][0, i, :3] = 0
        outputs["rel_dependent"][0, i, 1], outputs["rel_dependent"][0, i, 5] = 4, sure


def test_a_predicate_has_one_object_and_the_other_is_what_it_is_next() -> None:
    engine, _ = engine_of(two_objects)
    analysis = engine.analyse(article_of("Ana said it Ansel."))
    assert [w.relation for w in analysis.words] == ["nsubj", "root", "obl", "obj", "punct"]


def test_an_article_without_paragraphs_is_one() -> None:
    engine, network = engine_of(by_hand)
    analysis = engine.analyse(Article("a", "Ana left.\nShe said it."))
    assert analysis.sentences == ((0, 3), (3, 7)) and len(network.seen) == 1


def test_what_stands_in_no_paragraph_is_not_read() -> None:
    engine, _ = engine_of(by_hand)
    analysis = engine.analyse(Article("a", "ANSEL - Ana left.", ((8, 17),)))
    assert [w.text for w in analysis.words] == ["Ana", "left", "."]
    assert [w.start for w in analysis.words] == [8, 12, 16]


def test_no_text_is_no_words() -> None:
    engine, network = engine_of(by_hand)
    for article in (Article("a", ""), article_of(" \n\n \n")):
        assert engine.analyse(article) == Analysis(article.text, (), (), (), ())
    assert network.seen == []


def quoting(words: list[str], outputs: Outputs) -> None:
    """Tags "SOURCE said CONTENT …" where it meets "said"."""
    outputs["tags"][0, :, 0] = 1
    for cue in (i for i, word in enumerate(words) if word == "said"):
        outputs["tags"][0, cue, 3] = outputs["tags"][0, cue - 1, 1] = outputs["tags"][0, cue + 1, 5] = 5
        outputs["content_links"][0, cue + 1, cue + 1] = 9
        outputs["source_links"][0, cue, cue] = 9


def test_attributions_are_spans_of_the_text() -> None:
    engine, _ = engine_of(quoting)
    text = "Rain fell.\n\nBrun said no"
    assert engine.analyse(article_of(text)).attributions == (
        Attribution(source=((12, 16),), cue=((17, 21),), content=((22, 24),)),
    )


def any_answer(words: list[str], outputs: Outputs) -> None:
    """Noise, the same for the same words."""
    rng = np.random.default_rng([len(words), *(len(word) * 997 + ord(word[0]) for word in words)])
    for name, each in outputs.items():
        if name not in ("rel_out", "rel_bias"):
            each += rng.normal(size=each.shape).astype(np.float32)


PIECES = ["Maria Okoye", "said", "“", "”", "\"", "''", ",", ".", "...", "\n\n", "-", "’s", "can't", "cannot", "U.S.", "1,500",
          "é", "🌧", "\u200f", "\ud800", "漢字", "word " * 70, "It rained. " * 30, "x" * 400, "a/" * 200]  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.text(max_size=60),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_any_text_gives_a_sound_analysis(text: str) -> None:
    engine, network = engine_of(any_answer)
    article = article_of(text)
    analysis = engine.analyse(article)
    assert analysis == engine.analyse(article)
    assert all(length <= LIMIT for length in network.seen)
    words = analysis.words
    paragraphs = [split_words(text, start, end) for start, end in article.paragraphs or ((0, len(text)),)]
    assert [(w.start, w.end) for w in words] == [span for spans in paragraphs for span in spans]
    assert all(w.i == i and w.text == text[w.start : w.end] and w.lemma for i, w in enumerate(words))
    assert [i for first, last in analysis.sentences for i in range(first, last)] == list(range(len(words)))
    openings = {spans[0][0] for spans in paragraphs if spans}
    assert openings <= {words[first].start for first, _ in analysis.sentences}
    for first, last in analysis.sentences:
        assert [w.relation for w in words[first:last]].count("root") == 1
        (root,) = (w for w in words[first:last] if w.head == w.i)
        assert root.relation == "root" and analysis.subtree(root.i) == list(range(first, last))
    assert all(a.end <= b.start for a, b in pairwise(analysis.names))
    for name in analysis.names:
        inside = analysis.words_in(name.start, name.end)
        assert inside[0].start == name.start and inside[-1].end == name.end
        assert analysis.sentence_of(inside[0].i) == analysis.sentence_of(inside[-1].i)
    edges = {w.start for w in words}, {w.end for w in words}
    for found in analysis.attributions or ():
        for start, end in (*found.source, *found.cue, *found.content):
            assert start < end and start in edges[0] and end in edges[1]


def test_what_a_piece_says_does_not_depend_on_the_next() -> None:
    engine, network = engine_of(any_answer)
    long = "Rain fell on the town again. " * 12
    both = engine.analyse(article_of(f"{long}\n{'Snow fell. ' * 30}"))
    assert len(network.seen) > 2
    alone = engine.analyse(article_of(long))
    count = len(alone.words)
    assert both.words[:count] == alone.words
    assert [replace(w, i=0, head=0) for w in both.words[count:]] != []
