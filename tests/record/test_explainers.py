"""Which reports say that they retell, and that nothing is written from them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, toll
from sayso.model import FigureState
from sayso.record.explainers import is_explainer
from sayso.record.fold import StoryFold

QUESTIONS = (
    "How many died?\n\nThirty-one.\n\nWho counts them?\n\nThe ministry.\n\nWhat comes next?\n\nAn inquiry."
)
INTERVIEW = "Did you know?\n\nNo.\n\nWhat did you do?\n\nNothing.\n\nWho called you?\n\nThe minister did."


@pytest.mark.parametrize(
    "title",
    [
        "Explained: why the currency is sliding",
        "The hospital strike, explained",
        "EXPLAINER-What is at stake in Slovenia's election?",
        "Everything you need to know about the rail strikes",
        "What do we know about the attack on the concert hall?",
        "Five key questions about the dam failure",
        "Seven charts that show the scale of the famine",
        "Timeline of the Grenfell tragedy",
        "Boeing 737 Max: what went wrong?",
        "Why did the submersible implode?",
        "How a ferry drowns",
        "The sweet poison: how a solvent ends up in a spoon",
        "Why everyone wants Old Orrin",
        "Bags, heat and money: what the strike in Calvessa is about",
        "A week without the river",
    ],
)
def test_a_title_says_that_a_report_explains(title: str) -> None:
    assert is_explainer(replace(article("The dam broke on Monday."), title=title))


@pytest.mark.parametrize(
    "title",
    [
        "Minister explained absence to MPs, letter shows",
        "Hospital in numbers row as union counts 71 dead",
        "Officials revise timeline of shooting",
        "Police chief faces five questions from MPs",
        "Why did the gate fail? Operator admits cracks",
        "Counting the cost of the strike: 18m a day, or six?",
        "What the strike cost, and who will pay",
        "Key questions unanswered as chief quits",
        "How police lost the tape",
        "How Skarn was sold",
        "Zelin buries its dead as guns sound from the Lisna",
    ],
)
def test_a_title_of_a_report(title: str) -> None:
    assert not is_explainer(replace(article("The dam broke on Monday."), title=title))


@pytest.mark.parametrize(
    ("genre", "explains"), [("EXPLAINER", True), ("Q&A", True), ("Analysis", False), (None, False)]
)
def test_a_page_says_what_kind_of_report_it_is(genre: str | None, explains: bool) -> None:
    told = replace(article("The dam broke on Monday."), title="The dam above Kelm", genre=genre)
    assert is_explainer(told) is explains


def test_questions_as_headings_but_not_those_of_an_interview() -> None:
    assert is_explainer(article(QUESTIONS)) and not is_explainer(article(INTERVIEW))


def test_nothing_is_written_from_an_explainer_whose_numbers_are_known() -> None:
    fold = StoryFold("s1")
    fold.take(toll(31, "The ministry", id="a1", day="2025-03-12"))
    again = toll(31, "The ministry", id="a2", day="2025-03-13")
    new = toll(58, "Police", id="a2", day="2025-03-13")
    shift = len(again.article.text) + 2
    (count,) = new.figures
    both = replace(
        again,
        article=article(f"{again.article.text}\n\n{new.article.text}", id="a2", day="2025-03-13"),
        figures=(
            *again.figures,
            replace(count, id="f2", span=(count.span[0] + shift, count.span[1] + shift), counted_span=None, statement=None),
        ),
    )  # fmt: skip
    explained = replace(both, article=replace(both.article, title="The dam failure, explained"))
    assert fold.take(explained) == ()
    assert [point.low for point in fold.measures()[0].points] == [31, 31]
    (change,) = fold.take(toll(58, "Police", id="a3", day="2025-03-14"))
    assert isinstance(change.after, FigureState) and change.after.low == 58


def test_an_explainer_that_tells_only_new_numbers_is_a_report() -> None:
    fold = StoryFold("s1")
    fold.take(toll(31, "The ministry", id="a1", day="2025-03-12"))
    new = toll(58, "The ministry", id="a2", day="2025-03-13")
    live = replace(new, article=replace(new.article, title="What we know so far about the dam failure"))
    assert [change.kind for change in fold.take(live)] == ["revision"]
