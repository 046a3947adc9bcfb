"""Counts given anew without their noun, and parts of those to whom something happened."""

import pytest

from sayso.model import Article, Figure
from sayso.reading import read_article
from sayso.reading.engines import load_engine


def read(text: str) -> tuple[Figure, ...]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append((start, start + len(line)))
        start += len(line) + 1
    article = Article("x", text, tuple(paragraphs), published="2025-03-10", reference_date="2025-03-10")
    return read_article(article, load_engine()).figures


@pytest.mark.parametrize(
    ("text", "low", "counted", "event"),
    [
        ('Police said nine people were missing. "It\'s 14 now," the sheriff said.', 14, "people", "missing"),
        ("The ministry reported 340 homes destroyed. He said that 287 was right.", 287, "homes", "destroy"),
        ("The firm says 23 men are trapped. “I make it 31,” said Corin Madge.", 31, "men", "trap"),
        ("The board issued 41 notices. The firm's report lists 26.", 26, "notices", "issue"),
        ("The company says five are missing. It was nine, the union said.", 9, None, "missing"),
        ("Some 19 protesters died. The true number is 11, the ministry said.", 11, "protesters", "die"),
        ("It cancelled 120 flights on Saturday. “We are now at 143,” she said.", 143, "flights", "cancel"),
        ("The ministry needs 2,300 tents. Only 700 have arrived.", 700, "tents", "arrive"),
        ("It reported 31 crashes. The ministry said its own count stood at 38.", 38, "crashes", None),
        ("Fourteen people are missing.\nHow many homes are gone?\nThe brigade has counted 212.", 212, "homes", "go"),
        ("The toll, which stood at nine on Monday, rose.", 9, "toll", None),
        ("It cut 3,600 jobs. It left out 1,200 agency workers. “It is 3,600,” she said.", 3600, "jobs", None),
        ("The guard counted 97 dead. “Ninety-seven. So it ends,” he said.", 97, None, "dead"),
        ("The committee counted 267 dead. The governor's office was at 389 by noon.", 389, None, "dead"),
    ],
)  # fmt: skip
def test_a_count_given_anew_is_of_what_was_counted(
    text: str, low: float, counted: str | None, event: str | None
) -> None:
    last = read(text)[-1]
    assert (last.low, last.counted) == (low, counted)
    assert event is None or last.event == event


@pytest.mark.parametrize(
    "text",
    [
        "The flood destroyed 300 houses. It was nine when the sirens sounded.",
        "It had 20 buses. There were 4,000 protesters.",
    ],
)
def test_what_is_far_apart_or_has_its_own_noun_is_not_the_same(text: str) -> None:
    assert all(figure.counted != "houses" or figure.low == 300 for figure in read(text))
    assert all(figure.counted != "buses" or figure.low == 20 for figure in read(text))


def test_a_part_of_the_injured_counts_them() -> None:
    (figure,) = read("Thirty-three of the injured remain in hospital care, the hospital said.")
    assert (figure.low, figure.counted, figure.event) == (33, "injured", "injure")


def test_what_is_told_of_a_part_outweighs_what_befell_it() -> None:
    (figure,) = read("Two of the wounded died overnight, the clinic said.")
    assert (figure.low, figure.event) == (2, "die")


@pytest.mark.parametrize(
    ("text", "low", "event"),
    [
        ("The number of dead has risen to seven, the health office said.", 7, "dead"),
        ("The number of people killed in the fire has risen to seven, the office said.", 7, "kill"),
        ("Police said the number of arrests had gone up to 30.", 30, "arrest"),
    ],
)
def test_behind_to_a_number_is_what_was_reached_whatever_the_parse_says(
    text: str, low: float, event: str
) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.event) == (low, event)


def test_a_number_that_opens_a_quotation_is_the_one_counted_before() -> None:
    said = read(
        "The guard counted 97 dead. “Ninety-seven. We have one list now,” she said, who had put the toll at 82."
    )
    assert [(f.low, f.event) for f in said] == [(97, "dead"), (97, "dead"), (1, None), (82, None)]
    assert said[2].was is None  # a toll is of the dead, and no list ever stood at 82


def test_since_when_a_count_has_stood_is_not_since_when_it_counts() -> None:
    assert read("The count of the dead has stood at 97 since Wednesday.")[0].since is None
    assert read("Some 12 people have been killed since Wednesday.")[0].since == "2025-03-05"


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("“It's 540,” the minister said. “He leaves out the dues.”", 540, None),
        ("“They are good with blankets. Ours is 143. It comes from the morgues,” Vossa said.", 143, None),
        ("The rebels had brought a roll of their own, and it ran to 371.", 371, None),
        ("The ministry shortened its list of prisoners freed too early to 38 from 41.", 38, None),
        ("The ministry now puts the number of patients whose flights were late at six.", 6, None),
        ("The staff's figure for the dead went from 47 to 212 in three days.", 212, None),
        ("Keddie laughed. “Nineteen. We know their names,” she said.", 19, None),
        ("Five? It was nine. So they say.", 9, None),
        ("The injured, he said, came to 148, now that others had been heard.", 148, "injured"),
        ("She handed round a sheet on which those arrested now come to 104.", 104, "arrested"),
        ("Twenty of them had only a cold. That leaves 164, the institute said.", 164, None),
        ("His death brings the number killed to four, the ministry said.", 4, None),
        ("The list of the dead has grown. It stood at 31 on Sunday, the guard said.", 31, None),
        ("All who died have a name. There are 63 of them, it said.", 63, None),
        ("And it was not two shots, either. Seven, she said, going by the neighbours.", 7, None),
    ],
)
def test_a_number_that_is_given_of_what_was_spoken_of_is_a_figure(
    text: str, number: float, counted: str | None
) -> None:
    found = [figure for figure in read(text) if figure.low == number]
    assert [figure.counted for figure in found] == [counted]


@pytest.mark.parametrize(
    "text", ["It was nine when they left.", "“One. No more,” he said.", "“Nine, ten,” he said."]
)
def test_a_small_number_that_answers_nothing_is_none(text: str) -> None:
    assert read(text) == ()
