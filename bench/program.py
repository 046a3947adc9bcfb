"""How a program of this folder ends."""

from __future__ import annotations

import sys
from collections.abc import Callable

__all__ = ["run"]


def run(main: Callable[[], int | None]) -> None:
    """Run ``main`` and leave with what it returns; a file that is not there is one line, and 1."""
    try:
        sys.exit(main())
    except (FileNotFoundError, NotADirectoryError) as error:
        print(f"{error.filename}: there is no such file or folder", file=sys.stderr)
        sys.exit(1)
