"""Where cues may stand, and that a verb read twice is read the same."""

import re

from sayso.model import Article
from sayso.reading.analysis import Analysis, Word
from sayso.reading.statements.layout import lay_out
from sayso.reading.statements.verbs import read_at, read_verb, read_verbs

TAGS = {
    "said": ("VERB", "VBD", "say"), "warned": ("VERB", "VBD", "warn"), "beamed": ("VERB", "VBD", "beam"),
    "say": ("VERB", "VB", "say"), "was": ("AUX", "VBD", "be"), "claim": ("NOUN", "NN", "claim"),
    "pier": ("NOUN", "NN", "pier"), "according": ("VERB", "VBG", "accord"), "to": ("ADP", "IN", "to"),
    "in": ("ADP", "IN", "in"), "shut": ("VERB", "VBD", "shut"),
}  # fmt: skip


def laid_out(text):
    """The layout of a text of one sentence a line; names are subjects of the word behind them."""
    words, sentences = [], []
    for line in re.finditer(r"[^\n]+", text):
        first, tokens = len(words), list(re.finditer(r"\w+|[^\w\s]", line.group()))
        for n, token in enumerate(tokens):
            pos, tag, lemma = TAGS.get(token.group(), ("PROPN", "NNP", token.group().lower()))
            if not token.group().isalnum():
                pos, tag = "PUNCT", token.group()
            head = first + n + 1 if pos == "PROPN" and n + 1 < len(tokens) else first + n
            start = line.start() + token.start()
            words.append(
                Word(first + n, start, start + len(token.group()), token.group(), lemma, pos, tag, head,
                     "nsubj" if head != first + n else "root")
            )  # fmt: skip
        sentences.append((first, len(words)))
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    analysis = Analysis(text, tuple(words), tuple(sentences), ())
    return lay_out(analysis, Article(id="a", text=text, paragraphs=paragraphs))


def printed(layout, places):
    return [[layout.words[i].text for i in unit] for unit in places]


def test_a_verb_that_no_list_knows_may_be_a_cue_only_beside_a_quotation():
    layout = laid_out(
        "Ana beamed and Ana said so.\n“It rains,” Ana beamed.\nAna beamed:\n“It rains.”\nAna beamed.\n"
    )
    assert printed(layout, layout.places.verbs) == [["said"], ["beamed"], ["beamed"], [], []]


def test_what_is_quoted_is_no_cue_nor_an_auxiliary_beside_a_quotation():
    layout = laid_out("“Bo said so,” Ana said.\nAna was “late”.\n")
    assert printed(layout, layout.places.verbs) == [["said"], []]


def test_verbs_behind_commas():
    layout = laid_out("Ana said Bo shut it, Cy warned Di said.\nAna said it.\n, Ana said.\n")
    assert printed(layout, layout.places.verbs_behind_commas) == [["warned", "said"], [], []]


def test_phrases_are_whole_prepositions_and_listed_nouns():
    layout = laid_out("According to Ana, Bo shut in.\nBo shut it according to a claim.\nThe pier in Rome.\n")
    assert printed(layout, layout.places.prepositions) == [["According"], ["according"], []]
    assert printed(layout, layout.places.nouns) == [[], ["claim"], []]
    assert printed(layout, layout.places.phrases) == [["According"], ["according", "claim"], []]


def test_a_verb_is_read_once_and_what_it_gives_may_be_changed():
    layout = laid_out("“It rains here now,” Ana said.\n“It pours here,” Bo warned.\n")
    (first,) = read_verbs(layout, 0)
    runs = list(first.runs)
    first.runs.clear()
    first.source = None
    (again,) = read_verbs(layout, 0)
    assert again.runs == runs and again.source is not None
    assert set(layout.reported) == {again.head}


def test_one_verb_of_a_unit():
    layout = laid_out("“It rains here now,” Ana said.\n“It pours here,” Bo warned.\n")
    (said,), (warned,) = layout.places.verbs
    assert read_verb(layout, 0, said) == read_at(layout, 0, [said]) == read_verbs(layout, 0)
    assert read_verb(layout, 0, warned) == []  # of another unit
    assert len(read_verb(layout, 1, warned)) == 1
