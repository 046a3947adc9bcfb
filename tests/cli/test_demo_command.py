"""``sayso demo``: the whole way, and a page at the end of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sayso.sample


@pytest.fixture
def few_pages(monkeypatch):
    """Six reports stand for forty here; the whole sample is tested where it lives."""
    whole = sayso.sample.demo_order()
    monkeypatch.setattr(sayso.sample, "demo_order", lambda: whole[:6])


def test_it_says_what_changed_and_names_the_pages(run, few_pages, record, tmp_path):
    result = run("demo", "--out", tmp_path / "out", "--keep")
    assert result.exit_code == 0
    assert "new story" in result.stdout
    assert "edition 1:" in result.stdout
    named = [Path(line.split("  ")[0].strip()) for line in result.stdout.splitlines() if "index.html" in line]
    assert named[0] == tmp_path / "out" / "index.html"
    assert all(path.is_file() for path in named)
    assert "<h1" in named[0].read_text()
    assert not record.exists()
    kept = json.loads(run("stories", "--format", "json", "--db", tmp_path / "out" / "record.db").stdout)
    assert sum(len(story["articles"]) for story in kept) == 6


def test_it_leaves_only_its_pages(run, few_pages, tmp_path):
    run("demo", "--out", tmp_path / "out")
    assert not list((tmp_path / "out").glob("record.db*"))
