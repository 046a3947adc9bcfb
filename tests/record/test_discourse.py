"""Where a reader looks for what a number counts."""

from __future__ import annotations

from making import article, figure
from sayso.record.discourse import topics_of


def test_where_to_look_goes_from_near_to_far() -> None:
    text = "Customs seized boats.\n\nIt counted them. The number is 247, it said."
    near, before, above, head = topics_of(article(text, title="Boats"), figure(text, "247", 247))
    assert ("number" in near, before, above) == (True, "it counted them. ", "customs seized boats.")
    assert head.startswith("boats\ncustoms")


def test_whoever_counts_is_no_topic() -> None:
    text = "A team of geographers came up with 27,000."
    near, *_ = topics_of(article(text), figure(text, "27,000", 27_000))
    assert "geographers" not in near
