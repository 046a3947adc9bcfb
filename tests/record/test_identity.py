"""Which measure of its story a figure goes on with, by what was learned."""

from __future__ import annotations

from dataclasses import replace

from counting import MINISTRY, RED_CROSS, begun, counted, fate, things
from sayso.record.identity import LEARNED, placed
from sayso.record.likened import UNASKED, likened
from sayso.record.previous import Previous
from sayso.record.sameness import OTHER, called
from sayso.record.trees import Tree, learned

FLOOD = frozenset({"flood", "valley", "river"})


def asked(tree: Tree) -> set[str]:
    return {tree[0]} | asked(tree[2]) | asked(tree[3]) if isinstance(tree, tuple) else set()


def test_all_that_the_trees_ask_is_answered() -> None:
    dead = begun(counted(fate("killed"), 8))
    ((series, answers),) = likened([dead], counted(fate("killed"), 9), None)
    assert series is dead
    assert set().union(*map(asked, learned(LEARNED).trees)) <= set(answers)


def test_the_dead_go_on_with_the_dead_and_not_with_the_hurt() -> None:
    dead = begun(counted(fate("killed", name="people killed"), 8, frame=FLOOD))
    hurt = begun(counted(fate("injured", name="people injured"), 20, frame=FLOOD))
    more = counted(fate("killed", name="people killed"), 12, frame=FLOOD)
    assert placed([hurt, dead], more, None)[0] is dead
    assert placed([hurt], more, None)[0] is None
    assert placed([], more, None)[0] is None


def test_what_its_own_party_says_that_it_was_tells_its_measure_though_little_else_does() -> None:
    jobs = begun(counted(things(thing="job", name="jobs", modifiers=frozenset({"blue"})), 2_500))
    posts = things(thing="post", name="posts in danger, planned", standing="planned")
    was = Previous(frozenset({2_500.0}))
    assert placed([jobs], counted(posts, 600, previous=was), None)[0] is jobs
    assert placed([jobs], counted(posts, 600), None)[0] is None


def test_a_barely_likely_measure_gives_way_to_where_the_partys_own_count_stood() -> None:
    others = begun(counted(things(thing="post", name="posts"), 900, RED_CROSS))
    jobs = begun(counted(things(thing="job", name="jobs"), 640))
    was = Previous(frozenset({640.0}))
    posts = things(thing="post", name="posts in danger")
    likely = placed([others], counted(posts, 600), None)[1]
    assert likely < 1.0
    assert placed([others, jobs], counted(posts, 600, previous=was), None)[0] is jobs


def test_what_a_number_was_tells_its_measure_whatever_it_is_called() -> None:
    jobs = begun(counted(things(thing="job", name="jobs"), 2_500))
    posts = counted(
        things(thing="position", name="positions"), 3_100, previous=Previous(frozenset({2_500.0}))
    )
    assert placed([jobs], posts, None)[0] is jobs


def test_never_another_unit_rate_or_part_nor_another_size_by_far() -> None:
    trucks = begun(counted(things(thing="truck", name="trucks"), 40))
    for other in ({"unit": "tonne"}, {"per": "day"}, {"part": True}):
        assert likened([trucks], counted(things(thing="truck", **other), 40), None) == []
    assert likened([trucks], counted(things(thing="truck"), 40_000), None) == []


def test_what_a_union_asks_for_is_never_what_is_offered() -> None:
    offer = begun(counted(things(thing="pay rise", name="pay rise", unit="percent", loose=True), 4))
    asked = things(thing="pay rise asked for", name="pay rise asked for", unit="percent", loose=True)
    assert placed([offer], counted(asked, 5, RED_CROSS), None)[0] is None


def test_of_two_alike_the_one_begun_first_is_meant() -> None:
    first, second = (begun(counted(fate("killed", name="people killed"), 8, frame=FLOOD)) for _ in range(2))
    assert (
        placed([first, second], counted(fate("killed", name="people killed"), 9, frame=FLOOD), None)[0]
        is first
    )


def test_a_party_that_has_counted_nothing_here_has_no_last_number() -> None:
    dead = begun(counted(fate("killed"), 8, MINISTRY))
    ((_, own),) = likened([dead], counted(fate("killed"), 17, MINISTRY), None)
    ((_, other),) = likened([dead], counted(fate("killed"), 17, RED_CROSS), None)
    assert round(own["from its own last"], 1) == 0.7 and other["from its own last"] == UNASKED
    assert (own["the party counts here"], other["the party counts here"]) == (1.0, 0.0)


def test_deaths_go_on_with_the_children_a_story_begins_with() -> None:
    children = begun(
        counted(fate("killed", "child", name="children killed"), 14),
        counted(fate("killed", "child", name="children killed"), 19),
    )
    deaths = counted(fate("killed", name="people killed"), 34)
    assert called(children, deaths, goes_before=False) == OTHER
    children.opens = True
    assert called(children, deaths, goes_before=False) > OTHER


def test_where_in_its_report_a_measure_was_told_last_is_asked() -> None:
    dead = begun(counted(fate("killed"), 38))
    count = counted(fate("killed"), 45, RED_CROSS)
    here = replace(count.point, article=dead.points[0].article)
    later = replace(count, point=here, figure=replace(count.figure, span=(600, 605)))
    ((_, answers),) = likened([dead], later, None)
    assert (
        answers["last of its size"]
        and answers["last told by another"]
        and 0 < answers["how far back"] < UNASKED
    )
    ((_, answers),) = likened([dead], count, None)
    assert answers["how far back"] == UNASKED and not answers["last of its size"]


def test_seats_of_two_holders_are_two_measures() -> None:
    civic = things(thing="seat", name="seats, civic", whom=frozenset({"civic"}))
    course = begun(counted(things(thing="seat", name="seats, course", whom=frozenset({"course"})), 44))
    assert placed([course], counted(civic, 46), None)[0] is None
    assert placed([course, begun(counted(civic, 47))], counted(civic, 46), None)[0] is not course
