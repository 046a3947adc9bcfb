"""How the program leaves: statuses, Ctrl-C, a reader that goes away."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

SAYSO = [sys.executable, "-m", "sayso"]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and pipes of another kind")


def test_the_status_reaches_the_shell(tmp_path):
    done = subprocess.run(
        [*SAYSO, "article", str(tmp_path / "no.txt")], capture_output=True, timeout=30, check=False
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    path = tmp_path / "many.jsonl"
    text = "The council met on Tuesday. " * 40
    path.write_text("".join(json.dumps({"id": str(i), "text": text}) + "\n" for i in range(400)))
    command = [*SAYSO, "article", str(path), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait(30) == 141
    assert said == b""


def test_ctrl_c_is_one_line():
    with subprocess.Popen(
        [*SAYSO, "article", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdin.write(b"word " * 40_000)  # more than a pipe holds: it reads by now
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        out, said = running.communicate(timeout=30)
        assert running.returncode == 130
    assert out == b""
    assert said == b"sayso: stopped; nothing that was reported done is lost\n"
