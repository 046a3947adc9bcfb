"""How a program of this folder runs and ends."""

from __future__ import annotations

import sys
from collections.abc import Callable

from sayso.cli.collecting import collect_seldom

__all__ = ["run"]


def run(main: Callable[[], int | None]) -> None:
    """Run ``main`` as the program runs, and leave with what it returns; a file that is not there is one line, and 1."""
    collect_seldom()
    try:
        sys.exit(main())
    except (FileNotFoundError, NotADirectoryError) as error:
        print(f"{error.filename}: there is no such file or folder", file=sys.stderr)
        sys.exit(1)
