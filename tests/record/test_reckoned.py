"""A body that reckons within what somebody says."""

from __future__ import annotations

import pytest

from making import article, figure
from sayso.model import Reading
from sayso.record.reckoned import reckoned_by


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The government now expects a deficit of 85 talers, Ana Ruiz said.", "government"),
        ("Ana Ruiz said the port authority counted 85 ships.", "port authority"),
        ("Ana Ruiz raised the ministry's estimate to 85 talers.", "ministry"),
        ("Ana Ruiz said the government, which expects rain, lost 85 talers.", None),
        ("Ana Ruiz raised her estimate to 85 talers.", None),
        ("The government expects rain and 12 storms, Ana Ruiz said, and 85 talers.", None),
    ],
)
def test_whose_reckoning_a_number_is(text: str, body: str | None) -> None:
    number = figure(text, "85", 85)
    found = reckoned_by(Reading(article(text), figures=(number,)), number)
    assert (found.name if found else None) == body
