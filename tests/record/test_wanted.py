"""Who is searched for because of a deed."""

from __future__ import annotations

import pytest

from making import article
from sayso.record.wanted import is_wanted


@pytest.mark.parametrize(
    ("text", "noun", "wanted"),
    [
        ("Police are looking for | men.", "men", True),
        ("Crews are looking for | men.", "men", False),
        ("Crews are looking for | gunmen.", "gunmen", True),
        ("Crews are searching for | men who fled.", "men", True),
        ("Police have found | suspects.", "suspects", False),
        ("Police are looking for | miners.", "miners", False),
    ],
)
def test_who_is_wanted_is_so_by_who_looks_or_by_the_deed(text: str, noun: str, wanted: bool) -> None:
    before, behind = text.split(" | ")
    end = len(before) + 1 + behind.index(noun) + len(noun)
    assert is_wanted(article(f"{before} {behind}"), noun, end, before.lower()) is wanted
