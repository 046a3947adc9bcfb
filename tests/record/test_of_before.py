"""Words that tell a stance to be of before."""

from __future__ import annotations

import pytest

from making import article, statement
from sayso.record.of_before import cue_in, is_of_before, is_recalling, says_again


@pytest.mark.parametrize(
    ("text", "cue", "leads"),
    [
        ("Halvard had denied that the hull was old.", "had denied", True),
        ("For seven weeks Halvard denied that the hull was old.", "denied", True),
        ("It conceded, two days after Halvard denied that the hull was old.", "denied", True),
        ("Pictures contradicted what Halvard denied: that the hull was old.", "denied", True),
        ("Halvard has previously denied that the hull was old.", "has previously denied", False),
        ("The harbour, who denied that the hull was old.", "denied", False),
    ],
)
def test_what_tells_of_before_wherever_it_stands_and_what_deep_in_a_report(
    text: str, cue: str, leads: bool
) -> None:
    by = "harbour" if "harbour" in text else "Halvard"
    said = statement(text, "that the hull was old", by=by, cue=cue, stance="denies")
    where = cue_in(article(text), said)
    assert is_of_before(article(text), said, where, leads=False, no=False)
    assert is_of_before(article(text), said, where, leads=True, no=False) is leads


def test_what_is_denied_in_one_breath_with_something_else_is_not_of_before() -> None:
    text = "Halvard confirmed that it had sailed, but denied that the hull was old."
    said = statement(text, "that the hull was old", by="Halvard", cue="denied", stance="denies")
    assert not is_of_before(article(text), said, cue_in(article(text), said), leads=False, no=False)


@pytest.mark.parametrize(
    ("cue", "recalling", "again"),
    [
        ("denied", False, False),
        ("has denied", True, False),
        ("again denied", True, True),
        ("which denied", True, False),
    ],
)
def test_what_only_recalls(cue: str, recalling: bool, again: bool) -> None:
    text = f"Halvard, {cue} that the hull was old."
    said = statement(
        text, "that the hull was old", by="Halvard", cue=cue.removeprefix("which "), stance="denies"
    )
    where = cue_in(article(text), said)
    assert is_recalling(article(text), said, where, no=False) is recalling
    assert says_again(article(text), where) is again
    assert is_recalling(article(text), said, where, no=True) is again
