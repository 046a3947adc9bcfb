"""What the network is shown of gold: labels word by word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.encoder.corpora import AttributedText, GoldAttribution, read_trees
from training.encoder.examples import IGNORED, NAMES, bio, paragraphs_of, quoted_words, within
from training.encoder.name_rows import gum_row, uner_row
from training.encoder.statement_examples import statement_examples
from training.encoder.syntax_examples import Places, held_out, labels_of, names_only, syntax_examples
from training.encoder.variants import Variant

from sayso.model import Span
from sayso.reading.engines.encoder.attributions import TAGS
from sayso.reading.engines.encoder.pieces import QUOTED, Pieces
from sayso.reading.engines.encoder.words import split_words

TEXT = "“We wait,” Ana Brun said.\n  The pier, Orsa said, would close.  "
WORDS = split_words(TEXT)


def span(words: str) -> Span:
    return TEXT.index(words), TEXT.index(words) + len(words)


ARTICLE = AttributedText(
    "a",
    TEXT,
    (
        GoldAttribution((span("Ana Brun"),), (span("said"),), (span("“We wait,”"),)),
        GoldAttribution((), (span("said,"),), (span("The pier"), span("would close"))),
    ),
)

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["cue", "source"])), max_size=6
)


def test_paragraphs_are_lines_without_the_blanks_around_them() -> None:
    assert [TEXT[slice(*each)] for each in paragraphs_of(TEXT)] == [
        "“We wait,” Ana Brun said.",
        "The pier, Orsa said, would close.",
    ]
    assert paragraphs_of(" \n\t\n") == ()


def test_marks_belong_to_what_is_quoted() -> None:
    quoted = [TEXT[slice(*word)] for word, told in zip(WORDS, quoted_words(TEXT, WORDS), strict=True) if told]
    assert quoted == ["“", "We", "wait", ",", "”"]


def test_a_word_belongs_to_the_span_it_begins_in() -> None:
    assert within([(0, 3), (4, 6), (6, 9)], [(1, 6), (6, 7)]) == [1, 2]


def test_a_span_that_begins_inside_another_goes_on_behind_it() -> None:
    row = bio([(0, 1), (1, 2), (2, 3)], [(1, 3, "cue"), (0, 2, "source")])
    assert row == ["B-source", "I-source", "B-cue"]


@given(spans)
def test_a_word_has_a_label_where_a_span_holds_its_beginning(given: list[tuple[int, int, str]]) -> None:
    row = bio(WORDS, given)
    inside = set(within(WORDS, [(start, end) for start, end, _ in given]))
    assert {place for place, label in enumerate(row) if label != "O"} == inside


def test_an_article_as_an_example(pieces: Pieces) -> None:
    (example,) = statement_examples(ARTICLE, [(*span("Ana Brun"), "person")], pieces)
    forms = [TEXT[slice(*word)] for word in WORDS]
    tags = dict(zip(forms, (TAGS[tag] for tag in example.tags), strict=True))  # of two the last
    assert tags["Ana"] == "B-source" and tags["Brun"] == "I-source"
    assert tags["said"] == "B-cue" and tags["Orsa"] == "O"
    assert tags["The"] == tags["would"] == "B-content" and tags["wait"] == "I-content"
    first, second = (n for n, form in enumerate(forms) if form == "said")
    links = dict(zip(forms, example.content_links, strict=True))
    assert (links["wait"], links["pier"], links["close"], links["Orsa"]) == (
        first + 1,
        second + 1,
        second + 1,
        IGNORED,
    )
    # the second cue is known to have no source
    assert example.source_links == {first: [forms.index("Ana"), forms.index("Brun")], second: []}
    assert [NAMES[name] for name in example.names if name] == ["B-person", "I-person"]


def test_shapes_tell_what_is_quoted(pieces: Pieces) -> None:
    (example,) = statement_examples(ARTICLE, [], pieces)
    told = [example.shapes[first] >= QUOTED for first in example.first]
    assert told == quoted_words(TEXT, WORDS)


def test_a_cue_in_another_piece_counts_as_none(pieces: Pieces) -> None:
    parted = AttributedText("a", TEXT, (GoldAttribution((), (span("said"),), (span("would close"),)),))
    _, second = statement_examples(parted, [], pieces, Variant(apart=1))
    assert set(second.content_links) == {0, IGNORED}
    assert second.source_links == {}


@given(st.integers(20, 80), st.integers(0, 3), st.sampled_from(["printed", "straight", "curly"]))
def test_variants_lose_no_label(pieces: Pieces, limit: int, apart: int, marks: str) -> None:
    examples = statement_examples(ARTICLE, [], pieces, Variant(limit, apart, marks))  # type: ignore[arg-type]
    whole = statement_examples(ARTICLE, [], pieces)
    assert max(len(each.ids) for each in examples) <= limit
    kinds = [[TAGS[tag][2:] for each in made for tag in each.tags] for made in (examples, whole)]
    assert kinds[0] == kinds[1]


@pytest.fixture
def labelled(trees: Path, pieces: Pieces) -> tuple[list, Places]:
    documents = read_trees(trees)
    return documents, Places(labels_of(documents * 4))


def test_labels_are_counted_and_rare_ones_left_out(trees: Path) -> None:
    documents = read_trees(trees)
    assert labels_of(documents).lemma == ("0:",)
    many = labels_of(documents * 4)
    assert many.lemma[0] == "0:" and set(many.lemma) == {"0:", "2:ot", "=be"}
    assert labels_of(documents).relations == ("punct", "root")
    assert many.upos == tuple(sorted(many.upos))


def test_a_document_as_an_example(labelled: tuple[list, Places], pieces: Pieces) -> None:
    documents, places = labelled
    (example,) = syntax_examples(documents[0], lambda sentence: None, places, pieces)
    assert example.heads == [2, 5, 5, 5, 0, 5, 5, 12, 12, 12, 12, 0, 12, 12, 0, 15]
    assert example.begins == [1, *[0] * 6, 1, *[0] * 6, 1, 0]
    assert example.sentences == [0] * 7 + [1] * 7 + [2] * 2
    assert set(example.names) == {IGNORED}
    assert example.relations[4] == places.of("relations", "root")
    assert places.of("relations", "vocative") == IGNORED
    told = [example.shapes[first] >= QUOTED for first in example.first]
    assert told == [False] * 7 + [True] * 7 + [False] * 2


def test_a_sentence_too_long_for_a_piece_is_left_out(trees: Path, pieces: Pieces) -> None:
    row = "\t".join(["{}", "ab" * 12, "ab", "X", "FW", "_", "{}", "dep", "_", "_"])
    long = "\n".join(row.format(n, n - 1) for n in range(1, 12))
    text = " ".join(["ab" * 12] * 11)
    trees.write_text(trees.read_text("utf-8") + f"# newdoc id = long\n# text = {text}\n{long}\n\n", "utf-8")
    *_, document = read_trees(trees)
    places = Places(labels_of([document]))
    assert syntax_examples(document, lambda sentence: None, places, pieces) == []


def test_only_names_are_left(labelled: tuple[list, Places], pieces: Pieces) -> None:
    documents, places = labelled
    (example,) = syntax_examples(documents[1], lambda sentence: ["O"] * len(sentence), places, pieces)
    bare = names_only(example)
    assert bare.names == example.names == [0, 0]
    assert set(bare.upos + bare.heads + bare.relations + bare.lemma + bare.begins) == {IGNORED}
    assert bare.sentences == example.sentences and bare.ids == example.ids


def test_what_is_held_out_hangs_on_the_words_alone(labelled: tuple[list, Places], pieces: Pieces) -> None:
    documents, places = labelled
    examples = [each for doc in documents for each in syntax_examples(doc, lambda _: None, places, pieces)]
    assert [held_out(each) for each in examples] == [held_out(names_only(each)) for each in examples]


def test_gold_names_go_before_silver(trees: Path) -> None:
    first = read_trees(trees)[0].sentences[0]
    start, end = first[5].start, first[5].end
    silver = [(start, end, "group"), (first[1].start, first[1].end, "other")]
    assert uner_row(first, ["O"] * 5 + ["B-LOC", "O"], silver)[5] == "B-place"
    assert uner_row(first, ["O"] * 7, silver)[5] == "B-group"
    assert uner_row(first, ["O"] * 7, silver)[1] == "B-other"
    # a person of silver is none where people looked for persons
    assert uner_row(first, ["O"] * 7, [(start, end, "person")]) == ["O"] * 7


def test_a_row_of_names_is_well_formed(trees: Path) -> None:
    first = read_trees(trees)[0].sentences[0]
    assert uner_row(first, ["O", "I-PER", "I-PER", "I-ORG", "O", "O", "O"], [])[1:4] == [
        "B-person",
        "I-person",
        "B-organisation",
    ]


def test_silver_groups_fill_what_gum_leaves_open(trees: Path) -> None:
    first = read_trees(trees)[0].sentences[0]
    assert gum_row(first, []) == ["O"] * 5 + ["B-place", "O"]
    everything = [(0, first[-1].end, "group")]
    assert gum_row(first, everything) == ["B-group", *["I-group"] * 4, "B-place", "I-group"]
    assert gum_row(first, [(0, first[-1].end, "person")]) == gum_row(first, [])
