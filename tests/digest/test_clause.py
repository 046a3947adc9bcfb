"""The clause of a report that stands in a line where the name of its measure says too little."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.digest import headline
from sayso.digest.clause import clause_at, in_its_words, is_told_in, says_enough
from sayso.digest.wording import change_line
from sayso.model import (
    Article,
    Change,
    Evidence,
    Figure,
    FigureState,
    Measure,
    Point,
    Quote,
    Reading,
    Speaker,
    Statement,
    Story,
)


def at(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence("a", "h", (start, start + len(words)), Quote(words, "", ""))


def read(text: str, said: str = "", *counted: str, cue: str = "said") -> dict[str, Reading]:
    """A reading of one paragraph in which Aalund says ``said`` and the numbers ``counted`` stand."""
    statements = ()
    if said:
        start, cued = text.index(said), text.index(cue)
        content, told = ((start, start + len(said)),), ((cued, cued + len(cue)),)
        statements = (Statement("s", "indirect", ((0, 1),), told, content, Speaker("Aalund", "person")),)
    figures = tuple(
        Figure(str(n), (text.index(each), text.index(each) + len(each)), 1, 1, None, None, None, None)
        for n, each in enumerate(counted)
    )
    return {"a": Reading(Article("a", text, ((0, len(text)),)), statements, figures)}


@pytest.mark.parametrize(
    ("measure", "enough"),
    [
        ("people killed", True),
        ("soldiers of Tessarit captured", True),
        ("homes damaged", True),
        ("people killed (a part)", False),
        ("jobs (planned)", False),
        ("crowns", False),
        ("number recalled", False),
        ("people", False),
    ],
)
def test_a_name_says_enough_where_it_tells_of_whom_what_became(measure: str, enough: bool) -> None:
    assert says_enough(measure) is enough


def test_a_short_sentence_stands_whole() -> None:
    text = "The company expects the recall to cost 240 million crowns. Work begins on Feb. 15."
    assert clause_at(at(text, "240 million"), read(text)) == (
        "The company expects the recall to cost 240 million crowns"
    )


def test_of_what_is_said_the_saying_is_left_out_but_not_a_verb_that_tells_more() -> None:
    text = "Aalund said that it knew of six fires since October."
    assert clause_at(at(text, "six"), read(text, "that it knew of six fires since October")) == (
        "it knew of six fires since October"
    )
    text = "Aalund expects the recall to cost 240 million crowns."
    said = read(text, "the recall to cost 240 million crowns", cue="expects")
    assert clause_at(at(text, "240 million"), said).startswith("Aalund expects")


def test_a_dateline_is_no_part_of_it() -> None:
    text = "KRONSTAD, Feb 2 (NTB) - Fjeldvarm is recalling 38,000 pumps, the company announced there."
    assert clause_at(at(text, "38,000"), read(text)).startswith("Fjeldvarm is recalling 38,000")


def test_two_numbers_of_a_sentence_have_each_their_part() -> None:
    text = "It would close 84 of its branches and cut 1,200 jobs by the end of next year."
    known = read(text, "", "84", "1,200")
    assert clause_at(at(text, "84"), known) == "It would close 84 of its branches…"
    assert clause_at(at(text, "1,200"), known) == "…and cut 1,200 jobs by the end of next year"


def test_what_points_into_its_own_sentence_brings_it() -> None:
    text = "Fourteen people in the north have fallen ill since January and two of them have died in hospital."
    assert clause_at(at(text, "two"), read(text, "", "Fourteen", "two")) == text.removesuffix(".")


def test_both_the_one_and_the_other_point_to_nothing_before() -> None:
    text = "Eight are still missing. Both the firm and the League agree that 53 people were there."
    assert clause_at(at(text, "53"), read(text)).startswith("Both the firm")


def test_a_part_of_few_words_is_told_with_the_other_number() -> None:
    text = "Each family gets 400,000 shillings, or 900 marks."
    assert clause_at(at(text, "900"), read(text, "", "400,000", "900")) == text.removesuffix(".")


def test_a_long_sentence_is_cut_at_its_joints() -> None:
    text = (
        "The minister, who had spent the morning in the valley with the families of those who are still sought, said in "
        "the evening that the state would pay 25 million pesos, while the opposition asked why it had taken so many days."
    )
    assert clause_at(at(text, "25 million"), read(text)) == (
        "…who are still sought, said in the evening that the state would pay 25 million pesos…"
    )


def test_a_sentence_without_joints_is_cut_near_the_number() -> None:
    text = "word " * 60 + "of 25 million pesos " + "word " * 60 + "end."
    told = clause_at(at(text, "25 million"), read(text))
    assert "of 25 million pesos" in told
    assert len(told) < 170
    assert (told[0], told[-1]) == ("…", "…")


def test_nothing_is_told_of_a_text_that_is_not_at_hand() -> None:
    text = "The recall will cost 240 million crowns."
    assert clause_at(at(text, "240 million"), {}) == ""
    assert clause_at(at(text, "240 million"), read(text.replace("240", "410"))) == ""


def test_whether_a_clause_tells_what_the_name_does() -> None:
    assert is_told_in("people killed", "Nine bodies were found")
    assert not is_told_in("people killed", "That brings the number to 19")
    assert is_told_in("people arrested", "Three remain in custody")


@pytest.mark.parametrize(
    ("measure", "clause", "shown"),
    [
        ("people killed", "37 children have starved to death", "people dead"),
        ("people killed", "the strike killed 37 people", "people killed"),
        ("people killed", "that brings the number to 37", "people killed"),
        ("houses damaged", "at least 200 houses collapsed", "houses destroyed"),
        ("houses damaged", "200 houses have lost their roofs", "houses damaged"),
        ("houses damaged", "200 houses were damaged but none was destroyed", "houses damaged"),
    ],
)
def test_a_fate_is_told_as_the_clause_tells_it(measure: str, clause: str, shown: str) -> None:
    assert in_its_words(measure, clause) == shown


def line(
    text: str, words: str, measure: str, before: float | None = None, kind: str = "revision"
) -> tuple[str, str]:
    then = None if before is None else FigureState(before, before, None, None, "Aalund")
    now = FigureState(19, 19, None, None, "Aalund", "total", words)
    change = Change("c", kind, "2027-02-02", "a", "Aalund", measure, then, now, at(text, words))
    return change_line(change, None, "2027", read(text)).text, headline(change, None, read(text))


def test_the_clause_stands_in_line_and_headline_where_the_name_says_too_little() -> None:
    text = "The recall will now cost 410 million crowns."
    assert line(text, "410 million", "cost in crowns", 240) == (
        "“The recall will now cost 410 million crowns”, after 240",
        "Aalund: “The recall will now cost 410 million crowns”, after 240",
    )
    told, _ = line(text, "410 million", "cost in crowns", 240, "conflict")
    assert told == "“The recall will now cost 410 million crowns”; Aalund says 240"


def test_the_clause_stands_behind_a_name_that_it_does_not_tell() -> None:
    told, title = line("That brings the number to 19.", "19", "people killed", 14)
    assert told == "people killed, from 14 to 19: “That brings the number to 19”"
    assert title == "Aalund raises count of people killed: 14 to 19"


def test_the_clause_stands_behind_a_name_that_two_measures_of_the_story_have() -> None:
    text = "Three people died in the aftershock."
    both = tuple(
        Measure(m, name, None, ()) for m, name in (("m", "people killed"), ("n", "people killed in Huar"))
    )
    now = FigureState(3, 3, None, None, "Aalund", "total", "Three people")
    change = Change(
        "c", "first_figure", "2027-02-02", "a", "Aalund", "people killed", None, now, at(text, "Three")
    )
    alone = Story("s", "Quake", ("a",), 1, 1, measures=both[:1])
    assert change_line(change, alone, "2027", read(text)).text == "people dead, three"
    several = replace(alone, measures=both)
    assert change_line(change, several, "2027", read(text)).text == (
        "people dead, three: “Three people died in the aftershock”"
    )


def test_a_number_that_has_stood_for_days_bears_the_day_it_was_told() -> None:
    def told(day: str) -> str:
        first = Point(
            "Aalund",
            (),
            14,
            14,
            None,
            "actual",
            "total",
            None,
            "2027-02-01T09:00:00Z",
            "a",
            None,
            at("x 14", "14"),
        )
        story = Story(
            "s", "Fire", ("a", "b"), 2, 2, measures=(Measure("m", "people killed", None, (first,)),)
        )
        then, now = (FigureState(n, n, None, None, "Aalund", "total", f"{n}") for n in (14, 19))
        change = Change(
            "c",
            "revision",
            day,
            "b",
            "Aalund",
            "people killed",
            then,
            now,
            replace(at("19", "19"), article="b"),
        )
        return change_line(change, story, "2027").text

    assert told("2027-02-02T08:00:00Z") == "people killed, from 14 to 19"
    assert told("2027-02-05") == "people killed, from 14 (1 February) to 19"


def test_a_clause_that_points_back_brings_the_sentence_before_as_far_as_there_is_room() -> None:
    text = "The recall was extended to Osterhavn. It will cost 410 million crowns."
    assert clause_at(at(text, "410 million"), read(text)) == text.removesuffix(".")
    long = "word " * 30 + "since the recall had been extended to Osterhavn. It will cost 410 million crowns."
    told = clause_at(at(long, "410 million"), read(long))
    assert told == "…since the recall had been extended to Osterhavn. It will cost 410 million crowns"
    whole = "word " * 40 + "was extended by Ana Mills. It will cost 410 million crowns."
    assert clause_at(at(whole, "410 million"), read(whole)) == "It will cost 410 million crowns"
    alone = "It will cost 410 million crowns."
    assert clause_at(at(alone, "410 million"), read(alone)) == "It will cost 410 million crowns"


def test_soldiers_of_no_side_do_not_say_enough() -> None:
    assert not says_enough("soldiers killed")
    assert says_enough("Teshkari soldiers killed") and says_enough("soldiers of Tessarit killed")


def test_which_of_two_numbers_is_meant_stands_before_their_clause() -> None:
    text = "Parliament approved the rescue by 91 votes to 74."
    now = FigureState(74, 74, None, None, None, "total", "74")
    change = Change("c", "first_figure", "2027-05-12", "a", None, "votes", None, now, at(text, "74"))
    told = change_line(change, None, "2027", read(text, "", "91", "74")).text
    assert told == "74: “Parliament approved the rescue by 91 votes to 74”"
    assert change_line(change, None, "2027", read(text, "", "74")).text == told.removeprefix("74: ")


def test_what_a_clause_depends_on_is_quoted_with_it() -> None:
    text = "If the budget that it has put before parliament falls, the firm will cut 1,200 jobs."
    assert clause_at(at(text, "1,200 jobs"), read(text)) == text.removesuffix(".")
    tax = "that it had raised in the spring " * 4
    text = f"The firm said that unless it lowers the tax {tax}, it would cut 1,200 jobs at the mill."
    assert "unless" in clause_at(at(text, "1,200 jobs"), read(text))
    text = text.replace(tax, tax * 2)
    assert clause_at(at(text, "1,200 jobs"), read(text)) == ""


def test_a_mark_that_is_opened_and_not_closed_is_left_out() -> None:
    cut = "because nobody in the ports of the north wants its steel and the price has halved since then " * 2
    text = f"The firm would “have to cut 1,200 jobs at the mill in Telmar, {cut}”."
    assert "“" not in clause_at(at(text, "1,200 jobs"), read(text))
    text = "It employs 1,200 people in the U.S."
    assert clause_at(at(text, "1,200 people"), read(text)).endswith("U.S.")


def test_a_dateline_is_no_sentence_before() -> None:
    text = "OSTERHAVN (Nordwire) - The number of ships off the port has risen to 41, it said."
    assert clause_at(at(text, "41"), read(text)).startswith("The number of ships")


def test_the_clause_of_a_conflict_stands_before_what_the_rival_says() -> None:
    text = "Fourteen miners have not come up, Tarn Coal said."
    now, then = (
        FigureState(n, n, None, None, who, "total", f"{n}") for n, who in ((14, "Tarn Coal"), (22, "union"))
    )
    change = Change(
        "c", "conflict", "2028-03-03", "a", "Tarn Coal", "people missing", then, now, at(text, "Fourteen")
    )
    told = change_line(change, None, "2028", read(text)).text
    assert told.startswith("people missing, 14: “Fourteen miners") and told.endswith("; union says 22")


def test_a_year_alone_and_a_day_to_come_are_no_day_of_a_count() -> None:
    def told(as_of: str) -> str:
        now = FigureState(19, 19, None, as_of, "Aalund", "total", "19")
        change = Change(
            "c", "first_figure", "2028-09-12", "a", "Aalund", "people killed", None, now, at("19", "19")
        )
        return change_line(change, None, "2028").text

    assert told("2027") == told("2029-12") == "people killed, 19"
    assert told("2028-09-10") == "people killed, 19 (10 September)"


def test_a_clause_that_tells_what_the_number_was_is_not_contradicted() -> None:
    told, _ = line("Aalund raised its count of faults from 57 to 19 on Wednesday.", "19", "faults", 17)
    assert told == "“Aalund raised its count of faults from 57 to 19 on Wednesday”"
    told, _ = line("Aalund raised its count of faults from 17 to 19 on Wednesday.", "19", "faults", 17)
    assert told.endswith("Wednesday”, after 17")
