from __future__ import annotations

from pathlib import Path

import pytest
from bench.program import run


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(lambda: len((tmp_path / "gold.jsonl").read_text()))
    assert left.value.code == 1
    assert capsys.readouterr().err == f"{tmp_path / 'gold.jsonl'}: there is no such file or folder\n"


@pytest.mark.parametrize("code", [0, 2, None])
def test_it_leaves_with_what_the_program_returns(code: int | None) -> None:
    with pytest.raises(SystemExit) as left:
        run(lambda: code)
    assert left.value.code == code
