"""Whose matter it is to leave an office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from making import article, statement
from sayso.record.deeds import LEAVING
from sayso.record.leaving import who_leaves


def leaving(content: str, *, by: str = "Ada Roe", type: str = "person", id: str = "s1") -> str | None:
    text = f"{content}, {by} said."
    said = replace(statement(text, content, by=by, type=type, stance="denies"), id=id)
    return who_leaves(article(text), said)


@pytest.mark.parametrize(
    "content",
    [
        "She would not resign",
        "I will not step down",
        "No. I am not going anywhere, and I will not resign",
        "stepping down",
        "calls by the opposition for her resignation",
        "that Roe would not resign",
    ],
)
def test_who_says_whether_he_goes_is_the_person(content: str) -> None:
    assert leaving(content) == "Ada Roe"


@pytest.mark.parametrize(
    "content",
    [
        "that the minister would not resign",
        "that 1,900 jobs would go",
        "that she had known of the letter",
        "reports that the board had asked for her resignation",
    ],
)
def test_of_others_and_of_other_things_it_is_nobody(content: str) -> None:
    assert leaving(content) is None


def test_a_deed_of_leaving_is_the_persons() -> None:
    assert leaving("Ada Roe has quit", id=f"{LEAVING}7") == "Ada Roe"


def test_no_institution_resigns_nor_who_is_known_by_one_name() -> None:
    assert leaving("that it would not resign", by="Works Ministry", type="organisation") is None
    assert leaving("She would not resign", by="Roe") is None
