"""The thing a figure counts, and its state."""

from __future__ import annotations

from counting import counts


def test_what_is_told_as_background_counts_where_it_was_handed_in() -> None:
    text = "By Monday 1,160 claims have been lodged."
    handed_in = counts(text, "1,160", 1160, counted="claims", noun="claim", event="lodge")
    assert handed_in is not None and handed_in.thing == "claim"
    assert counts("There are 1,160 claims.", "1,160", 1160, counted="claims", noun="claim") is None
