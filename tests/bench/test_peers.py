"""Other systems are run apart, their spans come back to the article, and one that is missing is named."""

import io
import json
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bench.environments import PeerError, install_named
from bench.peers import PEERS, Peer
from bench.peers.alignment import Alignment
from bench.peers.reader import Triple, of_tokens, serve
from bench.peers.running import read_with
from hypothesis import given
from hypothesis import strategies as st

from bench import statements
from sayso.errors import EngineError
from sayso.model import Article
from sayso.reading import read_article
from sayso.reading.analysis import Analysis, Engine
from sayso.reading.engines import load_engine

TEXT = "“We cannot wait,” Ana Brun said.\n\nThe harbour office said the pier would close."
PEER = Peer("Parrot", ())
HEAD = {"reader": "parrot 1.0", "model": "en_none 1.0"}
NOTHING = {"attributions": [], "seconds": 0.5, "given_up": 0}


# --- the way back to the article -------------------------------------------------


@pytest.mark.parametrize(
    ("text", "prepared", "words", "there"),
    [
        ("“Wait,” she said.", '"Wait," she said.', '"Wait,"', "“Wait,”"),
        ("Zoë Grün said so", "Zoe Grun said so", "Zoe Grun", "Zoë Grün"),
        ("The end\nShe left", "The end.\n She left", "The end.", "The end"),
        ("The end\nShe left", "The end.\n She left", "She left", "She left"),
        ("the ferries' crews said", "the ferries'x crews said", "ferries'x", "ferries'"),
        ("it was''so''then", 'it was "so" then', '"so"', "'so'"),  # of two marks for one, one is enough
        ("no no no one said", "no. no no one said", "no. no", "no no"),
        ("a\xa0 b said", "a b said", "a b", "a\xa0 b"),
    ],
)
def test_what_was_rewritten_is_found_where_it_stood(text: str, prepared: str, words: str, there: str) -> None:
    start = prepared.index(words)
    span = Alignment(prepared, text).back(start, start + len(words))
    assert span is not None
    assert text[slice(*span)] == there


def test_what_was_put_in_stands_nowhere() -> None:
    assert Alignment("so it is . then", "so it is then").back(9, 10) is None
    assert Alignment("", "so it is").back(0, 0) is None
    assert Alignment("so", "").back(0, 2) is None


words = st.lists(st.from_regex(r"[a-z’é]{1,6}", fullmatch=True), min_size=1, max_size=12)


@given(words, st.sampled_from([" ", "\n\n", "  "]), st.data())
def test_every_word_of_a_rewritten_text_comes_back_to_itself(
    given_words: list[str], blank: str, data: st.DataObject
) -> None:
    text = blank.join(given_words)
    marks = data.draw(st.lists(st.sampled_from(["", '" ', ".\n "]), min_size=len(given_words)))
    prepared, here, there = "", 0, 0
    spans = []
    for word, mark in zip(given_words, marks, strict=False):
        there = text.index(word, there)
        prepared += mark
        here = len(prepared)
        prepared += f"{word} "
        spans.append(((here, here + len(word)), (there, there + len(word))))
        there += len(word)
    back = Alignment(prepared, text)
    assert [back.back(*here) for here, _ in spans] == [there for _, there in spans]


# --- the peer's end ---------------------------------------------------------------


class Model:
    """A pipeline whose documents are their words."""

    def __init__(self) -> None:
        self.meta = {"lang": "en", "name": "none", "version": "1.0"}

    def pipe(self, texts: list[str]) -> Iterator[list[SimpleNamespace]]:
        for text in texts:
            at = -1
            tokens = []
            for word in text.split():
                at = text.index(word, at + 1)
                tokens.append(SimpleNamespace(idx=at, text=word))
            yield tokens


def before_said(doc: list[Any]) -> Iterator[Triple]:
    said = [token.text for token in doc].index("said")  # raises ValueError where nobody said anything
    yield Triple(of_tokens(doc[said - 1 : said]), of_tokens(doc[said : said + 1]), of_tokens(doc[: said - 1]))
    print("a peer may talk to itself")


