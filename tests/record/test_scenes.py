"""Something else of the kind in another place."""

from __future__ import annotations

from making import article, figure, statement
from sayso.model import Change, Reading
from sayso.record.fold import StoryFold


def report(id: str, day: str, dead: int, place: str, by: str, more: str = "") -> Reading:
    text = f"In {place} {dead} people were killed, {by} said.{more}"
    said = statement(text, f"In {place} {dead} people were killed", by=by)
    given = figure(
        text, str(dead), dead, counted="people", noun="people", event="kill", statement="s1", place=place
    )
    return Reading(article(text, id=id, day=day), (said,), (given,))


def figures(changes: tuple[Change, ...]) -> list[tuple[str, str | None]]:
    return [(c.kind, c.party) for c in changes if c.kind != "new_story"]


def test_fewer_killed_where_nobody_had_been_are_of_something_else() -> None:
    fold = StoryFold("s")
    fold.take(report("a1", "2026-05-10", 14, "Oxley", "Police"))
    assert figures(fold.take(report("a2", "2026-05-12", 3, "Marlow", "Brigade"))) == [
        ("first_figure", "Brigade")
    ]
    assert figures(fold.take(report("a3", "2026-05-13", 17, "Oxley", "Police"))) == [("revision", "Police")]
    assert figures(fold.take(report("a4", "2026-05-13", 4, "Marlow", "Brigade"))) == [("revision", "Brigade")]


def test_fewer_killed_where_it_happened_and_more_elsewhere_are_of_the_story() -> None:
    fold = StoryFold("s")
    fold.take(report("a1", "2026-05-10", 14, "Oxley", "Police"))
    assert figures(fold.take(report("a2", "2026-05-10", 9, "Oxley", "Brigade"))) == [("conflict", "Brigade")]
    assert len(fold.measures()) == 1
    fold.take(report("a3", "2026-05-12", 40, "Oxleyshire", "Ministry"))
    assert len(fold.measures()) == 1


def daily(id: str, day: str, dead: int, told: str, as_of: str, by: str) -> Reading:
    text = f"{dead} people were killed across Vellasia {told}, {by} said."
    said = statement(text, f"{dead} people were killed across Vellasia {told}", by=by)
    given = figure(
        text, str(dead), dead, counted="people", noun="people", event="kill", statement="s1", as_of=as_of
    )
    return Reading(article(text, id=id, day=day), (said,), (given,))


def test_the_dead_of_another_day_are_no_toll_of_the_raid() -> None:
    fold = StoryFold("s")
    fold.take(report("a1", "2024-05-03", 64, "Tarhane", "Governor"))
    later = figures(fold.take(daily("a2", "2024-05-07", 11, "on Monday", "2024-05-06", "Doctors")))
    assert "conflict" not in {kind for kind, _ in later}
    assert len(fold.measures()) == 2
    fold.take(daily("a3", "2024-05-08", 13, "on Monday", "2024-05-06", "Doctors"))
    assert [len(measure.points) for measure in fold.measures()] == [1, 2]


def test_two_counts_of_one_day_are_of_one_event() -> None:
    fold = StoryFold("s")
    fold.take(daily("a1", "2024-08-05", 14, "on Sunday", "2024-08-04", "Lawyers"))
    assert figures(fold.take(daily("a2", "2024-08-06", 6, "on Sunday", "2024-08-04", "Ministry"))) == [
        ("conflict", "Ministry")
    ]


def test_a_part_in_a_place_is_no_scene() -> None:
    fold = StoryFold("s")
    fold.take(report("a1", "2026-05-10", 14, "Oxley", "Police"))
    text = "Police said 16 people were killed, among them nine people killed in Marlow. 21 are missing."
    said = statement(text, "16 people were killed, among them nine people killed in Marlow", by="Police")
    dead = figure(text, "16", 16, counted="people", noun="people", event="kill", statement="s1")
    part = figure(
        text,
        "nine",
        9,
        counted="people",
        noun="people",
        event="kill",
        statement="s1",
        place="Marlow",
        id="f2",
    )
    lost = figure(text, "21", 21, event="missing", statement="s1", id="f3")
    fold.take(Reading(article(text, id="a2", day="2026-05-11"), (said,), (dead, part, lost)))
    text = "19 are missing, Police said."
    said = statement(text, "19 are missing", by="Police")
    lost = figure(text, "19", 19, event="missing", statement="s1")
    assert figures(fold.take(Reading(article(text, id="a3", day="2026-05-12"), (said,), (lost,)))) == [
        ("revision", "Police")
    ]
