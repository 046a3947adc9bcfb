"""The seven invariants of docs/architecture.md, on stories made by a generator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from making import article
from sayso.errors import StoreError
from sayso.model import Article, Evidence, Reading, Story
from sayso.reading import read_article
from sayso.reading.analysis import Engine
from sayso.reading.engines import load_engine
from sayso.record import Record
from sayso.record.keeper import Keeper
from sayso.store import Repository

SOURCES = ["The Interior Ministry", "the Red Cross", "Governor Ana Brun", "Orsa Energia", "Police"]
HEDGES = {"": (True, True), "about ": (True, True), "at least ": (True, False), "up to ": (False, True)}
EVENTS = ["killed in the valley", "injured near Vellin", "missing after the flood"]
STANCES = ["denied", "confirmed", "said"]
slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

count = st.integers(2, 99_999)
sentence = st.one_of(
    st.builds(
        lambda source, hedge, number, event, day: f"{source} said on {day} that {hedge}{number:,} people were {event}.",
        st.sampled_from(SOURCES), st.sampled_from(sorted(HEDGES)), count, st.sampled_from(EVENTS),
        st.sampled_from(["Monday", "Tuesday", "3 March"]),
    ),
    st.builds(
        lambda source, stance: f"{source} {stance} that the dam had been opened in the night.",
        st.sampled_from(SOURCES), st.sampled_from(STANCES),
    ),
    st.builds(lambda source, n: f"“We found another {n} bodies,” {source} said.", st.sampled_from(SOURCES), count),
    st.just("The search went on through the night, under lamps, in the lower valley of the Orsa."),
)  # fmt: skip
prose = st.lists(sentence, min_size=1, max_size=5).map("\n\n".join)
anything = st.text(max_size=400)
days = st.integers(1, 28).map(lambda day: f"2025-03-{day:02d}")


@st.composite
def stories(draw: st.DrawFn) -> list[Article]:
    rows = draw(st.lists(st.tuples(prose, days), min_size=1, max_size=5))
    return [
        article(
            f"The Orsa dam, report {n}.\n\n{text}",
            id=f"a{n}",
            day=day,
            outlet=f"Outlet {n % 3}",
            title="Orsa dam breaks",
        )
        for n, (text, day) in enumerate(rows)
    ]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load_engine()


def evidences(story: Story) -> Iterator[Evidence]:
    for measure in story.measures:
        yield from (point.evidence for point in measure.points)
    yield from (position.evidence for position in story.positions)
    yield from (change.evidence for change in story.changes)


def told(engine: Engine, articles: list[Article]) -> list[Story]:
    record = Record()
    for each in articles:
        record.add(read_article(each, engine))
    return record.stories()


@given(text=st.one_of(prose, anything))
@slow
def test_1_spans_are_code_points_of_the_text(engine: Engine, text: str) -> None:
    given = article(text or " ")
    reading = read_article(given, engine)
    spans = [f.span for f in reading.figures] + [t.span for t in reading.times]
    spans += [s for each in reading.statements for s in (*each.source, *each.cue, *each.content)]
    for entity in reading.entities:
        spans += entity.mentions
        assert all(given.text[s:e] for s, e in entity.mentions)
    assert all(0 <= start < end <= len(given.text) for start, end in spans)


@given(articles=stories())
@slow
def test_2_every_line_of_the_record_stands_on_exact_words(engine: Engine, articles: list[Article]) -> None:
    texts = {each.id: each.text for each in articles}
    for story in told(engine, articles):
        for evidence in evidences(story):
            text, (start, end) = texts[evidence.article], evidence.position
            assert text[start:end] == evidence.quote.exact != ""
            assert text[:start].endswith(evidence.quote.prefix)
            assert text[end:].startswith(evidence.quote.suffix)


@given(number=count, hedge=st.sampled_from(sorted(HEDGES)), event=st.sampled_from(EVENTS))
@slow
def test_3_hedges_survive(engine: Engine, number: int, hedge: str, event: str) -> None:
    text = f"The Interior Ministry said {hedge}{number} people were {event}."
    points = [p for s in told(engine, [article(text)]) for m in s.measures for p in m.points]
    assert [p for p in points if number in (p.low, p.high)], text
    for point in points:
        has_low, has_high = HEDGES[hedge]
        assert (point.low is not None, point.high is not None) == (has_low, has_high)
        assert (point.hedge or "") == hedge.strip()


@given(articles=stories())
@slow
def test_4_taking_twice_changes_nothing(engine: Engine, articles: list[Article]) -> None:
    with Repository.open(":memory:") as repository:
        keeper = Keeper(repository, engine)
        for each in articles:
            keeper.take(each)
        once = msgspec.json.encode(keeper.stories())
        assert all(keeper.take(each).known for each in articles)
        assert msgspec.json.encode(keeper.stories()) == once


def test_4_a_crash_loses_nothing_acknowledged_and_leaves_nothing_half_done(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "record.db")
    first = article("The Interior Ministry said 31 people were killed in the Orsa valley.", id="a1")
    second = article(
        "The Interior Ministry said 58 people were killed in the Orsa valley.", id="a2", day="2025-03-11"
    )
    with Repository.open(path) as repository:
        keeper = Keeper(repository, engine)
        keeper.take(first)

        def torn(*_: object) -> None:
            raise StoreError("torn out")

        monkeypatch.setattr(repository, "set_changes", torn)
        with pytest.raises(StoreError):
            keeper.take(second)
        monkeypatch.undo()
    with Repository.open(path) as repository:
        assert repository.has("a1") and not repository.has("a2")
        keeper = Keeper(repository, engine)
        (story,) = keeper.stories()
        assert [c.kind for c in story.changes] == ["new_story", "first_figure"]
        assert [c.kind for c in keeper.take(second).changes] == ["revision"]


@given(articles=stories())
@slow
def test_5_a_day_stays_a_day(engine: Engine, articles: list[Article]) -> None:
    given = {each.id: each.published for each in articles}
    instants = [
        replace(a, id=a.id + "i", published=f"{a.published}T23:59:00Z", text=a.text + " More.")
        for a in articles
    ]
    given |= {each.id: each.published for each in instants}
    for story in told(engine, [*articles, *instants]):
        for measure in story.measures:
            assert all(point.reported_at == given[point.article] for point in measure.points)
        assert all(change.at == given[change.article] for change in story.changes)


@given(
    quotation=st.sampled_from(["It was dark", "We saw nothing", "There were 40 of them"]),
    hedge=st.text("abc ", max_size=9),
)
@slow
def test_6_unknown_is_none(engine: Engine, quotation: str, hedge: str) -> None:
    reading = read_article(article(f"“{quotation} {hedge.strip()}.”"), engine)
    assert all(statement.speaker is None for statement in reading.statements)
    assert all(statement.on_word_of is None for statement in reading.statements)


@given(articles=stories())
@slow
def test_7_the_same_reports_give_the_same_record_in_memory_and_in_a_database(
    engine: Engine, articles: list[Article]
) -> None:
    in_memory = msgspec.json.encode(told(engine, articles))
    assert msgspec.json.encode(told(engine, articles)) == in_memory
    with Repository.open(":memory:") as repository:
        for each in articles:
            # a keeper each: as if every report came in by a process of its own
            Keeper(repository, engine).take(each)
        assert msgspec.json.encode(Keeper(repository).stories()) == in_memory


@given(text=prose)
@slow
def test_7_the_same_article_gives_the_same_reading(engine: Engine, text: str) -> None:
    first, second = (read_article(article(text), engine) for _ in range(2))
    assert first == second
    back = msgspec.json.decode(msgspec.json.encode(first), type=Reading)
    assert back == first
    assert not re.search(r"object at 0x", repr(first))
