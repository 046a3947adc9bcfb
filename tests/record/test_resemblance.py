"""How like a figure and a measure are, by hand: each sign with what it refuses."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from math import inf

from counting import RED_CROSS, begun, counted, fate, things
from sayso.record.counts import Counted
from sayso.record.naming import topical
from sayso.record.previous import Previous
from sayso.record.resemblance import LIKE, resemblance
from sayso.record.sameness import as_it_was
from sayso.record.series import Series
from sayso.record.sides import Side

CHANCE = 1.0
"""What it is worth that a text tells a number that anything may have been."""


def one(series: Series, other: Counted, before: Series | None = None) -> bool:
    named = topical([series.quantity], other.topics)[0] if other.quantity.nameless else 0.0
    like = resemblance(series, other, before, Counter(series.frame)) + named
    return like >= LIKE or (like > -inf and as_it_was(series, other) > CHANCE)


def was(*numbers: float) -> Previous:
    return Previous(frozenset(numbers))


def test_customers_whose_cards_were_taken_are_not_all_whose_names_were() -> None:
    stolen = begun(counted(things(), 2_100_000))
    assert one(stolen, counted(things(), 3_400_000))
    assert not one(stolen, counted(things(), 86_000))


def test_a_number_goes_on_from_the_one_it_was_whatever_it_is_called() -> None:
    affected = begun(counted(things(), 2_100_000))
    guests = things(thing="guest", unit=None)
    assert one(affected, counted(guests, 3_400_000, previous=was(2_100_000)))
    assert one(affected, counted(guests, 3_400_000, RED_CROSS, previous=was(2_100_000)))
    contrast = Previous(other=frozenset({2_100_000.0}))
    assert one(affected, counted(guests, 3_400_000, RED_CROSS, previous=contrast))
    assert not one(affected, counted(guests, 3_400_000, previous=was(2_000_000)))
    assert not one(affected, counted(guests, 1, previous=was(2_100_000)))
    assert not one(begun(counted(fate("injured"), 210)), counted(fate("killed"), 300, previous=was(210)))


def test_who_takes_back_its_own_number_may_go_a_hundred_times_as_far() -> None:
    escaped = begun(counted(things(thing="gas", unit="kg"), 40, RED_CROSS))
    taken_back = Previous(other=frozenset({40.0}), rejected=frozenset({40.0}))
    gas = things(thing="gas", unit="kg")
    assert one(escaped, counted(gas, 460, RED_CROSS, previous=taken_back))
    assert not one(escaped, counted(gas, 460, previous=taken_back))


def test_a_small_number_that_it_was_says_little_of_other_things() -> None:
    trucks = begun(counted(things(thing="vehicle"), 12))
    assert not one(trucks, counted(things(thing="tent"), 15, previous=was(12)))


def test_cash_for_a_share_goes_on_an_offer_by_the_share() -> None:
    offer = things(thing="EUR per share", unit="EUR per share", by_size=True, loose=True)
    cash = things(thing="cash", unit="EUR", by_size=True)
    assert one(begun(counted(offer, 43.5)), counted(cash, 47.25, None, previous=was(43.5)))
    assert not one(begun(counted(offer, 43.5)), counted(cash, 47.25, None))


def test_a_party_goes_on_with_its_people_by_another_word() -> None:
    stolen = begun(counted(things(), 4_100_000))
    people = things(thing="person", name="people", by_size=True, crowd=True)
    assert one(stolen, counted(people, 4_300_000))
    assert not one(stolen, counted(people, 4_300_000, RED_CROSS))
    assert not one(stolen, counted(people, 200_000))
    assert not one(stolen, counted(fate("killed"), 4_300_000))


def test_words_in_common_stand_in_for_the_party() -> None:
    frame = frozenset({"hacker", "accoun", "stolen"})
    stolen = begun(counted(things(), 4_100_000, frame=frame))
    people = things(thing="person", name="people", by_size=True, crowd=True)
    assert one(stolen, counted(people, 4_300_000, RED_CROSS, frame=frame))


def test_a_number_of_nothing_named_goes_on_a_partys_count() -> None:
    sent = begun(counted(things(thing="soldier", event="send"), 1_200))
    bare = things(thing="person", event="send", nameless=True, named=False)
    assert one(sent, counted(bare, 4_000))  # the same was done, and within ten times
    assert not one(sent, counted(replace(bare, event=None), 4_000))
    assert not one(sent, counted(bare, 1_300, RED_CROSS))


def test_the_number_is_the_one_the_story_has() -> None:
    tally = things(thing="person", nameless=True, named=False, tally=True)
    assert one(begun(counted(fate("killed"), 45)), counted(tally, 12, RED_CROSS))
    assert not one(
        begun(counted(things(thing="price", unit="EUR", by_size=True), 45)), counted(tally, 12, RED_CROSS)
    )


def test_the_dead_of_two_sides_are_two_counts() -> None:
    ours = begun(counted(fate("killed", "soldier", whom=frozenset({"vardan"})), 9))
    assert one(ours, counted(fate("killed", "soldier"), 12, side=Side(own=frozenset({"varda"}))))
    assert not one(ours, counted(fate("killed", "soldier"), 12, side=Side(own=frozenset({"orlesk"}))))
    assert not one(ours, counted(fate("killed", "soldier"), 12, side=Side(foe=frozenset({"varda"}))))


def test_men_of_a_side_are_its_soldiers_though_fewer_than_others_count() -> None:
    ours = begun(
        counted(fate("killed", "soldier", whom=frozenset({"vardan"})), 9),
        counted(fate("killed", "soldier"), 30, RED_CROSS),
    )
    men = fate("killed", "man")
    assert one(ours, counted(men, 24, side=Side(own=frozenset({"varda"}))))


def test_children_are_a_part_of_the_dead_unless_they_are_more() -> None:
    dead = begun(counted(fate("killed"), 40))
    assert not one(dead, counted(fate("killed", "child"), 12))
    assert one(dead, counted(fate("killed", "child"), 44))
    children = begun(counted(fate("killed", "child"), 19))
    assert one(children, counted(fate("killed", name="people killed"), 17))
    assert not one(children, counted(fate("killed", name="people killed"), 40))
    assert not one(children, counted(fate("killed", name="drivers killed"), 17))


def test_things_for_whatever_was_named_are_no_people() -> None:
    batteries = begun(counted(things(thing="battery"), 20_000))
    assert one(batteries, counted(things(thing="unit"), 40_000, topics=("", "it recalled the batteries.")))
    assert not one(batteries, counted(things(thing="unit"), 40_000, topics=("", "it recalled the heaters.")))
    assert not one(begun(counted(things(thing="child"), 2)), counted(things(thing="item"), 3))


def test_whose_stake_it_is_tells_two_apart() -> None:
    stake = things(thing="stake", unit="percent", by_size=True, loose=True)
    first = begun(counted(replace(stake, whom=frozenset({"trevanne"})), 4.9, None))
    assert one(first, counted(replace(stake, whom=frozenset({"trevanne"})), 9.8, RED_CROSS))
    assert not one(first, counted(replace(stake, whom=frozenset({"sandpiper"})), 6.1))


def test_sums_of_much_the_same_purpose_are_one_and_others_are_not() -> None:
    damage = begun(counted(things(thing="damage", by_size=True), 150e6))
    assert one(damage, counted(things(thing="loss", by_size=True), 220e6))
    assert not one(damage, counted(things(thing="fine", by_size=True), 220e6))


def test_tonnes_that_leaked_are_the_water_that_leaked() -> None:
    water = begun(counted(things(thing="water", unit="tonne", by_size=True, loose=True), 300))
    assert one(water, counted(things(thing="escape", unit="tonne", by_size=True, loose=True), 450))
    percent = begun(counted(things(thing="water", unit="percent", by_size=True, loose=True), 30))
    assert not one(percent, counted(things(thing="oil", unit="percent", by_size=True, loose=True), 45))


def test_none_is_near_none_and_a_fall_near_a_fall() -> None:
    waiting = begun(counted(things(thing="ship"), 0))
    assert one(waiting, counted(things(thing="ship"), 0, RED_CROSS))
    assert not one(waiting, counted(things(thing="ship"), 14, RED_CROSS))
    growth = begun(counted(things(thing="growth"), -0.4))
    assert one(growth, counted(things(thing="growth"), -0.6))
    assert not one(growth, counted(things(thing="growth"), 0.4))


def test_another_place_in_the_same_report_is_another_measure() -> None:
    told = counted(fate("killed"), 8, place="Mirato")
    series = begun(told)
    other = counted(fate("killed"), 9, place="Valdes")
    assert one(series, other)
    beside = replace(other, point=replace(other.point, article=told.point.article))
    assert not one(series, beside)


def test_a_fraction_counts_no_things_and_a_number_with_no_noun_tells_no_thing() -> None:
    stations = begun(counted(things(thing="station"), 38))
    bare = things(thing="person", nameless=True, named=False)
    assert one(stations, counted(bare, 39)) and not one(stations, counted(bare, 39.9))
    unnamed = begun(counted(replace(bare, standing="planned"), 8_000))
    workers = things(thing="person", standing="planned")
    assert not one(unnamed, counted(workers, 5_000, RED_CROSS))


def test_few_items_are_near_anything_by_chance() -> None:
    teams = begun(counted(things(thing="team"), 5))
    assert not one(teams, counted(things(thing="item"), 3))
