"""``sayso stories`` and ``sayso story``."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def stories(run, told) -> list[dict]:
    return json.loads(run("stories", "--format", "json").stdout)


def test_an_empty_record_is_an_empty_array_and_says_so(run, empty, record):
    result = run("stories", "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert str(record) in result.stderr


def test_a_story_has_the_shape_of_the_contract(run, stories):
    assert [each["title"] for each in stories] == [
        "Landslide buries road above Kelm",
        "Bakers' guild elects first woman",
    ]
    story = json.loads(run("story", stories[0]["id"], "--format", "json").stdout)
    assert story == stories[0]
    for key in (
        "id",
        "title",
        "articles",
        "origins",
        "outlets",
        "measures",
        "positions",
        "changes",
        "editions",
    ):
        assert key in story
    assert story["articles"] == ["first", "second"]
    assert (story["origins"], story["outlets"]) == (2, 2)
    evidence = story["changes"][-1]["evidence"]
    assert list(evidence) == ["article", "snapshot", "position", "quote"]
    assert list(evidence["quote"]) == ["exact", "prefix", "suffix"]


def test_the_beginning_of_an_id_is_enough_where_it_is_one_storys(run, stories):
    whole = stories[0]["id"]
    short = next(whole[:n] for n in range(1, 20) if not stories[1]["id"].startswith(whole[:n]))
    assert json.loads(run("story", short, "--format", "json").stdout)["id"] == whole
    if len(short) > 1:
        unclear = run("story", short[:-1])
        assert unclear.exit_code == 1
        assert "2 stories begin so" in unclear.stderr


@pytest.mark.parametrize("name", ["zzz", ""])
def test_no_such_story(run, stories, name):
    result = run("story", name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no such story" in result.stderr and result.stderr.count("\n") == 1


def test_tables(run, stories):
    listed = run("stories", "--format", "table").stdout
    assert stories[0]["id"] in listed and "Bakers' guild" in listed
    shown = run("story", stories[0]["id"], "--format", "table").stdout
    for words in ("Reports", "Valley Courier", "12 or more", "Changes", "revision"):
        assert words in shown
