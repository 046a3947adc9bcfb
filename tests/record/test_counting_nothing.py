"""Ages, times and exceptions: numbers that count nothing."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.counting_nothing import counts_nothing


@pytest.mark.parametrize(
    ("text", "words", "counted", "of", "nothing"),
    [
        ("Orlo was a clerk at 27 and a mayor at 34.", "34", "mayor", "mayor", True),
        ("He called for help at 10.", "10", "help", "help", True),
        ("The toll stood at 34.", "34", "toll", "toll", False),
        ("It puts the number of halls at 34.", "34", "halls", "hall", False),
        ("All but 3 schools were shut.", "3", "schools", "school", True),
        ("Then 3 bodies that pass the blame met.", "3", "bodies", "body", True),
        ("Then 3 public bodies met.", "3", "public bodies", "body", True),
        ("Then 3 bodies were found.", "3", "bodies", "body", False),
        ("The toll rose to 14 on Monday after 3 bodies were found.", "3", "bodies", "body", True),
        ("The toll rose after 3 bodies were found.", "3", "bodies", "body", False),
        ("Votes were counted. 76 are needed to govern alone.", "76", None, None, True),
        ("He said 76 beds were needed by Friday.", "76", "beds", "bed", False),
    ],
)
def test_ages_times_and_exceptions_count_nothing(
    text: str, words: str, counted: str | None, of: str | None, nothing: bool
) -> None:
    given = figure(text, words, float(words), counted=counted, noun=of)
    assert counts_nothing(article(text), given) is nothing
