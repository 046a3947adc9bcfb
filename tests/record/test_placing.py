"""Events of one kind in different towns are different stories; one event told in other words is one."""

from __future__ import annotations

import pytest

from making import article
from sayso.reading.engines import load_engine
from sayso.record.keeper import Keeper
from sayso.record.placing import Placing
from sayso.record.terms import packed, terms_and_names, unpacked
from sayso.store import Repository

BUS = (
    "{n} people were killed and eleven injured when a passenger bus left the road and plunged into a ravine near {town} "
    "on Tuesday, police said. The driver lost control of the vehicle on a sharp bend shortly after 6 a.m. The injured "
    "were taken to hospital. Police in {town} have opened an investigation into the cause of the accident."
)
RATES = (
    "The Bank of {town} raised its key interest rate by a quarter point on Wednesday. Its governor {who} said inflation "
    "was still too high. Economists had expected the increase. The next meeting is in January."
)
WEATHER = (
    "Residents of {town} can expect {n} degrees and showers, the weather service said. Winds will reach forty kilometres "
    "an hour in the afternoon. In {town} the night will be overcast. The outlook for the coming days is unsettled."
)


def together(*texts: str, title: str | None = None) -> bool:
    placing = Placing()
    places = [
        placing.place(article(text, id=f"r{n}", day=f"2026-11-0{n + 3}", title=title))
        for n, text in enumerate(texts)
    ]
    return len({place.story for place in places}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BUS.format(n="Three", town="Mendola"), BUS.format(n="Five", town="Karvina Falls")),
        (RATES.format(town="Lysia", who="Tomas Reik"), RATES.format(town="Norrland", who="Ida Holm")),
        (WEATHER.format(town="Tollberg", n="twelve"), WEATHER.format(town="Eskmouth", n="nine")),
    ],
)
def test_one_pattern_filled_in_for_two_towns_is_two_stories_and_no_copy(one: str, other: str) -> None:
    placing = Placing()
    first, second = (
        placing.place(article(text, id=text[:9] + town)) for text, town in ((one, "a"), (other, "b"))
    )
    assert first.story != second.story
    assert second.copy is None


@pytest.mark.parametrize(
    "later",
    [
        "The coach that fell eighty metres into a gorge at Mendola may have had faulty brakes, prosecutors said. The "
        "operator, Alpina Reisen, denied skipping inspections. A fourth passenger died overnight.",
        "A passenger bus plunged into a ravine near Mendola on Tuesday and three were killed. A barrier had been missing "
        "on the bend since August, the mayor of Mendola, Ida Brunn, admitted.",
    ],
)
def test_one_event_in_other_words_with_other_people_is_one_story(later: str) -> None:
    assert together(BUS.format(n="Three", town="Mendola"), later)


def test_a_trimmed_report_is_still_a_copy_and_so_is_one_that_names_nobody() -> None:
    text = BUS.format(n="Three", town="Mendola")
    for other in (
        text.rpartition(". Police")[0] + ".",
        text.replace(" near Mendola", "").replace(" in Mendola", ""),
    ):
        placing = Placing()
        placing.place(article(text, id="a"))
        copy = placing.place(article(other, id="b")).copy
        assert copy is not None and copy.of == "a"


def test_forty_reports_by_one_pattern_are_a_story_for_each_town() -> None:
    towns = ("Tollberg", "Eskmouth", "Mendola", "Quillo")
    numbers = ("two", "four", "nine", "twelve", "thirty", "forty", "sixty", "seventy", "eighty", "ninety")
    placing, stories = Placing(), dict[str, set[str]]()
    for number in numbers:
        for town in towns:
            report = article(WEATHER.format(town=town, n=number), id=town + number)
            stories.setdefault(town, set()).add(placing.place(report).story)
    assert [len(stories[town]) for town in towns] == [1] * len(towns)
    assert len(set.union(*stories.values())) == len(towns)


def test_names_are_what_has_a_capital_within_a_sentence_and_is_never_in_lower_case() -> None:
    text = (
        "Firefighters from Leeds put out a fire at Gorvath Mill on Monday. The mill makes cloth. Leeds has two "
        "fire stations. Zellmar owns the mill and asked the town of Leeds for help with the roof and walls."
    )
    _, names = terms_and_names(article(text, title="Zellmar mill burns"))
    assert names == {"leed", "gorvath", "zellmar"}
    assert terms_and_names(article("Fire at Gorvath Mill in Leeds"))[1] == frozenset()


def test_terms_and_names_are_kept_as_they_are_and_old_records_have_no_names() -> None:
    terms, names = terms_and_names(article(BUS.format(n="Three", town="Mendola")))
    assert names and unpacked(packed(terms, names)) == (terms, names)
    assert unpacked(packed(terms, frozenset())) == (terms, frozenset())


def test_a_record_opened_anew_tells_towns_apart_too() -> None:
    engine = load_engine()
    reports = [
        article(BUS.format(n="Three", town=town), id=town, day=day)
        for town, day in (
            ("Mendola", "2026-11-03"),
            ("Karvina", "2026-11-09"),
            ("Mendola Heights", "2026-11-10"),
        )
    ]
    with Repository.open(":memory:") as repository:
        stories = [Keeper(repository, engine).take(each).story for each in reports]
    assert stories[0] != stories[1]
    assert stories[2] == stories[0]
