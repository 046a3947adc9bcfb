"""The bench of incidents translates in and out, and never sees the answer."""

from __future__ import annotations

import json
from pathlib import Path

from bench.incidents import incidents, part_of, places_of, score, toll

from sayso.reading.engines import load_engine

ROW = {
    "incident_id": "7", "date": "March 9, 2025", "state": "Tarvala", "city": "Orm", "address": "2600 block of Birney Place SE",
    "killed": 5, "injured": 6, "participants": [{"Status": "Killed"}],
    "docs": [{"id": "d1", "title": "Two dead, three hurt in Orm shooting", "dct": "2025-03-10", "url": None,
              "text": "Two people were killed and three others were hurt in Orm on Sunday."},
             {"id": "d2", "title": None, "dct": "2025-03-10", "url": None, "text": ""}],
}  # fmt: skip


def test_the_answer_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    ((incident, truth),) = incidents(path)
    assert truth == {"killed": 5, "injured": 6}
    assert (incident.day, incident.places) == ("2025-03-09", ("Birney",))
    assert [each.id for each in incident.articles] == ["d1"]
    assert not {"killed", "injured", "participants"} & set(vars(incident))
    found = toll(incident, load_engine("encoder"))
    assert (found.dead, found.injured) == (2, 3)


def test_streets_without_street() -> None:
    assert places_of("1200 block of North Fulton Avenue and Orm Road") == ("Fulton",)
    assert places_of("") == ()


def test_no_answer_is_none_killed() -> None:
    truths = [{"killed": 2, "injured": 0}, {"killed": 0, "injured": 3}]
    lines = score(truths, [{"killed": 2, "injured": None}, {"killed": None, "injured": 2}])
    assert "all 100.0 of 2" in lines[0]
    assert "answered 1 of 2" in lines[0]
    assert "truth two or more 0.0 of 1" in lines[1]


def test_three_incidents_in_five_are_seen() -> None:
    parts = [part_of(str(id)) for id in range(1000)]
    assert parts == [part_of(str(id)) for id in range(1000)]
    assert 560 < parts.count("seen") < 640
