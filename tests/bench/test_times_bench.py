"""Times are matched one to one and scored; peers that read times are run apart."""

import json
import shlex
import sys
from pathlib import Path

import pytest
from bench.environments import PeerError
from bench.time_peers import TIME_PEERS, TimePeer
from bench.time_peers.read_heideltime import _read
from bench.time_peers.read_recognizers import _value
from bench.time_peers.running import read_with

from bench import times

ROW = {
    "doc_id": "a",
    "dct": "2024-10-23",
    "text": "It rained on Monday; for two days it stopped.",
    "timexes": [
        {"start": 13, "end": 19, "type": "DATE", "value": "2024-10-21"},
        {"start": 25, "end": 33, "type": "DURATION", "value": "P2D"},
    ],
}
ASKED = [{"doc_id": "a", "text": ROW["text"], "day": "2024-10-23", "kind": "news"}]
PARROT = TimePeer("parrot", ())


def found(*each: tuple[int, int, str, str]) -> times.Found:
    return times.Found(
        {"a": [dict(zip(("start", "end", "type", "value"), one, strict=True)) for one in each]}, 0.5
    )


def test_a_wider_span_is_relaxed_and_a_wrong_value_no_value() -> None:
    scores = times.score([ROW], found((10, 19, "DATE", "2024-10-21"), (25, 33, "DURATION", "P3D")))
    assert (scores["strict"], scores["relaxed"], scores["value"], scores["type"]) == (50, 100, 50, 100)


def test_one_expression_is_matched_once() -> None:
    scores = times.score([ROW], found((13, 33, "DATE", "2024-10-21")))
    assert scores["relaxed"] == pytest.approx(200 / 3)


def test_sayso_reads_the_row() -> None:
    assert times.score([ROW], times.read([ROW]))["value"] == 100


def stand_in(folder: Path, answers: list[str], code: int = 0) -> None:
    python = PARROT.python(folder)
    python.parent.mkdir(parents=True)
    script = f"import sys; sys.stdin.read(); print({chr(10).join(answers)!r}); sys.exit({code})"
    python.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} -c {shlex.quote(script)}\n")
    python.chmod(0o755)


def test_a_peer_s_answers_come_back(tmp_path: Path) -> None:
    one = {"start": 13, "end": 19, "type": "DATE", "value": "2024-10-21"}
    stand_in(
        tmp_path,
        [
            json.dumps({"reader": "parrot 1"}),
            json.dumps({"doc_id": "a", "times": [one], "seconds": 0.5}),
        ],
    )
    taken = read_with(PARROT, tmp_path, ASKED)
    assert (taken.times, taken.seconds, taken.note) == ({"a": [one]}, 0.5, "parrot 1")


def test_half_an_answer_is_none(tmp_path: Path) -> None:
    stand_in(tmp_path, [json.dumps({"reader": "parrot 1"})])
    with pytest.raises(PeerError, match="0 texts of 1"):
        read_with(PARROT, tmp_path, ASKED)


def test_a_peer_that_fails_or_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(PeerError, match="not installed"):
        read_with(TIME_PEERS[0], tmp_path, ASKED)
    stand_in(tmp_path, [json.dumps({"reader": "parrot 1"})], code=3)
    with pytest.raises(PeerError, match="failed"):
        read_with(PARROT, tmp_path, ASKED)


def test_marked_up_text_is_read_back() -> None:
    answer = (
        "<?xml?>\n<TimeML>\nA &amp; B left on "
        '<TIMEX3 tid="t1" type="DATE" value="2024-10-21">Monday</TIMEX3>.\n</TimeML>'
    )
    (one,) = _read(answer, "A & B left on Monday.")
    assert one == (14, 20, "DATE", "2024-10-21")
    assert _read("", "A & B left.") == []


def test_an_open_reading_is_the_latest_that_is_past() -> None:
    readings = [
        {"timex": "XXXX-WXX-1", "value": "2024-10-21"},
        {"timex": "XXXX-WXX-1", "value": "2024-10-28"},
    ]
    assert _value(readings, "2024-10-23") == "2024-10-21"
    assert _value([{"timex": "P2D"}], "2024-10-23") == "P2D"
