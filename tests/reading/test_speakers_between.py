"""Who stands between the page and a speaker: told between, quoted by nobody, a mouth, and who got a document."""

from __future__ import annotations

import pytest

from sayso import Article, read
from sayso.model import Statement
from sayso.reading.engines import load_engine
from sayso.reading.speakers_between import told_between
from sayso.reading.speakers_cast import Cast


def statements(text: str) -> tuple[Statement, ...]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    return read(Article(id="a", text=text, paragraphs=tuple(paragraphs), published="2026-05-05")).statements


def last(text: str) -> tuple[str | None, list[str], str | None]:
    said = statements(text)[-1]
    speaker = said.speaker.name if said.speaker is not None else None
    return speaker, [v.name for v in said.via], said.on_word_of.name if said.on_word_of else None


@pytest.mark.parametrize(
    ("text", "speaker", "via", "on_word_of"),
    [
        (
            "State radio said the governor, Idris Tarn, had told it that nine were dead. “Some are still there,” he was "
            "quoted as saying.",
            "Idris Tarn",
            ["State radio"],
            None,
        ),
        ("Minister Colm Bray's spokesman said the minister denied giving any such order.", "Colm Bray", [], None),
        (
            "Engineers found cracks, according to an audit obtained by Radio Sol and shared with the Harbour Post.",
            "audit",
            ["Harbour Post", "Radio Sol"],
            None,
        ),
        (
            "An audit of the mine, seen by the Harbour Post, says the wall is old. The audit quotes an engineer as "
            "telling the board that it leaned.",
            "engineer",
            ["Harbour Post", "audit of the mine"],
            None,
        ),
        ("According to a neighbour, quoted in Monday's Harbour Post, two men had knocked.", "neighbour", ["Harbour Post"], None),
        ("The ministry, on the strength of its own samples, maintains that the river is safe.", "ministry", [], "samples"),
        ("The coast guard said nine had drowned, based on radio logs.", "coast guard", [], "radio logs"),
        ("Mayor Celso Tarn put the number at 160, citing a headcount by village officials.", "Celso Tarn", [], "village officials"),
        (
            "A neighbour told the Harbour Post that two men had knocked. The Post, quoting him, said they had left.",
            "Harbour Post",
            [],
            "neighbour",
        ),
        ("Campaigners say 900 people have died, using figures compiled by the port authority.", "Campaigners", [], "port authority"),
        ("State radio reports that a substation caught fire, attributing the news to the utility Enersur.", "State radio", [], "Enersur"),
        (
            "The news agency Antara reported that the captain had been held. It cited an officer, who said he was drunk.",
            "officer", ["Antara"], None,
        ),
        ("In a message relayed to reporters by an aide, the commander, Idris Tarn, said nobody had fired.", "Idris Tarn", ["aide"], None),
        ("The daily Kapital published an interview with Ana Brun, who said the pier was unsafe.", "Ana Brun", ["Kapital"], None),
        ("Ana Brun, in a reply published by the newspaper Kapital, said the pier was unsafe.", "Ana Brun", ["Kapital"], None),
        ("The church's sacristan, interviewed by VRT radio, said nobody came.", "church's sacristan", ["VRT radio"], None),
        ("Broker Hartvig Lund, drawing on satellite data from Seascan, put the number at 38.", "Hartvig Lund", [], "Seascan"),
        ("The Red Crescent, on the basis of samples taken by the laboratory, said that it was safe.", "Red Crescent", [], "laboratory"),
        ("Ana Brun, citing the team's counts, said one hive in eight was empty.", "Ana Brun", [], "team"),
        ("Ana Brun, citing the testimony of a driver, said it was late.", "Ana Brun", [], "driver"),
        ("The news agency Lusa, citing the navy, said nine had died.", "Lusa", [], "navy"),
        ("Reuters, quoting police, said nine had died.", "Reuters", [], "police"),
        ("The report cites a memo in which engineer Rita Tarn warned that two cables were close to failure.", "Rita Tarn", ["report"], None),
    ],
)  # fmt: skip
def test_chain(text: str, speaker: str, via: list[str], on_word_of: str | None) -> None:
    assert last(text) == (speaker, via, on_word_of)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A clerk told her, she says, that the pier was shut.", "she"),
        ("A clerk told her, Ana Brun recalled, that the pier was shut.", "Ana Brun"),
        ("A clerk told her, on Monday, that the pier was shut.", None),
    ],
)
def test_who_tells_it_within_the_clause(text: str, who: str | None) -> None:
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    cast = Cast(load_engine().analyse(article), article, ())
    content = ((text.index("that"), len(text) - 1),)
    said = Statement(
        id="s1", kind="indirect", source=((0, 7),), cue=((8, 12),), content=content, stance="asserts"
    )
    between = told_between(cast, said)
    assert (text[slice(*between)] if between else None) == who


def test_a_sentence_that_only_cites_is_no_statement() -> None:
    text = "Seven schools are closed, the mayor said. He cited a letter from the ministry."
    (said,) = statements(text)
    assert said.on_word_of is not None and said.on_word_of.name == "letter from the ministry"


def test_who_is_cited_is_nothing_that_the_outlet_is() -> None:
    reading = read(
        Article(id="a", text="The daily Kapital, citing police, said nine had died.", paragraphs=((0, 53),))
    )
    assert {e.name: e.roles for e in reading.entities} == {"Kapital": (), "police": ()}


def test_a_headline_says_nothing_of_the_text_under_it() -> None:
    text = (
        "Mine was warned of cracks, audit shows\n"
        "Inspectors warned the owners of the Huayra mine about cracks in May, according to an audit seen by Radio Sol."
    )
    heading = text.index("\n")
    for said in statements(text):
        if said.cue and said.cue[0][0] < heading:
            assert all(end <= heading for _, end in said.content)
    assert any(said.content[0][0] > heading for said in statements(text))


def test_a_first_paragraph_that_leads_to_the_next_keeps_it() -> None:
    text = "The mayor, Ana Brun, said in a letter:\n“We knew of the cracks in the wall and we told nobody.”"
    (said,) = statements(text)
    assert text[slice(*said.content[0])].startswith("We knew")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Trust (HT) policy director John Tarn said nine had died.", "John Tarn"),
        ("The Harbour Trust (HT) said nine had died.", "Harbour Trust"),
        (
            "The National Intelligence Service (NIS) spokesman said nine had died.",
            "National Intelligence Service",
        ),
    ],
)
def test_a_body_in_front_of_a_name_with_its_letters_in_brackets(text: str, speaker: str) -> None:
    assert last(text)[0] == speaker
