"""Counts given without a verb of speech: whose number it is, and which numbers are nobody's."""

import re

import pytest

from sayso.model import Article, TimeExpression
from sayso.reading.engines import load_engine
from sayso.reading.statements import find_statements
from sayso.reading.times import find_times

DAYS = {"Monday": "2031-03-03", "Friday": "2031-03-07", "next year": "2032"}


def read(text):
    times = tuple(
        TimeExpression(m.span(), "DATE", DAYS[m.group()]) for m in re.finditer("|".join(DAYS), text)
    )
    article = Article(id="a", text=text, paragraphs=((0, len(text)),))
    return find_statements(load_engine("rules").analyse(article), article, times)


def words(text, spans):
    return [text[start:end] for start, end in spans]


def only(text):
    (statement,) = read(text)
    return statement


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "stance"),
    [
        (
            "The harbour police raised their count of the injured to 71 on Friday.",
            "The harbour police",
            "raised",
            ["their count of the injured to 71"],
            "asserts",
        ),
        (
            "The clinic put the number of missing at 24.",
            "The clinic",
            "put",
            ["the number of missing at 24"],
            "estimates",
        ),
        (
            "The toll was put at 58 by the ministry.",
            "the ministry",
            "was put",
            ["The toll", "at 58"],
            "estimates",
        ),
        (
            "The port, which puts the number of lost boats at 12, will pay.",
            "The port",
            "puts",
            ["the number of lost boats at 12"],
            "estimates",
        ),
        (
            "Agency raises tally of mine accidents to 19",
            "Agency",
            "raises",
            ["tally of mine accidents to 19"],
            "asserts",
        ),
        (
            "Prefect triples his tally of flooded farms to 36",
            "Prefect",
            "triples",
            ["his tally of flooded farms to 36"],
            "asserts",
        ),
        (
            "The bakery tripled its recall to 9,000 loaves.",
            "The bakery",
            "tripled",
            ["its recall to 9,000 loaves"],
            "asserts",
        ),
        (
            "The bank lowered its growth forecast for next year from 2 percent to 1.5 percent.",
            "The bank",
            "lowered",
            ["its growth forecast for next year from 2 percent to 1.5 percent"],
            "estimates",
        ),
        (
            "The union revised its estimate down to 7,500.",
            "The union",
            "revised",
            ["its estimate down to 7,500"],
            "estimates",
        ),
        (
            "The port has counted 64 dead and 66 rescued.",
            "The port",
            "has counted",
            ["64 dead and 66 rescued"],
            "asserts",
        ),
        (
            "The port counted 12 boats, and 4 boats sank on Friday.",
            "The port",
            "counted",
            ["12 boats"],
            "asserts",
        ),
        ("Rangers have recorded 12 deaths.", "Rangers", "have recorded", ["12 deaths"], "asserts"),
        (
            "The mayor reported 12 dead and 4 missing.",
            "The mayor",
            "reported",
            ["12 dead and 4 missing"],
            "asserts",
        ),
        ("The agency now estimates 400 dead.", "The agency", "now estimates", ["400 dead"], "estimates"),
        ("The hospital put the injured at 140.", "The hospital", "put", ["the injured at 140"], "estimates"),
        ("Doctors verified six deaths.", "Doctors", "verified", ["six deaths"], "confirms"),
        (
            "The guild speaks of more than 20 dead.",
            "The guild",
            "speaks of",
            ["more than 20 dead"],
            "asserts",
        ),
        (
            "The bureau then added another 40 to its own 17.",
            "The bureau",
            "then added",
            ["another 40 to its own 17"],
            "asserts",
        ),
        (
            "Police put the crowd at 20,000 and organisers at 60,000.",
            "Police",
            "put",
            ["the crowd at 20,000"],
            "estimates",
        ),
    ],
)
def test_a_count_is_a_statement(text, source, cue, content, stance):
    statement = only(text)
    assert words(text, statement.source) == [source]
    assert " ".join(words(text, statement.cue)) == cue
    assert words(text, statement.content) == content
    assert (statement.stance, statement.kind) == (stance, "indirect")


@pytest.mark.parametrize(
    "text",
    [
        "The company raised prices to 40 crowns.",
        "The bank raised its interest rate to 4 percent.",
        "The company doubled its workforce to 400.",
        "He counted his money.",
        "She counted 12 sheep before she slept.",
        "She doubled over.",
        "The army put 40 men at the gate.",
        "The factory put 40 people out of work.",
        "The company added 40 jobs.",
        "The singer recorded 12 songs.",
        "The 12 songs recorded by the singer were sold.",
        "The minister raised the number of judges to 40.",
        "The club counted on 40 players.",
        "The police set the speed limit at 40.",
        "The government cut the target to 4 percent.",
        "A third blast raised the toll to 14.",
        "The prefect has not raised his count to 36.",
        "The bank could raise its forecast to 3 percent.",
    ],
)
def test_no_count(text):
    assert read(text) == ()


