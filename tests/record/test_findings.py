"""Findings that bear out what somebody has denied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.model import Reading
from sayso.record.fold import StoryFold


def denying(claim: str) -> Reading:
    text = f"The bridge at Orle was closed.\n\nThe roads department denied {claim}."
    said = statement(text, claim, by="roads department", stance="denies", cue="denied")
    return Reading(article(text, id="a1", day="2025-03-10"), (said,))


def finding(found: str, cue: str = "found", by: str = "Bridge Inquiry") -> Reading:
    text = f"{found}, the {by} {cue}."
    said = statement(text, found, by=by, cue=cue)
    return Reading(article(text, id="a2", day="2025-04-10"), (said,))


def kinds(*readings: Reading) -> list[list[str]]:
    fold = StoryFold("s1")
    return [[c.kind for c in fold.take(r) if c.kind != "new_story"] for r in readings]


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("that the girders had rusted", "The girders of the bridge at Orle had rusted through"),
        (
            "that inspections of the girders had been missed",
            "No inspections of the girders were made at Orle",
        ),
    ],
)
def test_a_finding_of_what_was_denied_confirms_it(claim: str, found: str) -> None:
    assert kinds(denying(claim), finding(found)) == [["denial"], ["confirmation"]]


@pytest.mark.parametrize(
    ("found", "cue", "by"),
    [
        ("The girders of the bridge at Orle had not rusted", "found", "Bridge Inquiry"),
        ("The girders of the bridge at Orle had rusted through", "said", "Bridge Guild"),
        ("The girders of the bridge at Orle may have rusted through", "said", "Bridge Inquiry"),
        ("The ferry at Dunmar was late", "found", "Bridge Inquiry"),
    ],
)
def test_what_bears_out_the_denial_is_only_said_or_is_of_something_else_confirms_nothing(
    found: str, cue: str, by: str
) -> None:
    assert "confirmation" not in kinds(denying("that the girders had rusted"), finding(found, cue, by))[1]


def test_whose_it_is_to_find_out_confirms_by_saying_it() -> None:
    said = finding("The girders of the bridge at Orle had rusted through", "said")
    assert kinds(denying("that the girders had rusted"), said) == [["denial"], ["confirmation"]]


def test_who_finds_what_he_denied_has_turned() -> None:
    own = finding("The girders of the bridge at Orle had rusted through", by="roads department")
    assert kinds(denying("that the girders had rusted"), own)[1] == ["reversal"]


def test_whose_it_is_to_find_out_confirms_in_an_opening_by_a_fact_of_the_matter() -> None:
    denied = denying("that the girders were rusted and the bolts loose")
    found = "Loose bolts and rusted girders brought the bridge at Orle down"
    assert kinds(denied, finding(found, "said")) == [["denial"], ["confirmation"]]
    assert "confirmation" not in kinds(denied, finding(found, "said", "Bridge Guild"))[1]
    may = "Loose bolts and rusted girders may have brought the bridge at Orle down"
    assert "confirmation" not in kinds(denied, finding(may, "said"))[1]


def test_who_accepts_a_finding_in_other_words_takes_back_what_it_denied() -> None:
    text = "Salt in the road had eaten them, a report found. The roads department accepted the finding."
    found = statement(text, "Salt in the road had eaten them", by="a report", cue="found", id="s1")
    accepted = statement(
        text, "the finding", by="roads department", stance="confirms", cue="accepted", id="s2"
    )
    accepted = replace(accepted, source=())
    later = Reading(article(text, id="a2", day="2025-04-10"), (found, accepted))
    assert kinds(denying("that the girders had rusted"), later)[1] == ["reversal"]


def test_whose_it_is_to_find_out_may_speak_for_a_body_of_another_name() -> None:
    text = "The girders of the bridge at Orle had rusted through, inspectors of the River Office said."
    found = statement(
        text, "The girders of the bridge at Orle had rusted through", by="River Office", cue="said"
    )
    said_by = text.index("inspectors"), text.index(" said.")
    by_inspectors = Reading(article(text, id="a2", day="2025-04-10"), (replace(found, source=(said_by,)),))
    assert kinds(denying("that the girders had rusted"), by_inspectors)[1] == ["confirmation"]
