"""Which reports are one page."""

from __future__ import annotations

from dataclasses import replace

from sayso import Record, read
from sayso.model import Article
from sayso.record.versions import page_of_report

TEXT = "Turnout in the ballot was 64 percent, the League said.\n\nThe vote went on until Sunday evening in the halls."
SAVED = Article(
    "a", TEXT, ((0, 54), (56, len(TEXT))), title="Nurses accept", outlet="Radio Kelmarra", published="2029-03-12"
)  # fmt: skip


def test_one_address_is_one_page_and_so_are_one_outlet_time_and_headline() -> None:
    assert page_of_report(replace(SAVED, url="https://r.example/1")) == "https://r.example/1"
    assert page_of_report(SAVED) == page_of_report(replace(SAVED, id="b", text=TEXT.replace("64", "46")))
    assert page_of_report(SAVED) != page_of_report(replace(SAVED, published="2029-03-13"))


def test_a_report_that_does_not_tell_is_a_page_of_its_own() -> None:
    for left_out in ({"outlet": None}, {"published": None}, {"title": None}):
        assert page_of_report(replace(SAVED, **left_out)) == ""  # type: ignore[arg-type]


def test_a_saved_page_without_an_address_is_corrected_by_its_next_version() -> None:
    record = Record()
    record.add(read(SAVED))
    later = replace(SAVED, id="b", text=TEXT.replace("64", "46"))
    taken = record.add(read(later))
    assert [(c.kind, c.party) for c in taken.changes] == [("correction", "Radio Kelmarra")]
    (story,) = record.stories()
    assert (story.outlets, story.origins) == (1, 1)


def test_under_a_standing_headline_of_one_day_stands_another_report() -> None:
    text = "The hospital said that thirty were hurt. It rained."
    other = replace(SAVED, id="b", text=text, paragraphs=((0, len(text)),))
    assert page_of_report(other) != page_of_report(SAVED)
    record = Record()
    record.add(read(SAVED))
    assert "correction" not in {c.kind for c in record.add(read(other)).changes}
    timed = replace(SAVED, published="2029-03-12T10:00:00Z")
    assert page_of_report(timed) == page_of_report(replace(timed, text=text))
