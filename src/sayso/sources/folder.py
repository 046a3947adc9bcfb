"""Files and folders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sayso.errors import InputError, NotText
from sayso.sources.kinds import READ_ENDINGS

__all__ = ["files_of", "passed_over", "read_file"]

MOST_BYTES = 500_000_000
"""A larger file is not read whole into memory."""


_NAMED = 5


def read_file(path: Path, name: str) -> bytes:
    """The bytes of a file. Raises :class:`InputError` where it cannot be read, in a line."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotText(name, f"it is larger than {MOST_BYTES // 1_000_000} MB; split it")
        return path.read_bytes()
    except OSError as error:
        raise InputError(name, _why(error)) from error


def files_of(folder: Path, skipped: Callable[[str], None] | None = None) -> Iterator[Path]:
    """The readable files below a folder, sorted by path; hidden files and folders are passed over.

    ``skipped`` is told the path of each file that is passed over because of its ending. Links
    to folders are not followed, so that a circle of them does not last for ever.
    """
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from files_of(path, skipped)
        elif path.suffix.lower() in READ_ENDINGS:
            yield path
        elif skipped is not None:
            skipped(str(path))


def passed_over(paths: Iterable[str]) -> str | None:
    """One line for the files that ``skipped`` was told of: "12 files passed over: .jpg, .md"; None for none.

    The endings are named in order of how many files have them, at most five. It is no failure: nobody named
    those files.
    """
    endings = Counter(Path(path).suffix.lower() or "without an ending" for path in paths)
    if not endings:
        return None
    names = [name for name, _ in sorted(endings.items(), key=lambda each: (-each[1], each[0]))]
    total = endings.total()
    more = " …" if len(names) > _NAMED else ""
    return f"{total} file{'s' if total > 1 else ''} passed over: {', '.join(names[:_NAMED])}{more}"


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "it may not be read (permission denied)"
    return f"it cannot be read ({error.strerror or error})"
