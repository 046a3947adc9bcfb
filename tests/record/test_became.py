"""What those counted did, or what was done to them, as it stands behind their noun."""

import pytest

from making import article, figure
from sayso.record.became import became, printed_verb
from sayso.record.measures import quantity_of


def told(text: str, number: str, counted: str, event: str, **more: object) -> str:
    return became(article(text), figure(text, number, 9, counted=counted, noun=counted, event=event, **more))


@pytest.mark.parametrize(
    ("text", "number", "counted", "event", "shown"),
    [
        ("So far 900 pumps have been repaired, it said.", "900", "pumps", "repair", "repaired"),
        ("Some 900 pumps were quietly repaired.", "900", "pumps", "repair", "repaired"),
        ("The firm repaired another 900 pumps.", "900", "pumps", "repair", "repaired"),
        ("Of the men 900 soldiers had defected by May.", "900", "soldiers", "defect", "defected"),
        ("He said 900 soldiers, out of some 2,000, had defected.", "900", "soldiers", "defect", "defected"),
        ("Police said 900 people marched through Orle.", "900", "people", "march", "marched"),
        ("The army spoke of 900 fighters eliminated.", "900", "fighters", "eliminate", "eliminated"),
        # what needs something behind it, is negated, to come or far off
        ("He found 90 samples contained lead.", "90", "samples", "contain", ""),
        ("He said 900 pumps have not been repaired.", "900", "pumps", "repair", ""),
        ("Then 900 people took part.", "900", "people", "take", ""),
        ("There were 900 pumps, and the hall was repaired.", "900", "pumps", "repair", ""),
        ("The firm never repaired the 900 pumps.", "900", "pumps", "repair", ""),
        ("The firm repairs 900 pumps.", "900", "pumps", "repair", ""),
    ],
)
def test_a_verb_that_tells_plainly_stands_behind_the_noun(
    text: str, number: str, counted: str, event: str, shown: str
) -> None:
    assert told(text, number, counted, event) == shown


def test_what_is_planned_is_told_where_it_is_to_be_done() -> None:
    text = "By May 900 pumps are to be repaired."
    assert told(text, "900", "pumps", "repair", status="planned") == "repaired"
    text = "It plans repairs of 900 pumps, and repaired its hall."
    assert told(text, "900", "pumps", "repair", status="planned") == ""


def test_the_measure_is_called_by_it_and_stays_what_it_was() -> None:
    text = "So far 900 pumps have been repaired, it said."
    counted = figure(text, "900", 900, counted="pumps", noun="pump", event="repair")
    quantity = quantity_of(article(text), counted)
    assert quantity is not None and (quantity.name, quantity.label) == ("pumps", "pumps repaired")


def test_what_has_no_noun_is_called_by_its_verb_as_printed() -> None:
    text = "The section of hull weighed 418 tonnes, prosecutors said."
    assert (
        printed_verb(article(text), figure(text, "418 tonnes", 418, event="weigh", unit="tonne")) == "weighed"
    )
    assert printed_verb(article(text), figure(text, "418 tonnes", 418, event="sink", unit="tonne")) == ""
    quantity = quantity_of(article(text), figure(text, "418 tonnes", 418, event="weigh", unit="tonne"))
    assert quantity is not None and (quantity.name, quantity.label) == ("weigh", "weighed")


def test_what_was_closed_stands_before_and_not_behind_and() -> None:
    text = "Schools closed and 900 people marched through the town."
    assert told(text, "900", "people", "close") == ""
