"""Who is cited in a sentence tells its numbers; not whom something is compared with."""

from __future__ import annotations

from sayso import Article, read
from sayso.record.counts import countable
from sayso.record.parties import Parties


def test_who_speaks_in_another_clause_of_a_heading_tells_no_number_of_this_one() -> None:
    heading, text = (
        "Company speaks of a single letter; death toll reaches 17",
        "Drivers had warned the company.",
    )
    whole = f"{heading}\n\n{text}"
    paragraphs = ((0, len(heading)), (len(heading) + 2, len(whole)))
    reading = read(Article(id="a", text=whole, paragraphs=paragraphs))
    assert [c.point.source for c in countable(reading, Parties()) if c.point.low == 17] == [None]


def test_an_outlet_that_has_seen_a_letter_threatens_nobody() -> None:
    text = "The letter, which the Courier has seen, gave the firm 30 days and threatened it with a fine of 80,000 dinars."
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),)))
    assert [c.point.source for c in countable(reading, Parties()) if c.point.low == 80000] == [None]


def test_what_a_label_said_of_the_weight_is_no_word_on_the_fine() -> None:
    text = (
        "A Quay Street baker was fined 900 crowns on Monday for selling loaves that weighed as much as 85 grams less "
        "than the label said."
    )
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), title="Baker fined over loaves"))
    assert [c.point.source for c in countable(reading, Parties()) if c.point.low == 900] == [None]


def test_what_a_clause_on_something_else_tells_is_not_of_who_speaks_before_it() -> None:
    text = (
        "The operator of a dam gave its own account on Saturday of how much water was let out before the flood, in which "
        "the number of dead has climbed to 14."
    )
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),)))
    assert [c.point.source for c in countable(reading, Parties()) if c.point.low == 14] == [None]


def test_a_heading_of_a_live_page_leaves_its_number_to_the_text_below() -> None:
    lines = (
        "Flood kills many in the valley",
        "The water is still rising, the river board said on Friday.",
        "15:15 Four more dead in the valley",
        "Four people have died in the valley. Others were missing.",
    )
    spans, start = [], 0
    for line in lines:
        spans.append((start, start + len(line)))
        start += len(line) + 2
    reading = read(Article(id="a", text="\n\n".join(lines), paragraphs=tuple(spans)))
    assert len([c for c in countable(reading, Parties()) if c.point.low == 4]) == 1


def test_what_went_on_while_somebody_spoke_is_not_his_word() -> None:
    for text in (
        "A dispatcher was arrested on Saturday, prosecutors said, while the number of dead went up to 23.",
        "Colin Reddaway may plead guilty, his lawyer told magistrates today, hours after the toll had reached 23 dead.",
    ):
        reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),)))
        assert [c.point.source for c in countable(reading, Parties()) if c.point.low == 23] == [None]
