"""A record that is looked up in a database goes on as one that is in memory."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from sqlalchemy import delete, update

from making import article
from sayso.model import Article
from sayso.reading.analysis import Analysis
from sayso.record.keeper import Keeper
from sayso.record.placing import Place, Placing
from sayso.record.sketches import LAST_OF_A_KEY
from sayso.store import Repository
from sayso.store.schema import articles, postings, profiles

SYLLABLES = ("bra", "del", "fin", "gor", "kul", "lam", "mer", "nov", "pel", "rus", "sat", "tor")


class NoWords:
    """An engine that finds nothing: reports are placed by their text alone."""

    name = "none"

    def analyse(self, article: Article) -> Analysis:
        return Analysis(article.text, (), (), ())


def name(number: int) -> str:
    return "".join(SYLLABLES[number // 12**place % 12] for place in range(3)).capitalize()


def stream(count: int) -> Iterator[Article]:
    """Reports of events that come and go: texts, headlines, copies, new versions, and some of two events at once."""
    chosen, texts = random.Random(7), []
    for number in range(count):
        event = max(0, number // 4 - int(chosen.expovariate(0.25)))
        events = (event, event + 1) if chosen.random() < 0.12 else (event,)
        words = [name(31 * each + own) for each in events for own in chosen.sample(range(14), 11)]
        text = " ".join(
            chosen.sample(words, 4) if chosen.random() < 0.2 else [*words, *chosen.sample(words, len(words))]
        )
        if texts and chosen.random() < 0.2:
            text = chosen.choice(texts)
        texts.append(text)
        url = f"http://x.test/{chosen.randrange(3 * count)}"
        yield article(text, id=f"r{number}", day="2025-03-10", url=url)


def placed(reports: list[Article]) -> list[Place]:
    placing = Placing()
    return [placing.place(each) for each in reports]


@pytest.fixture
def repository() -> Iterator[Repository]:
    with Repository.open(":memory:") as opened:
        yield opened


def test_opened_anew_for_every_report_it_puts_them_where_memory_does(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.record.open_stories._OPEN", 5)
    reports = list(stream(100))
    places = placed(reports)
    taken = [Keeper(repository, NoWords()).take(each) for each in reports]
    assert [(each.story, each.copy) for each in taken] == [(place.story, place.copy) for place in places]
    stories = repository.stories()
    assert any(place.joined for place in places) and any(place.copy for place in places)
    assert len(stories) > len(repository.open_stories()) > 0  # some are closed


def test_one_pattern_for_two_towns_is_no_copy_however_often_the_database_is_opened(
    repository: Repository,
) -> None:
    text = (
        "Three people were killed when a bus left the road near {0} on Tuesday, police said. The driver lost control on "
        "a sharp bend. The injured were taken to hospital. Police in {0} have opened an investigation."
    )
    towns = ("Mendola", "Karvina", "Mendola")
    reports = [
        article(text.format(town), id=f"r{n}", day=f"2026-11-0{n + 3}") for n, town in enumerate(towns)
    ]
    places = placed(reports)
    taken = [Keeper(repository, NoWords()).take(each) for each in reports]
    assert [(each.story, each.copy) for each in taken] == [(place.story, place.copy) for place in places]
    assert taken[1].copy is None and taken[1].story != taken[0].story
    assert taken[2].copy is not None and taken[2].story == taken[0].story


def test_two_programs_in_turns_put_them_there_too(repository: Repository) -> None:
    reports = list(stream(60))
    two = Keeper(repository, NoWords()), Keeper(repository, NoWords())
    taken = [two[number // 3 % 2].take(each).story for number, each in enumerate(reports)]
    assert taken == [place.story for place in placed(reports)]


def test_a_record_of_an_older_sayso_is_noted_once(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.record.open_stories._OPEN", 5)
    *before, late, later = stream(60)
    keeper = Keeper(repository, NoWords())
    for each in before:
        keeper.take(each)
    with repository.transaction():
        repository._write(update(articles).values(digest=None))
        repository._write(delete(postings))
        repository._write(delete(profiles))
    assert repository.lacks_digests()
    places = placed([*before, late, later])
    assert Keeper(repository, NoWords()).take(late).story == places[-2].story
    assert not repository.lacks_digests()
    monkeypatch.setattr(Repository, "traces", None)  # not read again
    assert Keeper(repository, NoWords()).take(later).story == places[-1].story


def test_a_report_that_could_not_be_written_is_not_counted(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    *before, late = stream(40)
    keeper = Keeper(repository, NoWords())
    for each in before:
        keeper.take(each)
    with monkeypatch.context() as broken:
        broken.setattr(Repository, "set_changes", None)
        with pytest.raises(TypeError):
            keeper.take(late)
    assert repository.last() == len(before)
    assert keeper.take(late).story == placed([*before, late])[-1].story


def test_of_a_key_that_very_many_have_the_last_are_kept(repository: Repository) -> None:
    keeper = Keeper(repository, NoWords())
    boilerplate = " ".join(name(number) for number in range(30))
    for number in range(LAST_OF_A_KEY + 8):
        own = " ".join(name(200 + 20 * number + each) for each in range(16))
        keeper.take(article(f"{boilerplate} {own}", id=f"r{number}"))
    with repository.transaction():
        rows = repository._rows(postings.select())
    counts = {row.key: 0 for row in rows}
    for row in rows:
        counts[row.key] += 1
    assert max(counts.values()) == LAST_OF_A_KEY
    assert repository.last() in {row.seq for row in rows}
