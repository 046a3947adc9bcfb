from __future__ import annotations

from making import article
from sayso.digest.counting import copies_line
from sayso.digest.reports import groups_of, origins_in
from sayso.model import Copy, Reading, Story


def test_a_report_in_other_words_of_the_same_agency_stands_under_its_origin() -> None:
    rows = [
        article("The dam broke on Monday.", id="a", outlet="Herald", credit="Reuters"),
        article("The dam broke on Monday.", id="b", outlet="Courier"),
        article("A dam has burst, villages are cut off.", id="c", outlet="Echo", credit="Reuters"),
        article("We saw the dam go.", id="d", outlet="Post"),
    ]
    readings = {each.id: Reading(each) for each in rows}
    story = Story("s1", "Dam", tuple(readings), 2, 4, copies=(Copy("b", "a", "exact", 1.0),))
    assert origins_in(story, readings) == {"a": "a", "b": "a", "c": "a", "d": "d"}
    first, second = groups_of(story, readings, None)
    assert [report.outlet for report in first.copies] == ["Courier"]
    assert [report.outlet for report in first.others] == ["Echo"]
    assert copies_line(first) == "1 copy (Courier), 1 other report (Echo)"
    assert copies_line(second) == "no copies"