def served(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *texts: str
) -> list[dict[str, Any]]:
    lines = "".join(json.dumps({"doc_id": str(n), "text": text}) + "\n" for n, text in enumerate(texts))
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    serve("parrot 1.0", Model(), before_said, lambda text: text.replace("“", '"').replace("said", " said"))
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_reader_answers_in_the_characters_of_the_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    head, first, second = served(monkeypatch, capsys, "Rain fell.\n\n“We wait” Brun said so.", "Moe  said so")
    assert head == HEAD
    assert first["doc_id"] == "0"
    assert first["given_up"] == 1  # nobody says anything in the first paragraph
    assert first["seconds"] >= 0
    text = "Rain fell.\n\n“We wait” Brun said so."
    (only,) = first["attributions"]
    assert [text[slice(*span)] for span in only["content_spans"]] == ["“We", "wait”"]
    assert [text[slice(*span)] for span in only["source_spans"]] == ["Brun"]
    assert [text[slice(*span)] for span in only["cue_spans"]] == ["said"]
    assert (second["given_up"], second["attributions"][0]["source_spans"]) == (0, [[0, 3]])


# --- our end ----------------------------------------------------------------------


def peer_that(folder: Path, *lines: object, status: int = 0, complaint: str = "") -> Path:
    """Install a peer that answers with ``lines`` whatever it is asked."""
    python = PEER.python(folder)
    python.parent.mkdir(parents=True)
    said = "".join(f"echo {shlex.quote(json.dumps(line))}\n" for line in lines)
    python.write_text(f"#!/bin/sh\ncat > /dev/null\n{said}echo {shlex.quote(complaint)} >&2\nexit {status}\n")
    python.chmod(0o755)
    return folder


def test_a_peer_s_answers_are_taken_back(tmp_path: Path) -> None:
    attribution = {"source_spans": [[0, 3]], "cue_spans": [], "content_spans": [[4, 9]]}
    answer = {"attributions": [attribution], "seconds": 0.25, "given_up": 2}
    folder = peer_that(tmp_path, HEAD, {"doc_id": "b", **NOTHING}, {"doc_id": "a", **answer})
    answers = read_with(PEER, folder, tmp_path, {"a": TEXT, "b": TEXT})
    assert answers.found == {"a": [attribution], "b": []}
    assert answers.seconds == 0.75
    assert answers.note == "parrot 1.0, on en_none 1.0; gave up on 2 paragraphs"


def test_a_peer_that_is_not_there_says_so(tmp_path: Path) -> None:
    for peer in PEERS:
        with pytest.raises(PeerError, match="not installed under"):
            read_with(peer, tmp_path, tmp_path, {"a": TEXT})


def test_a_checkout_that_is_wanted_and_not_there_is_named(tmp_path: Path) -> None:
    folder = peer_that(tmp_path, HEAD, {"doc_id": "a", **NOTHING})
    wants = Peer(PEER.name, (), checkout="some/where")
    with pytest.raises(PeerError, match="no checkout of some/where at"):
        read_with(wants, folder, tmp_path / "nowhere", {"a": TEXT})


def test_half_an_answer_is_none(tmp_path: Path) -> None:
    folder = peer_that(tmp_path, HEAD, {"doc_id": "a", **NOTHING})
    with pytest.raises(PeerError, match="answered on 1 articles of 2"):
        read_with(PEER, folder, tmp_path, {"a": TEXT, "b": TEXT})


def test_a_peer_that_fails_gives_its_last_word(tmp_path: Path) -> None:
    folder = peer_that(tmp_path, HEAD, status=3, complaint="No module named parrot")
    with pytest.raises(PeerError, match="failed: No module named parrot"):
        read_with(PEER, folder, tmp_path, {"a": TEXT})


def test_a_name_that_is_no_peer_installs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["install", str(tmp_path / "peers"), "Parrot"])
    with pytest.raises(SystemExit):
        install_named("bench.peers.install", PEERS)
    assert not (tmp_path / "peers").exists()


# --- the table --------------------------------------------------------------------