def test_all_numbers_of_a_moved_count_are_content_and_the_day_is_that_of_the_saying():
    text = "The prefect tripled his tally of farms on Friday, from 12 to 36, and said that it would climb."
    counts, says = read(text)
    assert words(text, counts.content) == ["his tally of farms", "from 12 to 36"]
    assert (counts.said_on, says.said_on) == ("2031-03-07", None)
    assert words(text, says.source) == ["The prefect"]
    assert words(text, says.content) == ["that it would climb"]


def test_the_day_of_another_clause_is_not_the_day_of_the_count():
    assert only("The navy had counted 30 mines, and the list stood at 24 by Friday.").said_on is None


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The newspaper used the ministry's count of 31.", "the ministry", ["31"]),
        ("The fire brigade's figure of 64 was wrong.", "The fire brigade", ["64"]),
        ("The ministry stood by its figure of 31.", "The ministry", ["31"]),
        ("The guild has not changed its figure of 64.", "The guild", ["64"]),
        ("The coastguard's own tally, 31, has not moved.", "The coastguard", ["31"]),
        ("Its count stood at 24 on Monday.", "Its", ["count", "at 24 on Monday"]),
        ("The bureau's own figure remained 17.", "The bureau", ["own figure", "17"]),
        ("The bureau's own toll is 17.", "The bureau", ["own toll", "17"]),
    ],
)
def test_a_count_with_its_owner_is_a_statement(text, source, content):
    statement = only(text)
    assert words(text, statement.source) == [source]
    assert words(text, statement.content) == content


@pytest.mark.parametrize(
    "text",
    [
        "The minister's figure was slim.",
        "The count stood up.",
        "The count stood at the window.",
        "The count stood at 24.",
        "The storm's toll rose to 31.",
        "The city's total reached 31.",
        "The crowd cheered Ruiz's tally of 12 goals.",
        "Its count was not 24.",
    ],
)
def test_a_count_that_nobody_keeps_is_none(text):
    assert read(text) == ()


def test_its_count_inside_what_the_owner_says_is_no_statement_of_its_own():
    assert [s.stance for s in read("Its count stood at 24, the port said.")] == ["asserts"]
    assert len(read("The guild said its count stood at 24.")) == 1


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The 15 cases confirmed by the ministry are mild.", "the ministry", "confirmed", "The 15 cases"),
        ("That adds to the 24 seals it had already counted.", "it", "had already counted", "the 24 seals"),
        (
            "That is far above the 15 that the harbour police has confirmed.",
            "the harbour police",
            "has confirmed",
            "the 15",
        ),
    ],
)
def test_a_clause_about_a_number_gives_it_to_its_own_subject(text, source, cue, content):
    statement = only(text)
    assert words(text, statement.source) == [source]
    assert words(text, statement.cue) == [cue]
    assert words(text, statement.content) == [content]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The leak reached 90 wells, triple the number that Arden Oil has listed, a council member said.",
            "a council member",
        ),
        ("The mayor said that 41 had drowned, 17 more than the coastguard has reported.", "The mayor"),
    ],
)
def test_a_comparison_is_no_speaker(text, source):
    assert words(text, only(text).source) == [source]


def test_a_clause_inside_what_is_counted_does_not_hide_its_number():
    text = "The charity Sea Lamp on Monday raised its count of the people missing after a boat sank to at least 180."
    statement = only(text)
    assert words(text, statement.content) == [
        "its count of the people missing after a boat sank to at least 180"
    ]


def test_who_said_it_raises_the_count_and_not_who_died():
    first = "Berta toll rises to five; authority admits dyke report"
    text = f"{first}\n\nFive people are now known to have died in the floods at Lower Orsk, the district fire service said on Saturday, raising its count from two. Nine people were missing, down from 14."
    article = Article(id="a", text=text, paragraphs=((0, len(first)), (len(first) + 2, len(text))))
    statements = find_statements(
        load_engine().analyse(article), article, find_times(load_engine().analyse(article), article)
    )
    raising = next(s for s in statements if "raising" in words(text, s.cue))
    assert words(text, raising.source) == ["the district fire service"]
