from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from making import article, toll
from sayso.model import Change, Copy, Evidence, Quote, Reading
from sayso.record import Record
from sayso.record.story import Chronicle, fresh, story_of

REPORTS = [
    toll(n * 10, "The ministry", id=f"a{n}", day=f"2025-03-{n:02d}", outlet=f"Outlet {n % 2}")
    for n in range(10, 16)
]


@given(st.permutations(REPORTS))
@settings(max_examples=30, deadline=None)
def test_a_report_that_comes_late_falls_into_its_place(arrived: list[Reading]) -> None:
    assert story_of("s1", arrived) == story_of("s1", REPORTS)


def test_reports_of_one_moment_keep_the_order_they_arrived_in() -> None:
    same = [toll(n * 10, "The ministry", id=f"a{n}", day="2025-03-10") for n in (3, 1, 2)]
    assert story_of("s1", same).articles == ("a3", "a1", "a2")


def test_a_new_version_of_a_page_keeps_its_place_behind_what_had_arrived() -> None:
    first, second = REPORTS[0], REPORTS[1]
    page = replace(first, article=replace(first.article, url="https://one.example/a"))
    altered = Reading(
        article(
            page.article.text.replace("100", "90"),
            id="a10b",
            day="2025-03-10",
            outlet="Outlet 0",
            url=page.article.url,
        )
    )
    chronicle = Chronicle("s1")
    for reading in (page, second, altered):
        chronicle.add(reading)
    story = chronicle.story()
    assert story.articles == ("a10", "a11", "a10b")
    assert story.changes[-1].kind == "correction"
    assert (story.origins, story.outlets) == (2, 2)


def test_a_bare_day_keeps_its_place_among_the_instants_of_that_day() -> None:
    instant = toll(30, "The ministry", id="a1", day="2025-03-10T14:50:00Z")
    day = toll(31, "The ministry", id="a2", day="2025-03-10")
    assert story_of("s1", [instant, day]).articles == ("a1", "a2")
    assert story_of("s1", [day, instant]).articles == ("a2", "a1")


def test_a_report_without_a_date_is_of_when_it_arrived_and_what_comes_later_goes_on_from_it() -> None:
    dated = REPORTS[2].article
    undated = replace(REPORTS[2], article=replace(dated, published=None, page_date=None, reference_date=None))
    reports = [*REPORTS[:2], undated, *REPORTS[3:]]
    story, as_dated = story_of("s1", reports), story_of("s1", REPORTS)
    assert story.articles == as_dated.articles
    assert [(c.kind, c.article) for c in story.changes] == [(c.kind, c.article) for c in as_dated.changes]
    assert story_of("s1", [undated, *REPORTS[3:]]).articles[0] == dated.id


def test_origins_are_the_reports_that_are_no_copies() -> None:
    story = story_of("s1", REPORTS, [Copy("a11", "a10", "exact", 1.0)])
    assert (story.origins, story.outlets, len(story.articles)) == (5, 2, 6)


def test_outlets_that_are_not_known_count_as_one() -> None:
    unknown = [Reading(article(f"The dam broke, report {n}.", id=f"u{n}", outlet=None)) for n in range(3)]  # type: ignore[arg-type]
    assert story_of("s1", [*unknown, REPORTS[0]]).outlets == 2


def test_a_story_is_called_by_its_first_headline_or_first_words() -> None:
    titled = Reading(article("The dam broke.", title="Dam breaks"))
    assert story_of("s1", [titled]).title == "Dam breaks"
    long = Reading(
        article(
            "The dam broke and the water went down the valley in the night, taking bridges, cars and sheds, while the "
            "people of the three villages below it stood on the roofs of their houses."
        )
    )
    assert (
        story_of("s1", [long]).title
        == "The dam broke and the water went down the valley in the night, taking bridges, cars and sheds, while the "
        "people of the three villages below it stood on the …"
    )


def test_a_record_takes_an_article_once() -> None:
    record = Record()
    first, again = record.add(REPORTS[0]), record.add(REPORTS[0])
    assert not first.known and again.known and again.story == first.story and again.changes == ()
    assert len(record.stories()) == 1


def test_a_change_is_not_fresh_because_a_late_report_has_renamed_its_measure() -> None:
    evidence = Evidence("a1", "h", (0, 4), Quote("Nine", "", ""))
    told = Change("c1", "first_figure", "2025-03-12", "a1", "Auriga", "cars repaired", None, None, evidence)
    again = replace(told, id="c2", measure="cars")
    other = replace(again, evidence=replace(evidence, position=(9, 13)))
    assert fresh([again, other], [told]) == (other,)
