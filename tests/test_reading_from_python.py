"""The public function: what a script or a notebook calls."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
from sayso.errors import EmptyInput, EngineError, InputError

TEXT = "12 March 2025\n\nThe dam held through the night, the ministry said on Wednesday, and 40 people went home.\n"


def test_a_file_by_name_and_by_path_gives_the_same_reading(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    assert sayso.read(page) == sayso.read(str(page))
    assert sayso.read(page).figures


def test_an_article_is_read_as_it_is() -> None:
    reading = sayso.read(sayso.Article(id="a", text="Police said 12 people were hurt."))
    assert reading.figures[0].low == 12


@pytest.mark.parametrize("given", ["", "no-such-file.html"])
def test_what_cannot_be_taken_is_an_input_error(given: str) -> None:
    with pytest.raises(InputError):
        sayso.read(given)


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(EmptyInput):
        sayso.read(tmp_path / "empty.txt")


def test_what_is_no_input_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        sayso.read(123)  # type: ignore[arg-type]


def test_an_engine_that_is_not_there_is_named() -> None:
    with pytest.raises(EngineError, match="nobody"):
        sayso.read(sayso.Article(id="a", text="x"), engine="nobody")
