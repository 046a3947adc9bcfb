"""The first real page, read where it lies; skipped where it does not."""

import os
from pathlib import Path

import pytest

from sayso.model import Article
from sayso.reading.engines import load_engine
from sayso.reading.figures import find_figures
from sayso.reading.times import find_times

_SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).parents[2].parent / "shared"))
_PAGE = _SHARED / "seed" / "page.txt"


@pytest.fixture(scope="module")
def figures():
    if not _PAGE.exists():
        pytest.skip("the page is not here")
    text = _PAGE.read_text(encoding="utf-8")
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    article = Article(id="page", text=text, paragraphs=tuple(spans), reference_date="2024-10")
    analysis = load_engine().analyse(article)
    return find_figures(analysis, article, find_times(analysis, article), ())


def test_values_and_changes(figures):
    assert [(f.low, f.high, f.hedge, f.change) for f in figures] == [
        (2, 2, None, "multiple"),
        (3000, 3000, "about", "total"),
        (1500, 1500, None, "increment"),
        (1500, 1500, None, "previous"),
        (10000, 10000, "about", "total"),
        (13000, None, "more than", "total"),
        (10000, None, "at least", "total"),
    ]


def test_what_is_counted(figures):
    nouns = [f.counted_noun for f in figures]
    assert nouns == ["soldier", "soldier", "soldier", "soldier", "soldier", "container", "soldier"]


def test_status_and_times(figures):
    assert [f.status for f in figures] == ["actual"] * 4 + ["promised", "actual", "planned"]
    assert (figures[4].as_of, figures[5].since) == ("2024-12", "2023-08")
