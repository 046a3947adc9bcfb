"""What is put into the store comes out the same, once, and all or nothing."""

from __future__ import annotations

import multiprocessing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import StoreError
from sayso.model import (
    Article,
    Change,
    Copy,
    Edition,
    Evidence,
    Figure,
    FigureState,
    PositionState,
    Quote,
    Reading,
    Statement,
)
from sayso.store import Entry, Repository, Separation


def entry(name: str, story: str = "ferry", **known: object) -> Entry:
    text = f"At least 40 people were rescued, the coastguard said. {name}"
    article = Article(id=name, text=text, paragraphs=((0, len(text)),), **known)
    figure = Figure("f1", (0, 11), 40, None, "At least", counted="people", counted_span=(12, 18))
    statement = Statement("s1", "indirect", ((33, 47),), ((48, 52),), ((0, 31),))
    return Entry(Reading(article, (statement,), (figure,)), story, None, b"\x00mark", b"terms")


def change(name: str, article: str, before: object = None, after: object = "new words") -> Change:
    evidence = Evidence(article, "abc", (0, 11), Quote("At least 40", "", " people"))
    return Change(name, "revision", "2025-03-02", article, "coastguard", None, before, after, evidence)


def part(repository: Repository, story: str, article: str) -> None:
    repository.part(Separation(story, "ferry", article, (article,)))


@pytest.fixture
def repository():
    with Repository.open(":memory:") as opened:
        yield opened


def test_a_reading_comes_out_as_it_went_in(repository):
    taken = entry("a", url="http://x.test/a", title="Ferry", published="2025-03-02")
    assert repository.add(taken)
    assert repository.has("a")
    assert repository.reading("a") == taken.reading
    assert list(repository.readings()) == [taken.reading]
    assert repository.reading("b") is None
    assert not repository.has("b")


def test_the_same_article_twice_is_taken_once(repository):
    assert repository.add(entry("a", title="first"))
    assert not repository.add(entry("a", title="second", story="other"))
    assert repository.reading("a").article.title == "first"
    assert repository.stories() == ["ferry"]


def test_traces_come_in_order_of_arrival_with_their_copies(repository):
    copy = Copy("a", "z", "near", 0.93)
    first = entry("z", outlet="The Bay", published="2025-03-02", url="http://x.test/z")
    second = Entry(entry("a").reading, "ferry", copy, b"f", b"t")
    repository.add(first)
    repository.add(second)
    one, two = repository.traces()
    assert (one.article, one.story, one.outlet, one.published) == ("z", "ferry", "The Bay", "2025-03-02")
    assert (one.url, one.copy, one.fingerprint, one.terms) == ("http://x.test/z", None, b"\x00mark", b"terms")
    assert (two.article, two.copy, two.fingerprint) == ("a", copy, b"f")
    assert repository.trace("a") == two
    assert repository.trace("b") is None
    part(repository, "other", "a")
    assert [trace.article for trace in repository.traces("other")] == ["a"]


def test_readings_of_a_story_arrive_in_order_while_the_loop_writes(repository):
    for i in range(150):  # more than two batches
        repository.add(entry(f"n{i}", story="ferry" if i % 2 else "mine"))
    seen = []
    for reading in repository.readings("ferry"):
        seen.append(reading.article.id)
        part(repository, f"moved{len(seen)}", reading.article.id)
    assert seen == [f"n{i}" for i in range(1, 150, 2)]
    assert repository.stories()[:3] == ["mine", "moved1", "moved2"]


def test_a_story_parts_and_articles_that_are_not_there_cannot(repository):
    for id in "abc":
        repository.add(entry(id))
    repository.part(Separation("other", "ferry", "c", ("b", "c")))
    assert repository.stories() == ["ferry", "other"]
    assert [(trace.article, trace.arrived) for trace in repository.traces("other")] == [
        ("b", "ferry"),
        ("c", "ferry"),
    ]
    assert repository.separations() == [Separation("other", "ferry", "c", ("b", "c"))]
    with pytest.raises(StoreError, match="no article d"):
        repository.part(Separation("third", "ferry", "a", ("a", "d")))
    assert repository.trace("a").story == "ferry"


