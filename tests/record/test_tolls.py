"""The toll of an event, from the casualties of its reports."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making import article
from sayso.model import Casualty, Reading
from sayso.record.toll_told import told_of
from sayso.record.tolls import Toll, pairs_of, toll_of


def casualty(fate: str, number: int, start: int = 0, **more: object) -> Casualty:
    return Casualty((start, start + 1), number, number, fate, **{"sentence": (start, start + 9), **more})  # type: ignore[arg-type]


def report(
    *casualties: Casualty, id: str = "a1", day: str = "2025-03-10", text: str = "Orm. " * 300
) -> Reading:
    return Reading(article(text, id=id, day=day), casualties=casualties)


def numbers(*reports: Reading) -> tuple[int | None, int | None]:
    toll = toll_of(reports)
    return toll.dead, toll.injured


def test_nothing_told_is_no_toll() -> None:
    assert toll_of([]) == Toll(None, None)
    assert toll_of([report()]) == Toll(None, None)


@pytest.mark.parametrize(
    ("casualties", "wanted"),
    [
        ([casualty("dead", 2), casualty("injured", 7, 20)], (2, 7)),
        ([casualty("hit", 9), casualty("dead", 2, 20)], (2, 7)),
        ([casualty("hit", 4)], (0, 4)),
        ([casualty("dead", 1, form="person"), casualty("hit", 3, 20, also=True)], (1, 3)),
        ([casualty("dead", 3, form="ordinal", also=True)], (3, 0)),
        ([casualty("injured", 5), casualty("injured", 2, 20, part=True)], (0, 5)),
    ],
)  # fmt: skip
def test_dead_and_injured_are_apart_and_the_hit_are_both(
    casualties: list[Casualty], wanted: tuple[int, int]
) -> None:
    assert numbers(report(*casualties)) == wanted


def test_who_did_it_is_among_the_dead_and_not_among_those_he_killed() -> None:
    himself = casualty("dead", 1, 40, form="doer", doer=True)
    assert toll_of([report(casualty("dead", 2, done=True), himself)]).dead == 3
    assert toll_of([report(casualty("dead", 3), himself)]).dead == 3


def test_the_dead_a_report_names_add_up() -> None:
    named = ["Zoe Harris", "Jan Doe", "Harris", "Lee Doe"]
    dead = [casualty("dead", 1, 30 * n, form="name", named=name) for n, name in enumerate(named)]
    assert toll_of([report(*dead)]).dead == 3


def test_one_besides_who_did_it() -> None:
    both = casualty("dead", 2, 40, form="doer", doer=True)
    assert toll_of([report(casualty("dead", 1, form="kin", done=True), both)]).dead == 2


def test_a_later_report_revises_an_earlier_one() -> None:
    first = report(casualty("dead", 1), casualty("hit", 5, 20))
    later = report(casualty("dead", 2), casualty("hit", 5, 20), id="a2", day="2025-03-12")
    assert numbers(later, first) == (2, 3)


def test_the_title_weighs_more_than_the_text() -> None:
    title = casualty("dead", 3, in_title=True)
    assert toll_of([report(title, casualty("dead", 2, 700), casualty("dead", 2, 800))]).dead == 3


def test_another_event_in_the_same_report_is_kept_apart() -> None:
    earlier = casualty("dead", 9, 20, as_of="2012-07-20")
    assert toll_of([report(casualty("dead", 2), earlier)], "2025-03-09").dead == 2
    yearly = casualty("dead", 31, 20, period=True)
    assert toll_of([report(casualty("dead", 2), yearly)], "2025-03-09").dead == 2


def test_a_report_of_another_place_weighs_less() -> None:
    here = report(casualty("injured", 4, 700), text="On Birney Place. " + "Orm. " * 300)
    elsewhere = report(casualty("injured", 6, 700), id="a2")
    assert toll_of([here, elsewhere]).injured == 6
    assert toll_of([here, elsewhere], None, ("Birney",)).injured == 4


def test_of_a_report_on_several_events_what_stands_by_the_place_counts() -> None:
    text = "Six people were shot in three separate shootings. " + "Orm. " * 200 + "On Birney Place. "
    here = casualty("hit", 4, len(text))
    roundup = report(casualty("hit", 6), here, text=text + "Four were shot.")
    assert toll_of([roundup]).injured == 6
    assert toll_of([roundup], None, ("Birney",)).injured == 4


def test_two_sentences_may_tell_of_the_injured_together() -> None:
    brought = casualty("injured", 3, sentence=(0, 40))
    themselves = casualty("injured", 2, 50, sentence=(41, 90), also=True)
    assert (0, 5) in pairs_of(told_of([report(brought, themselves)], None, ()))


def test_the_words_that_say_so_are_given() -> None:
    dead, hit, other = casualty("dead", 2), casualty("hit", 9, 20), casualty("injured", 1, 40)
    basis = toll_of([report(dead, hit, other)]).basis
    assert {(each.article, each.casualty) for each in basis} == {("a1", dead), ("a1", hit)}


def test_every_weight_is_of_a_mark_or_a_sort_there_is() -> None:
    raw = tomllib.loads(files("sayso.record").joinpath("lexicon/tolls.toml").read_text("utf-8"))
    source = "".join(
        files("sayso.record").joinpath(f"toll_{room}.py").read_text("utf-8") for room in ("told", "support")
    )
    assert all(f'"{mark}"' in source for mark in raw["marks"])
    hows = {how for of in raw["says"].values() for how in of}
    assert all(f'"{how.removesuffix(", none dead")}"' in source for how in hows if not how.isdigit())


@given(st.permutations(range(3)))
def test_the_order_handed_in_does_not_matter(order: list[int]) -> None:
    reports = [report(casualty("dead", n + 1), id=f"a{n}", day=f"2025-03-1{n}") for n in range(3)]
    assert toll_of([reports[n] for n in order]) == toll_of(reports)


@given(
    st.lists(
        st.tuples(st.sampled_from(["dead", "injured", "hit"]), st.integers(1, 40)), min_size=1, max_size=8
    )
)
def test_no_more_than_was_told(told: list[tuple[str, int]]) -> None:
    toll = toll_of([report(*(casualty(fate, n, 10 * k) for k, (fate, n) in enumerate(told)))])
    assert toll.dead is not None
    assert toll.injured is not None
    assert 0 <= toll.dead <= max((n for fate, n in told if fate == "dead"), default=0)
    assert 0 <= toll.injured <= max((n for fate, n in told if fate != "dead"), default=0)
