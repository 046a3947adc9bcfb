"""Gold as files have it: documents put together again, and every word where it stands."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import msgspec
import pytest
from training.encoder.corpora import read_attributions, read_names, read_trees

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[3] / "shared"))


def test_documents_are_put_together_with_their_paragraphs(trees: Path) -> None:
    harbour, quay = read_trees(trees)
    assert (harbour.id, quay.id) == ("harbour", "quay")
    assert harbour.text == "The people don't trust Orsa. “It ain't deep.”\n\nRain."
    assert [len(sentence) for sentence in harbour.sentences] == [7, 7, 2]


def test_the_words_of_a_contraction_share_its_characters(trees: Path) -> None:
    first, second, _ = read_trees(trees)[0].sentences
    assert [word.form for word in first] == ["The", "people", "do", "n't", "trust", "Orsa", "."]
    # "ain't" is printed neither "be" nor "not": two characters for the first word, the rest for the last
    assert [word.form for word in second] == ["“", "It", "ai", "n't", "deep", ".", "”"]
    assert [word.lemma for word in second[2:4]] == ["be", "not"]


def test_offsets_are_into_the_document(trees: Path) -> None:
    for document in read_trees(trees):
        for word in (word for sentence in document.sentences for word in sentence):
            assert document.text[word.start : word.end] == word.form


def test_people_has_one_lemma(trees: Path) -> None:
    assert read_trees(trees)[0].sentences[0][1].lemma == "people"


def test_gzipped_is_the_same(trees: Path, tmp_path: Path) -> None:
    packed = tmp_path / "trees.conllu.gz"
    packed.write_bytes(gzip.compress(trees.read_bytes()))
    assert read_trees(packed) == read_trees(trees)


def test_words_that_are_not_in_the_text_are_an_error(trees: Path) -> None:
    trees.write_text(trees.read_text("utf-8").replace("# text = Rain.", "# text = Snow."), "utf-8")
    with pytest.raises(ValueError, match=r"harbour.*Rain"):
        read_trees(trees)


def test_names_are_known_by_the_forms_of_their_sentence(tmp_path: Path) -> None:
    file = tmp_path / "names.iob2"
    file.write_text(
        "# sent_id = 1\n# text = Ana left Orsa\n1\tAna\tB-PER\t-\t-\n2\tleft\tO\t-\t-\n3\tOrsa\tB-LOC\t-\t-\n\n"
        "1\tRain\tO\t-\t-\n",
        "utf-8",
    )
    assert read_names(file) == {("Ana", "left", "Orsa"): ("B-PER", "O", "B-LOC"), ("Rain",): ("O",)}


def test_attributions_are_read_and_checked(tmp_path: Path) -> None:
    line = {"doc_id": "a", "text": "Ana said so.", "publisher": "x", "attributions": [
        {"id": "1", "source_spans": [[0, 3]], "cue_spans": [[4, 8]], "content_spans": [[9, 11]]}
    ]}  # fmt: skip
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps(line) + "\n", "utf-8")
    (article,) = read_attributions(file)
    assert article.doc_id == "a"
    assert article.attributions[0].content_spans == ((9, 11),)
    file.write_text('{"doc_id": "a", "text": "t", "attributions": [{"source_spans": []}]}\n', "utf-8")
    with pytest.raises(msgspec.ValidationError):
        read_attributions(file)


@pytest.mark.skipif(not (SHARED / "data/syntax").is_dir(), reason="no gold data here")
@pytest.mark.parametrize("part", ["ewt-dev", "gum-dev"])
def test_every_word_of_the_gold_stands_in_its_text(part: str) -> None:
    documents = read_trees(SHARED / f"data/syntax/{part}.conllu.gz")
    assert sum(len(document.sentences) for document in documents) in (2001, 958)
    for document in documents:
        ends = 0
        for word in (word for sentence in document.sentences for word in sentence):
            assert ends <= word.start <= word.end
            assert document.text[word.start : word.end] == word.form
            ends = word.end