STATES = [
    None,
    "the passage as it was",
    FigureState(40, None, "at least", "2025-03-02", "coastguard", "total", "at least 40"),
    FigureState(1500.5, 1500.5, None, None, None, "increment", "another 1,500.5"),
    PositionState("denies", "no one was warned"),
]


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
def test_both_sides_of_a_change_keep_their_kind(repository, before, after):
    repository.add(entry("a"))
    made = change("c1", "a", before, after)
    repository.set_changes("ferry", [made])
    assert repository.changes("ferry") == [made]


def test_unpublished_changes_are_replaced_and_published_ones_stay(repository):
    repository.add(entry("a"))
    one, two, three = (change(name, "a") for name in ("c1", "c2", "c3"))
    repository.set_changes("ferry", [one, two])
    repository.add_edition(Edition("ferry", 1, "2025-03-02", ("c1",), "Forty rescued"))
    repository.set_changes("ferry", [three, change("c1", "a", after="other words")])
    assert repository.changes("ferry") == [one, three]
    repository.set_changes("ferry", [])
    assert repository.changes("ferry") == [one]


def test_a_change_follows_its_article_to_another_story(repository):
    repository.add(entry("a"))
    repository.set_changes("ferry", [change("c1", "a")])
    part(repository, "other", "a")
    repository.set_changes("other", [change("c1", "a")])
    assert repository.changes("other") == [change("c1", "a")]
    assert repository.changes("ferry") == []


def test_an_edition_is_kept_once_and_only_with_changes_of_its_own(repository):
    repository.add(entry("a"))
    repository.set_changes("ferry", [change("c1", "a"), change("c2", "a")])
    edition = Edition("ferry", 1, "2025-03-02", ("c2", "c1"), "Forty rescued")
    repository.add_edition(edition)
    assert repository.editions("ferry") == [edition]
    assert repository.editions("mine") == []
    with pytest.raises(StoreError):
        repository.add_edition(edition)
    with pytest.raises(StoreError, match="names changes"):
        repository.add_edition(Edition("ferry", 2, "2025-03-03", ("c9",), "Nothing"))
    assert repository.editions("ferry") == [edition]


def test_a_change_needs_its_article(repository):
    repository.add(entry("a"))
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        repository.set_changes("ferry", [change("c1", "missing")])
    assert repository.changes("ferry") == []


def test_a_transaction_is_all_or_nothing(repository):
    with pytest.raises(KeyboardInterrupt), repository.transaction():
        repository.add(entry("a"))
        with repository.transaction():
            repository.set_changes("ferry", [change("c1", "a")])
        assert repository.has("a")
        raise KeyboardInterrupt
    assert not repository.has("a")
    assert repository.stories() == []


def _die_in_the_middle(path: str) -> None:
    import os

    repository = Repository.open(path)
    repository.add(entry("acknowledged"))
    with repository.transaction():
        repository.add(entry("half"))
        os._exit(9)


def test_a_killed_program_loses_nothing_that_was_acknowledged(tmp_path):
    path = str(tmp_path / "record.db")
    dying = multiprocessing.get_context("spawn").Process(target=_die_in_the_middle, args=(path,))
    dying.start()
    dying.join(30)
    assert dying.exitcode == 9
    with Repository.open(path) as repository:
        assert repository.has("acknowledged")
        assert not repository.has("half")


def test_two_writers_take_turns_and_readers_see_what_is_done(tmp_path):
    path = str(tmp_path / "record.db")
    with Repository.open(path) as one, Repository.open(path) as two:
        with one.transaction():
            one.add(entry("a"))
            assert not two.has("a")
        assert two.has("a")
        two.add(entry("b"))
        assert [trace.article for trace in one.traces()] == ["a", "b"]


def test_the_condition_counts(repository):
    repository.add(entry("a"))
    repository.set_changes("ferry", [change("c1", "a")])
    condition = repository.condition()
    assert (condition.articles, condition.stories, condition.changes, condition.editions) == (1, 1, 1, 0)
    assert condition.schema == "0004"


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=40, deadline=None)
@given(text=texts, title=st.none() | texts, low=st.none() | st.floats(allow_nan=False, allow_infinity=False))
def test_any_text_and_any_number_survive(text, title, low):
    reading = Reading(Article("a", text, title=title), figures=(Figure("f1", (0, 0), low, low),))
    with Repository.open(":memory:") as repository:
        repository.add(Entry(reading, "s", None, b"", b""))
        assert repository.reading("a") == reading
