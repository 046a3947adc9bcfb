"""Denials, confirmations and their recall; who speaks in clauses that lean on others."""

import re

import pytest

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.statements import find_statements


def read(text):
    spans = tuple(m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    article = Article(id="a", text=text, paragraphs=spans)
    return find_statements(load_engine("rules").analyse(article), article, ())


def words(text, spans):
    return [text[start:end] for start, end in spans]


def only(text):
    (statement,) = read(text)
    return statement


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The guild rejected the accusation.", "denies"),
        ("The guild dismissed the report.", "denies"),
        ("The guild called the allegation false.", "denies"),
        ("The guild called the reports baseless.", "denies"),
        ('The guild said the figure was "plucked out of the air".', "denies"),
        ("The guild said the number had been invented.", "denies"),
        ("The guild said the report was made up of three parts.", "asserts"),
        ("The guild said the figure had not been invented.", "asserts"),
        ("The guild called the charge a lie.", "denies"),
        ("The guild issued a denial.", "denies"),
        ("The guild repeated its denial.", "denies"),
        ("There was no truth in the reports, the guild said.", "denies"),
        ("The guild said there was no truth in the reports.", "denies"),
        ("The guild said the reports were false.", "denies"),
        ("The guild said the reports were not false.", "asserts"),
        ("The guild said the reports were late.", "asserts"),
        ("The guild said it had not been warned.", "asserts"),
        ("The guild insisted it had done nothing wrong.", "asserts"),
        ("The guild called the plan a triumph.", "asserts"),
        ("The guild rejected any involvement.", "denies"),
        ("The firm rejected the bid.", "declines"),
        ("The firm rejected a motion by owners that it should be split.", "declines"),
        ("The judge dismissed the charges.", "declines"),
        ("The guild accepted that the pier was rotten.", "confirms"),
        ("The guild owned up to the leak.", "confirms"),
        ("The guild said for the first time that the pier was rotten.", "asserts"),
    ],
)
def test_stance(text, stance):
    assert only(text).stance == stance


@pytest.mark.parametrize("text", ["The guild accepted the offer.", "The guild called the meeting off."])
def test_no_statement(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The guild has repeatedly denied that the pier was rotten.", "has repeatedly denied"),
        ("The guild again denied that the pier was rotten.", "again denied"),
        ("The guild denied again that the pier was rotten.", "denied again"),
        ("The firm did not comment on the merger.", "did not comment"),
        ("The man there said the pier was rotten.", "said"),
    ],
)
def test_a_cue_has_its_auxiliaries_and_adverbs(text, cue):
    statement = only(text)
    assert words(text, statement.cue) == [cue]


def test_a_relative_clause_recalls_a_stance_of_its_noun():
    text = "Tallow Docks, which has acknowledged that the crane was old, said it would pay."
    recalled, says = read(text)
    assert (recalled.stance, words(text, recalled.source)) == ("confirms", ["Tallow Docks"])
    assert words(text, recalled.cue) == ["has acknowledged"]
    assert words(text, says.content) == ["it would pay"]


# --- participles of the speaker ---------------------------------------------------------


def test_what_was_denied_before_it_is_admitted_is_no_denial():
    text = "Arden Oil admitted that its pumps had leaked, after denying it for months."
    statement = only(text)
    assert statement.stance == "confirms"
    assert words(text, statement.content) == ["that its pumps had leaked"]


def test_the_one_who_insists_while_saying_is_the_one_who_says():
    text = "Arden Oil said it would recall 900 pumps, while insisting that they were sound."
    says, insists = read(text)
    assert words(text, insists.source) == words(text, says.source) == ["Arden Oil"]
    assert words(text, says.content) == ["it would recall 900 pumps"]


def test_reversing_ends_what_was_said_even_where_the_main_verb_looks_like_a_participle():
    text = "The firm that owned the pier conceded that it was rotten, reversing a month of denials."
    statement = only(text)
    assert words(text, statement.source) == ["The firm that owned the pier"]
    assert words(text, statement.content) == ["that it was rotten"]


def test_what_an_event_did_stays_content():
    text = "The mayor said the storm hit the coast, killing 12."
    assert words(text, only(text).content) == ["the storm hit the coast, killing 12"]


# --- who speaks -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The crane's papers named 61 workers, its owner, Tallow Docks, said in a statement.",
            "its owner, Tallow Docks",
            ["The crane's papers named 61 workers"],
        ),
        (
            "According to one dealer, who asked not to be named, it would fetch 300 crowns.",
            "one dealer, who asked not to be named",
            ["it would fetch 300 crowns"],
        ),
        (
            "Arden Oil, whose director had promised to quit, fell 3 percent.",
            "director",
            ["to quit"],
        ),
        (
            "The pound fell after the state bank held its rate and said that it was in no hurry.",
            "the state bank",
            ["that it was in no hurry"],
        ),
        (
            "Ida Rhode, the chief clerk, said Jonas Fell, 52, and two managers of the pier were being held.",
            "Ida Rhode, the chief clerk",
            ["Jonas Fell, 52, and two managers of the pier were being held"],
        ),
        (
            "OSMOUTH (Coast Wire) - Tallow Power said it would recall 20,000 of its Hob home stoves.",
            "Tallow Power",
            ["it would recall 20,000 of its Hob home stoves"],
        ),
        ("Fell has promised to publish what they find.", "Fell", ["to publish what they find"]),
        (
            "The bureau told owners not to drink from the wells.",
            "The bureau",
            ["not to drink from the wells"],
        ),
    ],
)
def test_source_and_content(text, source, content):
    statement = only(text)
    assert words(text, statement.source) == [source]
    assert words(text, statement.content) == content


def test_a_question_word_is_no_speaker():
    text = "The mayor asked who in the hall believed that."
    assert [s.stance for s in read(text)] == ["asks"]


def test_a_statement_about_the_speaker_does_not_cut_a_quotation_in_two():
    text = "“Ninety. We have one list,” said Ida Lind, who had put the toll at 82. “It took us nine days.”"
    says, puts = read(text)
    assert words(text, says.content) == ["Ninety. We have one list", "It took us nine days"]
    assert (puts.stance, words(text, puts.source)) == ("estimates", ["Ida Lind"])


def test_one_who_tells_what_another_told_has_the_other_inside():
    text = "The police told the assembly that the boat had sunk, Park said."
    outer, inner = read(text)
    assert (words(text, outer.source), words(text, inner.source)) == (["Park"], ["The police"])
    assert inner.parent == outer.id
