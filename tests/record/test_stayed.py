"""Who leaves had said that he would stay."""

from __future__ import annotations

import pytest

from making import article
from sayso.model import Speaker, Statement
from sayso.record.stayed import was_to_stay


@pytest.mark.parametrize(
    ("behind", "stays"),
    [
        ("Roe had told parliament last week that he would stay.", True),
        ("He had insisted on Monday that he would not resign.", True),
        ("He had refused to step down.", True),
        ("She had said that she would remain in office.", True),
        ("Roe, who had told the Ledger he would “see this through”, is 61.", True),
        ("He had said that he would stay away.", False),
        ("He had said that rain would stay away.", False),
        ("The board had said that he would stay.", False),
        ("He had told parliament that he knew of nothing.", False),
    ],
)
def test_who_leaves_was_to_stay(behind: str, stays: bool) -> None:
    text = f"Jo Roe resigned on Tuesday. {behind}"
    deed = Statement(
        "leaves0", "indirect", ((0, 6),), (), ((0, 15),), Speaker("Jo Roe", "person"), "confirms"
    )
    found = was_to_stay(article(text), deed)
    assert (found is not None and text[slice(*found)] == behind) == stays
