"""What reports are put in their place by comes out as it went in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sayso.errors import StoreError
from sayso.model import Article, Copy, Reading
from sayso.store import Entry, Repository
from sayso.store.entry import Open, Text


@pytest.fixture
def repository() -> Iterator[Repository]:
    with Repository.open(":memory:") as opened:
        for id, copy in (("a", None), ("b", Copy("b", "a", "near", 0.9)), ("c", None)):
            article = Article(id=id, text="", url="http://x.test/live" if id != "b" else None)
            opened.add(Entry(Reading(article), f"story {id}", copy, id.encode(), b"{}"))
        yield opened


def test_articles_are_found_by_their_keys_and_by_their_digest(repository: Repository) -> None:
    assert repository.lacks_digests()
    numbers = [repository.note(id, b"same", [-1, 2**63 - 1, *own], 2) for id, own in (("a", [7]), ("b", []))]
    assert numbers == [1, 2] and repository.last() == 3
    assert sorted(repository.having([-1, 7])) == [1, 1, 2]
    assert repository.first_with(b"same") == 1 and repository.first_with(b"other") is None
    assert repository.texts([2, 1]) == [Text("a", b"b"), Text("a", b"a")]
    assert repository.lacks_digests()
    repository.note("c", b"another", [-1], 2)
    assert not repository.lacks_digests()
    assert sorted(repository.having([-1])) == [2, 3]
    with pytest.raises(StoreError, match="no article d"):
        repository.note("d", b"", [], 2)


def test_the_story_of_an_article_and_of_the_last_at_an_address(repository: Repository) -> None:
    assert repository.story_of("b") == "story b"
    assert repository.story_at("http://x.test/live") == "story c"
    assert repository.story_at("http://x.test/") is None
    with pytest.raises(KeyError):
        repository.story_of("d")


def test_profiles_are_replaced_and_open_stories_come_in_the_order_of_use(repository: Repository) -> None:
    for story, used in (("story a", 5), ("story b", 4), ("story c", 6)):
        repository.set_profile(story, used, b"leads", b"profile")
    repository.set_profile("story a", 7, b"others", b"more")
    repository.set_profile("story c", None, b"leads", b"closed")
    assert repository.open_stories() == [Open("story b", 4, b"leads"), Open("story a", 7, b"others")]
    assert repository.profile("story a") == b"more" and repository.profile("story c") == b"closed"
    repository.drop_profile("story a")
    assert repository.profile("story a") is None
