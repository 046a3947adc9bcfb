"""What other outlets make of a report, and that the bundled story is told no more for it."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from bench.reprints import reprint, score
from bench.written import reports_of

import sayso.sample
from making import article
from sayso.reading.engines import DEFAULT_ENGINE, load_engine

_STORY = Path(sayso.sample.__file__).parent / sayso.sample.stories()[0]
_TEXT = "ORSA (ANA) - The dam broke.\n\nPolice counted 31 dead.\n\nIt rained.\n\nThe mayor wept."


@pytest.mark.parametrize(
    ("kind", "begins", "paragraphs"),
    [
        ("as it is", "ORSA (ANA) - The dam broke.", 4),
        ("dateline dropped", "The dam broke.", 4),
        ("paragraphs dropped", "", 3),
        ("local paragraph", "ORSA (ANA) - The dam broke.", 5),
        ("first paragraphs", "ORSA (ANA) - The dam broke.", 3),
    ],
)
def test_a_reprint_is_the_report_but_for_its_edit(kind: str, begins: str, paragraphs: int) -> None:
    page = article(_TEXT)
    again = reprint(page, kind, random.Random(2))
    assert again.text.startswith(begins)
    assert len(again.paragraphs) == paragraphs
    assert [again.text[slice(*span)] for span in again.paragraphs] == again.text.split("\n\n")[:-1]
    assert again.outlet != page.outlet
    assert again.id != page.id


def test_a_bundled_story_is_told_no_more_for_its_reprints() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    lines = score(_STORY, load_engine(DEFAULT_ENGINE), counts)
    reprints = sum(n for (what, _), n in counts.items() if what == "reprints")
    assert reprints == sum(bool(r["changes"]) and len(page.paragraphs) >= 4 for r, page in reports_of(_STORY))
    assert counts["quiet", "as it is"] == counts["reprints", "as it is"]
    assert counts["quiet", "dateline dropped"] == counts["reprints", "dateline dropped"]
    assert len(lines) >= reprints - sum(n for (what, _), n in counts.items() if what == "quiet")
