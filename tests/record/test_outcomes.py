"""What has become of those told of otherwise."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.record.outcomes import since_then


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Nine of the miners trapped in the colliery are alive.", "alive"),
        ("Nine of the miners trapped in the colliery were brought to the surface.", "rescued"),
        ("Nine of the four campers missing since Friday were found dead.", "killed"),
        ("Nine of the sailors missing since Friday are feared dead.", None),
        ("Nine of the sailors are missing since Friday.", None),
    ],
)
def test_by_now(text: str, state: str | None) -> None:
    assert since_then(article(text), figure(text, "Nine", 9), "missing") == state


def test_hostages_who_are_free() -> None:
    text = "Nine of the hostages who were kidnapped in May have been released."
    assert since_then(article(text), figure(text, "Nine", 9), "abducted") == "released"
    assert since_then(article(text), figure(text, "Nine", 9), "killed") is None
