"""Who is cited in a sentence tells its numbers; not whom something is compared with."""

from __future__ import annotations

from sayso import Article, read
from sayso.record.counts import countable
from sayso.record.parties import Parties


def test_what_a_label_said_of_the_weight_is_no_word_on_the_fine() -> None:
    text = (
        "A Quay Street baker was fined 900 crowns on Monday for selling loaves that weighed as much as 85 grams less "
        "than the label said."
    )
    reading = read(Article(id="a", text=text, paragraphs=((0, len(text)),), title="Baker fined over loaves"))
    assert [c.point.source for c in countable(reading, Parties()) if c.point.low == 900] == [None]
