from __future__ import annotations

import msgspec

from making import article
from sayso.model import Article, Reading
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.record import Record
from sayso.record.keeper import Keeper
from sayso.record.placing import Placing
from sayso.store import Repository

ROWS = [
    ("a1", "Tallow bank shares fall. Traders in Wessing sold Tallow bank paper before the close."),
    ("b1", "Minister Orsolo resigns. Orsolo left the treasury of Carvane at noon."),
    ("b2", "Orsolo out at the Carvane treasury. Carvane parties ask who follows Orsolo."),
    ("c1", "Tallow bank, Wessing traders and the Carvane treasury: Orsolo resigned over Tallow bank paper in Wessing."),
    ("c2", "Orsolo of the Carvane treasury held Tallow bank paper, Wessing traders say; Tallow bank shares fall."),
]  # fmt: skip


def made() -> list[Article]:
    return [article(text, id=id, day="2025-03-10") for id, text in ROWS]


def test_two_stories_that_grow_alike_become_the_older_one() -> None:
    record = Record()
    taken = [record.add(Reading(each)) for each in made()]
    assert taken[0].story != taken[1].story == taken[2].story
    (story,) = record.stories()
    assert story.id == taken[0].story
    assert story.joined == (taken[1].story,)
    assert sorted(story.articles) == [id for id, _ in ROWS]


def test_what_was_new_in_either_story_is_not_new_again_when_they_join() -> None:
    record = Record()
    for each in made():
        taken = record.add(Reading(each))
        assert all(change.article == each.id for change in taken.changes)
        assert taken.story in {story.id for story in record.stories()}


def test_a_replay_gives_the_same_record() -> None:
    one, two = Record(), Record()
    for record in (one, two):
        for each in made():
            record.add(Reading(each))
    assert one.stories() == two.stories()


def test_a_placing_remembered_goes_on_as_the_one_that_placed() -> None:
    first, *rest = Placing(), *made()
    places = [first.place(each) for each in rest]
    assert any(place.joined for place in places)
    second = Placing()
    for each, place in zip(rest, places, strict=True):
        second.remember(each.id, each.url, each.published, place)
    late = article(
        "Orsolo and Tallow bank: the treasury of Carvane opens its books.", id="d", day="2025-03-11"
    )
    assert first.place(late).story == second.place(late).story == places[0].arrived


def test_a_database_that_is_opened_anew_for_every_report_holds_the_same_record() -> None:
    engine, record = load_engine(), Record()
    with Repository.open(":memory:") as repository:
        for each in made():
            in_memory = record.add(read_article(each, engine))
            assert Keeper(repository, engine).take(each) == in_memory
        kept = Keeper(repository).stories()
    assert msgspec.json.encode(kept) == msgspec.json.encode(record.stories())
