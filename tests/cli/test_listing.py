"""Tables at every width, and nothing in a file that only a terminal needs."""

from __future__ import annotations

import io
import json
import time

import pytest
from rich.console import Console

from sayso.cli.amounts import bounds, count
from sayso.cli.listing import moment, print_rows
from sayso.cli.story_table import print_story
from sayso.cli.talk import track
from sayso.model import Article, Evidence, Measure, Point, Quote, Reading, Story

NAMES = ("id", "published", "title", "reports")
ROWS = [("37b55aed0e385ab7", "2025-06-02 08:04", "Landslide buries the only road above Kelm", "3")]


def shown(width: int, names=NAMES, rows=ROWS) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    print_rows(names, rows, console)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [64, 80, 200])
def test_ids_and_dates_stand_whole_in_a_table(width):
    assert "37b55aed0e385ab7" in shown(width)
    assert "2025-06-02 08:04" in shown(width)
    assert "…" not in shown(width)


def test_a_narrow_terminal_gets_paragraphs():
    lines = shown(40).splitlines()
    assert all(line.startswith("  ") and len(line) <= 40 for line in lines)
    assert " ".join(shown(40).split()) == (
        "37b55aed0e385ab7 · 2025-06-02 08:04 · Landslide buries the only road above Kelm · 3 reports"
    )
    assert shown(40, rows=[("a1", None, "", "1")]).strip() == "a1 · 1 reports"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2025-06-02T08:04:59Z", "2025-06-02 08:04"),
        ("2025-06-02", "2025-06-02"),
        ("2025", "2025"),
        (None, ""),
    ],
)
def test_instants_are_shown_to_the_minute(when, words):
    assert moment(when) == words


def test_a_factor_is_no_number_of_people():
    assert bounds(2, 2) == "2"
    assert bounds(2, 2, "multiple") == "×2"
    assert bounds(2, 3, "multiple") == "×2 to 3"
    assert bounds(3, None, "multiple") == "×3 or more"
    assert bounds(None, 3, "multiple") == "up to ×3"
    assert (count(1, "story", "stories"), count(1200, "report")) == ("1 story", "1,200 reports")


def test_a_story_shows_a_factor_as_one_and_its_reports_by_their_whole_ids():
    evidence = Evidence("37b55aed0e385ab7", "h", (0, 7), Quote("doubled", "", ""))
    point = Point("Guard", (), 2, 2, None, "actual", "multiple", None, "2025-06-02T08:04:59Z", evidence.article, "Mail", evidence)  # fmt: skip
    story = Story(
        "s1", "Landslide", (evidence.article,), 1, 1, (), (Measure("m", "people missing", None, (point,)),)
    )
    console = Console(file=io.StringIO(), width=80, color_system=None)
    article = Article(evidence.article, "doubled", title="Landslide", published="2025-06-02T08:04:59Z")
    print_story(story, {evidence.article: Reading(article)}, console)
    assert "×2" in console.file.getvalue()
    assert "37b55aed0e385ab7  2025-06-02 08:04" in console.file.getvalue()


def test_no_line_of_a_table_ends_in_blanks(run, told, page):
    (story, _) = json.loads(run("stories", "--format", "json").stdout)
    for command in (["stories"], ["story", story["id"]], ["read", page]):
        table = run(*command, "--format", "table").stdout
        assert table
        assert [line for line in table.splitlines() if line != line.rstrip()] == []


def test_one_long_thing_shows_that_it_lasts(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stderr", Terminal())
    monkeypatch.setattr("sayso.cli.talk._PATIENCE", 0.05)
    monkeypatch.setenv("TERM", "xterm")
    bars = []
    monkeypatch.setattr("rich.progress.Progress.start", lambda self: bars.append(self))

    def long():
        time.sleep(0.3)
        assert bars, "the bar is there before the first thing is done"
        yield 1

    assert list(track(long(), "Reading")) == [1]
    bars.clear()
    assert list(track(iter([1, 2]), "Reading")) == [1, 2]
    assert bars == []
