"""The stories that words lead to, and those they lead to no more."""

from __future__ import annotations

import pytest

from sayso.record.open_stories import OpenStories
from sayso.record.profiles import Profile
from sayso.record.strands import Strand

FERRY, FIRE = {"ferry": 0.8, "petrel": 0.6}, {"tannery": 0.8, "dunmore": 0.6}


def led_to(stories: OpenStories, name: str, words: dict[str, float]) -> Profile:
    known = stories.begin()
    known.whole = Strand([name], {**words}, {**words}, None, {*words})
    stories.lead_to(name, known)
    return known


def test_words_lead_to_the_stories_that_used_them() -> None:
    stories = OpenStories({}, (), 0)
    ferry, fire = led_to(stories, "ferry", FERRY), led_to(stories, "fire", FIRE)
    assert list(stories.likely(FERRY)) == ["ferry"]
    assert stories.likely_twins("ferry") == {}
    assert ferry.begun < ferry.used < fire.begun < fire.used
    assert stories.known("nothing") is None


def test_the_one_longest_untold_is_closed_and_keeps_its_heaviest_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.record.open_stories._OPEN", 1)
    stories = OpenStories({}, (), 0)
    ferry = led_to(stories, "ferry", FERRY)
    led_to(stories, "fire", FIRE)
    assert stories.is_open("fire") and not stories.is_open("ferry")
    assert stories.likely(FERRY) == {}
    assert (ferry.used, ferry.leads, ferry.whole.total) == (0, (), {})
    assert stories["ferry"].whole.centre == FERRY


def test_what_is_dropped_is_no_story_any_more() -> None:
    stories = OpenStories({}, (), 0)
    ferry = led_to(stories, "ferry", FERRY)
    assert stories.drop("ferry") is ferry
    assert stories.known("ferry") is None
    assert not stories.is_open("ferry") and stories.likely(FERRY) == {}
