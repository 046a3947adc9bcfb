"""What is news of figures, and where the opening of a report ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from unittest.mock import patch

from counting import RED_CROSS, begun, fate
from counting import counted as counted_of
from making import article, figure, statement
from sayso.model import Change, Reading
from sayso.record.counts import Counted, countable
from sayso.record.evidence import lead_ends
from sayso.record.fold import StoryFold
from sayso.record.newsworth import is_never
from sayso.record.parties import Parties
from sayso.record.series import Effect, Series
from sayso.record.telling import Telling
from sayso.record.weighed import features

FILLER = "The yard lies on the coast. \n\nIt was built long ago.\n\n"


def folded(*readings: Reading) -> list[list[Change]]:
    fold = StoryFold("s1")
    return [[c for c in fold.take(reading) if c.kind != "new_story"] for reading in readings]


def told(text: str, words: str, number: float, id: str, *, by: str | None = None, **more: object) -> Reading:
    said = (statement(text, text.split(" said ")[-1].rstrip("."), by=by),) if by else ()
    counted = figure(text, words, number, statement="s1" if by else None, **more)  # type: ignore[arg-type]
    return Reading(article(text, id=id, day=f"2025-03-1{id[-1]}"), said, (counted,))


def jobs(text: str, number: float, id: str, by: str | None = None) -> Reading:
    return told(text, f"{number:,.0f}", number, id, by=by, counted="jobs", noun="job")


def test_jobs_to_go_are_news_where_they_open_a_report() -> None:
    opens = jobs("The yard will cut 1,400 jobs.", 1400, "a1")
    assert [[c.kind for c in each] for each in folded(opens)] == [["first_figure"]]
    assert folded(jobs("Her first was one of 1 jobs.", 1, "a1")) == [[]]


def test_a_partys_number_revises_what_the_outlet_told_in_its_own_voice() -> None:
    first = jobs("The yard will cut 1,400 jobs.", 1400, "a1")
    second = jobs("Halvard said 1,900 jobs would go, and not 1,400.", 1900, "a2", by="Halvard")
    assert [[c.kind for c in each] for each in folded(first, second)] == [["first_figure"], ["revision"]]


def test_a_reduction_by_the_number_told_is_no_step() -> None:
    first = jobs("Halvard said 1,900 jobs would go.", 1900, "a1", by="Halvard")
    text = "Halvard said the reduction by 1,900 jobs would be complete in May."
    again = told(text, "1,900", 1900, "a2", by="Halvard", counted="jobs", noun="job", change="decrement")
    assert folded(first, again)[1] == []
    text = "Halvard said 300 jobs fewer would go."
    less = told(text, "300", 300, "a2", by="Halvard", counted="jobs", noun="job", change="decrement")
    assert [c.kind for c in folded(first, less)[1]] == ["revision"]


def weighed(reading: Reading) -> dict[str, float]:
    """The features of the one figure of a report that is the first of its story."""
    (counted,) = countable(reading, Parties())
    return features(Effect("first_figure", None), counted, Series(counted.quantity, "m1"), [], Telling())


def test_a_round_number_in_passing_weighs_less_than_an_exact_one() -> None:
    text = FILLER + "Halvard said about 400 leaflets lay there."
    about = told(
        text, "about 400", 400, "a1", by="Halvard", counted="leaflets", noun="leaflet", hedge="about"
    )
    text = FILLER + "Halvard said 412 leaflets lay there."
    exact = told(text, "412", 412, "a1", by="Halvard", counted="leaflets", noun="leaflet")
    assert [weighed(each)["in passing"] for each in (about, exact)] == [1.0, 0.0]


def test_the_opening_ends_with_the_first_paragraph_of_sentences() -> None:
    text = "Group wants to save\n\nKey points\n\n1,400 jobs to go\n\nThe yard will close.\n\nIt is old."
    assert text[: lead_ends(article(text))].endswith("will close.")
    text = "A yard will close.\n\nIt is old.\n\nNobody came."
    assert text[: lead_ends(article(text))].endswith("It is old.")


def money(text: str, words: str, number: float, id: str, by: str | None = "Halvard") -> Reading:
    return told(text, words, number, id, by=by, counted="crowns", noun="crown")


def test_sums_for_one_purpose_are_one_measure_unless_far_apart() -> None:
    first = money("Halvard said revenue would be 80 million crowns.", "80 million", 8e7, "a1")
    lower = money("Halvard said revenue would be 70 million crowns.", "70 million", 7e7, "a2")
    other = money("Halvard said revenue from ropes would be 2 million crowns.", "2 million", 2e6, "a3")
    found = [[c.kind for c in each] for each in folded(first, lower, other)]
    assert found == [["first_figure"], ["revision"], ["first_figure"]]


def test_what_is_told_deep_on_nobodys_word_is_weighed_as_such() -> None:
    text = FILLER + "Analysts had expected revenue of 80 million crowns."
    deep = weighed(money(text, "80 million", 8e7, "a1", by=None))
    said = weighed(money(FILLER + "Halvard said revenue was 80 million crowns.", "80 million", 8e7, "a1"))
    assert (deep["told deep by nobody"], said["told deep by nobody"]) == (1.0, 0.0)


def test_a_report_that_retells_what_the_story_has_is_weighed_as_such() -> None:
    first = jobs("Halvard said 1,900 jobs would go.", 1900, "a1", by="Halvard")
    seen = []

    def weigh(
        effect: Effect, counted: Counted, own: Series, every: Sequence[Series], telling: Telling
    ) -> bool:
        seen.append(telling.retold)
        return True

    with patch("sayso.record.entries.is_news", weigh):
        text = "Brint said 1,900 jobs and 12 ships would go."
        said = statement(text, "1,900 jobs and 12 ships would go", by="Brint")
        known = figure(text, "1,900", 1900, counted="jobs", noun="job", statement="s1")
        new = figure(text, "12", 12, counted="ships", noun="ship", statement="s1", id="f2")
        folded(first, Reading(article(text, id="a2", day="2025-03-12"), (said,), (known, new)))
    assert (seen[0], seen[-1]) == (0.0, 0.5)


def test_a_whole_of_which_a_part_is_told_is_no_count() -> None:
    text = "The yard will cut 300 of 4,000 jobs."
    part = figure(text, "300", 300, counted="jobs", noun="job")
    whole = figure(text, "4,000", 4000, counted="jobs", noun="job", id="f2")
    (changes,) = folded(Reading(article(text, id="a1"), (), (part, whole)))
    assert [getattr(c.after, "low", None) for c in changes] == [300]


def test_a_key_point_is_the_partys_that_says_it_below() -> None:
    text = "300 jobs to go\n\nHalvard said 300 jobs would go."
    said = statement(text, "300 jobs would go", by="Halvard")
    point = figure(text, "300", 300, counted="jobs", noun="job")
    start = text.rindex("300")
    below = figure(text, "300", 300, counted="jobs", noun="job", id="f2", statement="s1")
    below = replace(below, span=(start, start + 3))
    (changes,) = folded(Reading(article(text, id="a1"), (said,), (point, below)))
    assert [c.party for c in changes] == ["Halvard"]


def test_a_promise_by_nature_is_one_measure_however_it_is_told() -> None:
    first = money("Halvard said a guarantee of 90 million crowns was there.", "90 million", 9e7, "a1")
    text = "Brint said it would offer a guarantee of up to 90 million crowns."
    offered = figure(
        text, "up to 90 million", None, 9e7, counted="crowns", noun="crown", statement="s1", status="promised"
    )
    said = statement(text, "it would offer a guarantee of up to 90 million crowns", by="Brint")
    second = Reading(article(text, id="a2", day="2025-03-12"), (said,), (offered,))
    assert [[c.kind for c in each] for each in folded(first, second)] == [["first_figure"], []]


def test_the_dead_of_years_ago_are_not_counted() -> None:
    more = {"counted": "people", "noun": "people", "event": "kill"}
    now = told("The fire killed 12 people.", "12", 12, "a1", **more)
    then = told("A fire there killed 12 people three years ago.", "12", 12, "a1", **more)
    assert [[c.kind for c in each] for each in folded(now)] == [["first_figure"]]
    assert folded(then) == [[]]


def test_two_men_and_two_dead_of_one_report_are_told_once() -> None:
    text = "Police said two were dead. Two men were dead, police said."
    said = (
        statement(text, "two were dead", by="Police"),
        statement(text, "Two men were dead", by="Police", id="s2"),
    )
    dead = figure(text, "two", 2, event="die", statement="s1")
    men = figure(text, "Two", 2, counted="men", noun="man", event="die", statement="s2", id="f2")
    children = figure(
        text, "Two", 2, counted="children", noun="child", event="injure", statement="s2", id="f2"
    )
    for second, told_of in ((men, 1), (children, 2)):
        (changes,) = folded(Reading(article(text, id="a1", day="2025-03-11"), said, (dead, second)))
        assert len(changes) == told_of


def test_who_counts_two_men_and_who_three_is_no_dispute() -> None:
    more = {"counted": "men", "noun": "man", "event": "call"}
    few = told("Police said two men had called.", "two", 2, "a1", by="Police", **more)
    other = told("The mayor said three men had called.", "three", 3, "a2", by="The mayor", **more)
    assert folded(few, other) == [[], []]


def test_who_speaks_in_another_clause_has_not_counted() -> None:
    def counted(text: str, content: str) -> str | None:
        said = statement(text, content, by="Nordbahn", cue="said" if " said" in text else "concedes")
        dead = figure(text, "nine", 9, event="die")
        ((change, *_),) = folded(Reading(article(text, id="a1", day="2025-03-11"), (said,), (dead,)))
        return change.party

    assert counted("Toll climbs to nine dead as Nordbahn concedes a backlog.", "a backlog") is None
    assert counted("The toll had climbed to nine dead, Nordbahn said.", "The toll had climbed") == "Nordbahn"


def test_a_number_said_by_nobody_within_what_somebody_said_is_hers() -> None:
    text = "Odile Marre said 1,400 people were ordered out."
    outer = statement(text, "1,400 people were ordered out", by="Odile Marre", type="person")
    inner = replace(statement(text, "1,400 people", by=None, id="s2"), parent="s1")
    moved = figure(text, "1,400", 1400, counted="people", noun="people", event="evacuate", statement="s2")
    ((change,),) = folded(Reading(article(text, id="a1", day="2025-03-11"), (outer, inner), (moved,)))
    assert change.party == "Odile Marre"


def crowd(text: str, number: float, id: str, **more: object) -> Reading:
    return told(text, f"{number:,.0f}", number, id, by="Calder", counted="people", noun="people", **more)


def test_many_people_are_news_whatever_befell_them_and_nobodys_dispute() -> None:
    first = crowd("Calder said the advice held for 60,000 people.", 60_000, "a1")
    more = crowd("Calder said the advice now held for 145,000 people.", 145_000, "a2")
    text = "Brent said 90,000 people were told."
    other = told(text, "90,000", 90_000, "a3", by="Brent", counted="people", noun="people")
    found = [[c.kind for c in each] for each in folded(first, more, other)]
    assert found[:2] == [["first_figure"], ["revision"]] and "conflict" not in found[2]
    assert folded(crowd("Calder said we are 6,000 people.", 6_000, "a1")) == [[]]


def test_what_had_been_said_or_remains_is_recalled() -> None:
    first = told(
        "Calder said 30 people died.",
        "30",
        30,
        "a1",
        by="Calder",
        counted="people",
        noun="people",
        event="die",
    )
    text = "Until then Calder had counted 21 deaths."
    cue = replace(statement(text, "21 deaths", by="Calder"), cue=((text.index("had"), text.index(" 21")),))
    recalled = Reading(
        article(text, id="a2", day="2025-03-12"), (cue,),
        (figure(text, "21", 21, counted="deaths", noun="death", statement="s1"),),
    )  # fmt: skip
    assert [[c.kind for c in each] for each in folded(first, recalled)] == [["first_figure"], []]


def test_hectares_tell_what_acres_told() -> None:
    def burned(words: str, number: float, unit: str, id: str) -> Reading:
        return told(f"The fire has burned {words}.", words, number, id, unit=unit)

    acres = burned("11,400 acres", 11_400, "acre", "a1")
    found = [
        [c.kind for c in each] for each in folded(acres, burned("4,600 hectares", 4_600, "hectare", "a2"))
    ]
    assert found == [["first_figure"], []]
    assert [c.kind for c in folded(acres, burned("9,000 hectares", 9_000, "hectare", "a2"))[1]] == [
        "first_figure"
    ]


def test_the_lines_of_a_list_are_on_the_word_of_its_head() -> None:
    text = "The health office gave these figures:\n\nDead: 9\n\nInjured: 38\n\nThe fire is out."
    head = statement(text, "Dead: 9", by="The health office")
    injured = figure(text, "38", 38, event="injure")
    (found,) = folded(Reading(article(text, id="a1", day="2025-03-11"), (head,), (injured,)))
    assert [(c.kind, c.party) for c in found] == [("first_figure", "The health office")]
    other = text.replace("figures:", "figures.")
    (alone,) = folded(Reading(article(other, id="a1", day="2025-03-11"), (head,), (injured,)))
    assert [c.party for c in alone] in ([], [None])


def test_who_counts_is_not_what_is_counted() -> None:
    text = "One agency said 5,000."
    assert folded(told(text, "5,000", 5_000, "a1", by="One agency", counted="agency", noun="agency")) == [[]]
    text = "The ministry said 5,000 boats had left."
    assert folded(told(text, "5,000", 5_000, "a1", by="The ministry", counted="boats", noun="boat")) != [[]]


def test_ages_and_conversions_count_nothing() -> None:
    age = told(
        "A grandmother of 70 died, Halvard said.", "70", 70, "a1", counted="grandmother", noun="person"
    )
    assert countable(age, Parties()) == []
    text = "The tunnel will cost 900 marks ($300) in all."
    cost = figure(text, "900", 900, counted="marks", noun="mark")
    dollars = figure(text, "$300", 300, unit="USD", id="f2")
    both = Reading(article(text, id="a1"), (), (cost, dollars))
    assert [each.figure.id for each in countable(both, Parties())] == ["f1"]


def test_what_is_told_as_known_is_told_apart() -> None:
    its = told(
        "Halvard said it would pay its 1,150 employees.",
        "1,150",
        1150,
        "a1",
        counted="employees",
        noun="employee",
    )
    new = told(
        "Halvard said it would hire 1,150 employees.",
        "1,150",
        1150,
        "a1",
        counted="employees",
        noun="employee",
    )
    assert [weighed(each)["of what is known"] for each in (its, new)] == [1.0, 0.0]


def test_what_stands_in_a_phrase_is_weighed_as_told_in_passing() -> None:
    found = []
    for said in ("it had it from 6 parishes.", "6 parishes had been asked."):
        one = told(f"Halvard said {said}", "6", 6, "a1", by="Halvard", counted="parishes", noun="parish")
        found.append(weighed(one)["in a phrase"])
    assert found == [1.0, 0.0]


def test_a_party_that_tells_its_toll_in_rounder_words_tells_nothing() -> None:
    toll = begun(counted_of(fate("killed"), 24))
    other = begun(counted_of(fate("killed"), 15, RED_CROSS))
    rounder = counted_of(fate("killed"), 20)
    rounder = replace(rounder, point=replace(rounder.point, high=None, hedge="more than"))
    assert is_never(Effect("revision", None), rounder, other, [toll, other])
    assert not is_never(Effect("revision", None), counted_of(fate("killed"), 20), other, [toll, other])
    theirs = replace(rounder, point=replace(rounder.point, source=RED_CROSS))
    assert not is_never(Effect("revision", None), theirs, other, [toll, other])


def test_a_number_of_the_fate_that_an_earlier_report_told_is_no_first() -> None:
    ill = told(
        "The office said 58 people were ill.",
        "58",
        58,
        "a1",
        by="office",
        counted="people",
        noun="person",
        event="infect",
    )
    same = told(
        "The 58 confirmed cases are in two towns.", "58", 58, "a2", counted="confirmed cases", noun="case"
    )
    more = told(
        "The 63 confirmed cases are in two towns.", "63", 63, "a2", counted="confirmed cases", noun="case"
    )
    assert folded(ill, same)[1] == []
    assert folded(ill, more)[1] != []


def test_no_dispute_is_begun_by_a_number_that_an_earlier_report_has_told() -> None:
    own, told = (
        begun(counted_of(fate("killed"), 400, RED_CROSS)),
        begun(counted_of(fate("killed", "soldier"), 640)),
    )
    dispute = Effect("conflict", own.points[0])
    assert is_never(dispute, counted_of(fate("killed"), 640), own, [own, told])
    assert not is_never(dispute, counted_of(fate("killed"), 641), own, [own, told])
    injured = begun(counted_of(fate("injured"), 640))
    assert not is_never(dispute, counted_of(fate("killed"), 640), own, [own, injured])
