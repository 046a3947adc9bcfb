"""The dead and the hurt by the words for a count of them."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.casualties import are_dead_or_missing, is_of_both, state_by_toll


@pytest.mark.parametrize(
    ("text", "noun", "state"),
    [
        ("The death toll stands at 40 people.", "people", "killed"),
        ("The number of injured has risen to 40.", "", "injured"),
        ("The death toll stands at 40 cars.", "cars", None),
        ("The quake has claimed 40 lives.", "lives", "killed"),
        ("The crew saved 40 lives.", "lives", None),
        ("The irretrievable losses of the 47th brigade amounted to 40.", "", "killed"),
    ],
)
def test_a_toll_tells_what_became_of_those_counted(text: str, noun: str, state: str | None) -> None:
    people = noun == "people"
    assert state_by_toll(article(text), figure(text, "40", 40), noun, people) == state


@pytest.mark.parametrize(
    ("text", "both", "nobody_hurt"),
    [
        ("It lost 40 persons killed and wounded.", True, False),
        ("It had killed or wounded 40 soldiers.", True, False),
        ("It said 40 of its members were dead or missing.", True, True),
        ("It said 40 were killed, and the wounded fled.", False, False),
    ],
)
def test_killed_and_wounded_together_are_neither(text: str, both: bool, nobody_hurt: bool) -> None:
    given, told = article(text), figure(text, "40", 40)
    assert (is_of_both(given, told), are_dead_or_missing(given, told)) == (both, nobody_hurt)