class Silent:
    """An engine that finds no word."""

    name = "silent"

    def analyse(self, article: Article) -> Analysis:
        return Analysis(article.text, (), (), ())


def engine_named(name: str) -> Engine:
    if name != "silent":
        raise EngineError(f"{name}: no such engine")
    return Silent()


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    spans = {
        name: [[TEXT.index(words), TEXT.index(words) + len(words)]]
        for name, words in (("source", "Ana Brun"), ("cue", "said"), ("content", "We cannot wait"))
    }
    line = {
        "doc_id": "a",
        "text": TEXT,
        "attributions": [{f"{name}_spans": at for name, at in spans.items()}],
    }
    folder = tmp_path / "gold" / "statements"
    folder.mkdir(parents=True)
    (folder / "polnear-dev.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    answer = {"doc_id": "a", "attributions": line["attributions"], "seconds": 0.001, "given_up": 0}
    peer_that(tmp_path / "peers", HEAD, answer)
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(statements, "load_engine", engine_named)
    monkeypatch.setattr(statements, "PEERS", (PEER, Peer("Absent", ())))
    monkeypatch.setattr(sys, "argv", ["statements", *map(str, arguments)])
    return statements.main()


def test_engines_and_peers_stand_in_one_table(
    gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = gold / "read.jsonl"
    options = ("--engine", "silent", "--engine", "loud", "--peers", gold / "peers", "--detail", "--out", out)
    assert run(monkeypatch, gold / "gold", *options) == 0
    printed, complaints = capsys.readouterr()
    rows = {line.split("  ")[0]: line.split()[-8:] for line in printed.splitlines()}
    assert rows["sayso silent"][:-1] == ["0.0"] * 7
    assert rows["Parrot"] == ["100.0", "100.0", "100.0", "0.0", "0.0", "100.0", "100.0", "14,000"]
    assert "exact       P 100.0  R 100.0  F1 100.0  (1 gold)" in printed
    assert "Parrot: parrot 1.0, on en_none 1.0" in printed
    assert complaints.splitlines() == [
        "sayso loud: left out, loud: no such engine",
        f"Absent: left out, not installed under {gold / 'peers'}",
    ]
    (written,) = (json.loads(line) for line in (gold / "read-Parrot.jsonl").read_text("utf-8").splitlines())
    assert written["doc_id"] == "a"
    assert written["attributions"][0]["source_spans"] == [[18, 26]]
    assert json.loads((gold / "read-sayso-silent.jsonl").read_text("utf-8"))["attributions"] == []
    assert not out.exists()


def test_one_system_writes_the_file_that_was_named(gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, gold / "gold", "--engine", "silent", "--out", gold / "read.jsonl") == 0
    assert json.loads((gold / "read.jsonl").read_text("utf-8")) == {"doc_id": "a", "attributions": []}


def test_no_system_at_all_and_no_gold_are_failures(gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, gold / "gold", "--engine", "loud") == 1
    assert run(monkeypatch, gold) == 1


def test_what_is_scored_is_what_a_reading_has() -> None:
    engine = load_engine()
    text = f"PORT ANSEL (Meridian Wire) - {TEXT}\n\nAna Brun, the agency told her, is right."
    line = {"doc_id": "a", "text": text, "date": "2024-10-23"}
    spans = tuple(
        (start, start + len(words)) for words in text.split("\n\n") for start in [text.index(words)]
    )
    reading = read_article(Article("a", text, spans, reference_date="2024-10-23"), engine)
    assert reading.statements
    assert [
        (each["source_spans"], each["cue_spans"], each["content_spans"])
        for each in statements.read(engine, [line])[0].found["a"]
    ] == [(each.source, each.cue, each.content) for each in reading.statements]


def test_outermost_are_the_statements_within_no_other() -> None:
    line = {"doc_id": "a", "text": "The paper said mediator Lars Brenn had announced a truce.", "date": None}
    every, outermost = statements.read(load_engine(), [line])
    assert (len(every.found["a"]), len(outermost.found["a"])) == (2, 1)
    assert outermost.found["a"][0]["source_spans"] == ((0, 9),)
