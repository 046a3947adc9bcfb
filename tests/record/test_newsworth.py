"""What is news of figures, and where the opening of a report ends."""

from __future__ import annotations

from making import article, figure, statement
from sayso.model import Change, Reading
from sayso.record.changes import StoryFold
from sayso.record.counts import lead_ends

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
    deep = jobs(FILLER + "The yard will cut 1,400 jobs.", 1400, "a1")
    assert [[c.kind for c in each] for each in folded(opens)] == [["first_figure"]]
    assert folded(deep) == [[]]
    assert folded(jobs("Her first was one of 1 jobs.", 1, "a1")) == [[]]


def test_a_partys_number_revises_what_the_outlet_told_in_its_own_voice() -> None:
    first = jobs("The yard will cut 1,400 jobs.", 1400, "a1")
    second = jobs("Halvard said 1,900 jobs would go.", 1900, "a2", by="Halvard")
    assert [[c.kind for c in each] for each in folded(first, second)] == [["first_figure"], ["revision"]]


def test_a_reduction_by_the_number_told_is_no_step() -> None:
    first = jobs("Halvard said 1,900 jobs would go.", 1900, "a1", by="Halvard")
    text = "Halvard said the reduction by 1,900 jobs would be complete in May."
    again = told(text, "1,900", 1900, "a2", by="Halvard", counted="jobs", noun="job", change="decrement")
    assert folded(first, again)[1] == []
    text = "Halvard said 300 jobs fewer would go."
    less = told(text, "300", 300, "a2", by="Halvard", counted="jobs", noun="job", change="decrement")
    assert [c.kind for c in folded(first, less)[1]] == ["revision"]


def test_a_round_number_in_passing_is_not_news_and_an_exact_one_is() -> None:
    text = FILLER + "Halvard said about 400 leaflets lay there."
    about = told(
        text, "about 400", 400, "a1", by="Halvard", counted="leaflets", noun="leaflet", hedge="about"
    )
    text = FILLER + "Halvard said 412 leaflets lay there."
    exact = told(text, "412", 412, "a1", by="Halvard", counted="leaflets", noun="leaflet")
    assert folded(about) == [[]]
    assert [[c.kind for c in each] for each in folded(exact)] == [["first_figure"]]


def test_the_opening_ends_with_the_first_paragraph_of_sentences() -> None:
    text = "Group wants to save\n\nKey points\n\n1,400 jobs to go\n\nThe yard will close.\n\nIt is old."
    assert text[: lead_ends(article(text))].endswith("will close.")
    text = "A yard will close.\n\nIt is old.\n\nNobody came."
    assert text[: lead_ends(article(text))].endswith("It is old.")
