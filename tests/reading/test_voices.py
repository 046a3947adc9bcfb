"""Who says it, on whose word and through whom, in the ways news hands on what it was told; read by the encoder."""

from __future__ import annotations

import re

import pytest

from sayso.model import Article, Statement
from sayso.reading import read_article
from sayso.reading.engines import load_engine

Told = tuple[str | None, list[str], str | None]


def read(text: str) -> list[tuple[str, Statement]]:
    """Every statement with its content, by the engine that is shipped."""
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    article = Article(id="a", text=text, paragraphs=paragraphs, reference_date="2031-03-05")
    found = read_article(article, load_engine()).statements
    return [(" ".join(text[start:end] for start, end in s.content), s) for s in found]


def told(text: str, words: str) -> Told:
    """Speaker, via and on_word_of of the shortest statement that has the words in its content."""
    fits = [(content, s) for content, s in read(text) if words in content]
    assert fits, f"nobody says {words!r}"
    _, only = min(fits, key=lambda pair: len(pair[0]))
    cited = only.on_word_of
    return only.speaker and only.speaker.name, [v.name for v in only.via], cited and cited.name


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # documents
        (
            "Engineers had warned the council that the wall was leaning, minutes of a meeting show.",
            "that the wall was leaning",
            ("Engineers", ["minutes of a meeting"], None),
        ),
        (
            "Minutes of the September meeting record the finance director, Tessa Lowry, as saying the fund would run dry.",
            "the fund would run dry",
            ("Tessa Lowry", ["Minutes of the September meeting"], None),
        ),
        (
            "According to an internal email seen by the Orsa Courier, the chief pilot complained that crews were tired.",
            "the chief pilot complained",
            ("internal email", ["Orsa Courier"], None),
        ),
        (
            "The pier was unsafe, says a report that Channel Six has seen.",
            "The pier was unsafe",
            ("report", ["Channel Six"], None),
        ),
        (
            "The grid could fail, according to an audit obtained under freedom of information by the group Clear Lines.",
            "The grid could fail",
            ("audit", ["Clear Lines"], None),
        ),
        (
            "A memo from the treasurer to staff, a copy of which was obtained by FinWire, says two traders lied.",
            "two traders lied",
            ("memo from the treasurer to staff", ["FinWire"], None),
        ),
        (
            "In a message leaked to the Herald, the chairman, Dermot Quill, calls the leader “a passenger”.",
            "a passenger",
            ("Dermot Quill", ["Herald"], None),
        ),
        (
            "In her memoir, serialised in the Sunday Globe, Dana Velez writes that her coach called her lazy.",
            "that her coach called her lazy",
            ("Dana Velez", ["Sunday Globe"], None),
        ),
        (
            "Read out by her barrister, Ms Adair’s statement said the dog was dead.",
            "the dog was dead",
            ("Adair", ["barrister"], None),
        ),
        # quoted by others
        (
            "The indictment quotes a text from Lund to his brother: “They bought it. All of it.”",
            "They bought it",
            ("Lund", ["indictment"], None),
        ),
        (
            "The account was true, prosecutors said, quoting him as telling the thief: “Take it and go.”",
            "Take it and go",
            (None, ["prosecutors"], None),
        ),
        (
            "Zhenya Marr’s solicitor read a statement on her behalf: “I told the truth and I was punished for it.”",
            "I told the truth",
            ("Zhenya Marr", ["Zhenya Marr’s solicitor"], None),
        ),
        # within what another says
        (
            "Hadley’s lawyer, Ruth Penhallow, said her client had told her that he was asleep.",
            "he was asleep",
            ("Hadley", ["Ruth Penhallow"], None),
        ),
        (
            "Coach Milena Sorak said the player had apologised and had told her that it was “a stupid joke”.",
            "a stupid joke",
            ("player", ["Milena Sorak"], None),
        ),
        (
            "Dr Helle Brandt said the authors themselves conceded that the sample was small.",
            "that the sample was small",
            ("authors", ["Helle Brandt"], None),
        ),
        (
            "The chief executive told analysts that two of the firm’s customers had hinted they might delay orders.",
            "they might delay orders",
            ("two of the firm’s customers", ["chief executive"], None),
        ),
        (
            "“He came to me and said, ‘Gaffer, I can’t feel my leg,’” manager Owen Pryce told Coast FM.",
            "I can’t feel my leg",
            (None, ["Owen Pryce"], None),
        ),
        (
            "Former aide Petra Sims said she remembered the chancellor saying that nobody read the annex.",
            "that nobody read the annex",
            ("chancellor", ["Petra Sims"], None),
        ),
        (
            "Bellweather Foods said it had heard from a supplier that the eggs were tainted.",
            "that the eggs were tainted",
            ("supplier", ["Bellweather Foods"], None),
        ),
        (
            "The union said that according to its members on site, managers had lied.",
            "managers had lied",
            ("members", ["union"], None),
        ),
        (
            "Radio Nuba, quoting witnesses, said jets had bombed the market; the army denied it had aircraft there.",
            "it had aircraft there",
            ("army", [], None),
        ),
        (
            "The captain said his pilot had been ordered by radio to leave the wounded.",
            "to leave the wounded",
            (None, ["captain"], None),
        ),
        (
            "The rebels rejected the army’s claim that the airport had fallen.",
            "that the airport had fallen",
            ("army", ["rebels"], None),
        ),
        (
            "British intelligence believes the brigade is lost, the secretary, Nigel Farr, told the Commons.",
            "the brigade is lost",
            ("British intelligence", ["Nigel Farr"], None),
        ),
        # accounts
        (
            "The defence ministry’s account, relayed by the Interior News agency, was that two drones had been shot down.",
            "that two drones had been shot down",
            ("defence ministry", ["Interior News"], None),
        ),
        # on whose word
        (
            "The Chronicle has learned from three officers that the raid was brought forward.",
            "that the raid was brought forward",
            ("Chronicle", [], "three officers"),
        ),
        (
            "More than 200 cattle drowned, the farmers’ union said, basing its count on calls from members.",
            "More than 200 cattle drowned",
            ("farmers’ union", [], "members"),
        ),
        (
            "The deal is off, the Handelsbode reported, without citing sources.",
            "The deal",
            ("Handelsbode", [], None),
        ),
        (
            "A leaked recording has the governor telling supporters that the poor “vote with their stomachs”.",
            "vote with their stomachs",
            ("governor", ["leaked recording"], None),
        ),
    ],
)
def test_who_says_it_through_whom(text: str, words: str, expected: Told) -> None:
    assert told(text, words) == expected


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("The envoy said by satellite phone that the truce held.", "satellite phone"),
        ("Residents reached by telephone said the truce held.", "telephone"),
        ("A clerk identified in court papers said the truce held.", None),
        ("The general promised in remarks carried by state television that the truce would hold.", "remarks"),
        ("Addressing a rally in Orsa, the mayor said that the truce held.", "a rally"),
        ("A tweet by the mayor, Ana Brun, said that the truce held.", "A tweet"),
        ("The doctor, in a note released by the palace, said the king was well.", "a note"),
        ("He showed the court an email in which Ana Brun wrote that the truce held.", "an email"),
        ("Ana Brun said on Radio Four that the truce held.", "Radio Four"),
        ("In a voice message shared on WhatsApp, Ana Brun said the truce held.", "a voice message"),
    ],
)
def test_medium(text: str, medium: str | None) -> None:
    assert [s.medium for content, s in read(text) if "truce" in content or "king" in content][:1] == [medium]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Ana Brun said that a new conversation demands that everybody listens.", []),
        ("Ana Brun said he had told them the pier was shut.", ["he"]),
        ("Ana Brun said she had told them the pier was shut.", []),
        ("“We told the port that the pier was shut,” said Ana Brun.", ["We"]),
        ("“They said the pier was shut,” said Ana Brun.", ["They"]),
        ("“They say the pier is shut,” said Ana Brun.", []),
        ("Ana Brun said nobody had been told that the pier was shut.", []),
    ],
)
def test_who_speaks_within(text: str, inner: list[str]) -> None:
    found = [s for _, s in read(text) if s.parent is not None]
    assert ["".join(text[a:b] for a, b in s.source) for s in found] == inner


def test_a_claim_ends_before_what_is_told_of_it() -> None:
    text = "His claim that the police chief had offered him money was dismissed by her office as “invention”."
    assert "that the police chief had offered him money" in [content for content, _ in read(text)]


def test_what_somebody_rejects_by_his_own_name_for_it_he_denies() -> None:
    text = "Halvorsen repeated that its tanks were intact and rejected what it called “speculation about a leak”."
    assert [statement.stance for _, statement in read(text)] == ["asserts", "denies"]
