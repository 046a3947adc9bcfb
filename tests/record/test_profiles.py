"""What stories are known by, and how like two of them are."""

from __future__ import annotations

from datetime import date

from sayso.record.profiles import Profile, alike, story_id
from sayso.record.strands import Strand

WORDS = {f"word{n}": 0.2 for n in range(25)}


def profile(words: dict[str, float], day: int, reports: int = 1) -> Profile:
    return Profile(1, whole=Strand([f"a{n}" for n in range(reports)], words, words, date(2025, 3, day)))


def test_a_story_has_its_id_of_the_report_that_begins_it() -> None:
    assert story_id("a1") == story_id("a1") != story_id("a2")


def test_a_story_is_like_one_of_the_same_words_and_the_less_the_further_apart() -> None:
    one, same, later = profile(WORDS, 10), profile(WORDS, 10, 4), profile(WORDS, 30)
    assert alike(one, same, rough=1.0) == alike(same, one, rough=1.0)
    assert alike(one, same, rough=1.0) > alike(one, later, rough=1.0) > 1


def test_what_shares_nothing_or_too_few_of_its_heaviest_words_is_not_alike() -> None:
    other = profile({f"other{n}": 0.2 for n in range(25)}, 10)
    assert alike(profile(WORDS, 10), other, rough=1.0) == 0
    assert alike(profile(WORDS, 10), profile(WORDS, 10), rough=0.0) == 0
