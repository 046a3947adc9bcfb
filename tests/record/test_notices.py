"""Notes by which an outlet corrects its own page count nothing."""

import pytest

from making import article, figure, statement
from sayso.model import Reading
from sayso.record.notices import without_notices

STORY = "The mayor said 14 houses had burnt."


@pytest.mark.parametrize(
    "note",
    [
        "This article was amended on 4 May. An earlier version said that 11 houses had burnt.",
        "Correction, 4 May: An earlier version of this report gave the number as 11.",
        "Correction: We originally wrote that 11 houses had burnt.",
        "The original said 11 houses. This has been corrected.",
        "In the first edition of this article we spoke of 11 houses.",
    ],
)
def test_what_a_page_had_wrong_is_no_count_and_nobodys_word(note: str) -> None:
    text = f"{STORY}\n{note}"
    kept = figure(text, "14", 14, counted="houses", id="f1")
    gone = figure(text, "11", 11, id="f2")
    said = statement(text, "14 houses had burnt", by="The mayor")
    told = statement(text, "11", by="version", id="s2")
    reading = without_notices(Reading(article(text), (said, told), figures=(kept, gone)))
    assert (reading.figures, reading.statements) == ((kept,), (said,))


@pytest.mark.parametrize(
    "told",
    [
        "An earlier version of the bill spoke of 11 houses.",
        "Correction. In our issue of 4 May we spoke of 11 houses.",
        "The ministry corrected its report: 11 houses had burnt.",
    ],
)
def test_a_correction_of_anything_else_is_told_like_the_rest(told: str) -> None:
    text = f"{STORY}\n{told}"
    reading = Reading(article(text), figures=(figure(text, "11", 11),))
    assert without_notices(reading) is reading
