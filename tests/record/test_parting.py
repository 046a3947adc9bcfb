from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from making import article
from sayso.model import Article, Change, Edition, Reading, Story
from sayso.reading import read_article
from sayso.reading.engines import load_engine
from sayso.record import Record
from sayso.record.keeper import Keeper
from sayso.record.placing import Place, Placing
from sayso.store import Repository

FIRE = (
    "A fire in the Dunmore tannery has destroyed two drying sheds and the dye house. ",
    "Brigades from Dunmore and Ashlow pumped water from the millrace through the night. ",
    "Tannery owner Edda Quill says that the sprinklers of the dye house had been switched off. ",
    "Inspector Radek Voss asked tannery workers who had locked the sheds. ",
)
FERRY = (
    "The ferry Petrel ran aground on the Kettlewick bar with ninety passengers on board. ",
    "Lifeboats brought passengers of the Petrel to Kettlewick pier before dark. ",
    "Harbour master Oona Strand says that the Petrel left the channel at the second buoy. ",
    "Divers look for the leak in the hull of the Petrel off Kettlewick pier. ",
)
LIVE = "http://x.test/live"
"""A page that tells of the fire, and of the ferry the next time."""


def told(story: tuple[str, ...], number: int) -> str:
    """A report of three sentences of a story, no two of four in the same order."""
    return "".join(story[(number + step * (1 + number // 4 % 2)) % 4] for step in range(3))


def made(fires: int, ferries: int, ferry_day: str = "2025-03-11") -> list[Article]:
    """Reports of the fire and then, upon the live page, of the ferry, in turns with two of the fire."""
    fire = [
        article(told(FIRE, n), id=f"fire{n}", day="2025-03-10", url=LIVE if n == 0 else None)
        for n in range(fires)
    ]
    ferry = [
        article(told(FERRY, n), id=f"ferry{n}", day=ferry_day, url=LIVE if n == 0 else None)
        for n in range(ferries)
    ]
    late = [article(told(FIRE, n), id=f"late{n}", day="2025-03-11") for n in range(2)]
    return [*fire, *ferry[:2], *late, *ferry[2:]]


def places(articles: list[Article]) -> list[Place]:
    placing = Placing()
    return [placing.place(each) for each in articles]


def test_a_story_that_holds_two_parts_and_the_first_keeps_its_id() -> None:
    articles = made(7, 8)
    found = places(articles)
    (parting,) = [each for place in found for each in place.parted]
    assert parting.out_of == found[0].arrived
    assert set(parting.articles) <= {each.id for each in articles if each.id.startswith("ferry")}
    assert parting.articles[0] == "ferry0"
    upon = next(n for n, place in enumerate(found) if place.parted)
    assert len(parting.articles) >= 6 and found[upon].story == parting.story
    assert {place.story for place in found[upon + 1 :]} == {parting.story}


def test_what_does_not_part() -> None:
    few, weeks_later = made(7, 5), made(7, 8, "2025-05-02")
    headlines = [
        article("", id=f"h{n}", day="2025-03-10", title=each)
        for n, each in enumerate(sentence for _ in range(3) for sentence in (*FIRE, *FERRY))
    ]
    assert not [place for rows in (few, weeks_later, headlines) for place in places(rows) if place.parted]


def test_the_record_says_so_and_tells_no_report_twice() -> None:
    record = Record()
    for each in made(7, 8):
        record.add(Reading(each))
    fire, ferry = record.stories()
    assert fire.split_off == (ferry.id,) and fire.split_from is None
    assert ferry.split_from == fire.id and not ferry.split_off
    assert set(ferry.articles) == {f"ferry{n}" for n in range(8)}
    assert not set(fire.articles) & set(ferry.articles)
    assert ferry.changes[0].kind == "new_story" and ferry.changes[0].article == "ferry0"


def test_a_replay_gives_the_same_record() -> None:
    one, two = Record(), Record()
    for record in (one, two):
        for each in made(7, 8):
            record.add(Reading(each))
    assert msgspec.json.encode(one.stories()) == msgspec.json.encode(two.stories())


def test_a_placing_remembered_goes_on_as_the_one_that_placed() -> None:
    articles, first, second = made(7, 8), Placing(), Placing()
    for each in articles:
        second.remember(each.id, each.url, each.published, first.place(each))
    for text in (told(FERRY, 1), told(FIRE, 2), "".join(FIRE[:2] + FERRY[:2])):
        late = article(text, id=f"late {text[:20]}", day="2025-03-12")
        assert first.place(late).story == second.place(late).story


def _edition(story: Story, changes: Sequence[Change], number: int) -> Edition:
    return Edition(story.id, number, "2025-03-11", tuple(change.id for change in changes), "x")


def test_a_database_opened_anew_holds_the_same_and_rewrites_no_edition() -> None:
    engine, record = load_engine(), Record()
    with Repository.open(":memory:") as repository:
        published: list[Edition] = []
        for each in made(7, 8):
            in_memory = record.add(read_article(each, engine))
            assert Keeper(repository, engine).take(each) == in_memory
            kept = [replace(story, editions=()) for story in Keeper(repository).stories()]
            assert msgspec.json.encode(kept) == msgspec.json.encode(record.stories())
            published += Keeper(repository).publish(_edition)
        fire, ferry = Keeper(repository).stories()
        assert [*fire.editions, *ferry.editions] == sorted(
            published, key=lambda e: (e.story != fire.id, e.number)
        )
        assert (fire.split_off, ferry.split_from) == ((ferry.id,), fire.id)
        told_of = [change for edition in published for change in edition.changes]
        assert len(told_of) == len(set(told_of))
